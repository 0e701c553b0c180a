/* simple.c - mean, median, trimmed mean, z-scores, rank sums.
 *
 * In: ratings. Out: a score and a rank for each entry. z-scores and rank sums
 * first replace each score by one relative to the scores of the same judge,
 * which removes differences of level (and, for z, of spread) between judges;
 * then entries are summarized by mean or sum. The trimmed mean drops one
 * highest and one lowest score and needs three. */
/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "analysis/parts.h"

static double
sample_mean(const double *x, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i];
    return n ? sum / (double)n : NAN;
}

static double
sample_deviation(const double *x, size_t n)
{
    double mean = sample_mean(x, n), sum = 0;
    bool equal = true;
    for (size_t i = 0; i < n; i++) {
        sum += (x[i] - mean) * (x[i] - mean);
        equal = equal && x[i] == x[0];
    }
    /* The mean of equal numbers may be a rounding away from them. */
    return n > 1 && !equal ? sqrt(sum / (double)(n - 1)) : 0;
}

/* Mean without one highest and one lowest; NAN for fewer than three. x is
 * sorted. */
static double
trimmed_mean(double *x, size_t n)
{
    return n >= 3 ? sample_mean(x + 1, n - 2) : NAN;
}

static double
sorted_median(const double *x, size_t n)
{
    if (n == 0)
        return NAN;
    return n % 2 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
}

/* Replace every score by its z-score or midrank within its judge. */
static bool
standardize_by_judge(const struct podium_ratings *r, bool ranks,
    struct podium_arena *arena, double *out)
{
    struct podium_ratings turned = { .count = r->count,
        .entries = r->judges,
        .entry = r->judge,
        .score = r->score };
    struct by_entry by;
    size_t *index = podium_alloc(arena, r->count + 1, sizeof *index);
    double *rank = alloc_zeros(arena, r->count);
    for (size_t i = 0; index && i < r->count; i++)
        index[i] = i;
    turned.judge = index; /* remembers each score's index in r */
    if (arena->failed || !by_entry_make(&turned, arena, &by))
        return false;
    for (size_t judge = 0; judge < r->judges; judge++) {
        const double *row = by.score + by.first[judge];
        size_t n = by.first[judge + 1] - by.first[judge];
        double m = sample_mean(row, n), s = sample_deviation(row, n);
        if (ranks)
            compute_midranks(row, n, arena, rank);
        for (size_t i = 0; i < n && !ranks; i++)
            rank[i] = s > 0 ? (row[i] - m) / s : 0;
        for (size_t i = 0; i < n; i++)
            out[by.judge[by.first[judge] + i]] = rank[i];
    }
    return true;
}

static double
summarize_scores(enum podium_method method, double *x, size_t n)
{
    if (method != PODIUM_METHOD_MEDIAN && method != PODIUM_METHOD_TRIMMED)
        return sample_mean(x, n);
    sort_numbers(x, n);
    return method == PODIUM_METHOD_MEDIAN ? sorted_median(x, n)
                                          : trimmed_mean(x, n);
}

/* Sums of ranks compare only entries with as many judges: of others, who was
 * seen less would have the smaller sum. */
static bool
has_equal_counts(const struct by_entry *by, const struct podium_ratings *r)
{
    for (size_t e = 1; e < r->entries; e++)
        if (by->first[e + 1] - by->first[e] != by->first[1] - by->first[0])
            return false;
    return true;
}

void
analyse_simple(const struct podium_ratings *r, enum podium_method method,
    struct podium_arena *arena, struct podium_analysis *out)
{
    struct podium_ratings own = *r;
    struct by_entry sorted;
    if (method == PODIUM_METHOD_ZSCORE || method == PODIUM_METHOD_RANK_SUM) {
        double *within = alloc_zeros(arena, r->count);
        if (!within ||
            !standardize_by_judge(
                r, method == PODIUM_METHOD_RANK_SUM, arena, within))
            return;
        own.score = within;
    }
    if (!by_entry_make(&own, arena, &sorted))
        return;
    out->mean_ranks =
        method == PODIUM_METHOD_RANK_SUM && !has_equal_counts(&sorted, r);
    bool adds = method == PODIUM_METHOD_RANK_SUM && !out->mean_ranks;
    for (size_t e = 0; e < r->entries; e++) {
        double *x = sorted.score + sorted.first[e];
        size_t n = sorted.first[e + 1] - sorted.first[e];
        out->score[e] = summarize_scores(method, x, n) * (adds ? (double)n : 1);
        if (method == PODIUM_METHOD_MEAN && n > 1)
            out->se[e] = sample_deviation(x, n) / sqrt((double)n);
    }
    rank_scores(out->score, r->entries, method == PODIUM_METHOD_RANK_SUM, arena,
        out->rank);
}
