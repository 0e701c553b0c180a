/* carry.h - one event of another copy, recorded here as it was there. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_CARRY_H
#define RECORD_CARRY_H

#include "record/merge.h"

/* Record an event of another copy; its source names the copy and the hash it
 * had there. */
enum podium_status carry_event(
    struct podium *pd, const char *copy, const struct item *item, bool in_time);

/* Record the event that a merge refused under this id after all. */
enum podium_status record_refused_event(
    struct podium *pd, const char *id, struct podium_arena *arena);

#endif
