/* replay.h - derive the tables again from the log. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_REPLAY_H
#define RECORD_REPLAY_H

#include "record/handle.h"

struct event;

/* Asked about each event before it is applied, with the tables just before it;
 * if it does not return OK, the replay ends with that. */
struct replay_judge {
    enum podium_status (*judge)(
        void *with, struct podium *pd, const struct event *e);
    void *with;
};

/* Apply every event of pd to its own (empty) derived tables. judge may be
 * NULL. */
enum podium_status replay_log(
    struct podium *pd, const struct replay_judge *judge);

/* Make a database in memory with the stored tables of pd (event, signature,
 * personal) and all that is derived from them. Close *out also on failure. */
enum podium_status replay_in_memory(
    struct podium *pd, const struct replay_judge *judge, struct podium **out);

#endif
