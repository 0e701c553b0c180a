/* map.h - from texts to numbers, in an arena. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <podium/base.h>
#include <string.h>

struct map_item {
    const char *key;
    uint64_t start; /* map_start() of it */
    size_t size;
    int64_t value;
};

/* Zero-initialise, then set arena. The keys are kept, not copied. */
struct map {
    struct podium_arena *arena;
    struct map_item *items; /* as they were put */
    size_t count, room;
    uint32_t *index; /* 2^bits places of items, plus 1; 0: free */
    unsigned bits;
};

/* The value at key, added as 0 if absent (*added then says so); NULL when
 * the arena is full. Good until the next call. */
int64_t *map_put(struct map *map, const char *key, bool *added);
/* The value at key, or NULL; the second for a key that need not end in a NUL.
 */
int64_t *map_get(const struct map *map, const char *key);
int64_t *map_get_bytes(const struct map *map, const char *key, size_t size);

/* ---- comparing, where a call would cost as much ---- */

/* Up to 8 bytes of it: of two keys of one length up to 8 it is the same only
 * where they are. Byte by byte, since whoever asks has often just written them
 * so, and a wider load would wait until they have reached the cache. */
static inline uint64_t
map_start(const char *s, size_t size)
{
    uint64_t word = 0;
    for (size_t i = 0; i < size && i < sizeof word; i++)
        word = word << 8 | (unsigned char)s[i];
    return word;
}

/* Is it the key of this item? start: map_start() of it. */
static inline bool
map_is_key(
    const struct map_item *item, const char *key, size_t size, uint64_t start)
{
    return item->start == start && item->size == size &&
        (size <= sizeof start || memcmp(item->key, key, size) == 0);
}

#endif
