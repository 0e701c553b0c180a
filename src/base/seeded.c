/* seeded.c - splitmix64 (S. Vigna, 2015), and fair numbers below a limit.
 *
 * The 2^64 values of seeded_next() cannot be divided evenly among limit
 * results unless limit divides 2^64. So the first 2^64 mod limit values are
 * rejected and drawn again; of the rest each remainder has equally many. */
/* SPDX-License-Identifier: MIT */
#include "base/seeded.h"

uint64_t
seeded_next(struct seeded *r)
{
    uint64_t z = r->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

uint64_t
seeded_below(struct seeded *r, uint64_t limit)
{
    uint64_t reject = (UINT64_MAX - limit + 1) % limit;
    uint64_t x;
    do
        x = seeded_next(r);
    while (x < reject);
    return x % limit;
}
