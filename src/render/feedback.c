/* feedback.c - the feedback on entries, on A4 pages for the post.
 *
 * In: the feedback on entries. Out: pages, each entry beginning on one of its
 * own; what has no room goes on on the next. A long comment is parted between
 * words, since a page may end within it. */
/* SPDX-License-Identifier: MIT */
#include <podium/feedback.h>

#include <string.h>

#include "base/buffer.h"
#include "base/date.h"
#include "base/message.h"
#include "render/flow.h"

#define SHEETS_A_TABLE 8
#define SCORE_WIDTH 36.0
#define ROW_LEAST 20.0

static const struct style plain_style = { 12, false, false, PAPER_BLACK, 60, 1,
    .left = true };
static const struct style strong_style = { 12, true, false, PAPER_BLACK, 20, 1,
    .left = true };
static const struct style title_style = { 15, true, false, PAPER_BLACK, 2, 1 };
static const struct style name_style = { 13, false, true, PAPER_BLACK, 8, 1 };
static const struct style contest_style = { 12, false, false, PAPER_BLACK, 4,
    1 };
static const struct style small_style = { 10.5, false, true, PAPER_BLACK, 20, 1,
    .left = true };
static const struct style cell_style = { 11, false, false, PAPER_BLACK, 4, 1,
    .left = true };
static const struct style number_style = { 11, false, false, PAPER_BLACK, 1,
    0.6 };
static const struct style head_style = { 10.5, true, false, PAPER_BLACK, 3, 1 };

/* The letter that is being written. */
struct letter {
    struct flow flow;
    const struct podium_feedback *f;
};

/* A number as readers of the letter write it. */
static char *
people_points(const struct letter *l, const char *number)
{
    char *text = g_strdup(number);
    for (char *s = text; *s && l->f->language == PODIUM_LANGUAGE_VI; s++)
        if (*s == '.')
            *s = ',';
    return text;
}

/* ---- the table of points ---- */

/* The sheets of one table. */
struct points_table {
    size_t first, count;
    struct ruled ruled;
};

static struct points_table
new_points_table(const struct podium_feedback *f, size_t first)
{
    size_t left = f->sheet_count - first;
    struct points_table t = { .first = first,
        .count = left < SHEETS_A_TABLE ? left : SHEETS_A_TABLE };
    size_t columns = t.count + (f->means ? 1 : 0);
    t.ruled.x = PAPER_LEFT;
    t.ruled.scale = 1;
    t.ruled.columns = columns + 2;
    t.ruled.widths[1] = SCORE_WIDTH + 8;
    for (size_t i = 0; i < columns; i++)
        t.ruled.widths[i + 2] = SCORE_WIDTH + (i == t.count ? 14 : 0);
    double rest = PAPER_WIDTH;
    for (size_t i = 1; i < t.ruled.columns; i++)
        rest -= t.ruled.widths[i];
    t.ruled.widths[0] = rest;
    return t;
}

/* A text of a cell, freed with the row. */
static void
set_cell(struct cell *cell, char *text, const struct style *style)
{
    cell->text = text;
    cell->style = style;
}

/* "A", or "A*" where it does not count. */
static char *
sheet_heading(const struct podium_feedback *f, size_t sheet)
{
    const struct podium_feedback_sheet *s = &f->sheets[sheet];
    return g_strconcat(
        s->letter, s->fate == PODIUM_FATE_COUNTED ? "" : "*", NULL);
}

static void
fill_heading(const struct letter *l, const struct points_table *t,
    struct cell cells[MOST_CELLS])
{
    enum podium_language language = l->f->language;
    set_cell(&cells[0], g_strdup(message_text(language, "paper.criterion")),
        &head_style);
    set_cell(&cells[1], g_strdup(message_text(language, "paper.maximum")),
        &head_style);
    for (size_t i = 0; i < t->count; i++)
        set_cell(&cells[i + 2], sheet_heading(l->f, t->first + i), &head_style);
    if (l->f->means)
        set_cell(&cells[t->count + 2],
            g_strdup(message_text(language, "feedback.mean")), &head_style);
}

static void
fill_criterion(const struct letter *l, const struct points_table *t,
    size_t criterion, struct cell cells[MOST_CELLS])
{
    const struct podium_feedback_criterion *c = &l->f->criteria[criterion];
    set_cell(&cells[0], g_strdup(c->name), &cell_style);
    set_cell(&cells[1], people_points(l, c->maximum), &number_style);
    for (size_t i = 0; i < t->count; i++)
        set_cell(&cells[i + 2],
            people_points(l, l->f->sheets[t->first + i].scores[criterion]),
            &number_style);
    if (l->f->means)
        set_cell(
            &cells[t->count + 2], people_points(l, c->mean), &number_style);
}

static void
fill_totals(const struct letter *l, const struct points_table *t,
    struct cell cells[MOST_CELLS])
{
    const struct podium_feedback *f = l->f;
    set_cell(&cells[0], g_strdup(message_text(f->language, "paper.total")),
        &head_style);
    set_cell(&cells[1], g_strdup(""), &number_style);
    for (size_t i = 0; i < t->count; i++)
        set_cell(&cells[i + 2], people_points(l, f->sheets[t->first + i].total),
            &number_style);
    if (f->means)
        set_cell(&cells[t->count + 2],
            people_points(l, f->total ? f->total : ""), &number_style);
}

/* Row 0 is the heading, then come the criteria, last the totals. */
static void
add_points_row(struct letter *l, const struct points_table *t, size_t row)
{
    struct cell cells[MOST_CELLS] = { 0 };
    if (row == 0)
        fill_heading(l, t, cells);
    else if (row <= l->f->criterion_count)
        fill_criterion(l, t, row - 1, cells);
    else
        fill_totals(l, t, cells);
    double height = ruled_height(l->flow.canvas, &t->ruled, cells, ROW_LEAST);
    flow_need(&l->flow, height);
    l->flow.y +=
        ruled_row(l->flow.canvas, &t->ruled, cells, ROW_LEAST, l->flow.y);
    for (size_t i = 0; i < t->ruled.columns; i++)
        g_free((char *)(uintptr_t)cells[i].text);
}

static void
add_points(struct letter *l)
{
    const struct podium_feedback *f = l->f;
    size_t first = 0;
    if (f->criterion_count == 0)
        return;
    flow_message(&l->flow, &strong_style, 10, WORDS("feedback.points"));
    l->flow.y += 4;
    do {
        struct points_table t = new_points_table(f, first);
        for (size_t row = 0; row < f->criterion_count + 2; row++)
            add_points_row(l, &t, row);
        first += SHEETS_A_TABLE;
        l->flow.y += 6;
    } while (first < f->sheet_count);
    if (f->sheet_count > 0)
        flow_message(&l->flow, &small_style, 0, WORDS("feedback.order"));
}

/* Which sheets do not count, and by which rule. */
static void
add_set_aside(struct letter *l)
{
    const struct podium_feedback *f = l->f;
    for (size_t i = 0; i < f->sheet_count; i++) {
        const char *id = f->sheets[i].aside;
        if (!id)
            continue;
        char *limit =
            people_points(l, f->outlier_threshold ? f->outlier_threshold : "");
        flow_message(
            &l->flow, &small_style, 2, WORDS(id, f->sheets[i].letter, limit));
        g_free(limit);
    }
}

/* ---- the rest ---- */

static void
add_comments_of(struct letter *l)
{
    const struct podium_feedback *f = l->f;
    if (f->comment_count + f->withheld > 0)
        flow_message(&l->flow, &strong_style, 10, WORDS("feedback.comments"));
    for (size_t i = 0; i < f->comment_count; i++) {
        const struct podium_feedback_comment *c = &f->comments[i];
        if (c->begins)
            flow_text(&l->flow,
                c->criterion ? c->criterion
                             : message_text(f->language, "feedback.whole"),
                &small_style, 6);
        char *text = g_strdup_printf("- %s", c->text);
        flow_text(&l->flow, text, &plain_style, 2);
        g_free(text);
    }
    if (f->withheld > 0)
        flow_message(&l->flow, &small_style, 4,
            WORDS("feedback.withheld", INT_TEXT(f->withheld)));
}

static void
add_result(struct letter *l)
{
    const struct podium_feedback *f = l->f;
    flow_message(&l->flow, &plain_style, 8, WORDS("feedback.field", f->field));
    if (f->unit)
        flow_message(
            &l->flow, &plain_style, 2, WORDS("feedback.unit", f->unit));
    if (f->place > 0) {
        char *total = people_points(l, f->total);
        flow_message(&l->flow, &plain_style, 2,
            WORDS(
                "feedback.result", total, INT_TEXT(f->place), INT_TEXT(f->of)));
        g_free(total);
    }
    if (f->sheets_in < f->sheets_due)
        flow_message(&l->flow, &plain_style, 2,
            WORDS("site.sheets_due", INT_TEXT(f->sheets_in),
                INT_TEXT(f->sheets_due)));
    if (f->prize)
        flow_message(
            &l->flow, &plain_style, 2, WORDS("feedback.prize", f->prize));
}

static void
add_objection(struct letter *l)
{
    struct date d;
    char room[DATE_ROOM];
    const struct podium_feedback *f = l->f;
    if (f->objection_until && date_read(f->objection_until, &d)) {
        flow_message(&l->flow, &strong_style, 10, WORDS("feedback.objection"));
        flow_message(&l->flow, &plain_style, 2,
            WORDS(f->provisional ? "feedback.until" : "feedback.was_until",
                date_day_first(room, d)));
        if (f->objection_how)
            flow_text(&l->flow, f->objection_how, &plain_style, 2);
    }
    if (f->receipt_count == 0)
        return;
    char *all = g_strjoinv(", ", (char **)(uintptr_t)f->receipts);
    flow_message(&l->flow, &small_style, 8, WORDS("feedback.receipts", all));
    g_free(all);
}

static void
draw_feedback_pages(struct canvas *canvas, cairo_surface_t *surface,
    const struct podium_feedback *f)
{
    const double left = PAPER_WIDTH * 0.42, right = PAPER_WIDTH - left;
    struct letter l = { flow_begin(canvas, surface, f->language, NULL), f };
    canvas->entry = f->entry;
    const struct heads heads = { f->parent, f->host, f->heading, f->motto,
        { PAPER_LEFT + left / 2, PAPER_TOP, left - 12 },
        { PAPER_LEFT + left + right / 2, PAPER_TOP, right }, 48 };
    draw_heads(canvas, &heads);
    l.flow.y = PAPER_TOP + 66;
    flow_message(&l.flow, &title_style, 0, WORDS("feedback.title", f->entry));
    flow_piece(&l.flow, f->title, &name_style, 4);
    if (f->contest)
        flow_piece(&l.flow, f->contest, &contest_style, 4);
    if (f->edition)
        flow_piece(&l.flow, f->edition, &contest_style, 0);
    flow_message(&l.flow, &strong_style, 10,
        WORDS(f->provisional ? "site.provisional" : "site.final"));
    add_result(&l);
    add_points(&l);
    add_set_aside(&l);
    add_comments_of(&l);
    add_objection(&l);
    flow_end(&l.flow);
}

enum podium_status
podium_feedback_draw(const struct podium_feedbacks *list,
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    struct canvas canvas =
        canvas_open(how, problem, PORTRAIT_WIDTH, PORTRAIT_HEIGHT);
    struct output *out = output_open(&canvas, how->path, how->now);
    for (size_t i = 0; i < list->count && canvas.status == PODIUM_OK; i++)
        draw_feedback_pages(&canvas, output_surface(out), &list->items[i]);
    output_close(&canvas, out);
    return canvas_close(&canvas);
}
