/* barred.c - who may not score what. */
/* SPDX-License-Identifier: MIT */
#include "contest/rules/barred.h"

#include "contest/ground/triple.h"

enum podium_status
barred_load(struct podium *pd, struct podium_arena *arena, struct map *out)
{
    return triples_load(
        pd, "SELECT round, entry, judge FROM barred", arena, out);
}
