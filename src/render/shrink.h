/* shrink.h - a text or names in the largest size and the fewest lines that fit.
 */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_SHRINK_H
#define RENDER_SHRINK_H

#include "render/slice.h"

struct lines {
    struct line items[PODIUM_LINES_MOST];
    size_t count;
    double size; /* points */
};

/* What is to be broken: words at spaces, or names that stay whole. */
struct breakable {
    const char *text;         /* NULL: the names */
    const char *const *names; /* lines break between them */
    size_t name_count;
};

/* How a text becomes lines. */
struct line_rule {
    struct face face; /* at its full size */
    double width;     /* points */
    double least;     /* points: it shrinks no further */
    size_t fewest;    /* lines, if it may have so many and has so many units */
    size_t most;
};

/* Break a text into the fewest lines that fit at its full size, of widths as
 * even as they can be; then, with all lines it may have, into a smaller size.
 * " | " in a text is a space at which it breaks rather than elsewhere. False
 * if it fits at no size, and out has the lines at the least; out is empty where
 * there is no text. The caller frees it with lines_free(). */
bool lines_fit(struct canvas *canvas, const struct breakable *text,
    const struct line_rule *rule, struct lines *out);
void lines_free(struct lines *lines);

#endif
