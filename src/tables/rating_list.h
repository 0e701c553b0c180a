/* rating_list.h - collect ratings as the analysis reads them. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_RATING_LIST_H
#define TABLES_RATING_LIST_H

#include <podium/analysis.h>

/* Indexes of a rating's entry, judge and criterion, from 0; or how many of
 * each there are. */
struct rating_indexes {
    size_t entry, judge, criterion;
};

struct rating_list {
    struct rating_indexes counts;
    size_t *entry, *judge, *criterion, count;
    double *score;
};

/* Room for n ratings of so many entries, judges and criteria. With 0 criteria
 * ratings have none. False when memory ran out. */
bool rating_list_make(struct podium_arena *arena, size_t n,
    struct rating_indexes counts, struct rating_list *out);
void rating_list_add(
    struct rating_list *list, struct rating_indexes at, double score);
/* The ratings as podium_ratings_analyse() takes them; the list must outlive
 * them. */
struct podium_ratings rating_list_ratings(const struct rating_list *list);

#endif
