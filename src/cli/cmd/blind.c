/* blind.c - blind codes, drawn by lot. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"

int
cmd_entry_draw(struct app *app, int argc, char **argv)
{
    bool afresh = false;
    int64_t count;
    const struct option options[] = { { "afresh", .flag = &afresh }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_blind_code_draw(app->pd, afresh, &count);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "blind.drawn", INT_TEXT(count)));
    return EXIT_DONE;
}
