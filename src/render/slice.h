/* slice.h - a text shaped on one line, and parts of it. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_SLICE_H
#define RENDER_SLICE_H

#include "render/page.h"

/* A line of text: a part of a longer one that was shaped once. Its ink is in
 * points from the left end of its baseline, without a comma that hangs. */
struct line {
    struct slice *slice;
    double left, width;
    double above, below; /* how far it reaches from the baseline */
};

/* Shape size bytes of text on one line. */
PangoLayout *shape_text(struct canvas *canvas, const char *text, size_t size,
    const struct face *face);

/* Where each byte of a shaped text starts, in points, and, at its size, where
 * the text ends. The caller frees it with g_free(). */
double *shape_positions(PangoLayout *shaped);

/* The part from one byte up to another; so many bytes after that hang. */
struct line line_slice(
    PangoLayout *shaped, size_t from, size_t to, size_t hanging);
struct line line_share(const struct line *line);
void line_free(struct line *line);

/* Draw it with the left end of its baseline at x, y. */
void line_show(const struct line *line, cairo_t *cr, double x, double y);

/* Its text; the caller frees it with g_free(). */
char *line_text(const struct line *line);

#endif
