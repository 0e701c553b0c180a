/* export.c - a table as CSV. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/commands.h"

/* Is it a table that everybody may read? */
static bool
is_public_table(const char *table)
{
    static const char *const tables[] = { "contest", "rounds", "fields",
        "rules", "criteria", "bands", "prizes" };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (strcmp(tables[i], table) == 0)
            return true;
    return false;
}

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
    enum podium_status status = !app->limited || is_public_table(argv[0])
        ? PODIUM_OK
        : podium_visibility_require(app->pd, "everything");
    if (status == PODIUM_OK)
        status = podium_export(app->pd, argv[0], &style, &app->arena, &text);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct command_output sink;
    code = command_output_open(app, argc == 2 ? argv[1] : NULL, &sink);
    if (code != EXIT_DONE)
        return code;
    return command_output_close(
        &sink, command_output_write(&sink, text, strlen(text)));
}
