/* typed_answers.c - what is typed about a sheet: points, comments, private
 * notes.
 *
 * In: the sheet so far, and cells as people type them: CRITERION for points,
 * CRITERION.comment, and in a judge's own draft CRITERION.note and
 * CRITERION.unsure. Out: the sheet with these in it. What they must be is
 * checked by sheet_check.c and rules/rubric.c. Faults are collected, not fatal:
 * a judge sees all of them at once. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/text_check.h"
#include "contest/ground/values.h"
#include "contest/judging/paper_id.h"
#include "contest/judging/working_sheet.h"
#include "tables/csv.h"

/* New points: she is sure of them, unless she says otherwise with them. */
static void
keep_typed_score(
    struct working_sheet *d, const struct criterion *c, int64_t score)
{
    struct remark *r = sheet_remark(d, c->id);
    if (r && sheet_put_score(d, c->id, score))
        r->unsure = false;
}

static void
apply_typed_score(
    struct working_sheet *d, const struct criterion *c, const char *text)
{
    struct score_fault wrong;
    int64_t score;
    enum number_fault fault = decimal_read(text, 0, &score);
    if (fault != NUMBER_OK)
        sheet_add_fault(d, c->code, WORDS(number_fault_id(fault), text));
    else if (!is_score_allowed(c, score, text, d->pd->language, &wrong))
        sheet_add_fault(d, c->code, wrong.words);
    else
        keep_typed_score(d, c, score);
}

/* A text that the judge wrote goes to *out, NULL if it is empty. */
static void
apply_typed_text(struct working_sheet *d, const char *name, const char *text,
    const char **out)
{
    const char *clean = text_clean(d->arena, text, strlen(text));
    enum text_fault fault =
        clean ? text_check(clean, strlen(clean), TEXT_LINES) : TEXT_OK;
    if (fault != TEXT_OK)
        sheet_add_fault(d, name, WORDS(text_fault_id(fault), name));
    else if (clean && paper_id_is(clean))
        sheet_add_fault(d, name, WORDS("keyin.no_comment"));
    else
        *out = clean && !text_is_blank(d->arena, clean) ? clean : NULL;
}

static void
apply_typed_mark(
    struct working_sheet *d, const char *name, const char *text, bool *out)
{
    if (!yes_or_no_read(d->arena, text, out))
        sheet_add_fault(d, name, WORDS("cell.yes", text));
}

/* What is said about a criterion beside its points. */
static void
apply_typed_remark(struct working_sheet *d, const struct criterion *c,
    enum criterion_part part, const struct podium_cell *cell)
{
    struct remark *r = sheet_remark(d, c->id);
    if (!r)
        return;
    if (part == PART_UNSURE)
        apply_typed_mark(d, cell->column, cell->text, &r->unsure);
    else
        apply_typed_text(d, cell->column, cell->text,
            part == PART_NOTE ? &r->note : &r->comment);
    r->typed = r->typed || part == PART_COMMENT;
}

/* Set what a cell says, of the points or then of the rest: that holds,
 * whichever was typed first. */
static void
apply_typed_cell(
    struct working_sheet *d, const struct podium_cell *cell, bool points)
{
    size_t size;
    enum criterion_part part = criterion_part(cell->column, &size);
    const struct criterion *c = rubric_criterion(d->rubric, cell->column, size);
    if (points != (part == PART_POINTS))
        return;
    if (!c || (part > PART_COMMENT && !d->private_notes))
        sheet_add_fault(
            d, cell->column, WORDS("score.no_criterion", cell->column));
    else if (points)
        apply_typed_score(d, c, cell->text);
    else
        apply_typed_remark(d, c, part, cell);
}

void
sheet_apply(struct working_sheet *d, const struct podium_scoring *scoring)
{
    const struct podium_cells *cells = &scoring->scores;
    for (size_t i = 0; i < cells->count; i++)
        apply_typed_cell(d, &cells->items[i], true);
    for (size_t i = 0; i < cells->count; i++)
        apply_typed_cell(d, &cells->items[i], false);
    if (scoring->comment)
        apply_typed_text(d, "comment", scoring->comment, &d->comment);
}
