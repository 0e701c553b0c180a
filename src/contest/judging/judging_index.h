/* judging_index.h - what must be known to judge whether a sheet is in order:
 * codes, rubrics, assignments, conflicts, and the sheets that stand. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_JUDGING_INDEX_H
#define CONTEST_JUDGING_JUDGING_INDEX_H

#include "base/decimal.h"
#include "base/map.h"
#include "record/handle.h"

/* A criterion of a rubric. Numbers in thousandths. */
struct criterion {
    int64_t id, maximum, step, weight, minimum, comment_below;
    bool has_minimum, bonus, has_comment_below;
    const char *code, *name;
};

/* What is wrong with a score, as the words of a message. */
struct score_fault {
    const char *words[6];
    char low[DECIMAL_ROOM], high[DECIMAL_ROOM];
};

/* Is the score, read from text, within the criterion's range and on its
 * step? */
bool score_allowed(const struct criterion *c, int64_t score, const char *text,
    enum podium_language language, struct score_fault *fault);

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
/* That of one field in one round, alone or among all of them: NULL if the field
 * has no criteria in that round. */
enum podium_status rubric_load(struct podium *pd, int64_t round, int64_t field,
    struct podium_arena *arena, const struct rubric **out);
const struct rubric *rubric_find(
    const struct rubrics *rubrics, int64_t round, int64_t field);

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
    struct map blind;           /* id of a round, in hex, to whether blind */
    struct map entries_by_code; /* to index in entries, plus 1 */
    struct book_entries entries;
    struct rubrics rubrics;
    struct map assigned; /* book_key() to 1 */
    struct map barred;   /* book_key() to 1 */
    struct map current;  /* book_key() to index in sheets, plus 1 */
    struct known_sheets sheets;
};

enum podium_status book_load(
    struct podium *pd, struct podium_arena *arena, struct book *out);

#define BOOK_KEY_ROOM 72
const char *book_key(
    char room[BOOK_KEY_ROOM], int64_t round, int64_t entry, int64_t judge);

/* Who may not score what: book_key() to 1. */
enum podium_status barred_load(
    struct podium *pd, struct podium_arena *arena, struct map *out);

/* Is this id in the map (of a key copied on use)? */
bool book_has(
    const struct map *map, int64_t round, int64_t entry, int64_t judge);

#endif
