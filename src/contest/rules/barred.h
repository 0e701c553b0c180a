/* barred.h - who may not score what. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RULES_BARRED_H
#define CONTEST_RULES_BARRED_H

#include "base/map.h"
#include "record/handle.h"

/* Every round, entry and judge of the view barred, each to 1: see
 * ground/triple.h. */
enum podium_status barred_load(
    struct podium *pd, struct podium_arena *arena, struct map *out);

#endif
