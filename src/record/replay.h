/* replay.h - derive the tables again from the log. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_REPLAY_H
#define RECORD_REPLAY_H

#include "record/handle.h"

/* Apply every event of pd to its own (empty) derived tables. */
enum podium_status replay_log(struct podium *pd);

/* Make a database in memory with the stored tables of pd (event, signature,
 * personal) and all that is derived from them. Close *out also on failure. */
enum podium_status replay_in_memory(struct podium *pd, struct podium **out);

#endif
