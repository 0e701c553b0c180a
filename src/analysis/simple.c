/* simple.c - mean, median, trimmed mean, z-scores, rank sums. */
/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "analysis/parts.h"

static double
mean_of(const double *x, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i];
    return n ? sum / (double)n : NAN;
}

static double
deviation(const double *x, size_t n)
{
    double mean = mean_of(x, n), sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += (x[i] - mean) * (x[i] - mean);
    return n > 1 ? sqrt(sum / (double)(n - 1)) : 0;
}

/* Without one highest and one lowest, if three are there; x is sorted. */
static double
trimmed(double *x, size_t n)
{
    return n >= 3 ? mean_of(x + 1, n - 2) : NAN;
}

static double
median(const double *x, size_t n)
{
    if (n == 0)
        return NAN;
    return n % 2 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
}

/* Replace every score by its z-score or midrank within its judge. */
static bool
by_judge(const struct podium_ratings *r, bool ranks, struct podium_arena *arena,
    double *out)
{
    struct podium_ratings turned = { .count = r->count,
        .entries = r->judges,
        .entry = r->judge,
        .score = r->score };
    struct by_entry by;
    size_t *index = podium_alloc(arena, r->count + 1, sizeof *index);
    double *rank = numbers(arena, r->count);
    for (size_t i = 0; index && i < r->count; i++)
        index[i] = i;
    turned.judge = index; /* so that each score knows where it stood */
    if (arena->failed || !by_entry_make(&turned, arena, &by))
        return false;
    for (size_t judge = 0; judge < r->judges; judge++) {
        const double *row = by.score + by.first[judge];
        size_t n = by.first[judge + 1] - by.first[judge];
        double m = mean_of(row, n), s = deviation(row, n);
        if (ranks)
            midranks(row, n, arena, rank);
        for (size_t i = 0; i < n && !ranks; i++)
            rank[i] = s > 0 ? (row[i] - m) / s : 0;
        for (size_t i = 0; i < n; i++)
            out[by.judge[by.first[judge] + i]] = rank[i];
    }
    return true;
}

static double
score_of(enum podium_method method, double *x, size_t n)
{
    if (method == PODIUM_RANK_SUM)
        return n ? mean_of(x, n) * (double)n : NAN;
    if (method == PODIUM_MEAN || method == PODIUM_ZSCORE)
        return mean_of(x, n);
    sort_numbers(x, n);
    return method == PODIUM_MEDIAN ? median(x, n) : trimmed(x, n);
}

void
analyse_simple(const struct podium_ratings *r, enum podium_method method,
    struct podium_arena *arena, struct podium_analysis *out)
{
    struct podium_ratings own = *r;
    struct by_entry sorted;
    if (method == PODIUM_ZSCORE || method == PODIUM_RANK_SUM) {
        double *within = numbers(arena, r->count);
        if (!within || !by_judge(r, method == PODIUM_RANK_SUM, arena, within))
            return;
        own.score = within;
    }
    if (!by_entry_make(&own, arena, &sorted))
        return;
    for (size_t e = 0; e < r->entries; e++) {
        double *x = sorted.score + sorted.first[e];
        size_t n = sorted.first[e + 1] - sorted.first[e];
        out->score[e] = score_of(method, x, n);
        if (method == PODIUM_MEAN && n > 1)
            out->se[e] = deviation(x, n) / sqrt((double)n);
    }
    rank_scores(
        out->score, r->entries, method == PODIUM_RANK_SUM, arena, out->rank);
}
