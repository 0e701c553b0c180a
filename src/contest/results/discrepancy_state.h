/* discrepancy_state.h - is there a discrepancy, and does it still block? */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RESULTS_DISCREPANCY_STATE_H
#define CONTEST_RESULTS_DISCREPANCY_STATE_H

#include <podium/discrepancy.h>

#include "contest/rules/rules.h"
#include "maths/aggregate.h"

/* The decisions about discrepancies in a round, in the order of the log. */
struct decisions {
    int64_t round;
    struct decision {
        int64_t entry;
        const char *receipts; /* JSON array, ascending */
        struct podium_decision details;
    } * items;
    size_t count, room;
};

enum podium_status decisions_load(struct podium *pd, int64_t round,
    struct podium_arena *arena, struct decisions *out);

/* Set result->discrepancy and result->range from its complete sheets and the
 * last decision about it. */
enum podium_status discrepancy_assess(struct podium *pd,
    const struct discrepancy_limits *rules, const struct decisions *decisions,
    struct podium_arena *arena, struct podium_result *result);

/* Mark as apart, in sheets, those of the result that do not count any more,
 * since a third judge has scored the entry. The result's totals are known, and
 * which sheets are incomplete. */
void discrepancy_leave_out(const struct discrepancy_limits *rules,
    const struct decisions *decisions, const struct podium_result *result,
    struct podium_arena *arena, struct aggregate_sheet *sheets);

/* Does this state keep the entry from being ranked? */
bool discrepancy_blocks(enum podium_discrepancy_state d);

/* Receipts of the entry's current sheets, sorted, as JSON: two sets of sheets
 * are the same where this text is. */
enum podium_status load_current_receipts(struct podium *pd, int64_t round,
    int64_t entry, struct podium_arena *arena, const char **out);

#endif
