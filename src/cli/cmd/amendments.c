/* amendments.c - what was changed after the fact, under every result. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/amendments.h"

#include "base/buffer.h"
#include "base/message.h"
#include "cli/ui/localized.h"

enum podium_status
print_amendments(struct app *app)
{
    struct podium_events events;
    enum podium_status status =
        podium_amendment_list(app->pd, &app->arena, &events);
    FILE *to = app->format == FORMAT_TABLE ? app->out : app->err;
    for (size_t i = 0; status == PODIUM_OK && i < events.count; i++) {
        const struct podium_event *e = &events.items[i];
        struct buffer who = { 0 };
        buffer_text(&who, e->actor);
        buffer_text(&who, e->second ? " + " : "");
        buffer_text(&who, e->second ? e->second : "");
        fprintf(to, "%s\n",
            SAY(app, "rank.amended",
                message_word(app->language, "kind", e->kind), e->thing,
                buffer_string(&who), people_moment(app, e->time), e->change));
        buffer_free(&who);
    }
    return status;
}
