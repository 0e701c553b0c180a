/* seeded.c - splitmix64. */
/* SPDX-License-Identifier: MIT */
#include "base/seeded.h"

uint64_t
random_next(struct random *r)
{
    uint64_t z = r->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

uint64_t
random_below(struct random *r, uint64_t limit)
{
    uint64_t reject = (UINT64_MAX - limit + 1) % limit;
    uint64_t x;
    do
        x = random_next(r);
    while (x < reject);
    return x % limit;
}
