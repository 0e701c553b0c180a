/* sheet_check.c - is a judge's sheet as the rules ask?
 *
 * A score must be within its range and on its step (rules/rubric.c); a sheet is
 * complete when every criterion that is required has a score, and a score that
 * is low a comment of its own; a comment belongs to points. Whose sheet it may
 * be is asked where it is loaded (working_sheet.c), and everything once more,
 * of every event whoever recorded it, by schema/judge. */
/* SPDX-License-Identifier: MIT */
#include <strings.h>

#include "base/arena.h"
#include "contest/judging/working_sheet.h"
#include "tables/csv.h"

void
sheet_add_fault(
    struct working_sheet *d, const char *name, const char *const words[])
{
    const char *code = sheet_entry_code(d);
    struct location location = { .file = code ? code : "", .name = name };
    fault_add(d->faults, d->arena, d->pd->language, &location, words);
}

bool
is_criterion_typed(const struct podium_cells *cells, const char *code)
{
    for (size_t i = 0; i < cells->count; i++)
        if (strcasecmp(cells->items[i].column, code) == 0)
            return true;
    return false;
}

/* A comment belongs to points. */
static void
report_lone_comment(struct working_sheet *d, const struct criterion *c)
{
    const struct remark *r = sheet_remark(d, c->id);
    if (r && r->comment && !sheet_score(d, c))
        sheet_add_fault(d, c->code, WORDS("score.comment_alone", c->code));
}

void
sheet_check_comments(struct working_sheet *d)
{
    for (size_t i = 0; d->rubric && i < d->rubric->count; i++)
        report_lone_comment(d, &d->rubric->items[i]);
}

void
sheet_check_complete(
    struct working_sheet *d, const struct podium_scoring *typed)
{
    for (size_t i = 0; d->rubric && i < d->rubric->count; i++) {
        const struct criterion *c = &d->rubric->items[i];
        const struct criterion_score *s = sheet_score(d, c);
        const struct remark *r = sheet_remark(d, c->id);
        bool comment = r && r->comment;
        char room[DECIMAL_ROOM];
        if (!s && criterion_is_required(c) &&
            !is_criterion_typed(&typed->scores, c->code))
            sheet_add_fault(d, c->code, WORDS("score.missing", c->name));
        if (!criterion_is_required(c))
            report_lone_comment(d, c);
        if (s && score_needs_comment(c, s->score) && !comment)
            sheet_add_fault(d, c->code,
                WORDS("sheet.comment", c->code,
                    decimal_text(room, c->comment_below, '.')));
    }
}
