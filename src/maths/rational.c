/* rational.c - exact fractions of scores. */
/* SPDX-License-Identifier: MIT */
#include "maths/rational.h"

#include <stdio.h>
#include <string.h>

bool
is_far_from(int64_t total, struct rational a, int64_t millionths)
{
    int128 distance = (int128)total * a.d - a.n;
    if (distance < 0)
        distance = -distance;
    return distance > (int128)millionths * a.d;
}

int
rational_compare(struct rational a, struct rational b)
{
    int128 left = a.n * b.d, right = b.n * a.d;
    return left < right ? -1 : left > right;
}

static int64_t
power_of_ten(int digits)
{
    int64_t p = 1;
    while (digits-- > 0)
        p *= 10;
    return p;
}

/* Is whole + rest / divisor, without its sign, rounded up to whole + 1? */
static bool
rounds_up(int128 whole, int128 rest, int128 divisor, enum rounding mode)
{
    if (mode == ROUND_DOWN)
        return false;
    if (mode == ROUND_UP)
        return rest > 0;
    if (mode == ROUND_HALF_EVEN && rest * 2 == divisor)
        return whole % 2 == 1;
    return rest * 2 >= divisor; /* half up, or not at half */
}

struct rational
rational_round(struct rational a, int digits, enum rounding mode)
{
    int64_t unit = MILLION / power_of_ten(digits);
    int128 divisor = (int128)a.d * unit;
    int128 size = a.n < 0 ? -a.n : a.n;
    int128 whole = size / divisor;
    if (rounds_up(whole, size % divisor, divisor, mode))
        whole++;
    return (struct rational){ .n = (a.n < 0 ? -whole : whole) * unit, .d = 1 };
}

static int128
common_divisor(int128 a, int128 b)
{
    while (b != 0) {
        int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* The digits of n >= 0, ending before `end`. */
static char *
write_digits(char *end, int128 n)
{
    do {
        *--end = (char)('0' + (int)(n % 10));
        n /= 10;
    } while (n > 0);
    return end;
}

static char *
append_digits(char *at, int128 n)
{
    char digits[48];
    char *end = digits + sizeof digits;
    char *start = write_digits(end, n);
    memcpy(at, start, (size_t)(end - start));
    return at + (end - start);
}

const char *
rational_exact(char room[RATIONAL_ROOM], struct rational a)
{
    int128 d = (int128)a.d * MILLION;
    int128 n = a.n < 0 ? -a.n : a.n;
    int128 g = common_divisor(d, n);
    char *at = room;
    if (a.n < 0)
        *at++ = '-';
    at = append_digits(at, n / g);
    if (d / g != 1) {
        *at++ = '/';
        at = append_digits(at, d / g);
    }
    *at = '\0';
    return room;
}

const char *
rational_decimal(
    char room[RATIONAL_ROOM], struct rational a, int digits, char separator)
{
    int64_t scale = power_of_ten(digits);
    int128 size = (a.n < 0 ? -a.n : a.n) / a.d / (MILLION / scale);
    char *at = room;
    if (a.n < 0 && size > 0)
        *at++ = '-';
    at = append_digits(at, size / scale);
    if (digits > 0) {
        char *point = at;
        /* A leading 1 keeps the zeros after the point. */
        at = append_digits(at, scale + size % scale);
        *point = separator;
    }
    *at = '\0';
    return room;
}
