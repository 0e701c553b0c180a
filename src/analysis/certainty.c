/* certainty.c - how sure a ranking by the mixed model is.
 *
 * In: a fitted model. Out: for each entry the probability of the first rank
 * and of a prize, and an interval of ranks; for pairs of entries the
 * probability that one is truly better. Given the data, the true effects are
 * normally distributed around their predictions (BLUPs) with the covariance of
 * the prediction errors, which is the inverse of the mixed model equations
 * (C. R. Henderson 1975). Ranks are simulated: effects are drawn from that
 * distribution and sorted. A pair needs no simulation: the difference of two
 * effects is normal, so its sign has a probability in closed form. The same
 * seed gives the same draws. */
/* SPDX-License-Identifier: MIT */
#include "analysis/certainty.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/matrix.h"
#include "analysis/order.h"
#include "base/seeded.h"

#define BATCH 64                     /* draws of the kept system at once */
#define MOST_RANKS ((size_t)1 << 27) /* most entries times draws in memory */

/* ---- normal deviates ---- */

static double
polynomial_ratio(const double *top, const double *bottom, size_t n, double x)
{
    double a = top[n - 1], b = bottom[n - 2];
    for (size_t i = n - 1; i > 0; i--)
        a = a * x + top[i - 1];
    for (size_t i = n - 2; i > 0; i--)
        b = b * x + bottom[i - 1];
    return a / (b * x + 1);
}

/* The normal quantile: M. J. Wichura, algorithm AS 241 (PPND16), 1988. */
static double
normal_quantile(double p)
{
    static const double a[] = { 3.3871328727963666080e0,
        1.3314166789178437745e2, 1.9715909503065514427e3,
        1.3731693765509461125e4, 4.5921953931549871457e4,
        6.7265770927008700853e4, 3.3430575583588128105e4,
        2.5090809287301226727e3 };
    static const double b[] = { 4.2313330701600911252e1,
        6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4,
        2.8729085735721942674e4, 5.2264952788528545610e3 };
    static const double c[] = { 1.42343711074968357734e0,
        4.63033784615654529590e0, 5.76949722146069140550e0,
        3.64784832476320460504e0, 1.27045825245236838258e0,
        2.41780725177450611770e-1, 2.27238449892691845833e-2,
        7.74545014278341407640e-4 };
    static const double d[] = { 2.05319162663775882187e0,
        1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2,
        5.47593808499534494600e-4, 1.05075007164441684324e-9 };
    static const double e[] = { 6.65790464350110377720e0,
        5.46378491116411436990e0, 1.78482653991729133580e0,
        2.96560571828504891230e-1, 2.65321895265761230930e-2,
        1.24266094738807843860e-3, 2.71155556874348757815e-5,
        2.01033439929228813265e-7 };
    static const double f[] = { 5.99832206555887937690e-1,
        1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5,
        1.42151175831644588870e-7, 2.04426310338993978564e-15 };
    double q = p - 0.5;
    if (fabs(q) <= 0.425)
        return q * polynomial_ratio(a, b, 8, 0.180625 - q * q);
    double r = sqrt(-log(q < 0 ? p : 1 - p));
    double x = r <= 5 ? polynomial_ratio(c, d, 8, r - 1.6)
                      : polynomial_ratio(e, f, 8, r - 5);
    return q < 0 ? -x : x;
}

static double
random_normal(struct seeded *random)
{
    return normal_quantile(
        ((double)(seeded_next(random) >> 11) + 0.5) / 9007199254740992.0);
}

/* ---- drawing ---- */

struct rank_draw {
    const struct fit *f;
    size_t entries;
    double *kept;         /* BATCH vectors of errors of the kept system */
    double *row_mean, *w; /* of each row: predicted effect, and variance of
                           * its error given the kept system / sigma^2 */
    struct keyed_score *list, *sorted; /* the scores drawn */
    uint32_t *ranks;                   /* draws by entries */
    struct seeded random;
};

/* Draw the scores where entries are rows: each given the drawn errors of the
 * kept system. */
static void
draw_row_scores(struct rank_draw *d, const double *kept)
{
    const struct fit *f = d->f;
    const struct crossed *c = f->c;
    const double *column = kept + c->fixed;
    double sigma = sqrt(f->sigma2);
    for (size_t row = 0; row < c->rows; row++) {
        double shift = 0;
        if (c->plain) {
            for (size_t i = c->first[row]; i < c->first[row + 1]; i++)
                shift += column[c->column[i]];
            shift += kept[0] * (double)(c->first[row + 1] - c->first[row]);
        } else {
            crossed_row(c, f->t, row, c->scratch);
            for (size_t i = 0; i < c->scratch->count; i++)
                shift += c->scratch->q[i] * kept[c->scratch->index[i]];
        }
        double w = d->w[row];
        if (c->first[row] == c->first[row + 1]) {
            d->list[row] = (struct keyed_score){ UINT32_MAX, (uint32_t)row };
            continue;
        }
        double value = sqrt(w) * random_normal(&d->random) - w * shift;
        d->list[row] = (struct keyed_score){
            score_sort_key(d->row_mean[row] + sigma * value), (uint32_t)row
        };
    }
}

static void
draw_column_scores(struct rank_draw *d, const double *kept)
{
    const struct fit *f = d->f;
    size_t p = f->c->fixed;
    double sigma = sqrt(f->sigma2);
    for (size_t j = 0; j < d->entries; j++)
        d->list[j] = (struct keyed_score){
            score_sort_key(f->kept[p + j] + sigma * kept[p + j]), (uint32_t)j
        };
}

/* Draw errors of the kept system: its matrix is LL', so the solution x of
 * L'x = z, with z standard normal, has the inverse as its covariance. */
static void
draw_kept_errors(struct rank_draw *d)
{
    const struct fit *f = d->f;
    size_t n = crossed_order(f->c);
    memset(d->kept, 0, BATCH * n * sizeof *d->kept);
    for (size_t b = 0; b < BATCH; b++)
        for (size_t i = 0; i < f->order; i++)
            d->kept[b * n + i] = random_normal(&d->random);
    cholesky_spread(f->factor, f->order, d->kept, n, BATCH);
}

static void
draw_ranking(struct rank_draw *d, const double *kept, uint32_t *ranks)
{
    if (d->f->c->swapped)
        draw_column_scores(d, kept);
    else
        draw_row_scores(d, kept);
    sort_keyed_scores(d->list, d->entries, d->sorted);
    for (size_t k = 0; k < d->entries; k++)
        ranks[d->sorted[k].from] = (uint32_t)k;
}

static bool
alloc_draw(struct rank_draw *d, size_t draws, struct podium_arena *arena)
{
    const struct crossed *c = d->f->c;
    d->kept = alloc_zeros(arena, BATCH * crossed_order(c));
    d->row_mean = alloc_zeros(arena, c->rows);
    d->w = alloc_zeros(arena, c->rows);
    d->list = podium_alloc(arena, d->entries, sizeof *d->list);
    d->sorted = podium_alloc(arena, d->entries, sizeof *d->sorted);
    d->ranks = podium_alloc(arena, draws * d->entries, sizeof *d->ranks);
    for (size_t row = 0; !arena->failed && row < c->rows; row++) {
        d->row_mean[row] = d->f->t[ROW] * d->f->scores.of[ROW][row];
        crossed_row(c, d->f->t, row, c->scratch);
        d->w[row] = entry_weight(d->f->t[ROW], c->scratch->precision);
    }
    return !arena->failed;
}

/* Summarize the drawn ranks of one entry, which are a column of the table of
 * draws by entries. */
static void
summarize_entry_ranks(const struct rank_draw *d, size_t e, uint32_t *times,
    const struct podium_simulation *how, struct podium_analysis *out)
{
    double sum = 0, draws = (double)out->draws, prizes = 0;
    memset(times, 0, d->entries * sizeof *times);
    for (size_t i = 0; i < out->draws; i++)
        times[d->ranks[i * d->entries + e]]++;
    for (size_t k = 0; k < d->entries; k++) {
        sum += times[k];
        prizes += k < how->prizes ? times[k] : 0;
        if (out->rank_low[e] == 0 && sum > 0.05 * draws)
            out->rank_low[e] = k + 1;
        if (out->rank_high[e] == 0 && sum >= 0.95 * draws)
            out->rank_high[e] = k + 1;
    }
    out->p_first[e] = times[0] / draws;
    out->p_prize[e] = prizes / draws;
}

void
simulate_ranks(const struct fit *f, const struct podium_simulation *how,
    struct podium_arena *arena, struct podium_analysis *out)
{
    struct rank_draw d = { .f = f,
        .entries = f->c->swapped ? f->c->columns : f->c->rows,
        .random = { how->seed } };
    size_t n = crossed_order(f->c), most = MOST_RANKS / (d.entries + 1) + 1;
    size_t draws = how->draws < most ? how->draws : most;
    uint32_t *times = podium_alloc(arena, d.entries, sizeof *times);
    if (!times || !alloc_draw(&d, draws, arena))
        return;
    for (size_t i = 0; i < draws; i++) {
        if (i % BATCH == 0)
            draw_kept_errors(&d);
        draw_ranking(&d, d.kept + i % BATCH * n, d.ranks + i * d.entries);
    }
    out->draws = draws;
    for (size_t e = 0; e < d.entries; e++)
        summarize_entry_ranks(&d, e, times, how, out);
}

/* ---- lines between entries ---- */

/* Variance of the error of the difference of two rows' effects, / sigma^2. */
static double
row_difference_variance(const struct fit *f, size_t a, size_t b)
{
    struct sparse *both = f->c->scratch;
    double w[2];
    crossed_row(f->c, f->t, a, both);
    w[0] = entry_weight(f->t[ROW], both->precision);
    crossed_row(f->c, f->t, b, both + 1);
    w[1] = entry_weight(f->t[ROW], both[1].precision);
    sparse_subtract(both, w[0], both + 1, w[1]);
    return w[0] + w[1] + sparse_quadratic(both, f->inverse, f->order);
}

static double
column_difference_variance(const struct fit *f, size_t a, size_t b)
{
    size_t n = f->order, i = f->c->fixed + a, k = f->c->fixed + b;
    return n <= f->c->fixed ? 0
                            : f->inverse[i * n + i] + f->inverse[k * n + k] -
            2 * f->inverse[i * n + k];
}

/* Indexes of the ranked entries from best to worst; equals by index. */
static size_t *
entries_by_rank(const struct podium_analysis *a, size_t n,
    struct podium_arena *arena, size_t *ranked)
{
    size_t *order = podium_alloc(arena, n + 1, sizeof *order);
    size_t *next = podium_alloc(arena, n + 2, sizeof *next);
    if (!order || !next)
        return NULL;
    for (size_t e = 0; e < n; e++)
        if (a->rank[e]) {
            order[a->rank[e] - 1 + next[a->rank[e]]++] = e;
            ++*ranked;
        }
    return order;
}

static struct podium_line
compare_entries(const struct fit *f, size_t above, size_t below,
    const struct podium_analysis *a)
{
    struct podium_line line = { .above = above, .below = below };
    double v = f->c->swapped ? column_difference_variance(f, above, below)
                             : row_difference_variance(f, above, below);
    line.difference = a->score[above] - a->score[below];
    line.sd = sqrt(fmax(0, f->sigma2 * v));
    line.p = line.sd > 0 ? erfc(-line.difference / line.sd / M_SQRT2) / 2 : 0.5;
    return line;
}

void
compare_across_lines(const struct fit *f, const struct podium_simulation *how,
    struct podium_arena *arena, struct podium_analysis *out)
{
    size_t n = f->c->swapped ? f->c->columns : f->c->rows, ranked = 0;
    size_t *order = entries_by_rank(out, n, arena, &ranked);
    out->lines = podium_alloc(
        arena, how->place_count + how->pair_count + 1, sizeof *out->lines);
    for (size_t i = 0; !arena->failed && i < how->place_count; i++) {
        size_t place = how->places[i];
        if (place == 0 || place >= ranked)
            continue;
        struct podium_line *line = &out->lines[out->line_count++];
        *line = compare_entries(f, order[place - 1], order[place], out);
        line->place = place;
    }
    for (size_t i = 0; !arena->failed && i < how->pair_count; i++)
        out->lines[out->line_count++] =
            compare_entries(f, how->pairs[i].above, how->pairs[i].below, out);
}
