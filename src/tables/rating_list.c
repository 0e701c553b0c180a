/* rating_list.c - ratings being gathered, for analysis. */
/* SPDX-License-Identifier: MIT */
#include "tables/rating_list.h"

bool
rating_list_make(struct podium_arena *arena, size_t n, struct rating_list *out)
{
    *out = (struct rating_list){ .entry =
                                     podium_alloc(arena, n + 1, sizeof(size_t)),
        .judge = podium_alloc(arena, n + 1, sizeof(size_t)),
        .criterion = podium_alloc(arena, n + 1, sizeof(size_t)),
        .score = podium_alloc(arena, n + 1, sizeof(double)) };
    return !arena->failed;
}

void
rating_list_add(struct rating_list *list, struct rating_place at, double score)
{
    list->entry[list->count] = at.entry;
    list->judge[list->count] = at.judge;
    list->criterion[list->count] = at.criterion;
    list->score[list->count++] = score;
}

struct podium_ratings
rating_list_ratings(const struct rating_list *list, struct rating_place sizes)
{
    return (struct podium_ratings){ .count = list->count,
        .entries = sizes.entry,
        .judges = sizes.judge,
        .entry = list->entry,
        .judge = list->judge,
        .score = list->score,
        .criteria = sizes.criterion,
        .criterion = sizes.criterion ? list->criterion : NULL };
}
