/* atomic_file.h - a file made beside its place, synced, and put there whole. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_ATOMIC_FILE_H
#define RECORD_ATOMIC_FILE_H

#include "record/handle.h"

/* Choose pd->temporary, a name beside pd->path. */
enum podium_status place_choose(struct podium *pd);

/* Sync the folder of path, so that the name itself survives a power cut. */
int place_sync(const char *path);

/* Put `from` at `to` unless something is there; -1 with errno set. */
int place_put(const char *from, const char *to);

/* Put pd->temporary at path over what is there, which keeps a name of its own
 * beside it, *kept (NULL if nothing was there). path always names a whole
 * file, the one before or the one after. */
enum podium_status place_replace(struct podium *pd, const char *path,
    struct podium_arena *arena, const char **kept);

#endif
