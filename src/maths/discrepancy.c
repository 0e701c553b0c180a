/* discrepancy.c - whether the totals of one entry are too far apart, and which
 * of them count after a third judge.
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

static int64_t
distance(int64_t a, int64_t b)
{
    return a < b ? b - a : a - b;
}

/* May this pair count? */
static bool
is_pair(enum discrepancy_counts counts, size_t third, size_t i, size_t j)
{
    return i != j &&
        (counts == DISCREPANCY_COUNTS_NEAREST || i == third || j == third);
}

/* How near total i is to the nearest that it may be paired with. */
static int64_t
least_distance(enum discrepancy_counts counts, const int64_t *totals, size_t n,
    size_t third, size_t i)
{
    int64_t least = INT64_MAX;
    for (size_t j = 0; j < n; j++)
        if (is_pair(counts, third, i, j) &&
            distance(totals[i], totals[j]) < least)
            least = distance(totals[i], totals[j]);
    return least;
}

void
choose_counting_totals(enum discrepancy_counts counts, const int64_t *totals,
    size_t n, size_t third, bool *out)
{
    int64_t least = INT64_MAX;
    for (size_t i = 0; i < n; i++) {
        int64_t d = least_distance(counts, totals, n, third, i);
        least = d < least ? d : least;
    }
    for (size_t i = 0; i < n; i++)
        out[i] = counts == DISCREPANCY_COUNTS_ALL ||
            least_distance(counts, totals, n, third, i) == least;
}
