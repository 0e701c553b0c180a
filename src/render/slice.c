/* slice.c - a text shaped on one line, and parts of it.
 *
 * Shaping is what costs in a text. So it is done once for all of it, and a line
 * is a part of the glyphs: nothing is kerned across a space where a line ends.
 */
/* SPDX-License-Identifier: MIT */
#include "render/slice.h"

#include <math.h>
#include <string.h>

/* Glyphs of a part of a text, from left to right; shared by lines. */
struct slice {
    PangoLayout *shaped;
    GPtrArray *runs; /* of PangoGlyphItem */
    size_t from, size;
};

PangoLayout *
shape_text(struct canvas *canvas, const char *text, size_t size,
    const struct face *face)
{
    PangoLayout *shaped = pango_layout_new(canvas->context);
    pango_layout_set_single_paragraph_mode(shaped, TRUE);
    pango_layout_set_text(shaped, text, (int)size);
    face_set(shaped, face);
    return shaped;
}

static GSList *
runs_of(PangoLayout *shaped)
{
    return pango_layout_get_line_readonly(shaped, 0)->runs;
}

/* The bytes of a run from x on. */
static double
run_positions(PangoGlyphItem *run, const char *text, double *at, double x)
{
    const char *s = text + run->item->offset;
    int *widths = g_new(int, run->item->num_chars + 1);
    pango_glyph_item_get_logical_widths(run, text, widths);
    for (int i = 0; i < run->item->num_chars; i++) {
        const char *next = g_utf8_find_next_char(s, NULL);
        for (; s < next; s++)
            at[s - text] = x;
        x += (double)widths[i] / PANGO_SCALE;
    }
    g_free(widths);
    return x;
}

double *
shape_positions(PangoLayout *shaped)
{
    const char *text = pango_layout_get_text(shaped);
    double x = 0, *at = g_new0(double, strlen(text) + 1);
    for (GSList *run = runs_of(shaped); run; run = run->next)
        x = run_positions(run->data, text, at, x);
    at[strlen(text)] = x;
    return at;
}

static void
free_run(gpointer run)
{
    pango_glyph_item_free(run);
}

/* Add what of a run lies between two bytes. */
static void
add_part(struct slice *s, const PangoGlyphItem *run, const char *text,
    size_t from, size_t to)
{
    size_t start = (size_t)run->item->offset;
    size_t end = start + (size_t)run->item->length;
    if (from >= to || end <= from || start >= to)
        return;
    PangoGlyphItem *part =
        pango_glyph_item_copy((PangoGlyphItem *)(uintptr_t)run);
    if (start < from)
        free_run(pango_glyph_item_split(part, text, (int)(from - start)));
    start = start < from ? from : start;
    if (end > to) {
        PangoGlyphItem *rest = part;
        part = pango_glyph_item_split(rest, text, (int)(to - start));
        free_run(rest);
    }
    g_ptr_array_add(s->runs, part);
}

static double
run_width(const PangoGlyphItem *run)
{
    return (double)pango_glyph_string_get_width(run->glyphs) / PANGO_SCALE;
}

/* The ink of all runs. */
static void
measure_ink(struct line *line)
{
    double x = 0, right = -INFINITY;
    line->left = INFINITY;
    line->above = line->below = -INFINITY;
    for (guint i = 0; i < line->slice->runs->len; i++) {
        const PangoGlyphItem *run = line->slice->runs->pdata[i];
        PangoRectangle ink;
        pango_glyph_string_extents(
            run->glyphs, run->item->analysis.font, &ink, NULL);
        double left = x + (double)ink.x / PANGO_SCALE;
        if (ink.width > 0) {
            line->left = fmin(line->left, left);
            right = fmax(right, left + (double)ink.width / PANGO_SCALE);
            line->above = fmax(line->above, -(double)ink.y / PANGO_SCALE);
            line->below =
                fmax(line->below, (double)(ink.y + ink.height) / PANGO_SCALE);
        }
        x += run_width(run);
    }
    line->width = right - line->left;
    if (!isfinite(line->width)) /* only spaces */
        line->left = line->width = line->above = line->below = 0;
}

static void
slice_text(struct slice *s, size_t from, size_t to)
{
    const char *text = pango_layout_get_text(s->shaped);
    for (GSList *run = runs_of(s->shaped); run; run = run->next)
        add_part(s, run->data, text, from, to);
}

struct line
line_slice(PangoLayout *shaped, size_t from, size_t to, size_t hanging)
{
    struct line line = { .slice = g_rc_box_new0(struct slice) };
    line.slice->shaped = g_object_ref(shaped);
    line.slice->runs = g_ptr_array_new_with_free_func(free_run);
    line.slice->from = from;
    line.slice->size = to + hanging - from;
    slice_text(line.slice, from, to);
    measure_ink(&line);
    slice_text(line.slice, to, to + hanging);
    return line;
}

struct line
line_share(const struct line *line)
{
    struct line copy = *line;
    copy.slice = g_rc_box_acquire(line->slice);
    return copy;
}

static void
free_slice(gpointer slice)
{
    struct slice *s = slice;
    g_ptr_array_free(s->runs, TRUE);
    g_object_unref(s->shaped);
}

void
line_free(struct line *line)
{
    g_rc_box_release_full(line->slice, free_slice);
    line->slice = NULL;
}

void
line_show(const struct line *line, cairo_t *cr, double x, double y)
{
    const char *text = pango_layout_get_text(line->slice->shaped);
    for (guint i = 0; i < line->slice->runs->len; i++) {
        PangoGlyphItem *run = line->slice->runs->pdata[i];
        cairo_move_to(cr, x, y);
        pango_cairo_show_glyph_item(cr, text, run);
        x += run_width(run);
    }
}

char *
line_text(const struct line *line)
{
    return g_strndup(
        pango_layout_get_text(line->slice->shaped) + line->slice->from,
        line->slice->size);
}
