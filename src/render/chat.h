/* chat.h - a certificate as a picture that people send each other. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_CHAT_H
#define RENDER_CHAT_H

#include "render/place.h"

/* A page as a surface of a recording, with what it says. */
struct chat_page {
    cairo_surface_t *page;
    double width, height; /* points */
    const struct podium_certificate *certificate;
    const char *note; /* what to do with the code */
};

/* Write a PNG of 1280 pixels' width: the page, and below it a strip with the
 * code in whole pixels, at least 3 a module and a fifth of the width, and what
 * it proves. */
void draw_chat_picture(
    struct canvas *canvas, const struct chat_page *chat, const char *path);

#endif
