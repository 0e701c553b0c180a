/* round.c - list, open and close rounds. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

int
cmd_round_list(struct app *app, int argc, char **argv)
{
    static const struct heading headings[] = { { "round", LEFT, false },
        { "name", LEFT, true }, { "state", LEFT, false },
        { "assigned", RIGHT, false }, { "submitted", RIGHT, false } };
    struct podium_rounds rounds;
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_round_list(app->pd, &app->arena, &rounds);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < rounds.count; i++) {
        table_text(&t, rounds.items[i].round);
        table_text(&t, rounds.items[i].name);
        table_text(&t, cell_words(app, rounds.items[i].state));
        table_int(&t, rounds.items[i].assigned);
        table_int(&t, rounds.items[i].submitted);
    }
    table_end(&t);
    return EXIT_DONE;
}

/* The round in argv, or the only one that the contest has. */
static const char *
round_argument(struct app *app, int argc, char **argv)
{
    struct podium_rounds rounds;
    if (argc == 1)
        return argv[0];
    if (podium_round_list(app->pd, &app->arena, &rounds) == PODIUM_OK &&
        rounds.count == 1)
        return rounds.items[0].round;
    return NULL;
}

/* Print which sheets are missing in a round that was closed. */
static int
print_missing_sheets(struct app *app, const char *round)
{
    struct podium_rounds rounds;
    enum podium_status status =
        podium_round_list(app->pd, &app->arena, &rounds);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    for (size_t i = 0; i < rounds.count; i++) {
        const struct podium_round *r = &rounds.items[i];
        if (strcmp(r->round, round) == 0 && r->submitted < r->assigned)
            fprintf(app->err, "%s\n",
                SAY(app, "round.missing",
                    INT_TEXT(r->assigned - r->submitted)));
    }
    return EXIT_DONE;
}

static int
open_or_close_round(struct app *app, int argc, char **argv, bool open)
{
    const struct option options[] = { { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    const char *round = round_argument(app, argc, argv);
    if (!round)
        return report_misuse(app, WORDS("usage.round"));
    enum podium_status status = podium_round_move(app->pd, round, open);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, open ? "round.opened" : "round.closed", round));
    return open ? EXIT_DONE : print_missing_sheets(app, round);
}

int
cmd_round_open(struct app *app, int argc, char **argv)
{
    return open_or_close_round(app, argc, argv, true);
}

int
cmd_round_close(struct app *app, int argc, char **argv)
{
    return open_or_close_round(app, argc, argv, false);
}
