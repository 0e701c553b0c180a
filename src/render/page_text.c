/* page_text.c - the texts of papers, cards and pictures: shrink, then wrap, and
 * never in another font. Those of a certificate's layout: shrink.c.
 *
 * In: a text, a style, a width. Out: a layout. First the size shrinks in steps
 * to reach fewer lines; then, with that number of lines, the largest size that
 * needs no more of them is taken. What does not fit at the least size is an
 * error, or is cut with an ellipsis where the style allows that. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/message.h"
#include "render/page.h"

#define SHRINK_STEP 0.05
#define SHRINK_BEFORE_WRAP 0.7
#define SHRINK_MOST 0.5
#define LINE_SPACING 1.0f

static PangoLayout *
new_text_layout(struct canvas *canvas, const char *text,
    const struct style *style, double width)
{
    PangoLayout *layout = pango_layout_new(canvas->context);
    pango_layout_set_text(layout, text, -1);
    pango_layout_set_alignment(
        layout, style->left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_CENTER);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    pango_layout_set_line_spacing(layout, LINE_SPACING);
    return layout;
}

static void
set_font_size(struct canvas *canvas, PangoLayout *layout,
    const struct style *style, double size)
{
    face_set(layout,
        &(struct face){
            canvas->family, style->bold ? 700 : 400, style->italic, size, 0 });
}

/* A text being fitted: its layout and the size it starts from. */
struct fitting {
    struct canvas *canvas;
    PangoLayout *layout;
    const struct style *style;
    double size;
};

/* Shrink in steps down to `least` of the size until the text takes at most
 * `lines` lines; false if it does not get there. */
static bool
shrink_to_lines(const struct fitting *f, int lines, double least)
{
    int steps = (int)((1 - least) / SHRINK_STEP + 0.5);
    for (int i = 0; i <= steps; i++) {
        set_font_size(
            f->canvas, f->layout, f->style, f->size * (1 - i * SHRINK_STEP));
        if (pango_layout_get_line_count(f->layout) <= lines)
            return true;
    }
    return false;
}

struct fitted_text
fit_text(struct canvas *canvas, const char *text, const struct style *style,
    double width, double scale)
{
    struct fitted_text out = { .colour = style->colour };
    PangoRectangle logical;
    if (!text || !*text || canvas->status != PODIUM_OK)
        return out;
    out.layout = new_text_layout(canvas, text, style, width);
    struct fitting f = { canvas, out.layout, style, style->size * scale };
    double part = style->part > 0 ? style->part : SHRINK_BEFORE_WRAP;
    /* Find the fewest lines that the least size can reach, then the largest
     * size that needs no more lines. */
    set_font_size(canvas, out.layout, style, f.size * part);
    int lines = pango_layout_get_line_count(out.layout);
    bool fits = lines <= style->lines
        ? shrink_to_lines(&f, lines, part)
        : shrink_to_lines(&f, style->lines, SHRINK_MOST);
    if (!fits && style->cut) {
        pango_layout_set_height(out.layout, -style->lines);
        pango_layout_set_ellipsize(out.layout, PANGO_ELLIPSIZE_END);
    } else if (!fits) {
        canvas_fail(
            canvas, PODIUM_INVALID, WORDS("render.long", canvas->entry, text));
    }
    face_check(canvas, out.layout, canvas->family);
    pango_layout_get_extents(out.layout, NULL, &logical);
    out.height = (double)logical.height / PANGO_SCALE;
    return out;
}

void
fitted_text_free(struct fitted_text *f)
{
    if (f->layout)
        g_object_unref(f->layout);
    f->layout = NULL;
}

void
paint_fitted_text(
    struct canvas *canvas, const struct fitted_text *f, double x, double y)
{
    PangoRectangle ink;
    if (!f->layout || canvas->status != PODIUM_OK)
        return;
    double left =
        x - (double)pango_layout_get_width(f->layout) / PANGO_SCALE / 2;
    pango_layout_get_extents(f->layout, &ink, NULL);
    double ink_left = left + (double)ink.x / PANGO_SCALE;
    double ink_top = y + (double)ink.y / PANGO_SCALE;
    bool inside = ink_left >= 0 && ink_top >= 0 &&
        ink_left + (double)ink.width / PANGO_SCALE <= canvas->width &&
        ink_top + (double)ink.height / PANGO_SCALE <= canvas->height;
    if (!inside)
        canvas_fail(canvas, PODIUM_INVALID,
            WORDS("render.long", canvas->entry,
                pango_layout_get_text(f->layout)));
    cairo_set_source_rgb(
        canvas->cr, f->colour.red, f->colour.green, f->colour.blue);
    cairo_move_to(canvas->cr, left, y);
    pango_cairo_show_layout(canvas->cr, f->layout);
}

double
draw_text(struct canvas *canvas, const char *text, const struct style *style,
    struct position at)
{
    struct fitted_text f = fit_text(canvas, text, style, at.width, 1);
    paint_fitted_text(canvas, &f, at.x, at.y);
    at.y += f.height;
    fitted_text_free(&f);
    return at.y;
}
