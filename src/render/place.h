/* place.h - where the boxes of one certificate stand. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PLACE_H
#define RENDER_PLACE_H

#include "base/buffer.h"
#include "render/shrink.h"

#define POINTS_A_MM (72 / 25.4)

/* A box whose text was broken, in millimetres of the page. */
struct placed {
    const struct podium_box *box;
    const char *proof;  /* of a QR code */
    struct lines lines; /* of a text */
    double first, last; /* baselines of its first and last line; of a text
                         * that there is not: where it would have begun */
    double line_pitch;  /* between its baselines */
    double left, right; /* of the ink of all its lines, or of the box */
    bool packed;        /* several names a line, where a list has no room */
    bool absent;        /* nothing to draw */
};

struct placed_page {
    struct placed *items; /* one for each box of the layout */
    size_t count;
    struct kept *kept; /* of the pages before */
};

/* What is said on a page. */
struct said {
    const char *words[PODIUM_WORDS];
    const char *const *names;
    size_t name_count;
};

/* Is the box the same on all pages that share their words? */
bool is_shared_box(const struct podium_layout *layout, size_t box);

/* The lines of a box as they were broken last: many pages say the same. */
struct kept {
    char *text;
    double size;
    bool packed, fits;
    struct lines lines;
    cairo_surface_t *image;            /* of a box that is one */
    cairo_surface_type_t image_inside; /* what it was read for */
};
/* One for each box of the layout. */
struct kept *kept_new(const struct podium_layout *layout);
void kept_free(struct kept *kept, const struct podium_layout *layout);

/* Break and place all texts. What does not fit is a failure of the canvas that
 * names the box. Free with placed_free(). */
struct placed_page place_boxes(struct canvas *canvas,
    const struct podium_layout *layout, const struct said *said,
    struct kept *kept);
void placed_free(struct placed_page *page);

/* The ink of a line, from its box: x of its left end and baseline, mm. */
struct point_mm {
    double x, y;
};
struct point_mm placed_line_at(const struct placed *p, size_t line);

/* Write one row for each line: box, x, y, width, height of its ink in mm, its
 * size in points, its text. */
void placed_write(struct buffer *out, const struct placed_page *page);

#endif
