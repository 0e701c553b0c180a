/* simulate.c - ranks by drawing from what the mixed model knows. */
/* SPDX-License-Identifier: MIT */
#include "analysis/simulate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/matrix.h"
#include "base/random.h"

/* A normal deviate: G. E. P. Box, M. E. Muller 1958, one of the pair. */
static double
normal(struct random *random)
{
    double u = ((double)(random_next(random) >> 11) + 0.5) / 9007199254740992.0;
    double v = (double)(random_next(random) >> 11) / 9007199254740992.0;
    return sqrt(-2 * log(u)) * cos(2 * M_PI * v);
}

struct placed {
    double value;
    size_t entry;
};

static int
higher_first(const void *a, const void *b)
{
    const struct placed *x = a, *y = b;
    if (x->value != y->value)
        return x->value > y->value ? -1 : 1;
    return x->entry < y->entry ? -1 : 1;
}

struct draw {
    const struct posterior *p;
    double *factor;    /* of g */
    double *deviation; /* of mu and judges, over sigma */
    struct placed *order;
    struct random random;
};

static void
draw_common(struct draw *d, size_t n, double *z)
{
    for (size_t i = 0; i < n; i++)
        z[i] = normal(&d->random);
    for (size_t i = 0; i < n; i++) {
        d->deviation[i] = 0;
        /* The factor stands below the diagonal of columns. */
        for (size_t k = 0; k <= i; k++)
            d->deviation[i] += d->factor[k * n + i] * z[k];
    }
}

static void
draw_entries(struct draw *d)
{
    const struct sums *s = d->p->s;
    for (size_t e = 0; e < s->entries; e++) {
        double n = (double)sums_n(s, e);
        double w = d->p->ratio / (1 + d->p->ratio * n);
        double shift = n * d->deviation[0];
        for (size_t i = s->by.first[e]; i < s->by.first[e + 1]; i++)
            shift += d->deviation[s->by.judge[i] + 1];
        double value = sqrt(w) * normal(&d->random) - w * shift;
        d->order[e] =
            (struct placed){ d->p->score[e] + d->p->sigma * value, e };
    }
    qsort(d->order, s->entries, sizeof *d->order, higher_first);
}

/* The ranks between which 90 % of the draws fall. */
static void
intervals(
    const uint32_t *times, size_t n, size_t draws, struct podium_analysis *out)
{
    for (size_t e = 0; e < n; e++) {
        double sum = 0;
        for (size_t k = 0; k < n; k++) {
            sum += times[e * n + k];
            if (out->rank_low[e] == 0 && sum > 0.05 * (double)draws)
                out->rank_low[e] = k + 1;
            if (out->rank_high[e] == 0 && sum >= 0.95 * (double)draws)
                out->rank_high[e] = k + 1;
        }
    }
}

/* A factor of g, which may have no variance of judges. */
static bool
factor(const struct posterior *p, double *out)
{
    size_t n = p->s->judges + 1;
    memcpy(out, p->g, n * n * sizeof *out);
    for (size_t i = 0; i < n; i++)
        if (out[i * n + i] <= 0)
            out[i * n + i] = 1e-300;
    return cholesky(out, n);
}

void
simulate_ranks(const struct posterior *p, const struct podium_simulation *how,
    struct podium_arena *arena, struct podium_analysis *out)
{
    size_t n = p->s->entries, m = p->s->judges + 1;
    struct draw d = { .p = p,
        .factor = numbers(arena, m * m),
        .deviation = numbers(arena, m),
        .order = podium_alloc(arena, n, sizeof *d.order),
        .random = { how->seed } };
    double *z = numbers(arena, m);
    uint32_t *times = podium_alloc(arena, n * n, sizeof *times);
    if (arena->failed || !factor(p, d.factor))
        return;
    for (size_t i = 0; i < how->draws; i++) {
        draw_common(&d, m, z);
        draw_entries(&d);
        for (size_t k = 0; k < n; k++)
            times[d.order[k].entry * n + k]++;
    }
    for (size_t e = 0; e < n; e++) {
        double prizes = 0;
        for (size_t k = 0; k < how->prizes && k < n; k++)
            prizes += times[e * n + k];
        out->p_first[e] = times[e * n] / (double)how->draws;
        out->p_prize[e] = prizes / (double)how->draws;
    }
    intervals(times, n, how->draws, out);
}
