/* fit.h - REML of a crossed design. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_FIT_H
#define ANALYSIS_FIT_H

#include "analysis/crossed.h"

/* State and result of a fit. Arrays belong to an arena. */
struct fit {
    const struct crossed *c;
    double t[EFFECTS]; /* ratios; exactly 0 where an optimum is at 0 */
    bool allowed[EFFECTS];
    size_t order;    /* of the kept system at these ratios */
    double *factor;  /* its Cholesky factor; NULL: solved by iteration */
    double *inverse; /* of order squared */
    double *kept;    /* fixed effects and columns' */
    double *right;   /* X'My, Z'My */
    double sigma2, criterion;
    double gradient[EFFECTS], information[EFFECTS][EFFECTS];
    struct scores scores, other; /* Z'Py; room for another */
    double *carried; /* values of ratings; NULL for a plain design */
    double *level, *negative, *room; /* crossed_order each */
};

/* Room for a fit; false where memory ran out. */
bool fit_make(const struct crossed *c, bool dense, struct podium_arena *arena,
    struct fit *out);

/* Find the ratios. False where the data leave no residual, or nothing can be
 * computed. */
bool fit_dense(struct fit *f);

/* Approximates quadratic forms of the inverse where the system is too large to
 * invert. */
struct inverse_outline {
    const double *diagonal;   /* of the kept system */
    double of_row, of_column; /* exact / by the diagonal, in the sample */
    double apart;             /* largest relative error in the sample */
};

/* The same by iteration, for a plain design; outline may be NULL. */
bool fit_large(
    struct fit *f, struct podium_arena *arena, struct inverse_outline *outline);

/* The scores and the information at the present ratios; traces of Z'PZ as
 * given. solve() takes a right side to its solution in the kept system. */
typedef void fit_solver(struct fit *f, double *x);
void fit_derive(struct fit *f, const double trace[EFFECTS], fit_solver *solve);

/* The step of Newton's method, 0 for effects whose ratio remains zero. Returns
 * the largest step relative to its ratio. */
double fit_step(const struct fit *f, double step[EFFECTS]);

#endif
