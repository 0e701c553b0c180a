/* map.c - from texts to numbers, by open addressing. */
/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include "base/arena.h"

#define FIRST_BITS 6

/* Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4): its
 * high bits are those that all bits of the key reach. */
static uint64_t
hash_of(const char *s, size_t size, uint64_t start)
{
    const uint64_t phi = UINT64_C(0x9e3779b97f4a7c15); /* 2^64 by it */
    uint64_t hash = (start ^ size) * phi;
    for (size_t i = sizeof start; i < size; i += sizeof start) {
        hash ^= hash >> 32;
        hash = (hash ^ map_start(s + i, size - i)) * phi;
    }
    return hash;
}

/* Where key stands in the index, or the free place where it would; there must
 * be one. */
static uint32_t *
find(const struct map *map, const char *key, size_t size, uint64_t start)
{
    size_t last = ((size_t)1 << map->bits) - 1;
    size_t i = hash_of(key, size, start) >> (64 - map->bits);
    while (map->index[i] &&
        !map_is_key(&map->items[map->index[i] - 1], key, size, start))
        i = (i + 1) & last;
    return &map->index[i];
}

/* An index at most half full. */
static bool
make_room(struct map *map)
{
    if (map->index && map->count < ((size_t)1 << map->bits) / 2)
        return true;
    unsigned bits = map->index ? map->bits + 1 : FIRST_BITS;
    uint32_t *index =
        podium_alloc(map->arena, (size_t)1 << bits, sizeof *index);
    if (!index)
        return false;
    map->index = index;
    map->bits = bits;
    for (size_t i = 0; i < map->count; i++) {
        const struct map_item *item = &map->items[i];
        *find(map, item->key, item->size, item->start) = (uint32_t)i + 1;
    }
    return true;
}

int64_t *
map_put(struct map *map, const char *key, bool *added)
{
    if (!make_room(map))
        return NULL;
    size_t size = strlen(key);
    uint64_t start = map_start(key, size);
    uint32_t *place = find(map, key, size, start);
    *added = *place == 0;
    if (*added) {
        struct map_item *item = arena_push(map->arena, map);
        if (!item)
            return NULL;
        *item = (struct map_item){ key, start, size, 0 };
        *place = (uint32_t)map->count;
    }
    return &map->items[*place - 1].value;
}

int64_t *
map_get_bytes(const struct map *map, const char *key, size_t size)
{
    if (map->count == 0)
        return NULL;
    uint32_t place = *find(map, key, size, map_start(key, size));
    return place ? &map->items[place - 1].value : NULL;
}

int64_t *
map_get(const struct map *map, const char *key)
{
    return map_get_bytes(map, key, strlen(key));
}
