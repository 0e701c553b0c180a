/* double_entry.h - double entry: paper sheets typed by two different people,
 * one after the other. Where they differ, the paper is read again. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_DOUBLE_ENTRY_H
#define PODIUM_DOUBLE_ENTRY_H

#include <podium/form.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Which paper sheet: codes, the entry's as its judge sees it. */
struct podium_paper_id {
    const char *round, *entry, *judge; /* round: NULL: the open one */
};

/* Find out which paper sheet a text names: what its QR code says, or "ST01
 * J07", or "R1 ST01 J07". entry becomes "*" for a page with many entries.
 * INVALID if the text is none of these, or of another contest. */
PODIUM_CHECK enum podium_status podium_paper_find(struct podium *pd,
    const char *text, struct podium_arena *arena, struct podium_paper_id *out);

/* How far a paper sheet is. */
enum podium_double_entry_state {
    PODIUM_DOUBLE_ENTRY_NONE,
    PODIUM_DOUBLE_ENTRY_ONCE,    /* a second person has to type it */
    PODIUM_DOUBLE_ENTRY_DIFFERS, /* two people differ: read the paper again */
    PODIUM_DOUBLE_ENTRY_DONE     /* there is a sheet */
};

/* A score in which two people differ; "" for none. */
struct podium_difference {
    const char *criterion, *name;
    const char *first, *second;
};

/* What is to be typed, without what others have typed. */
struct podium_double_entry {
    struct podium_paper_id paper;
    const char *judge_name;
    struct podium_form form; /* no answers */
    enum podium_double_entry_state state;
    bool mine; /* the handle's person has typed it */
};

/* What is to be typed for one paper sheet. NOT_FOUND if the round or judge is
 * unknown, or the entry is not assigned to her; REFUSED if she is barred from
 * it, or no round was opened. */
PODIUM_CHECK enum podium_status podium_double_entry_open(struct podium *pd,
    const struct podium_paper_id *paper, struct podium_arena *arena,
    struct podium_double_entry *out);

/* What one person reads off the paper. A criterion that is left out has no
 * score there; CRITERION.comment is what stands beside it, taken from the other
 * typing if it is left out, and "" takes it away. Comments are not compared. */
struct podium_typing {
    struct podium_paper_id paper;
    struct podium_cells scores;
    const char *comment; /* NULL: as the other typed it; "": none */
    const char *reason;  /* needed if there is a sheet of any version */
    bool partial;        /* what is not named stays as she typed it before, else
                          * as the sheet has it */
    bool decides;        /* these scores decide, after two people have typed it
                          * and differ */
    bool rest_agreed;    /* of decides: what is not named is as both typed it */
    bool confirmed;      /* of decides: also a score that neither of them
                          * typed */
};

struct podium_entered {
    enum podium_double_entry_state state;
    char receipt[PODIUM_RECEIPT_ROOM]; /* once it is keyed */
    const char *total;
    size_t missing;                  /* scores that a complete sheet needs */
    const char *first;               /* code of who typed it first */
    struct podium_difference *items; /* the differences */
    size_t count, room;
    struct podium_comment_differences {
        struct podium_difference *items;
        size_t count, room;
    } comments; /* that are others than the first person's: these stay,
                 * criterion
                 * "" of the whole */
};

/* Record what was typed; out->state says how far that got. The first of two
 * people: ONCE (typing again replaces what she typed before). The second: DONE
 * if both are the same, else DIFFERS with the differences. With decides: DONE;
 * INVALID without faults if a score was typed by neither and is not confirmed,
 * REFUSED unless two people have typed it. INVALID with the faults. NOT_FOUND
 * and REFUSED as podium_double_entry_open(); REFUSED also if the judge has
 * signed the current sheet herself, or there is a sheet of any version and no
 * reason is given. */
PODIUM_CHECK enum podium_status podium_paper_enter(struct podium *pd,
    const struct podium_typing *typed, struct podium_arena *arena,
    struct podium_faults *faults, struct podium_entered *out);

/* Check what was typed without recording it: INVALID with the faults. A missing
 * score is none. NOT_FOUND and REFUSED as podium_double_entry_open(). */
PODIUM_CHECK enum podium_status podium_paper_check(struct podium *pd,
    const struct podium_typing *typed, struct podium_arena *arena,
    struct podium_faults *faults);

/* A paper sheet that was typed but is not decided yet. */
struct podium_double_entry_row {
    struct podium_paper_id paper;
    enum podium_double_entry_state state;
    const char *first, *second; /* who typed; second may be NULL */
};

struct podium_double_entries {
    struct podium_double_entry_row *items;
    size_t count, room;
};

/* All of these, by round, judge and entry. first and second are in the order of
 * their codes, not in that of typing. */
PODIUM_CHECK enum podium_status podium_double_entry_list(struct podium *pd,
    struct podium_arena *arena, struct podium_double_entries *out);

#ifdef __cplusplus
}
#endif

#endif
