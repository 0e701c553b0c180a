/* rasch_fit.c - the measures of a many-facet Rasch model by Newton's method.
 *
 * In: marks without extreme elements. Out: the measures that maximize the joint
 * likelihood. Entries are eliminated, as their block of the information is
 * diagonal; the rest, called the kept system, has judges, criteria and steps.
 * The likelihood does not change when a constant is moved between abilities
 * and severities, between difficulties and severities, or between thresholds
 * and severities, so the information is singular. Adding 1 to every element of
 * a diagonal block fixes the sum of that block's steps at zero; after each step
 * all measures are centred. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "analysis/matrix.h"
#include "analysis/rasch.h"

#define MOST_ROUNDS 200
#define MOST_HALVINGS 30
#define CLOSE 1e-8

/* State of the search. The kept system: judges, criteria, steps. */
struct newton_search {
    struct rasch *r;
    size_t order, judges, criteria;
    double *matrix, *right; /* of the kept system */
    double *cross;          /* an entry's line of the information */
    size_t *touched, touched_count;
    bool *is_touched;
    double *entry_right, *step; /* of entries; of entries, then the kept ones */
    double *saved;
};

static size_t
judge_at(const struct rasch_mark *m)
{
    return m->of[FACET_JUDGE];
}

static size_t
criterion_at(const struct newton_search *c, const struct rasch_mark *m)
{
    return c->judges + m->of[FACET_CRITERION];
}

static size_t
step_at(const struct newton_search *c, int k)
{
    return c->judges + c->criteria + (size_t)k - 1;
}

static void
add_to_cross(struct newton_search *c, size_t at, double value)
{
    if (!c->is_touched[at])
        c->touched[c->touched_count++] = at;
    c->is_touched[at] = true;
    c->cross[at] += value;
}

static void
add_to_matrix(struct newton_search *c, size_t a, size_t b, double value)
{
    c->matrix[a * c->order + b] += value;
    if (a != b)
        c->matrix[b * c->order + a] += value;
}

/* Add what a mark contributes to the steps of the scale: their own information,
 * and that shared with the facets. */
static void
add_scale_steps(struct newton_search *c, const struct rasch_mark *m,
    const struct mark_distribution *s)
{
    double tail = 0; /* of the mean, from step k up */
    for (int k = c->r->steps; k >= 1; k--) {
        size_t at = step_at(c, k);
        tail += k * s->p[k];
        double with = tail - s->mean * s->reach[k];
        c->right[at] += s->reach[k] - (m->category >= k);
        add_to_matrix(c, judge_at(m), at, with);
        add_to_matrix(c, criterion_at(c, m), at, with);
        add_to_cross(c, at, -with);
        c->r->step_information[k] += s->reach[k] * (1 - s->reach[k]);
        for (int h = 1; h <= k; h++)
            add_to_matrix(
                c, step_at(c, h), at, s->reach[k] * (1 - s->reach[h]));
    }
}

static void
add_mark(struct newton_search *c, const struct rasch_mark *m)
{
    struct rasch *r = c->r;
    size_t judge = judge_at(m), criterion = criterion_at(c, m);
    struct mark_distribution s;
    rasch_distribution(r, rasch_location(r, m), &s);
    double rest = m->category - s.mean, w = s.variance;
    for (int k = 0; k < FACETS; k++)
        r->information[k][m->of[k]] += w;
    r->log_likelihood += log(s.p[m->category]);
    c->entry_right[m->of[FACET_ENTRY]] += rest;
    c->right[judge] -= rest;
    c->right[criterion] -= rest;
    add_to_matrix(c, judge, judge, w);
    add_to_matrix(c, criterion, criterion, w);
    add_to_matrix(c, judge, criterion, w);
    add_to_cross(c, judge, -w);
    add_to_cross(c, criterion, -w);
    add_scale_steps(c, m, &s);
}

/* Add the marks of one entry, which begin at i, and eliminate the entry.
 * Returns the index after its marks. */
static size_t
eliminate_entry(struct newton_search *c, size_t i)
{
    size_t e = c->r->marks[i].of[FACET_ENTRY];
    c->touched_count = 0;
    for (; i < c->r->used && c->r->marks[i].of[FACET_ENTRY] == e; i++)
        add_mark(c, &c->r->marks[i]);
    double own = c->r->information[FACET_ENTRY][e];
    double share = c->entry_right[e] / own;
    for (size_t a = 0; a < c->touched_count; a++) {
        size_t at = c->touched[a];
        c->right[at] -= c->cross[at] * share;
        for (size_t b = 0; b < c->touched_count; b++)
            c->matrix[at * c->order + c->touched[b]] -=
                c->cross[at] * c->cross[c->touched[b]] / own;
    }
    for (size_t a = 0; a < c->touched_count; a++) {
        c->cross[c->touched[a]] = 0;
        c->is_touched[c->touched[a]] = false;
    }
    return i;
}

static void
clear_derivatives(struct newton_search *c)
{
    struct rasch *r = c->r;
    memset(c->matrix, 0, c->order * c->order * sizeof *c->matrix);
    memset(c->right, 0, c->order * sizeof *c->right);
    memset(c->entry_right, 0, r->n[FACET_ENTRY] * sizeof *c->entry_right);
    memset(r->step_information, 0, sizeof r->step_information);
    for (int k = 0; k < FACETS; k++)
        memset(r->information[k], 0, r->n[k] * sizeof(double));
    r->log_likelihood = 0;
}

/* Make the matrix definite, see the top of the file; elements without marks get
 * step 0. */
static void
fix_shifts(struct newton_search *c)
{
    struct rasch *r = c->r;
    for (size_t i = 0; i < c->order; i++) {
        bool judge_i = i < c->judges;
        bool criterion_i = !judge_i && i < c->judges + c->criteria;
        for (size_t k = 0; k < c->order; k++) {
            bool judge_k = k < c->judges;
            bool criterion_k = !judge_k && k < c->judges + c->criteria;
            if (judge_i != judge_k || criterion_i != criterion_k)
                continue;
            if (!judge_i || r->judge_component[i] == r->judge_component[k])
                c->matrix[i * c->order + k] += 1;
        }
        if (c->matrix[i * c->order + i] <= 1)
            c->matrix[i * c->order + i] += 1;
    }
}

/* The steps of the entries, given those of the kept system. */
static void
find_entry_steps(struct newton_search *c, const double *kept)
{
    struct rasch *r = c->r;
    for (size_t e = 0; e < r->n[FACET_ENTRY]; e++)
        c->step[e] = c->entry_right[e];
    for (size_t i = 0; i < r->used; i++) {
        const struct rasch_mark *m = &r->marks[i];
        struct mark_distribution s;
        double tail = 0, sum = 0;
        rasch_distribution(r, rasch_location(r, m), &s);
        sum -= s.variance * (kept[judge_at(m)] + kept[criterion_at(c, m)]);
        for (int k = r->steps; k >= 1; k--) {
            tail += k * s.p[k];
            sum -= (tail - s.mean * s.reach[k]) * kept[step_at(c, k)];
        }
        c->step[m->of[FACET_ENTRY]] -= sum;
    }
    for (size_t e = 0; e < r->n[FACET_ENTRY]; e++)
        if (r->information[FACET_ENTRY][e] > 0)
            c->step[e] /= r->information[FACET_ENTRY][e];
}

/* The gradient and information at the present measures. */
static void
compute_derivatives(struct newton_search *c)
{
    clear_derivatives(c);
    for (size_t i = 0; i < c->r->used;)
        i = eliminate_entry(c, i);
}

static bool
find_newton_step(struct newton_search *c)
{
    double *kept = c->step + c->r->n[FACET_ENTRY];
    fix_shifts(c);
    if (!cholesky(c->matrix, c->order))
        return false;
    memcpy(kept, c->right, c->order * sizeof *kept);
    cholesky_solve(c->matrix, c->order, kept);
    find_entry_steps(c, kept);
    return true;
}

/* Visit all measures, in the order of c->step. */
static void
visit_measures(struct newton_search *c,
    void (*visit)(double *x, double *with, double by), double *with, double by)
{
    struct rasch *r = c->r;
    for (int k = 0; k < FACETS; k++)
        for (size_t e = 0; e < r->n[k]; e++)
            visit(&r->measure[k][e], with++, by);
    for (int k = 1; k <= r->steps; k++)
        visit(&r->threshold[k], with++, by);
}

static void
save_measure(double *x, double *with, double by)
{
    (void)by;
    *with = *x;
}

static void
restore_measure(double *x, double *with, double by)
{
    (void)by;
    *x = *with;
}

static void
move_measure(double *x, double *with, double by)
{
    *x += by * fmax(-2, fmin(2, *with));
}

/* Is it measured, rather than extreme or without marks? */
static bool
is_measured(const struct rasch *r, int facet, size_t element)
{
    return r->information[facet][element] > 0;
}

/* Subtract the mean ability of a component from its abilities and from its
 * severities. */
static void
centre_component(struct rasch *r, size_t k)
{
    double sum = 0, n = 0;
    for (size_t e = 0; e < r->n[FACET_ENTRY]; e++)
        if (is_measured(r, FACET_ENTRY, e) && r->component[e] == k) {
            sum += r->measure[FACET_ENTRY][e];
            n += 1;
        }
    for (size_t e = 0; e < r->n[FACET_ENTRY]; e++)
        if (is_measured(r, FACET_ENTRY, e) && r->component[e] == k)
            r->measure[FACET_ENTRY][e] -= sum / n;
    for (size_t j = 0; j < r->n[FACET_JUDGE]; j++)
        if (r->judge_component[j] == k)
            r->measure[FACET_JUDGE][j] -= sum / n;
}

/* Subtract the mean difficulty from the difficulties; returns it. */
static double
centre_criteria(struct rasch *r)
{
    double sum = 0, n = 0;
    for (size_t i = 0; i < r->n[FACET_CRITERION]; i++)
        if (is_measured(r, FACET_CRITERION, i)) {
            sum += r->measure[FACET_CRITERION][i];
            n += 1;
        }
    for (size_t i = 0; i < r->n[FACET_CRITERION]; i++)
        r->measure[FACET_CRITERION][i] -= sum / n;
    return sum / n;
}

/* Centre the abilities of each component, and difficulties and thresholds over
 * all; severities get what is subtracted. */
static void
centre_measures(struct rasch *r)
{
    double mean = 0;
    for (size_t k = 0; k < r->components; k++)
        centre_component(r, k);
    for (int k = 1; k <= r->steps; k++)
        mean += r->threshold[k] / r->steps;
    for (int k = 1; k <= r->steps; k++)
        r->threshold[k] -= mean;
    mean += centre_criteria(r);
    for (size_t j = 0; j < r->n[FACET_JUDGE]; j++)
        r->measure[FACET_JUDGE][j] += mean;
}

/* One step that raises the likelihood; returns its largest part, or -1 if none
 * is found. */
static double
climb_once(struct newton_search *c)
{
    size_t n = c->r->n[FACET_ENTRY] + c->order;
    double before = c->r->log_likelihood, length = 1, largest = 0;
    if (!find_newton_step(c))
        return -1;
    for (size_t i = 0; i < n; i++)
        largest = fmax(largest, fabs(c->step[i]));
    visit_measures(c, save_measure, c->saved, 0);
    for (int i = 0; i < MOST_HALVINGS; i++, length /= 2) {
        visit_measures(c, move_measure, c->step, length);
        compute_derivatives(c);
        if (c->r->log_likelihood >= before - 1e-9 * fabs(before))
            break;
        visit_measures(c, restore_measure, c->saved, 0);
    }
    centre_measures(c->r);
    return largest;
}

/* Number the connected components of the marks in use. */
static bool
find_mark_components(struct rasch *r, struct podium_arena *arena)
{
    size_t *entry = podium_alloc(arena, r->used, sizeof *entry);
    size_t *judge = podium_alloc(arena, r->used, sizeof *judge);
    if (!entry || !judge)
        return false;
    for (size_t i = 0; i < r->used; i++) {
        entry[i] = r->marks[i].of[FACET_ENTRY];
        judge[i] = r->marks[i].of[FACET_JUDGE];
    }
    const struct podium_ratings used = { .count = r->used,
        .entries = r->n[FACET_ENTRY],
        .judges = r->n[FACET_JUDGE],
        .entry = entry,
        .judge = judge };
    r->components = find_entry_components(&used, arena, r->component);
    for (size_t j = 0; j < r->n[FACET_JUDGE]; j++)
        r->judge_component[j] = SIZE_MAX;
    for (size_t i = 0; !arena->failed && i < r->used; i++)
        r->judge_component[judge[i]] = r->component[entry[i]];
    return !arena->failed;
}

static bool
alloc_climb(struct newton_search *c, struct podium_arena *arena)
{
    struct rasch *r = c->r;
    c->judges = r->n[FACET_JUDGE];
    c->criteria = r->n[FACET_CRITERION];
    c->order = c->judges + c->criteria + (size_t)r->steps;
    c->matrix = alloc_zeros(arena, c->order * c->order);
    c->right = alloc_zeros(arena, c->order);
    c->cross = alloc_zeros(arena, c->order);
    c->touched = podium_alloc(arena, c->order, sizeof *c->touched);
    c->is_touched = podium_alloc(arena, c->order, sizeof *c->is_touched);
    c->entry_right = alloc_zeros(arena, r->n[FACET_ENTRY]);
    c->step = alloc_zeros(arena, r->n[FACET_ENTRY] + c->order);
    c->saved = alloc_zeros(arena, r->n[FACET_ENTRY] + c->order);
    return !arena->failed;
}

bool
rasch_fit(struct rasch *r, struct podium_arena *arena)
{
    struct newton_search c = { .r = r };
    if (!find_mark_components(r, arena) || !alloc_climb(&c, arena))
        return false;
    compute_derivatives(&c);
    for (int i = 0; i < MOST_ROUNDS; i++) {
        double largest = climb_once(&c);
        if (largest < 0)
            return false;
        if (largest < CLOSE)
            return true;
    }
    return false;
}
