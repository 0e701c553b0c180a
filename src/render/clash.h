/* clash.h - texts where they must not be. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_CLASH_H
#define RENDER_CLASH_H

#include "render/place.h"

/* A failure of the canvas that names the first box which leaves the page. */
void fail_off_page(struct canvas *canvas, const struct podium_layout *layout,
    const struct placed_page *page);

/* The same for a text on another one, on a QR code or its quiet zone, or where
 * a signature goes. */
void fail_for_overlap(struct canvas *canvas, const struct placed_page *page);

#endif
