/* backup.c - backup and restore of a contest file.
 *
 * A backup is copied to a temporary file, verified (chain, signatures, tables
 * derived again from the log), and only then given its name. Restoring copies
 * and verifies the backup in the same way and then replaces the file, which is
 * kept under another name. The copy is made by SQLite's backup interface,
 * which copies only whole commits. Copying the file itself may take pages from
 * before and after a commit (23 of 25 such copies were half-applied, and
 * integrity_check found none of them). */
/* SPDX-License-Identifier: MIT */
#include <podium/backup.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "record/atomic_file.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/merge.h"
#include "record/open.h"
#include "record/stmt.h"
#include "record/verify.h"

static enum podium_status
copy_pages(struct podium *from, struct podium *to)
{
    to->access = ACCESS_BUILD;
    sqlite3_backup *b = sqlite3_backup_init(to->db, "main", from->db, "main");
    if (!b) {
        enum podium_status status = failed_db(to);
        failed_like(from, to);
        return status;
    }
    int rc = sqlite3_backup_step(b, -1);
    int end = sqlite3_backup_finish(b);
    to->access = ACCESS_READ;
    if (rc == SQLITE_DONE && end == SQLITE_OK)
        return PODIUM_OK;
    enum podium_status status = failed_db(to);
    if (rc == SQLITE_BUSY || rc == SQLITE_LOCKED)
        return failed(from, PODIUM_BUSY, "file.busy", from->path);
    failed_like(from, to);
    return status;
}

/* Copy to a temporary file beside path. Close *out also on failure: that
 * deletes the temporary file. */
static enum podium_status
copy_to_temporary(struct podium *from, const char *path, struct podium **out)
{
    struct podium_options options = {
        .mode = PODIUM_MODE_WRITE, .language = from->language, .now = from->now
    };
    struct podium *to = *out = handle_new(path, &options);
    if (!to)
        return failed_memory(from);
    enum podium_status status = choose_temporary_path(to);
    if (status == PODIUM_OK)
        status = open_database(
            to, to->temporary, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (status != PODIUM_OK) {
        failed_like(from, to);
        return status;
    }
    return copy_pages(from, to);
}

/* TAMPERED unless everything in the copy follows from its log. */
static enum podium_status
verify_backup(struct podium *pd, struct podium *copy,
    struct podium_arena *arena, int64_t *events)
{
    struct podium_findings found;
    enum podium_status status = verify_record(copy, arena, &found);
    *events = found.events;
    if (status != PODIUM_OK)
        failed_like(pd, copy);
    else if (found.count > 0)
        return failed(pd, PODIUM_TAMPERED, "backup.bad",
            copy->path ? copy->path : "", found.items[0].where,
            found.items[0].what);
    return status;
}

static enum podium_status
write_backup(struct podium *pd, const char *path, struct podium_arena *arena,
    int64_t *events)
{
    struct podium *copy = NULL;
    if (access(path, F_OK) == 0)
        return failed(pd, PODIUM_EXISTS, "file.exists", path);
    enum podium_status status = copy_to_temporary(pd, path, &copy);
    if (status == PODIUM_OK)
        status = verify_backup(pd, copy, arena, events);
    if (status == PODIUM_OK) {
        status = podium_publish(copy);
        if (status != PODIUM_OK)
            failed_like(pd, copy);
    }
    podium_close(copy);
    return status;
}

enum podium_status
podium_backup(struct podium *pd, const char *path, struct podium_arena *arena,
    int64_t *events)
{
    *events = 0;
    enum podium_status status = podium_visibility_require(pd, "everything");
    return status == PODIUM_OK ? write_backup(pd, path, arena, events) : status;
}

/* ---- restore ---- */

static enum podium_status
compare_with_backup(struct podium *backup, struct podium *file,
    const char *path, struct podium_arena *arena,
    struct podium_restore_outcome *out)
{
    char mine[HASH_HEX + 1], theirs[HASH_HEX + 1];
    enum podium_status status = first_hash_load(backup, mine);
    /* A file whose log cannot be read shares no event with the backup. */
    if (status != PODIUM_OK || first_hash_load(file, theirs) != PODIUM_OK ||
        !*theirs)
        return status;
    if (strcmp(mine, theirs) != 0)
        return failed(backup, PODIUM_INVALID, "copy.other_contest", path);
    status = last_common_event(backup, file, &out->common);
    if (status != PODIUM_OK || head_load(file) != PODIUM_OK)
        return status;
    out->newer = file->seq - out->common;
    out->older = out->events - out->common;
    if (out->newer > 0 &&
        podium_event_list(file, out->common, 0, arena, &out->lacking) !=
            PODIUM_OK)
        out->lacking = (struct podium_events){ 0 };
    return PODIUM_OK;
}

enum podium_status
podium_restore_compare(struct podium *backup, const char *path,
    struct podium_arena *arena, struct podium_restore_outcome *out)
{
    struct podium_options options = { .mode = PODIUM_MODE_EXAMINE,
        .language = backup->language,
        .now = backup->now };
    struct podium *file = NULL;
    *out = (struct podium_restore_outcome){ 0 };
    enum podium_status status =
        verify_backup(backup, backup, arena, &out->events);
    out->older = out->events;
    if (status == PODIUM_OK && podium_open(path, &options, &file) == PODIUM_OK)
        status = compare_with_backup(backup, file, path, arena, out);
    podium_close(file);
    return status;
}

enum podium_status
podium_restore(struct podium *backup, const char *path,
    struct podium_arena *arena, struct podium_restore_outcome *out)
{
    struct podium *copy = NULL;
    int64_t events;
    enum podium_status status = copy_to_temporary(backup, path, &copy);
    if (status == PODIUM_OK)
        status = verify_backup(backup, copy, arena, &events);
    if (status == PODIUM_OK) {
        status = replace_file(copy, path, arena, &out->kept);
        if (status != PODIUM_OK)
            failed_like(backup, copy);
    }
    podium_close(copy);
    return status;
}
