/* keyin.h - paper score sheets typed in by two people, one after the other,
 * who may not be the same; where they differ, the paper decides. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_KEYIN_H
#define PODIUM_KEYIN_H

#include <podium/form.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Which sheet of paper: codes, the entry's as its judge sees it. */
struct podium_paper_place {
    const char *round, *entry, *judge; /* round: NULL: the open one */
};

/* Read what a QR says, or "ST01 J07", or "R1 ST01 J07". entry is "*" for a
 * page with many entries. INVALID if it is none of these, or of another
 * contest. */
PODIUM_CHECK enum podium_status podium_paper_find(struct podium *pd,
    const char *text, struct podium_arena *arena,
    struct podium_paper_place *out);

/* How far a sheet of paper is. */
enum podium_keying_state {
    PODIUM_NOT_KEYED,
    PODIUM_KEYED_ONCE,  /* a second person is waited for */
    PODIUM_KEYED_APART, /* two differ: look at the paper */
    PODIUM_KEYED        /* a sheet stands */
};

/* A cell in which two people differ; "" for none. */
struct podium_difference {
    const char *criterion, *name;
    const char *first, *second;
};

/* What is to be typed, without what others typed. */
struct podium_keying {
    struct podium_paper_place place;
    const char *judge_name;
    struct podium_form form; /* no answers */
    enum podium_keying_state state;
    bool mine; /* the handle's person has typed it */
};

PODIUM_CHECK enum podium_status podium_keying_open(struct podium *pd,
    const struct podium_paper_place *place, struct podium_arena *arena,
    struct podium_keying *out);

/* What one person reads off the paper. A criterion that is left out has no
 * score on it. */
struct podium_typed {
    struct podium_paper_place place;
    struct podium_cells scores;
    const char *comment; /* NULL: none */
    const char *reason;  /* where it corrects a keyed sheet that stands */
    bool settles;        /* the scores are those of the paper, after the two who
                          * typed it differed: only where they do */
    bool confirmed;      /* of settles: also where a score is of neither */
};

struct podium_keyed {
    enum podium_keying_state state;
    char receipt[PODIUM_RECEIPT_ROOM]; /* once it is keyed */
    const char *total;
    size_t missing;                  /* scores that the sheet ought to have */
    const char *first;               /* code of who typed it first */
    struct podium_difference *items; /* the differences */
    size_t count, room;
};

/* Keep what is typed. The first of two: KEYED_ONCE (typed again by the same
 * person, it replaces what she typed). The second: KEYED if they are the same,
 * else KEYED_APART with the differences. settles: KEYED; INVALID if a score is
 * of neither and not confirmed. REFUSED if a sheet stands that the judge
 * signed herself, or another without a reason. */
PODIUM_CHECK enum podium_status podium_key_in(struct podium *pd,
    const struct podium_typed *typed, struct podium_arena *arena,
    struct podium_faults *faults, struct podium_keyed *out);

/* Is what is typed allowed? Nothing is kept; INVALID with the faults. */
PODIUM_CHECK enum podium_status podium_key_check(struct podium *pd,
    const struct podium_typed *typed, struct podium_arena *arena,
    struct podium_faults *faults);

/* Sheets of paper under way. */
struct podium_keying_row {
    struct podium_paper_place place;
    enum podium_keying_state state;
    const char *first, *second; /* who typed; second may be NULL */
};

struct podium_keyings {
    struct podium_keying_row *items;
    size_t count, room;
};

PODIUM_CHECK enum podium_status podium_keying_list(
    struct podium *pd, struct podium_arena *arena, struct podium_keyings *out);

#ifdef __cplusplus
}
#endif

#endif
