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
/* The value at key, or NULL. */
int64_t *map_get(const struct map *map, const char *key);

/* ---- looking up, where a call would cost as much ---- */

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

/* Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4): its
 * high bits are those that all bits of the key reach. */
static inline uint64_t
map_hash(const char *s, size_t size, uint64_t start)
{
    const uint64_t phi = UINT64_C(0x9e3779b97f4a7c15); /* 2^64 by it */
    uint64_t hash = (start ^ size) * phi;
    for (size_t i = sizeof start; i < size; i += sizeof start) {
        hash ^= hash >> 32;
        hash = (hash ^ map_start(s + i, size - i)) * phi;
    }
    return hash;
}

static inline bool
map_is_key(
    const struct map_item *item, const char *key, size_t size, uint64_t start)
{
    return item->start == start && item->size == size &&
        (size <= sizeof start || memcmp(item->key, key, size) == 0);
}

/* Where key stands in the index, or the free place where it would; there must
 * be one. */
static inline uint32_t *
map_find(const struct map *map, const char *key, size_t size, uint64_t start)
{
    size_t last = ((size_t)1 << map->bits) - 1;
    size_t i = map_hash(key, size, start) >> (64 - map->bits);
    while (map->index[i] &&
        !map_is_key(&map->items[map->index[i] - 1], key, size, start))
        i = (i + 1) & last;
    return &map->index[i];
}

/* map_get() for a key that need not end in a NUL. */
static inline int64_t *
map_get_bytes(const struct map *map, const char *key, size_t size)
{
    if (map->count == 0)
        return NULL;
    uint32_t place = *map_find(map, key, size, map_start(key, size));
    return place ? &map->items[place - 1].value : NULL;
}

#endif
