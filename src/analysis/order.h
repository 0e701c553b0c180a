/* order.h - sorting many scores, higher first. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_ORDER_H
#define ANALYSIS_ORDER_H

#include <stddef.h>
#include <stdint.h>

/* The key of a score, smaller for a higher score, and the index it had before
 * sorting. */
struct keyed_score {
    uint32_t key, from;
};

/* A higher score never has the larger key; scores that are equal as float have
 * the same key. */
uint32_t score_sort_key(double score);

/* Sort list[0..n) by key, stable, into sorted; list is overwritten. */
void sort_keyed_scores(
    struct keyed_score *list, size_t n, struct keyed_score *sorted);

#endif
