/* ornament.h - what podium draws on certificates itself. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_ORNAMENT_H
#define RENDER_ORNAMENT_H

#include "render/shapes.h"

void draw_ornament(enum podium_ornament which, const struct ornament *o);

/* In guilloche.c, drum.c, modern.c and youth.c. */
void draw_guilloche(const struct ornament *o);
void draw_drum(const struct ornament *o);
void draw_lotus(const struct ornament *o);
void draw_teeth(const struct ornament *o);
void draw_arcs(const struct ornament *o);
void draw_ticket(const struct ornament *o);
void draw_spirograph(const struct ornament *o);
void draw_tiles(const struct ornament *o);
void draw_sun(const struct ornament *o);

#endif
