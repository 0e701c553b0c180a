/* import_sheets.c - import sheets from CSV: one row for each sheet (wide) or
 * each score (long).
 *
 * In: a file with the columns round, entry, judge and then either one column
 * for each criterion and a comment, or criterion and score. Out: a new version
 * of every sheet that differs from the current one, or faults with their
 * locations; then nothing is recorded.
 *
 * All rows are gathered into sheets first, as in the long form the scores of a
 * sheet may be anywhere in the file; then each sheet is checked as a whole. In
 * the wide form a row is the whole sheet; the long form adds to the current
 * one, so that a file may hold corrections alone. An empty cell is a missing
 * score, never zero. A sheet that its judge signed cannot be changed by
 * import. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/formula.h"
#include "base/text.h"
#include "base/text_check.h"
#include "contest/judging/gathered_sheets.h"

static const struct column sheet_columns[MOST_COLUMNS] = {
    [ROUND] = { "round", CELL_CODE, COLUMN_KEY | COLUMN_REQUIRED },
    [ENTRY] = { "entry", CELL_CODE, COLUMN_KEY | COLUMN_REQUIRED },
    [JUDGE] = { "judge", CELL_CODE, COLUMN_KEY | COLUMN_REQUIRED },
    [CRITERION] = { "criterion", CELL_CODE, COLUMN_REQUIRED },
    [SCORE] = { "score", CELL_DECIMAL, .low = -1000000, .high = 1000000 },
    [COMMENT] = { "comment", CELL_TEXT }
};

/* Find the columns that both forms have, and say which are missing. */
static void
map_fixed_headers(struct sheet_gathering *g)
{
    const struct csv *csv = &g->im->csv;
    size_t needed = g->long_form ? SCORE : JUDGE;
    for (size_t i = 0; i < FIXED_COLUMNS; i++) {
        bool other_form = !g->long_form && (i == CRITERION || i == SCORE);
        g->columns[i] =
            other_form ? 0 : file_column_number(csv, sheet_columns[i].name);
        if (i <= needed && !g->columns[i])
            add_absent_fault(g->im, sheet_columns[i].name);
    }
}

static bool
map_sheet_headers(struct sheet_gathering *g)
{
    const struct csv *csv = &g->im->csv;
    size_t faults = g->im->out->faults.count;
    g->criteria =
        podium_alloc(g->im->arena, csv->columns + 1, sizeof *g->criteria);
    map_fixed_headers(g);
    for (size_t c = 1; g->criteria && c <= csv->columns; c++) {
        bool fixed = false;
        for (size_t i = 0; i < FIXED_COLUMNS; i++)
            fixed = fixed || g->columns[i] == c;
        if (!fixed && *csv->names[c - 1])
            g->criteria[c].name = csv->names[c - 1];
    }
    check_headers_unique(g->im);
    if (g->columns[ROUND] && g->columns[ENTRY])
        fill_merged_columns(g->im, &g->columns[ROUND], 2, 2);
    g->im->at.file_column = g->columns;
    return g->im->out->faults.count == faults && g->criteria;
}

/* The code, in the rubrics, that these n bytes are; NULL if no rubric has it.
 */
static const char *
criterion_of_code(const struct rubrics *rubrics, const char *code, size_t n)
{
    const struct criterion *c = NULL;
    for (size_t i = 0; i < rubrics->count && !c; i++)
        c = rubric_criterion(&rubrics->items[i], code, n);
    return c ? c->code : NULL;
}

/* The code of the criterion that has this name, if the rubrics have one alone;
 * else the name itself. */
static const char *
criterion_of_name(struct sheet_gathering *g, const char *name)
{
    const char *key = text_name_key(g->im->arena, name), *code = NULL;
    for (size_t r = 0; key && r < g->index.rubrics.count; r++)
        for (size_t i = 0; i < g->index.rubrics.items[r].count; i++) {
            const struct criterion *c = &g->index.rubrics.items[r].items[i];
            const char *other = text_name_key(g->im->arena, c->name);
            if (!other || strcmp(key, other) != 0)
                continue;
            if (code && strcmp(code, c->code) != 0)
                return name;
            code = c->code;
        }
    return code ? code : name;
}

/* Is the column about a criterion: its scores, or comments on it? */
static bool
is_criterion_column(struct sheet_gathering *g, struct criterion_column *column)
{
    const struct rubrics *rubrics = &g->index.rubrics;
    size_t n = strlen(column->name);
    if (!criterion_of_code(rubrics, column->name, n))
        column->name = criterion_of_name(g, column->name);
    enum criterion_part part = criterion_part(column->name, &n);
    column->comments = part == PART_COMMENT;
    column->code = part <= PART_COMMENT
        ? criterion_of_code(rubrics, column->name, n)
        : NULL;
    return column->code;
}

/* Report two columns of one criterion, by its code and by its name. */
static void
check_criteria_apart(struct sheet_gathering *g)
{
    const struct csv *csv = &g->im->csv;
    for (size_t c = 1; c <= csv->columns; c++)
        for (size_t b = 1; g->criteria[c].code && b < c; b++)
            if (g->criteria[b].code &&
                g->criteria[b].comments == g->criteria[c].comments &&
                strcmp(g->criteria[b].code, g->criteria[c].code) == 0)
                add_header_fault(g->im, c,
                    WORDS("sheet.column_twice", csv->names[b - 1],
                        csv->names[c - 1], g->criteria[c].code));
}

/* Every column that is not fixed must be a criterion of some rubric; those that
 * are none are said in one fault. */
static void
check_criterion_headers(struct sheet_gathering *g)
{
    const struct csv *csv = &g->im->csv;
    struct buffer names = { 0 };
    size_t first = 0;
    for (size_t c = 1; c <= csv->columns; c++) {
        struct criterion_column *column = &g->criteria[c];
        if (!column->name || (!g->long_form && is_criterion_column(g, column)))
            continue;
        buffer_text(&names, first ? "\", \"" : "");
        buffer_text(&names, column->name);
        first = first ? first : c;
    }
    if (first)
        add_header_fault(g->im, first,
            WORDS("csv.unknown", buffer_string(&names),
                g->long_form
                    ? "round entry judge criterion score comment"
                    : "round entry judge CRITERION CRITERION.comment comment"));
    buffer_free(&names);
    check_criteria_apart(g);
}

/* The code in the index that is the same to people; what was written if none
 * is, or several are. */
static const char *
known_code(struct sheet_gathering *g, const struct map *map, size_t column,
    const char *code)
{
    struct map *alike = &g->alike[column];
    if (map_get(map, code))
        return code;
    if (!alike->arena) {
        alike->arena = g->im->arena;
        for (size_t i = 0; i < map->count; i++)
            map_put_meaning(alike,
                text_name_key(g->im->arena, map->items[i].key), (int64_t)i);
    }
    const char *key = text_name_key(g->im->arena, formula_unguard(code));
    const int64_t *at = key ? map_get(alike, key) : NULL;
    return at && *at != MAP_SEVERAL ? map->items[*at].key : code;
}

static int64_t
find_id_of_code(struct sheet_gathering *g, const struct map *map, size_t column,
    const char *code, const char *table)
{
    code = formula_unguard(code);
    int64_t *id = *code ? map_get(map, code) : NULL;
    if (id)
        return *id;
    if (*code)
        row_fault_add(&g->im->at, column, WORDS("cell.unknown", code, table));
    else
        row_fault_add(&g->im->at, column, WORDS("cell.empty"));
    return 0;
}

/* May this judge submit a sheet for this entry? Reports a fault if not. */
static bool
check_may_score(struct sheet_gathering *g, struct gathered_sheet *s,
    const char *const codes[])
{
    if (triple_get(&g->index.barred, s->round, s->entry->id, s->judge)) {
        row_fault_add(&g->im->at, JUDGE,
            WORDS("sheet.conflict", codes[JUDGE], codes[ENTRY]));
        return false;
    }
    if (!triple_get(&g->index.assigned, s->round, s->entry->id, s->judge)) {
        row_fault_add(&g->im->at, JUDGE,
            WORDS("sheet.unassigned", codes[JUDGE], codes[ENTRY]));
        return false;
    }
    return true;
}

/* Find the ids that the codes of a new sheet name; false after a fault. */
static bool
identify_sheet(struct sheet_gathering *g, struct gathered_sheet *s,
    const char *const codes[])
{
    s->round =
        find_id_of_code(g, &g->index.rounds, ROUND, codes[ROUND], "rounds");
    int64_t entry = find_id_of_code(
        g, &g->index.entries_by_code, ENTRY, codes[ENTRY], "entries");
    s->judge =
        find_id_of_code(g, &g->index.judges, JUDGE, codes[JUDGE], "people");
    if (!s->round || !entry || !s->judge)
        return false;
    s->entry = &g->index.entries.items[entry - 1];
    s->first_row = g->im->at.row;
    s->rubric = rubric_find(&g->index.rubrics, s->round, s->entry->field);
    int64_t *known =
        triple_get(&g->index.current, s->round, s->entry->id, s->judge);
    s->known = known ? &g->index.sheets.items[*known - 1] : NULL;
    return check_may_score(g, s, codes);
}

static bool
is_in_rubric(const struct rubric *rubric, int64_t criterion)
{
    for (size_t i = 0; rubric && i < rubric->count; i++)
        if (rubric->items[i].id == criterion)
            return true;
    return false;
}

/* A file adds to the current sheet, of which a criterion without a column, or
 * with an empty cell, stays as it was: start from its scores. */
static void
copy_current_scores(struct sheet_gathering *g, struct gathered_sheet *s)
{
    for (size_t i = 0; s->known && i < s->known->score_count; i++) {
        const struct criterion_score *old = &s->known->scores[i];
        struct criterion_score *score = is_in_rubric(s->rubric, old->criterion)
            ? arena_push(g->im->arena, &s->scores)
            : NULL;
        if (score)
            *score = *old;
    }
}

/* The index, plus 1, of the sheet that a row belongs to; 0 after a fault. A
 * sheet with a fault is remembered as 0, so that the fault is reported once. */
static size_t
find_gathered_sheet(struct sheet_gathering *g, const char *const written[])
{
    const struct map *const maps[] = { [ROUND] = &g->index.rounds,
        [ENTRY] = &g->index.entries_by_code,
        [JUDGE] = &g->index.judges };
    const char *codes[CRITERION];
    if (g->long_form && g->last_codes[0] &&
        strcmp(written[0], g->last_codes[0]) == 0 &&
        strcmp(written[1], g->last_codes[1]) == 0 &&
        strcmp(written[2], g->last_codes[2]) == 0)
        return g->last_sheet;
    struct buffer key = { 0 };
    for (size_t i = 0; i < CRITERION; i++) {
        g->last_codes[i] = written[i];
        codes[i] = known_code(g, maps[i], i, written[i]);
        buffer_text(&key, codes[i]);
        buffer_char(&key, '\x1f');
    }
    bool added;
    if (key.failed)
        g->im->arena->failed = true;
    const char *kept =
        key.failed ? NULL : podium_strdup(g->im->arena, buffer_string(&key));
    buffer_free(&key);
    int64_t *slot = kept ? map_put(&g->by_key, kept, &added) : NULL;
    if (!slot)
        return g->last_sheet = 0;
    if (added) {
        struct gathered_sheet s = { 0 };
        *slot = 0;
        if (identify_sheet(g, &s, codes)) {
            struct gathered_sheet *pushed =
                arena_push(g->im->arena, &g->sheets);
            if (!pushed)
                return 0;
            *pushed = s;
            copy_current_scores(g, pushed);
            *slot = (int64_t)g->sheets.count;
        }
    } else if (!g->long_form && *slot) {
        row_fault_add(&g->im->at, ENTRY,
            WORDS("cell.twice", codes[ENTRY],
                INT_TEXT(g->sheets.items[*slot - 1].first_row)));
    }
    return g->last_sheet = (size_t)*slot;
}

/* Report a criterion that occurs twice for the same sheet. */
static void
check_criterion_once(
    struct sheet_gathering *g, struct map *seen, size_t sheet, size_t row)
{
    char number[24];
    const char *code = file_cell(g, row, g->columns[CRITERION]);
    const struct criterion *c =
        rubric_criterion(g->sheets.items[sheet - 1].rubric, code, strlen(code));
    code = c ? c->code : code;
    size_t n = strlen(int_text(number, (int64_t)sheet)), m = strlen(code);
    bool added;
    char *key = podium_alloc(g->im->arena, n + m + 2, 1);
    if (!key)
        return;
    memcpy(key, number, n);
    key[n] = '.';
    memcpy(key + n + 1, code, m + 1);
    int64_t *slot = map_put(seen, key, &added);
    if (slot && added)
        *slot = (int64_t)g->im->at.row;
    else if (slot)
        row_fault_add(
            &g->im->at, CRITERION, WORDS("cell.twice", code, INT_TEXT(*slot)));
}

static void
gather_sheets(struct sheet_gathering *g)
{
    struct map seen = { .arena = g->im->arena };
    for (size_t row = 0; row < g->im->csv.rows; row++) {
        const char *codes[3];
        g->im->at.row = g->im->csv.row_numbers[row];
        for (size_t i = 0; i < 3; i++)
            codes[i] = file_cell(g, row, g->columns[i]);
        size_t index = find_gathered_sheet(g, codes);
        if (index == 0)
            continue;
        struct gathered_sheet *s = &g->sheets.items[index - 1];
        if (g->long_form) {
            check_criterion_once(g, &seen, index, row);
            read_long_row(g, s, row);
        } else {
            read_wide_row(g, s, row);
        }
    }
}

enum podium_status
import_sheets(struct import *im, bool long_form)
{
    struct sheet_gathering g = {
        .im = im, .long_form = long_form, .by_key.arena = im->arena
    };
    im->at.columns = sheet_columns;
    im->at.noun = "sheet";
    if (im->csv.columns == 0)
        return PODIUM_OK; /* csv_read() has reported why */
    if (!map_sheet_headers(&g))
        return PODIUM_OK;
    enum podium_status status = judging_index_load(im->pd, im->arena, &g.index);
    if (status != PODIUM_OK)
        return status;
    size_t faults = im->out->faults.count;
    check_criterion_headers(&g);
    if (im->out->faults.count > faults)
        return PODIUM_OK; /* the scores of an unknown column belong nowhere */
    gather_sheets(&g);
    return record_gathered_sheets(&g);
}
