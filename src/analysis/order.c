/* order.c - sorting many scores, higher first.
 *
 * In: scores turned into integers by score_sort_key(). Out: their order. Scores
 * are sorted once for each of thousands of simulated rankings; a radix sort
 * needs no comparisons and takes a fixed number of passes. */
/* SPDX-License-Identifier: MIT */
#include "analysis/order.h"

#include <string.h>

uint32_t
score_sort_key(double score)
{
    float value = (float)score;
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits & 0x80000000U ? bits : ~bits & 0x7fffffffU;
}

#define DIGIT 11
#define DIGITS 3

/* A radix sort, least digit first, which is stable (Knuth, The Art of Computer
 * Programming 3, 5.2.5). Of its three passes the last ends in sorted. */
void
sort_keyed_scores(
    struct keyed_score *list, size_t n, struct keyed_score *sorted)
{
    uint32_t start[DIGITS][1 << DIGIT] = { { 0 } };
    const uint32_t mask = (1 << DIGIT) - 1;
    struct keyed_score *from = list, *to = sorted;
    for (size_t i = 0; i < n; i++)
        for (int k = 0; k < DIGITS; k++)
            start[k][from[i].key >> (k * DIGIT) & mask]++;
    for (int k = 0; k < DIGITS; k++) {
        uint32_t sum = 0;
        for (uint32_t v = 0; v <= mask; v++) {
            uint32_t size = start[k][v];
            start[k][v] = sum;
            sum += size;
        }
        for (size_t i = 0; i < n; i++)
            to[start[k][from[i].key >> (k * DIGIT) & mask]++] = from[i];
        struct keyed_score *swap = from;
        from = to;
        to = swap;
    }
}
