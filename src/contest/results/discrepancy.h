/* discrepancy.h - what came of sheets that are too far apart. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RESULTS_DISCREPANCY_H
#define CONTEST_RESULTS_DISCREPANCY_H

#include <podium/discrepancy.h>

#include "contest/rules/rules.h"

/* What was decided in a round, in the order of the log. */
struct decisions {
    int64_t round;
    struct decision {
        int64_t entry;
        const char *receipts; /* JSON array, ascending */
        struct podium_decision told;
    } * items;
    size_t count, room;
};

enum podium_status decisions_load(struct podium *pd, int64_t round,
    struct podium_arena *arena, struct decisions *out);

/* Settle result->discrepancy and result->range from its complete sheets. */
enum podium_status discrepancy_judge(struct podium *pd,
    const struct apart_rules *rules, const struct decisions *decisions,
    struct podium_arena *arena, struct podium_result *result);

/* How many block, in all rounds that have begun. */
enum podium_status discrepancies_open(
    struct podium *pd, struct podium_arena *arena, int64_t *count);

/* Does it keep the entry from being ranked? */
bool discrepancy_blocks(enum podium_discrepancy d);

#endif
