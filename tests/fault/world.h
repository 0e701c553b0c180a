/* world.h - the contest that fault tests begin with. */
/* SPDX-License-Identifier: MIT */
#ifndef FAULT_WORLD_H
#define FAULT_WORLD_H

#include <podium.h>

#define JUDGES 3
#define WORLD_NOW INT64_C(1700000000000)

extern struct podium_key world_organiser, world_judges[JUDGES];

/* In a folder: base0, a contest whose round R1 is open, with entries E1 to E3,
 * judges J1 to J3 with cards, an organiser O01; and a ballot for each judge,
 * issued0 to issued2. In a blind round the entries are X1 to X3 to judges. */
void world_make(const char *folder, bool blind);

/* A path in the folder of world_make(), good for a few calls. */
const char *path_of(const char *name, int number);

/* Give up: a fault test that cannot be made is no result. */
void die(struct podium *pd, const char *what);

void copy_file(const char *from, const char *to);

/* Open a contest file for writing as a person with her key. */
struct podium *open_as(const char *path, const char *actor,
    const struct podium_key *key, int64_t now);

/* Does the file verify, wholly? Says on stderr why not. */
bool verifies(const char *path);

/* The submission of a sheet as J1 to J3 (number 0 to 2): E1 to E3 with points
 * out of 30; a correction has a reason. */
enum podium_status submit_sheet(struct podium *pd, int entry, int points,
    struct podium_arena *arena, struct podium_submitted *out);

/* One row added or edited; what cannot be is no harm. */
void put_row(struct podium *pd, const char *table, bool add,
    const struct podium_cell *items, size_t count);

/* Submit one sheet after the other, and tell each receipt through the pipe as
 * soon as it is acknowledged; never returns. */
void submit_forever(struct podium *pd, int pipe_end, int round);

/* A child runs work(path, pipe_end, round), and does not return from it; stop
 * (or NULL) ends it. Is then every receipt it printed in the file, and does
 * that verify? */
bool survives(const char *path, int round,
    void (*work)(const char *path, int pipe_end, int round),
    void (*stop)(int child, int pipe_end));

#endif
