/* face.h - fonts: which there are, which may be used, and that no other is. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_FACE_H
#define RENDER_FACE_H

#include <pango/pangocairo.h>
#include <stdbool.h>

struct canvas;

/* A face of a family, at a size. */
struct face {
    const char *family;
    int weight; /* 400 normal, 700 bold */
    bool italic;
    double size;     /* points */
    double tracking; /* points between letters */
};

/* A context for text whose fonts are those that the system has and those in a
 * folder (NULL: none), whatever the user's own settings replace. */
PangoContext *face_context(const char *folder);

/* Set the face of all of a layout. */
void face_set(PangoLayout *layout, const struct face *face);

/* Is the family one that may be used: known to be right, or in the user's
 * folder? Else a failure of the canvas. */
bool face_allowed(struct canvas *canvas, const char *family);

/* Every run of the layout must be in the family, with a letter for each
 * character; else a failure of the canvas that names what is lacking. Pango
 * falls back to other fonts silently, and its count of unknown glyphs is 0
 * then. */
void face_check(struct canvas *canvas, PangoLayout *layout, const char *family);

#endif
