/* face.c - fonts: which there are, which may be used, and that no other is.
 *
 * fontconfig's own settings may replace one family by another, and differ from
 * machine to machine; so podium has a configuration of its own, with the
 * folders of fonts and nothing else. What is drawn is compared with what was
 * asked for, run by run: a certificate must not mix fonts. */
/* SPDX-License-Identifier: MIT */
#include "render/face.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <string.h>

#include "base/message.h"
#include "render/page.h"

static const struct {
    const char *family, *package, *use;
} fonts[] = {
#include "schema/fonts.rows"
};
#define FONTS (sizeof fonts / sizeof *fonts)

static const char folders[] =
    "<?xml version=\"1.0\"?><fontconfig>"
    "<dir>/usr/share/fonts</dir><dir>/usr/share/texmf/fonts</dir>"
    "<dir>/usr/local/share/fonts</dir><dir prefix=\"xdg\">fonts</dir>"
    "<cachedir>/var/cache/fontconfig</cachedir>"
    "<cachedir prefix=\"xdg\">fontconfig</cachedir>"
    "</fontconfig>";

static FcConfig *
new_font_settings(const char *folder)
{
    FcConfig *settings = FcConfigCreate();
    if (!settings)
        return NULL;
    FcConfigParseAndLoadFromMemory(settings, (const FcChar8 *)folders, FcTrue);
    FcConfigBuildFonts(settings);
    if (folder)
        FcConfigAppFontAddDir(settings, (const FcChar8 *)folder);
    return settings;
}

PangoContext *
face_context(const char *folder)
{
    PangoFontMap *map = pango_cairo_font_map_new();
    FcConfig *settings = new_font_settings(folder);
    if (settings && PANGO_IS_FC_FONT_MAP(map))
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), settings);
    if (settings)
        FcConfigDestroy(settings);
    /* A PDF has no pixels: letters need not be rounded to them. */
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
    PangoContext *context = pango_font_map_create_context(map);
    pango_context_set_round_glyph_positions(context, FALSE);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    g_object_unref(map);
    return context;
}

/* With set_family(), not a description string: "Times New Roman 24" would be
 * read as the family "Times New" in a style called Roman. Digits are lining
 * ones: old-style digits, which some faces have first, make numbers look
 * broken. */
void
face_set(PangoLayout *layout, const struct face *face)
{
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, face->family);
    pango_font_description_set_weight(font, (PangoWeight)face->weight);
    pango_font_description_set_style(
        font, face->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(font, face->size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    PangoAttrList *list = pango_attr_list_new();
    pango_attr_list_insert(list, pango_attr_font_features_new("lnum=1"));
    if (face->tracking != 0) // NOLINT: as it was given
        pango_attr_list_insert(list,
            pango_attr_letter_spacing_new((int)(face->tracking * PANGO_SCALE)));
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

static size_t
find_font(const char *family)
{
    size_t i = 0;
    while (i < FONTS && g_ascii_strcasecmp(fonts[i].family, family) != 0)
        i++;
    return i;
}

/* Is the family among the files of the user's folder? */
static bool
is_own_family(struct canvas *canvas, const char *family)
{
    PangoFontMap *map = pango_context_get_font_map(canvas->context);
    FcConfig *settings = PANGO_IS_FC_FONT_MAP(map)
        ? pango_fc_font_map_get_config(PANGO_FC_FONT_MAP(map))
        : NULL;
    FcFontSet *own =
        settings ? FcConfigGetFonts(settings, FcSetApplication) : NULL;
    for (int i = 0; own && i < own->nfont; i++) {
        FcChar8 *name = NULL;
        if (FcPatternGetString(own->fonts[i], FC_FAMILY, 0, &name) ==
                FcResultMatch &&
            g_ascii_strcasecmp((const char *)name, family) == 0)
            return true;
    }
    return false;
}

bool
face_allowed(struct canvas *canvas, const char *family)
{
    size_t i = find_font(family);
    const char *use = i < FONTS ? fonts[i].use : "";
    if (strcmp(use, "yes") == 0 ||
        (strcmp(use, "never") != 0 && is_own_family(canvas, family)))
        return true;
    canvas_fail(canvas, PODIUM_INVALID,
        WORDS(*use ? "render.font_wrong" : "render.font_unknown", family));
    return false;
}

static bool
is_proven_font(
    const struct canvas *canvas, const PangoFont *font, const char *family)
{
    for (size_t i = 0;
         i < G_N_ELEMENTS(canvas->proven) && canvas->proven[i].font; i++)
        if (canvas->proven[i].font == font &&
            strcmp(canvas->proven[i].family, family) == 0)
            return true;
    return false;
}

static void
remember_font(struct canvas *canvas, PangoFont *font, const char *family)
{
    for (size_t i = 0; i < G_N_ELEMENTS(canvas->proven); i++)
        if (!canvas->proven[i].font) {
            canvas->proven[i].font = g_object_ref(font);
            canvas->proven[i].family = family;
            return;
        }
}

static bool
is_family_installed(struct canvas *canvas, const char *family)
{
    PangoFontFamily **families = NULL;
    int count = 0;
    bool found = false;
    pango_context_list_families(canvas->context, &families, &count);
    for (int i = 0; i < count && !found; i++)
        found = g_ascii_strcasecmp(
                    pango_font_family_get_name(families[i]), family) == 0;
    g_free(families);
    return found;
}

/* A letter that the font lacks is named: another package would not bring it. */
static void
fail_for_letter(
    struct canvas *canvas, const char *text, int offset, const char *family)
{
    char letter[8] = "", point[16];
    gunichar c = g_utf8_get_char(text + offset);
    letter[g_unichar_to_utf8(c, letter)] = '\0';
    snprintf(point, sizeof point, "U+%04X", (unsigned)c);
    canvas_fail(canvas, PODIUM_NOT_FOUND,
        WORDS("render.letter", canvas->entry ? canvas->entry : "", letter,
            point, family, text));
}

static void
check_run_family(struct canvas *canvas, const PangoItem *item, const char *text,
    const char *family)
{
    PangoFont *font = item->analysis.font;
    if (is_proven_font(canvas, font, family))
        return;
    PangoFontDescription *d = pango_font_describe(font);
    const char *used = pango_font_description_get_family(d);
    size_t known = find_font(family);
    if (used && g_ascii_strcasecmp(used, family) == 0)
        remember_font(canvas, font, family);
    else if (is_family_installed(canvas, family))
        fail_for_letter(canvas, text, item->offset, family);
    else
        canvas_fail(canvas, PODIUM_NOT_FOUND,
            WORDS("render.font", family, text, used ? used : "?",
                known < FONTS ? fonts[known].package : "fonts-*"));
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

void
face_check(struct canvas *canvas, PangoLayout *layout, const char *family)
{
    const char *text = pango_layout_get_text(layout);
    PangoLayoutIter *i = pango_layout_get_iter(layout);
    do {
        PangoLayoutRun *run = pango_layout_iter_get_run_readonly(i);
        int unknown = run ? find_unknown_letter(run) : -1;
        if (run && run->item->analysis.font)
            check_run_family(canvas, run->item, text, family);
        if (unknown >= 0)
            fail_for_letter(canvas, text, unknown, family);
    } while (pango_layout_iter_next_run(i));
    pango_layout_iter_free(i);
}
