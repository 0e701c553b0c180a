/* missing.c - how many things are missing, and the first of them by name. */
/* SPDX-License-Identifier: MIT */
#include "contest/ground/missing.h"

#define MOST_NAMES 5

void
missing_add(struct missing *m, const char *name)
{
    if (name && m->count < MOST_NAMES) {
        buffer_text(&m->names, m->count ? ", " : " (");
        buffer_text(&m->names, name);
    } else if (name && m->count == MOST_NAMES) {
        buffer_text(&m->names, ", \xe2\x80\xa6");
    }
    m->count++;
}
