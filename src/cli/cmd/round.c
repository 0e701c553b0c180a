/* round.c - list, open and close rounds. */
/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <strings.h>

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
    bool listed = podium_round_list(app->pd, &app->arena, &rounds) == PODIUM_OK;
    if (listed && rounds.count == 1)
        return rounds.items[0].round;
    report_misuse(app,
        listed && rounds.count == 0 ? WORDS("round.none")
                                    : WORDS("usage.round"));
    return NULL;
}

/* What is open in a round: how many sheets are missing, and how many of its
 * discrepancies nobody has resolved. */
struct unfinished {
    int64_t sheets, discrepancies;
};

static enum podium_status
count_unfinished(struct app *app, const char *round, struct unfinished *out)
{
    struct podium_rounds rounds;
    struct podium_discrepancies list = { 0 };
    *out = (struct unfinished){ 0 };
    enum podium_status status =
        podium_round_list(app->pd, &app->arena, &rounds);
    for (size_t i = 0; status == PODIUM_OK && i < rounds.count; i++)
        if (strcasecmp(rounds.items[i].round, round) == 0)
            out->sheets = rounds.items[i].missing;
    if (status == PODIUM_OK)
        status = podium_discrepancy_list(app->pd, round, &app->arena, &list);
    out->discrepancies = (int64_t)list.open;
    return status;
}

/* A round that is not finished is closed only after a question; in a script it
 * is closed and said, since it can be opened again. */
static bool
confirm_closing(struct app *app, const char *round,
    const struct unfinished *unfinished, bool sure)
{
    const struct sure_question question = {
        SAY(app, "round.close_question", round, INT_TEXT(unfinished->sheets),
            INT_TEXT(unfinished->discrepancies)),
        sure, true
    };
    return unfinished->sheets + unfinished->discrepancies == 0 ||
        ask_sure(app, &question);
}

/* Print what is open in a round that was closed. */
static void
print_unfinished(struct app *app, const struct unfinished *unfinished)
{
    if (unfinished->sheets > 0)
        fprintf(app->err, "%s\n",
            SAY(app, "round.missing", INT_TEXT(unfinished->sheets)));
    if (unfinished->discrepancies > 0)
        fprintf(app->err, "%s\n",
            SAY(app, "round.discrepancies",
                INT_TEXT(unfinished->discrepancies)));
}

static int
open_round(struct app *app, const char *round)
{
    enum podium_status status = podium_round_move(app->pd, round, true);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "round.opened", round));
    return EXIT_DONE;
}

static int
close_round(struct app *app, const char *round, bool sure)
{
    struct unfinished unfinished;
    enum podium_status status = count_unfinished(app, round, &unfinished);
    if (status == PODIUM_OK && !confirm_closing(app, round, &unfinished, sure))
        return EX_NOPERM;
    if (status == PODIUM_OK)
        status = podium_round_move(app->pd, round, false);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "round.closed", round));
    print_unfinished(app, &unfinished);
    return EXIT_DONE;
}

int
cmd_round_open(struct app *app, int argc, char **argv)
{
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    const char *round = round_argument(app, argc, argv);
    return round ? open_round(app, round) : EX_USAGE;
}

int
cmd_round_close(struct app *app, int argc, char **argv)
{
    bool sure = false;
    const struct option options[] = { { "sure", .flag = &sure }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    const char *round = round_argument(app, argc, argv);
    return round ? close_round(app, round, sure) : EX_USAGE;
}
