/* rasch.c - many-facet Rasch measurement: log(P_k / P_k-1) = ability -
 * severity - difficulty - threshold_k (J. M. Linacre, Many-Facet Rasch
 * Measurement, 1989), by joint maximum likelihood.
 *
 * In: ratings, whose different scores are the categories. Out: measures in
 * logits with standard errors, thresholds, fit statistics, remarks. The
 * conventions are those of Linacre's program Facets: abilities, difficulties
 * and thresholds are centred, so severities carry the level; categories that
 * nobody used are skipped. An element (entry, judge, criterion) with only
 * highest or only lowest scores has no finite estimate. Such extreme elements
 * are set aside, repeatedly, since others may become extreme without them; the
 * rest is fitted (rasch_fit.c); then the extreme ones are measured with their
 * total moved 0.3 score points away from the end. */
/* SPDX-License-Identifier: MIT */
#include "analysis/rasch.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FROM_END 0.3 /* score points: Facets' treatment of extremes */

/* ---- marks, categories, extremes ---- */

static int
compare_mark_entries(const void *a, const void *b)
{
    const struct rasch_mark *x = a, *y = b;
    for (int k = 0; k < FACETS; k++)
        if (x->of[k] != y->of[k])
            return x->of[k] < y->of[k] ? -1 : 1;
    return 0;
}

static bool
alloc_marks(struct rasch *r, const struct podium_ratings *in,
    struct podium_arena *arena)
{
    r->n[FACET_ENTRY] = in->entries;
    r->n[FACET_JUDGE] = in->judges;
    r->n[FACET_CRITERION] = in->criterion ? in->criteria : 1;
    r->count = r->used = in->count;
    r->marks = podium_alloc(arena, in->count, sizeof *r->marks);
    r->component = podium_alloc(arena, in->entries, sizeof(size_t));
    r->judge_component = podium_alloc(arena, in->judges, sizeof(size_t));
    for (int k = 0; k < FACETS; k++) {
        r->extreme[k] = podium_alloc(arena, r->n[k], sizeof(bool));
        r->measure[k] = alloc_zeros(arena, r->n[k]);
        r->information[k] = alloc_zeros(arena, r->n[k]);
    }
    for (size_t i = 0; !arena->failed && i < in->count; i++)
        r->marks[i] =
            (struct rasch_mark){ .of = { in->entry[i], in->judge[i],
                                     in->criterion ? in->criterion[i] : 0 },
                .score = in->score[i] };
    if (!arena->failed)
        qsort(r->marks, r->count, sizeof *r->marks, compare_mark_entries);
    return !arena->failed;
}

/* Add a score to the list of categories; false if there are too many. */
static bool
add_category(struct rasch *r, int *count, double score)
{
    int at = 0;
    while (at < *count && r->category[at] < score)
        at++;
    if (at < *count && r->category[at] == score)
        return true;
    if (*count == MOST_CATEGORIES)
        return false;
    memmove(r->category + at + 1, r->category + at,
        (size_t)(*count - at) * sizeof *r->category);
    r->category[at] = score;
    ++*count;
    return true;
}

static int
category_of(const struct rasch *r, double score)
{
    int k = 0;
    while (k < r->steps && r->category[k] < score)
        k++;
    return k;
}

static bool
count_categories(struct rasch *r)
{
    int count = 0;
    for (size_t i = 0; i < r->used; i++)
        if (!add_category(r, &count, r->marks[i].score))
            return false;
    r->steps = count - 1;
    for (size_t i = 0; i < r->count; i++)
        r->marks[i].category = category_of(r, r->marks[i].score);
    return true;
}

/* Find the elements of one facet whose marks in use are all highest or all
 * lowest. */
static bool
find_extremes(struct rasch *r, int facet, double *sum, double *n)
{
    bool found = false;
    memset(sum, 0, r->n[facet] * sizeof *sum);
    memset(n, 0, r->n[facet] * sizeof *n);
    for (size_t i = 0; i < r->used; i++) {
        sum[r->marks[i].of[facet]] += r->marks[i].category;
        n[r->marks[i].of[facet]] += 1;
    }
    for (size_t e = 0; e < r->n[facet]; e++)
        if (n[e] > 0 && (sum[e] <= 0 || sum[e] >= n[e] * r->steps))
            found = r->extreme[facet][e] = true;
    return found;
}

static bool
is_extreme(const struct rasch *r, const struct rasch_mark *mark)
{
    bool is = false;
    for (int k = 0; k < FACETS; k++)
        is = is || r->extreme[k][mark->of[k]];
    return is;
}

/* Move the marks of extreme elements to the end; the others keep their
 * order. */
static void
move_extremes_last(struct rasch *r, struct rasch_mark *room)
{
    size_t used = 0, aside = 0;
    for (size_t i = 0; i < r->used; i++)
        if (is_extreme(r, &r->marks[i]))
            room[aside++] = r->marks[i];
        else
            r->marks[used++] = r->marks[i];
    memcpy(r->marks + used, room, aside * sizeof *room);
    r->used = used;
}

/* Set extreme elements aside until none is left; false: too many
 * categories. */
static bool
set_extremes_aside(struct rasch *r, struct podium_arena *arena)
{
    size_t most = 1;
    for (int k = 0; k < FACETS; k++)
        most = r->n[k] > most ? r->n[k] : most;
    double *sum = alloc_zeros(arena, most), *n = alloc_zeros(arena, most);
    struct rasch_mark *room = podium_alloc(arena, r->count, sizeof *room);
    for (bool found = true; !arena->failed && found;) {
        if (!count_categories(r))
            return false;
        found = false;
        for (int k = 0; k < FACETS; k++)
            if (r->n[k] > 1 || k != FACET_CRITERION)
                found = find_extremes(r, k, sum, n) || found;
        move_extremes_last(r, room);
    }
    return true;
}

/* ---- results ---- */

/* Mean squares of the judges' residuals: infit is weighted by information,
 * outfit is not (B. D. Wright, G. N. Masters 1982). */
static bool
compute_fit_statistics(const struct rasch *r, struct podium_arena *arena,
    struct podium_analysis *out)
{
    double *n = alloc_zeros(arena, r->n[FACET_JUDGE]);
    for (size_t i = 0; n && i < r->used; i++) {
        size_t j = r->marks[i].of[FACET_JUDGE];
        struct mark_distribution s;
        rasch_distribution(r, rasch_location(r, &r->marks[i]), &s);
        double d = r->marks[i].category - s.mean;
        if (n[j] <= 0)
            out->infit[j] = out->outfit[j] = 0;
        out->infit[j] += d * d / r->information[FACET_JUDGE][j];
        out->outfit[j] += d * d / s.variance;
        n[j] += 1;
    }
    for (size_t j = 0; n && j < r->n[FACET_JUDGE]; j++)
        out->outfit[j] /= n[j];
    return n != NULL;
}

/* Measure an extreme element by Newton's method: its expected total over the
 * marks whose other elements are not extreme shall be FROM_END from the end.
 * sign is -1 for judges and criteria, whose measures lower a score. */
static void
measure_extreme(struct rasch *r, int facet, size_t element, double sign)
{
    double total = 0, n = 0, x = 0;
    for (size_t i = r->used; i < r->count; i++) {
        const struct rasch_mark *m = &r->marks[i];
        r->extreme[facet][element] = false;
        bool counts = m->of[facet] == element && !is_extreme(r, m);
        r->extreme[facet][element] = true;
        total += counts ? m->category : 0;
        n += counts;
    }
    double goal = fmin(fmax(total, FROM_END), n * r->steps - FROM_END);
    double information = NAN;
    for (int round = 0; n > 0 && round < 200; round++) {
        double mean = 0;
        information = 0;
        for (size_t i = r->used; i < r->count; i++) {
            const struct rasch_mark *m = &r->marks[i];
            struct mark_distribution s;
            r->extreme[facet][element] = false;
            bool counts = m->of[facet] == element && !is_extreme(r, m);
            r->extreme[facet][element] = true;
            if (!counts)
                continue;
            rasch_distribution(r, rasch_location(r, m), &s);
            mean += s.mean;
            information += s.variance;
        }
        double step = fmax(-1, fmin(1, (goal - mean) / information));
        x += step;
        r->measure[facet][element] = sign * x;
        if (fabs(step) < 1e-10)
            break;
    }
    r->information[facet][element] = information;
    if (n <= 0)
        r->measure[facet][element] = NAN;
}

static void
remark_rasch(struct podium_analysis *out, struct podium_arena *arena,
    struct podium_remark remark)
{
    struct podium_remark *slot = arena_push(arena, &out->remarks);
    if (slot)
        *slot = remark;
}

static void
measure_extremes(
    struct rasch *r, struct podium_arena *arena, struct podium_analysis *out)
{
    static const char *const words[FACETS] = { "analysis.extreme_entry",
        "analysis.extreme_judge", "analysis.extreme_criterion" };
    for (int k = 0; k < FACETS; k++)
        for (size_t e = 0; e < r->n[k]; e++) {
            if (!r->extreme[k][e])
                continue;
            measure_extreme(r, k, e, k == FACET_ENTRY ? 1 : -1);
            remark_rasch(out, arena,
                (struct podium_remark){ words[k],
                    (enum podium_facet)(PODIUM_FACET_ENTRY + k), e, NAN });
        }
}

/* Whole scores between the lowest and the highest that nobody gave. */
static void
remark_unused_scores(const struct rasch *r, struct podium_arena *arena,
    struct podium_analysis *out)
{
    for (int k = 1; k <= r->steps; k++)
        for (double s = r->category[k - 1] + 1;
             s < r->category[k] && out->remarks.count < 100; s += 1)
            remark_rasch(out, arena,
                (struct podium_remark){
                    "analysis.unused", PODIUM_FACET_NONE, 0, s });
}

static void
report_measures(struct rasch *r, int facet, double *measure, double *se)
{
    for (size_t e = 0; e < r->n[facet]; e++) {
        double information = r->information[facet][e];
        measure[e] = information > 0 ? r->measure[facet][e] : NAN;
        se[e] = information > 0 ? 1 / sqrt(information) : NAN;
    }
}

static bool
report_scale(const struct rasch *r, struct podium_arena *arena,
    struct podium_analysis *out)
{
    size_t n = (size_t)r->steps + 1;
    out->category = alloc_zeros(arena, n);
    out->threshold = alloc_zeros(arena, n);
    out->threshold_se = alloc_zeros(arena, n);
    if (arena->failed)
        return false;
    out->categories = n;
    out->threshold[0] = out->threshold_se[0] = NAN;
    for (size_t k = 0; k < n; k++) {
        out->category[k] = r->category[k];
        if (k == 0)
            continue;
        out->threshold[k] = r->threshold[k];
        out->threshold_se[k] = 1 / sqrt(r->step_information[k]);
    }
    return true;
}

/* Why the model cannot be fitted to these ratings, as a message id, or NULL. */
static const char *
rasch_objection(const struct podium_ratings *in)
{
    bool apart = false;
    if (in->entries < 2 || in->count < 3)
        return "analysis.too_little";
    for (size_t i = 0; i < in->count; i++) {
        if (floor(in->score[i]) != in->score[i])
            return "analysis.whole";
        apart = apart || in->score[i] != in->score[0];
    }
    return apart ? NULL : "analysis.no_difference";
}

static void
describe_rasch(
    struct rasch *r, struct podium_arena *arena, struct podium_analysis *out)
{
    bool told_apart = r->n[FACET_CRITERION] > 1;
    if (!report_scale(r, arena, out) || !compute_fit_statistics(r, arena, out))
        return;
    measure_extremes(r, arena, out);
    remark_unused_scores(r, arena, out);
    report_measures(r, FACET_ENTRY, out->score, out->se);
    report_measures(r, FACET_JUDGE, out->severity, out->judge_se);
    if (told_apart)
        report_measures(r, FACET_CRITERION, out->criterion, out->criterion_se);
    out->log_likelihood = r->log_likelihood;
    out->components = r->components;
    if (r->components > 1)
        out->reason = "analysis.unconnected";
    else
        rank_scores(out->score, r->n[FACET_ENTRY], false, arena, out->rank);
}

void
analyse_rasch(const struct podium_ratings *in, struct podium_arena *arena,
    struct podium_analysis *out)
{
    struct rasch *r = podium_alloc(arena, 1, sizeof *r);
    out->reason = rasch_objection(in);
    if (out->reason || !r || !alloc_marks(r, in, arena))
        return;
    if (!set_extremes_aside(r, arena)) {
        out->reason = "analysis.categories";
        return;
    }
    if (r->used == 0 || r->steps < 1) {
        out->reason = "analysis.no_fit";
        return;
    }
    if (r->n[FACET_JUDGE] + r->n[FACET_CRITERION] > DENSE_MOST) {
        out->reason = "analysis.too_large";
        return;
    }
    if (rasch_fit(r, arena))
        describe_rasch(r, arena, out);
    else
        out->reason = "analysis.no_fit";
}
