/* eligibility.h - who and what may enter a field of the contest. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RULES_ELIGIBILITY_H
#define CONTEST_RULES_ELIGIBILITY_H

#include "base/date.h"
#include "record/handle.h"

/* A bound that may be absent. */
struct day_bound {
    const char *text; /* as it was written; NULL: none */
    struct date day;
};

struct count_bound {
    bool given;
    int64_t count;
};

/* What holds for one field. Every bound is itself allowed. */
struct eligibility {
    struct day_bound birth_from, birth_to; /* else the facts of these names */
    struct day_bound age_on;               /* the day on which ages count */
    struct count_bound age_min, age_max;   /* in whole years */
    struct count_bound authors_min, authors_max;
    struct count_bound entries_per_author; /* in the whole contest */
    struct day_bound filed_from, filed_to;
    const char *units_allowed; /* codes with a space between; NULL: all */
    const char *fields_allowed;
    const char *dossier; /* items that a dossier must have */
    const char *consent; /* purposes to which children must have agreed */
};

enum podium_status eligibility_load(struct podium *pd, int64_t field,
    struct podium_arena *arena, struct eligibility *out);

/* Does the contest, or a field of it, ask when authors were born? */
enum podium_status contest_is_for_the_young(struct podium *pd, bool *young);

/* Does it ask when authors were born? */
bool eligibility_asks_birth(const struct eligibility *e);

/* Today, for ages and consents. No day of podium's life is before 2026: a clock
 * that shows one is wrong, and nobody is unborn by it. */
struct date day_of_today(const struct podium *pd);

/* The age in whole years on a day of somebody born on another; who was born on
 * 29 February is a year older on 1 March. */
int64_t age_on_day(struct date birth, struct date day);

#endif
