/* missing.h - how many things are missing, and the first of them by name. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_GROUND_MISSING_H
#define CONTEST_GROUND_MISSING_H

#include "base/buffer.h"

/* Zero-initialise; names ends with buffer_free(). */
struct missing {
    int64_t count;
    struct buffer names; /* " (E1, E2" */
};

/* One more; name NULL: it has none. */
void missing_add(struct missing *m, const char *name);

#endif
