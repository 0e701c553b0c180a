/* paper.c - A4 portrait score sheets, one entry a page.
 *
 * Heading, town and date, title, table and signature are arranged as in an
 * administrative document (ND 30/2020, appendix I). */
/* SPDX-License-Identifier: MIT */
#include "render/paper.h"

#include "base/buffer.h"
#include "base/message.h"

#define SMALLEST 0.6 /* down to which a table shrinks to fit its page */

/* ---- the table ---- */

static const struct style head_style = { 12, true, false, PAPER_BLACK, 3, 1 };
static const struct style name_style = { 13, false, false, PAPER_BLACK, 6, 1,
    .left = true };
static const struct style band_style = { 10.5, false, true, PAPER_BLACK, 60, 1,
    .left = true };
static const struct style number_style = { 13, false, false, PAPER_BLACK, 2,
    0 };

static const struct style small_style = { 9, false, true, PAPER_BLACK, 3, 0 };

#define COLUMNS 5
#define ROW_HEIGHT 24.0

/* The table of one page; bands: with the words of bands under each criterion.
 */
struct paper_table {
    const struct podium_paper *paper;
    struct ruled ruled;
    bool bands;
};

/* The texts of a row that are made for it. */
struct paper_row_texts {
    char number[16];
    struct buffer more; /* bands, and when a comment is needed */
};

static void
write_criterion_cells(const struct paper_table *t, size_t row,
    struct cell out[COLUMNS], struct paper_row_texts *texts)
{
    const struct podium_paper_criterion *c = &t->paper->criteria[row - 1];
    const char *bands = t->bands && c->bands ? c->bands : "";
    /* A code such as 2.1 is the number: with another beside it, whoever types
     * "3=12" could mean two rows. */
    bool numbered = c->code[strspn(c->code, "0123456789.")] == '\0';
    g_snprintf(texts->number, sizeof texts->number, "%zu", row);
    buffer_text(&texts->more, bands);
    buffer_text(&texts->more, *bands && c->needed ? "\n" : "");
    buffer_text(&texts->more, c->needed ? c->needed : "");
    out[0] = (struct cell){ .text = numbered ? c->code : texts->number,
        .more = numbered ? NULL : c->code,
        .style = &number_style,
        .more_style = &small_style };
    out[1] = (struct cell){ .text = c->name,
        .more = texts->more.size ? buffer_string(&texts->more) : NULL,
        .style = &name_style,
        .more_style = &band_style };
    out[2] = (struct cell){ .text = c->maximum,
        .more = c->step,
        .style = &number_style,
        .more_style = &small_style };
}

/* The cells of a row: row 0 is the heading, then come the criteria, last the
 * total. */
static void
paper_row_cells(const struct paper_table *t, size_t row,
    struct cell out[COLUMNS], struct paper_row_texts *texts)
{
    const struct podium_paper *p = t->paper;
    static const char *const heads[] = { "paper.no", "paper.criterion",
        "paper.maximum", "paper.score", "paper.comment" };
    for (size_t i = 0; i < COLUMNS; i++)
        out[i] = (struct cell){ .style = &head_style };
    if (row == 0) {
        for (size_t i = 0; i < COLUMNS; i++)
            out[i].text = message_text(p->language, heads[i]);
    } else if (row <= p->criterion_count) {
        write_criterion_cells(t, row, out, texts);
    } else {
        out[1].text = message_text(p->language, "paper.total");
        out[2] = (struct cell){ .text = p->most, .style = &number_style };
    }
}

/* Draw a row at *y, or with y NULL only measure it; its height. */
static double
paper_row(struct canvas *canvas, const struct paper_table *t, size_t row,
    const double *y)
{
    struct cell cells[COLUMNS];
    struct paper_row_texts texts = { 0 };
    double least = ROW_HEIGHT * t->ruled.scale;
    paper_row_cells(t, row, cells, &texts);
    double height = y ? ruled_row(canvas, &t->ruled, cells, least, *y)
                      : ruled_height(canvas, &t->ruled, cells, least);
    if (texts.more.failed)
        canvas_fail(canvas, PODIUM_NOMEM, WORDS("memory.out"));
    buffer_free(&texts.more);
    return height;
}

static double
paper_table_height(struct canvas *canvas, const struct paper_table *t)
{
    double height = 0;
    for (size_t row = 0; row < t->paper->criterion_count + 2; row++)
        height += paper_row(canvas, t, row, NULL);
    return height;
}

/* Layouts of the table, of which the first is taken that fits: the words of
 * bands go first, then the room for a comment on each criterion. */
static const struct paper_layout {
    size_t columns;
    double widths[COLUMNS];
    bool bands;
} layouts[] = {
    { 5, { 38, PAPER_WIDTH - 38 - 48 - 48 - 112, 48, 48, 112 }, true },
    { 5, { 38, PAPER_WIDTH - 38 - 48 - 48 - 112, 48, 48, 112 }, false },
    { 4, { 38, PAPER_WIDTH - 38 - 48 - 56, 48, 56 }, false },
};

/* Does the table fit, at the largest size that is not smaller than SMALLEST? */
static bool
fit_paper_table(struct canvas *canvas, const struct podium_paper *p,
    const struct paper_layout *layout, double most, struct paper_table *out)
{
    *out = (struct paper_table){ .paper = p,
        .ruled = { .x = PAPER_LEFT, .columns = layout->columns, .scale = 1 },
        .bands = layout->bands };
    for (size_t i = 0; i < layout->columns; i++)
        out->ruled.widths[i] = layout->widths[i];
    while (
        paper_table_height(canvas, out) > most && out->ruled.scale > SMALLEST)
        out->ruled.scale -= 0.05;
    return paper_table_height(canvas, out) <= most;
}

/* Draw the table so that it leaves room for a comment on the whole. */
static double
draw_paper_table(
    struct canvas *canvas, const struct podium_paper *p, double y, double most)
{
    struct paper_table t;
    bool fits = false;
    for (size_t i = 0; !fits && i < sizeof layouts / sizeof *layouts; i++)
        fits = fit_paper_table(canvas, p, &layouts[i], most, &t);
    if (!fits)
        canvas_fail(canvas, PODIUM_INVALID, WORDS("paper.many", p->field));
    for (size_t row = 0; row < p->criterion_count + 2; row++)
        y += paper_row(canvas, &t, row, &y);
    return y;
}

static void
draw_entry_page(struct canvas *canvas, const struct podium_paper *p,
    const struct podium_paper_entry *e)
{
    static const struct style plain = { 13, false, false, PAPER_BLACK, 3, 1,
        .cut = true, .left = true };
    const double foot = PAPER_BOTTOM - PAPER_FOOT - 8;
    char number[128];
    canvas->entry = e->entry;
    double y = paper_draw_head(canvas, p);
    y = paper_message(canvas, p, &plain,
        (struct position){ PAPER_MIDDLE, y + 2, PAPER_WIDTH },
        WORDS("paper.entry", e->entry));
    y = paper_message(canvas, p, &plain,
        (struct position){ PAPER_MIDDLE, y + 2, PAPER_WIDTH },
        WORDS("paper.work", e->title));
    y = draw_paper_table(canvas, p, y + 8, foot - PAPER_COMMENT_ROOM - y - 8);
    paper_draw_comment_room(canvas, p, y, WORDS("paper.whole"));
    g_snprintf(number, sizeof number, "%s %s", e->entry, p->judge);
    paper_draw_foot(canvas, p, e->key, number);
}

static size_t
draw_entry_pages(struct canvas *canvas, cairo_surface_t *surface,
    const struct podium_paper *p)
{
    for (size_t i = 0; i < p->entry_count && canvas->status == PODIUM_OK; i++) {
        canvas->cr = cairo_create(surface);
        draw_entry_page(canvas, p, &p->entries[i]);
        cairo_show_page(canvas->cr);
        cairo_destroy(canvas->cr);
    }
    return p->entry_count;
}

/* Leave a page empty, so that the next judge begins on an odd one. */
static void
add_empty_page(cairo_surface_t *surface)
{
    cairo_surface_show_page(surface);
}

enum podium_status
podium_paper_draw(const struct podium_papers *papers, bool grid,
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    struct canvas canvas =
        canvas_open(how, problem, PORTRAIT_WIDTH, PORTRAIT_HEIGHT);
    struct output *out = output_open(&canvas, how->path, how->now);
    cairo_surface_t *surface = output_surface(out);
    size_t pages = 0;
    for (size_t i = 0; i < papers->count && canvas.status == PODIUM_OK; i++) {
        const struct podium_paper *p = &papers->items[i];
        bool next =
            i > 0 && g_strcmp0(p->judge, papers->items[i - 1].judge) != 0;
        if (next && pages % 2 == 1) {
            add_empty_page(surface);
            pages++;
        }
        pages += grid ? paper_draw_grid(&canvas, surface, p)
                      : draw_entry_pages(&canvas, surface, p);
    }
    output_close(&canvas, out);
    return canvas_close(&canvas);
}
