/* order.h - sorting many scores, higher first. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_ORDER_H
#define ANALYSIS_ORDER_H

#include <stddef.h>
#include <stdint.h>

/* A score as a number that is smaller the higher the score, and whose. */
struct keyed {
    uint32_t key, place;
};

/* A higher score never has the larger key; scores that a float does not tell
 * apart have the same. */
uint32_t order_key(double score);

/* list[0..n) by key, equal keys as they came, to sorted; list is lost. */
void order_keyed(struct keyed *list, size_t n, struct keyed *sorted);

#endif
