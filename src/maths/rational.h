/* rational.h - exact fractions of scores.
 *
 * A total is a whole number of millionths (thousandths of a point times
 * thousandths of a weight); a mean of totals is a fraction of one. */
/* SPDX-License-Identifier: MIT */
#ifndef MATHS_RATIONAL_H
#define MATHS_RATIONAL_H

#include <stdbool.h>
#include <stdint.h>

__extension__ typedef __int128 int128;

#define MILLION 1000000

/* n / d millionths of a point; d > 0. Sums of up to 10^6 totals of up to
 * 10^17 stay below 2^127 in every product made here. */
struct rational {
    int128 n;
    int64_t d;
};

/* Below 0, 0, above 0 as a is less than, equal to, more than b. */
int rational_compare(struct rational a, struct rational b);

/* Is a total x further from the fraction a = n / d than T millionths? Compared
 * as |d x - n| > d T, so that nothing is rounded. */
bool is_far_from(int64_t total, struct rational a, int64_t millionths);

enum rounding { ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_UP };

/* a rounded to so many decimals of a point (0 to 6), as whole millionths.
 * Half up and up round away from zero, down towards it. */
struct rational rational_round(
    struct rational a, int digits, enum rounding mode);

#define RATIONAL_ROOM 96
/* In points: a reduced fraction such as "1013/12", or "84". */
const char *rational_exact(char room[RATIONAL_ROOM], struct rational a);
/* A rounded number with exactly `digits` decimals. */
const char *rational_decimal(
    char room[RATIONAL_ROOM], struct rational a, int digits, char separator);

#endif
