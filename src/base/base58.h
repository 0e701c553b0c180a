/* base58.h - bytes as digits that nobody takes for one another. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_BASE58_H
#define BASE_BASE58_H

#include <stddef.h>

/* Most bytes, and the digits of so many with a NUL: log 256 / log 58 < 1.4. */
#define BASE58_MOST 64
#define BASE58_ROOM(size) ((size)*7 / 5 + 2)

/* Base58 with the digits of Bitcoin (draft-msporny-base58-03): at most
 * BASE58_MOST bytes, as a number with the highest byte first; each 0 that they
 * begin with is the digit 1. */
void base58_text(const unsigned char *bytes, size_t size, char *out);

#endif
