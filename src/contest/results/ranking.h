/* ranking.h - ranking one field, for those who build on it. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RESULTS_RANKING_H
#define CONTEST_RESULTS_RANKING_H

#include <podium/rank.h>

#include "contest/judging/judging_index.h"
#include "contest/results/discrepancy_state.h"
#include "contest/rules/rules.h"

/* A sheet that stands, as ranking needs it. */
struct round_sheet {
    int64_t sheet, entry;
    const char *judge;         /* code */
    size_t first, score_count; /* of its scores */
    char origin;               /* first letter of sheets.origin */
};

/* The sheets of one entry: `assigned` ought to be there, `count` are. */
struct entry_sheets {
    int64_t entry;
    size_t assigned, count;
    struct round_sheet *items; /* by judge's code */
};

/* All sheets of a round that stand. Read in two scans in the order of the
 * file and dealt out to their entries: joining and sorting a million scores
 * in SQL costs three times as much. */
struct round_sheets {
    struct round_sheet *items; /* in the order of the file */
    size_t count, room;
    struct {
        struct known_score *items;
        size_t count, room;
    } scores;
    struct {
        struct entry_sheets *items; /* by entry's id */
        size_t count, room;
    } entries;
};

enum podium_status round_sheets_load(struct podium *pd, int64_t round,
    const struct rubrics *rubrics, struct podium_arena *arena,
    struct round_sheets *out);
/* The sheets of an entry, or NULL if no judge is assigned to it. */
struct entry_sheets *round_sheets_find(
    const struct round_sheets *sheets, int64_t entry);

/* What the ranking of every field of a round starts from. */
struct ranking_base {
    struct rubrics rubrics;
    struct round_sheets sheets;
    struct decisions decisions;
    struct podium_rankings *all;
};

/* Fill in the results of out->field_id in out->round_id. */
enum podium_status field_rank(struct podium *pd,
    const struct ranking_base *base, struct podium_arena *arena,
    struct podium_ranking *out);

#endif
