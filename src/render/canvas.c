/* canvas.c - the drawing state of a file: font, page, first failure. */
/* SPDX-License-Identifier: MIT */
#include "render/page.h"

struct canvas
canvas_open(const struct podium_drawing *how,
    struct podium_draw_problem *problem, double width, double height)
{
    return (struct canvas){ .context = face_context(how->fonts),
        .width = width,
        .height = height,
        .family = how->family ? how->family : "Tinos",
        .instead = how->family,
        .images = how->images,
        .language = how->language,
        .problem = problem };
}

void
set_source_colour(cairo_t *cr, uint32_t colour)
{
    cairo_set_source_rgb(cr, (colour >> 16) / 255.0,
        (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0);
}

enum podium_status
canvas_close(struct canvas *canvas)
{
    for (size_t i = 0; i < G_N_ELEMENTS(canvas->proven); i++)
        if (canvas->proven[i].font)
            g_object_unref(canvas->proven[i].font);
    g_object_unref(canvas->context);
    return canvas->status;
}
