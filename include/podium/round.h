/* round.h - rounds: all of them, open and close. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_ROUND_H
#define PODIUM_ROUND_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

struct podium_round {
    const char *round, *name, *state; /* planned, open or closed */
    int64_t assigned, submitted;      /* sheets */
    int64_t missing; /* assigned, and none by that judge: not trainees', none of
                      * a planned round; one of two versions is there */
};

struct podium_rounds {
    struct podium_round *items;
    size_t count, room;
};

/* All rounds in their order. The numbers are without trainees and withdrawn
 * entries. */
PODIUM_CHECK enum podium_status podium_round_list(
    struct podium *pd, struct podium_arena *arena, struct podium_rounds *out);

/* Open or close a round. NOT_FOUND; REFUSED if it is so already, or outside
 * the phase judging. */
PODIUM_CHECK enum podium_status podium_round_move(
    struct podium *pd, const char *round, bool open);

#ifdef __cplusplus
}
#endif

#endif
