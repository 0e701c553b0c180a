/* pen.c - the drawing state of a file: font, page, first failure. */
/* SPDX-License-Identifier: MIT */
#include "render/page.h"

static PangoContext *
new_pango_context(void)
{
    PangoFontMap *map = pango_cairo_font_map_new();
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

struct canvas
canvas_open(const struct podium_drawing *how,
    struct podium_draw_problem *problem, double width, double height)
{
    return (struct canvas){ .context = new_pango_context(),
        .width = width,
        .height = height,
        .family = how->family ? how->family : "Tinos",
        .language = how->language,
        .problem = problem };
}

enum podium_status
canvas_close(struct canvas *pen)
{
    for (size_t i = 0; i < G_N_ELEMENTS(pen->proven); i++)
        if (pen->proven[i])
            g_object_unref(pen->proven[i]);
    g_object_unref(pen->context);
    return pen->status;
}
