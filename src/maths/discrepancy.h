/* discrepancy.h - whether the totals of one entry are too far apart. */
/* SPDX-License-Identifier: MIT */
#ifndef MATHS_DISCREPANCY_H
#define MATHS_DISCREPANCY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Which sheets count once a third judge has scored an entry whose sheets were
 * too far apart: ways in which essays scored twice are resolved (Johnson,
 * Penny, Gordon: The relation between score resolution methods and interrater
 * reliability, Applied Measurement in Education 13, 2000): parity, the two
 * nearest, tertium quid. */
enum discrepancy_counts {
    DISCREPANCY_COUNTS_ALL,
    DISCREPANCY_COUNTS_NEAREST, /* the two nearest to each other */
    DISCREPANCY_COUNTS_THIRD    /* the third and what is nearest to it */
};

/* Limits in millionths of a point; a distance of exactly the limit is
 * allowed. */
struct discrepancy_limits {
    bool has_between, has_from_mean;
    int64_t between;   /* any two totals */
    int64_t from_mean; /* a total and the mean of all */
    enum discrepancy_counts counts;
};

/* Are there at least two totals, and do they break a limit? */
bool too_far_apart(
    const struct discrepancy_limits *rules, const int64_t *totals, size_t n);

/* Is another total within the limit of total i? The limit is `between` if
 * there is one, else `from_mean`. */
bool agrees_with_another(const struct discrepancy_limits *rules,
    const int64_t *totals, size_t n, size_t i);

/* Which totals count after total `third` was added: out[i] for each. Where two
 * are equally near, both count, so that the order changes nothing. */
void choose_counting_totals(enum discrepancy_counts counts,
    const int64_t *totals, size_t n, size_t third, bool *out);

/* The highest total minus the lowest; 0 if there are none. */
int64_t totals_range(const int64_t *totals, size_t n);

#endif
