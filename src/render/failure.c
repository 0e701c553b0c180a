/* failure.c - why a page could not be drawn: the first reason. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/message.h"
#include "render/page.h"

void
canvas_fail(
    struct canvas *canvas, enum podium_status status, const char *const words[])
{
    struct buffer b = { 0 };
    if (canvas->status != PODIUM_OK)
        return;
    canvas->status = status;
    message_add(&b, canvas->language, words);
    snprintf(canvas->problem->text, sizeof canvas->problem->text, "%s",
        buffer_string(&b));
    buffer_free(&b);
}
