/* fixed.h - least squares with entries and judges both fixed. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_FIXED_H
#define ANALYSIS_FIXED_H

#include "analysis/crossed.h"

/* Effects of the rated rows and columns of a connected design (both sets have
 * sum zero), and their variances in units of sigma^2; NaN where a row or column
 * has no rating. */
struct fixed {
    const struct crossed *c;
    size_t rows, columns; /* that have ratings */
    double mu;            /* less the mean of all scores */
    double *row, *column, *row_variance, *column_variance;
    double rss;
};

/* The columns' system that eliminating the rows leaves, K - N'R^-1 N, of the
 * rated columns; at[] says which column each is. */
struct reduced {
    size_t n, *at;
    double *matrix;
};
bool reduced_make(
    const struct crossed *c, struct podium_arena *arena, struct reduced *out);

/* False where memory ran out, or the design is not connected. */
bool fixed_solve(
    const struct crossed *c, struct podium_arena *arena, struct fixed *out);

#endif
