/* dispatch.c - from the words of a command line to one command.
 *
 * In: argv and the environment. Out: the exit code. The order is: language,
 * global options, the row of the command, who acts, open the contest, a
 * repeated request, identity, the command itself. What the actor may see is
 * asked by each function of the library (record/begin.h).
 * The actor must be known before the contest is opened, since a handle belongs
 * to one actor; a request that was carried out before answers with its receipt
 * and never reaches the command. A failure of the library becomes an exit code
 * in exit_code(), with a message on standard error. */
/* SPDX-License-Identifier: MIT */
#include "cli/dispatch.h"

#include <string.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/app/session.h"
#include "cli/app/suggest.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/receipt.h"

/* Find the row for a noun; *used counts the words that named it. */
static const struct command *
find_noun(
    const struct app *app, const char *noun, int argc, char **argv, int *used)
{
    const struct command *alone = NULL;
    for (const struct command *c = app->commands; c->noun; c++) {
        if (strcmp(c->noun, noun) != 0)
            continue;
        if (!c->verb)
            alone = c;
        else if (argc > 1 && strcmp(c->verb, argv[1]) == 0) {
            *used = 2;
            return c;
        }
    }
    *used = 1;
    return alone;
}

/* Find the row of a command. `judge` is a person with verbs of its own: for
 * all other verbs the rows of `person` are used. */
static const struct command *
find_command(const struct app *app, int argc, char **argv, int *used)
{
    const struct command *c = find_noun(app, argv[0], argc, argv, used);
    return !c && strcmp(argv[0], "judge") == 0
        ? find_noun(app, "person", argc, argv, used)
        : c;
}

static bool
wants_help(int argc, char **argv)
{
    for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--help") == 0)
            return true;
    return false;
}

static int
run_command(struct app *app, int argc, char **argv)
{
    int used = 0;
    bool done = false;
    if (argc == 0) {
        cmd_help(app, 0, argv);
        return EX_USAGE;
    }
    app->command = find_command(app, argc, argv, &used);
    if (!app->command && wants_help(argc, argv))
        return cmd_help(app, 1, argv);
    if (!app->command)
        return suggest_command(app, argc, argv);
    if (wants_help(argc, argv))
        return cmd_help(app, used, argv);
    argc -= used;
    int code = begin_session(app, &argc, argv + used, &done);
    if (code != EXIT_DONE)
        return code;
    return done ? print_repeated(app)
                : app->command->run(app, argc, argv + used);
}

int
dispatch(struct app *app, int argc, char **argv)
{
    choose_language(app);
    argc = read_global_options(app, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc > 0 &&
        (strcmp(argv[0], "-h") == 0 || strcmp(argv[0], "--help") == 0))
        return cmd_help(app, 0, argv);
    if (argc > 0 &&
        (strcmp(argv[0], "-V") == 0 || strcmp(argv[0], "--version") == 0)) {
        fprintf(app->out, "podium %s\n%s\n", podium_version(),
            SAY(app, "version.licence"));
        return EXIT_DONE;
    }
    return run_command(app, argc, argv);
}
