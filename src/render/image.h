/* image.h - pictures that a layout names. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_IMAGE_H
#define RENDER_IMAGE_H

#include "render/page.h"

/* Read a PNG or JPEG file. A JPEG goes into a PDF as it is, and nowhere else:
 * `inside` says what is drawn into. NULL with a failure of the canvas. */
cairo_surface_t *image_read(struct canvas *canvas, const char *folder,
    const char *name, cairo_surface_type_t inside);

/* Paint it as large as it fits into a box, in its middle; all in points. */
void image_paint(struct canvas *canvas, cairo_surface_t *image,
    const cairo_rectangle_t *box);

#endif
