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
    const char *fault; /* message id of what is wrong with the file: "absent",
                        * "changed" since it was recorded, "unreadable", or
                        * "outside" of the folder; NULL: nothing, or it is an
                        * address, or was not read */
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

#ifdef __cplusplus
}
#endif

#endif
