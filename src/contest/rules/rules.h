/* rules.h - the rules of a contest, read from its rules table. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RULES_RULES_H
#define CONTEST_RULES_RULES_H

#include <podium/edition.h>

#include "contest/ground/values.h"
#include "maths/aggregate.h"
#include "maths/discrepancy.h"
#include "record/handle.h"

/* The rules that hold for one field in one round. */
struct rules {
    struct aggregate_rules ranking;
    struct tie_rules ties;
    struct discrepancy_limits apart; /* what is a discrepancy */
    bool threshold_on_rounded;
    bool quota_may_exceed; /* if equals share the last place of a prize */
    int64_t judges_per_entry;
    bool judges_asked;  /* a row says how many */
    int64_t judge_load; /* 0: no limit */
    bool same_unit_conflict;
    enum podium_published publishes;
    const char *feedback_shows; /* words */
};

/* Load the rules; each from its most specific row, else its default. */
enum podium_status rules_load(struct podium *pd, int64_t round, int64_t field,
    struct podium_arena *arena, struct rules *out);

/* A rule as podium-tables(5) lists it. */
struct rule_kind {
    const char *name;
    enum cell_type type;
    const char *allowed; /* words */
    const char *otherwise;
    int64_t low, high;
};
extern const struct rule_kind rule_kinds[]; /* ends with a NULL name */

/* This one and those after it are of eligibility, and of no round. */
#define FIRST_ELIGIBILITY_RULE "birth_from"

void check_rule(struct fault_sink *at, const char *const *texts);

#endif
