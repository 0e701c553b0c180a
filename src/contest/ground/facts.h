/* facts.h - several facts of the contest at once. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_GROUND_FACTS_H
#define CONTEST_GROUND_FACTS_H

#include <podium/file.h>

/* A fact by its key, and where its value goes: NULL if there is none. */
struct wanted_fact {
    const char *key, **to;
};

/* Load n of them into the arena. */
enum podium_status facts_load(struct podium *pd,
    const struct wanted_fact *wanted, size_t n, struct podium_arena *arena);

#endif
