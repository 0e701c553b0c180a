/* crossed.h - score = fixed + entry + judge (+ entry:judge) as mixed model
 * equations from which one side, and the cells, are eliminated exactly.
 *
 * The larger side is called rows and eliminated: its block of the equations
 * is diagonal. The other side, the columns, is kept beside the fixed effects
 * (D. Bates et al., Fitting linear mixed-effects models using lme4, 2015,
 * section 3; C. R. Henderson 1975). All variances are ratios to the residual
 * one, and all matrices are in units of it. */
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
    size_t *place; /* of each index in q, plus 1; zeros between calls */
    size_t count;
    double precision; /* 1'M1 of the row's ratings before it is eliminated */
};

/* Ratings as rows, columns and cells. */
struct crossed {
    size_t rows, columns;
    size_t fixed;     /* fixed effects: the mean, or one a criterion in use */
    size_t *fixed_at; /* of each criterion, SIZE_MAX for one without a rating;
                       * NULL: criteria are not told apart */
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

/* What rows of one size share: how often each column, and each two columns,
 * stand in them. */
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

/* A value for each rating: the sum of one of its own, its row's, and those of
 * its fixed effect and column (of crossed_order). NULL: none. */
struct values {
    const double *own, *row, *kept;
};

/* The kept side of the equations for some values: X'My and Z'My to out (of
 * crossed_order); returns y'My. */
double crossed_project(const struct crossed *c, const double t[EFFECTS],
    const struct values *values, double *out);

/* Z'Py of each effect, where the values are what the kept solution leaves of
 * y: sums of weighted residuals by row, column and cell. */
struct scores {
    double *of[EFFECTS];
};
void crossed_scores(const struct crossed *c, const double t[EFFECTS],
    const struct values *values, const struct scores *out);

/* The kept system, both halves, without the columns' own variance. */
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

/* x becomes x times by, less y times its own factor. */
void sparse_subtract(
    struct sparse *x, double by, const struct sparse *y, double times);

/* x'gx for those whose index is below n. */
double sparse_quadratic(const struct sparse *x, const double *g, size_t n);

#endif
