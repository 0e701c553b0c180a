/* aggregate.c - from the totals of an entry's sheets to its result.
 *
 * No float: totals are integers, means are fractions. */
/* SPDX-License-Identifier: MIT */
#include "maths/aggregate.h"

static bool
is_in(const struct aggregate_sheet *s)
{
    return s->fate == PODIUM_COUNTED;
}

static struct rational
mean_of(const struct aggregate_sheet *sheets, size_t n)
{
    struct rational mean = { 0, 0 };
    for (size_t i = 0; i < n; i++)
        if (is_in(&sheets[i])) {
            mean.n += sheets[i].total;
            mean.d++;
        }
    return mean;
}

/* One pass of the outlier rule: how many it set aside. */
static size_t
outlier_pass(const struct aggregate_rules *rules,
    struct aggregate_sheet *sheets, size_t n, struct aggregate_result *out)
{
    struct rational mean = mean_of(sheets, n);
    size_t far = 0;
    if (mean.d == 0)
        return 0;
    for (size_t i = 0; i < n; i++)
        far += is_in(&sheets[i]) &&
            is_far_from(sheets[i].total, mean, rules->outlier_threshold);
    if (out->told < MOST_PASSES)
        out->pass_mean[out->told++] = mean;
    out->passes++;
    if (far > 0 && mean.d - (int64_t)far < rules->outlier_least) {
        out->floor = true;
        return 0;
    }
    for (size_t i = 0; far > 0 && i < n; i++)
        if (is_in(&sheets[i]) &&
            is_far_from(sheets[i].total, mean, rules->outlier_threshold)) {
            sheets[i].fate = PODIUM_OUTLIER;
            sheets[i].pass = out->passes;
        }
    return far;
}

/* An absent score is below all others. */
static int
compare_scores(const struct podium_score *a, const struct podium_score *b)
{
    if (a->present != b->present)
        return (int)a->present - (int)b->present;
    return a->score < b->score ? -1 : a->score > b->score;
}

/* Order by total, then by the first criterion in which scores differ, an
 * absent one below all, then one that is not its judge's highest below one
 * that is: sheets that are still equal are the same to every rule, so that
 * which of them leaves changes nothing. */
static int
compare_sheets(const struct aggregate_sheet *a, const struct aggregate_sheet *b)
{
    if (a->total != b->total)
        return a->total < b->total ? -1 : 1;
    for (size_t i = 0; i < a->score_count; i++) { /* of one rubric */
        int order = compare_scores(&a->scores[i], &b->scores[i]);
        if (order != 0)
            return order;
    }
    return (int)a->top - (int)b->top;
}

/* One highest and one lowest sheet leave, if there are three. */
static void
drop_ends(struct aggregate_sheet *sheets, size_t n)
{
    struct aggregate_sheet *low = NULL, *high = NULL;
    size_t in = 0;
    for (size_t i = 0; i < n; i++) {
        if (!is_in(&sheets[i]))
            continue;
        in++;
        if (!low || compare_sheets(&sheets[i], low) < 0)
            low = &sheets[i];
        if (!high || compare_sheets(&sheets[i], high) >= 0)
            high = &sheets[i];
    }
    if (in < 3)
        return;
    low->fate = PODIUM_LEFT_OUT_LOW;
    high->fate = PODIUM_LEFT_OUT_HIGH;
}

/* The k-th smallest counted total: panels are small. */
static int64_t
kth_total(const struct aggregate_sheet *sheets, size_t n, size_t k)
{
    int64_t found = 0;
    for (size_t i = 0; i < n; i++) {
        size_t below = 0, equal = 0;
        if (!is_in(&sheets[i]))
            continue;
        for (size_t j = 0; j < n; j++) {
            below += is_in(&sheets[j]) && sheets[j].total < sheets[i].total;
            equal += is_in(&sheets[j]) && sheets[j].total == sheets[i].total;
        }
        if (below <= k && k < below + equal)
            found = sheets[i].total;
    }
    return found;
}

struct rational
aggregate_median(const struct aggregate_sheet *sheets, size_t n)
{
    size_t in = (size_t)mean_of(sheets, n).d;
    if (in % 2 == 1)
        return (struct rational){ kth_total(sheets, n, in / 2), 1 };
    return (struct rational){ (int128)kth_total(sheets, n, in / 2 - 1) +
            kth_total(sheets, n, in / 2),
        2 };
}

void
aggregate(const struct aggregate_rules *rules, struct aggregate_sheet *sheets,
    size_t n, struct aggregate_result *out)
{
    size_t complete = 0;
    *out = (struct aggregate_result){ 0 };
    for (size_t i = 0; i < n; i++) {
        sheets[i].fate =
            sheets[i].complete ? PODIUM_COUNTED : PODIUM_INCOMPLETE;
        complete += sheets[i].complete;
    }
    if (rules->has_outlier)
        while (outlier_pass(rules, sheets, n, out) > 0 &&
            rules->outlier_until_stable)
            ;
    int64_t valid = mean_of(sheets, n).d;
    if (rules->method == METHOD_DROP_HIGH_LOW)
        drop_ends(sheets, n);
    struct rational mean = mean_of(sheets, n);
    out->counted = (size_t)mean.d;
    out->set_aside = complete - out->counted;
    out->has_result = out->counted > 0;
    if (!out->has_result)
        return;
    out->exact =
        rules->method == METHOD_MEDIAN ? aggregate_median(sheets, n) : mean;
    out->rounded = rational_round(out->exact, rules->digits, rules->rounding);
    out->ranked = valid >= rules->least_sheets &&
        !(out->floor && rules->below_least_unranked);
}
