/* ids.c - ids and request ids from random bytes. */
/* SPDX-License-Identifier: MIT */
#include <sodium.h>

#include "record/random.h"

int64_t
secret_id(void)
{
    uint64_t bits = 0;
    secret_bytes(&bits, sizeof bits);
    return (int64_t)(bits >> 11) + 1;
}

void
secret_hex(char *out, size_t size)
{
    unsigned char bytes[32];
    secret_bytes(bytes, size);
    sodium_bin2hex(out, 2 * size + 1, bytes, size);
}
