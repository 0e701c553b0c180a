/* border.c - the ornamental frame, as filled shapes.
 *
 * Filled outlines only: cairo replays the frame for its extents on every
 * page, and stroking curves there costs more than the page's text. */
/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "render/page.h"

#define GOLD 0.66, 0.50, 0.16
#define DEEP 0.55, 0.10, 0.10
#define OUTER 22.0 /* distance of the frame from the page's edge */
#define BAND 16.0  /* width of the band of leaves */

/* A frame between two rectangles, by the even-odd rule. */
static void
draw_frame_ring(cairo_t *cr, double inset, double thick)
{
    cairo_rectangle(
        cr, inset, inset, PAGE_WIDTH - 2 * inset, PAGE_HEIGHT - 2 * inset);
    inset += thick;
    cairo_rectangle(
        cr, inset, inset, PAGE_WIDTH - 2 * inset, PAGE_HEIGHT - 2 * inset);
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_fill(cr);
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_WINDING);
}

/* A leaf from the origin along the x axis. */
static void
draw_leaf_shape(cairo_t *cr, double length, double width)
{
    cairo_move_to(cr, 0, 0);
    cairo_curve_to(cr, length * 0.3, -width, length * 0.75, -width, length, 0);
    cairo_curve_to(cr, length * 0.75, width, length * 0.3, width, 0, 0);
    cairo_close_path(cr);
}

static void
draw_leaf(cairo_t *cr, double x, double y, double angle, double length)
{
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_rotate(cr, angle);
    draw_leaf_shape(cr, length, length * 0.28);
    cairo_restore(cr);
}

/* Pairs of leaves and a berry, along a line of the frame. */
static void
draw_garland(cairo_t *cr, double x, double y, double length, double angle)
{
    const int count = (int)(length / 22);
    const double pitch = length / count;
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_rotate(cr, angle);
    for (int i = 0; i < count; i++) {
        double at = pitch * (i + 0.5);
        draw_leaf(cr, at - 3, 0, -0.62, 9.5);
        draw_leaf(cr, at - 3, 0, 0.62, 9.5);
        cairo_new_sub_path(cr);
        cairo_arc(cr, at - 6.5, 0, 1.7, 0, 2 * M_PI);
        cairo_close_path(cr);
    }
    cairo_fill(cr);
    cairo_restore(cr);
}

/* A flower of eight petals with a heart, over the corner of the band. */
static void
draw_flower(cairo_t *cr, double x, double y)
{
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_arc(cr, x, y, 19, 0, 2 * M_PI);
    cairo_fill(cr);
    cairo_set_source_rgb(cr, GOLD);
    for (int i = 0; i < 8; i++)
        draw_leaf(cr, x, y, i * M_PI / 4, 18);
    cairo_fill(cr);
    cairo_set_source_rgb(cr, DEEP);
    for (int i = 0; i < 8; i++)
        draw_leaf(cr, x, y, i * M_PI / 4 + M_PI / 8, 10);
    cairo_fill(cr);
    cairo_set_source_rgb(cr, GOLD);
    cairo_arc(cr, x, y, 3.2, 0, 2 * M_PI);
    cairo_fill(cr);
}

void
draw_border(cairo_t *cr)
{
    const double middle = OUTER + 2 + BAND / 2;
    const double right = PAGE_WIDTH - middle, bottom = PAGE_HEIGHT - middle;
    const double skip = 20; /* kept free for the flowers of the corners */
    cairo_set_source_rgb(cr, DEEP);
    draw_frame_ring(cr, OUTER, 2);
    draw_frame_ring(cr, OUTER + 2 + BAND, 1.2);
    cairo_set_source_rgb(cr, GOLD);
    draw_frame_ring(cr, OUTER + BAND + 6, 0.6);
    draw_garland(cr, middle + skip, middle, right - middle - 2 * skip, 0);
    draw_garland(cr, right - skip, bottom, right - middle - 2 * skip, M_PI);
    draw_garland(
        cr, right, middle + skip, bottom - middle - 2 * skip, M_PI / 2);
    draw_garland(
        cr, middle, bottom - skip, bottom - middle - 2 * skip, -M_PI / 2);
    draw_flower(cr, middle, middle);
    draw_flower(cr, right, middle);
    draw_flower(cr, middle, bottom);
    draw_flower(cr, right, bottom);
}
