/* drum.c - the face of a bronze drum, and the frame of its saw-teeth.
 *
 * Lengths are fractions of the drum's radius, angles go from the top with the
 * clock, as on the drums of Đông Sơn: a star of 14 rays, rings, dotted circles
 * joined by bars, saw-teeth, frets, and birds that fly against the clock. */
/* SPDX-License-Identifier: MIT */
#include "render/ornament.h"

static const double rings[] = { 0.222, 0.236, 0.292, 0.352, 0.366, 0.470, 0.528,
    0.542, 0.742, 0.756, 0.814, 0.872, 0.886, 0.955 };

/* Of a bird: forward, and outward. */
static const struct point bird[] = { { 1.06, -.05 }, { .56, .07 }, { .50, .13 },
    { .34, .26 }, { .06, .36 }, { .30, .18 }, { .36, .06 }, { .18, .07 },
    { -.28, .66 }, { -.44, .58 }, { -.36, .46 }, { -.52, .42 }, { -.42, .32 },
    { -.56, .27 }, { -.24, .05 }, { -.50, .03 }, { -1.02, .18 }, { -.88, .04 },
    { -1.04, -.10 }, { -.56, -.11 }, { -.10, -.17 }, { .20, -.11 },
    { .40, -.03 }, { .55, -.04 } };

/* A disc around whose middle everything turns. */
struct drum {
    cairo_t *cr;
    struct point at;
    double radius;
};

static struct point
polar(const struct drum *d, double radius, double angle)
{
    return (struct point){ d->at.x + d->radius * radius * sin(angle),
        d->at.y - d->radius * radius * cos(angle) };
}

/* A polygon whose corners are given as distance and angle. */
static void
add_polar(const struct drum *d, const struct point *corners, size_t count,
    double turn)
{
    for (size_t i = 0; i < count; i++) {
        struct point p = polar(d, corners[i].x, corners[i].y + turn);
        (i == 0 ? cairo_move_to : cairo_line_to)(d->cr, p.x, p.y);
    }
    cairo_close_path(d->cr);
}

/* Teeth whose feet are at one radius and tips at another. */
struct teeth {
    int count;
    double foot, tip, shift; /* shift in steps */
};

static void
add_round_teeth(const struct drum *d, const struct teeth *t)
{
    double step = 2 * M_PI / t->count;
    for (int i = 0; i < t->count; i++) {
        const struct point corners[] = { { t->foot, -step * 0.46 },
            { t->tip, 0 }, { t->foot, step * 0.46 } };
        add_polar(d, corners, 3, (i + t->shift) * step);
    }
    cairo_fill(d->cr);
}

/* Circles with a dot, each joined to the next by an oblique bar. Shapes of a
 * kind are one fill: each fill costs on every page. */
static void
draw_dotted_circles(const struct drum *d, int count, double at)
{
    double step = 2 * M_PI / count, size = fmin(0.016, at * step * 0.30);
    for (int i = 0; i < count; i++) {
        struct point p = polar(d, at, i * step);
        add_annulus(d->cr, p, d->radius * size, d->radius * 0.005);
        add_circle(d->cr, p, d->radius * 0.006);
    }
    cairo_fill(d->cr);
    for (int i = 0; i < count; i++) {
        double half = step / 2;
        const struct point bar[] = { { at + size * 0.9, half - step * 0.24 },
            { at + size * 0.9, half - step * 0.16 },
            { at - size * 0.9, half + step * 0.24 },
            { at - size * 0.9, half + step * 0.16 } };
        add_polar(d, bar, 4, i * step);
    }
    cairo_fill(d->cr);
}

/* A ring of frets: in turn open to the middle and to the rim. */
static void
draw_fret(const struct drum *d, int count, double low, double high)
{
    double step = 2 * M_PI / count, line = 0.010, thin = line / low;
    for (int i = 0; i < count; i++) {
        double turn = i * step, cap = i % 2 ? high - line : low;
        const struct point side[] = { { low, 0 }, { high, 0 }, { high, thin },
            { low, thin } };
        const struct point top[] = { { cap, 0 }, { cap + line, 0 },
            { cap + line, step + thin }, { cap, step + thin } };
        const struct point inner[] = { { low + 0.028, step * 0.42 },
            { high - 0.028, step * 0.42 }, { high - 0.028, step * 0.66 },
            { low + 0.028, step * 0.66 } };
        add_polar(d, side, 4, turn);
        add_polar(d, top, 4, turn);
        add_polar(d, inner, 4, turn);
    }
    cairo_fill(d->cr);
}

static void
draw_birds(const struct drum *d)
{
    struct point corners[sizeof bird / sizeof *bird];
    for (int k = 0; k < 18; k++) {
        for (size_t i = 0; i < sizeof bird / sizeof *bird; i++)
            corners[i] =
                (struct point){ 0.645 + 0.136 * bird[i].y, -0.153 * bird[i].x };
        add_polar(d, corners, sizeof bird / sizeof *bird, k * M_PI / 9);
    }
    cairo_fill(d->cr);
}

static void
draw_star_of_drum(const struct drum *d)
{
    add_star(d->cr, d->at, 14, d->radius * 0.205, d->radius * 0.068);
    for (int i = 0; i < 14; i++) {
        double half = M_PI / 14;
        const struct point chevron[] = { { 0.205, half * 0.62 },
            { 0.150, half }, { 0.205, half * 1.38 }, { 0.205, half * 1.20 },
            { 0.172, half }, { 0.205, half * 0.80 } };
        add_polar(d, chevron, 6, 2 * i * half);
    }
    cairo_fill(d->cr);
}

void
draw_drum(const struct ornament *o)
{
    const struct drum d = { o->cr,
        { o->x + o->width / 2, o->y + o->height / 2 },
        fmin(o->width, o->height) / 2 };
    ornament_colour(o, 0);
    draw_star_of_drum(&d);
    for (size_t i = 0; i < sizeof rings / sizeof *rings; i++)
        add_annulus(d.cr, d.at, d.radius * rings[i], d.radius * 0.006);
    add_annulus(d.cr, d.at, d.radius * 0.990, d.radius * 0.018);
    cairo_fill(o->cr);
    draw_dotted_circles(&d, 24, 0.264);
    draw_dotted_circles(&d, 44, 0.499);
    draw_dotted_circles(&d, 68, 0.785);
    draw_dotted_circles(&d, 72, 0.920);
    add_round_teeth(&d, &(struct teeth){ 48, 0.300, 0.344, 0 });
    add_round_teeth(&d, &(struct teeth){ 48, 0.346, 0.306, 0.5 });
    add_round_teeth(&d, &(struct teeth){ 96, 0.822, 0.866, 0 });
    draw_fret(&d, 40, 0.376, 0.460);
    draw_birds(&d);
}

/* ---- the frame of saw-teeth ---- */

#define TEETH_FROM 10.5 /* mm from the edge */
#define TEETH_TO 15.9
#define TEETH_GAP 0.18
#define TEETH_CORNER 13.2 /* middle of the corner's disc */

/* A side of the band: along it, and across it by a millimetre. */
struct band {
    struct point from, along, across;
};

static void
add_tooth(cairo_t *cr, const struct band *b, const struct point corners[3])
{
    for (int c = 0; c < 3; c++)
        (c == 0 ? cairo_move_to : cairo_line_to)(cr,
            b->from.x + b->along.x * corners[c].x + b->across.x * corners[c].y,
            b->from.y + b->along.y * corners[c].x + b->across.y * corners[c].y);
    cairo_close_path(cr);
}

/* Teeth from both edges of the band to its middle. */
static void
draw_row_of_teeth(const struct ornament *o, const struct band *b)
{
    double length = sqrt(b->along.x * b->along.x + b->along.y * b->along.y);
    double wide = TEETH_TO - TEETH_FROM;
    int n = (int)round(length / 3.5);
    for (int i = 0; i < 2 * n; i++) {
        int step = i / 2;
        double left = (double)step / n, right = (double)(step + 1) / n;
        double foot = i % 2 ? wide : 0;
        double tip = wide / 2 + (i % 2 ? TEETH_GAP : -TEETH_GAP);
        const struct point corners[] = { { left, foot },
            { (left + right) / 2, tip }, { right, foot } };
        add_tooth(o->cr, b, corners);
    }
    cairo_fill(o->cr);
}

static void
draw_inset_ring(const struct ornament *o, double from, double to)
{
    double w = o->width - 2 * from, h = o->height - 2 * from, t = to - from;
    cairo_rectangle(o->cr, o->x + from, o->y + from, w, h);
    cairo_rectangle(
        o->cr, o->x + from + w - t, o->y + from + t, 2 * t - w, h - 2 * t);
    cairo_fill(o->cr);
}

static void
draw_teeth_corner(const struct ornament *o, double x, double y)
{
    const struct drum d = { o->cr, { x, y }, 1 };
    ornament_colour(o, 1);
    add_circle(o->cr, d.at, 7.8);
    cairo_fill(o->cr);
    ornament_colour(o, 0);
    add_annulus(o->cr, d.at, 6.9, 0.6);
    add_annulus(o->cr, d.at, 6.2, 0.25);
    add_annulus(o->cr, d.at, 4.4, 0.25);
    cairo_fill(o->cr);
    add_round_teeth(&d, &(struct teeth){ 32, 5.9, 4.8, 0 });
    add_star(o->cr, d.at, 12, 3.9, 1.5);
    cairo_fill(o->cr);
}

void
draw_teeth(const struct ornament *o)
{
    double corner = TEETH_CORNER + 7.2;
    double across = o->width - 2 * corner, down = o->height - 2 * corner;
    double left = o->x + TEETH_FROM, right = o->x + o->width - TEETH_TO;
    double top = o->y + TEETH_FROM, bottom = o->y + o->height - TEETH_TO;
    ornament_colour(o, 0);
    draw_inset_ring(o, 8, 9.1);
    draw_inset_ring(o, 9.9, 10.2);
    draw_inset_ring(o, 16.2, 16.5);
    draw_inset_ring(o, 17, 17.7);
    draw_row_of_teeth(
        o, &(struct band){ { o->x + corner, top }, { across, 0 }, { 0, 1 } });
    draw_row_of_teeth(o,
        &(struct band){ { o->x + corner, bottom }, { across, 0 }, { 0, 1 } });
    draw_row_of_teeth(
        o, &(struct band){ { left, o->y + corner }, { 0, down }, { 1, 0 } });
    draw_row_of_teeth(
        o, &(struct band){ { right, o->y + corner }, { 0, down }, { 1, 0 } });
    for (int i = 0; i < 4; i++)
        draw_teeth_corner(o,
            i % 2 ? o->x + o->width - TEETH_CORNER : o->x + TEETH_CORNER,
            i / 2 ? o->y + o->height - TEETH_CORNER : o->y + TEETH_CORNER);
}
