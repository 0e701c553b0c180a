/* discrepancy.c - whether the totals of one entry are too far apart.
 *
 * In: the totals of an entry's complete sheets, and the limits of the
 * discrepancy rules: between any two totals, and between one and the mean of
 * all. Exact integers and fractions, so that a distance of exactly the limit
 * is allowed on every machine. */
/* SPDX-License-Identifier: MIT */
#include "maths/discrepancy.h"

#include "maths/rational.h"

int64_t
totals_range(const int64_t *totals, size_t n)
{
    int64_t low = 0, high = 0;
    for (size_t i = 0; i < n; i++) {
        low = i == 0 || totals[i] < low ? totals[i] : low;
        high = i == 0 || totals[i] > high ? totals[i] : high;
    }
    return high - low;
}

bool
too_far_apart(
    const struct discrepancy_limits *rules, const int64_t *totals, size_t n)
{
    struct rational mean = { 0, (int64_t)n };
    if (rules->has_between && totals_range(totals, n) > rules->between)
        return true;
    for (size_t i = 0; i < n; i++)
        mean.n += totals[i];
    for (size_t i = 0; rules->has_from_mean && i < n; i++)
        if (is_far_from(totals[i], mean, rules->from_mean))
            return true;
    return false;
}

bool
agrees_with_another(const struct discrepancy_limits *rules,
    const int64_t *totals, size_t n, size_t i)
{
    int64_t limit = rules->has_between ? rules->between : rules->from_mean;
    for (size_t j = 0; j < n; j++)
        if (j != i &&
            !is_far_from(totals[i], (struct rational){ totals[j], 1 }, limit))
            return true;
    return false;
}
