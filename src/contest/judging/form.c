/* form.c - the questions of a sheet, with what a judge has answered so far. */
/* SPDX-License-Identifier: MIT */
#include <podium/form.h>

#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "contest/judging/draft.h"
#include "contest/registration/dossier.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

static const char *
points_text(struct podium_arena *arena, int64_t thousandths)
{
    char room[DECIMAL_ROOM];
    return podium_strdup(arena, decimal_text(room, thousandths, '.'));
}

struct bands {
    struct podium_band *items;
    size_t count, room;
};

static enum podium_status
load_question_bands(
    struct working_sheet *d, int64_t criterion, struct podium_question *out)
{
    struct bands list = { 0 };
    struct stmt q = stmt(d->pd,
        "SELECT low, high, words FROM bands WHERE criterion = :criterion"
        " ORDER BY low DESC");
    bind_int(&q, ":criterion", criterion);
    while (next_row(&q)) {
        struct podium_band *b = arena_push(d->arena, &list);
        if (!b)
            break;
        *b = (struct podium_band){ points_text(d->arena, col_int(&q, 0)),
            points_text(d->arena, col_int(&q, 1)),
            podium_strdup(d->arena, col_text(&q, 2)) };
    }
    out->bands = list.items;
    out->band_count = list.count;
    return stmt_end_into(&q, d->arena);
}

static enum podium_status
add_question(struct working_sheet *d, const struct criterion *c,
    struct podium_form *form)
{
    const struct criterion_score *score = sheet_score(d, c);
    struct podium_question *q = &form->questions[form->count++];
    bool deduction = c->maximum < 0;
    *q = (struct podium_question){ .criterion = c->code,
        .name = c->name,
        .low = points_text(d->arena, deduction ? c->maximum : 0),
        .high = points_text(d->arena, deduction ? 0 : c->maximum),
        .step = points_text(d->arena, c->step),
        .comment_below = c->has_comment_below
            ? points_text(d->arena, c->comment_below)
            : NULL,
        .bonus = c->bonus,
        .answer = score ? points_text(d->arena, score->score) : NULL };
    const struct remark *r = sheet_remark(d, c->id);
    if (r) {
        q->comment = r->comment;
        q->lacks_comment =
            score && score_needs_comment(c, score->score) && !r->comment;
        q->note = r->note;
        q->unsure = r->unsure;
    }
    form->answered += score != NULL;
    form->missing += !score && criterion_is_required(c);
    return load_question_bands(d, c->id, q);
}

static enum podium_status
load_entry_description(struct working_sheet *d, struct podium_form *out)
{
    struct stmt q = stmt(d->pd,
        "SELECT e.title, e.summary, f.name, (SELECT blind FROM rounds WHERE id ="
        " :round) FROM entries e JOIN fields f ON f.id = e.field"
        " WHERE e.id = :id");
    bind_int(&q, ":id", d->entry.id);
    bind_int(&q, ":round", d->round);
    bool blind = false;
    if (next_row(&q)) {
        blind = col_int(&q, 3);
        out->title = podium_strdup(d->arena, col_text(&q, 0));
        out->summary = podium_strdup(d->arena, col_text(&q, 1));
        out->field = podium_strdup(d->arena, col_text(&q, 2));
    }
    enum podium_status status = stmt_end_into(&q, d->arena);
    return status == PODIUM_OK
        ? dossier_load(d->pd, d->entry.id, blind, d->arena, &out->dossier)
        : status;
}

enum podium_status
sheet_form(struct working_sheet *d, struct podium_form *out)
{
    size_t n = d->rubric ? d->rubric->count : 0;
    out->round = d->round_code;
    out->comment = d->comment;
    out->total = d->scores.count > 0 ? sheet_total(d) : "";
    out->submitted = d->sheet != 0;
    out->questions = podium_alloc(d->arena, n, sizeof *out->questions);
    enum podium_status status = load_entry_description(d, out);
    for (size_t i = 0; out->questions && status == PODIUM_OK && i < n; i++)
        status = add_question(d, &d->rubric->items[i], out);
    return d->arena->failed ? failed_memory(d->pd) : status;
}

enum podium_status
podium_form_load(struct podium *pd, const char *round, const char *entry,
    struct podium_arena *arena, struct podium_form *out)
{
    struct working_sheet d;
    struct podium_faults faults;
    const struct podium_scoring scoring = { .round = round, .entry = entry };
    *out = (struct podium_form){ .entry = podium_strdup(arena, entry) };
    enum podium_status status = view_begin(pd, "own");
    if (status != PODIUM_OK)
        return status;
    status = sheet_load(pd, &scoring, arena, &faults, &d);
    if (status == PODIUM_OK)
        status = draft_apply(&d);
    if (status == PODIUM_OK)
        status = sheet_form(&d, out);
    return read_end(pd, status);
}
