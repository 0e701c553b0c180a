/* sheet_row.c - a row of a file of sheets: scores, and comments on them.
 *
 * In: the row, and the sheet it is about. Out: the sheet with the scores and
 * comments of the row, or faults. An empty cell leaves what the sheet has. A
 * comment belongs to a score: of the row, or one that the sheet had before. */
/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/formula.h"
#include "base/text.h"
#include "base/text_check.h"
#include "contest/judging/gathered_sheets.h"

const char *
file_cell(const struct sheet_gathering *g, size_t row, size_t column)
{
    const struct csv *csv = &g->im->csv;
    return column ? csv->cells[row * csv->columns + column - 1] : "";
}

/* column: 0 for the row as a whole. */
static void
add_cell_fault(
    struct sheet_gathering *g, size_t column, const char *const words[])
{
    struct location location = { .file = g->im->csv.file,
        .workbook = g->im->csv.workbook,
        .row = g->im->at.row,
        .column = column,
        .name = column ? g->im->csv.names[column - 1] : NULL };
    fault_add(
        g->im->at.faults, g->im->arena, g->im->at.language, &location, words);
}

/* The criterion of this entry that has a code; NULL after reporting at a file
 * column that it has none such. */
static const struct criterion *
find_row_criterion(struct sheet_gathering *g, const struct gathered_sheet *s,
    size_t column, const char *code)
{
    const struct criterion *c = rubric_criterion(s->rubric, code, strlen(code));
    if (!c)
        add_cell_fault(
            g, column, WORDS("score.criterion", code, s->entry->code));
    return c;
}

static struct criterion_score *
find_gathered_score(struct gathered_sheet *s, const struct criterion *c)
{
    for (size_t i = 0; i < s->scores.count; i++)
        if (s->scores.items[i].criterion == c->id)
            return &s->scores.items[i];
    return NULL;
}

/* Set one score of the sheet, instead of any other of that criterion. */
static void
put_gathered_score(struct sheet_gathering *g, struct gathered_sheet *s,
    const struct criterion *c, int64_t score)
{
    struct criterion_score *old = find_gathered_score(s, c);
    struct criterion_score *put =
        old ? old : arena_push(g->im->arena, &s->scores);
    if (put && !old)
        *put = (struct criterion_score){ .criterion = c->id };
    if (put)
        put->score = score;
}

static void
read_file_score(struct sheet_gathering *g, struct gathered_sheet *s,
    size_t column, const struct criterion *c, const char *text)
{
    struct score_fault wrong;
    int64_t score;
    enum number_fault fault = decimal_read(text, g->im->at.grouping, &score);
    if (fault != NUMBER_OK)
        add_cell_fault(g, column, WORDS(number_fault_id(fault), text));
    else if (is_score_allowed(c, score, text, g->im->at.language, &wrong))
        put_gathered_score(g, s, c, score);
    else
        add_cell_fault(g, column, wrong.words);
}

/* What stands in a cell, without what guards formulas; NULL after reporting a
 * fault. */
static const char *
read_file_text(struct sheet_gathering *g, size_t row, size_t column)
{
    const char *text = formula_unguard(file_cell(g, row, column));
    enum text_fault fault = text_check(text, strlen(text), TEXT_LINES);
    if (fault == TEXT_OK)
        return text;
    add_cell_fault(
        g, column, WORDS(text_fault_id(fault), g->im->csv.names[column - 1]));
    return NULL;
}

/* The comment of a cell on a criterion. Its score may have been refused just
 * now: then that is the fault. */
static void
read_file_comment(struct sheet_gathering *g, struct gathered_sheet *s,
    size_t row, size_t column, const struct criterion *c)
{
    size_t faults = g->im->at.faults->count;
    const char *text = read_file_text(g, row, column);
    struct criterion_score *score = find_gathered_score(s, c);
    if (score && text)
        score->comment = text;
    else if (faults == g->im->at.faults->count)
        add_cell_fault(g, column, WORDS("score.comment_alone", c->code));
}

/* A low score is imported with its comment alone. column: of comments, or 0. */
static void
check_needed_comment(struct sheet_gathering *g, struct gathered_sheet *s,
    size_t column, const struct criterion *c)
{
    char room[DECIMAL_ROOM];
    const struct criterion_score *score = find_gathered_score(s, c);
    if (!score || score->comment || !score_needs_comment(c, score->score))
        return;
    add_cell_fault(g, column,
        WORDS("sheet.comment", c->code,
            decimal_text(room, c->comment_below, '.')));
}

void
read_long_row(struct sheet_gathering *g, struct gathered_sheet *s, size_t row)
{
    const char *code = file_cell(g, row, g->columns[CRITERION]);
    const char *score = file_cell(g, row, g->columns[SCORE]);
    bool comment =
        !text_is_blank(g->im->arena, file_cell(g, row, g->columns[COMMENT]));
    size_t faults = g->im->at.faults->count;
    if (!*score && !comment) /* an empty score is missing, never zero */
        return;
    const struct criterion *c =
        find_row_criterion(g, s, g->columns[CRITERION], code);
    if (c && *score)
        read_file_score(g, s, g->columns[SCORE], c, score);
    if (c && comment && g->im->at.faults->count == faults)
        read_file_comment(g, s, row, g->columns[COMMENT], c);
    if (c && g->im->at.faults->count == faults)
        check_needed_comment(g, s, g->columns[COMMENT], c);
}

/* Read the scores of the row, or then the comments on them. */
static void
read_criterion_cells(struct sheet_gathering *g, struct gathered_sheet *s,
    size_t row, bool comments)
{
    for (size_t i = 1; i <= g->im->csv.columns; i++) {
        const struct criterion_column *column = &g->criteria[i];
        const char *text = file_cell(g, row, i);
        if (!column->name || column->comments != comments || !*text ||
            (comments && text_is_blank(g->im->arena, text)))
            continue;
        const struct criterion *c = find_row_criterion(g, s, i, column->code);
        if (c && comments)
            read_file_comment(g, s, row, i, c);
        else if (c)
            read_file_score(g, s, i, c, text);
    }
}

/* The file column of comments on a criterion; 0 if there is none. */
static size_t
find_comment_column(const struct sheet_gathering *g, const char *code)
{
    for (size_t i = 1; i <= g->im->csv.columns; i++)
        if (g->criteria[i].comments &&
            strcasecmp(g->criteria[i].code, code) == 0)
            return i;
    return 0;
}

void
read_wide_row(struct sheet_gathering *g, struct gathered_sheet *s, size_t row)
{
    size_t faults = g->im->at.faults->count;
    read_criterion_cells(g, s, row, false);
    if (g->im->at.faults->count == faults)
        read_criterion_cells(g, s, row, true);
    bool good = g->im->at.faults->count == faults;
    for (size_t i = 0; good && s->rubric && i < s->rubric->count; i++) {
        const struct criterion *c = &s->rubric->items[i];
        check_needed_comment(g, s, find_comment_column(g, c->code), c);
    }
    if (g->columns[COMMENT])
        s->comment = read_file_text(g, row, g->columns[COMMENT]);
}
