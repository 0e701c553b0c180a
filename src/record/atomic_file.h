/* atomic_file.h - write a file under a temporary name, then give it its own. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_ATOMIC_FILE_H
#define RECORD_ATOMIC_FILE_H

#include "record/handle.h"

/* Set pd->temporary to a random path in the folder of pd->path. */
enum podium_status choose_temporary_path(struct podium *pd);

/* Rename pd->temporary to path. A file that is there is kept beside it under
 * the name *kept (NULL if there was none). At every moment path leads to a
 * whole file, the old or the new one, if the file system has links. */
enum podium_status replace_file(struct podium *pd, const char *path,
    struct podium_arena *arena, const char **kept);

#endif
