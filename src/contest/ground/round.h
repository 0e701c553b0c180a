/* round.h - which round a command means. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_GROUND_ROUND_H
#define CONTEST_GROUND_ROUND_H

#include "record/handle.h"

/* The round with this code; without a code the open one, else the last that was
 * opened. NOT_FOUND, or REFUSED if none was opened yet. */
struct chosen_round {
    int64_t id;
    const char *code, *name;
    bool blind, closed;
};
enum podium_status find_opened_round(struct podium *pd, const char *code,
    struct podium_arena *arena, struct chosen_round *out);

/* The round with this code if it is not closed; without a code the open one,
 * else the first that is planned. REFUSED if there is no such round, or the
 * named one is closed; NOT_FOUND if it is unknown. */
enum podium_status find_unclosed_round(struct podium *pd, const char *code,
    struct podium_arena *arena, struct chosen_round *out);

#endif
