/* random.c - randomness from libsodium. */
/* SPDX-License-Identifier: MIT */
#include "record/random.h"

#include <sodium.h>

void
random_bytes(void *out, size_t size)
{
    randombytes_buf(out, size);
}
