/* random.h - random numbers that nobody can guess.
 *
 * Every id, code, salt and request id comes from here; tests link
 * tests/secret.c instead, to get the same bytes in each run. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_RANDOM_H
#define RECORD_RANDOM_H

#include <stddef.h>
#include <stdint.h>

void random_bytes(void *out, size_t size);

/* A positive id of 53 random bits: every JSON reader holds it exactly. */
int64_t random_id(void);

/* size random bytes as 2 * size hex digits and a NUL. */
void random_hex(char *out, size_t size);

#endif
