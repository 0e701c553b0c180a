/* backup.h - back up a contest file, and restore it. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_BACKUP_H
#define PODIUM_BACKUP_H

#include <podium/log.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Copy the contest to a new file while others may use it, and verify the copy
 * before it appears at its path. The number of its events goes to *events.
 * EXISTS if the path is taken; BUSY; IO; TAMPERED if the copy does not follow
 * from its log. After a failure no file is left. */
PODIUM_CHECK enum podium_status podium_backup(struct podium *pd,
    const char *path, struct podium_arena *arena, int64_t *events);

/* A backup compared with the file that it would replace. */
struct podium_restore_outcome {
    int64_t events; /* of the backup */
    int64_t common; /* in both */
    int64_t newer;  /* in the file and not in the backup */
    int64_t older;  /* in the backup and not in the file */
    struct podium_events
        lacking;      /* the newer ones, as podium_event_list() has them */
    const char *kept; /* where the replaced file went, or NULL */
};

/* Say what restoring would lose: compare a verified backup with the file at
 * path. A file that is missing or cannot be read has no events. INVALID if it
 * is of another contest; TAMPERED if the backup is not intact. Nothing is
 * written; messages are on `backup`. */
PODIUM_CHECK enum podium_status podium_restore_compare(struct podium *backup,
    const char *path, struct podium_arena *arena,
    struct podium_restore_outcome *out);

/* Replace the file at path by the backup, wholly or not at all. The old file is
 * kept in the same folder under the name out->kept, the only member that is set
 * here. TAMPERED if the backup is not intact; IO. Call podium_restore_compare()
 * first: this one asks nothing, and also replaces the file of another
 * contest. */
PODIUM_CHECK enum podium_status podium_restore(struct podium *backup,
    const char *path, struct podium_arena *arena,
    struct podium_restore_outcome *out);

#ifdef __cplusplus
}
#endif

#endif
