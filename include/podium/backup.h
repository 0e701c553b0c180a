/* backup.h - safe copies of a contest file, and the way back. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_BACKUP_H
#define PODIUM_BACKUP_H

#include <podium/log.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Copy the contest to a new file while others may use it, and verify the copy
 * before it appears at its path. How many events it holds goes to *events.
 * EXISTS if the path is taken; TAMPERED if the copy does not follow from its
 * log, in which case there is none. */
PODIUM_CHECK enum podium_status podium_backup(struct podium *pd,
    const char *path, struct podium_arena *arena, int64_t *events);

/* A backup beside the file it would replace. */
struct podium_restoring {
    int64_t events;               /* of the backup */
    int64_t common;               /* that both have */
    int64_t newer;                /* that the file has and the backup lacks */
    int64_t older;                /* that the backup has and the file lacks */
    struct podium_events lacking; /* the newer ones, as podium_log() has them */
    const char *kept;             /* where the replaced file went, or NULL */
};

/* What restoring would lose: compare a verified backup with the file at path.
 * A file that is missing or cannot be read lacks everything. INVALID if it is
 * another contest; TAMPERED if the backup does not hold. */
PODIUM_CHECK enum podium_status podium_restore_look(struct podium *backup,
    const char *path, struct podium_arena *arena, struct podium_restoring *out);

/* Put the backup in the place of the file at path, whole or not at all. What
 * was there is kept beside it under another name, out->kept. Call
 * podium_restore_look() first. */
PODIUM_CHECK enum podium_status podium_restore(struct podium *backup,
    const char *path, struct podium_arena *arena, struct podium_restoring *out);

#ifdef __cplusplus
}
#endif

#endif
