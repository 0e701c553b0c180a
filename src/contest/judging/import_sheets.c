/* import_sheets.c - sheets in from CSV: one row a sheet, or one row a score. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "contest/judging/judging_index.h"
#include "contest/judging/sheet.h"
#include "contest/judging/sheet_files.h"

enum { ROUND, ENTRY, JUDGE, CRITERION, SCORE, COMMENT, FIXED_COLUMNS };

static const struct column sheet_columns[MOST_COLUMNS] = {
    [ROUND] = { "round", CELL_CODE, COLUMN_KEY | COLUMN_REQUIRED },
    [ENTRY] = { "entry", CELL_CODE, COLUMN_KEY | COLUMN_REQUIRED },
    [JUDGE] = { "judge", CELL_CODE, COLUMN_KEY | COLUMN_REQUIRED },
    [CRITERION] = { "criterion", CELL_CODE, COLUMN_REQUIRED },
    [SCORE] = { "score", CELL_DECIMAL, .low = -1000000, .high = 1000000 },
    [COMMENT] = { "comment", CELL_TEXT }
};

/* A sheet gathered from the file. */
struct gathered {
    int64_t round, judge;
    const struct book_entry *entry;
    const struct rubric *rubric;
    const struct known_sheet *known; /* what stands, or NULL */
    size_t first_row;                /* in the spreadsheet */
    const char *comment;             /* NULL: as it stands */
    struct {
        struct known_score *items;
        size_t count, room;
    } scores;
};

struct gathering {
    struct import *im;
    struct book book;
    struct map by_key; /* the three codes to index, plus 1 */
    struct {
        struct gathered *items;
        size_t count, room;
    } sheets;
    bool long_form;
    size_t columns[MOST_COLUMNS]; /* file column of each table column */
    const char **criteria;        /* wide: code in each file column, or NULL */
    const char *last_codes[3];    /* the row before: mostly the same sheet */
    size_t last_sheet;
};

static const char *
cell(const struct gathering *g, size_t row, size_t column)
{
    const struct csv *csv = &g->im->csv;
    return column ? csv->cells[row * csv->columns + column - 1] : "";
}

static bool
read_headers(struct gathering *g)
{
    const struct csv *csv = &g->im->csv;
    size_t needed = g->long_form ? SCORE : JUDGE;
    size_t faults = g->im->out->faults.count;
    g->criteria =
        podium_alloc(g->im->arena, csv->columns + 1, sizeof *g->criteria);
    for (size_t i = 0; i < FIXED_COLUMNS; i++) {
        bool other_form =
            g->long_form ? i == COMMENT : i == CRITERION || i == SCORE;
        g->columns[i] =
            other_form ? 0 : file_column(csv, sheet_columns[i].name);
        struct place place = { .file = csv->file, .row = 1 };
        if (i <= needed && !g->columns[i])
            fault_add(g->im->at.faults, g->im->arena, g->im->at.language,
                &place, WORDS("csv.absent", sheet_columns[i].name));
    }
    for (size_t c = 1; g->criteria && c <= csv->columns; c++) {
        bool fixed = false;
        for (size_t i = 0; i < FIXED_COLUMNS; i++)
            fixed = fixed || g->columns[i] == c;
        if (!fixed)
            g->criteria[c] = csv->names[c - 1];
    }
    check_headers_once(g->im);
    g->im->at.file_column = g->columns;
    return g->im->out->faults.count == faults && g->criteria;
}

static bool
is_criterion(const struct rubrics *rubrics, const char *code)
{
    for (size_t i = 0; i < rubrics->count; i++)
        for (size_t j = 0; j < rubrics->items[i].count; j++)
            if (strcmp(rubrics->items[i].items[j].code, code) == 0)
                return true;
    return false;
}

/* Every column that is not fixed must be a criterion of some rubric. */
static void
check_criterion_headers(struct gathering *g)
{
    const struct csv *csv = &g->im->csv;
    for (size_t c = 1; c <= csv->columns; c++) {
        const char *code = g->criteria[c];
        bool good =
            !code || (!g->long_form && is_criterion(&g->book.rubrics, code));
        struct place place = { .file = csv->file, .row = 1, .column = c };
        if (!good)
            fault_add(g->im->at.faults, g->im->arena, g->im->at.language,
                &place,
                WORDS("csv.unknown", code,
                    g->long_form ? "round entry judge criterion score"
                                 : "round entry judge comment; criteria"));
    }
}

static int64_t
find_code(struct gathering *g, const struct map *map, size_t column,
    const char *code, const char *table)
{
    int64_t *id = *code ? map_get(map, code) : NULL;
    if (id)
        return *id;
    if (*code)
        fault_at(&g->im->at, column, WORDS("cell.unknown", code, table));
    else
        fault_at(&g->im->at, column, WORDS("cell.empty"));
    return 0;
}

/* May this judge hand in a sheet for this entry at all? */
static bool
check_right(struct gathering *g, struct gathered *s, const char *const codes[])
{
    if (triple_get(&g->book.barred, s->round, s->entry->id, s->judge)) {
        fault_at(&g->im->at, JUDGE,
            WORDS("sheet.conflict", codes[JUDGE], codes[ENTRY]));
        return false;
    }
    if (!triple_get(&g->book.assigned, s->round, s->entry->id, s->judge)) {
        fault_at(&g->im->at, JUDGE,
            WORDS("sheet.unassigned", codes[JUDGE], codes[ENTRY]));
        return false;
    }
    return true;
}

/* Fill in a new gathered sheet; false after a fault. */
static bool
identify(struct gathering *g, struct gathered *s, const char *const codes[])
{
    s->round = find_code(g, &g->book.rounds, ROUND, codes[ROUND], "rounds");
    int64_t entry =
        find_code(g, &g->book.entries_by_code, ENTRY, codes[ENTRY], "entries");
    s->judge = find_code(g, &g->book.judges, JUDGE, codes[JUDGE], "people");
    if (!s->round || !entry || !s->judge)
        return false;
    s->entry = &g->book.entries.items[entry - 1];
    s->first_row = g->im->at.row;
    s->rubric = rubric_find(&g->book.rubrics, s->round, s->entry->field);
    int64_t *known =
        triple_get(&g->book.current, s->round, s->entry->id, s->judge);
    s->known = known ? &g->book.sheets.items[*known - 1] : NULL;
    return check_right(g, s, codes);
}

/* In the long form a file adds to what stands. */
static void
start_from_known(struct gathering *g, struct gathered *s)
{
    for (size_t i = 0; g->long_form && s->known && i < s->known->score_count;
         i++) {
        struct known_score *score = arena_push(g->im->arena, &s->scores);
        if (score)
            *score = s->known->scores[i];
    }
}

/* The gathered sheet of a row, by index plus 1; 0 after a fault. A sheet
 * with a fault is remembered as 0, so that it is reported once. */
static size_t
find_sheet(struct gathering *g, const char *const codes[])
{
    if (g->long_form && g->last_codes[0] &&
        strcmp(codes[0], g->last_codes[0]) == 0 &&
        strcmp(codes[1], g->last_codes[1]) == 0 &&
        strcmp(codes[2], g->last_codes[2]) == 0)
        return g->last_sheet;
    struct buffer key = { 0 };
    for (size_t i = 0; i < 3; i++) {
        g->last_codes[i] = codes[i];
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
        struct gathered s = { 0 };
        *slot = 0;
        if (identify(g, &s, codes)) {
            struct gathered *pushed = arena_push(g->im->arena, &g->sheets);
            if (!pushed)
                return 0;
            *pushed = s;
            start_from_known(g, pushed);
            *slot = (int64_t)g->sheets.count;
        }
    } else if (!g->long_form && *slot) {
        fault_at(&g->im->at, ENTRY,
            WORDS("cell.twice", codes[ENTRY],
                INT_TEXT(g->sheets.items[*slot - 1].first_row)));
    }
    return g->last_sheet = (size_t)*slot;
}

static const struct criterion *
find_criterion(const struct rubric *rubric, const char *code)
{
    for (size_t i = 0; rubric && i < rubric->count; i++)
        if (strcmp(rubric->items[i].code, code) == 0)
            return &rubric->items[i];
    return NULL;
}

/* Put one score into the sheet, over what stood there. */
static void
put_score(
    struct gathering *g, struct gathered *s, int64_t criterion, int64_t score)
{
    for (size_t i = 0; i < s->scores.count; i++)
        if (s->scores.items[i].criterion == criterion) {
            s->scores.items[i].score = score;
            return;
        }
    struct known_score *added = arena_push(g->im->arena, &s->scores);
    if (added)
        *added = (struct known_score){ criterion, score };
}

/* One score, read from file column `column`, of criterion `code`. */
static void
take_score(struct gathering *g, struct gathered *s, size_t column,
    const char *code, const char *text)
{
    struct place place = { .file = g->im->csv.file,
        .row = g->im->at.row,
        .column = column,
        .name = g->im->csv.names[column - 1] };
    const struct criterion *c = find_criterion(s->rubric, code);
    struct score_fault wrong;
    int64_t score;
    if (!c) {
        if (g->long_form)
            place.column = g->columns[CRITERION];
        place.name = g->im->csv.names[place.column - 1];
        fault_add(g->im->at.faults, g->im->arena, g->im->at.language, &place,
            WORDS("score.criterion", code, s->entry->code));
        return;
    }
    enum number_fault fault = decimal_read(text, g->im->at.grouping, &score);
    if (fault != NUMBER_OK)
        fault_add(g->im->at.faults, g->im->arena, g->im->at.language, &place,
            WORDS(number_fault_words(fault), text));
    else if (score_allowed(c, score, text, g->im->at.language, &wrong))
        put_score(g, s, c->id, score);
    else
        fault_add(g->im->at.faults, g->im->arena, g->im->at.language, &place,
            wrong.words);
}

static void
take_long_row(struct gathering *g, struct gathered *s, size_t row)
{
    const char *code = cell(g, row, g->columns[CRITERION]);
    const char *text = cell(g, row, g->columns[SCORE]);
    if (*text) /* an empty score is missing, never zero */
        take_score(g, s, g->columns[SCORE], code, text);
}

static void
take_wide_row(struct gathering *g, struct gathered *s, size_t row)
{
    for (size_t c = 1; c <= g->im->csv.columns; c++) {
        const char *text = g->criteria[c] ? cell(g, row, c) : "";
        if (*text)
            take_score(g, s, c, g->criteria[c], text);
    }
    if (g->columns[COMMENT])
        s->comment = cell_unguard(cell(g, row, g->columns[COMMENT]));
}

/* The same criterion of the same sheet may stand once in a file. */
static void
check_once(struct gathering *g, struct map *seen, size_t sheet, size_t row)
{
    char number[24];
    const char *code = cell(g, row, g->columns[CRITERION]);
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
        fault_at(
            &g->im->at, CRITERION, WORDS("cell.twice", code, INT_TEXT(*slot)));
}

static void
gather(struct gathering *g)
{
    struct map seen = { .arena = g->im->arena };
    for (size_t row = 0; row < g->im->csv.rows; row++) {
        const char *codes[3];
        g->im->at.row = g->im->csv.row_numbers[row];
        for (size_t i = 0; i < 3; i++)
            codes[i] = cell(g, row, g->columns[i]);
        size_t index = find_sheet(g, codes);
        if (index == 0)
            continue;
        struct gathered *s = &g->sheets.items[index - 1];
        if (g->long_form) {
            check_once(g, &seen, index, row);
            take_long_row(g, s, row);
        } else {
            take_wide_row(g, s, row);
        }
    }
}

static int
by_criterion(const void *a, const void *b)
{
    const struct known_score *x = a, *y = b;
    return x->criterion < y->criterion ? -1 : x->criterion > y->criterion;
}

/* The comment the sheet ends up with: NULL if none. */
static const char *
final_comment(const struct gathered *s)
{
    const char *comment = s->comment;
    if (!comment)
        comment = s->known ? s->known->comment : NULL;
    return comment && *comment ? comment : NULL;
}

static bool
is_unchanged(const struct gathered *s)
{
    const struct known_sheet *k = s->known;
    const char *comment = final_comment(s);
    if (!k || k->score_count != s->scores.count ||
        (comment != NULL) != (k->comment != NULL) ||
        (comment && strcmp(comment, k->comment) != 0))
        return false;
    for (size_t i = 0; i < k->score_count; i++)
        if (k->scores[i].criterion != s->scores.items[i].criterion ||
            k->scores[i].score != s->scores.items[i].score)
            return false;
    return true;
}

/* What a judge has signed, only she corrects. */
static void
check_signed(struct gathering *g, const struct gathered *s)
{
    if (s->scores.count == 0 || !s->known || !s->known->signed_by_judge ||
        is_unchanged(s))
        return;
    g->im->at.row = s->first_row;
    fault_at(&g->im->at, JUDGE, WORDS("sheet.signed", s->entry->code));
}

static void
check_comment(struct gathering *g, const struct gathered *s)
{
    if (final_comment(s) || !s->rubric)
        return;
    for (size_t i = 0; i < s->scores.count; i++)
        for (size_t j = 0; j < s->rubric->count; j++) {
            const struct criterion *c = &s->rubric->items[j];
            if (c->id != s->scores.items[i].criterion ||
                !c->has_comment_below ||
                s->scores.items[i].score >= c->comment_below)
                continue;
            char room[DECIMAL_ROOM];
            g->im->at.row = s->first_row;
            fault_at(&g->im->at, COMMENT,
                WORDS("sheet.comment", c->code,
                    decimal_text(room, c->comment_below, '.')));
        }
}

/* Does it lack a score that it needs? Then it does not count. */
static bool
is_incomplete(const struct gathered *s)
{
    for (size_t j = 0; s->rubric && j < s->rubric->count; j++) {
        const struct criterion *c = &s->rubric->items[j];
        size_t i = 0;
        while (i < s->scores.count && s->scores.items[i].criterion != c->id)
            i++;
        if (i == s->scores.count && !c->bonus)
            return true;
    }
    return false;
}

static enum podium_status
write_sheet(struct gathering *g, struct sheet_pen *pen, struct gathered *s)
{
    char reason[512]; /* names of files have at most 255 bytes */
    struct sheet sheet = {
        .round = s->round,
        .judge = s->judge,
        .version = s->known ? s->known->version + 1 : 1,
        .entry = s->entry,
        .scores = s->scores.items,
        .score_count = s->scores.count,
        .comment = final_comment(s),
        .origin = "imported",
    };
    sheet.blind = map_get_ids(&g->book.blind, &s->round, 1) != NULL;
    if (s->known) {
        snprintf(reason, sizeof reason, "import %s", g->im->csv.file);
        sheet.reason = reason;
        g->im->out->changed++;
    } else {
        g->im->out->added++;
    }
    g->im->out->lacking += is_incomplete(s);
    return sheet_write(pen, &sheet, NULL);
}

static enum podium_status
write_sheets(struct gathering *g)
{
    struct sheet_pen pen;
    enum podium_status status = sheet_pen_open(g->im->pd, g->im->arena, &pen);
    for (size_t i = 0; status == PODIUM_OK && i < g->sheets.count; i++) {
        struct gathered *s = &g->sheets.items[i];
        if (s->scores.count > 0 && !is_unchanged(s))
            status = write_sheet(g, &pen, s);
    }
    return status;
}

enum podium_status
import_sheets(struct import *im, bool long_form)
{
    struct gathering g = {
        .im = im, .long_form = long_form, .by_key.arena = im->arena
    };
    im->at.columns = sheet_columns;
    im->at.noun = "sheet";
    if (im->csv.columns == 0)
        return PODIUM_OK; /* told already */
    if (!read_headers(&g))
        return PODIUM_OK;
    enum podium_status status = book_load(im->pd, im->arena, &g.book);
    if (status != PODIUM_OK)
        return status;
    size_t faults = im->out->faults.count;
    check_criterion_headers(&g);
    if (im->out->faults.count > faults)
        return PODIUM_OK; /* no score could be told where it belongs */
    gather(&g);
    for (size_t i = 0; i < g.sheets.count; i++) {
        struct gathered *s = &g.sheets.items[i];
        if (s->scores.count > 0)
            qsort(s->scores.items, s->scores.count, sizeof *s->scores.items,
                by_criterion);
        check_comment(&g, s);
        check_signed(&g, s);
    }
    return im->out->faults.count > 0 ? PODIUM_OK : write_sheets(&g);
}
