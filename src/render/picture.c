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
#define NAMES_MOST 190.0 /* points for the names of rows */
#define ROW 18.0
#define HEADING 58.0
#define FOOT 62.0
#define CELL_MOST 46.0
#define CELL_READABLE 24.0 /* narrower cells show no number */
#define TICKS 5
#define TICKS_MOST ((size_t)10)
#define INK                                                                    \
    {                                                                          \
        0, 0, 0                                                                \
    }

static const struct style label_style = { 10, false, false, INK, 1, 0, true };
static const struct style heading_style = { 14, true, false, INK, 2, 0, true };
static const struct style note_style = { 9, false, true, INK, 2, 0, true };

/* A picture being drawn. */
struct chart {
    struct canvas canvas;
    const struct podium_picture *p;
    double left;     /* of the rows, beside their names */
    double from, to; /* the values at left and right, or of the cells */
};

static void
set_grey(struct chart *c, double grey)
{
    cairo_set_source_rgb(c->canvas.cr, grey, grey, grey);
}

static void
draw_line(struct chart *c, double x0, double y0, double x1, double y1)
{
    cairo_move_to(c->canvas.cr, x0, y0);
    cairo_line_to(c->canvas.cr, x1, y1);
    cairo_stroke(c->canvas.cr);
}

static double
chart_row_top(size_t row)
{
    return HEADING + (double)row * ROW;
}

/* ---- names of rows ---- */

static double
fitted_width(const struct fitted_text *f)
{
    PangoRectangle box = { 0 };
    if (f->layout)
        pango_layout_get_extents(f->layout, NULL, &box);
    return (double)box.width / PANGO_SCALE;
}

/* Draw the names, aligned to the right, beside the rows. */
static void
draw_names(struct chart *c)
{
    for (size_t i = 0; i < c->p->rows; i++) {
        struct fitted_text f = fit_text(
            &c->canvas, c->p->names[i], &label_style, NAMES_MOST - 8, 1);
        paint_fitted_text(&c->canvas, &f, c->left - 6 - fitted_width(&f) / 2,
            chart_row_top(i) + (ROW - f.height) / 2);
        fitted_text_free(&f);
    }
}

static double
names_width(struct chart *c)
{
    double most = 0;
    for (size_t i = 0; i < c->p->rows; i++) {
        struct fitted_text f = fit_text(
            &c->canvas, c->p->names[i], &label_style, NAMES_MOST - 8, 1);
        most = fmax(most, fitted_width(&f));
        fitted_text_free(&f);
    }
    return most + 8;
}

/* ---- rows with a bar ---- */

static double
chart_x(const struct chart *c, double value)
{
    return c->left +
        (value - c->from) / (c->to - c->from) * (WIDTH - MARGIN - c->left);
}

static void
scale_bar_axis(struct chart *c)
{
    double low = INFINITY, high = -INFINITY;
    /* fmin() and fmax() ignore NAN. */
    for (size_t i = 0; i < c->p->rows; i++) {
        low = fmin(low, fmin(c->p->low[i], c->p->middle[i]));
        high = fmax(high, fmax(c->p->high[i], c->p->middle[i]));
    }
    if (c->p->kind == PODIUM_PICTURE_RANKS) {
        c->from = 0.5;
        c->to = (isfinite(high) ? fmax(1, high) : 1) + 0.5;
        return;
    }
    double most = fmax(fabs(low), fabs(high));
    c->to = isfinite(most) && most > 0 ? most * 1.05 : 1;
    c->from = -c->to;
}

/* Write a number with the decimal sign of the reader's language. */
static void
format_axis_number(
    const struct chart *c, const char *format, double value, char out[16])
{
    snprintf(out, 16, format, value);
    char *point = strchr(out, '.');
    if (point && c->canvas.language == PODIUM_LANGUAGE_VI)
        *point = ',';
}

static void
draw_tick(struct chart *c, double value, const char *format, double y)
{
    char text[16];
    format_axis_number(c, format, value, text);
    set_grey(c, 0);
    cairo_set_line_width(c->canvas.cr, 0.6);
    draw_line(c, chart_x(c, value), y, chart_x(c, value), y + 4);
    draw_text(&c->canvas, text, &label_style,
        (struct position){ chart_x(c, value), y + 4, 40 });
}

/* The smallest of 1, 2, 5, 10, 20 ... that is not less than `least`. */
static double
round_step(double least)
{
    double power = pow(10, floor(log10(least))), part = least / power;
    return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
}

/* Draw the axis: whole ranks, or points on both sides of zero. */
static void
draw_axis(struct chart *c, double y)
{
    if (c->p->kind == PODIUM_PICTURE_RANKS) {
        size_t last = (size_t)(c->to - 0.5), step = last / TICKS_MOST + 1;
        for (size_t rank = 1; rank <= last; rank += step)
            draw_tick(c, (double)rank, "%.0f", y);
        return;
    }
    double step = round_step(2 * c->to / TICKS);
    int most = (int)(c->to / step);
    for (int i = -most; i <= most; i++)
        draw_tick(c, i * step, "%.3g", y);
}

static void
draw_bar(struct chart *c, size_t row)
{
    const struct podium_picture *p = c->p;
    double y = chart_row_top(row) + ROW / 2;
    if (isnan(p->middle[row]))
        return;
    double beyond = p->kind == PODIUM_PICTURE_RANKS ? 0.4 : 0;
    double left = chart_x(c, p->low[row] - beyond);
    double right = chart_x(c, p->high[row] + beyond);
    set_grey(c, 0.72);
    if (!isnan(left) && !isnan(right))
        cairo_rectangle(c->canvas.cr, left, y - 5, fmax(1, right - left), 10);
    cairo_fill(c->canvas.cr);
    set_grey(c, 0);
    cairo_arc(c->canvas.cr, chart_x(c, p->middle[row]), y, 3.2, 0, 2 * G_PI);
    cairo_fill(c->canvas.cr);
}

/* Draw the line at zero for judges. For entries draw dashes that show where the
 * prizes end: under the last row with a prize, and at that rank. */
static void
draw_marks(struct chart *c, double bottom)
{
    static const double dashes[] = { 4, 3 };
    bool ranks = c->p->kind == PODIUM_PICTURE_RANKS;
    double at = chart_x(c, ranks ? c->p->line + 0.5 : 0);
    if (ranks && (c->p->line <= 0 || c->p->line >= (double)c->p->rows))
        return;
    set_grey(c, 0);
    cairo_set_line_width(c->canvas.cr, 1);
    if (ranks) {
        double y = chart_row_top((size_t)c->p->line);
        cairo_set_dash(c->canvas.cr, dashes, 2, 0);
        draw_line(c, c->left, y, WIDTH - MARGIN, y);
    }
    draw_line(c, at, HEADING - 4, at, bottom);
    cairo_set_dash(c->canvas.cr, NULL, 0, 0);
}

static void
draw_bars(struct chart *c)
{
    double bottom = chart_row_top(c->p->rows);
    scale_bar_axis(c);
    for (size_t i = 0; i < c->p->rows; i++) {
        set_grey(c, i % 2 ? 1 : 0.93);
        cairo_rectangle(c->canvas.cr, c->left, chart_row_top(i),
            WIDTH - MARGIN - c->left, ROW);
        cairo_fill(c->canvas.cr);
        draw_bar(c, i);
    }
    draw_marks(c, bottom);
    draw_axis(c, bottom);
}

/* ---- shades ---- */

static void
scale_cell_greys(struct chart *c)
{
    c->from = INFINITY;
    c->to = -INFINITY;
    for (size_t i = 0; i < c->p->rows * c->p->columns; i++)
        if (!isnan(c->p->cells[i])) {
            c->from = fmin(c->from, c->p->cells[i]);
            c->to = fmax(c->to, c->p->cells[i]);
        }
}

/* Darker is higher; a missing score is a slash on white. */
static void
draw_cell(struct chart *c, size_t row, size_t column, double width)
{
    double value = c->p->cells[row * c->p->columns + column];
    double left = c->left + (double)column * width, top = chart_row_top(row);
    char text[16];
    cairo_set_line_width(c->canvas.cr, 0.5);
    if (isnan(value)) {
        set_grey(c, 0.6);
        draw_line(c, left + 3, top + ROW - 3, left + width - 3, top + 3);
        return;
    }
    double part = c->to > c->from ? (value - c->from) / (c->to - c->from) : 0.5;
    double grey = 1 - 0.75 * part;
    set_grey(c, grey);
    cairo_rectangle(c->canvas.cr, left, top, width - 1, ROW - 1);
    cairo_fill(c->canvas.cr);
    if (width < CELL_READABLE)
        return;
    struct style style = label_style;
    style.size = 8.5;
    style.colour =
        grey < 0.5 ? (struct colour){ 1, 1, 1 } : (struct colour){ 0, 0, 0 };
    format_axis_number(c, "%.4g", value, text);
    draw_text(&c->canvas, text, &style,
        (struct position){ left + width / 2, top + 3, width - 2 });
}

static void
draw_shades(struct chart *c)
{
    double width =
        fmin(CELL_MOST, (WIDTH - MARGIN - c->left) / (double)c->p->columns);
    scale_cell_greys(c);
    for (size_t k = 0; k < c->p->columns && width >= CELL_READABLE; k++)
        draw_text(&c->canvas, c->p->column_names[k], &label_style,
            (struct position){
                c->left + ((double)k + 0.5) * width, HEADING - 14, width - 2 });
    for (size_t i = 0; i < c->p->rows; i++)
        for (size_t k = 0; k < c->p->columns; k++)
            draw_cell(c, i, k, width);
}

/* ---- the page ---- */

static void
draw_legend(struct chart *c)
{
    double y = chart_row_top(c->p->rows) + 20,
           half = (WIDTH - MARGIN - c->left) / 2;
    draw_text(&c->canvas, c->p->low_label, &label_style,
        (struct position){ c->left + half / 2, y, half - 8 });
    draw_text(&c->canvas, c->p->high_label, &label_style,
        (struct position){ c->left + 1.5 * half, y, half - 8 });
    draw_text(&c->canvas, c->p->legend, &note_style,
        (struct position){ WIDTH / 2, y + 16, WIDTH - 2 * MARGIN });
}

static void
draw_chart(struct chart *c, cairo_surface_t *surface)
{
    c->canvas.cr = cairo_create(surface);
    c->canvas.entry = c->p->title;
    set_grey(c, 1);
    cairo_paint(c->canvas.cr);
    c->left = MARGIN + names_width(c);
    draw_text(&c->canvas, c->p->title, &heading_style,
        (struct position){ WIDTH / 2, MARGIN - 4, WIDTH - 2 * MARGIN });
    if (c->p->kind == PODIUM_PICTURE_SCORES)
        draw_shades(c);
    else
        draw_bars(c);
    draw_names(c);
    draw_legend(c);
    cairo_show_page(c->canvas.cr);
    cairo_destroy(c->canvas.cr);
}

enum podium_status
podium_picture_draw(const struct podium_picture *p,
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    double height = chart_row_top(p->rows) + FOOT;
    struct chart c = { .canvas = canvas_open(how, problem, WIDTH, height),
        .p = p };
    struct output *out = output_open(&c.canvas, how->path, how->now);
    if (c.canvas.status == PODIUM_OK)
        draw_chart(&c, output_surface(out));
    output_close(&c.canvas, out);
    return canvas_close(&c.canvas);
}
