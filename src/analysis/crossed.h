/* crossed.h - score = fixed + entry + judge (+ entry:judge) as mixed model
 * equations from which rows and cells are eliminated exactly.
 *
 * Of entries and judges the larger set is called the rows. Its block of the
 * equations is diagonal, so it is eliminated. The smaller set, the columns,
 * stays: fixed effects and columns together are called the kept system
 * (D. Bates et al., Fitting linear mixed-effects models using lme4, 2015,
 * section 3; C. R. Henderson 1975). A cell is a row and a column with ratings.
 * All variances are ratios t to the residual variance sigma^2, and all
 * matrices are in units of it. X, Z are the design matrices of fixed and random
 * effects, M the inverse of the covariance that the residual and the effects
 * eliminated so far give the ratings, P the projection of REML. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_CROSSED_H
#define ANALYSIS_CROSSED_H

#include "analysis/parts.h"

/* The three random effects. */
enum effect { ROW, COLUMN, CELL, EFFECTS };

/* The coefficients of one row in the kept system: how many, which, and their
 * values; index and q have room for crossed_order. */
struct sparse {
    size_t *index;
    double *q;
    size_t *slot; /* position in q of each index, plus 1; 0 between calls */
    size_t count;
    double precision; /* 1'M1 of the row's ratings before it is eliminated */
};

/* Ratings as rows, columns and cells. */
struct crossed {
    size_t rows, columns;
    size_t fixed;     /* fixed effects: the mean, or one a criterion in use */
    size_t *fixed_at; /* fixed effect of each criterion, SIZE_MAX for one
                       * without a rating; NULL: one mean for all criteria */
    size_t cells;     /* pairs of a row and a column with ratings */
    size_t count;     /* ratings */
    bool swapped;     /* rows are judges, columns entries */
    bool plain;    /* each cell has one rating, and the mean alone is fixed */
    double mean;   /* of all scores, taken off them */
    size_t *first; /* of each row: its cells; rows + 1 */
    uint32_t *column;     /* of each cell */
    uint32_t *from;       /* of each cell: its ratings; cells + 1 */
    uint32_t *criterion;  /* of each rating; NULL: fixed is 1 */
    double *y;            /* ratings, less the mean */
    struct group *groups; /* rows of equal size, kept as sums */
    size_t group_count;
    uint32_t *group_of;     /* by size, from 1; 0: none */
    size_t largest;         /* cells of a row */
    double *column_n;       /* ratings of each column */
    size_t *rows_of_size;   /* rows with so many cells; largest + 1 */
    struct sparse *scratch; /* two */
    double *row_room;       /* for the ratings of a row */
};

/* Sums over all rows of one size: in how many of them each column, and each
 * pair of columns, has a rating. */
struct group {
    size_t size, rows;
    double *times; /* by column */
    double *pairs; /* columns squared; below the diagonal, by columns */
};

/* Order of the system that is kept: fixed effects, then columns. */
size_t crossed_order(const struct crossed *c);

/* NULL where memory ran out. Dense: sums for a dense system are wanted. */
struct crossed *crossed_make(
    const struct podium_ratings *r, bool dense, struct podium_arena *arena);

/* Do effects explain every rating, though some could have been otherwise? Then
 * no variance of a residual can be estimated. False also where memory ran out.
 */
bool crossed_is_exact(const struct crossed *c, struct podium_arena *arena);

/* A value for each rating: the sum of one of its own, its row's, and those of
 * its fixed effect and column (of crossed_order). NULL: none. */
struct values {
    const double *own, *row, *kept;
};

/* The right side of the kept system for the values y: X'My and Z'My to out
 * (length crossed_order); returns y'My. */
double crossed_project(const struct crossed *c, const double t[EFFECTS],
    const struct values *values, double *out);

/* Z'Py of each effect, where the values are what the kept solution leaves of
 * y: sums of weighted residuals by row, column and cell. */
struct scores {
    double *of[EFFECTS];
};
void crossed_scores(const struct crossed *c, const double t[EFFECTS],
    const struct values *values, const struct scores *out);

/* The matrix of the kept system, both halves, without the 1 / t that the
 * variance of the columns adds to its diagonal. */
void crossed_assemble(
    const struct crossed *c, const double t[EFFECTS], double *out);

/* Logarithm of the determinant of what was eliminated. */
double crossed_log_eliminated(const struct crossed *c, const double t[EFFECTS]);

/* Traces of Z'PZ for rows and cells, given the inverse g of the kept system,
 * of order n (the fixed effects alone, if the columns have no variance). */
void crossed_traces(const struct crossed *c, const double t[EFFECTS],
    const double *g, size_t n, double out[EFFECTS]);

/* The coefficients of a row. */
void crossed_row(const struct crossed *c, const double t[EFFECTS], size_t row,
    struct sparse *out);

/* x = x * by - y * times. */
void sparse_subtract(
    struct sparse *x, double by, const struct sparse *y, double times);

/* x'gx for those whose index is below n. */
double sparse_quadratic(const struct sparse *x, const double *g, size_t n);

#endif
