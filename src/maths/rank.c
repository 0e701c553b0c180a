/* rank.c - order by result, part equals by the tie chain, share the rest. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "maths/aggregate.h"

/* Where the higher value comes first, and an absent one last. */
static int
compare_keys(const struct rank_item *a, const struct rank_item *b, size_t i)
{
    if (a->has_key[i] != b->has_key[i])
        return a->has_key[i] ? -1 : 1;
    return a->has_key[i] ? rational_compare(b->keys[i], a->keys[i]) : 0;
}

static int
compare_results(const struct rank_item *a, const struct rank_item *b)
{
    if (a->ranked != b->ranked)
        return a->ranked ? -1 : 1;
    return a->ranked ? rational_compare(b->result, a->result) : 0;
}

/* Which tie step parts two entries of equal result: from 1, or steps + 1. */
static size_t
parting_step(const struct rank_item *a, const struct rank_item *b, size_t steps)
{
    size_t i = 0;
    while (i < steps && compare_keys(a, b, i) == 0)
        i++;
    return i + 1;
}

/* Unused steps have no key anywhere, so all can be compared. */
static int
compare(const void *x, const void *y)
{
    const struct rank_item *a = x, *b = y;
    int result = compare_results(a, b);
    for (size_t i = 0; result == 0 && a->ranked && i < MOST_TIE_STEPS; i++)
        result = compare_keys(a, b, i);
    if (result == 0)
        result = a->order < b->order ? -1 : a->order > b->order;
    return result;
}

void
rank_items(struct rank_item *items, size_t n, size_t tie_steps)
{
    qsort(items, n, sizeof *items, compare);
    for (size_t i = 0; i < n; i++) {
        items[i].place = items[i].ranked ? i + 1 : 0;
        items[i].decided = 0;
        if (i == 0 || !items[i].ranked ||
            compare_results(&items[i - 1], &items[i]) != 0)
            continue;
        size_t step = parting_step(&items[i - 1], &items[i], tie_steps);
        if (step == tie_steps + 1)
            items[i].place = items[i - 1].place;
        items[i].decided = step;
        if (items[i - 1].decided < step)
            items[i - 1].decided = step;
    }
}
