/* dossier_file.h - a file of an entry's dossier, beside the contest. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_GROUND_DOSSIER_FILE_H
#define CONTEST_GROUND_DOSSIER_FILE_H

#include "record/handle.h"
#include "record/hash.h"

/* Is it the path of a file below the folder of the contest: not from the root,
 * and never upwards? Others are never opened, whoever wrote them down. */
bool dossier_path_is_inside(const char *path);

/* BLAKE2b-256 of its bytes as hex, as `b2sum -l 256` prints it. INVALID if the
 * path is not inside, NOT_FOUND if there is no such file, IO if it cannot be
 * read: a folder, a pipe, or anything that a link leads to, which may be
 * anywhere. */
enum podium_status dossier_file_hash(
    const struct podium *pd, const char *path, char out[HASH_ROOM]);

/* Copy a file that is inside to the same path below the folder of another file
 * of the contest. OK also if that is the same folder, or has the same bytes
 * there; EXISTS if it has others; IO with errno set, NOMEM. */
enum podium_status dossier_file_copy(
    const struct podium *from, const struct podium *to, const char *path);

#endif
