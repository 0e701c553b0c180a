/* working_sheet.h - one judge's sheet of one entry while it is filled in, and
 * what is needed to check it. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_WORKING_SHEET_H
#define CONTEST_JUDGING_WORKING_SHEET_H

#include <podium/form.h>

#include "contest/judging/sheet_event.h"

/* What a judge says about one criterion beside her points. */
struct remark {
    int64_t criterion;
    const char *comment; /* part of the sheet; NULL if none */
    bool typed;          /* the comment was, if only to take it away */
    const char *note;    /* for herself, in the draft alone; NULL if none */
    bool unsure;         /* her points may change yet; in the draft alone */
    const char *sealed;  /* these two, where her key does not open them */
};

struct working_sheet {
    struct podium *pd;
    struct podium_arena *arena;
    struct podium_faults *faults;
    int64_t round, judge;
    const char *round_code;
    bool blind, closed;
    struct indexed_entry entry;
    const struct rubric *rubric; /* NULL: the field has no rubric */
    int64_t sheet;               /* the current sheet; 0: none */
    int64_t version;             /* highest version so far, void and late ones
                                  * included */
    struct {
        struct criterion_score *items;
        size_t count, room;
    } scores; /* sorted, with their comments, only after
               * sheet_finish_scores() */
    struct {
        struct remark *items;
        size_t count, room;
    } remarks;
    const char *comment; /* on the whole; NULL if none */
    bool private_notes;  /* a judge's own draft: it takes notes and marks */
};

/* Find round, judge and entry, and load the rubric and the current sheet.
 * NOT_FOUND if the entry is not assigned to the judge, REFUSED if she has a
 * conflict. */
enum podium_status sheet_load(struct podium *pd,
    const struct podium_scoring *scoring, struct podium_arena *arena,
    struct podium_faults *faults, struct working_sheet *out);
/* Locate the sheet without loading rubric and scores. A judge with a conflict
 * is not refused. */
enum podium_status sheet_find(struct podium *pd,
    const struct podium_scoring *scoring, struct podium_arena *arena,
    struct podium_faults *faults, struct working_sheet *out);

/* The code of the entry as the judge sees it; NULL if it was not found. */
const char *sheet_entry_code(const struct working_sheet *d);
/* Set one score, instead of any other of that criterion; false: no memory. */
bool sheet_put_score(struct working_sheet *d, int64_t criterion, int64_t score);
/* What is said about a criterion, empty at first; NULL: no memory. It stays
 * where it is until another criterion gets its first. */
struct remark *sheet_remark(struct working_sheet *d, int64_t criterion);
/* Set the scores and remarks that were typed. Faults are reported, and such
 * scores are left as they are. */
void sheet_apply(struct working_sheet *d, const struct podium_scoring *scoring);
/* Sort the scores by criterion, each with its comment: as they are recorded. */
void sheet_finish_scores(struct working_sheet *d);

/* The score of a criterion; NULL if it has none. */
const struct criterion_score *sheet_score(
    const struct working_sheet *d, const struct criterion *c);
/* The points of the scores so far, by weight, as text without needless
 * zeros. */
const char *sheet_total(const struct working_sheet *d);

/* Fill in the form of this sheet; out->entry is set by the caller. */
enum podium_status sheet_form(struct working_sheet *d, struct podium_form *out);

/* Report a fault in what was typed about one criterion. */
void sheet_add_fault(
    struct working_sheet *d, const char *name, const char *const words[]);
/* Report missing scores and missing comments. A score that was typed is not
 * missing even if it was bad: sheet_apply() has reported it. */
void sheet_check_complete(
    struct working_sheet *d, const struct podium_scoring *typed);
/* Were points typed for the criterion with this code? */
bool is_criterion_typed(const struct podium_cells *cells, const char *code);
/* Report each comment on a criterion that has no score. */
void sheet_check_comments(struct working_sheet *d);

#endif
