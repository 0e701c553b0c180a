/* sheet_load.c - read all current sheets of a round, without those of trainees.
 *
 * In: a round and the rubrics. Out: struct round_sheets: for each entry with an
 * assignment its sheets, sorted by the judges' codes, with their scores.
 *
 * Sheets and scores are read in one scan each, in the order in which the file
 * stores them, and merged by their sheet numbers; then they are sorted into the
 * entries in memory. SQL could do all of it in one statement, but joining and
 * sorting a million scores there took three times as long. Room for everything
 * is reserved from the number of assignments, as every sheet has one. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/code_order.h"
#include "contest/results/ranking.h"
#include "record/stmt.h"

/* The codes of people, by id. */
struct judge_codes {
    struct {
        int64_t id;
        const char *code;
    } * items;
    size_t count, room;
};

static enum podium_status
load_judge_codes(
    struct podium *pd, struct podium_arena *arena, struct judge_codes *out)
{
    struct stmt q = stmt(pd, "SELECT id, person FROM people ORDER BY id");
    *out = (struct judge_codes){ 0 };
    while (next_row(&q)) {
        size_t i = out->count;
        if (!arena_push(arena, out))
            break;
        out->items[i].id = col_int(&q, 0);
        out->items[i].code = podium_strdup(arena, col_word(&q, 1));
    }
    return stmt_end_into(&q, arena);
}

static const char *
judge_code(const struct judge_codes *codes, int64_t id)
{
    size_t low = 0, high = codes->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (codes->items[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < codes->count ? codes->items[low].code : "";
}

/* The assignments of trainees, sorted by entry and judge. */
struct trainees {
    struct trainee {
        int64_t entry, judge;
    } * items;
    size_t count, room;
};

static enum podium_status
load_trainees(struct podium *pd, int64_t round, struct podium_arena *arena,
    struct trainees *out)
{
    struct stmt q = stmt(pd,
        "SELECT entry, judge FROM assignments WHERE kind = 'trainee' AND"
        " round = :round ORDER BY entry, judge");
    bind_int(&q, ":round", round);
    *out = (struct trainees){ 0 };
    while (next_row(&q)) {
        struct trainee *t = arena_push(arena, out);
        if (!t)
            break;
        *t = (struct trainee){ col_int(&q, 0), col_int(&q, 1) };
    }
    return stmt_end_into(&q, arena);
}

static int
by_entry_and_judge_id(const void *a, const void *b)
{
    const struct trainee *x = a, *y = b;
    if (x->entry != y->entry)
        return x->entry < y->entry ? -1 : 1;
    return x->judge < y->judge ? -1 : x->judge > y->judge;
}

static bool
is_trainee_of_entry(const struct trainees *t, int64_t entry, int64_t judge)
{
    const struct trainee wanted = { entry, judge };
    return t->count > 0 &&
        bsearch(
            &wanted, t->items, t->count, sizeof wanted, by_entry_and_judge_id);
}

struct entry_sheets *
round_sheets_find(const struct round_sheets *sheets, int64_t entry)
{
    size_t low = 0, high = sheets->entries.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (sheets->entries.items[middle].entry < entry)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < sheets->entries.count &&
        sheets->entries.items[low].entry == entry;
    return found ? &sheets->entries.items[low] : NULL;
}

/* All entries with an assignment, and so all with a sheet. Loaded first: their
 * number of assignments is the most sheets there can be. */
static enum podium_status
load_assigned_entries(struct podium *pd, int64_t round,
    struct podium_arena *arena, const struct trainees *trainees,
    struct round_sheets *out)
{
    struct stmt q = stmt(pd,
        "SELECT entry, count(*) FROM assignments WHERE round = :round"
        " GROUP BY entry ORDER BY entry");
    bind_int(&q, ":round", round);
    while (next_row(&q)) {
        struct entry_sheets *e = arena_push(arena, &out->entries);
        if (!e)
            break;
        *e = (struct entry_sheets){ .entry = col_int(&q, 0),
            .assigned = (size_t)col_int(&q, 1) };
    }
    for (size_t i = 0; i < trainees->count; i++) {
        struct entry_sheets *e =
            round_sheets_find(out, trainees->items[i].entry);
        if (e)
            e->assigned--;
    }
    return stmt_end_into(&q, arena);
}

static size_t
count_assigned_sheets(const struct round_sheets *sheets)
{
    size_t assigned = 0;
    for (size_t i = 0; i < sheets->entries.count; i++)
        assigned += sheets->entries.items[i].assigned;
    return assigned;
}

static enum podium_status
load_counting_sheets(struct podium *pd, int64_t round,
    struct podium_arena *arena, const struct trainees *trainees,
    struct round_sheets *out)
{
    struct judge_codes codes;
    enum podium_status status = load_judge_codes(pd, arena, &codes);
    if (status != PODIUM_OK)
        return status;
    arena_reserve(arena, out, count_assigned_sheets(out));
    /* The + keeps SQLite from using the index on round, after which it would
     * have to sort. */
    struct stmt q = stmt(pd,
        "SELECT sheet, entry, judge, origin FROM sheets"
        " WHERE +round = :round AND state = 'submitted' ORDER BY sheet");
    bind_int(&q, ":round", round);
    while (next_row(&q)) {
        if (is_trainee_of_entry(trainees, col_int(&q, 1), col_int(&q, 2)))
            continue;
        struct round_sheet *s = arena_push(arena, out);
        if (!s)
            break;
        *s = (struct round_sheet){ .sheet = col_int(&q, 0),
            .entry = col_int(&q, 1),
            .judge = judge_code(&codes, col_int(&q, 2)),
            .origin = col_word(&q, 3)[0] };
    }
    return stmt_end_into(&q, arena);
}

/* The most scores that a sheet can have, in any rubric. */
static size_t
most_criteria(const struct rubrics *rubrics)
{
    size_t most = 0;
    for (size_t i = 0; i < rubrics->count; i++)
        if (rubrics->items[i].count > most)
            most = rubrics->items[i].count;
    return most;
}

/* Sheets and scores are both sorted by sheet: one pass along each merges
 * them. */
static enum podium_status
load_round_scores(struct podium *pd, const struct rubrics *rubrics,
    struct podium_arena *arena, struct round_sheets *out)
{
    arena_reserve(arena, &out->scores, out->count * most_criteria(rubrics));
    struct stmt q = stmt(pd,
        "SELECT sheet, criterion, score FROM scores WHERE sheet >= :first"
        " ORDER BY sheet, criterion");
    bind_int(&q, ":first", out->count ? out->items[0].sheet : 0);
    size_t i = 0;
    while (i < out->count && next_row(&q)) {
        int64_t sheet = col_int(&q, 0);
        while (i < out->count && out->items[i].sheet < sheet)
            i++;
        if (i == out->count || out->items[i].sheet != sheet)
            continue;
        struct criterion_score *score = arena_push(arena, &out->scores);
        if (!score)
            break;
        *score = (struct criterion_score){ col_int(&q, 1), col_int(&q, 2) };
        if (out->items[i].score_count++ == 0)
            out->items[i].first = out->scores.count - 1;
    }
    return stmt_end_into(&q, arena);
}

/* An insertion sort by the code of the judge: an entry has few sheets. */
static void
insert_by_judge_code(struct entry_sheets *e, const struct round_sheet *sheet)
{
    size_t i = e->count++;
    while (i > 0 && code_compare(e->items[i - 1].judge, sheet->judge) > 0) {
        e->items[i] = e->items[i - 1];
        i--;
    }
    e->items[i] = *sheet;
}

/* Sort the sheets into their entries. */
static enum podium_status
group_sheets_by_entry(
    struct podium *pd, struct podium_arena *arena, struct round_sheets *out)
{
    struct round_sheet *room =
        podium_alloc(arena, count_assigned_sheets(out), sizeof *room);
    if (!room)
        return failed_memory(pd);
    for (size_t i = 0; i < out->entries.count; i++) {
        struct entry_sheets *e = &out->entries.items[i];
        e->items = room;
        room += e->assigned;
    }
    for (size_t i = 0; i < out->count; i++) {
        struct entry_sheets *e = round_sheets_find(out, out->items[i].entry);
        if (e && e->count < e->assigned)
            insert_by_judge_code(e, &out->items[i]);
    }
    return PODIUM_OK;
}

enum podium_status
round_sheets_load(struct podium *pd, int64_t round,
    const struct rubrics *rubrics, struct podium_arena *arena,
    struct round_sheets *out)
{
    struct trainees trainees;
    *out = (struct round_sheets){ 0 };
    enum podium_status status = load_trainees(pd, round, arena, &trainees);
    if (status == PODIUM_OK)
        status = load_assigned_entries(pd, round, arena, &trainees, out);
    if (status == PODIUM_OK)
        status = load_counting_sheets(pd, round, arena, &trainees, out);
    if (status == PODIUM_OK)
        status = load_round_scores(pd, rubrics, arena, out);
    return status == PODIUM_OK ? group_sheets_by_entry(pd, arena, out) : status;
}
