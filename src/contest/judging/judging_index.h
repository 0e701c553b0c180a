/* judging_index.h - all that is needed to check many sheets: codes, rubrics,
 * assignments, conflicts and current sheets, loaded once. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_JUDGING_INDEX_H
#define CONTEST_JUDGING_JUDGING_INDEX_H

#include "contest/ground/triple.h"
#include "contest/rules/rubric.h"

/* An entry as scoring needs it. */
struct indexed_entry {
    int64_t id, field;
    const char *code, *blind_code;
};

struct indexed_entries {
    struct indexed_entry *items;
    size_t count, room;
};

/* A judge's current sheet of an entry in a round; if only void or late versions
 * are left, just the highest version, without scores. */
struct indexed_sheet {
    int64_t version;
    bool signed_by_judge; /* then nobody else may correct it */
    bool keyed;           /* two people typed it off paper */
    const char *comment;  /* NULL if none */
    struct criterion_score {
        int64_t criterion, score;
        const char *comment; /* on this criterion; NULL if none */
    } * scores;
    size_t score_count, score_room;
};

struct indexed_sheets {
    struct indexed_sheet *items;
    size_t count, room;
};

struct judging_index {
    struct podium *pd;
    struct podium_arena *arena;
    struct map rounds, judges;  /* code to id */
    struct map blind;           /* ids of rounds that are blind */
    struct map entries_by_code; /* to index in entries, plus 1 */
    struct indexed_entries entries;
    struct rubrics rubrics;
    struct map assigned; /* triple to 1 */
    struct map barred;   /* triple to 1 */
    struct map current;  /* triple to index in sheets, plus 1 */
    struct indexed_sheets sheets;
};

enum podium_status judging_index_load(
    struct podium *pd, struct podium_arena *arena, struct judging_index *out);

#endif
