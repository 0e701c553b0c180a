/* form_people.c - who the authors are of answers to a form and of entries. */
/* SPDX-License-Identifier: MIT */
#include "contest/registration/form_people.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"

struct authored *
authored_add(
    struct podium_arena *arena, struct authored_list *list, const char *title)
{
    list->titles.grams.arena = list->groups.arena = arena;
    struct authored *one = arena_push(arena, list);
    if (!one)
        return NULL;
    *one = (struct authored){ .title = title ? title : "" };
    alike_add(&list->titles, one->title);
    return arena->failed ? NULL : one;
}

static bool
have_common_author(const struct person_keys *a, const struct person_keys *b)
{
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++)
            if (strcmp(a->items[i], b->items[k]) == 0)
                return true;
    return false;
}

void
authored_find_alike(
    struct authored_list *list, size_t i, struct alike_matches *out)
{
    const struct authored *one = &list->items[i];
    size_t kept = 0;
    alike_find(&list->titles, one->title, out);
    for (size_t k = 0; k < out->count; k++) {
        size_t other = out->items[k].text;
        if (other < i &&
            have_common_author(&one->authors, &list->items[other].authors))
            out->items[kept++] = out->items[k];
    }
    out->count = kept;
}

static int
compare_author_keys(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

size_t
authored_first_by_same(
    struct podium_arena *arena, struct authored_list *list, size_t i)
{
    struct person_keys *keys = &list->items[i].authors;
    struct buffer all = { 0 };
    bool added = true;
    if (keys->count == 0)
        return i;
    qsort(keys->items, keys->count, sizeof *keys->items, compare_author_keys);
    for (size_t k = 0; k < keys->count; k++) {
        buffer_text(&all, keys->items[k]);
        buffer_char(&all, '\x1f');
    }
    arena->failed |= all.failed;
    int64_t *first = arena->failed
        ? NULL
        : map_put_copy(&list->groups, buffer_string(&all), &added);
    buffer_free(&all);
    if (first && added)
        *first = (int64_t)i;
    return first ? (size_t)*first : i;
}
