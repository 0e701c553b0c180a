/* fixed.c - least squares with entries and judges both fixed.
 *
 * In: a connected crossed design. Out: effects of entries and judges, each set
 * with sum zero, and the variances of their errors. The normal equations are
 * those of crossed.h with an infinite variance of the rows: rows, whose block
 * is diagonal, are eliminated exactly, and a system of the columns remains. It
 * is singular, since a constant may move between rows and columns; adding 1 to
 * every element of its matrix sets the sum of the columns to zero. */
/* SPDX-License-Identifier: MIT */
#include "analysis/fixed.h"

#include <math.h>
#include <string.h>

#include "analysis/matrix.h"

static const double infinite[EFFECTS] = { INFINITY, 0, 0 };

bool
reduced_make(
    const struct crossed *c, struct podium_arena *arena, struct reduced *out)
{
    size_t order = crossed_order(c);
    double *all = alloc_zeros(arena, order * order);
    *out = (struct reduced){ .at = podium_alloc(
                                 arena, c->columns, sizeof *out->at) };
    for (size_t j = 0; out->at && j < c->columns; j++)
        if (c->column_n[j] > 0)
            out->at[out->n++] = j;
    out->matrix = alloc_zeros(arena, out->n * out->n);
    if (arena->failed)
        return false;
    crossed_assemble(c, infinite, all);
    for (size_t i = 0; i < out->n; i++)
        for (size_t k = 0; k < out->n; k++)
            out->matrix[i * out->n + k] =
                all[(out->at[i] + 1) * order + out->at[k] + 1];
    return true;
}

/* Adding 1 to every element makes the matrix of a connected design definite and
 * centres the columns; each element of the inverse is then 1 / n^2 too
 * large. */
static bool
solve_fixed_columns(
    struct fixed *f, struct reduced *s, struct podium_arena *arena)
{
    const struct values y = { .own = f->c->y };
    double *right = alloc_zeros(arena, crossed_order(f->c));
    double *x = alloc_zeros(arena, s->n);
    if (arena->failed)
        return false;
    (void)crossed_project(f->c, infinite, &y, right);
    for (size_t i = 0; i < s->n; i++)
        x[i] = right[s->at[i] + 1];
    for (size_t i = 0; i < s->n * s->n; i++)
        s->matrix[i] += 1;
    if (!cholesky(s->matrix, s->n))
        return false;
    cholesky_solve(s->matrix, s->n, x);
    if (!cholesky_invert(s->matrix, s->n))
        return false;
    double extra = 1 / ((double)s->n * (double)s->n);
    for (size_t i = 0; i < s->n * s->n; i++)
        s->matrix[i] -= extra;
    for (size_t i = 0; i < s->n; i++) {
        f->column[s->at[i]] = x[i];
        f->column_variance[s->at[i]] = s->matrix[i * s->n + i];
    }
    return true;
}

/* The effect of a row is the mean of its ratings less their columns' effects;
 * then all rows are centred. */
static void
solve_fixed_rows(struct fixed *f)
{
    const struct crossed *c = f->c;
    for (size_t row = 0; row < c->rows; row++) {
        double n = (double)(c->first[row + 1] - c->first[row]), sum = 0;
        for (size_t i = c->first[row]; i < c->first[row + 1]; i++)
            sum += c->y[i] - f->column[c->column[i]];
        f->row[row] = sum / n; /* NaN without ratings */
        if (n <= 0)
            continue;
        f->rows++;
        f->mu += f->row[row];
        for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
            double x = c->y[i] - f->row[row] - f->column[c->column[i]];
            f->rss += x * x;
        }
    }
    f->mu /= (double)f->rows;
    for (size_t row = 0; row < c->rows; row++)
        f->row[row] -= f->mu;
}

/* x'Gy of a row's columns, each 1 / n; y dense, or NULL: the row itself. */
static double
row_quadratic(const struct fixed *f, const struct reduced *s,
    const size_t *row_at, size_t row, const double *y)
{
    const struct crossed *c = f->c;
    double sum = 0, n = (double)(c->first[row + 1] - c->first[row]);
    for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
        const double *line = s->matrix + row_at[c->column[i]] * s->n;
        if (y)
            sum += y[row_at[c->column[i]]];
        for (size_t k = c->first[row]; !y && k < c->first[row + 1]; k++)
            sum += line[row_at[c->column[k]]] / n;
    }
    return sum / n;
}

/* Variance of each centred row: with M = R^-1 + B G B', of which row e sums to
 * u_e, it is M_ee - 2 u_e / E + (sum of u) / E^2. */
static bool
fixed_row_variances(
    struct fixed *f, const struct reduced *s, struct podium_arena *arena)
{
    const struct crossed *c = f->c;
    double *all = alloc_zeros(arena, s->n), *image = alloc_zeros(arena, s->n),
           sum = 0;
    size_t *row_at = podium_alloc(arena, c->columns, sizeof *row_at);
    if (arena->failed)
        return false;
    for (size_t i = 0; i < s->n; i++)
        row_at[s->at[i]] = i;
    for (size_t row = 0; row < c->rows; row++)
        for (size_t i = c->first[row]; i < c->first[row + 1]; i++)
            all[row_at[c->column[i]]] +=
                1 / (double)(c->first[row + 1] - c->first[row]);
    for (size_t j = 0; j < s->n; j++)
        for (size_t k = 0; k < s->n; k++)
            image[j] += s->matrix[j * s->n + k] * all[k];
    for (size_t row = 0; row < c->rows; row++) {
        double n = (double)(c->first[row + 1] - c->first[row]);
        double u = 1 / n + row_quadratic(f, s, row_at, row, image);
        f->row_variance[row] = 1 / n + row_quadratic(f, s, row_at, row, NULL) -
            2 * u / (double)f->rows;
        sum += n > 0 ? u : 0;
    }
    for (size_t row = 0; row < c->rows; row++)
        f->row_variance[row] += sum / ((double)f->rows * (double)f->rows);
    return true;
}

bool
fixed_solve(
    const struct crossed *c, struct podium_arena *arena, struct fixed *out)
{
    struct reduced s;
    *out = (struct fixed){ .c = c,
        .row = alloc_zeros(arena, c->rows),
        .column = alloc_zeros(arena, c->columns),
        .row_variance = alloc_zeros(arena, c->rows),
        .column_variance = alloc_zeros(arena, c->columns) };
    if (arena->failed || !reduced_make(c, arena, &s))
        return false;
    out->columns = s.n;
    for (size_t j = 0; j < c->columns; j++)
        out->column[j] = out->column_variance[j] = NAN;
    if (!solve_fixed_columns(out, &s, arena))
        return false;
    solve_fixed_rows(out);
    return fixed_row_variances(out, &s, arena);
}

static double
effect_error(double sigma2, double variance)
{
    return isnan(variance) || isnan(sigma2) ? (double)NAN
                                            : sqrt(fmax(0, sigma2 * variance));
}

static void
describe_fixed(
    const struct fixed *f, double sigma2, struct podium_analysis *out)
{
    const struct crossed *c = f->c;
    double *score = out->score, *severity = out->severity;
    for (size_t i = 0; i < c->rows; i++) {
        (c->swapped ? severity : score)[i] = f->row[i];
        (c->swapped ? out->judge_se : out->se)[i] =
            effect_error(sigma2, f->row_variance[i]);
    }
    for (size_t j = 0; j < c->columns; j++) {
        (c->swapped ? score : severity)[j] = f->column[j];
        (c->swapped ? out->se : out->judge_se)[j] =
            effect_error(sigma2, f->column_variance[j]);
    }
    size_t entries = c->swapped ? c->columns : c->rows;
    size_t judges = c->swapped ? c->rows : c->columns;
    for (size_t e = 0; e < entries; e++)
        score[e] += c->mean + f->mu;
    for (size_t j = 0; j < judges; j++)
        severity[j] = 0 - severity[j];
}

void
analyse_fixed(const struct podium_ratings *r, struct podium_arena *arena,
    struct podium_analysis *out)
{
    struct fixed f;
    size_t least = r->entries < r->judges ? r->entries : r->judges;
    if (out->components != 1)
        out->reason = "analysis.unconnected";
    else if (least > DENSE_MOST)
        out->reason = "analysis.too_large";
    if (out->reason)
        return;
    const struct crossed *c = crossed_make(r, true, arena);
    if (!c || !fixed_solve(c, arena, &f))
        return;
    double degrees = (double)r->count - (double)f.rows - (double)f.columns + 1;
    if (degrees > 0)
        out->var_residual = f.rss / degrees;
    else
        out->reason = "analysis.no_freedom";
    describe_fixed(&f, degrees > 0 ? out->var_residual : (double)NAN, out);
    rank_scores(out->score, r->entries, false, arena, out->rank);
}
