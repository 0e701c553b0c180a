/* abstain.c - a judge declares a conflict of her own. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"

int
cmd_abstain(struct app *app, int argc, char **argv)
{
    const char *round = NULL;
    const struct option options[] = { { "round", .text = &round }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_conflict_declare(app->pd, round, argv[0], app->reason);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "abstain.done", argv[0]));
    return EXIT_DONE;
}
