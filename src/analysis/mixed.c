/* mixed.c - score = fixed + entry + judge (+ entry:judge), by REML.
 *
 * In: ratings. Out: predicted effects of entries and judges with standard
 * errors, effects of criteria, variances, ranks, and remarks; or a reason why
 * the ratings do not determine the model. Effects are best linear unbiased
 * predictions (C. R. Henderson 1975): entries with few scores are shrunk
 * towards the mean. A severity is the negative of a judge's effect. In
 * struct crossed the larger of entries and judges is the rows, therefore both
 * cases are handled (`swapped`). Which solver is used depends on the number of
 * columns: fit.c factors the system, iterate.c iterates. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "analysis/certainty.h"
#include "base/arena.h"

/* With fewer scores than FEW_SCORES, and than effects, the model is refused;
 * with fewer judges or entries than FEW_LEVELS there is a remark. */
#define FEW_SCORES 10
#define FEW_LEVELS 5

/* Above this many columns the search begins by iteration, which is faster. */
#define DENSE_START 500

/* Where the variances of errors come from. */
struct error_source {
    const struct fit *f;
    const struct inverse_outline *outline; /* NULL: from the inverse */
};

/* x'Gx of the row whose coefficients are in c->scratch. */
static double
row_error_form(const struct error_source *e)
{
    const struct sparse *q = e->f->c->scratch;
    double sum = 0;
    if (!e->outline)
        return sparse_quadratic(q, e->f->inverse, e->f->order);
    for (size_t i = 0; i < q->count; i++)
        if (q->index[i] >= e->f->c->fixed)
            sum += q->q[i] * q->q[i] / e->outline->diagonal[q->index[i]];
    return sum * e->outline->of_row;
}

/* Effects of the rows, and the standard deviations of their errors. */
static void
describe_rows(const struct error_source *errors, double *effect, double *se)
{
    const struct fit *f = errors->f;
    for (size_t i = 0; i < f->c->rows; i++) {
        crossed_row(f->c, f->t, i, f->c->scratch);
        double w = entry_weight(f->t[ROW], f->c->scratch->precision);
        effect[i] = f->t[ROW] * f->scores.of[ROW][i];
        double v = w > 0 ? w + w * w * row_error_form(errors) : 0;
        se[i] = sqrt(fmax(0, f->sigma2 * v));
    }
}

static void
describe_columns(const struct error_source *errors, double *effect, double *se)
{
    const struct fit *f = errors->f;
    for (size_t j = 0; j < f->c->columns; j++) {
        size_t i = f->c->fixed + j;
        double v = 0;
        if (errors->outline)
            v = errors->outline->of_column / errors->outline->diagonal[i];
        else if (i < f->order)
            v = f->inverse[i * f->order + i];
        effect[j] = f->kept[i];
        se[j] = sqrt(fmax(0, f->sigma2 * v));
    }
}

static void
describe_criteria(const struct error_source *errors, size_t criteria,
    struct podium_analysis *out)
{
    const struct fit *f = errors->f;
    for (size_t k = 0; f->c->fixed_at && k < criteria; k++) {
        size_t i = f->c->fixed_at[k];
        if (i == SIZE_MAX || errors->outline)
            continue;
        out->criterion[k] = f->c->mean + f->kept[i];
        out->criterion_se[k] =
            sqrt(fmax(0, f->sigma2 * f->inverse[i * f->order + i]));
    }
}

/* The mean of the fixed effects. */
static void
describe_mean(const struct error_source *errors, struct podium_analysis *out)
{
    const struct fit *f = errors->f;
    size_t p = f->c->fixed;
    double sum = 0, v = 0;
    for (size_t i = 0; i < p; i++) {
        sum += f->kept[i] / (double)p;
        for (size_t k = 0; !errors->outline && k < p; k++)
            v += f->inverse[i * f->order + k] / (double)(p * p);
    }
    out->mu = f->c->mean + sum;
    out->se_mu = errors->outline ? NAN : sqrt(f->sigma2 * v);
}

static void
describe_mixed(const struct error_source *errors,
    const struct podium_ratings *r, struct podium_analysis *out)
{
    const struct fit *f = errors->f;
    bool swapped = f->c->swapped;
    describe_mean(errors, out);
    describe_criteria(errors, r->criteria, out);
    describe_rows(errors, swapped ? out->severity : out->score,
        swapped ? out->judge_se : out->se);
    describe_columns(errors, swapped ? out->score : out->severity,
        swapped ? out->se : out->judge_se);
    for (size_t e = 0; e < r->entries; e++)
        out->score[e] += out->mu;
    for (size_t j = 0; j < r->judges; j++)
        out->severity[j] = 0 - out->severity[j]; /* never -0 */
    out->var_entry = f->t[swapped ? COLUMN : ROW] * f->sigma2;
    out->var_judge = f->t[swapped ? ROW : COLUMN] * f->sigma2;
    if (f->allowed[CELL])
        out->var_entry_judge = f->t[CELL] * f->sigma2;
    out->var_residual = f->sigma2;
    out->reml = f->criterion;
    out->approximate = errors->outline ? errors->outline->apart : 0;
}

/* Entries and judges without a rating get NAN instead of the mean. */
static void
clear_unrated(const struct podium_ratings *r, struct podium_analysis *out)
{
    for (size_t e = 0; e < r->entries; e++)
        if (out->entry_n[e] == 0)
            out->score[e] = out->se[e] = NAN;
    for (size_t j = 0; j < r->judges; j++)
        if (out->judge_n[j] == 0)
            out->severity[j] = out->judge_se[j] = NAN;
}

/* All scores are equal: all entries share the first rank. */
static void
set_all_equal(const struct podium_ratings *r, struct podium_analysis *out)
{
    for (size_t e = 0; e < r->entries; e++) {
        out->score[e] = r->score[0];
        out->rank[e] = out->entry_n[e] ? 1 : 0;
    }
    out->reason = "analysis.no_difference";
}

/* Why the data do not determine the model, as a message id, or NULL. */
static const char *
mixed_objection(const struct podium_ratings *r, const struct crossed *c,
    struct podium_arena *arena)
{
    bool apart = false;
    if (r->entries < 2 || r->count < 3)
        return "analysis.too_little";
    for (size_t i = 1; i < r->count && !apart; i++)
        apart = r->score[i] != r->score[0];
    if (!apart)
        return "analysis.no_difference";
    if (c->cells == r->entries)
        return "analysis.one_each";
    if (r->count < FEW_SCORES && r->count < r->entries + r->judges)
        return "analysis.no_freedom";
    return crossed_is_exact(c, arena) ? "analysis.no_residual" : NULL;
}

static void
remark_mixed(struct podium_analysis *out, struct podium_arena *arena,
    const char *message, double number)
{
    struct podium_remark *slot = arena_push(arena, &out->remarks);
    if (slot)
        *slot = (struct podium_remark){ .message = message, .number = number };
}

/* Add remarks. With few judges or entries their variance is hardly known, while
 * all probabilities are computed as if it were exact. A variance of judges
 * that is estimated as zero is mentioned too. */
static void
warn_of_fit(const struct fit *f, const struct podium_ratings *r,
    struct podium_arena *arena, struct podium_analysis *out)
{
    if (r->judges < FEW_LEVELS)
        remark_mixed(out, arena, "analysis.few_judges", (double)r->judges);
    else if (r->entries < FEW_LEVELS)
        remark_mixed(out, arena, "analysis.few_entries", (double)r->entries);
    enum effect judges = f->c->swapped ? ROW : COLUMN;
    if (f->allowed[judges] && f->t[judges] <= 0)
        remark_mixed(out, arena, "analysis.judges_alike", 0);
}

static bool
find_ratios(struct fit *f, bool large, struct podium_arena *arena,
    struct inverse_outline *outline)
{
    if (large)
        return fit_large(f, arena, outline);
    if (f->c->plain && f->c->columns > DENSE_START &&
        !fit_large(f, arena, NULL))
        return false;
    return fit_dense(f);
}

/* Fill in the analysis from a fit. */
static void
report_mixed(const struct error_source *errors, const struct podium_ratings *r,
    const struct podium_simulation *how, struct podium_arena *arena,
    struct podium_analysis *out)
{
    const struct fit *f = errors->f;
    describe_mixed(errors, r, out);
    clear_unrated(r, out);
    rank_scores(out->score, r->entries, false, arena, out->rank);
    warn_of_fit(f, r, arena, out);
    bool differ = f->t[f->c->swapped ? COLUMN : ROW] > 0;
    if (!differ)
        out->reason = "analysis.no_difference";
    if (!how || errors->outline)
        return;
    /* If entries do not differ there are no ranks to simulate. */
    if (how->draws > 0 && differ)
        simulate_ranks(f, how, arena, out);
    if (how->place_count + how->pair_count > 0)
        compare_across_lines(f, how, arena, out);
}

void
analyse_mixed(const struct podium_ratings *r,
    const struct podium_simulation *simulation, struct podium_arena *arena,
    struct podium_analysis *out)
{
    size_t least = r->entries < r->judges ? r->entries : r->judges;
    bool large = least > DENSE_MOST;
    struct inverse_outline outline;
    struct fit f;
    struct crossed *c = crossed_make(r, !large, arena);
    if (!c)
        return;
    out->reason = large && !c->plain ? "analysis.too_large"
                                     : mixed_objection(r, c, arena);
    if (out->reason && strcmp(out->reason, "analysis.no_difference") == 0)
        set_all_equal(r, out);
    if (arena->failed || out->reason || !fit_make(c, !large, arena, &f))
        return;
    const struct error_source errors = { &f, large ? &outline : NULL };
    if (find_ratios(&f, large, arena, &outline))
        report_mixed(&errors, r, simulation, arena, out);
    else if (!arena->failed)
        out->reason = "analysis.no_residual";
}
