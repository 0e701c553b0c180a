/* analyse_order.c - entries in the order of their ranks. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/analyse.h"

size_t *
entries_best_first(struct analysis_request *q, const struct podium_analysis *a)
{
    size_t n = q->ratings->entries;
    size_t *order = podium_alloc(&q->app->arena, n + 1, sizeof *order);
    size_t *start = podium_alloc(&q->app->arena, n + 3, sizeof *start);
    if (!order || !start)
        return NULL;
    /* A counting sort: ranks go from 1 to n; n + 1 means without a rank. */
    for (size_t e = 0; e < n; e++)
        start[(a->rank[e] ? a->rank[e] : n + 1) + 1]++;
    for (size_t k = 1; k < n + 3; k++)
        start[k] += start[k - 1];
    for (size_t e = 0; e < n; e++)
        order[start[a->rank[e] ? a->rank[e] : n + 1]++] = e;
    return order;
}
