/* seeded.h - numbers that follow from a seed, the same on every machine.
 *
 * For draws that people may repeat; secrets come from record/random.h. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_SEEDED_H
#define BASE_SEEDED_H

#include <stdint.h>

struct seeded {
    uint64_t state;
};

/* 64 bits: S. Vigna, splitmix64 (public domain, 2015). */
uint64_t seeded_next(struct seeded *r);
/* A number below limit (at least 1), each equally likely. */
uint64_t seeded_below(struct seeded *r, uint64_t limit);

#endif
