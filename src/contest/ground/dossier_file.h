/* dossier_file.h - a file of an entry's dossier, beside the contest. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_GROUND_DOSSIER_FILE_H
#define CONTEST_GROUND_DOSSIER_FILE_H

#include "record/handle.h"
#include "record/hash.h"

/* Is it the path of a file below the folder of the contest: not from the root,
 * and never upwards? Others are never opened, whoever wrote them down. */
bool dossier_path_is_inside(const char *path);

/* The path with the folder of the contest before it. NULL when memory ran
 * out. */
const char *dossier_full_path(
    const struct podium *pd, const char *path, struct podium_arena *arena);

/* BLAKE2b-256 of its bytes as hex, as `b2sum -l 256` prints it. NOT_FOUND if
 * there is no such file, IO (errno says why) if it cannot be read. */
enum podium_status dossier_file_hash(
    const char *full_path, char out[HASH_ROOM]);

#endif
