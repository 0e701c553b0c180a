/* matrix.h - dense symmetric matrices, through LAPACK. Row after row, n by
 * n; both halves are kept filled in, so that rows and columns are the same. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_MATRIX_H
#define ANALYSIS_MATRIX_H

#include <stdbool.h>
#include <stddef.h>

/* m becomes its Cholesky factor; false if it is not positive definite. */
bool cholesky(double *m, size_t n);
/* x becomes the solution of the factored system. */
void cholesky_solve(const double *m, size_t n, double *x);
/* Each of count vectors, `apart` apart, becomes the inverse of the transposed
 * factor times it: independent standard deviates then have the inverse as
 * their covariance. */
void cholesky_spread(
    const double *m, size_t n, double *x, size_t apart, size_t count);
/* The factor becomes the inverse, both halves. */
bool cholesky_invert(double *m, size_t n);
/* The logarithm of the determinant of what was factored. */
double cholesky_log_determinant(const double *m, size_t n);
/* value becomes the eigenvalues, ascending; m is used up. */
bool eigenvalues(double *m, size_t n, double *value);

#endif
