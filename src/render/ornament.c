/* ornament.c - every ornament by its name, and the small ones. */
/* SPDX-License-Identifier: MIT */
#include "render/ornament.h"

static void
draw_plain(const struct ornament *o)
{
    ornament_colour(o, 0);
    cairo_rectangle(o->cr, o->x, o->y, o->width, o->height);
    cairo_fill(o->cr);
}

static void
draw_ring(const struct ornament *o)
{
    double w = o->width - 2 * o->thick, h = o->height - 2 * o->thick;
    ornament_colour(o, 0);
    cairo_rectangle(o->cr, o->x, o->y, o->width, o->height);
    cairo_rectangle(o->cr, o->x + o->thick + w, o->y + o->thick, -w, h);
    cairo_fill(o->cr);
}

#define SPEAR_GAP 3.2 /* mm between the text, a lozenge and a spear */

/* A lozenge and a spear that points to it, on one side of the text. */
static void
draw_spear(const struct ornament *o, double edge, double way)
{
    double y = o->ink_y + o->ink_h / 2, half = o->height / 2;
    double lozenge = edge + way * SPEAR_GAP;
    double tip = lozenge + way * SPEAR_GAP;
    if (o->colour_count > 1) {
        ornament_colour(o, 1);
        cairo_move_to(o->cr, lozenge - 1.5, y);
        cairo_line_to(o->cr, lozenge, y - 1.5);
        cairo_line_to(o->cr, lozenge + 1.5, y);
        cairo_line_to(o->cr, lozenge, y + 1.5);
        cairo_close_path(o->cr);
        cairo_fill(o->cr);
    }
    ornament_colour(o, 0);
    cairo_move_to(o->cr, tip, y);
    cairo_line_to(o->cr, tip + way * 3, y - half);
    cairo_line_to(o->cr, tip + way * o->width, y);
    cairo_line_to(o->cr, tip + way * 3, y + half);
    cairo_close_path(o->cr);
    cairo_fill(o->cr);
}

static void
draw_spears(const struct ornament *o)
{
    draw_spear(o, o->ink_x, -1);
    draw_spear(o, o->ink_x + o->ink_w, 1);
}

#define CARTOUCHE_SIDE 11.0 /* mm beside the text */
#define CARTOUCHE_GAP 3.0   /* mm to the rules at its sides */

static void
add_cartouche_outline(const struct ornament *o, double inset, bool back)
{
    double middle = o->ink_y + o->ink_h / 2;
    double half = o->height / 2 - inset, point = o->height / 2;
    double left = o->ink_x - CARTOUCHE_SIDE + inset * M_SQRT2;
    double right = o->ink_x + o->ink_w + CARTOUCHE_SIDE - inset * M_SQRT2;
    double slope = point - inset * (M_SQRT2 - 1) - inset;
    const struct point corners[] = { { left, middle },
        { left + slope, middle - half }, { right - slope, middle - half },
        { right, middle }, { right - slope, middle + half },
        { left + slope, middle + half } };
    for (size_t i = 0; i < 6; i++) {
        const struct point *p = &corners[back ? (6 - i) % 6 : i];
        (i == 0 ? cairo_move_to : cairo_line_to)(o->cr, p->x, p->y);
    }
    cairo_close_path(o->cr);
}

/* Six sides around the text, and a rule on both sides of them. */
static void
draw_cartouche(const struct ornament *o)
{
    double middle = o->ink_y + o->ink_h / 2;
    double left = o->ink_x - CARTOUCHE_SIDE - CARTOUCHE_GAP;
    double right = o->ink_x + o->ink_w + CARTOUCHE_SIDE + CARTOUCHE_GAP;
    ornament_colour(o, 0);
    add_cartouche_outline(o, 0, false);
    add_cartouche_outline(o, o->thick, true);
    double room = fmin(o->width, fmin(left - o->from, o->to - right));
    if (room > 0) {
        cairo_rectangle(o->cr, left - room, middle - 0.25, room, 0.5);
        cairo_rectangle(o->cr, right, middle - 0.25, room, 0.5);
    }
    cairo_fill(o->cr);
}

void
draw_ornament(enum podium_ornament which, const struct ornament *o)
{
    static void (*const draw[PODIUM_ORNAMENTS])(const struct ornament *) = {
        [PODIUM_ORNAMENT_PLAIN] = draw_plain,
        [PODIUM_ORNAMENT_RING] = draw_ring,
        [PODIUM_ORNAMENT_GUILLOCHE] = draw_guilloche,
        [PODIUM_ORNAMENT_DRUM] = draw_drum,
        [PODIUM_ORNAMENT_LOTUS] = draw_lotus,
        [PODIUM_ORNAMENT_SPEARS] = draw_spears,
        [PODIUM_ORNAMENT_CARTOUCHE] = draw_cartouche,
        [PODIUM_ORNAMENT_TEETH] = draw_teeth,
        [PODIUM_ORNAMENT_ARCS] = draw_arcs,
        [PODIUM_ORNAMENT_TILES] = draw_tiles,
        [PODIUM_ORNAMENT_SUN] = draw_sun,
        [PODIUM_ORNAMENT_TICKET] = draw_ticket,
        [PODIUM_ORNAMENT_SPIROGRAPH] = draw_spirograph,
    };
    draw[which](o);
}
