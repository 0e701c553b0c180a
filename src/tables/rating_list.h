/* rating_list.h - ratings being gathered, for analysis. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_RATING_LIST_H
#define TABLES_RATING_LIST_H

#include <podium/analysis.h>

struct rating_list {
    size_t *entry, *judge, *criterion, count;
    double *score;
};

/* Where a rating stands, and how many places there are. */
struct rating_place {
    size_t entry, judge, criterion;
};

/* Room for n; false where memory ran out. */
bool rating_list_make(
    struct podium_arena *arena, size_t n, struct rating_list *out);
void rating_list_add(
    struct rating_list *list, struct rating_place at, double score);
/* As the analysis takes it; no criteria: they are not told apart. */
struct podium_ratings rating_list_ratings(
    const struct rating_list *list, struct rating_place sizes);

#endif
