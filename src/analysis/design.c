/* design.c - how good a design is: components, average efficiency.
 *
 * Efficiency: the harmonic mean of the non-zero eigenvalues of
 * R^-1/2 C R^-1/2, C = R - N K^-1 N' (J. A. John, E. R. Williams, Cyclic and
 * Computer Generated Designs, 1995, chapter 2). */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "analysis/matrix.h"
#include "analysis/parts.h"

/* What one judge takes off C: n n' / load over the entries seated there. */
static void
take_judge(const double *seat, double load, size_t n, double *c)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; seat[i] > 0 && j < n; j++)
            c[i * n + j] -= seat[i] * seat[j] / load;
}

/* C of the entries, and how many ratings each has. */
static double *
information(
    const struct podium_ratings *r, struct podium_arena *arena, double *count)
{
    size_t n = r->entries;
    double *c = numbers(arena, n * n), *seat = numbers(arena, n);
    if (arena->failed)
        return NULL;
    for (size_t judge = 0; judge < r->judges; judge++) {
        double load = 0;
        memset(seat, 0, n * sizeof *seat);
        for (size_t i = 0; i < r->count; i++)
            if (r->judge[i] == judge) {
                seat[r->entry[i]] += 1;
                load += 1;
            }
        take_judge(seat, load, n, c);
    }
    for (size_t i = 0; i < r->count; i++) {
        count[r->entry[i]] += 1;
        c[r->entry[i] * n + r->entry[i]] += 1;
    }
    return c;
}

/* Mean variance of a difference: 2 tr(C+) / (n - 1), by C + J/n. */
static double
mean_variance(const double *c, size_t n, struct podium_arena *arena)
{
    double *m = numbers(arena, n * n), trace = 0;
    if (!m)
        return NAN;
    for (size_t i = 0; i < n * n; i++)
        m[i] = c[i] + 1 / (double)n;
    if (!cholesky(m, n) || !cholesky_invert(m, n))
        return NAN;
    for (size_t i = 0; i < n; i++)
        trace += m[i * n + i] - 1 / (double)n;
    return 2 * trace / (double)(n - 1);
}

enum podium_status
podium_design(const struct podium_ratings *r, struct podium_arena *arena,
    struct podium_design *out)
{
    size_t n = r->entries;
    size_t *of_entry = podium_alloc(arena, n + 1, sizeof *of_entry);
    double *count = numbers(arena, n), *value = numbers(arena, n);
    *out = (struct podium_design){ .efficiency = 0,
        .mean_variance_of_difference = NAN };
    if (arena->failed)
        return PODIUM_NOMEM;
    out->components = components(r, arena, of_entry);
    double *c = information(r, arena, count);
    if (arena->failed)
        return PODIUM_NOMEM;
    if (out->components != 1 || n < 2)
        return PODIUM_OK;
    out->mean_variance_of_difference = mean_variance(c, n, arena);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            c[i * n + j] /= sqrt(count[i] * count[j]);
    if (!eigenvalues(c, n, value))
        return PODIUM_INTERNAL;
    double sum = 0; /* the smallest is zero: the design is connected */
    for (size_t i = 1; i < n; i++)
        sum += 1 / value[i];
    out->efficiency = (double)(n - 1) / sum;
    return arena->failed ? PODIUM_NOMEM : PODIUM_OK;
}
