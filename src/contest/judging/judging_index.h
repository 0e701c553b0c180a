/* judging_index.h - what must be known to judge whether a sheet is in order:
 * codes, rubrics, assignments, conflicts, and the sheets that stand. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_JUDGING_INDEX_H
#define CONTEST_JUDGING_JUDGING_INDEX_H

#include "contest/ground/triple.h"
#include "contest/rules/rubric.h"

/* An entry as scoring needs it. */
struct book_entry {
    int64_t id, field;
    const char *code, *blind_code;
};

struct book_entries {
    struct book_entry *items;
    size_t count, room;
};

/* The sheet that stands for a round, entry and judge. */
struct known_sheet {
    int64_t version;
    bool signed_by_judge; /* who alone corrects it */
    const char *comment;  /* NULL if none */
    struct known_score {
        int64_t criterion, score;
    } * scores;
    size_t score_count, score_room;
};

struct known_sheets {
    struct known_sheet *items;
    size_t count, room;
};

struct book {
    struct podium *pd;
    struct podium_arena *arena;
    struct map rounds, judges;  /* code to id */
    struct map blind;           /* ids of rounds that are blind */
    struct map entries_by_code; /* to index in entries, plus 1 */
    struct book_entries entries;
    struct rubrics rubrics;
    struct map assigned; /* triple to 1 */
    struct map barred;   /* triple to 1 */
    struct map current;  /* triple to index in sheets, plus 1 */
    struct known_sheets sheets;
};

enum podium_status book_load(
    struct podium *pd, struct podium_arena *arena, struct book *out);

#endif
