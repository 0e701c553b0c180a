/* paper_grid.c - score sheets with many entries a page: entries down, criteria
 * across, the total at the right. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "render/paper.h"

static const struct style head_style = { 10.5, true, false, PAPER_BLACK, 6, 1,
    .cut = true };
static const struct style code_style = { 11, true, false, PAPER_BLACK, 2, 0 };
static const struct style title_style = { 10.5, false, false, PAPER_BLACK, 3, 1,
    .cut = true, .left = true };
static const struct style maximum_style = { 9.5, false, false, PAPER_BLACK, 2,
    0 };

#define CODE_WIDTH 44.0
#define TOTAL_WIDTH 50.0
#define LEAST_TITLE 100.0
#define NAMED 40.0 /* narrower columns are headed by codes, not names */
#define LEAST_CELL 18.0
#define ROW_HEIGHT 30.0

/* Widths of the columns: code, title, criteria, total. */
static struct ruled
measure_paper_grid(struct canvas *canvas, const struct podium_paper *p)
{
    struct ruled t = { .x = PAPER_LEFT, .scale = 1 };
    size_t n = p->criterion_count;
    double rest = PAPER_WIDTH - CODE_WIDTH - TOTAL_WIDTH;
    double each = n > 0 ? (rest - LEAST_TITLE) / (double)n : LEAST_CELL;
    each = each > 64 ? 64 : each;
    if (each < LEAST_CELL) {
        canvas_fail(canvas, PODIUM_INVALID, WORDS("paper.many", p->field));
        n = 0;
    }
    t.widths[t.columns++] = CODE_WIDTH;
    t.widths[t.columns++] = rest - each * (double)n;
    for (size_t i = 0; i < n; i++)
        t.widths[t.columns++] = each;
    t.widths[t.columns++] = TOTAL_WIDTH;
    return t;
}

static double
draw_grid_page_heading(struct canvas *canvas, const struct podium_paper *p,
    const struct ruled *t, double y)
{
    struct cell cells[MOST_CELLS] = { 0 };
    char *texts[MOST_CELLS][2] = { { NULL } };
    for (size_t i = 0; i < t->columns; i++)
        cells[i] =
            (struct cell){ .style = &head_style, .more_style = &maximum_style };
    cells[0].text = message_text(p->language, "paper.code");
    cells[1].text = message_text(p->language, "paper.title_of_work");
    for (size_t i = 2; i + 1 < t->columns; i++) {
        const struct podium_paper_criterion *c = &p->criteria[i - 2];
        bool narrow = t->widths[i] < NAMED;
        texts[i][0] = g_strdup_printf("%s %s", c->code, c->name);
        texts[i][1] = g_strdup_printf(
            narrow ? "%s" : "%s; %s", c->maximum, c->step ? c->step : "");
        cells[i].text = narrow ? c->code : texts[i][0];
        cells[i].more = narrow || !c->step ? c->maximum : texts[i][1];
    }
    cells[t->columns - 1].text = message_text(p->language, "paper.total");
    double below = ruled_row(canvas, t, cells, ROW_HEIGHT, y);
    for (size_t i = 0; i < MOST_CELLS; i++)
        for (size_t k = 0; k < 2; k++)
            g_free(texts[i][k]);
    return below;
}

/* Draw as many entries as fit on the page; returns how many. */
static size_t
draw_grid_page(struct canvas *canvas, const struct podium_paper *p,
    const struct ruled *t, size_t from)
{
    const double most = PAPER_BOTTOM - PAPER_FOOT - 10 - PAPER_COMMENT_ROOM;
    char number[128];
    size_t i = from;
    canvas->entry = p->judge;
    double y = paper_draw_head(canvas, p) + 8;
    y += draw_grid_page_heading(canvas, p, t, y);
    for (; i < p->entry_count; i++) {
        struct cell cells[MOST_CELLS] = { 0 };
        cells[0] =
            (struct cell){ .text = p->entries[i].entry, .style = &code_style };
        cells[1] =
            (struct cell){ .text = p->entries[i].title, .style = &title_style };
        if (y + ruled_height(canvas, t, cells, ROW_HEIGHT) > most && i > from)
            break;
        y += ruled_row(canvas, t, cells, ROW_HEIGHT, y);
    }
    paper_draw_comment_room(canvas, p, y, WORDS("paper.comments"));
    g_snprintf(number, sizeof number, "%s", p->judge);
    paper_draw_foot(canvas, p, p->key, number);
    return i - from;
}

size_t
paper_draw_grid(struct canvas *canvas, cairo_surface_t *surface,
    const struct podium_paper *p)
{
    struct ruled t = measure_paper_grid(canvas, p);
    size_t pages = 0;
    for (size_t i = 0; i < p->entry_count && canvas->status == PODIUM_OK;
         pages++) {
        canvas->cr = cairo_create(surface);
        i += draw_grid_page(canvas, p, &t, i);
        cairo_show_page(canvas->cr);
        cairo_destroy(canvas->cr);
    }
    return pages;
}
