/* round.c - list, open and close rounds. */
/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <unistd.h>

#include "base/message.h"
#include "cli/app/ask.h"
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

/* How many sheets of a round are missing, and how many of its discrepancies
 * nobody has resolved. */
static void
count_unfinished(
    struct app *app, const char *round, int64_t *sheets, int64_t *discrepancies)
{
    struct podium_rounds rounds;
    struct podium_discrepancies list;
    *sheets = *discrepancies = 0;
    if (podium_round_list(app->pd, &app->arena, &rounds) != PODIUM_OK)
        return;
    for (size_t i = 0; i < rounds.count; i++)
        if (strcmp(rounds.items[i].round, round) == 0)
            *sheets = rounds.items[i].assigned - rounds.items[i].submitted;
    if (podium_discrepancy_list(app->pd, round, &app->arena, &list) ==
        PODIUM_OK)
        *discrepancies = (int64_t)list.open;
}

/* A round that is not finished is closed only after a question; in a
 * script it is closed and said, since it can be opened again. */
static bool
confirm_closing(struct app *app, const char *round, bool sure)
{
    int64_t sheets, discrepancies;
    count_unfinished(app, round, &sheets, &discrepancies);
    return sheets + discrepancies == 0 || !isatty(STDIN_FILENO) ||
        ask_sure(app, sure,
            SAY(app, "round.close_question", round, INT_TEXT(sheets),
                INT_TEXT(discrepancies)));
}

/* Print what is missing in a round that was closed. */
static int
print_unfinished(struct app *app, const char *round)
{
    int64_t sheets, discrepancies;
    count_unfinished(app, round, &sheets, &discrepancies);
    if (sheets > 0)
        fprintf(app->err, "%s\n", SAY(app, "round.missing", INT_TEXT(sheets)));
    if (discrepancies > 0)
        fprintf(app->err, "%s\n",
            SAY(app, "round.discrepancies", INT_TEXT(discrepancies)));
    return EXIT_DONE;
}

static int
open_or_close_round(struct app *app, int argc, char **argv, bool open)
{
    bool sure = false;
    const struct option close_options[] = { { "sure", .flag = &sure }, { 0 } };
    const struct option open_options[] = { { 0 } };
    int code =
        read_options(app, open ? open_options : close_options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    const char *round = round_argument(app, argc, argv);
    if (!round)
        return report_misuse(app, WORDS("usage.round"));
    if (!open && !confirm_closing(app, round, sure))
        return EX_NOPERM;
    enum podium_status status = podium_round_move(app->pd, round, open);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, open ? "round.opened" : "round.closed", round));
    return open ? EXIT_DONE : print_unfinished(app, round);
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
