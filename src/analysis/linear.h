/* linear.h - sums of ratings from which the linear models start. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_LINEAR_H
#define ANALYSIS_LINEAR_H

#include "analysis/parts.h"

/* Ratings by entry, and the sums that both models need. Scores are taken
 * from their mean, which loses nothing and keeps the sums small. */
struct sums {
    struct by_entry by;
    size_t entries, judges, count;
    double mean;                   /* of all scores, taken off them */
    double total, squares;         /* of the scores so centred */
    double *entry_total;           /* by entry */
    double *judge_total, *judge_n; /* by judge */
};

bool sums_make(const struct podium_ratings *r, struct podium_arena *arena,
    struct sums *out);

/* How many ratings an entry has. */
size_t sums_n(const struct sums *s, size_t entry);

/* The judges' system that eliminating the entries leaves. */
struct reduced {
    double *matrix; /* judges squared: Z'MZ */
    double *c, *d;  /* Z'M1, Z'My */
};

/* Fill it in: the judges' counts on the diagonal less, for every entry, its
 * weight between each two of its judges; c and d likewise. */
void reduce(const struct sums *s, double ratio, const struct reduced *out);

#endif
