/* paper.h - what all paper score sheets have in common. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PAPER_H
#define RENDER_PAPER_H

#include <podium/paper.h>

#include "render/table.h"

/* Margins of an administrative document (ND 30/2020), in points: 30 mm at the
 * left, 17 at the right, 20 above and below. */
#define PAPER_LEFT 85.04
#define PAPER_RIGHT 48.19
#define PAPER_TOP 56.69
#define PAPER_WIDTH (PORTRAIT_WIDTH - PAPER_LEFT - PAPER_RIGHT)
#define PAPER_BOTTOM (PORTRAIT_HEIGHT - PAPER_TOP)
#define PAPER_MIDDLE (PAPER_LEFT + PAPER_WIDTH / 2)
#define PAPER_BLACK                                                            \
    {                                                                          \
        0, 0, 0                                                                \
    }

/* Draw a message on a paper page, in the language of the contest; returns the y
 * below. */
double paper_message(struct canvas *canvas, const struct podium_paper *p,
    const struct style *style, struct position at, const char *const words[]);

/* Draw heads, town and date, title, contest and round, judge; returns the y
 * below. */
double paper_draw_head(struct canvas *canvas, const struct podium_paper *p);

/* Draw the signature at the right and the QR code with its text at the left,
 * at the bottom of the page. */
#define PAPER_FOOT 112.0 /* its height */
void paper_draw_foot(struct canvas *canvas, const struct podium_paper *p,
    const char *key, const char *number);

/* Draw dotted lines to write on, under a message, from y down to the foot. */
#define PAPER_COMMENT_STEP 20.0
#define PAPER_COMMENT_ROOM (4 * PAPER_COMMENT_STEP) /* at least */
void paper_draw_comment_room(struct canvas *canvas,
    const struct podium_paper *p, double y, const char *const words[]);

/* Draw the pages of one judge and field, many entries a page; returns the
 * number of pages. */
size_t paper_draw_grid(struct canvas *canvas, cairo_surface_t *surface,
    const struct podium_paper *p);

#endif
