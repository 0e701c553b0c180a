/* picture.c - intervals of ranks, severity of judges, shades of scores. */
/* SPDX-License-Identifier: MIT */
#include <podium/picture.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/message.h"
#include "render/page.h"

#define WIDTH 640.0
#define MARGIN 16.0
#define NAMES 190.0 /* points for the names of rows */
#define ROW 18.0
#define HEADING 58.0
#define FOOT 34.0
#define CELL_MOST 46.0
#define INK                                                                    \
    {                                                                          \
        0, 0, 0                                                                \
    }

static const struct style small = { 10, false, false, INK, 1, 0 };
static const struct style heading = { 14, true, false, INK, 2, 0 };

/* A text that ends at x. */
static void
put_right(struct pen *pen, const char *text, double x, double y)
{
    PangoRectangle box = { 0 };
    struct fitted f = fit(pen, text, &small, NAMES - 8, 1);
    if (f.layout)
        pango_layout_get_extents(f.layout, NULL, &box);
    paint(pen, &f, x - (double)box.width / PANGO_SCALE / 2,
        y + (ROW - f.height) / 2);
    fitted_free(&f);
}

static void
line_to(struct pen *pen, double x0, double y0, double x1, double y1)
{
    cairo_move_to(pen->cr, x0, y0);
    cairo_line_to(pen->cr, x1, y1);
    cairo_stroke(pen->cr);
}

static void
shade(struct pen *pen, double grey)
{
    cairo_set_source_rgb(pen->cr, grey, grey, grey);
}

/* ---- rows with a bar --------------------------------------------------------
 */

/* Where values go across the page. */
struct scale {
    double from, to;
};

static double
across(const struct scale *s, double value)
{
    double left = MARGIN + NAMES, right = WIDTH - MARGIN;
    return left + (value - s->from) / (s->to - s->from) * (right - left);
}

static struct scale
scale_of(const struct podium_picture *p)
{
    struct scale s = { INFINITY, -INFINITY };
    for (size_t i = 0; i < p->rows; i++) {
        if (isnan(p->low[i]) || isnan(p->high[i]))
            continue;
        s.from = fmin(s.from, p->low[i]);
        s.to = fmax(s.to, p->high[i]);
    }
    if (p->kind == PODIUM_PICTURE_RANKS)
        return (struct scale){ 0.5, fmax(1, isfinite(s.to) ? s.to : 1) + 0.5 };
    double most = fmax(fabs(s.from), fabs(s.to));
    most = isfinite(most) && most > 0 ? most * 1.05 : 1;
    return (struct scale){ -most, most };
}

static void
draw_bar(
    struct pen *pen, const struct podium_picture *p, size_t row, double top)
{
    struct scale s = scale_of(p);
    double y = top + ROW / 2;
    if (isnan(p->low[row]) || isnan(p->middle[row]))
        return;
    bool ranks = p->kind == PODIUM_PICTURE_RANKS;
    double left = across(&s, p->low[row] - (ranks ? 0.4 : 0));
    double right = across(&s, p->high[row] + (ranks ? 0.4 : 0));
    shade(pen, 0.72);
    cairo_rectangle(pen->cr, left, y - 5, fmax(1, right - left), 10);
    cairo_fill(pen->cr);
    shade(pen, 0);
    cairo_arc(pen->cr, across(&s, p->middle[row]), y, 3.2, 0, 2 * G_PI);
    cairo_fill(pen->cr);
}

/* Zero for judges; for entries the prizes: a line under their rows, and one
 * at the place. */
static void
draw_marks(struct pen *pen, const struct podium_picture *p, double bottom)
{
    struct scale s = scale_of(p);
    static const double dashes[] = { 4, 3 };
    double at = p->kind == PODIUM_PICTURE_RANKS ? p->line + 0.5 : 0;
    shade(pen, 0);
    cairo_set_line_width(pen->cr, 1);
    if (p->kind == PODIUM_PICTURE_RANKS) {
        if (p->line <= 0 || p->line >= (double)p->rows)
            return;
        cairo_set_dash(pen->cr, dashes, 2, 0);
        line_to(pen, MARGIN, HEADING + p->line * ROW, WIDTH - MARGIN,
            HEADING + p->line * ROW);
    }
    line_to(pen, across(&s, at), HEADING - 4, across(&s, at), bottom + 4);
    cairo_set_dash(pen->cr, NULL, 0, 0);
}

static void
draw_labels(struct pen *pen, const struct podium_picture *p, double y)
{
    double middle = (MARGIN + NAMES + WIDTH - MARGIN) / 2;
    double half = (WIDTH - 2 * MARGIN - NAMES) / 2;
    put(pen, p->low_label, &small,
        (struct spot){ middle - half / 2, y, half - 8 });
    put(pen, p->high_label, &small,
        (struct spot){ middle + half / 2, y, half - 8 });
}

static void
draw_bars(struct pen *pen, const struct podium_picture *p)
{
    double bottom = HEADING + (double)p->rows * ROW;
    for (size_t i = 0; i < p->rows; i++) {
        double top = HEADING + (double)i * ROW;
        shade(pen, 0.93);
        cairo_rectangle(pen->cr, MARGIN + NAMES, top,
            WIDTH - 2 * MARGIN - NAMES, i % 2 ? 0 : ROW);
        cairo_fill(pen->cr);
        draw_bar(pen, p, i, top);
        put_right(pen, p->names[i], MARGIN + NAMES - 6, top);
    }
    draw_marks(pen, p, bottom);
    draw_labels(pen, p, bottom + 8);
}

/* ---- shades
 * ------------------------------------------------------------------- */

static struct scale
cells_scale(const struct podium_picture *p)
{
    struct scale s = { INFINITY, -INFINITY };
    for (size_t i = 0; i < p->rows * p->columns; i++)
        if (!isnan(p->cells[i])) {
            s.from = fmin(s.from, p->cells[i]);
            s.to = fmax(s.to, p->cells[i]);
        }
    return s;
}

static double
cell_width(const struct podium_picture *p)
{
    double width = (WIDTH - 2 * MARGIN - NAMES) / (double)p->columns;
    return fmin(width, CELL_MOST);
}

/* Darker is higher; a missing score is a slash on white. */
static void
draw_cell(
    struct pen *pen, const struct podium_picture *p, size_t at, double top)
{
    struct scale s = cells_scale(p);
    double width = cell_width(p), value = p->cells[at];
    double left = MARGIN + NAMES + (double)(at % p->columns) * width;
    char text[16];
    cairo_set_line_width(pen->cr, 0.5);
    if (isnan(value)) {
        shade(pen, 0.6);
        line_to(pen, left + 3, top + ROW - 3, left + width - 3, top + 3);
        return;
    }
    double part = s.to > s.from ? (value - s.from) / (s.to - s.from) : 0.5;
    double grey = 1 - 0.75 * part;
    shade(pen, grey);
    cairo_rectangle(pen->cr, left, top, width - 1, ROW - 1);
    cairo_fill(pen->cr);
    if (width < 24)
        return;
    struct style style = small;
    style.size = 8.5;
    style.colour =
        grey < 0.5 ? (struct colour){ 1, 1, 1 } : (struct colour){ 0, 0, 0 };
    snprintf(text, sizeof text, "%.4g", value);
    char *point = strchr(text, '.');
    if (point && pen->language == PODIUM_VI)
        *point = ',';
    put(pen, text, &style,
        (struct spot){ left + width / 2, top + 3, width - 2 });
}

static void
draw_shades(struct pen *pen, const struct podium_picture *p)
{
    double width = cell_width(p);
    for (size_t c = 0; c < p->columns && width >= 24; c++)
        put(pen, p->column_names[c], &small,
            (struct spot){ MARGIN + NAMES + ((double)c + 0.5) * width,
                HEADING - 14, width - 2 });
    for (size_t i = 0; i < p->rows; i++) {
        double top = HEADING + (double)i * ROW;
        put_right(pen, p->names[i], MARGIN + NAMES - 6, top);
        for (size_t c = 0; c < p->columns; c++)
            draw_cell(pen, p, i * p->columns + c, top);
    }
    draw_labels(pen, p, HEADING + (double)p->rows * ROW + 8);
}

enum podium_status
podium_picture_draw(const struct podium_picture *p,
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    double height = HEADING + (double)p->rows * ROW + FOOT;
    struct pen pen = pen_open(how, problem, WIDTH, height);
    struct output *out = output_open(&pen, how->path, how->now);
    if (pen.status == PODIUM_OK) {
        pen.cr = cairo_create(output_surface(out));
        pen.entry = p->title;
        shade(&pen, 1);
        cairo_paint(pen.cr);
        put(&pen, p->title, &heading,
            (struct spot){ WIDTH / 2, MARGIN - 4, WIDTH - 2 * MARGIN });
        if (p->kind == PODIUM_PICTURE_SCORES)
            draw_shades(&pen, p);
        else
            draw_bars(&pen, p);
        cairo_show_page(pen.cr);
        cairo_destroy(pen.cr);
    }
    output_close(&pen, out);
    return pen_close(&pen);
}
