/* heads.c - the two heads side by side, as administrative documents have them
 * (ND 30/2020). */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "render/page.h"

#define BLACK                                                                  \
    {                                                                          \
        0.08, 0.08, 0.08                                                       \
    }

static void
draw_head_rule(struct canvas *canvas, double x, double y, double width)
{
    cairo_set_source_rgb(canvas->cr, 0.08, 0.08, 0.08);
    cairo_rectangle(canvas->cr, x - width / 2, y, width, 0.8);
    cairo_fill(canvas->cr);
}

struct head {
    const char *above, *below;
    struct style above_style, below_style;
    struct position at;
    double rule; /* its length */
};

/* Draw one head: its two lines, at most `height` high together, and the rule
 * under them. */
static void
draw_head(struct canvas *canvas, const struct head *h, double height)
{
    struct fitted_text above = { 0 }, below = { 0 };
    for (double scale = 1; scale > 0.45; scale -= 0.05) { // NOLINT
        fitted_text_free(&above);
        fitted_text_free(&below);
        above = fit_text(canvas, h->above, &h->above_style, h->at.width, scale);
        below = fit_text(canvas, h->below, &h->below_style, h->at.width, scale);
        if (above.height + below.height <= height)
            break;
    }
    if (above.height + below.height > height)
        canvas_fail(canvas, PODIUM_INVALID,
            WORDS("render.long", canvas->entry, h->below));
    paint_fitted_text(canvas, &above, h->at.x, h->at.y);
    paint_fitted_text(canvas, &below, h->at.x, h->at.y + above.height);
    if (h->below)
        draw_head_rule(canvas, h->at.x,
            h->at.y + above.height + below.height + 3, h->rule);
    fitted_text_free(&above);
    fitted_text_free(&below);
}

void
draw_heads(struct canvas *canvas, const struct heads *h)
{
    static const struct style plain = { 12, false, false, BLACK, 2, 0.95 };
    static const struct style strong = { 12.5, true, false, BLACK, 4, 0.95 };
    const struct head body = { h->parent, h->host, plain, strong, h->body, 90 };
    const struct head nation = { h->heading, h->motto, strong, strong,
        h->nation, 150 };
    draw_head(canvas, &body, h->height);
    if (h->heading)
        draw_head(canvas, &nation, h->height);
}
