/* shapes.c - the shapes that ornaments are made of. */
/* SPDX-License-Identifier: MIT */
#include "render/shapes.h"

#include "render/page.h"

void
ornament_colour(const struct ornament *o, size_t colour)
{
    set_source_colour(o->cr,
        o->colours[colour < o->colour_count ? colour : o->colour_count - 1]);
}

#define SMALL 2.0 /* mm: of a circle that has corners nobody sees */
#define CORNERS 20

/* A circle, with the clock or against it. A small one is a polygon: its curves
 * would be split again for every page. */
static void
add_ring(cairo_t *cr, struct point at, double radius, bool back)
{
    cairo_new_sub_path(cr);
    for (int i = 0; i < CORNERS && radius < SMALL; i++) {
        double angle = 2 * M_PI * i / CORNERS * (back ? -1 : 1);
        cairo_line_to(
            cr, at.x + radius * cos(angle), at.y + radius * sin(angle));
    }
    if (radius >= SMALL)
        (back ? cairo_arc_negative : cairo_arc)(
            cr, at.x, at.y, radius, back ? 2 * M_PI : 0, back ? 0 : 2 * M_PI);
    cairo_close_path(cr);
}

void
add_circle(cairo_t *cr, struct point at, double radius)
{
    add_ring(cr, at, radius, false);
}

void
add_annulus(cairo_t *cr, struct point at, double radius, double thick)
{
    add_ring(cr, at, radius + thick / 2, false);
    add_ring(cr, at, radius - thick / 2, true);
}

/* The normal at a point of a curve, half as long as the band is thick. */
static struct point
half_normal(const struct point *points, size_t count, size_t i, bool closed,
    double thick)
{
    size_t next = i + 1 < count ? i + 1 : closed ? 0 : i;
    size_t last = i > 0 ? i - 1 : closed ? count - 1 : i;
    double x = points[next].x - points[last].x;
    double y = points[next].y - points[last].y;
    double length = sqrt(x * x + y * y);
    double scale = length > 0 ? thick / 2 / length : 0;
    return (struct point){ -y * scale, x * scale };
}

void
add_ribbon(cairo_t *cr, const struct point *points, size_t count, double thick,
    bool closed)
{
    for (size_t i = 0; i < count; i++) {
        struct point n = half_normal(points, count, i, closed, thick);
        (i == 0 ? cairo_move_to : cairo_line_to)(
            cr, points[i].x + n.x, points[i].y + n.y);
    }
    if (closed)
        cairo_close_path(cr);
    for (size_t i = count; i-- > 0;) {
        struct point n = half_normal(points, count, i, closed, thick);
        (closed && i == count - 1 ? cairo_move_to : cairo_line_to)(
            cr, points[i].x - n.x, points[i].y - n.y);
    }
    cairo_close_path(cr);
}

#define SAMPLES_A_WAVE 24
#define ROSETTE_SAMPLES 1024 /* at most */

void
fill_rosette(cairo_t *cr, const struct rosette *r)
{
    struct point points[ROSETTE_SAMPLES];
    int samples = r->waves * SAMPLES_A_WAVE;
    samples = samples < ROSETTE_SAMPLES ? samples : ROSETTE_SAMPLES;
    for (int k = 0; k < r->strands; k++) {
        for (int i = 0; i < samples; i++) {
            double angle = 2 * M_PI * i / samples;
            double radius = r->radius *
                (r->low +
                    (1 - r->low) *
                        cos(r->waves * angle + 2 * M_PI * k / r->strands));
            points[i] = (struct point){ r->at.x + radius * sin(angle),
                r->at.y - radius * cos(angle) };
        }
        add_ribbon(cr, points, (size_t)samples, r->thick, true);
        cairo_fill(cr);
    }
}

void
add_star(cairo_t *cr, struct point at, int rays, double outer, double inner)
{
    for (int i = 0; i < 2 * rays; i++) {
        double angle = M_PI * i / rays, radius = i % 2 ? inner : outer;
        (i == 0 ? cairo_move_to : cairo_line_to)(
            cr, at.x + radius * sin(angle), at.y - radius * cos(angle));
    }
    cairo_close_path(cr);
}

#define PETAL_SAMPLES 24

/* Half its width at the part u of its length: W/2 sin(pi u^0.8)^0.9. */
static struct point
petal_point(
    struct point at, double angle, const double reach[2], double u, double w)
{
    double along = reach[0] + (reach[1] - reach[0]) * u;
    double across = w / 2 * pow(fmax(0, sin(M_PI * pow(u, 0.8))), 0.9);
    return (struct point){ at.x + along * sin(angle) + across * cos(angle),
        at.y - along * cos(angle) + across * sin(angle) };
}

void
add_petal(cairo_t *cr, struct point at, double angle, const double reach[2],
    double width)
{
    for (int i = 0; i <= 2 * PETAL_SAMPLES; i++) {
        double u = i <= PETAL_SAMPLES
            ? (double)i / PETAL_SAMPLES
            : (double)(2 * PETAL_SAMPLES - i) / PETAL_SAMPLES;
        struct point p = petal_point(
            at, angle, reach, u, i <= PETAL_SAMPLES ? width : -width);
        (i == 0 ? cairo_move_to : cairo_line_to)(cr, p.x, p.y);
    }
    cairo_close_path(cr);
}
