/* dossier.h - the files and addresses that belong to an entry. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_DOSSIER_H
#define PODIUM_DOSSIER_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A part of an entry's dossier. */
struct podium_dossier_part {
    const char *entry, *item; /* code; what it is, such as description */
    int64_t number;           /* 1 is the first of that item */
    const char *location;     /* path of the file, or the address; NULL: it is
                               * not in this copy */
    const char *fault;        /* message id of what is wrong with the file:
                               * dossier.is_absent, dossier.is_changed (since it was
                               * recorded), dossier.is_unreadable, dossier.is_outside
                               * (of the folder) or dossier.is_taken (the path of a
                               * copy); NULL: nothing, or it is an address, or was not
                               * read */
};

struct podium_dossier {
    struct podium_dossier_part *items;
    size_t count, room, files, faults; /* files that were read; that are not as
                                        * they were recorded */
};

/* Read every file of all dossiers, and say which are not as they were
 * recorded. OK whether or not there are any. */
PODIUM_CHECK enum podium_status podium_dossier_check(
    struct podium *pd, struct podium_arena *arena, struct podium_dossier *out);

/* Put the files of the dossiers that its judge may see beside a ballot, below
 * its folder as they are below the contest's. Each is in *out, in the arena:
 * with a fault if it is not as it was recorded, or the path is taken by
 * another; out->faults counts those. OK also then; statuses of podium_open()
 * for the ballot; IO if one cannot be written. */
PODIUM_CHECK enum podium_status podium_dossier_copy(struct podium *pd,
    const char *path, struct podium_arena *arena, struct podium_dossier *out);

#ifdef __cplusplus
}
#endif

#endif
