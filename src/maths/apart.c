/* apart.c - whether the totals of one entry are too far apart.
 *
 * No float: a distance from the mean S/n is compared as |n x - S| > n T. */
/* SPDX-License-Identifier: MIT */
#include "maths/apart.h"

#include "maths/rational.h"

static int128
distance(int128 a, int128 b)
{
    return a < b ? b - a : a - b;
}

int64_t
range_of(const int64_t *totals, size_t n)
{
    int64_t low = 0, high = 0;
    for (size_t i = 0; i < n; i++) {
        low = i == 0 || totals[i] < low ? totals[i] : low;
        high = i == 0 || totals[i] > high ? totals[i] : high;
    }
    return high - low;
}

bool
too_far_apart(const struct apart_rules *rules, const int64_t *totals, size_t n)
{
    int128 sum = 0, count = (int128)n;
    if (rules->has_between && range_of(totals, n) > rules->between)
        return true;
    for (size_t i = 0; i < n; i++)
        sum += totals[i];
    for (size_t i = 0; rules->has_from_mean && i < n; i++)
        if (distance(totals[i] * count, sum) > rules->from_mean * count)
            return true;
    return false;
}

bool
has_company(
    const struct apart_rules *rules, const int64_t *totals, size_t n, size_t i)
{
    int64_t limit = rules->has_between ? rules->between : rules->from_mean;
    for (size_t j = 0; j < n; j++)
        if (j != i && distance(totals[i], totals[j]) <= limit)
            return true;
    return false;
}
