/* map.c - from texts, or from ids, to numbers, by open addressing. */
/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include <string.h>

#include "base/arena.h"

#define FIRST_BITS 6

/* FNV-1a (Fowler, Noll, Vo), then multiplicative hashing (Knuth, The Art of
 * Computer Programming 3, 6.4), whose high bits all bits of the key reach. */
static uint64_t
hash_key(const char *key, size_t size)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ (unsigned char)key[i]) * UINT64_C(0x100000001b3);
    return hash * UINT64_C(0x9e3779b97f4a7c15);
}

static bool
is_key(const struct map_item *item, const char *key, size_t size, uint64_t hash)
{
    return item->hash == hash && item->size == size &&
        memcmp(item->key, key, size) == 0;
}

/* The slot of the index that holds key, or the free one where it belongs;
 * there must be one. */
static uint32_t *
find_slot(const struct map *map, const char *key, size_t size, uint64_t hash)
{
    size_t last = ((size_t)1 << map->bits) - 1;
    size_t i = hash >> (64 - map->bits);
    while (map->index[i] &&
        !is_key(&map->items[map->index[i] - 1], key, size, hash))
        i = (i + 1) & last;
    return &map->index[i];
}

/* Double the index when it is half full. */
static bool
grow_index(struct map *map)
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
        *find_slot(map, item->key, item->size, item->hash) = (uint32_t)i + 1;
    }
    return true;
}

/* With `copies` the key is copied when it is added. */
static int64_t *
put_bytes(
    struct map *map, const char *key, size_t size, bool copies, bool *added)
{
    if (!grow_index(map))
        return NULL;
    uint64_t hash = hash_key(key, size);
    uint32_t *slot = find_slot(map, key, size, hash);
    *added = *slot == 0;
    if (*added) {
        const char *kept = copies ? arena_text(map->arena, key, size) : key;
        struct map_item *item = kept ? arena_push(map->arena, map) : NULL;
        if (!item)
            return NULL;
        *item = (struct map_item){ kept, size, hash, 0 };
        *slot = (uint32_t)map->count;
    }
    return &map->items[*slot - 1].value;
}

static int64_t *
get_bytes(const struct map *map, const char *key, size_t size)
{
    if (map->count == 0)
        return NULL;
    uint32_t slot = *find_slot(map, key, size, hash_key(key, size));
    return slot ? &map->items[slot - 1].value : NULL;
}

int64_t *
map_put(struct map *map, const char *key, bool *added)
{
    return put_bytes(map, key, strlen(key), false, added);
}

int64_t *
map_put_copy(struct map *map, const char *key, bool *added)
{
    return put_bytes(map, key, strlen(key), true, added);
}

int64_t *
map_get(const struct map *map, const char *key)
{
    return get_bytes(map, key, strlen(key));
}

int64_t *
map_put_ids(struct map *map, const int64_t *ids, size_t n, bool *added)
{
    return put_bytes(map, (const char *)ids, n * sizeof *ids, true, added);
}

int64_t *
map_get_ids(const struct map *map, const int64_t *ids, size_t n)
{
    return get_bytes(map, (const char *)ids, n * sizeof *ids);
}

void
map_put_meaning(struct map *map, const char *key, int64_t number)
{
    bool added;
    int64_t *slot = key ? map_put(map, key, &added) : NULL;
    if (slot)
        *slot = added || *slot == number ? number : MAP_SEVERAL;
}
