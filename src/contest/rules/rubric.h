/* rubric.h - the criteria of a field in a round, and what a score may be. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RULES_RUBRIC_H
#define CONTEST_RULES_RUBRIC_H

#include "base/decimal.h"
#include "record/handle.h"

/* A criterion of a rubric. Numbers are thousandths. */
struct criterion {
    int64_t id, maximum, step, weight, minimum, comment_below;
    bool has_minimum, bonus, has_comment_below;
    const char *code, *name;
};

/* What is wrong with a score: a message id and its arguments. low and high hold
 * two of these. */
struct score_fault {
    const char *words[6];
    char low[DECIMAL_ROOM], high[DECIMAL_ROOM];
};

/* Is the score within the range of the criterion and a multiple of its step? If
 * not, *fault says so; it keeps a pointer to text. */
bool is_score_allowed(const struct criterion *c, int64_t score,
    const char *text, enum podium_language language, struct score_fault *fault);

/* Is a sheet incomplete without a score for it? */
bool criterion_is_required(const struct criterion *c);

/* Does this score need a comment of its own? */
bool score_needs_comment(const struct criterion *c, int64_t score);

/* What a column is about: the points of a criterion, by its code, or what is
 * said about it, CODE.comment and so on. No code ends in one of these. */
enum criterion_part {
    PART_POINTS,
    PART_COMMENT,
    PART_NOTE,  /* for the judge alone */
    PART_UNSURE /* the same: her points may change yet */
};
/* *size: of the code, the first bytes of the name. */
enum criterion_part criterion_part(const char *name, size_t *size);

/* The rubric of a field in a round, in the order of positions. */
struct rubric {
    int64_t round, field;
    struct criterion *items;
    size_t count, room;
};

struct rubrics {
    struct rubric *items;
    size_t count, room;
};

enum podium_status rubrics_load(
    struct podium *pd, struct podium_arena *arena, struct rubrics *out);
/* The rubric of one field in one round: read from the file, or found in a list.
 * NULL if the field has no criteria in that round. */
enum podium_status rubric_load(struct podium *pd, int64_t round, int64_t field,
    struct podium_arena *arena, const struct rubric **out);
const struct rubric *rubric_find(
    const struct rubrics *rubrics, int64_t round, int64_t field);
/* The criterion whose code these n bytes are, else the only one whose code they
 * are in another case of letters; NULL if the rubric, which may be NULL, has
 * none. */
const struct criterion *rubric_criterion(
    const struct rubric *rubric, const char *code, size_t n);

#endif
