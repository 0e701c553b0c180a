/* export.c - a table as CSV. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/commands.h"

int
cmd_export(struct app *app, int argc, char **argv)
{
    struct podium_export_style style = { 0 };
    const struct option options[] = {
        { "semicolon", .flag = &style.semicolon },
        { 0 },
    };
    const char *text;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_export(app->pd, argv[0], &style, &app->arena, &text);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct command_output sink;
    code = command_output_open(app, argc == 2 ? argv[1] : NULL, &sink);
    if (code != EXIT_DONE)
        return code;
    return command_output_close(
        &sink, command_output_write(&sink, text, strlen(text)));
}
