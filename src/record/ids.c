/* ids.c - ids and request ids from random bytes. */
/* SPDX-License-Identifier: MIT */
#include <sodium.h>

#include "record/random.h"

int64_t
random_id(void)
{
    uint64_t bits = 0;
    random_bytes(&bits, sizeof bits);
    return (int64_t)(bits >> 11) + 1;
}

void
random_hex(char *out, size_t size)
{
    unsigned char bytes[32];
    random_bytes(bytes, size);
    sodium_bin2hex(out, 2 * size + 1, bytes, size);
}
