/* fit.c - text in a box: shrink, then wrap, and never in another font.
 *
 * In: a text, a style, a width. Out: a layout. First the size shrinks in steps
 * to reach fewer lines; then, with that number of lines, the largest size that
 * needs no more of them is taken. What does not fit at the least size is an
 * error, or is cut with an ellipsis where the style allows that.
 * Pango falls back to other fonts silently, and its count of unknown glyphs is
 * 0 then. So the family of every run's font is compared with the one asked
 * for: a certificate must not mix fonts. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/message.h"
#include "render/page.h"

#define SHRINK_STEP 0.05
#define SHRINK_BEFORE_WRAP 0.7
#define SHRINK_MOST 0.5
#define LINE_SPACING 1.0f

void
canvas_fail(
    struct canvas *pen, enum podium_status status, const char *const words[])
{
    struct buffer b = { 0 };
    if (pen->status != PODIUM_OK)
        return;
    pen->status = status;
    message_add(&b, pen->language, words);
    snprintf(
        pen->problem->text, sizeof pen->problem->text, "%s", buffer_string(&b));
    buffer_free(&b);
}

static PangoLayout *
new_text_layout(struct canvas *pen, const char *text, const struct style *style,
    double width)
{
    PangoLayout *layout = pango_layout_new(pen->context);
    pango_layout_set_text(layout, text, -1);
    pango_layout_set_alignment(
        layout, style->left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_CENTER);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    pango_layout_set_line_spacing(layout, LINE_SPACING);
    return layout;
}

/* With set_family(), not a description string: "Times New Roman 24" would be
 * read as the family "Times New" in a style called Roman. */
static void
set_font_size(struct canvas *pen, PangoLayout *layout,
    const struct style *style, double size)
{
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, pen->family);
    pango_font_description_set_weight(
        font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(
        font, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

static bool
is_proven_font(const struct canvas *pen, const PangoFont *font)
{
    for (size_t i = 0; i < G_N_ELEMENTS(pen->proven); i++)
        if (pen->proven[i] == font)
            return true;
    return false;
}

static void
remember_font(struct canvas *pen, PangoFont *font)
{
    for (size_t i = 0; i < G_N_ELEMENTS(pen->proven); i++)
        if (!pen->proven[i]) {
            pen->proven[i] = g_object_ref(font);
            return;
        }
}

/* The Debian package of a font family, for those that podium knows. */
static const char *
font_package(const char *family)
{
    if (strncmp(family, "Tinos", 5) == 0 || strncmp(family, "Arimo", 5) == 0)
        return "fonts-croscore";
    if (strncmp(family, "Noto", 4) == 0)
        return "fonts-noto-core";
    return strncmp(family, "TeX Gyre", 8) == 0 ? "fonts-texgyre" : "fonts-*";
}

static bool
is_family_installed(struct canvas *pen)
{
    PangoFontFamily **families = NULL;
    int count = 0;
    bool found = false;
    pango_context_list_families(pen->context, &families, &count);
    for (int i = 0; i < count && !found; i++)
        found = g_ascii_strcasecmp(
                    pango_font_family_get_name(families[i]), pen->family) == 0;
    g_free(families);
    return found;
}

/* No font but the one asked for: a letter that it lacks is named, since another
 * package would not bring it. */
static void
fail_for_letter(struct canvas *pen, const char *text, int offset)
{
    char letter[8] = "", point[16];
    gunichar c = g_utf8_get_char(text + offset);
    letter[g_unichar_to_utf8(c, letter)] = '\0';
    snprintf(point, sizeof point, "U+%04X", (unsigned)c);
    canvas_fail(pen, PODIUM_NOT_FOUND,
        WORDS("render.letter", pen->entry ? pen->entry : "", letter, point,
            pen->family, text));
}

static void
check_font_family(struct canvas *pen, const PangoItem *item, const char *text)
{
    PangoFont *font = item->analysis.font;
    if (is_proven_font(pen, font))
        return;
    PangoFontDescription *d = pango_font_describe(font);
    const char *family = pango_font_description_get_family(d);
    if (family && g_ascii_strcasecmp(family, pen->family) == 0)
        remember_font(pen, font);
    else if (is_family_installed(pen))
        fail_for_letter(pen, text, item->offset);
    else
        canvas_fail(pen, PODIUM_NOT_FOUND,
            WORDS("render.font", pen->family, text, family ? family : "?",
                font_package(pen->family)));
    pango_font_description_free(d);
}

/* The first letter of a run that its font cannot draw, as an offset in the
 * text; -1: none. */
static int
find_unknown_letter(const PangoLayoutRun *run)
{
    for (int i = 0; i < run->glyphs->num_glyphs; i++)
        if (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
            return run->item->offset + run->glyphs->log_clusters[i];
    return -1;
}

static void
check_run_fonts(struct canvas *pen, PangoLayout *layout, const char *text)
{
    PangoLayoutIter *i = pango_layout_get_iter(layout);
    do {
        PangoLayoutRun *run = pango_layout_iter_get_run_readonly(i);
        int unknown = run ? find_unknown_letter(run) : -1;
        if (run && run->item->analysis.font)
            check_font_family(pen, run->item, text);
        if (unknown >= 0)
            fail_for_letter(pen, text, unknown);
    } while (pango_layout_iter_next_run(i));
    pango_layout_iter_free(i);
}

/* A text being fitted: its layout and the size it starts from. */
struct fitting {
    struct canvas *pen;
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
            f->pen, f->layout, f->style, f->size * (1 - i * SHRINK_STEP));
        if (pango_layout_get_line_count(f->layout) <= lines)
            return true;
    }
    return false;
}

struct fitted_text
fit_text(struct canvas *pen, const char *text, const struct style *style,
    double width, double scale)
{
    struct fitted_text out = { .colour = style->colour };
    PangoRectangle logical;
    if (!text || !*text || pen->status != PODIUM_OK)
        return out;
    out.layout = new_text_layout(pen, text, style, width);
    struct fitting f = { pen, out.layout, style, style->size * scale };
    double part = style->part > 0 ? style->part : SHRINK_BEFORE_WRAP;
    /* Find the fewest lines that the least size can reach, then the largest
     * size that needs no more lines. */
    set_font_size(pen, out.layout, style, f.size * part);
    int lines = pango_layout_get_line_count(out.layout);
    bool fits = lines <= style->lines
        ? shrink_to_lines(&f, lines, part)
        : shrink_to_lines(&f, style->lines, SHRINK_MOST);
    if (!fits && style->cut) {
        pango_layout_set_height(out.layout, -style->lines);
        pango_layout_set_ellipsize(out.layout, PANGO_ELLIPSIZE_END);
    } else if (!fits) {
        canvas_fail(
            pen, PODIUM_INVALID, WORDS("render.long", pen->entry, text));
    }
    check_run_fonts(pen, out.layout, text);
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
    struct canvas *pen, const struct fitted_text *f, double x, double y)
{
    PangoRectangle ink;
    if (!f->layout || pen->status != PODIUM_OK)
        return;
    double left =
        x - (double)pango_layout_get_width(f->layout) / PANGO_SCALE / 2;
    pango_layout_get_extents(f->layout, &ink, NULL);
    double ink_left = left + (double)ink.x / PANGO_SCALE;
    double ink_top = y + (double)ink.y / PANGO_SCALE;
    bool inside = ink_left >= 0 && ink_top >= 0 &&
        ink_left + (double)ink.width / PANGO_SCALE <= pen->width &&
        ink_top + (double)ink.height / PANGO_SCALE <= pen->height;
    if (!inside)
        canvas_fail(pen, PODIUM_INVALID,
            WORDS("render.long", pen->entry, pango_layout_get_text(f->layout)));
    cairo_set_source_rgb(
        pen->cr, f->colour.red, f->colour.green, f->colour.blue);
    cairo_move_to(pen->cr, left, y);
    pango_cairo_show_layout(pen->cr, f->layout);
}

double
draw_text(struct canvas *pen, const char *text, const struct style *style,
    struct position at)
{
    struct fitted_text f = fit_text(pen, text, style, at.width, 1);
    paint_fitted_text(pen, &f, at.x, at.y);
    at.y += f.height;
    fitted_text_free(&f);
    return at.y;
}
