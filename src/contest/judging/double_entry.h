/* double_entry.h - what two people typed off one sheet of paper. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_DOUBLE_ENTRY_H
#define CONTEST_JUDGING_DOUBLE_ENTRY_H

#include <podium/double_entry.h>

#include "contest/judging/working_sheet.h"

/* What one person typed off the paper. */
struct typing {
    int64_t person;
    const char *code, *comment;
    struct {
        struct criterion_score *items;
        size_t count, room;
    } scores; /* ascending by criterion */
};

/* A paper sheet that is being typed: what the actor typed, and what somebody
 * else typed. */
struct double_entry {
    struct working_sheet working_sheet;
    struct typing others, mine; /* person 0: nothing typed */
    struct typing
        keyed;         /* what the current sheet has; person 0: there is none */
    bool judge_signed; /* the current sheet is one the judge signed */
};

/* The score of a criterion; NULL if it was not typed. */
const struct criterion_score *typed_score(
    const struct typing *t, int64_t criterion);
bool same_score(
    const struct criterion_score *a, const struct criterion_score *b);
/* List the criteria in which the two typings differ; returns how many. */
size_t compare_typings(struct double_entry *k, struct podium_entered *out);
/* Was every deciding score typed by at least one of the two? */
bool is_each_score_typed(const struct double_entry *k);
/* List the comments that differ from the first person's: those of the working
 * sheet, and the one on the whole. */
void compare_comments(
    struct double_entry *k, const char *whole, struct podium_entered *out);

#endif
