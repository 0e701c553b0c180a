/* guilloche.c - the red and golden frame: a band of waves between rules, with a
 * rosette in each corner; and the lotus.
 *
 * A strand k of K on a side of length L is
 *     v(s) = A sin(2 pi s / w + 2 pi k / K) (1 - m + m cos(4 pi s / w)),
 * where w divides L, so that all corners meet alike. */
/* SPDX-License-Identifier: MIT */
#include "render/ornament.h"

#define RED 0
#define GOLD 1
#define PAPER 2

#define BAND 11.8  /* mm from the edge to the middle of the band */
#define CORNER 7.0 /* mm of a side that the rosettes cover at each end */
#define WAVE 17.0  /* mm, about */
#define SAMPLES_PER_MM 2.0
#define SAMPLES_MOST 4096

/* Strands of one amplitude. */
struct strands {
    int count;
    double amplitude, modulation, wave;
    bool two_colours;
};

/* A side of the frame: from a corner along a direction. */
struct side {
    struct point from, along, across;
    double length;
};

static void
draw_strand(const struct ornament *o, const struct side *side,
    const struct strands *s, int k)
{
    struct point points[SAMPLES_MOST];
    size_t n = (size_t)(side->length * SAMPLES_PER_MM) + 1;
    n = n < SAMPLES_MOST ? n : SAMPLES_MOST;
    for (size_t i = 0; i < n; i++) {
        double at = side->length * (double)i / (double)(n - 1);
        double v = s->amplitude *
            sin(2 * M_PI * at / s->wave + 2 * M_PI * k / s->count) *
            (1 - s->modulation + s->modulation * cos(4 * M_PI * at / s->wave));
        points[i] = (struct point){ side->from.x + side->along.x * at +
                side->across.x * v,
            side->from.y + side->along.y * at + side->across.y * v };
    }
    add_ribbon(o->cr, points, n, 0.17, false);
}

/* All strands of one colour are one fill. */
static void
draw_strands(
    const struct ornament *o, const struct side *side, const struct strands *s)
{
    for (int colour = 0; colour < 2; colour++) {
        if (!s->two_colours && colour == RED)
            continue;
        ornament_colour(o, (size_t)colour);
        for (int k = 0; k < s->count; k++)
            if (!s->two_colours || k % 2 == colour)
                draw_strand(o, side, s, k);
        cairo_fill(o->cr);
    }
}

static void
draw_side(const struct ornament *o, const struct side *side)
{
    double wave = side->length / fmax(1, round(side->length / WAVE));
    draw_strands(o, side, &(struct strands){ 8, 2.9, 0.28, wave, true });
    draw_strands(o, side, &(struct strands){ 4, 1.5, 0, wave / 2, false });
}

static void
draw_rule(const struct ornament *o, double inset, double thick, size_t colour)
{
    double x = o->x + inset, y = o->y + inset;
    double w = o->width - 2 * inset, h = o->height - 2 * inset;
    ornament_colour(o, colour);
    cairo_rectangle(o->cr, x, y, w, h);
    cairo_rectangle(
        o->cr, x + w - thick, y + thick, 2 * thick - w, h - 2 * thick);
    cairo_fill(o->cr);
}

static void
draw_corner(const struct ornament *o, struct point at)
{
    static const double outer[] = { 0.5, 3.4 }, inner[] = { 0.4, 1.9 };
    ornament_colour(o, PAPER);
    add_circle(o->cr, at, 8.2);
    cairo_fill(o->cr);
    ornament_colour(o, RED);
    fill_rosette(o->cr, &(struct rosette){ at, 7.8, 0.66, 0.17, 12, 8 });
    ornament_colour(o, PAPER);
    add_circle(o->cr, at, 3.9);
    cairo_fill(o->cr);
    for (int i = 0; i < 8; i++) {
        ornament_colour(o, i % 2 ? GOLD : RED);
        add_petal(o->cr, at, i * M_PI / 4, outer, 1.5);
        cairo_fill(o->cr);
    }
    ornament_colour(o, PAPER);
    for (int i = 0; i < 8; i++)
        add_petal(o->cr, at, (i + 0.5) * M_PI / 4, inner, 0.25);
    cairo_fill(o->cr);
}

void
draw_guilloche(const struct ornament *o)
{
    double left = o->x + BAND, right = o->x + o->width - BAND;
    double top = o->y + BAND, bottom = o->y + o->height - BAND;
    double skip = CORNER;
    const struct side sides[] = {
        { { left + skip, top }, { 1, 0 }, { 0, 1 }, right - left - 2 * skip },
        { { left + skip, bottom }, { 1, 0 }, { 0, -1 },
            right - left - 2 * skip },
        { { left, top + skip }, { 0, 1 }, { 1, 0 }, bottom - top - 2 * skip },
        { { right, top + skip }, { 0, 1 }, { -1, 0 }, bottom - top - 2 * skip },
    };
    draw_rule(o, 7, 0.9, RED);
    draw_rule(o, 8.3, 0.25, GOLD);
    for (size_t i = 0; i < 4; i++)
        draw_side(o, &sides[i]);
    draw_rule(o, 15.05, 0.25, GOLD);
    draw_rule(o, 15.7, 0.5, RED);
    draw_corner(o, (struct point){ left, top });
    draw_corner(o, (struct point){ right, top });
    draw_corner(o, (struct point){ left, bottom });
    draw_corner(o, (struct point){ right, bottom });
}

/* ---- the lotus in its niche ---- */

/* A petal in paper colour, a little larger, and over it in its own. */
static void
draw_gapped_petal(const struct ornament *o, struct point at, double degrees,
    const double size[2], size_t colour)
{
    double gap = 0.05 * 9.6, angle = degrees * M_PI / 180;
    const double wide[] = { 0, size[0] + gap }, own[] = { 0, size[0] };
    ornament_colour(o, PAPER);
    add_petal(o->cr, at, angle, wide, size[1] + 2 * gap);
    cairo_fill(o->cr);
    ornament_colour(o, colour);
    add_petal(o->cr, at, angle, own, size[1]);
    cairo_fill(o->cr);
}

/* From behind to the front: angle, length and width in parts of the radius. */
static const struct {
    double degrees, length, width;
    size_t colour;
} lotus_petals[] = { { 76, 0.74, 0.18, GOLD }, { 58, 0.86, 0.30, GOLD },
    { 34, 1.0, 0.34, GOLD }, { 46, 0.84, 0.32, RED }, { 18, 0.98, 0.36, RED },
    { 0, 1.08, 0.38, RED } };

/* Half a disc that rises over the frame; what is below the box is cut. */
void
draw_lotus(const struct ornament *o)
{
    double middle = o->x + o->width / 2, bottom = o->y + o->height;
    double radius = o->width / 2;
    struct point at = { middle, o->y + radius },
                 foot = { middle, bottom - 1.6 };
    cairo_save(o->cr);
    cairo_rectangle(o->cr, o->x, o->y, o->width, o->height);
    cairo_clip(o->cr);
    ornament_colour(o, PAPER);
    add_circle(o->cr, at, radius);
    cairo_fill(o->cr);
    ornament_colour(o, RED);
    add_annulus(o->cr, at, radius * 0.893, 0.5);
    cairo_fill(o->cr);
    ornament_colour(o, GOLD);
    add_annulus(o->cr, at, radius * 0.84, 0.25);
    cairo_fill(o->cr);
    for (int i = -15; i <= 15; i++) {
        double angle = i * M_PI / 32;
        add_circle(o->cr,
            (struct point){ at.x + radius * 0.783 * sin(angle),
                at.y - radius * 0.783 * cos(angle) },
            0.28);
    }
    cairo_fill(o->cr);
    for (size_t i = 0; i < sizeof lotus_petals / sizeof *lotus_petals; i++) {
        const double size[] = { lotus_petals[i].length * radius * 0.64,
            lotus_petals[i].width * radius * 0.64 };
        double degrees = lotus_petals[i].degrees;
        draw_gapped_petal(o, foot, degrees, size, lotus_petals[i].colour);
        if (degrees > 0)
            draw_gapped_petal(o, foot, -degrees, size, lotus_petals[i].colour);
    }
    cairo_restore(o->cr);
}
