/* triple.h - maps whose key is a round, an entry and a judge. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_GROUND_TRIPLE_H
#define CONTEST_GROUND_TRIPLE_H

#include "base/map.h"
#include "record/handle.h"

/* The value at a triple, added as 0 if absent; as map_put(). */
int64_t *triple_put(
    struct map *map, int64_t round, int64_t entry, int64_t judge, bool *added);
/* The value at a triple, or NULL. */
int64_t *triple_get(
    const struct map *map, int64_t round, int64_t entry, int64_t judge);

/* The triples that a query gives as its three columns, each to 1. */
enum podium_status triples_load(struct podium *pd, const char *sql,
    struct podium_arena *arena, struct map *out);

#endif
