/* parts.h - sorting, ranks, graph and preferences, shared by the methods. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_PARTS_H
#define ANALYSIS_PARTS_H

#include <podium/analysis.h>

#include <math.h>

/* Ratings sorted by entry, and where each entry's begin (entries + 1). */
struct by_entry {
    size_t *first;
    size_t *judge;
    double *score;
};

bool by_entry_make(const struct podium_ratings *r, struct podium_arena *arena,
    struct by_entry *out);

/* The same by judge: `judge` then holds entries. */
bool by_judge_make(const struct podium_ratings *r, struct podium_arena *arena,
    struct by_entry *out);

/* Ranks from scores, higher better unless `low` is; equals within a relative
 * 1e-9 share the best; NaN has rank 0. */
void rank_scores(const double *score, size_t n, bool low,
    struct podium_arena *arena, size_t *rank);

/* Midranks of values, 1 = highest. */
void compute_midranks(
    const double *value, size_t n, struct podium_arena *arena, double *rank);

/* Components of the graph of entries and judges; component of each entry,
 * SIZE_MAX for one without a rating. */
size_t find_entry_components(const struct podium_ratings *r,
    struct podium_arena *arena, size_t *of_entry);

/* pair[i * entries + j]: judges who put i over j, a tie counting a half. */
double *count_preferences(
    const struct podium_ratings *r, struct podium_arena *arena);

/* The methods; each fills in out->score and what else it has. */
void analyse_simple(const struct podium_ratings *r, enum podium_method method,
    struct podium_arena *arena, struct podium_analysis *out);
void analyse_fixed(const struct podium_ratings *r, struct podium_arena *arena,
    struct podium_analysis *out);
void analyse_mixed(const struct podium_ratings *r,
    const struct podium_simulation *simulation, struct podium_arena *arena,
    struct podium_analysis *out);
void analyse_rasch(const struct podium_ratings *r, struct podium_arena *arena,
    struct podium_analysis *out);
void analyse_bradley_terry(const struct podium_ratings *r,
    struct podium_arena *arena, struct podium_analysis *out);
void analyse_votes(const struct podium_ratings *r, enum podium_method method,
    struct podium_arena *arena, struct podium_analysis *out);

/* The weight of an entry (row) of precision n: ratio / (1 + ratio n), which is
 * 1 / n for an infinite ratio. */
static inline double
entry_weight(double ratio, double n)
{
    return isinf(ratio) ? 1 / n : ratio / (1 + ratio * n);
}

/* With more entries and judges than this, dense matrices are not used: the
 * smaller of both numbers is compared. */
#define DENSE_MOST 3000

double dot_product(const double *x, const double *y, size_t n);

void sort_numbers(double *x, size_t n); /* ascending */

double *alloc_zeros(struct podium_arena *arena, size_t n); /* zeros */

#endif
