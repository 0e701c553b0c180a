/* agreement.c - how far judges agree.
 *
 * In: ratings. Out: three coefficients of agreement, NAN where one cannot be
 * computed. ICC and W need a complete table of entries by judges; alpha allows
 * missing scores, but uses only entries with two scores or more.
 * ICC: P. E. Shrout, J. L. Fleiss 1979, two-way random effects. W: M. G.
 * Kendall, with the correction for ties. Alpha: K. Krippendorff, interval
 * metric, by its definition 1 - Do/De (observed and expected disagreement). */
/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "analysis/parts.h"

/* Sums of squares that are this part of all of them are 0 but for rounding. */
#define ROUNDING 1e-12

/* The complete table, entries by judges; NULL if a cell is missing. */
static double *
complete_table(const struct podium_ratings *r, struct podium_arena *arena)
{
    size_t cells = r->entries * r->judges;
    double *table = alloc_zeros(arena, cells);
    if (r->count != cells)
        return NULL;
    for (size_t i = 0; table && i < r->count; i++)
        table[r->entry[i] * r->judges + r->judge[i]] = r->score[i];
    return table;
}

static void
compute_icc(const struct podium_ratings *r, const double *x,
    struct podium_agreement *out)
{
    double n = (double)r->entries, k = (double)r->judges, mean = 0;
    double rows = 0, columns = 0, total = 0;
    bool equal = true; /* then nothing varies: 0/0, but for rounding */
    for (size_t i = 1; i < r->count; i++)
        equal = equal && x[i] == x[0];
    if (equal)
        return;
    for (size_t i = 0; i < r->count; i++)
        mean += x[i] / (n * k);
    for (size_t e = 0; e < r->entries; e++) {
        double sum = 0;
        for (size_t j = 0; j < r->judges; j++) {
            double d = x[e * r->judges + j] - mean;
            sum += d;
            total += d * d;
        }
        rows += sum * sum / k;
    }
    for (size_t j = 0; j < r->judges; j++) {
        double sum = 0;
        for (size_t e = 0; e < r->entries; e++)
            sum += x[e * r->judges + j] - mean;
        columns += sum * sum / n;
    }
    double ms_rows = rows / (n - 1), ms_columns = columns / (k - 1);
    double ms_error = (total - rows - columns) / ((n - 1) * (k - 1));
    /* A share of the variance of entries: without any there is no share. */
    double one = ms_rows + (k - 1) * ms_error + k * (ms_columns - ms_error) / n;
    double mean_of_k = ms_rows + (ms_columns - ms_error) / n;
    bool vary = rows > ROUNDING * total;
    if (vary && one > 0)
        out->icc_2_1 = (ms_rows - ms_error) / one;
    if (vary && mean_of_k > 0)
        out->icc_2_k = (ms_rows - ms_error) / mean_of_k;
}

/* The sum of t^3 - t over groups of t equals; the values are sorted. */
static double
tie_correction(double *value, size_t n)
{
    double sum = 0;
    sort_numbers(value, n);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && value[end] == value[i];)
            end++;
        double t = (double)(end - i);
        sum += t * t * t - t;
    }
    return sum;
}

static double
compute_kendall_w(
    const struct podium_ratings *r, const double *x, struct podium_arena *arena)
{
    double n = (double)r->entries, m = (double)r->judges, ties = 0, s = 0;
    double *column = alloc_zeros(arena, r->entries);
    double *rank = alloc_zeros(arena, r->entries);
    double *sum = alloc_zeros(arena, r->entries);
    if (arena->failed)
        return NAN;
    for (size_t j = 0; j < r->judges; j++) {
        for (size_t e = 0; e < r->entries; e++)
            column[e] = x[e * r->judges + j];
        compute_midranks(column, r->entries, arena, rank);
        for (size_t e = 0; e < r->entries; e++)
            sum[e] += rank[e];
        ties += tie_correction(column, r->entries);
    }
    for (size_t e = 0; e < r->entries; e++) {
        double d = sum[e] - m * (n + 1) / 2;
        s += d * d;
    }
    double most = m * m * (n * n * n - n) - m * ties;
    return most > 0 ? 12 * s / most : NAN;
}

/* Krippendorff's alpha; entries with one score give no pairs and are left
 * out. */
static double
krippendorff_alpha(const struct podium_ratings *r, struct podium_arena *arena)
{
    struct by_entry by;
    double observed = 0, sum = 0, squares = 0, n = 0;
    if (!by_entry_make(r, arena, &by))
        return NAN;
    for (size_t e = 0; e < r->entries; e++) {
        double k = (double)(by.first[e + 1] - by.first[e]);
        double s = 0, q = 0;
        if (k < 2)
            continue;
        for (size_t i = by.first[e]; i < by.first[e + 1]; i++) {
            s += by.score[i];
            q += by.score[i] * by.score[i];
        }
        /* Sum over ordered pairs of squared differences, over k - 1. */
        observed += (2 * k * q - 2 * s * s) / (k - 1);
        sum += s;
        squares += q;
        n += k;
    }
    double expected = (2 * n * squares - 2 * sum * sum) / (n - 1);
    return n > 1 && expected > 1e-12 * squares ? 1 - observed / expected : NAN;
}

enum podium_status
podium_agreement_compute(const struct podium_ratings *r,
    struct podium_arena *arena, struct podium_agreement *out)
{
    *out = (struct podium_agreement){ NAN, NAN, NAN, NAN };
    const double *table = complete_table(r, arena);
    if (table && r->entries > 1 && r->judges > 1) {
        compute_icc(r, table, out);
        out->kendall_w = compute_kendall_w(r, table, arena);
    }
    out->kripp_alpha_interval = krippendorff_alpha(r, arena);
    return arena->failed ? PODIUM_NOMEM : PODIUM_OK;
}
