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

/* What keeps the phase from ending. */
struct podium_blocker {
    const char *id;      /* e.g. "missing_sheets" */
    int64_t count;       /* of what it counts */
    const char *what;    /* in the language of the handle */
    const char *command; /* what to type about it */
};

struct podium_blockers {
    struct podium_blocker *items;
    size_t count, room;
};

/* What is missing, and the errors of podium_check(), one for each kind. */
PODIUM_CHECK enum podium_status podium_blockers(
    struct podium *pd, struct podium_arena *arena, struct podium_blockers *out);

/* The decision to go on all the same. */
struct podium_waiver {
    const char *ids;    /* of blockers, separated by spaces; "all" is all */
    const char *reason; /* needed once a blocker is waived */
};

/* Go on to the next phase; its name. REFUSED after the last, and while a
 * blocker stands that waiver (or NULL) does not name; what was waived is
 * recorded with the actor's name and the reason. */
PODIUM_CHECK enum podium_status podium_phase_next(struct podium *pd,
    const struct podium_waiver *waiver, struct podium_arena *arena,
    const char **phase);

/* A blocker that was waived, by whom, when (ms since 1970) and why. */
struct podium_waived_blocker {
    const char *phase, *id, *reason, *person, *name;
    int64_t count, time;
};

struct podium_waived {
    struct podium_waived_blocker *items;
    size_t count, room;
};

PODIUM_CHECK enum podium_status podium_waivers(
    struct podium *pd, struct podium_arena *arena, struct podium_waived *out);

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

/* May the person of the handle look at this now? `what` is a word of
 * schema/sight.csv: everything, results, rules or own. */
PODIUM_CHECK enum podium_status podium_may_see(
    struct podium *pd, const char *what, bool *may);

/* An entry that a judge has to score, by the code she sees. */
struct podium_own_entry {
    const char *code, *title;
    const char *state; /* todo, draft, submitted, late, disputed; again:
                        * submitted, and the panel is to score it again;
                        * revising: submitted, and a draft changes it */
    bool practice;     /* as a trainee: her sheet never counts */
};

/* A judge's own view: what is assigned to her in a round (NULL: the one that is
 * open, else the last), and how far she is. Nothing of anybody else's. Empty
 * before any round was opened; NOT_FOUND for an unknown one. */
struct podium_own_view {
    const char *contest, *phase, *name;
    int64_t assigned, submitted, drafts;
    struct podium_own_entry *items; /* by code */
    size_t count, room;
};

PODIUM_CHECK enum podium_status podium_own(struct podium *pd, const char *round,
    struct podium_arena *arena, struct podium_own_view *out);

/* Something that contradicts itself or the rules. */
struct podium_issue {
    const char *id;    /* of its kind, e.g. "no_author" */
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
/* What its printed pages speak: Vietnamese unless its facts say English. */
PODIUM_CHECK enum podium_status podium_contest_language(
    struct podium *pd, enum podium_language *language);

#ifdef __cplusplus
}
#endif

#endif
