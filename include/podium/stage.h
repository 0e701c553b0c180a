/* stage.h - where a contest stands: phase, rounds, what is missing, what is
 * wrong. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_STAGE_H
#define PODIUM_STAGE_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* setup, registration, judging, deliberation, published. */
PODIUM_CHECK enum podium_status podium_phase(
    struct podium *pd, struct podium_arena *arena, const char **phase);

/* Go on to the next phase; its name. REFUSED after the last, and while
 * podium_overview() misses something or podium_check() finds an error, unless
 * a reason for going on all the same is given, which is recorded. */
PODIUM_CHECK enum podium_status podium_phase_next(struct podium *pd,
    const char *reason, struct podium_arena *arena, const char **phase);

struct podium_round {
    const char *round, *name, *state; /* planned, open or closed */
    int64_t assigned, submitted;      /* sheets */
};

struct podium_rounds {
    struct podium_round *items;
    size_t count, room;
};

PODIUM_CHECK enum podium_status podium_round_list(
    struct podium *pd, struct podium_arena *arena, struct podium_rounds *out);

/* Open or close a round. NOT_FOUND; REFUSED if it is so already, or outside
 * the phase judging. */
PODIUM_CHECK enum podium_status podium_round_move(
    struct podium *pd, const char *round, bool open);

/* A contest at a glance. */
struct podium_overview {
    const char *name, *phase;
    int64_t fields, entries, withdrawn, authors, units, judges;
    int64_t rounds, assignments, sheets, proposals, awards;
    const char **missing; /* sentences in the language of the handle */
    size_t missing_count;
    const char *next; /* what to type, e.g. "podium phase next" */
};

PODIUM_CHECK enum podium_status podium_overview(
    struct podium *pd, struct podium_arena *arena, struct podium_overview *out);

/* Something that contradicts itself or the rules. */
struct podium_issue {
    bool error;        /* else only worth a look */
    const char *where; /* e.g. "entry ST07" */
    const char *what;  /* in the language of the handle */
};

struct podium_issues {
    struct podium_issue *items;
    size_t count, room, errors;
};

/* Eligibility, duplicates, sums, contradictions. */
PODIUM_CHECK enum podium_status podium_check(
    struct podium *pd, struct podium_arena *arena, struct podium_issues *out);

/* One fact of the contest table, or NULL. */
PODIUM_CHECK enum podium_status podium_fact(struct podium *pd, const char *key,
    struct podium_arena *arena, const char **value);

#ifdef __cplusplus
}
#endif

#endif
