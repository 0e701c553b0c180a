/* merge.h - another file of the same contest: looked at, and brought in. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_COPIES_MERGE_H
#define CONTEST_COPIES_MERGE_H

#include <podium/merge.h>

/* Open another file for reading, and verify it whole. Close *out also on
 * failure; pd says why. */
enum podium_status copy_open(struct podium *pd, const char *path,
    struct podium_arena *arena, struct podium **out);

/* What to bring from where. */
struct meeting {
    const char *path;
    struct podium *other;
    int64_t since;       /* the last event here that both know */
    int64_t since_there; /* and there */
    const char *only;    /* kind of event that is wanted; NULL: any */
};

/* Bring it in as one transaction of pd's actor; nothing is recorded if there
 * is nothing new. */
enum podium_status copy_bring(struct podium *pd, const struct meeting *meeting,
    struct podium_arena *arena, struct podium_merged *out);

#endif
