/* design.c - how good a design is: components, average efficiency.
 *
 * In: ratings, of which only who scored what is used. Out: the number of
 * connected components and, for a connected design, two measures of it.
 * Efficiency is the harmonic mean of the non-zero eigenvalues of
 * R^-1/2 C R^-1/2, C = R - N K^-1 N' (J. A. John, E. R. Williams, Cyclic and
 * Computer Generated Designs, 1995, chapter 2); R and K are the diagonal
 * matrices of ratings by entry and by judge, N counts ratings by entry and
 * judge. The matrix with entries and judges exchanged,
 * K^-1/2 (K - N'R^-1 N) K^-1/2, has the same eigenvalues except for ones, so
 * the smaller matrix is used. */
/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "analysis/fixed.h"
#include "analysis/matrix.h"

/* The harmonic mean of entries - 1 eigenvalues. If the matrix of the judges is
 * used and has fewer, the missing ones are 1. */
static bool
average_efficiency(const struct crossed *c, size_t entries,
    struct podium_arena *arena, double *out)
{
    struct reduced s;
    if (!reduced_make(c, arena, &s))
        return false;
    double *value = alloc_zeros(arena, s.n);
    if (!value)
        return false;
    for (size_t i = 0; i < s.n; i++)
        for (size_t k = 0; k < s.n; k++)
            s.matrix[i * s.n + k] /=
                sqrt(c->column_n[s.at[i]] * c->column_n[s.at[k]]);
    if (!eigenvalues(s.matrix, s.n, value))
        return false;
    /* The smallest eigenvalue is zero in a connected design: skip it. */
    double sum = (double)entries - (double)s.n;
    for (size_t i = 1; i < s.n; i++)
        sum += 1 / value[i];
    *out = (double)(entries - 1) / sum;
    return true;
}

/* Mean variance of the difference of two entries: twice the mean of their
 * centred variances, times n / (n - 1). */
static double
mean_difference_variance(const struct fixed *f, size_t entries)
{
    const double *v = f->c->swapped ? f->column_variance : f->row_variance;
    size_t n = f->c->swapped ? f->c->columns : f->c->rows;
    double trace = 0;
    for (size_t e = 0; e < n; e++)
        trace += isnan(v[e]) ? 0 : v[e];
    return 2 * trace / (double)(entries - 1);
}

/* Both measures of a connected design. */
static enum podium_status
measure_design(const struct podium_ratings *r, struct podium_arena *arena,
    struct podium_design *out)
{
    struct fixed f;
    const struct crossed *c = crossed_make(r, true, arena);
    if (!c || !fixed_solve(c, arena, &f))
        return arena->failed ? PODIUM_NOMEM : PODIUM_OK;
    size_t entries = c->swapped ? f.columns : f.rows;
    if (entries < 2)
        return PODIUM_OK;
    out->mean_variance_of_difference = mean_difference_variance(&f, entries);
    if (!average_efficiency(c, entries, arena, &out->efficiency))
        return arena->failed ? PODIUM_NOMEM : PODIUM_INTERNAL;
    return PODIUM_OK;
}

enum podium_status
podium_design_compute(const struct podium_ratings *r,
    struct podium_arena *arena, struct podium_design *out)
{
    size_t least = r->entries < r->judges ? r->entries : r->judges;
    size_t *of_entry = podium_alloc(arena, r->entries + 1, sizeof *of_entry);
    *out = (struct podium_design){ .efficiency = 0,
        .mean_variance_of_difference = NAN };
    if (of_entry)
        out->components = find_entry_components(r, arena, of_entry);
    if (arena->failed)
        return PODIUM_NOMEM;
    if (least > DENSE_MOST)
        out->efficiency = NAN;
    else if (out->components == 1)
        return measure_design(r, arena, out);
    return PODIUM_OK;
}
