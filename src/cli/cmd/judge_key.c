/* judge_key.c - a judge's new code, and the end of her keys. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"

int
cmd_judge_revoke(struct app *app, int argc, char **argv)
{
    const struct option options[] = { { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_key_revoke(app->pd, argv[0], app->reason);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "key.ended", argv[0]));
    return EXIT_DONE;
}

int
cmd_judge_rekey(struct app *app, int argc, char **argv)
{
    char fresh[PODIUM_CODE_ROOM];
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_code_renew(app->pd, fresh);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "key.renewed", fresh));
    return EXIT_DONE;
}
