/* stage.h - the state of a contest: phase, rounds, what is missing, issues. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_STAGE_H
#define PODIUM_STAGE_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The phase: setup, registration, judging, deliberation or published; in a
 * ballot: ballot. */
PODIUM_CHECK enum podium_status podium_phase_get(
    struct podium *pd, struct podium_arena *arena, const char **phase);

/* A blocker: what keeps the phase from ending. */
struct podium_blocker {
    const char *id;      /* e.g. "missing_sheets" */
    int64_t count;       /* how many sheets, entries ... it is about */
    const char *what;    /* in the language of the handle */
    const char *command; /* a command that helps */
};

struct podium_blockers {
    struct podium_blocker *items;
    size_t count, room;
};

/* All blockers of the phase: what is missing, and the errors of podium_check(),
 * one blocker for each kind. */
PODIUM_CHECK enum podium_status podium_blocker_list(
    struct podium *pd, struct podium_arena *arena, struct podium_blockers *out);

/* The decision to end a phase in spite of blockers. */
struct podium_waiver {
    const char *ids;    /* of blockers, separated by spaces; "all" is all */
    const char *reason; /* needed once a blocker is waived */
};

/* Go on to the next phase; its name goes to *phase. REFUSED after the last one,
 * and if there is a blocker that waiver (or NULL) does not name. What was
 * waived is recorded with the actor and the reason. */
PODIUM_CHECK enum podium_status podium_phase_next(struct podium *pd,
    const struct podium_waiver *waiver, struct podium_arena *arena,
    const char **phase);

/* A blocker that was waived, by whom, when (ms since 1970) and why. */
struct podium_waived_blocker {
    const char *phase, *id, *reason, *person, *name;
    int64_t count, time;
};

struct podium_waivers {
    struct podium_waived_blocker *items;
    size_t count, room;
};

PODIUM_CHECK enum podium_status podium_waiver_list(
    struct podium *pd, struct podium_arena *arena, struct podium_waivers *out);

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
struct podium_contest_status {
    const char *name, *phase;
    int64_t fields, entries, withdrawn, authors, units, judges;
    int64_t rounds, assignments, sheets, proposals, awards;
    const char **missing; /* sentences in the language of the handle */
    size_t missing_count;
    const char *next; /* what to type, e.g. "podium phase next" */
};

PODIUM_CHECK enum podium_status podium_contest_status_load(struct podium *pd,
    struct podium_arena *arena, struct podium_contest_status *out);

/* May the person of the handle see this now? `what` is a word of
 * schema/sight.csv: everything, judges, own, results, rules or trail. */
PODIUM_CHECK enum podium_status podium_visibility_check(
    struct podium *pd, const char *what, bool *may);

/* An entry that a judge has to score, by the code she sees. */
struct podium_worklist_entry {
    const char *code, *title;
    const char *state; /* todo, draft, submitted, late or disputed; again:
                        * submitted, but the panel is to score it again;
                        * revising: submitted, and there is a newer draft */
    bool practice;     /* as a trainee: her sheet never counts */
};

/* A judge's own view: her assignments in a round (NULL: the open one, else the
 * last that was opened), and how far she is; nothing of anybody else. Empty
 * before any round was opened; NOT_FOUND for an unknown one. */
struct podium_worklist {
    const char *contest, *phase, *name;
    int64_t assigned, submitted, drafts;
    struct podium_worklist_entry *items; /* by code */
    size_t count, room;
};

PODIUM_CHECK enum podium_status podium_worklist_load(struct podium *pd,
    const char *round, struct podium_arena *arena, struct podium_worklist *out);

/* An issue: something that contradicts itself or the rules. */
struct podium_issue {
    const char *id;    /* of its kind, e.g. "no_author" */
    bool error;        /* else a warning */
    const char *where; /* e.g. "entry ST07" */
    const char *what;  /* in the language of the handle */
};

struct podium_issues {
    struct podium_issue *items;
    size_t count, room, errors;
};

/* Find issues of eligibility, duplicates, sums and contradictions; errors come
 * first. */
PODIUM_CHECK enum podium_status podium_check(
    struct podium *pd, struct podium_arena *arena, struct podium_issues *out);

/* The value of one fact of the contest, or NULL. */
PODIUM_CHECK enum podium_status podium_fact_get(struct podium *pd,
    const char *key, struct podium_arena *arena, const char **value);
/* The language of printed pages: English if the fact `language` is "en", else
 * Vietnamese. */
PODIUM_CHECK enum podium_status podium_contest_language_get(
    struct podium *pd, enum podium_language *language);

#ifdef __cplusplus
}
#endif

#endif
