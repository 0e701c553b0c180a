/* map.c - open addressing; hash: FNV-1a, 64 bits. */
/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include <string.h>

struct map_slot {
    const char *key; /* NULL: free */
    uint64_t hash;
    int64_t value;
};

static uint64_t
hash_of(const char *s)
{
    uint64_t h = UINT64_C(14695981039346656037);
    for (; *s; s++)
        h = (h ^ (unsigned char)*s) * UINT64_C(1099511628211);
    return h ^ (h >> 32);
}

/* The slot of key, or the free one where it would go. */
static struct map_slot *
find(struct map_slot *slots, size_t room, const char *key, uint64_t hash)
{
    size_t i = hash & (room - 1);
    while (slots[i].key &&
        (slots[i].hash != hash || strcmp(slots[i].key, key) != 0))
        i = (i + 1) & (room - 1);
    return &slots[i];
}

static bool
grow(struct map *map)
{
    size_t room = map->room ? map->room * 2 : 64;
    struct map_slot *slots = podium_alloc(map->arena, room, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < map->room; i++) {
        struct map_slot *old = &map->slots[i];
        if (old->key)
            *find(slots, room, old->key, old->hash) = *old;
    }
    map->slots = slots;
    map->room = room;
    return true;
}

int64_t *
map_put(struct map *map, const char *key, bool *added)
{
    if (map->count * 2 >= map->room && !grow(map))
        return NULL;
    uint64_t hash = hash_of(key);
    struct map_slot *slot = find(map->slots, map->room, key, hash);
    *added = slot->key == NULL;
    if (*added) {
        *slot = (struct map_slot){ .key = key, .hash = hash };
        map->count++;
    }
    return &slot->value;
}

int64_t *
map_get(const struct map *map, const char *key)
{
    if (map->room == 0)
        return NULL;
    struct map_slot *slot = find(map->slots, map->room, key, hash_of(key));
    return slot->key ? &slot->value : NULL;
}
