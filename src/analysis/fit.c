/* fit.c - REML by Newton's method with the average information.
 *
 * In: a crossed design. Out: the variance ratios that minimize the criterion,
 * and the effects at these ratios. The criterion is minus twice the restricted
 * log-likelihood, profiled over the residual variance. Its gradient is exact;
 * the average of observed and expected information replaces the second
 * derivatives (A. R. Gilmour, R. Thompson, B. R. Cullis 1995). Ratios are never
 * negative: one that would become negative is set to zero, and is free to rise
 * again if the gradient at zero is negative. The criterion may have several
 * local minima, so each ratio is tried at zero as well. */
/* SPDX-License-Identifier: MIT */
#include "analysis/fit.h"

#include <math.h>
#include <string.h>

#include "analysis/matrix.h"

#define MOST_STEPS 60
#define MOST_HALVINGS 40
#define CLOSE 1e-7  /* relative step that ends the search */
#define SLIGHT 1e-9 /* added to a ratio to make steps relative to it */
#define TOO_FAR 1e9 /* above this ratio there is no residual variance */

static bool
alloc_scores(
    const struct crossed *c, struct podium_arena *arena, struct scores *out)
{
    out->of[ROW] = alloc_zeros(arena, c->rows);
    out->of[COLUMN] = alloc_zeros(arena, c->columns);
    out->of[CELL] = alloc_zeros(arena, c->cells);
    return !arena->failed;
}

bool
fit_make(const struct crossed *c, bool dense, struct podium_arena *arena,
    struct fit *out)
{
    size_t n = crossed_order(c);
    *out = (struct fit){ .c = c,
        .t = { 1, 1, 1 },
        .allowed = { c->cells > c->rows, c->cells > c->columns,
            c->count > c->cells },
        .factor = dense ? alloc_zeros(arena, n * n) : NULL,
        .inverse = dense ? alloc_zeros(arena, n * n) : NULL,
        .kept = alloc_zeros(arena, n),
        .right = alloc_zeros(arena, n),
        .carried = c->plain ? NULL : alloc_zeros(arena, c->count),
        .level = alloc_zeros(arena, n),
        .negative = alloc_zeros(arena, n),
        .room = alloc_zeros(arena, n) };
    for (int k = 0; k < EFFECTS; k++)
        out->t[k] = out->allowed[k] ? out->t[k] : 0;
    return alloc_scores(c, arena, &out->scores) &&
        alloc_scores(c, arena, &out->other);
}

/* ---- at given ratios ---- */

/* The kept system with the columns' variance, in f->factor. */
static void
assemble_kept_system(struct fit *f)
{
    size_t n = crossed_order(f->c), p = f->c->fixed;
    f->order = f->t[COLUMN] > 0 ? n : p;
    double *whole = f->order == n ? f->factor : f->inverse;
    crossed_assemble(f->c, f->t, whole);
    for (size_t j = p; j < f->order; j++)
        whole[j * n + j] += 1 / f->t[COLUMN];
    for (size_t i = 0; f->order < n && i < p; i++)
        memcpy(f->factor + i * p, whole + i * n, p * sizeof *whole);
}

/* Trace of Z'PZ for columns whose variance is zero: that of A - B C^-1 B',
 * blocks of the whole system, which is in f->inverse. */
static double
zero_column_trace(const struct fit *f)
{
    size_t n = crossed_order(f->c), p = f->c->fixed;
    double sum = 0;
    for (size_t j = p; j < n; j++) {
        const double *line = f->inverse + j * n;
        memcpy(f->room, line, p * sizeof *line);
        cholesky_solve(f->factor, p, f->room);
        sum += line[j];
        for (size_t i = 0; i < p; i++)
            sum -= line[i] * f->room[i];
    }
    return sum;
}

static void
solve_by_factor(struct fit *f, double *x)
{
    cholesky_solve(f->factor, f->order, x);
    memset(x + f->order, 0, (crossed_order(f->c) - f->order) * sizeof *x);
}

/* Solve the kept system; sets effects and residual variance. */
static bool
solve_effects(struct fit *f)
{
    const struct values y = { .own = f->c->y };
    size_t n = crossed_order(f->c);
    double rest = crossed_project(f->c, f->t, &y, f->right);
    double degrees = (double)(f->c->count - f->c->fixed);
    memcpy(f->kept, f->right, n * sizeof *f->kept);
    solve_by_factor(f, f->kept);
    for (size_t i = 0; i < f->order; i++)
        rest -= f->kept[i] * f->right[i];
    if (!(rest > 0))
        return false;
    f->sigma2 = rest / degrees;
    f->criterion = crossed_log_eliminated(f->c, f->t) +
        cholesky_log_determinant(f->factor, f->order) +
        degrees * (1 + log(2 * M_PI * f->sigma2));
    if (f->t[COLUMN] > 0)
        f->criterion += (double)f->c->columns * log(f->t[COLUMN]);
    return isfinite(f->criterion);
}

/* Solution, residual variance and criterion at the present ratios. */
static bool
evaluate_dense(struct fit *f)
{
    assemble_kept_system(f);
    return cholesky(f->factor, f->order) && solve_effects(f);
}

/* Inverse, gradient and information at the ratios of the last evaluate_dense().
 */
static bool
differentiate_dense(struct fit *f)
{
    size_t n = crossed_order(f->c), p = f->c->fixed;
    double trace[EFFECTS] = { 0 }, ratio = f->t[COLUMN];
    bool bare = f->order == p;
    if (bare)
        trace[COLUMN] = zero_column_trace(f);
    memcpy(f->inverse, f->factor, f->order * f->order * sizeof *f->inverse);
    if (!cholesky_invert(f->inverse, f->order))
        return false;
    crossed_traces(f->c, f->t, f->inverse, f->order, trace);
    for (size_t j = p; !bare && j < n; j++)
        trace[COLUMN] += (ratio - f->inverse[j * n + j]) / (ratio * ratio);
    fit_derive(f, trace, solve_by_factor);
    return true;
}

/* ---- scores and information ---- */

static size_t
effect_levels(const struct crossed *c, int effect)
{
    return effect == ROW ? c->rows : effect == COLUMN ? c->columns : c->cells;
}

/* The negative of a solution of the kept system: added to values it gives their
 * residuals. */
static const double *
negated_kept(struct fit *f, const double *kept)
{
    size_t n = crossed_order(f->c);
    for (size_t i = 0; i < n; i++)
        f->negative[i] = -kept[i];
    return f->negative;
}

/* Values in which each rating has the score Z'Py of its level of the effect. */
static struct values
level_values(struct fit *f, int effect)
{
    const struct crossed *c = f->c;
    const double *level = f->scores.of[effect];
    if (effect == ROW)
        return (struct values){ .row = level };
    if (effect == COLUMN) {
        memset(f->level, 0, c->fixed * sizeof *f->level);
        memcpy(f->level + c->fixed, level, c->columns * sizeof *level);
        return (struct values){ .kept = f->level };
    }
    for (size_t i = 0; i < c->cells; i++)
        for (size_t o = c->from[i]; o < c->from[i + 1]; o++)
            f->carried[o] = level[i];
    return (struct values){ .own = f->carried };
}

/* One line of the information: f_k' P f_l with f_l = Z_l Z_l' P y. */
static void
add_information_line(struct fit *f, int l, fit_solver *solver)
{
    struct values data = level_values(f, l);
    (void)crossed_project(f->c, f->t, &data, f->room);
    solver(f, f->room);
    const double *negative = negated_kept(f, f->room);
    for (size_t i = 0; data.kept && i < crossed_order(f->c); i++)
        f->negative[i] += data.kept[i];
    data.kept = negative;
    crossed_scores(f->c, f->t, &data, &f->other);
    for (int k = 0; k < EFFECTS; k++)
        f->information[k][l] = f->allowed[k]
            ? dot_product(
                  f->scores.of[k], f->other.of[k], effect_levels(f->c, k)) /
                f->sigma2
            : 0;
}

void
fit_derive(struct fit *f, const double trace[EFFECTS], fit_solver *solver)
{
    double degrees = (double)(f->c->count - f->c->fixed);
    double square[EFFECTS];
    const struct values rest = { .own = f->c->y,
        .kept = negated_kept(f, f->kept) };
    crossed_scores(f->c, f->t, &rest, &f->scores);
    for (int k = 0; k < EFFECTS; k++) {
        const double *s = f->scores.of[k];
        square[k] = dot_product(s, s, effect_levels(f->c, k)) / f->sigma2;
        f->gradient[k] = f->allowed[k] ? trace[k] - square[k] : 0;
    }
    for (int l = 0; l < EFFECTS; l++)
        if (f->allowed[l])
            add_information_line(f, l, solver);
    for (int k = 0; k < EFFECTS; k++)
        for (int l = 0; l < EFFECTS; l++)
            f->information[k][l] -= square[k] * square[l] / degrees;
}

/* Solve the system of three by Gaussian elimination. An effect that is left out
 * has a zero row and gets step 0. */
static void
solve_step_system(double m[EFFECTS][EFFECTS], double x[EFFECTS])
{
    for (int i = 0; i < EFFECTS; i++)
        for (int r = i + 1; r < EFFECTS; r++) {
            double share = m[r][i] / m[i][i];
            for (int k = i; k < EFFECTS; k++)
                m[r][k] -= share * m[i][k];
            x[r] -= share * x[i];
        }
    for (int i = EFFECTS - 1; i >= 0; i--) {
        for (int k = i + 1; k < EFFECTS; k++)
            x[i] -= m[i][k] * x[k];
        x[i] /= m[i][i];
    }
}

/* Set up the system for a step; moves[] says which effects take part. */
static void
make_step_system(
    const struct fit *f, double m[EFFECTS][EFFECTS], bool moves[EFFECTS])
{
    for (int k = 0; k < EFFECTS; k++)
        moves[k] = f->allowed[k] && (f->t[k] > 0 || f->gradient[k] < 0);
    for (int k = 0; k < EFFECTS; k++) {
        for (int l = 0; l < EFFECTS; l++)
            m[k][l] = moves[k] && moves[l] ? f->information[k][l] : 0;
        m[k][k] = moves[k] ? m[k][k] * (1 + 1e-12) + 1e-300 : 1;
    }
}

double
fit_step(const struct fit *f, double step[EFFECTS])
{
    double m[EFFECTS][EFFECTS], largest = 0;
    bool moves[EFFECTS];
    make_step_system(f, m, moves);
    for (int k = 0; k < EFFECTS; k++)
        step[k] = moves[k] ? -f->gradient[k] : 0;
    solve_step_system(m, step);
    for (int k = 0; k < EFFECTS; k++)
        if (moves[k])
            largest = fmax(largest, fabs(step[k]) / (f->t[k] + SLIGHT));
    return largest;
}

/* ---- the search ---- */

static bool
refresh_fit(struct fit *f)
{
    return evaluate_dense(f) && differentiate_dense(f);
}

/* Move by the step, halved until the criterion does not rise. */
static bool
take_halved_step(struct fit *f, const double step[EFFECTS])
{
    double from[EFFECTS], best = f->criterion, length = 1;
    memcpy(from, f->t, sizeof from);
    for (int i = 0; i < MOST_HALVINGS; i++, length /= 2) {
        for (int k = 0; k < EFFECTS; k++)
            f->t[k] = fmin(TOO_FAR, fmax(0, from[k] + length * step[k]));
        if (evaluate_dense(f) && f->criterion <= best + 1e-12 * fabs(best))
            return differentiate_dense(f);
    }
    memcpy(f->t, from, sizeof from);
    return false;
}

/* Go from the present ratios to a local minimum of the criterion. */
static bool
find_local_minimum(struct fit *f)
{
    double step[EFFECTS];
    if (!refresh_fit(f))
        return false;
    for (int i = 0; i < MOST_STEPS && fit_step(f, step) > CLOSE; i++)
        if (!take_halved_step(f, step))
            return refresh_fit(f);
    return f->t[ROW] < TOO_FAR && f->t[COLUMN] < TOO_FAR;
}

/* Try the search with one ratio at zero, as the criterion may have several
 * minima. Of equal minima the one with more zeros is taken. */
static bool
try_ratio_zero(struct fit *f, int k)
{
    double found[EFFECTS], best = f->criterion;
    memcpy(found, f->t, sizeof found);
    f->allowed[k] = false;
    f->t[k] = 0;
    bool better = find_local_minimum(f) && f->criterion < best + 1e-7;
    f->allowed[k] = true;
    if (!better)
        memcpy(f->t, found, sizeof found);
    return refresh_fit(f);
}

/* Is the ratio more than 6 standard errors from zero, so that there is no lower
 * minimum at zero? */
static bool
is_far_from_zero(const struct fit *f, int k)
{
    return f->t[k] * sqrt(f->information[k][k] / 2) > 6;
}

/* Is the criterion lower where all ratios are 1? Then the search, which began
 * elsewhere, ended in a minimum that is not the lowest. */
static bool
try_plain_start(struct fit *f)
{
    double found[EFFECTS], best = f->criterion;
    memcpy(found, f->t, sizeof found);
    for (int k = 0; k < EFFECTS; k++)
        f->t[k] = f->allowed[k] ? 1 : 0;
    if (evaluate_dense(f) && f->criterion < best && find_local_minimum(f) &&
        f->criterion < best)
        return true;
    memcpy(f->t, found, sizeof found);
    return refresh_fit(f);
}

bool
fit_dense(struct fit *f)
{
    bool plain = true;
    for (int k = 0; k < EFFECTS; k++)
        plain = plain && f->t[k] == (f->allowed[k] ? 1 : 0);
    if (!find_local_minimum(f) || (!plain && !try_plain_start(f)))
        return false;
    for (int k = 0; k < EFFECTS; k++)
        if (f->allowed[k] && f->t[k] > 0 && !is_far_from_zero(f, k) &&
            !try_ratio_zero(f, k))
            return false;
    return true;
}
