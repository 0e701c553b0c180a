/* stack.h - lines that share the height of a zone. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_STACK_H
#define RENDER_STACK_H

#include "render/place.h"

/* Break and place the texts within the stack. */
void place_stack(struct canvas *canvas, const struct podium_layout *layout,
    const struct said *said, struct placed_page *page, size_t stack);

#endif
