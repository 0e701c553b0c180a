/* rating_list.h - ratings being gathered, for analysis. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_RATING_LIST_H
#define TABLES_RATING_LIST_H

#include <podium/analysis.h>

/* Where a rating stands, or how many places there are. */
struct rating_place {
    size_t entry, judge, criterion;
};

struct rating_list {
    struct rating_place places;
    size_t *entry, *judge, *criterion, count;
    double *score;
};

/* Room for n ratings in so many places; with no criteria among them these are
 * not told apart. False where memory ran out. */
bool rating_list_make(struct podium_arena *arena, size_t n,
    struct rating_place places, struct rating_list *out);
void rating_list_add(
    struct rating_list *list, struct rating_place at, double score);
/* As the analysis takes it. */
struct podium_ratings rating_list_ratings(const struct rating_list *list);

#endif
