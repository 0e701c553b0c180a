/* linear.c - least squares with both facets fixed; the sums for that and for
 * the mixed model. Entries are eliminated exactly (their block is diagonal);
 * what remains is a system in the judges. */
/* SPDX-License-Identifier: MIT */
#include "analysis/linear.h"

#include <math.h>
#include <string.h>

#include "analysis/matrix.h"

bool
sums_make(const struct podium_ratings *r, struct podium_arena *arena,
    struct sums *out)
{
    *out = (struct sums){ .entries = r->entries,
        .judges = r->judges,
        .count = r->count,
        .entry_total = numbers(arena, r->entries),
        .judge_total = numbers(arena, r->judges),
        .judge_n = numbers(arena, r->judges) };
    if (!by_entry_make(r, arena, &out->by) || arena->failed)
        return false;
    for (size_t i = 0; i < r->count; i++)
        out->mean += r->score[i] / (double)r->count;
    for (size_t e = 0; e < r->entries; e++)
        for (size_t i = out->by.first[e]; i < out->by.first[e + 1]; i++) {
            double x = out->by.score[i] -= out->mean;
            out->entry_total[e] += x;
            out->judge_total[out->by.judge[i]] += x;
            out->judge_n[out->by.judge[i]] += 1;
            out->total += x;
            out->squares += x * x;
        }
    return true;
}

size_t
sums_n(const struct sums *s, size_t entry)
{
    return s->by.first[entry + 1] - s->by.first[entry];
}

void
reduce(const struct sums *s, double ratio, const struct reduced *out)
{
    size_t m = s->judges;
    memset(out->matrix, 0, m * m * sizeof *out->matrix);
    for (size_t j = 0; j < m; j++) {
        out->matrix[j * m + j] = out->c[j] = s->judge_n[j];
        out->d[j] = s->judge_total[j];
    }
    for (size_t e = 0; e < s->entries; e++) {
        double n = (double)sums_n(s, e), w = entry_weight(ratio, n);
        for (size_t i = s->by.first[e]; i < s->by.first[e + 1]; i++) {
            size_t j = s->by.judge[i];
            out->c[j] -= w * n;
            out->d[j] -= w * s->entry_total[e];
            for (size_t k = s->by.first[e]; k < s->by.first[e + 1]; k++)
                out->matrix[j * m + s->by.judge[k]] -= w;
        }
    }
}

/* The fixed model under way: judges' effects, and the covariance D+ of
 * them in units of sigma^2. */
struct fixed {
    struct sums s;
    double *judge, *inverse;
    double *raw;        /* entries' effects before centring */
    double *covariance; /* of raw with the sum of all raw */
    double rss;
};

/* Judges from their reduced system; 1/J added everywhere centres them and
 * makes a connected design's matrix definite. */
static bool
solve_judges(struct fixed *f, struct podium_arena *arena)
{
    size_t m = f->s.judges;
    double *c = numbers(arena, m);
    f->judge = numbers(arena, m);
    f->inverse = numbers(arena, m * m);
    if (arena->failed)
        return false;
    const struct reduced system = { f->inverse, c, f->judge };
    reduce(&f->s, INFINITY, &system);
    for (size_t i = 0; i < m * m; i++)
        f->inverse[i] += 1;
    if (!cholesky(f->inverse, m))
        return false;
    cholesky_solve(f->inverse, m, f->judge);
    if (!cholesky_invert(f->inverse, m))
        return false;
    double extra = 1 / ((double)m * (double)m);
    for (size_t i = 0; i < m * m; i++)
        f->inverse[i] -= extra;
    return true;
}

static void
solve_entries(struct fixed *f)
{
    const struct sums *s = &f->s;
    f->rss = 0;
    for (size_t e = 0; e < s->entries; e++) {
        double n = (double)sums_n(s, e), sum = s->entry_total[e];
        for (size_t i = s->by.first[e]; i < s->by.first[e + 1]; i++)
            sum -= f->judge[s->by.judge[i]];
        f->raw[e] = sum / n;
        for (size_t i = s->by.first[e]; i < s->by.first[e + 1]; i++) {
            double x = s->by.score[i] - f->raw[e] - f->judge[s->by.judge[i]];
            f->rss += x * x;
        }
    }
}

/* x' D+ y for sparse x (an entry's judges, each 1 / n) and dense y. */
static double
against(const struct fixed *f, size_t e, const double *y)
{
    const struct sums *s = &f->s;
    double sum = 0, n = (double)sums_n(s, e);
    for (size_t i = s->by.first[e]; i < s->by.first[e + 1]; i++)
        sum += y[s->by.judge[i]];
    return sum / n;
}

/* Variance of each centred effect: with M = R^-1 + B D+ B', of which row e
 * sums to u_e, it is M_ee - 2 u_e / E + (sum of u) / E^2. */
static void
variances(
    struct fixed *f, double sigma2, struct podium_arena *arena, double *se)
{
    const struct sums *s = &f->s;
    size_t m = s->judges;
    double *all = numbers(arena, m), *image = numbers(arena, m);
    double *row = numbers(arena, m), entries = (double)s->entries, sum = 0;
    if (arena->failed)
        return;
    for (size_t e = 0; e < s->entries; e++)
        for (size_t i = s->by.first[e]; i < s->by.first[e + 1]; i++)
            all[s->by.judge[i]] += 1 / (double)sums_n(s, e);
    for (size_t j = 0; j < m; j++)
        for (size_t k = 0; k < m; k++)
            image[j] += f->inverse[j * m + k] * all[k];
    for (size_t e = 0; e < s->entries; e++) {
        double n = (double)sums_n(s, e);
        for (size_t j = 0; j < m; j++)
            row[j] = against(f, e, f->inverse + j * m);
        f->covariance[e] = 1 / n + against(f, e, image);
        sum += f->covariance[e];
        se[e] = 1 / n + against(f, e, row) - 2 * f->covariance[e] / entries;
    }
    for (size_t e = 0; e < s->entries; e++) {
        double v = sigma2 * (se[e] + sum / (entries * entries));
        se[e] = v > 0 ? sqrt(v) : 0;
    }
}

void
analyse_fixed(const struct podium_ratings *r, struct podium_arena *arena,
    struct podium_analysis *out)
{
    struct fixed f;
    size_t *of_entry = podium_alloc(arena, r->entries, sizeof *of_entry);
    if (!of_entry || !sums_make(r, arena, &f.s))
        return;
    if (components(r, arena, of_entry) != 1) {
        out->reason = "analysis.unconnected";
        return;
    }
    f.raw = numbers(arena, r->entries);
    f.covariance = numbers(arena, r->entries);
    if (!solve_judges(&f, arena) || arena->failed)
        return;
    solve_entries(&f);
    /* Entries' raw effects already hold mu: shift it back, do not centre. */
    for (size_t e = 0; e < r->entries; e++)
        out->score[e] = f.s.mean + f.raw[e];
    for (size_t j = 0; j < r->judges; j++)
        out->severity[j] = -f.judge[j];
    double free_degrees =
        (double)r->count - (double)r->entries - (double)r->judges + 1;
    if (free_degrees > 0) {
        double sigma2 = f.rss / free_degrees;
        variances(&f, sigma2, arena, out->se);
        out->var_residual = sigma2;
        for (size_t j = 0; j < r->judges; j++)
            out->judge_se[j] =
                sqrt(fmax(0, sigma2 * f.inverse[j * r->judges + j]));
    } else {
        out->reason = "analysis.no_freedom";
    }
    rank_scores(out->score, r->entries, false, arena, out->rank);
}
