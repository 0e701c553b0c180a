/* paint.h - boxes that were placed, in ink. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PAINT_H
#define RENDER_PAINT_H

#include "render/place.h"

/* Paint one box; of a text that leaves the page, a failure. The canvas is in
 * points. */
void paint_box(struct canvas *canvas, const struct podium_layout *layout,
    const struct placed_page *page, size_t i);

#endif
