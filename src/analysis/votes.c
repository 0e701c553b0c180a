/* votes.c - methods on pairs: Bradley-Terry, Schulze, Copeland.
 *
 * In: ratings, of which only each judge's preferences are used. Out: a score
 * and a rank for each entry. Bradley-Terry (R. A. Bradley, M. E. Terry 1952) is
 * fitted by Newton's method; a maximum exists only if every entry beats every
 * other along some path of wins (L. R. Ford 1957). Schulze (M. Schulze 2011)
 * compares the strongest paths by winning votes. Copeland counts pairwise
 * victories less defeats. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "analysis/matrix.h"
#include "analysis/parts.h"

#define MOST_STEPS 100
#define CLOSE 1e-13

/* Can every entry be reached from entry 0 along wins (forwards) or along losses
 * (backwards)? */
static bool
all_reachable_by_wins(
    const double *pair, size_t n, bool forwards, bool *seen, size_t *stack)
{
    size_t depth = 1, found = 1;
    memset(seen, 0, n * sizeof *seen);
    seen[0] = true;
    stack[0] = 0;
    while (depth > 0) {
        size_t i = stack[--depth];
        for (size_t j = 0; j < n; j++) {
            double wins = forwards ? pair[i * n + j] : pair[j * n + i];
            if (wins > 0 && !seen[j]) {
                seen[j] = true;
                found++;
                stack[depth++] = j;
            }
        }
    }
    return found == n;
}

/* Gradient and information of the log-likelihood at abilities x. 1 is added to
 * every element of the information, which centres the solution. */
static void
paired_likelihood(const double *pair, size_t n, const double *x,
    double *gradient, double *information)
{
    for (size_t i = 0; i < n; i++) {
        gradient[i] = 0;
        for (size_t j = 0; j < n; j++)
            information[i * n + j] = 1;
    }
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            double games = pair[i * n + j] + pair[j * n + i];
            double p = 1 / (1 + exp(x[j] - x[i]));
            if (i == j || games == 0)
                continue;
            gradient[i] += pair[i * n + j] - games * p;
            information[i * n + i] += games * p * (1 - p);
            information[i * n + j] -= games * p * (1 - p);
        }
}

static bool
climb_likelihood(
    const double *pair, size_t n, double *x, double *step, double *m)
{
    for (int i = 0; i < MOST_STEPS; i++) {
        double largest = 0;
        paired_likelihood(pair, n, x, step, m);
        if (!cholesky(m, n))
            return false;
        cholesky_solve(m, n, step);
        for (size_t k = 0; k < n; k++) {
            double d = fmax(-2, fmin(2, step[k]));
            x[k] += d;
            largest = fmax(largest, fabs(d));
        }
        if (largest < CLOSE)
            return true;
    }
    return true;
}

void
analyse_bradley_terry(const struct podium_ratings *r,
    struct podium_arena *arena, struct podium_analysis *out)
{
    size_t n = r->entries;
    double *pair = count_preferences(r, arena), *x = alloc_zeros(arena, n);
    double *step = alloc_zeros(arena, n), *m = alloc_zeros(arena, n * n);
    bool *seen = podium_alloc(arena, n, sizeof *seen);
    size_t *stack = podium_alloc(arena, n + 1, sizeof *stack);
    if (arena->failed)
        return;
    if (!all_reachable_by_wins(pair, n, true, seen, stack) ||
        !all_reachable_by_wins(pair, n, false, seen, stack)) {
        out->reason = "analysis.no_maximum";
        return;
    }
    if (!climb_likelihood(pair, n, x, step, m)) {
        out->reason = "analysis.no_maximum";
        return;
    }
    paired_likelihood(pair, n, x, step, m);
    if (!cholesky(m, n) || !cholesky_invert(m, n))
        return;
    for (size_t i = 0; i < n; i++) {
        out->score[i] = x[i];
        /* Because of the added 1, the inverse is 1 / n^2 too large. */
        double v = m[i * n + i] - 1 / ((double)n * (double)n);
        out->se[i] = v > 0 ? sqrt(v) : 0;
    }
    rank_scores(out->score, n, false, arena, out->rank);
}

/* Improve the strongest paths from i by going through k. */
static void
improve_paths(double *path, size_t n, size_t i, size_t k)
{
    for (size_t j = 0; j < n; j++)
        path[i * n + j] =
            fmax(path[i * n + j], fmin(path[i * n + k], path[k * n + j]));
}

static void
strongest_paths(const double *pair, size_t n, double *path)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            path[i * n + j] = i != j && pair[i * n + j] > pair[j * n + i]
                ? pair[i * n + j]
                : 0;
    for (size_t k = 0; k < n; k++)
        for (size_t i = 0; i < n; i++)
            improve_paths(path, n, i, k);
    for (size_t i = 0; i < n; i++)
        path[i * n + i] = 0;
}

void
analyse_votes(const struct podium_ratings *r, enum podium_method method,
    struct podium_arena *arena, struct podium_analysis *out)
{
    size_t n = r->entries;
    double *pair = count_preferences(r, arena),
           *path = alloc_zeros(arena, n * n);
    if (arena->failed)
        return;
    bool schulze = method == PODIUM_METHOD_SCHULZE;
    if (schulze)
        strongest_paths(pair, n, path);
    const double *m = schulze ? path : pair;
    for (size_t i = 0; i < n; i++) {
        int wins = 0, losses = 0;
        for (size_t j = 0; j < n; j++) {
            wins += m[i * n + j] > m[j * n + i];
            losses += m[i * n + j] < m[j * n + i];
        }
        out->score[i] = schulze ? wins : wins - losses;
    }
    rank_scores(out->score, n, false, arena, out->rank);
}
