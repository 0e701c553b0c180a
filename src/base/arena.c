/* arena.c - blocks that are freed together.
 *
 * Memory is cut from zeroed blocks and freed all at once; nothing is freed
 * before. A list that outgrows its room moves to a larger one, and the old
 * room stays until the end. When memory or the limit runs out, arena->failed
 * is set and every later call returns NULL: callers need to check only once,
 * at the end. */
/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_SIZE ((size_t)64 * 1024)
#define LARGEST_BLOCK ((size_t)4 * 1024 * 1024)

/* calloc() zeroes a block, which costs nothing for pages fresh from the
 * kernel, and no byte is given out twice: all memory of an arena is zeroed. */
struct arena_block {
    struct arena_block *next;
    size_t used, size;
    alignas(max_align_t) unsigned char bytes[];
};

/* Blocks grow with the arena, so that a large one has few. */
static struct arena_block *
add_block(struct podium_arena *arena, size_t need)
{
    size_t size =
        arena->used < LARGEST_BLOCK / 4 ? arena->used * 4 : LARGEST_BLOCK;
    if (size < BLOCK_SIZE)
        size = BLOCK_SIZE;
    if (size < need)
        size = need;
    struct arena_block *block = calloc(1, sizeof *block + size);
    if (!block)
        return NULL;
    block->next = arena->blocks;
    block->size = size;
    return arena->blocks = block;
}

/* need bytes, aligned to align (1 for texts). */
static void *
take_bytes(struct podium_arena *arena, size_t need, size_t align)
{
    if (arena->failed)
        return NULL;
    if (arena->limit && need > arena->limit - arena->used)
        goto full;
    struct arena_block *block = arena->blocks;
    size_t start = block ? (block->used + align - 1) / align * align : 0;
    if (!block || start > block->size || need > block->size - start) {
        block = add_block(arena, need);
        if (!block)
            goto full;
        start = block->used;
    }
    block->used = start + need;
    arena->used += need;
    return block->bytes + start;

full:
    arena->failed = true;
    return NULL;
}

void *
podium_alloc(struct podium_arena *arena, size_t count, size_t size)
{
    if (size && count > (SIZE_MAX / 2) / size) {
        arena->failed = true;
        return NULL;
    }
    return take_bytes(arena, count * size, alignof(max_align_t));
}

char *
arena_text(struct podium_arena *arena, const char *s, size_t size)
{
    char *copy = take_bytes(arena, size + 1, 1);
    if (!copy)
        return NULL;
    memcpy(copy, s, size);
    copy[size] = '\0';
    return copy;
}

char *
podium_strdup(struct podium_arena *arena, const char *s)
{
    return s ? arena_text(arena, s, strlen(s)) : NULL;
}

void
podium_arena_free(struct podium_arena *arena)
{
    struct arena_block *next;
    for (struct arena_block *b = arena->blocks; b; b = next) {
        next = b->next;
        free(b);
    }
    *arena = (struct podium_arena){ .limit = arena->limit };
}

void *
arena_grow(struct podium_arena *arena, void *items, size_t *room, size_t size)
{
    size_t more = *room ? *room * 2 : 16;
    void *grown = podium_alloc(arena, more, size);
    if (!grown)
        return items;
    if (*room)
        memcpy(grown, items, *room * size);
    *room = more;
    return grown;
}
