/* points_about.c - an exact fraction of points as a number that people read. */
/* SPDX-License-Identifier: MIT */
#include <podium/rank.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "maths/rational.h"

#define DIGITS 2

const char *
podium_points_about(const char *exact, char room[PODIUM_POINTS_ROOM])
{
    char *slash, *end, text[RATIONAL_ROOM];
    errno = 0;
    long long above = strtoll(exact, &slash, 10);
    long long below = *slash == '/' ? strtoll(slash + 1, &end, 10) : 0;
    if (errno || below <= 0 || *end)
        return NULL;
    struct rational a = { (int128)above * MILLION, below };
    rational_decimal(
        text, rational_round(a, DIGITS, ROUND_HALF_UP), DIGITS, '.');
    snprintf(room, PODIUM_POINTS_ROOM, "%.40s", text);
    return room;
}
