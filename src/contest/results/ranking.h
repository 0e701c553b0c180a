/* ranking.h - rank one field, from what was loaded for all fields of a
 * round. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RESULTS_RANKING_H
#define CONTEST_RESULTS_RANKING_H

#include <podium/rank.h>

#include "contest/judging/judging_index.h"
#include "contest/results/discrepancy_state.h"
#include "contest/rules/rules.h"

/* A current sheet as ranking needs it. */
struct round_sheet {
    int64_t sheet, entry;
    const char *judge;         /* code */
    size_t first, score_count; /* its scores in round_sheets.scores */
    char origin;               /* first letter of sheets.origin */
};

/* The sheets of one entry: `assigned` there should be, `count` there are. */
struct entry_sheets {
    int64_t entry;
    size_t assigned, count;
    struct round_sheet *items; /* by judge's code */
};

/* All current sheets of a round but those of trainees. Read in two scans in the
 * order of the file and then sorted into their entries: joining and sorting a
 * million scores in SQL takes three times as long. */
struct round_sheets {
    struct round_sheet *items; /* in the order of the file */
    size_t count, room;
    struct {
        struct criterion_score *items;
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

/* What the rankings of all fields of a round have in common. */
struct ranking_base {
    struct rubrics rubrics;
    struct round_sheets sheets;
    struct decisions decisions;
    struct podium_rankings *all;
};

/* podium_rank() for who may change results, if not see them all: within a
 * transaction. */
enum podium_status rank_fields(struct podium *pd, const char *round,
    const char *field, struct podium_arena *arena, struct podium_rankings *out);

/* Fill in the results of out->field_id in out->round_id. */
enum podium_status rank_field(struct podium *pd,
    const struct ranking_base *base, struct podium_arena *arena,
    struct podium_ranking *out);

#endif
