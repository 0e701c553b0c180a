/* flow.h - texts below each other on A4 pages, as many as they need. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_FLOW_H
#define RENDER_FLOW_H

#include "render/paper.h"

/* The page that is being written. */
struct flow {
    struct canvas *canvas;
    enum podium_language language; /* of messages */
    double y;
    const char *foot; /* a line at the foot of every page, or NULL */
    size_t pages;
};

/* Begin the first page of a flow; end the last one. */
struct flow flow_begin(struct canvas *canvas, cairo_surface_t *surface,
    enum podium_language language, const char *foot);
void flow_end(struct flow *f);

/* Go on on the next page unless there is this much room. */
void flow_need(struct flow *f, double height);

/* Draw a text that is never parted, a text that is parted between words if it
 * is long, and a message; gap: points above. */
void flow_piece(
    struct flow *f, const char *text, const struct style *style, double gap);
void flow_text(
    struct flow *f, const char *text, const struct style *style, double gap);
void flow_message(struct flow *f, const struct style *style, double gap,
    const char *const words[]);

#endif
