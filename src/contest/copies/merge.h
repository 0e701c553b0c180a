/* merge.h - open another file of the same contest, and merge its events. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_COPIES_MERGE_H
#define CONTEST_COPIES_MERGE_H

#include <podium/merge.h>

/* Open another file for reading and verify all of it. Close *out also on
 * failure; podium_message(pd) says why it failed. */
enum podium_status open_other_copy(struct podium *pd, const char *path,
    struct podium_arena *arena, struct podium **out);

/* The other file, and what to merge from it. */
struct merge_source {
    const char *path;
    struct podium *other;
    int64_t since;       /* seq here of the last event that both files have */
    int64_t since_there; /* seq of the same event in the other file */
    const char *only;    /* kind of event to merge; NULL: all kinds */
};

/* Merge it in one transaction, by the actor of pd. Nothing is recorded if the
 * other file has nothing new. */
enum podium_status merge_from_source(struct podium *pd,
    const struct merge_source *meeting, struct podium_arena *arena,
    struct podium_merged *out);

#endif
