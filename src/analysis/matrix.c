/* matrix.c - dense symmetric matrices, through LAPACK. */
/* SPDX-License-Identifier: MIT */
#include "analysis/matrix.h"

#include <lapacke.h>
#include <math.h>

bool
cholesky(double *m, size_t n)
{
    lapack_int size = (lapack_int)n;
    return LAPACKE_dpotrf_work(LAPACK_COL_MAJOR, 'L', size, m, size) == 0;
}

void
cholesky_solve(const double *m, size_t n, double *x)
{
    lapack_int size = (lapack_int)n;
    LAPACKE_dpotrs_work(LAPACK_COL_MAJOR, 'L', size, 1, m, size, x, size);
}

void
cholesky_spread(
    const double *m, size_t n, double *x, size_t apart, size_t count)
{
    lapack_int size = (lapack_int)n;
    LAPACKE_dtrtrs_work(LAPACK_COL_MAJOR, 'L', 'T', 'N', size,
        (lapack_int)count, m, size, x, (lapack_int)apart);
}

bool
cholesky_invert(double *m, size_t n)
{
    lapack_int size = (lapack_int)n;
    if (LAPACKE_dpotri_work(LAPACK_COL_MAJOR, 'L', size, m, size) != 0)
        return false;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < i; j++)
            m[i * n + j] = m[j * n + i];
    return true;
}

double
cholesky_log_determinant(const double *m, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += log(m[i * n + i]);
    return 2 * sum;
}

bool
eigenvalues(double *m, size_t n, double *value)
{
    lapack_int size = (lapack_int)n;
    return LAPACKE_dsyev(LAPACK_COL_MAJOR, 'N', 'L', size, m, size, value) == 0;
}
