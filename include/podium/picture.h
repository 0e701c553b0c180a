/* picture.h - simple charts of an analysis, readable in black and white. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_PICTURE_H
#define PODIUM_PICTURE_H

#include <podium/certificate.h>

#ifdef __cplusplus
extern "C" {
#endif

enum podium_picture_kind {
    PODIUM_PICTURE_RANKS,  /* intervals of ranks, with a line under prizes */
    PODIUM_PICTURE_JUDGES, /* severity around zero, and its error */
    PODIUM_PICTURE_SCORES  /* shades of the scores, a column a judge */
};

/* Rows from top to bottom. Arrays have one element for each row; NaN: no
 * value. */
struct podium_picture {
    enum podium_picture_kind kind;
    const char *title, *low_label, *high_label; /* low_label, high_label: what
                                                 * left and right mean */
    const char *legend;                         /* one line that says what is
                                                 * drawn */
    size_t rows, columns;
    const char *const *names;          /* of rows */
    const char *const *column_names;   /* SCORES */
    const double *low, *middle, *high; /* RANKS, JUDGES; NAN: not drawn */
    const double *cells;               /* SCORES: rows by columns */
    double line; /* RANKS: places that take a prize; 0: none */
};

/* Draw into the file how->path: PNG or SVG if its name ends so, else PDF. Fails
 * as podium_certificate_draw(). */
PODIUM_CHECK enum podium_status podium_picture_draw(
    const struct podium_picture *picture, const struct podium_drawing *how,
    struct podium_draw_problem *problem);

#ifdef __cplusplus
}
#endif

#endif
