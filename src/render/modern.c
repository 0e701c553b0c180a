/* modern.c - a panel of one colour with the circles of a drum, cut at its edge;
 * and the frame of a ticket over the lines of a spirograph. */
/* SPDX-License-Identifier: MIT */
#include "render/ornament.h"

/* ---- the panel ---- */

#define PANEL 0
#define ARCS 1

/* Circles around the middle of the panel's right edge: radius, thickness. */
static const double arcs[][2] = { { 24, 5 }, { 34, 1.6 }, { 42, 7 },
    { 51, 1.2 }, { 62.5, 1.2 }, { 69, 6 }, { 78, 1.6 }, { 88, 8 }, { 101, 1.6 },
    { 112, 7 } };

/* The part of the page that the box covers, with the bleed where it touches the
 * page's edge at the left, above and below. */
static void
add_panel(const struct ornament *o)
{
    double left = o->x > 0 ? 0 : o->bleed, above = o->y > 0 ? 0 : o->bleed;
    cairo_rectangle(o->cr, o->x - left, o->y - above, o->width + left,
        o->height + 2 * above);
}

static void
add_teeth_of_panel(const struct ornament *o, struct point at)
{
    const int count = 72;
    for (int i = 0; i < count; i++) {
        double step = 2 * M_PI / count, angle = i * step;
        const double corners[][2] = { { 54, angle - step * 0.42 },
            { 60, angle }, { 54, angle + step * 0.42 } };
        for (int c = 0; c < 3; c++)
            (c == 0 ? cairo_move_to : cairo_line_to)(o->cr,
                at.x + corners[c][0] * sin(corners[c][1]),
                at.y - corners[c][0] * cos(corners[c][1]));
        cairo_close_path(o->cr);
    }
}

void
draw_arcs(const struct ornament *o)
{
    struct point at = { o->x + o->width, o->y + o->height / 2 };
    cairo_save(o->cr);
    ornament_colour(o, PANEL);
    add_panel(o);
    cairo_fill_preserve(o->cr);
    cairo_clip(o->cr);
    ornament_colour(o, ARCS);
    for (size_t i = 0; i < sizeof arcs / sizeof *arcs; i++)
        add_annulus(o->cr, at, arcs[i][0], arcs[i][1]);
    cairo_fill(o->cr);
    add_teeth_of_panel(o, at);
    add_star(o->cr, at, 16, 18, 6.5);
    cairo_fill(o->cr);
    cairo_restore(o->cr);
}

/* ---- the ticket ---- */

#define TICKET_CORNER                                                          \
    9.0 /* mm from the edge: middle of a rounded-in corner                     \
         */
#define TICKET_RADIUS 11.0

/* A rectangle at an inset, its corners cut by circles around points on the
 * diagonals. */
static void
add_ticket(const struct ornament *o, double inset, double corner, double radius,
    bool back)
{
    double left = o->x + corner, top = o->y + corner;
    double right = o->x + o->width - corner, bottom = o->y + o->height - corner;
    /* How far along an edge at this inset the circle reaches. */
    double off = inset - corner;
    double reach = acos(fmax(-1, fmin(1, off / radius)));
    const struct point corners[] = { { left, top }, { right, top },
        { right, bottom }, { left, bottom } };
    cairo_new_sub_path(o->cr);
    for (int i = 0; i < 4; i++) {
        int k = back ? 3 - i : i;
        /* From one edge to the next, around the corner's inner side. */
        double middle = M_PI / 4 + k * M_PI / 2, half = reach - M_PI / 4;
        if (back)
            cairo_arc(o->cr, corners[k].x, corners[k].y, radius, middle - half,
                middle + half);
        else
            cairo_arc_negative(o->cr, corners[k].x, corners[k].y, radius,
                middle + half, middle - half);
    }
    cairo_close_path(o->cr);
}

static void
draw_ticket_line(
    const struct ornament *o, double inset, double thick, double corner)
{
    double radius = TICKET_RADIUS + (corner < inset ? inset - corner : 0);
    add_ticket(o, inset, corner, radius, false);
    add_ticket(o, inset + thick, corner, radius + thick, true);
    cairo_fill(o->cr);
}

void
draw_ticket(const struct ornament *o)
{
    ornament_colour(o, 0);
    draw_ticket_line(o, 9, 0.9, TICKET_CORNER);
    draw_ticket_line(o, 11.2, 0.25, TICKET_CORNER);
    ornament_colour(o, 1);
    draw_ticket_line(o, 15.5, 0.3, 15.5);
    for (int i = 0; i < 4; i++) {
        struct point at = { i % 2 ? o->x + o->width - 11.5 : o->x + 11.5,
            i / 2 ? o->y + o->height - 11.5 : o->y + 11.5 };
        ornament_colour(o, 0);
        fill_rosette(o->cr, &(struct rosette){ at, 4.6, 0.62, 0.15, 8, 4 });
        ornament_colour(o, 1);
        add_circle(o->cr, at, 0.7);
        cairo_fill(o->cr);
    }
}

void
draw_spirograph(const struct ornament *o)
{
    struct point at = { o->x + o->width / 2, o->y + o->height / 2 };
    double radius = fmin(o->width, o->height) / 2;
    ornament_colour(o, 0);
    fill_rosette(o->cr, &(struct rosette){ at, radius, 0.80, 0.30, 24, 10 });
    fill_rosette(
        o->cr, &(struct rosette){ at, radius * 0.667, 0.72, 0.30, 18, 8 });
    fill_rosette(
        o->cr, &(struct rosette){ at, radius * 0.381, 0.64, 0.30, 12, 8 });
}
