/* secret.c - the same "random" bytes in every run, for tests only. */
/* SPDX-License-Identifier: MIT */
#include "record/random.h"

#include "base/seeded.h"
#include "secret.h"

static struct seeded source = { 20261124 };

void
secret_restart(uint64_t seed)
{
    source = (struct seeded){ seed };
}

void
random_bytes(void *out, size_t size)
{
    unsigned char *bytes = out;
    for (size_t i = 0; i < size; i++)
        bytes[i] = (unsigned char)(seeded_next(&source) & 0xff);
}
