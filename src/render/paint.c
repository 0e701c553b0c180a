/* paint.c - boxes that were placed, in ink. */
/* SPDX-License-Identifier: MIT */
#include "render/paint.h"

#include <math.h>
#include <string.h>

#include "base/message.h"
#include "render/image.h"
#include "render/ornament.h"

static void
set_colour(struct canvas *canvas, const struct podium_box *box)
{
    set_source_colour(canvas->cr, box->colour_count > 0 ? box->colours[0] : 0);
}

static void
paint_lines(struct canvas *canvas, const struct placed *p)
{
    set_colour(canvas, p->box);
    for (size_t i = 0; i < p->lines.count; i++) {
        const struct line *l = &p->lines.items[i];
        struct point_mm at = placed_line_at(p, i);
        line_show(l, canvas->cr, at.x * POINTS_A_MM, at.y * POINTS_A_MM);
    }
}

static void
fill_mm(struct canvas *canvas, double x, double y, double width, double height)
{
    cairo_rectangle(canvas->cr, x * POINTS_A_MM, y * POINTS_A_MM,
        width * POINTS_A_MM, height * POINTS_A_MM);
    cairo_fill(canvas->cr);
}

/* Around all lines of the text that it stands beside. */
static void
set_ink(struct ornament *o, const struct podium_layout *layout,
    const struct placed *beside)
{
    size_t stack = beside->box->within;
    const struct podium_box *zone =
        stack == PODIUM_NO_BOX ? layout->items : &layout->items[stack];
    double right = 0, bottom = 0;
    o->from = zone->x;
    o->to = zone->x + zone->width;
    o->ink_x = o->ink_y = INFINITY;
    for (size_t i = 0; i < beside->lines.count; i++) {
        const struct line *l = &beside->lines.items[i];
        struct point_mm at = placed_line_at(beside, i);
        double left = at.x + l->left / POINTS_A_MM;
        o->ink_x = fmin(o->ink_x, left);
        right = fmax(right, left + l->width / POINTS_A_MM);
        o->ink_y = fmin(o->ink_y, at.y - l->above / POINTS_A_MM);
        bottom = fmax(bottom, at.y + l->below / POINTS_A_MM);
    }
    o->ink_w = right - o->ink_x;
    o->ink_h = bottom - o->ink_y;
}

static void
paint_ornament(struct canvas *canvas, const struct podium_layout *layout,
    const struct placed_page *page, const struct podium_box *box)
{
    struct ornament o = { .cr = canvas->cr,
        .x = box->x,
        .y = box->y,
        .width = box->width,
        .height = box->height,
        .thick = box->pitch,
        .bleed = layout->bleed,
        .colour_count = box->colour_count };
    memcpy(o.colours, box->colours, sizeof o.colours);
    if (box->after != PODIUM_NO_BOX)
        set_ink(&o, layout, &page->items[box->after]);
    cairo_save(canvas->cr);
    cairo_scale(canvas->cr, POINTS_A_MM, POINTS_A_MM);
    draw_ornament(box->ornament, &o);
    cairo_restore(canvas->cr);
}

/* The picture is read once for all pages that are of one sort. */
static void
paint_image(
    struct canvas *canvas, const struct podium_box *box, struct kept *kept)
{
    const cairo_rectangle_t at = { box->x * POINTS_A_MM, box->y * POINTS_A_MM,
        box->width * POINTS_A_MM, box->height * POINTS_A_MM };
    if (kept->image && kept->image_inside != canvas->inside) {
        cairo_surface_destroy(kept->image);
        kept->image = NULL;
    }
    if (!kept->image)
        kept->image =
            image_read(canvas, canvas->images, box->text, canvas->inside);
    kept->image_inside = canvas->inside;
    if (kept->image)
        image_paint(canvas, kept->image, &at);
}

void
paint_box(struct canvas *canvas, const struct podium_layout *layout,
    const struct placed_page *page, size_t i)
{
    const struct placed *p = &page->items[i];
    const struct podium_box *box = p->box;
    double bleed = layout->bleed;
    if (p->absent)
        return;
    switch (box->kind) {
    case PODIUM_BOX_PAGE:
        set_colour(canvas, box);
        if (box->colour_count > 0)
            fill_mm(canvas, -bleed, -bleed, layout->width + 2 * bleed,
                layout->height + 2 * bleed);
        break;
    case PODIUM_BOX_DRAWING:
        paint_ornament(canvas, layout, page, box);
        break;
    case PODIUM_BOX_TEXT:
    case PODIUM_BOX_NAMES:
    case PODIUM_BOX_LIST:
        paint_lines(canvas, p);
        break;
    case PODIUM_BOX_QR:
        draw_qr_box(canvas, p->proof,
            (struct position){ box->x * POINTS_A_MM, box->y * POINTS_A_MM,
                box->width * POINTS_A_MM },
            box->colour_count > 0 ? box->colours[0] : 0);
        break;
    case PODIUM_BOX_IMAGE:
        paint_image(canvas, box, &page->kept[i]);
        break;
    case PODIUM_BOX_RULE:
        set_colour(canvas, box);
        fill_mm(canvas, p->left, p->first, p->right - p->left, box->height);
        break;
    default:
        break;
    }
}
