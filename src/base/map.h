/* map.h - from texts to numbers, in an arena. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <podium/base.h>

/* Zero-initialise, then set arena. The keys are kept, not copied. */
struct map {
    struct podium_arena *arena;
    struct map_slot *slots;
    size_t count, room;
};

/* The value at key, added as 0 if absent (*added then says so); NULL when
 * the arena is full. Good until the next call. */
int64_t *map_put(struct map *map, const char *key, bool *added);
/* The value at key, or NULL. */
int64_t *map_get(const struct map *map, const char *key);

#endif
