/* shapes.h - the shapes that ornaments are made of.
 *
 * All are filled outlines, in millimetres of the page: cairo replays what all
 * pages share for its extents on each of them, and stroking curves there costs
 * more than the text of the page. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_SHAPES_H
#define RENDER_SHAPES_H

#include <cairo.h>
#include <math.h>

#include <podium/layout.h>

/* Where an ornament is drawn, and in what colours. Beside a text, `width` and
 * `height` are those of the ornament, and the text's ink is in the other four.
 */
struct ornament {
    cairo_t *cr;
    double x, y, width, height;
    double thick;                      /* of a line */
    double ink_x, ink_y, ink_w, ink_h; /* of the text that it stands beside */
    double from, to; /* sides of the zone that it must not leave */
    double bleed;    /* beyond the edge of the page */
    uint32_t colours[8];
    size_t colour_count;
};

struct point {
    double x, y;
};

/* The next fills have this colour of the ornament; its last where it has not so
 * many. */
void ornament_colour(const struct ornament *o, size_t colour);

/* Add shapes to the path. */
void add_circle(cairo_t *cr, struct point at, double radius);
/* Between two circles. */
void add_annulus(cairo_t *cr, struct point at, double radius, double thick);
/* The band along points, `thick` wide: p + n w/2 forward, p - n w/2 back, n the
 * unit normal of the chord between the neighbours. closed: the last point is
 * followed by the first. */
void add_ribbon(cairo_t *cr, const struct point *points, size_t count,
    double thick, bool closed);
/* r(t) = R (low + (1 - low) cos(n t + 2 pi k / K)) for the strands k < K. */
struct rosette {
    struct point at;
    double radius, low, thick;
    int waves, strands;
};
void fill_rosette(cairo_t *cr, const struct rosette *r);
/* A star with so many rays, its first at the angle `turn` from the top. */
void add_star(
    cairo_t *cr, struct point at, int rays, double outer, double inner);
/* A petal of a lotus from the distance r0 to r1 along an angle from the top. */
void add_petal(cairo_t *cr, struct point at, double angle,
    const double reach[2], double width);

#endif
