/* iterate.c - REML where the kept system is too large to factor.
 *
 * In: a plain crossed design. Out: as in fit.c, but without criterion and
 * inverse. The kept system is solved by conjugate gradients with a diagonal
 * preconditioner (M. R. Hestenes, E. Stiefel 1952). The traces are estimated
 * with random signs (M. F. Hutchinson 1989), the same ones at every step, so
 * that the search converges. Given the variances the effects are exact; the
 * variances have the error of the estimated traces. Standard errors come from
 * the diagonal, scaled so that they agree with a sample of exact ones. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "analysis/fit.h"
#include "base/seeded.h"

#define PROBES 8
#define SAMPLED                                                                \
    ((size_t)8) /* sample of rows, and of columns, with exact errors */
#define MOST_STEPS 30
#define MOST_ROUNDS 400
#define EXACT 1e-11      /* relative residual of a solution */
#define NEARLY 1e-6      /* the same for traces */
#define CLOSE 1e-6       /* relative step that ends the search */
#define LEAST_RATIO 1e-7 /* a ratio of columns that is treated as zero */

struct large {
    struct fit *f;
    double *diagonal;
    double *residual, *direction, *image, *scaled; /* of conjugate gradients */
    double *sign[PROBES], *solved[PROBES];
    double tolerance;
};

static void
multiply_kept_system(const struct large *l, const double *x, double *out)
{
    const struct crossed *c = l->f->c;
    const struct values kept = { .kept = x };
    (void)crossed_project(c, l->f->t, &kept, out);
    for (size_t j = 0; j < c->columns; j++)
        out[1 + j] += x[1 + j] / l->f->t[COLUMN];
}

static void
set_diagonal(struct large *l)
{
    const struct crossed *c = l->f->c;
    memset(l->diagonal, 0, crossed_order(c) * sizeof *l->diagonal);
    for (size_t row = 0; row < c->rows; row++) {
        double n = (double)(c->first[row + 1] - c->first[row]);
        double w = entry_weight(l->f->t[ROW], n);
        l->diagonal[0] += n - w * n * n;
        for (size_t i = c->first[row]; i < c->first[row + 1]; i++)
            l->diagonal[1 + c->column[i]] += 1 - w;
    }
    for (size_t j = 0; j < c->columns; j++)
        l->diagonal[1 + j] += 1 / l->f->t[COLUMN];
}

/* One round of conjugate gradients; returns the new product of residual and
 * scaled residual. */
static double
iterate_once(struct large *l, double *x, double before)
{
    size_t n = crossed_order(l->f->c);
    multiply_kept_system(l, l->direction, l->image);
    double length = before / dot_product(l->direction, l->image, n), after = 0;
    for (size_t i = 0; i < n; i++) {
        x[i] += length * l->direction[i];
        l->residual[i] -= length * l->image[i];
        l->scaled[i] = l->residual[i] / l->diagonal[i];
        after += l->residual[i] * l->scaled[i];
    }
    for (size_t i = 0; i < n; i++)
        l->direction[i] = l->scaled[i] + after / before * l->direction[i];
    return after;
}

/* Solve for the right side b, beginning at x. */
static void
solve_iteratively(struct large *l, const double *b, double *x)
{
    size_t n = crossed_order(l->f->c);
    double goal = 0, now = 0;
    multiply_kept_system(l, x, l->image);
    for (size_t i = 0; i < n; i++) {
        l->residual[i] = b[i] - l->image[i];
        l->direction[i] = l->residual[i] / l->diagonal[i];
        now += l->residual[i] * l->direction[i];
        goal += b[i] * b[i] / l->diagonal[i];
    }
    goal *= l->tolerance * l->tolerance;
    for (int i = 0; i < MOST_ROUNDS && now > goal; i++)
        now = iterate_once(l, x, now);
}

/* All state of the search. fit_derive() passes only the fit to its solver,
 * which finds the rest behind it. */
struct large_search {
    struct fit fit; /* first: see solve_in_search() */
    struct large large;
    double *right;
};

static void
solve_in_search(struct fit *f, double *x)
{
    struct large_search *s = (struct large_search *)f;
    size_t n = crossed_order(f->c);
    memcpy(s->right, x, n * sizeof *x);
    memset(x, 0, n * sizeof *x);
    s->large.tolerance = NEARLY;
    solve_iteratively(&s->large, s->right, x);
}

/* The sum over rows of (q'x)(q'z) / (1 + t n)^2. */
static double
rows_product(const struct large *l, const double *x, const double *z)
{
    const struct crossed *c = l->f->c;
    double sum = 0;
    for (size_t row = 0; row < c->rows; row++) {
        double n = (double)(c->first[row + 1] - c->first[row]);
        double rest = 1 / (1 + l->f->t[ROW] * n), a = n * x[0], b = n * z[0];
        for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
            a += x[1 + c->column[i]];
            b += z[1 + c->column[i]];
        }
        sum += rest * rest * a * b;
    }
    return sum;
}

static void
estimate_traces(struct large *l, double out[EFFECTS])
{
    const struct crossed *c = l->f->c;
    double columns = 0, rows = 0, ratio = l->f->t[COLUMN];
    l->tolerance = NEARLY;
    for (int k = 0; k < PROBES; k++) {
        solve_iteratively(l, l->sign[k], l->solved[k]);
        columns +=
            dot_product(l->sign[k] + 1, l->solved[k] + 1, c->columns) / PROBES;
        rows += rows_product(l, l->solved[k], l->sign[k]) / PROBES;
    }
    out[COLUMN] = ((double)c->columns - columns / ratio) / ratio;
    out[ROW] = -rows;
    for (size_t row = 0; row < c->rows; row++) {
        double n = (double)(c->first[row + 1] - c->first[row]);
        out[ROW] += n / (1 + l->f->t[ROW] * n);
    }
    out[CELL] = 0;
}

static bool
evaluate_large(struct large_search *s)
{
    struct fit *f = &s->fit;
    const struct values y = { .own = f->c->y };
    double rest, trace[EFFECTS];
    rest = crossed_project(f->c, f->t, &y, f->right);
    set_diagonal(&s->large);
    s->large.tolerance = EXACT;
    solve_iteratively(&s->large, f->right, f->kept);
    rest -= dot_product(f->kept, f->right, crossed_order(f->c));
    f->sigma2 = rest / ((double)f->c->count - 1);
    f->criterion = NAN;
    if (!(rest > 0))
        return false;
    estimate_traces(&s->large, trace);
    fit_derive(f, trace, solve_in_search);
    return true;
}

/* Move by the step. As the criterion is unknown, a rise cannot be noticed:
 * instead the steps are limited. Near zero the gradient of the columns is a
 * difference of large numbers whose sign says little, so that a ratio may not
 * go there at once, from where it would not come back. */
static void
take_limited_step(struct fit *f, const double step[EFFECTS])
{
    for (int k = 0; k < EFFECTS; k++) {
        double most = f->t[k] > 0 ? 4 * f->t[k] : 1e-3;
        double least = f->t[k] < LEAST_RATIO ? 0 : f->t[k] / 5;
        if (f->allowed[k])
            f->t[k] = fmax(least, f->t[k] + fmin(most, step[k]));
    }
    f->t[COLUMN] = fmax(LEAST_RATIO, f->t[COLUMN]);
}

/* ---- standard errors ---- */

/* x'Gx exactly, and by the diagonal alone, to compare both; x is 1 on the
 * columns of a row and n on the mean, or 1 on one column. */
static void
compare_error_forms(
    struct large *l, const double *x, double *exact, double *rough)
{
    size_t n = crossed_order(l->f->c);
    double *solution = l->solved[0];
    memset(solution, 0, n * sizeof *solution);
    l->tolerance = NEARLY;
    solve_iteratively(l, x, solution);
    *exact = dot_product(x, solution, n);
    *rough = 0;
    for (size_t j = 1; j < n; j++)
        *rough += x[j] * x[j] / l->diagonal[j];
}

static void
sample_error_forms(
    struct large *l, bool rows, size_t i, double *exact, double *rough)
{
    const struct crossed *c = l->f->c;
    double *x = l->sign[0];
    memset(x, 0, crossed_order(c) * sizeof *x);
    size_t of = (2 * i + 1) * (rows ? c->rows : c->columns) / (2 * SAMPLED);
    if (!rows)
        x[1 + of] = 1;
    for (size_t k = c->first[of]; rows && k < c->first[of + 1]; k++) {
        x[1 + c->column[k]] += 1;
        x[0] += 1;
    }
    compare_error_forms(l, x, exact, rough);
}

static void
fit_outline(struct large *l, struct inverse_outline *out)
{
    double exact[2][SAMPLED], rough[2][SAMPLED],
        *ratio[2] = { &out->of_row, &out->of_column };
    out->diagonal = l->diagonal;
    out->apart = 0;
    for (int side = 0; side < 2; side++) {
        double sum = 0, by = 0;
        for (size_t i = 0; i < SAMPLED; i++) {
            sample_error_forms(
                l, side == 0, i, &exact[side][i], &rough[side][i]);
            sum += exact[side][i];
            by += rough[side][i];
        }
        *ratio[side] = sum / by;
        for (size_t i = 0; i < SAMPLED; i++) {
            double guess = *ratio[side] * rough[side][i];
            double error = fabs(sqrt(guess / exact[side][i]) - 1);
            out->apart = fmax(out->apart, error);
        }
    }
}

/* ---- the search ---- */

static bool
alloc_large(struct large_search *s, struct podium_arena *arena)
{
    struct large *l = &s->large;
    size_t n = crossed_order(s->fit.c);
    struct seeded random = { 1 };
    double **const rooms[] = { &l->diagonal, &l->residual, &l->direction,
        &l->image, &l->scaled, &s->right };
    for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++)
        *rooms[i] = alloc_zeros(arena, n);
    for (int k = 0; k < PROBES; k++) {
        l->sign[k] = alloc_zeros(arena, n);
        l->solved[k] = alloc_zeros(arena, n);
        for (size_t i = 0; !arena->failed && i < n; i++)
            l->sign[k][i] = seeded_next(&random) >> 63 ? 1 : -1;
    }
    return !arena->failed;
}

bool
fit_large(
    struct fit *f, struct podium_arena *arena, struct inverse_outline *outline)
{
    struct large_search *s = podium_alloc(arena, 1, sizeof *s);
    if (!s)
        return false;
    s->fit = *f;
    s->large.f = &s->fit;
    if (!alloc_large(s, arena) || !evaluate_large(s))
        return false;
    for (int i = 0; i < MOST_STEPS; i++) {
        double step[EFFECTS];
        if (fit_step(&s->fit, step) < CLOSE)
            break;
        take_limited_step(&s->fit, step);
        if (!evaluate_large(s))
            return false;
    }
    *f = s->fit;
    if (outline)
        fit_outline(&s->large, outline);
    return true;
}
