/* arena.h - growing lists inside a struct podium_arena. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <podium/base.h>

/* A pointer to a new zeroed last item of list (any struct with items, count
 * and room), or NULL with arena->failed set. */
#define arena_push(arena, list)                                                \
    ((list)->items = (list)->count < (list)->room                              \
            ? (list)->items                                                    \
            : arena_grow((arena), (list)->items, &(list)->room,                \
                  sizeof *(list)->items),                                      \
        (list)->count < (list)->room ? &(list)->items[(list)->count++] : NULL)

/* Room for n items in a list that is still empty, so that a list of known
 * length is not moved as it grows. */
#define arena_reserve(arena, list, n)                                          \
    ((list)->room = (n),                                                       \
        (list)->items =                                                        \
            podium_alloc((arena), (list)->room, sizeof *(list)->items),        \
        (list)->room = (list)->items ? (list)->room : 0)

/* items moved to a block with twice the room, or items itself if the arena
 * is full. */
void *arena_grow(
    struct podium_arena *arena, void *items, size_t *room, size_t size);

/* size bytes of s with a final NUL. */
char *arena_text(struct podium_arena *arena, const char *s, size_t size);

#endif
