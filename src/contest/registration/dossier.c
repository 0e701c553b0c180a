/* dossier.c - what a dossier has, and whether its files are as they were. */
/* SPDX-License-Identifier: MIT */
#include "contest/registration/dossier.h"

#include <string.h>

#include "base/arena.h"
#include "contest/ground/dossier_file.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

struct recorded_hashes {
    const char **items;
    size_t count, room;
};

/* The hash of each part goes to hashes, which may be NULL: NULL for an
 * address. */
static enum podium_status
load_parts(struct stmt *q, struct podium_arena *arena,
    struct podium_dossier *out, struct recorded_hashes *hashes)
{
    while (next_row(q)) {
        struct podium_dossier_part *part = arena_push(arena, out);
        const char **hash = hashes ? arena_push(arena, hashes) : NULL;
        if (!part || (hashes && !hash))
            break;
        *part = (struct podium_dossier_part){
            .entry = podium_strdup(arena, col_word(q, 0)),
            .item = podium_strdup(arena, col_word(q, 1)),
            .number = col_int(q, 2),
            .location = podium_strdup(arena, col_text(q, 3)),
        };
        if (hash)
            *hash = podium_strdup(arena, col_text(q, 4));
    }
    return stmt_end_into(q, arena);
}

/* In a ballot nothing is named that its judge may not see. */
#define PARTS                                                                  \
    "SELECT e.entry, d.item, d.number, d.location, d.hash FROM (SELECT"        \
    " o.entry, o.item, o.number, p.value AS location, o.hash, o.blind FROM"    \
    " dossiers o LEFT JOIN personal p ON p.hash = ifnull(o.file, o.address)"   \
    " UNION ALL SELECT entry, item, number, location, hash, 1 FROM"            \
    " ballot_dossiers) d JOIN entries e ON e.id = d.entry"

enum podium_status
dossier_load(struct podium *pd, int64_t entry, bool blind,
    struct podium_arena *arena, struct podium_dossier *out)
{
    *out = (struct podium_dossier){ 0 };
    struct stmt q = stmt(pd,
        PARTS
        " WHERE (:entry = 0 OR d.entry = :entry) AND (d.blind OR NOT :blind)"
        " ORDER BY e.entry COLLATE code, d.item, d.number");
    bind_int(&q, ":entry", entry);
    bind_int(&q, ":blind", blind);
    return load_parts(&q, arena, out, NULL);
}

const char *
dossier_file_fault(const struct podium *pd, const char *location,
    const char *hash, struct podium_arena *arena)
{
    char now[HASH_ROOM];
    enum podium_status status = dossier_file_hash(pd, location, now);
    arena->failed |= status == PODIUM_NOMEM;
    if (status == PODIUM_INVALID)
        return "dossier.is_outside";
    if (status == PODIUM_NOT_FOUND)
        return "dossier.is_absent";
    if (status != PODIUM_OK)
        return "dossier.is_unreadable";
    return strcmp(now, hash) == 0 ? NULL : "dossier.is_changed";
}

static enum podium_status
check_dossiers(
    struct podium *pd, struct podium_arena *arena, struct podium_dossier *out)
{
    struct recorded_hashes hashes = { 0 };
    struct stmt q =
        stmt(pd, PARTS " ORDER BY e.entry COLLATE code, d.item, d.number");
    enum podium_status status = load_parts(&q, arena, out, &hashes);
    for (size_t i = 0; status == PODIUM_OK && i < hashes.count; i++) {
        struct podium_dossier_part *part = &out->items[i];
        if (!hashes.items || !hashes.items[i] || !part->location)
            continue;
        part->fault =
            dossier_file_fault(pd, part->location, hashes.items[i], arena);
        out->files++;
        out->faults += part->fault != NULL;
    }
    return arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_dossier_check(
    struct podium *pd, struct podium_arena *arena, struct podium_dossier *out)
{
    *out = (struct podium_dossier){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK ? read_end(pd, check_dossiers(pd, arena, out))
                               : status;
}
