/* log.c - who did what, and the whole log for other programs. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/verify.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

/* Who did it, and who consented and signed as well. */
static const char *
both_people(struct app *app, const struct podium_event *e)
{
    struct buffer b = { 0 };
    buffer_text(&b, e->actor);
    buffer_text(&b, " ");
    buffer_text(&b, e->second);
    const char *both = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return both ? both : e->actor;
}

int
cmd_log(struct app *app, int argc, char **argv)
{
    static const struct heading headings[] = { { "seq", RIGHT, false },
        { "time", LEFT, false }, { "actor", LEFT, false },
        { "kind", LEFT, false }, { "thing", LEFT, false },
        { "change", LEFT, false } };
    int64_t after = -1, limit = 0, count = 0;
    const char *head;
    const struct option options[] = {
        { "after", .number = &after },
        { "limit", .number = &limit },
        { 0 },
    };
    struct podium_events events;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_head_get(app->pd, &app->arena, &head, &count);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (after < 0) /* without --after: the newest events */
        after = limit > 0 && limit < count ? count - limit : 0;
    status =
        podium_event_list(app->pd, after, (size_t)limit, &app->arena, &events);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < events.count; i++) {
        const struct podium_event *e = &events.items[i];
        table_int(&t, e->seq);
        table_text(&t, cell_moment(app, e->time));
        table_text(&t, e->second ? both_people(app, e) : e->actor);
        table_text(&t, cell_kind(app, e->kind));
        table_text(&t, e->thing);
        table_text(&t, e->change);
    }
    table_end(&t);
    if (app->format == FORMAT_TABLE)
        print_clock_steps(app, after);
    return EXIT_DONE;
}

int
cmd_log_export(struct app *app, int argc, char **argv)
{
    const struct option options[] = { { 0 } };
    struct command_output sink;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    code = command_output_open(app, argc == 1 ? argv[0] : NULL, &sink);
    if (code != EXIT_DONE)
        return code;
    const struct podium_writer to = { command_output_write, &sink };
    enum podium_status status = podium_log_export(app->pd, &to);
    code = command_output_close(&sink, status == PODIUM_OK);
    return status != PODIUM_OK && code == EXIT_DONE ? say_failure(app, status)
                                                    : code;
}
