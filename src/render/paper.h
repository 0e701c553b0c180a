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

/* Texts of a paper page, in the language of the contest. */
double paper_say(struct pen *pen, const struct podium_paper *p,
    const struct style *style, struct spot at, const char *const words[]);

/* Heads, place and date, title, contest and round, judge; the y below. */
double paper_head(struct pen *pen, const struct podium_paper *p);

/* Signature at the right, the QR with its words at the left, down to the
 * bottom margin. */
#define PAPER_FOOT 112.0 /* its height */
void paper_foot(struct pen *pen, const struct podium_paper *p, const char *key,
    const char *number);

/* A dotted line to write on. */
void paper_line(struct pen *pen, double y);

/* The pages of one judge and field with many entries each; how many. */
size_t paper_grid(
    struct pen *pen, cairo_surface_t *surface, const struct podium_paper *p);

#endif
