/* profile.c - how one judge scores, compared with the others.
 *
 * In: ratings and one judge. Out: number, mean and spread (standard deviation)
 * of her scores; the median of all judges' spreads; and her agreement, which is
 * the correlation of her scores with the mean of the other judges' scores of
 * the same entries. Values are NAN where too few scores exist. One score is
 * subtracted from all before summing, since one-pass variances lose digits far
 * from zero. */
/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "analysis/parts.h"

/* Sums over pairs (x, y), for standard deviation and correlation. */
struct moments {
    double n, x, y, xx, yy, xy;
};

static void
add_moment(struct moments *m, double x, double y)
{
    m->n += 1;
    m->x += x;
    m->y += y;
    m->xx += x * x;
    m->yy += y * y;
    m->xy += x * y;
}

static double
moment_deviation(const struct moments *m)
{
    return m->n > 1 ? sqrt(fmax(0, (m->xx - m->x * m->x / m->n) / (m->n - 1)))
                    : NAN;
}

static double
moment_correlation(const struct moments *m)
{
    double xx = m->xx - m->x * m->x / m->n, yy = m->yy - m->y * m->y / m->n;
    double least = 1e-12 * (m->xx + m->yy);
    return m->n > 2 && xx > least && yy > least
        ? (m->xy - m->x * m->y / m->n) / sqrt(xx * yy)
        : NAN;
}

/* Median of the spreads of the judges with two scores or more. */
static double
median_panel_spread(
    const struct podium_ratings *r, double centre, struct podium_arena *arena)
{
    struct moments *m = podium_alloc(arena, r->judges, sizeof *m);
    double *spread = alloc_zeros(arena, r->judges);
    size_t n = 0;
    if (arena->failed)
        return NAN;
    for (size_t i = 0; i < r->count; i++)
        add_moment(&m[r->judge[i]], r->score[i] - centre, 0);
    for (size_t j = 0; j < r->judges; j++)
        if (m[j].n > 1)
            spread[n++] = moment_deviation(&m[j]);
    sort_numbers(spread, n);
    if (n == 0)
        return NAN;
    return n % 2 ? spread[n / 2] : (spread[n / 2 - 1] + spread[n / 2]) / 2;
}

enum podium_status
podium_profile_compute(const struct podium_ratings *r, size_t judge,
    struct podium_arena *arena, struct podium_profile *out)
{
    struct by_entry by;
    struct moments own = { 0 }, shared = { 0 };
    double centre = r->count ? r->score[0] : 0; /* see the top of the file */
    *out = (struct podium_profile){ 0 };
    if (!by_entry_make(r, arena, &by))
        return PODIUM_NOMEM;
    for (size_t e = 0; e < r->entries; e++) {
        double hers = NAN, others = 0;
        for (size_t i = by.first[e]; i < by.first[e + 1]; i++)
            if (by.judge[i] == judge)
                hers = by.score[i] - centre;
            else
                others += by.score[i] - centre;
        if (isnan(hers))
            continue;
        add_moment(&own, hers, 0);
        size_t n = by.first[e + 1] - by.first[e] - 1;
        if (n > 0)
            add_moment(&shared, hers, others / (double)n);
    }
    out->n = (size_t)own.n;
    out->shared = (size_t)shared.n;
    out->mean = own.n > 0 ? centre + own.x / own.n : NAN;
    out->spread = moment_deviation(&own);
    out->panel_spread = median_panel_spread(r, centre, arena);
    out->agreement = moment_correlation(&shared);
    return arena->failed ? PODIUM_NOMEM : PODIUM_OK;
}
