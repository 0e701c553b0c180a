/* dossier_copy.c - the files that a ballot's judge may open, put beside it. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "contest/ground/dossier_file.h"
#include "contest/registration/dossier.h"
#include "record/log.h"
#include "record/stmt.h"

/* Copy the file unless it is not as it was recorded; which goes to
 * part->fault. */
static enum podium_status
copy_part(struct podium *pd, const struct podium *ballot, const char *hash,
    struct podium_arena *arena, struct podium_dossier_part *part)
{
    part->fault = dossier_file_fault(pd, part->location, hash, arena);
    if (part->fault)
        return arena->failed ? failed_memory(pd) : PODIUM_OK;
    enum podium_status status = dossier_file_copy(pd, ballot, part->location);
    if (status == PODIUM_EXISTS)
        part->fault = "dossier.is_taken";
    else if (status == PODIUM_IO)
        return failed(pd, status, "file.io", part->location, strerror(errno));
    return status == PODIUM_EXISTS ? PODIUM_OK : status;
}

static enum podium_status
copy_parts(struct podium *pd, struct podium *ballot, struct podium_arena *arena,
    struct podium_dossier *out)
{
    enum podium_status status = PODIUM_OK;
    struct stmt q = stmt(ballot,
        "SELECT e.entry, d.item, d.number, d.location, d.hash"
        " FROM ballot_dossiers d JOIN entries e ON e.id = d.entry"
        " WHERE d.hash IS NOT NULL ORDER BY e.entry COLLATE code, d.item,"
        " d.number");
    while (status == PODIUM_OK && next_row(&q)) {
        struct podium_dossier_part *part = arena_push(arena, out);
        if (!part)
            break;
        *part = (struct podium_dossier_part){
            .entry = podium_strdup(arena, col_word(&q, 0)),
            .item = podium_strdup(arena, col_word(&q, 1)),
            .number = col_int(&q, 2),
            .location = podium_strdup(arena, col_word(&q, 3)),
        };
        if (!part->location)
            break;
        status = copy_part(pd, ballot, col_word(&q, 4), arena, part);
        out->files++;
        out->faults += part->fault != NULL;
    }
    enum podium_status end = stmt_end_into(&q, arena);
    return status == PODIUM_OK ? end : status;
}

enum podium_status
podium_dossier_copy(struct podium *pd, const char *path,
    struct podium_arena *arena, struct podium_dossier *out)
{
    const struct podium_options options = { 0 };
    struct podium *ballot = NULL;
    *out = (struct podium_dossier){ 0 };
    enum podium_status status = permit_check_kind(pd, "ballot.exported");
    if (status == PODIUM_OK) {
        status = podium_open(path, &options, &ballot);
        if (status != PODIUM_OK)
            failed_like(pd, ballot);
    }
    if (status == PODIUM_OK)
        status = copy_parts(pd, ballot, arena, out);
    podium_close(ballot);
    return status;
}
