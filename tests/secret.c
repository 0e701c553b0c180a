/* secret.c - the same "random" bytes in every run, for tests only. */
/* SPDX-License-Identifier: MIT */
#include "record/secret.h"

#include "base/random.h"

void
secret_bytes(void *out, size_t size)
{
    static struct random random = { 20261124 };
    unsigned char *bytes = out;
    for (size_t i = 0; i < size; i++)
        bytes[i] = (unsigned char)(random_next(&random) & 0xff);
}
