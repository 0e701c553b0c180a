/* mixed.c - score = mu + entry + judge, both random and crossed, by REML.
 *
 * With the ratios t_e, t_j of the variances of entries and judges to the
 * residual, and w_i = t_e / (1 + t_e n_i), the entries' block is eliminated
 * exactly; what remains is I + t_j Z'MZ over the judges (D. Bates et al.,
 * Fitting linear mixed-effects models using lme4, 2015, section 3, with the
 * larger side first). The criterion is minimised over the logarithms of both
 * ratios by Newton's method; an optimum at zero is found by leaving the ratio
 * out and is named, not iterated towards. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "analysis/linear.h"
#include "analysis/matrix.h"
#include "analysis/simulate.h"

#define MOST_STEPS 60
#define FAR_DOWN (-18.0) /* of a logarithm: a ratio of nothing */
#define FAR_UP 18.0

/* Everything that one evaluation leaves behind. */
struct state {
    double te, tj;     /* ratios */
    double *matrix;    /* factor of I + t_j Z'MZ */
    double *plain;     /* Z'MZ */
    double *c, *d;     /* Z'M1, Z'My */
    double *b;         /* judges' effects */
    double mu, sigma2; /* mu of the centred scores */
    double weight;     /* 1'V^-1 1 times sigma^2 */
    double criterion;
};

static bool
make_state(const struct sums *s, struct podium_arena *arena, struct state *out)
{
    size_t m = s->judges;
    *out = (struct state){ .matrix = numbers(arena, m * m),
        .plain = numbers(arena, m * m),
        .c = numbers(arena, m),
        .d = numbers(arena, m),
        .b = numbers(arena, m) };
    return !arena->failed;
}

/* Sums over entries of 1'M1, 1'My, y'My and log(1 + t_e n). */
static void
entry_sums(const struct sums *s, double te, double out[4])
{
    out[0] = (double)s->count;
    out[1] = s->total;
    out[2] = s->squares;
    out[3] = 0;
    for (size_t e = 0; e < s->entries; e++) {
        double n = (double)sums_n(s, e), t = s->entry_total[e];
        double w = entry_weight(te, n);
        out[0] -= w * n * n;
        out[1] -= w * n * t;
        out[2] -= w * t * t;
        out[3] += log1p(te * n);
    }
}

static double
dot(const double *x, const double *y, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i] * y[i];
    return sum;
}

/* The REML criterion (minus twice the log-likelihood) at two ratios, with
 * everything on the way; false where it cannot be computed. */
static bool
evaluate(const struct sums *s, double te, double tj, struct state *at,
    double *scratch)
{
    size_t m = s->judges;
    double entry[4], free_degrees = (double)s->count - 1;
    at->te = te;
    at->tj = tj;
    entry_sums(s, te, entry);
    const struct reduced system = { at->plain, at->c, at->d };
    reduce(s, te, &system);
    for (size_t i = 0; i < m * m; i++)
        at->matrix[i] = tj * at->plain[i];
    for (size_t j = 0; j < m; j++)
        at->matrix[j * m + j] += 1;
    if (!cholesky(at->matrix, m))
        return false;
    double *ac = scratch;
    memcpy(ac, at->c, m * sizeof *ac);
    cholesky_solve(at->matrix, m, ac);
    at->weight = entry[0] - tj * dot(at->c, ac, m);
    at->mu = (entry[1] - tj * dot(at->d, ac, m)) / at->weight;
    for (size_t j = 0; j < m; j++)
        at->b[j] = at->d[j] - at->mu * at->c[j];
    cholesky_solve(at->matrix, m, at->b);
    double rss = entry[2] - at->mu * entry[1];
    for (size_t j = 0; j < m; j++) {
        at->b[j] *= tj;
        rss -= at->b[j] * at->d[j];
    }
    if (!(rss > 0) || !(at->weight > 0))
        return false;
    at->sigma2 = rss / free_degrees;
    at->criterion = entry[3] + cholesky_log_determinant(at->matrix, m) +
        log(at->weight) + free_degrees * (1 + log(2 * M_PI * at->sigma2));
    return true;
}

/* A minimisation over some of the two logarithms; the others are zero
 * ratios. */
struct climb {
    const struct sums *s;
    struct state *at;
    double *scratch;
    bool free[2];
};

static double
value(const struct climb *c, const double x[2])
{
    double te = c->free[0] ? exp(x[0]) : 0, tj = c->free[1] ? exp(x[1]) : 0;
    return evaluate(c->s, te, tj, c->at, c->scratch) ? c->at->criterion
                                                     : INFINITY;
}

#define STEP 1e-3

/* The criterion with the logarithms moved by so many steps. */
static double
moved(const struct climb *c, const double x[2], int i, int j)
{
    const double at[2] = { x[0] + i * STEP, x[1] + j * STEP };
    return value(c, at);
}

/* First and second derivatives by central differences: the criterion is
 * smooth in the logarithms, and its minimum needs no more. */
static void
derivatives(
    const struct climb *c, const double x[2], double g[2], double h[2][2])
{
    double middle = value(c, x);
    for (int i = 0; i < 2; i++) {
        double up = c->free[i] ? moved(c, x, i == 0, i == 1) : middle;
        double down = c->free[i] ? moved(c, x, -(i == 0), -(i == 1)) : middle;
        g[i] = (up - down) / (2 * STEP);
        h[i][i] = c->free[i] ? (up - 2 * middle + down) / (STEP * STEP) : 1;
    }
    h[0][1] = h[1][0] = 0;
    if (c->free[0] && c->free[1])
        h[0][1] = h[1][0] = (moved(c, x, 1, 1) - moved(c, x, 1, -1) -
                                moved(c, x, -1, 1) + moved(c, x, -1, -1)) /
            (4 * STEP * STEP);
}

/* Newton's direction, or straight downhill where the curve bends down. */
static void
direction(const double g[2], double h[2][2], double out[2])
{
    double det = h[0][0] * h[1][1] - h[0][1] * h[1][0];
    if (det > 0 && h[0][0] > 0) {
        out[0] = -(h[1][1] * g[0] - h[0][1] * g[1]) / det;
        out[1] = -(h[0][0] * g[1] - h[1][0] * g[0]) / det;
    } else {
        for (int i = 0; i < 2; i++)
            out[i] = g[i] > 0 ? -1 : g[i] < 0 ? 1 : 0;
    }
    for (int i = 0; i < 2; i++)
        out[i] = fmax(-3, fmin(3, out[i]));
}

/* Go along d from x, halving until the criterion does not rise; what it
 * reaches, with the place in next. */
static double
search(const struct climb *c, const double x[2], const double d[2], double best,
    double next[2])
{
    double length = 1;
    for (int halvings = 0; halvings < 20; halvings++, length /= 2) {
        for (int k = 0; k < 2; k++)
            next[k] = fmax(FAR_DOWN, fmin(FAR_UP, x[k] + length * d[k]));
        double reached = value(c, next);
        if (reached <= best)
            return reached;
    }
    memcpy(next, x, 2 * sizeof *next);
    return best;
}

/* Minimise; the criterion reached. x is where. */
static double
minimise(const struct climb *c, double x[2])
{
    double best = value(c, x);
    for (int i = 0; i < MOST_STEPS; i++) {
        double g[2], h[2][2], d[2], next[2];
        derivatives(c, x, g, h);
        direction(g, h, d);
        best = search(c, x, d, best, next);
        double change = fmax(fabs(next[0] - x[0]), fabs(next[1] - x[1]));
        memcpy(x, next, sizeof next);
        if (change < 1e-9)
            break;
    }
    return best;
}

/* Try an interior optimum and those with one or both ratios at zero; the
 * lowest criterion wins, and of equals the one with more zeros. */
static bool
optimise(const struct sums *s, struct state *at, double *scratch)
{
    double best = INFINITY, te = 0, tj = 0;
    for (int zeros = 3; zeros >= 0; zeros--) {
        struct climb c = { s, at, scratch, { !(zeros & 1), !(zeros & 2) } };
        double x[2] = { 0, -0.5 };
        double reached = minimise(&c, x);
        if (reached < best - 1e-7) {
            best = reached;
            te = c.free[0] ? exp(x[0]) : 0;
            tj = c.free[1] ? exp(x[1]) : 0;
        }
    }
    return isfinite(best) && evaluate(s, te, tj, at, scratch);
}

/* The inverse, in units of sigma^2, of the system of mu and the judges that
 * eliminating the entries leaves; (1 + judges) squared. With no variance of
 * judges only mu has one. */
static bool
prediction_matrix(const struct sums *s, const struct state *at, double *out)
{
    size_t m = s->judges, n = m + 1;
    double entry[4];
    memset(out, 0, n * n * sizeof *out);
    entry_sums(s, at->te, entry);
    if (at->tj <= 0) {
        out[0] = 1 / entry[0];
        return true;
    }
    out[0] = entry[0];
    for (size_t j = 0; j < m; j++) {
        out[j + 1] = out[(j + 1) * n] = at->c[j];
        for (size_t k = 0; k < m; k++)
            out[(j + 1) * n + k + 1] = at->plain[j * m + k];
        out[(j + 1) * n + j + 1] += 1 / at->tj;
    }
    return cholesky(out, n) && cholesky_invert(out, n);
}

/* Variance of an entry's prediction error: w + w^2 q' G q, q = (n, judges). */
static double
entry_variance(
    const struct sums *s, const struct state *at, const double *g, size_t e)
{
    size_t n = s->judges + 1;
    double count = (double)sums_n(s, e), w = entry_weight(at->te, count);
    double sum = count * count * g[0];
    for (size_t i = s->by.first[e]; i < s->by.first[e + 1]; i++) {
        size_t row = (s->by.judge[i] + 1) * n;
        sum += 2 * count * g[row];
        for (size_t k = s->by.first[e]; k < s->by.first[e + 1]; k++)
            sum += g[row + s->by.judge[k] + 1];
    }
    return w + w * w * sum;
}

static void
describe(const struct sums *s, const struct state *at, const double *g,
    struct podium_analysis *out)
{
    size_t n = s->judges + 1;
    for (size_t e = 0; e < s->entries; e++) {
        double count = (double)sums_n(s, e), w = entry_weight(at->te, count);
        double rest = s->entry_total[e] - count * at->mu;
        for (size_t i = s->by.first[e]; i < s->by.first[e + 1]; i++)
            rest -= at->b[s->by.judge[i]];
        out->score[e] = s->mean + at->mu + w * rest;
        out->se[e] = sqrt(fmax(0, at->sigma2 * entry_variance(s, at, g, e)));
    }
    for (size_t j = 0; j < s->judges; j++) {
        out->severity[j] = -at->b[j];
        out->judge_se[j] = sqrt(fmax(0, at->sigma2 * g[(j + 1) * n + j + 1]));
    }
    out->mu = s->mean + at->mu;
    out->se_mu = sqrt(at->sigma2 * g[0]);
    out->var_entry = at->te * at->sigma2;
    out->var_judge = at->tj * at->sigma2;
    out->var_residual = at->sigma2;
    out->reml = at->criterion;
}

void
analyse_mixed(const struct podium_ratings *r,
    const struct podium_simulation *simulation, struct podium_arena *arena,
    struct podium_analysis *out)
{
    struct sums s;
    struct state at;
    if (r->count < 3 || r->entries < 2) {
        out->reason = "analysis.too_little";
        return;
    }
    if (!sums_make(r, arena, &s) || !make_state(&s, arena, &at))
        return;
    if (!(s.squares > 0)) { /* all scores are equal */
        for (size_t e = 0; e < r->entries; e++) {
            out->score[e] = s.mean;
            out->rank[e] = 1;
        }
        out->reason = "analysis.no_difference";
        return;
    }
    double *scratch = numbers(arena, s.judges);
    double *g = numbers(arena, (s.judges + 1) * (s.judges + 1));
    if (arena->failed)
        return;
    if (!optimise(&s, &at, scratch) || !prediction_matrix(&s, &at, g)) {
        out->reason = "analysis.no_fit";
        return;
    }
    describe(&s, &at, g, out);
    if (at.te <= 0)
        out->reason = "analysis.no_difference";
    rank_scores(out->score, r->entries, false, arena, out->rank);
    struct posterior p = { &s, at.te, sqrt(at.sigma2), g, out->score };
    if (simulation && simulation->draws > 0)
        simulate_ranks(&p, simulation, arena, out);
}
