/* table.h - ruled tables on a page. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_TABLE_H
#define RENDER_TABLE_H

#include "render/page.h"

#define MOST_CELLS 40

/* Columns from left to right, in points. */
struct ruled {
    double x; /* of the left edge */
    double widths[MOST_CELLS];
    size_t columns;
    double scale; /* of every text */
};

/* A cell: a text, and under it a smaller one; both may be NULL. */
struct cell {
    const char *text, *more;
    const struct style *style, *more_style;
};

/* Draw a row with its ruling at y, or only measure it. It is at least `least`
 * high; both return its height. */
double ruled_row(struct canvas *canvas, const struct ruled *t,
    const struct cell *cells, double least, double y);
double ruled_height(struct canvas *canvas, const struct ruled *t,
    const struct cell *cells, double least);

#endif
