/* rating_list.c - collect ratings as the analysis reads them. */
/* SPDX-License-Identifier: MIT */
#include "tables/rating_list.h"

bool
rating_list_make(struct podium_arena *arena, size_t n,
    struct rating_indexes counts, struct rating_list *out)
{
    *out = (struct rating_list){ .counts = counts };
    out->entry = podium_alloc(arena, n + 1, sizeof *out->entry);
    out->judge = podium_alloc(arena, n + 1, sizeof *out->judge);
    out->score = podium_alloc(arena, n + 1, sizeof *out->score);
    if (counts.criterion > 0)
        out->criterion = podium_alloc(arena, n + 1, sizeof *out->criterion);
    return !arena->failed;
}

void
rating_list_add(
    struct rating_list *list, struct rating_indexes at, double score)
{
    list->entry[list->count] = at.entry;
    list->judge[list->count] = at.judge;
    if (list->criterion)
        list->criterion[list->count] = at.criterion;
    list->score[list->count++] = score;
}

struct podium_ratings
rating_list_ratings(const struct rating_list *list)
{
    return (struct podium_ratings){ .count = list->count,
        .entries = list->counts.entry,
        .judges = list->counts.judge,
        .entry = list->entry,
        .judge = list->judge,
        .score = list->score,
        .criteria = list->counts.criterion,
        .criterion = list->criterion };
}
