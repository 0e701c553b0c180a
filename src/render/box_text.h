/* box_text.h - what a box says, in lines. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_BOX_TEXT_H
#define RENDER_BOX_TEXT_H

#include "render/place.h"

/* Does it name the recipients? */
bool is_names_box(const struct podium_box *box);

/* Who says what, and what was said last. */
struct saying {
    struct canvas *canvas;
    const struct podium_layout *layout;
    const struct said *said;
    struct kept *kept;
};

/* Break the text of a box, from a size downwards; false if it does not fit at
 * its least. */
bool break_box(const struct saying *s, double size, struct placed *p);

/* The size at which a box begins. */
double box_size(const struct podium_box *box, const struct said *said);

/* Record that a box has no room for what it says. */
void fail_for_box(struct canvas *canvas, const struct podium_box *box,
    const struct said *said);

#endif
