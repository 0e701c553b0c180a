/* blind_path.h - does a path say whose entry it is of? */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RULES_BLIND_PATH_H
#define CONTEST_RULES_BLIND_PATH_H

#include "record/handle.h"

/* Does the path, or address, of a part of an entry's dossier have the code of
 * the entry as a word in it, or the name of one of its authors? */
enum podium_status blind_path_tells(struct podium *pd, const char *entry,
    const char *path, struct podium_arena *arena, bool *tells);

#endif
