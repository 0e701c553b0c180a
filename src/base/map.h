/* map.h - from texts, or from ids, to numbers, in an arena. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <podium/base.h>

struct map_item {
    const char *key; /* of `size` bytes */
    size_t size;
    uint64_t hash;
    int64_t value;
};

/* Zero-initialise, then set arena. */
struct map {
    struct podium_arena *arena;
    struct map_item *items; /* in the order they were put */
    size_t count, room;
    uint32_t *index; /* 2^bits numbers of items, plus 1; 0: free */
    unsigned bits;
};

/* The value at key, added as 0 if absent (*added then says so); NULL when
 * the arena is full. Good until the next call. The text is kept, not copied. */
int64_t *map_put(struct map *map, const char *key, bool *added);
/* The same for a key that does not outlive the call. */
int64_t *map_put_copy(struct map *map, const char *key, bool *added);
/* The value at key, or NULL. */
int64_t *map_get(const struct map *map, const char *key);

/* Note that a text means a number, where it may mean no other: MAP_SEVERAL once
 * it was noted of two. A NULL key, for want of memory, is left out. */
#define MAP_SEVERAL (-1)
void map_put_meaning(struct map *map, const char *key, int64_t number);

/* The same where the key is n ids, such as round, entry and judge; they are
 * copied. A map holds keys of one sort only. */
int64_t *map_put_ids(
    struct map *map, const int64_t *ids, size_t n, bool *added);
int64_t *map_get_ids(const struct map *map, const int64_t *ids, size_t n);

#endif
