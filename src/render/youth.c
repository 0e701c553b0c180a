/* youth.c - columns of tiles as cut from paper, and a sun. */
/* SPDX-License-Identifier: MIT */
#include "render/ornament.h"

enum { NAVY, CORAL, YELLOW, TEAL, SKY, SAND };

#define SIDE 21.0 /* mm of a tile */

/* A tile that is being drawn, in its own coordinates, from -1 to 1. */
struct tile {
    void (*draw)(const struct ornament *o, const struct tile *t);
    size_t ground, first, second, third;
    int turn; /* quarters */
};

static const struct point middle = { 0, 0 };

static void
fill_colour(const struct ornament *o, size_t colour)
{
    ornament_colour(o, colour);
    cairo_fill(o->cr);
}

static void
draw_quarter_rings(const struct ornament *o, const struct tile *t)
{
    static const struct point corner = { -1, -1 };
    add_circle(o->cr, corner, 2);
    fill_colour(o, t->first);
    add_circle(o->cr, corner, 1.24);
    fill_colour(o, t->second);
    add_circle(o->cr, corner, 0.56);
    fill_colour(o, t->third);
}

static void
draw_circles(const struct ornament *o, const struct tile *t)
{
    add_circle(o->cr, middle, 0.8);
    fill_colour(o, t->first);
    add_circle(o->cr, middle, 0.4);
    fill_colour(o, t->second);
}

static void
draw_triangles(const struct ornament *o, const struct tile *t)
{
    cairo_move_to(o->cr, -0.86, 1);
    cairo_line_to(o->cr, 0, -1);
    cairo_line_to(o->cr, 0.86, 1);
    fill_colour(o, t->first);
    cairo_move_to(o->cr, -0.43, 1);
    cairo_line_to(o->cr, 0, 0);
    cairo_line_to(o->cr, 0.43, 1);
    fill_colour(o, t->second);
}

static void
draw_flower(const struct ornament *o, const struct tile *t)
{
    static const double reach[] = { 0.16, 0.86 };
    for (int i = 0; i < 8; i++) {
        add_petal(o->cr, middle, i * M_PI / 4, reach, 0.42);
        fill_colour(o, i % 2 ? t->second : t->first);
    }
    add_circle(o->cr, middle, 0.2);
    fill_colour(o, t->third);
}

static void
draw_halves(const struct ornament *o, const struct tile *t)
{
    for (int i = 0; i < 2; i++) {
        cairo_arc(o->cr, 0, i - 1, 1, 0, M_PI);
        cairo_close_path(o->cr);
        fill_colour(o, i ? t->second : t->first);
    }
}

static void
draw_tile_star(const struct ornament *o, const struct tile *t)
{
    add_star(o->cr, middle, 5, 0.88, 0.4);
    fill_colour(o, t->first);
}

static void
draw_lozenge(const struct ornament *o, const struct tile *t)
{
    cairo_move_to(o->cr, 0, -0.86);
    cairo_line_to(o->cr, 0.86, 0);
    cairo_line_to(o->cr, 0, 0.86);
    cairo_line_to(o->cr, -0.86, 0);
    fill_colour(o, t->first);
    add_circle(o->cr, middle, 0.3);
    fill_colour(o, t->second);
}

/* No two neighbours have the same ground, and the right column is never the
 * mirror of the left. */
static const struct tile left_tiles[] = {
    { draw_quarter_rings, NAVY, CORAL, YELLOW, NAVY, 0 },
    { draw_flower, TEAL, YELLOW, CORAL, TEAL, 0 },
    { draw_lozenge, SKY, NAVY, YELLOW, 0, 0 },
    { draw_triangles, SAND, TEAL, YELLOW, 0, 0 },
    { draw_tile_star, CORAL, YELLOW, 0, 0, 0 },
    { draw_halves, SAND, SKY, NAVY, 0, 0 },
    { draw_circles, TEAL, CORAL, YELLOW, 0, 0 },
    { draw_quarter_rings, NAVY, YELLOW, TEAL, NAVY, 2 },
    { draw_flower, SKY, YELLOW, CORAL, NAVY, 0 },
    { draw_triangles, YELLOW, NAVY, CORAL, 0, 0 },
};
static const struct tile right_tiles[] = {
    { draw_flower, SKY, YELLOW, CORAL, SKY, 0 },
    { draw_triangles, YELLOW, NAVY, CORAL, 0, 0 },
    { draw_circles, CORAL, YELLOW, NAVY, 0, 0 },
    { draw_quarter_rings, NAVY, TEAL, YELLOW, NAVY, 2 },
    { draw_lozenge, SAND, CORAL, YELLOW, 0, 0 },
    { draw_flower, NAVY, YELLOW, SKY, NAVY, 0 },
    { draw_tile_star, TEAL, YELLOW, 0, 0, 0 },
    { draw_halves, SAND, CORAL, YELLOW, 0, 0 },
    { draw_quarter_rings, YELLOW, CORAL, SKY, NAVY, 0 },
    { draw_lozenge, TEAL, NAVY, YELLOW, 0, 0 },
};
#define TILES (sizeof left_tiles / sizeof *left_tiles)

static void
draw_tile(const struct ornament *o, const struct tile *t, double x, double y)
{
    cairo_save(o->cr);
    cairo_translate(o->cr, x + SIDE / 2, y + SIDE / 2);
    cairo_scale(o->cr, SIDE / 2, SIDE / 2);
    cairo_rotate(o->cr, t->turn * M_PI / 2);
    cairo_rectangle(o->cr, -1, -1, 2, 2);
    cairo_clip(o->cr);
    t->draw(o, t);
    cairo_restore(o->cr);
}

/* A column of tiles down the box; the ground of each goes on into the bleed. */
void
draw_tiles(const struct ornament *o)
{
    bool at_left = o->x <= 0;
    const struct tile *tiles = at_left ? left_tiles : right_tiles;
    size_t count = (size_t)ceil(o->height / SIDE - 0.01);
    for (size_t i = 0; i < count; i++) {
        const struct tile *t = &tiles[i % TILES];
        double y = o->y + (double)i * SIDE;
        double above = i == 0 ? o->bleed : 0;
        double below = i + 1 == count ? o->bleed : 0;
        cairo_rectangle(o->cr, at_left ? o->x - o->bleed : o->x, y - above,
            SIDE + o->bleed, SIDE + above + below);
        fill_colour(o, t->ground);
        draw_tile(o, t, o->x, y);
    }
}

/* A disc with a ring, and 16 rays around it. */
void
draw_sun(const struct ornament *o)
{
    static const size_t rays[] = { YELLOW, CORAL, TEAL, SKY };
    struct point at = { o->x + o->width / 2, o->y + o->height / 2 };
    double r = fmin(o->width, o->height) / 2 / 1.14;
    for (int i = 0; i < 16; i++) {
        double angle = i * M_PI / 8, half = 0.82 * M_PI / 16;
        cairo_move_to(o->cr, at.x + 0.84 * r * sin(angle - half),
            at.y - 0.84 * r * cos(angle - half));
        cairo_line_to(
            o->cr, at.x + 1.14 * r * sin(angle), at.y - 1.14 * r * cos(angle));
        cairo_line_to(o->cr, at.x + 0.84 * r * sin(angle + half),
            at.y - 0.84 * r * cos(angle + half));
        cairo_close_path(o->cr);
        fill_colour(o, rays[i % 4]);
    }
    add_circle(o->cr, at, 0.80 * r);
    fill_colour(o, YELLOW);
    ornament_colour(o, CORAL);
    add_annulus(o->cr, at, 0.72 * r, 0.6);
    cairo_fill(o->cr);
}
