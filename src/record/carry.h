/* carry.h - one event of another copy, recorded here as it was there. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_CARRY_H
#define RECORD_CARRY_H

#include "record/merge.h"

/* Record an event of another copy; its source names the copy and the hash it
 * had there. */
enum podium_status carry_event(
    struct podium *pd, const char *copy, const struct item *item, bool in_time);

/* A merge.decided of another copy was recorded here. If that copy kept the
 * events it had itself, those of them that were refused here are recorded now;
 * one that it took comes later in its log, and is merged like any other. */
enum podium_status record_kept_events(
    struct podium *pd, const char *decided, struct podium_arena *arena);

/* Record the event that a merge refused under this id after all; if it is a
 * merge.decided, with what it chose. */
enum podium_status record_refused_event(
    struct podium *pd, const char *id, struct podium_arena *arena);

#endif
