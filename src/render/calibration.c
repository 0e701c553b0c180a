/* calibration.c - a page by which a printer's shift is measured.
 *
 * In: the size of the paper. Out: rulers along its edges, in millimetres, four
 * marks at 20 mm of the corners, and what to do with them. Printed stock leaves
 * no margin for a printer that moves its paper: what is measured goes into the
 * row of the page in the layout, as x and y. */
/* SPDX-License-Identifier: MIT */
#include <podium/certificate.h>

#include <math.h>

#include "base/message.h"
#include "render/page.h"
#include "render/place.h"

#define MARK 20.0 /* of a mark from two edges, mm */
#define HAIR 0.15 /* mm */
#define MOST_STEPS 4

static const struct style title_style = { 22, true, false, { 0, 0, 0 }, 2, 0 };
static const struct style step_style = { 13, false, false, { 0, 0, 0 }, 4, 1,
    .left = true };
static const struct style number_style = { 9, false, false, { 0, 0, 0 }, 1, 1,
    .cut = true };

struct calibration {
    struct canvas *canvas;
    double width, height; /* mm */
};

static void
draw_segment(
    const struct calibration *c, double x, double y, double dx, double dy)
{
    cairo_move_to(c->canvas->cr, x * POINTS_A_MM, y * POINTS_A_MM);
    cairo_line_to(
        c->canvas->cr, (x + dx) * POINTS_A_MM, (y + dy) * POINTS_A_MM);
}

static double
tick_length(int mm)
{
    return mm % 10 == 0 ? 4 : mm % 5 == 0 ? 3 : 2;
}

static void
draw_number(const struct calibration *c, int mm, double x, double y)
{
    char number[16];
    g_snprintf(number, sizeof number, "%d", mm);
    draw_text(c->canvas, number, &number_style,
        (struct position){ x * POINTS_A_MM, y * POINTS_A_MM, 40 });
}

/* The upper edge, and the lower one. */
static void
draw_rulers_across(const struct calibration *c)
{
    int length = (int)floor(c->width);
    for (int mm = 1; mm < length; mm++) {
        draw_segment(c, mm, 0, 0, tick_length(mm));
        draw_segment(c, mm, c->height, 0, -tick_length(mm));
    }
    cairo_stroke(c->canvas->cr);
    for (int mm = 20; mm < length - 10; mm += 20)
        draw_number(c, mm, mm, 5);
}

/* The left edge, and the right one. */
static void
draw_rulers_down(const struct calibration *c)
{
    int length = (int)floor(c->height);
    for (int mm = 1; mm < length; mm++) {
        draw_segment(c, 0, mm, tick_length(mm), 0);
        draw_segment(c, c->width, mm, -tick_length(mm), 0);
    }
    cairo_stroke(c->canvas->cr);
    for (int mm = 20; mm < length - 10; mm += 20)
        draw_number(c, mm, 8, mm - 2);
}

/* Two circles and a cross, with ticks of a millimetre. */
static void
draw_mark(const struct calibration *c, double x, double y, const char *name)
{
    cairo_t *cr = c->canvas->cr;
    for (int radius = 3; radius <= 6; radius += 3) {
        cairo_new_sub_path(cr);
        cairo_arc(cr, x * POINTS_A_MM, y * POINTS_A_MM, radius * POINTS_A_MM, 0,
            2 * G_PI);
    }
    draw_segment(c, x - 9, y, 18, 0);
    draw_segment(c, x, y - 9, 0, 18);
    for (int mm = -8; mm <= 8; mm++) {
        draw_segment(c, x + mm, y - 0.6, 0, 1.2);
        draw_segment(c, x - 0.6, y + mm, 1.2, 0);
    }
    cairo_stroke(cr);
    draw_text(c->canvas, name, &number_style,
        (struct position){ (x + 8) * POINTS_A_MM, (y - 8) * POINTS_A_MM, 20 });
}

/* A line of a known length, for the scale. */
static void
draw_scale(const struct calibration *c, double y)
{
    const double length = 100, left = (c->width - length) / 2;
    for (int mm = 0; mm <= (int)length; mm++)
        draw_segment(c, left + mm, y, 0, -tick_length(mm));
    draw_segment(c, left, y, length, 0);
    cairo_stroke(c->canvas->cr);
    for (int mm = 0; mm <= (int)length; mm += 20)
        draw_number(c, mm, left + mm, y + 1);
}

static double
draw_message(const struct calibration *c, const char *id,
    const struct style *style, double y)
{
    double width = (c->width - 4 * MARK) * POINTS_A_MM;
    return draw_text(c->canvas, message_text(c->canvas->language, id), style,
        (struct position){ c->width / 2 * POINTS_A_MM, y, width });
}

static void
draw_calibration_page(const struct calibration *c)
{
    static const char *const steps[MOST_STEPS] = { "calibration.print",
        "calibration.measure", "calibration.scale", "calibration.write" };
    cairo_t *cr = c->canvas->cr;
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, HAIR * POINTS_A_MM);
    draw_rulers_across(c);
    draw_rulers_down(c);
    draw_mark(c, MARK, MARK, "A");
    draw_mark(c, c->width - MARK, MARK, "B");
    draw_mark(c, MARK, c->height - MARK, "C");
    draw_mark(c, c->width - MARK, c->height - MARK, "D");
    double y = draw_message(
        c, "calibration.title", &title_style, (MARK + 12) * POINTS_A_MM);
    for (int i = 0; i < MOST_STEPS; i++)
        y = draw_message(c, steps[i], &step_style, y + 8);
    draw_scale(c, y / POINTS_A_MM + 14);
}

enum podium_status
podium_calibration_draw(
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    double width = how->layout->width, height = how->layout->height;
    struct canvas canvas =
        canvas_open(how, problem, width * POINTS_A_MM, height * POINTS_A_MM);
    struct calibration c = { &canvas, width, height };
    struct output *out = output_open(&canvas, how->path, how->now);
    if (canvas.status == PODIUM_OK) {
        canvas.cr = cairo_create(output_surface(out));
        draw_calibration_page(&c);
        cairo_show_page(canvas.cr);
        cairo_destroy(canvas.cr);
    }
    output_close(&canvas, out);
    return canvas_close(&canvas);
}
