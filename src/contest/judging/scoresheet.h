/* scoresheet.h - a judge's desk: one sheet of hers, and what must be known to
 * fill it in. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_SCORESHEET_H
#define CONTEST_JUDGING_SCORESHEET_H

#include <podium/form.h>

#include "contest/judging/sheet.h"

struct desk {
    struct podium *pd;
    struct podium_arena *arena;
    struct podium_faults *faults;
    int64_t round, judge;
    const char *round_code;
    bool blind, closed;
    struct book_entry entry;
    const struct rubric *rubric; /* NULL: the field has none */
    int64_t sheet;               /* that stands; 0: none does */
    int64_t version;             /* the highest there is */
    struct {
        struct known_score *items;
        size_t count, room;
    } scores; /* ascending by criterion once desk_sort() was called */
    const char *comment;
};

/* Find round, entry and judge, and load what stands: NOT_FOUND if the entry
 * is not on her list. */
enum podium_status desk_open(struct podium *pd,
    const struct podium_scoring *scoring, struct podium_arena *arena,
    struct podium_faults *faults, struct desk *out);
/* Only find them, and the sheet without its scores: also where she has a
 * conflict. */
enum podium_status desk_seat(struct podium *pd,
    const struct podium_scoring *scoring, struct podium_arena *arena,
    struct podium_faults *faults, struct desk *out);

/* Take one score over what the desk holds; false: no memory. */
bool desk_put(struct desk *d, int64_t criterion, int64_t score);
/* Take what is typed. Faults are reported. */
void desk_take(struct desk *d, const struct podium_scoring *scoring);
void desk_sort(struct desk *d);

/* The score of a criterion, or NULL. */
const struct known_score *desk_score(
    const struct desk *d, const struct criterion *c);
/* Points of what is scored so far, by weight, without needless zeros. */
const char *desk_total(const struct desk *d);

/* The desk as a form; out->entry is the caller's. */
enum podium_status desk_form(struct desk *d, struct podium_form *out);

/* Report what a sheet must not lack; of what was typed, desk_take() told. */
void desk_check(struct desk *d, const struct podium_scoring *typed);

#endif
