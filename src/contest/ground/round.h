/* round.h - which round is meant. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_GROUND_ROUND_H
#define CONTEST_GROUND_ROUND_H

#include "record/handle.h"

/* The round that is meant: the one named, else the open one, else the last
 * that was opened. */
struct round_at_hand {
    int64_t id;
    const char *code, *name;
    bool blind, closed;
};
enum podium_status round_at_hand(struct podium *pd, const char *code,
    struct podium_arena *arena, struct round_at_hand *out);

/* The one named, else the open one, else the first that is planned: never one
 * that is closed: REFUSED if there is no other. */
enum podium_status round_ahead(struct podium *pd, const char *code,
    struct podium_arena *arena, struct round_at_hand *out);

#endif
