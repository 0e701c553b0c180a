/* rank.c - order by result, break ties by the tie steps, share places.
 *
 * In: items with an exact result and a value for each tie step. Out: the items
 * best first, each with its place and the tie step that decided it. Results
 * are compared first; of equal ones the first step with different values
 * decides; items that no step can order share the best place (1, 2, 2, 4).
 * Items without a result come last and have place 0. The order among equals is
 * fixed by `order`, so that it never depends on qsort(). */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "maths/aggregate.h"

/* Compare at tie step i: the higher value comes first, an absent one last. */
static int
compare_keys(const struct rank_item *a, const struct rank_item *b, size_t i)
{
    if (a->keys[i].present != b->keys[i].present)
        return a->keys[i].present ? -1 : 1;
    return a->keys[i].present
        ? rational_compare(b->keys[i].value, a->keys[i].value)
        : 0;
}

static int
compare_results(const struct rank_item *a, const struct rank_item *b)
{
    if (a->ranked != b->ranked)
        return a->ranked ? -1 : 1;
    return a->ranked ? rational_compare(b->result, a->result) : 0;
}

/* The number of the tie step, from 1, that orders two items of equal result;
 * key_count + 1 if none does. */
static size_t
deciding_step(const struct rank_item *a, const struct rank_item *b)
{
    size_t i = 0;
    while (i < a->key_count && compare_keys(a, b, i) == 0)
        i++;
    return i + 1;
}

static int
compare_rank_items(const void *x, const void *y)
{
    const struct rank_item *a = *(struct rank_item *const *)x;
    const struct rank_item *b = *(struct rank_item *const *)y;
    int result = compare_results(a, b);
    for (size_t i = 0; result == 0 && a->ranked && i < a->key_count; i++)
        result = compare_keys(a, b, i);
    if (result == 0)
        result = a->order < b->order ? -1 : a->order > b->order;
    return result;
}

void
rank_items(struct rank_item **items, size_t n)
{
    if (n > 0)
        qsort(items, n, sizeof(struct rank_item *), compare_rank_items);
    for (size_t i = 0; i < n; i++) {
        items[i]->place = items[i]->ranked ? i + 1 : 0;
        items[i]->decided = 0;
        if (i == 0 || !items[i]->ranked ||
            compare_results(items[i - 1], items[i]) != 0)
            continue;
        size_t step = deciding_step(items[i - 1], items[i]);
        if (step == items[i]->key_count + 1)
            items[i]->place = items[i - 1]->place;
        items[i]->decided = step;
        if (items[i - 1]->decided < step)
            items[i - 1]->decided = step;
    }
}
