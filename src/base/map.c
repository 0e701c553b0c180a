/* map.c - from texts to numbers, by open addressing. */
/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include "base/arena.h"

#define FIRST_BITS 6

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
        *map_find(map, item->key, item->size, item->start) = (uint32_t)i + 1;
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
    uint32_t *place = map_find(map, key, size, start);
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
map_get(const struct map *map, const char *key)
{
    return map_get_bytes(map, key, strlen(key));
}
