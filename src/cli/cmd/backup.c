/* backup.c - a verified copy of the contest. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"

int
cmd_backup(struct app *app, int argc, char **argv)
{
    const struct option options[] = { { 0 } };
    int64_t events = 0;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_backup(app->pd, argv[0], &app->arena, &events);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, "backup.written", argv[0], INT_TEXT(events)));
    return EXIT_DONE;
}
