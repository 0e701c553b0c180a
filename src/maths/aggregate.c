/* aggregate.c - from the totals of an entry's sheets to its result.
 *
 * In: the total of each sheet, in millionths of a point, and the rules of the
 * round. Out: the fate of each sheet and the result, exact and rounded. In
 * this order: incomplete sheets do not count, nor those that the discrepancy
 * rule leaves out after a third judge; the outlier rule sets aside
 * totals too far from the mean, in one pass or until a pass finds none, but
 * never leaves fewer sheets than the least number; the highest and the lowest
 * sheet are dropped, if the method says so; the rest give a mean or a median.
 * No float: totals are integers, means are fractions, so that every machine
 * has the same result. The order of the sheets changes nothing. */
/* SPDX-License-Identifier: MIT */
#include "maths/aggregate.h"

static bool
is_counted(const struct aggregate_sheet *s)
{
    return s->fate == PODIUM_FATE_COUNTED;
}

static struct rational
counted_mean(const struct aggregate_sheet *sheets, size_t n)
{
    struct rational mean = { 0, 0 };
    for (size_t i = 0; i < n; i++)
        if (is_counted(&sheets[i])) {
            mean.n += sheets[i].total;
            mean.d++;
        }
    return mean;
}

/* One pass of the outlier rule. Returns how many sheets it set aside; none, and
 * sets out->floor, if too few would be left. */
static size_t
run_outlier_pass(const struct aggregate_rules *rules,
    struct aggregate_sheet *sheets, size_t n, struct aggregate_result *out)
{
    struct rational mean = counted_mean(sheets, n);
    size_t far = 0;
    if (mean.d == 0)
        return 0;
    for (size_t i = 0; i < n; i++)
        far += is_counted(&sheets[i]) &&
            is_far_from(sheets[i].total, mean, rules->outlier_threshold);
    if (out->pass_mean_count < MOST_PASSES)
        out->pass_mean[out->pass_mean_count++] = mean;
    out->passes++;
    if (far > 0 && mean.d - (int64_t)far < rules->outlier_least) {
        out->floor = true;
        return 0;
    }
    for (size_t i = 0; far > 0 && i < n; i++)
        if (is_counted(&sheets[i]) &&
            is_far_from(sheets[i].total, mean, rules->outlier_threshold)) {
            sheets[i].fate = PODIUM_FATE_OUTLIER;
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

/* Order by total, then by the first criterion in which the scores differ (an
 * absent one is the lowest), then by whether it is its judge's highest total.
 * To every rule, tie steps included, sheets that are still equal are the same:
 * it does not matter which of them is dropped. */
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

/* Set aside one highest and one lowest sheet, if at least three count. */
static void
drop_high_and_low(struct aggregate_sheet *sheets, size_t n)
{
    struct aggregate_sheet *low = NULL, *high = NULL;
    size_t in = 0;
    for (size_t i = 0; i < n; i++) {
        if (!is_counted(&sheets[i]))
            continue;
        in++;
        if (!low || compare_sheets(&sheets[i], low) < 0)
            low = &sheets[i];
        if (!high || compare_sheets(&sheets[i], high) >= 0)
            high = &sheets[i];
    }
    if (in < 3)
        return;
    low->fate = PODIUM_FATE_LEFT_OUT_LOW;
    high->fate = PODIUM_FATE_LEFT_OUT_HIGH;
}

/* The k-th smallest counted total, from 0. Quadratic, but panels are small. */
static int64_t
kth_total(const struct aggregate_sheet *sheets, size_t n, size_t k)
{
    int64_t found = 0;
    for (size_t i = 0; i < n; i++) {
        size_t below = 0, equal = 0;
        if (!is_counted(&sheets[i]))
            continue;
        for (size_t j = 0; j < n; j++) {
            below +=
                is_counted(&sheets[j]) && sheets[j].total < sheets[i].total;
            equal +=
                is_counted(&sheets[j]) && sheets[j].total == sheets[i].total;
        }
        if (below <= k && k < below + equal)
            found = sheets[i].total;
    }
    return found;
}

struct rational
aggregate_median(const struct aggregate_sheet *sheets, size_t n)
{
    size_t in = (size_t)counted_mean(sheets, n).d;
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
    size_t complete = 0, apart = 0;
    *out = (struct aggregate_result){ 0 };
    for (size_t i = 0; i < n; i++) {
        sheets[i].fate = !sheets[i].complete ? PODIUM_FATE_INCOMPLETE
            : sheets[i].apart                ? PODIUM_FATE_LEFT_OUT_APART
                                             : PODIUM_FATE_COUNTED;
        complete += sheets[i].complete;
        apart += sheets[i].complete && sheets[i].apart;
    }
    if (rules->has_outlier)
        while (run_outlier_pass(rules, sheets, n, out) > 0 &&
            rules->outlier_until_stable)
            ;
    int64_t valid = counted_mean(sheets, n).d + (int64_t)apart;
    if (rules->method == METHOD_DROP_HIGH_LOW)
        drop_high_and_low(sheets, n);
    struct rational mean = counted_mean(sheets, n);
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
