/* failure.c - why a page could not be drawn: the first reason. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/message.h"
#include "render/page.h"

void
canvas_fail(
    struct canvas *pen, enum podium_status status, const char *const words[])
{
    struct buffer b = { 0 };
    if (pen->status != PODIUM_OK)
        return;
    pen->status = status;
    message_add(&b, pen->language, words);
    snprintf(
        pen->problem->text, sizeof pen->problem->text, "%s", buffer_string(&b));
    buffer_free(&b);
}
