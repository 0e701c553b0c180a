/* score.c - a judge's sheet from the command line. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/score.h"
#include "cli/cmd/sheet_words.h"
#include "cli/cmd/worklist.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

static int
print_own_list(struct app *app, const char *round)
{
    struct podium_worklist own;
    enum podium_status status =
        podium_worklist_load(app->pd, round, &app->arena, &own);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (own.count == 0) {
        fprintf(app->err, "podium: %s\n",
            SAY(app, "guide.nobody", own.name ? own.name : ""));
        return EX_USAGE;
    }
    print_own_entries(app, &own);
    return EXIT_DONE;
}

/* Print all sheets of the judge, or the one of an entry, answer by answer,
 * drafts included. */
static int
print_own_review(struct app *app, const char *round, const char *entry)
{
    static const struct heading headings[] = { { "entry", LEFT, false },
        { "state", LEFT, false }, { "criterion", LEFT, true },
        { "score", RIGHT, false }, { "total", RIGHT, false },
        { "unsure", LEFT, false }, { "comment", LEFT, true },
        { "note", LEFT, true } };
    struct podium_worklist own;
    enum podium_status status =
        podium_worklist_load(app->pd, round, &app->arena, &own);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; status == PODIUM_OK && i < own.count; i++) {
        struct podium_form form;
        if (entry && strcmp(own.items[i].code, entry) != 0)
            continue;
        status = podium_form_load(
            app->pd, round, own.items[i].code, &app->arena, &form);
        for (size_t k = 0; status == PODIUM_OK && k < form.count; k++) {
            table_text(&t, form.entry);
            table_text(&t, own_state_text(app, &own.items[i]));
            table_text(&t, form.questions[k].name);
            table_text(&t, form.questions[k].answer);
            table_text(&t, k + 1 == form.count ? form.total : "");
            table_text(&t, form.questions[k].unsure ? "?" : "");
            table_text(&t, form.questions[k].comment);
            table_text(&t, form.questions[k].note);
        }
    }
    if (status != PODIUM_OK)
        return say_failure(app, status);
    table_end(&t);
    return EXIT_DONE;
}

/* The options that list, review or open the grid, instead of scoring an entry
 * in the command line. */
struct score_mode {
    bool list, review, grid;
};

static int
score_interactively(
    struct app *app, const struct score_mode *w, const char *round)
{
    if (w->list + w->review + w->grid > 1)
        return report_misuse(app, WORDS("usage.operands"));
    if (w->list)
        return print_own_list(app, round);
    if (w->review)
        return print_own_review(app, round, NULL);
    return w->grid ? grid_scores(app, round) : guide_scores(app, round);
}

/* Print what the draft holds, for scripts. */
static void
print_draft_state(struct app *app, const struct podium_scoring *scoring)
{
    static const struct heading headings[] = { { "entry", LEFT, false },
        { "state", LEFT, false }, { "total", RIGHT, false },
        { "missing", RIGHT, false } };
    struct podium_form form;
    struct table_out t = TABLE(app, headings);
    enum podium_status status = podium_form_load(
        app->pd, scoring->round, scoring->entry, &app->arena, &form);
    if (status == PODIUM_OK) {
        table_text(&t, scoring->entry);
        table_text(&t, "draft");
        table_text(&t, form.total);
        table_int(&t, (int64_t)form.missing);
    }
    table_end(&t);
}

/* Who only looks changes nothing. */
static int
show_own_sheet(struct app *app, const struct podium_scoring *scoring)
{
    struct podium_form form;
    enum podium_status status = podium_form_load(
        app->pd, scoring->round, scoring->entry, &app->arena, &form);
    return status == PODIUM_OK
        ? print_own_review(app, scoring->round, form.entry)
        : say_failure(app, status);
}

static int
score_from_arguments(
    struct app *app, const struct podium_scoring *scoring, bool submit)
{
    struct podium_submitted done;
    struct podium_faults faults;
    enum podium_status status = submit
        ? podium_sheet_submit(app->pd, scoring, &app->arena, &faults, &done)
        : podium_draft_save(app->pd, scoring, &app->arena, &faults);
    if (status == PODIUM_NOT_FOUND && !app->actor && !scoring->judge)
        return report_misuse(app, WORDS("score.who", scoring->entry));
    if (status != PODIUM_OK)
        return say_faults(app, status, &faults);
    if (submit)
        print_submitted(app, &done);
    else if (app->format != FORMAT_TABLE)
        print_draft_state(app, scoring);
    else if (scoring->scores.count > 0 || scoring->comment)
        fprintf(app->out, "%s\n", SAY(app, "score.drafted", scoring->entry));
    else
        fprintf(app->out, "%s\n", SAY(app, "score.looked", scoring->entry));
    return EXIT_DONE;
}

int
cmd_score(struct app *app, int argc, char **argv)
{
    struct podium_scoring scoring = { 0 };
    struct score_mode wish = { 0 };
    bool submit = false;
    const struct option options[] = {
        { "list", .flag = &wish.list },
        { "grid", .flag = &wish.grid },
        { "review", .flag = &wish.review },
        { "round", .text = &scoring.round },
        { "comment", .text = &scoring.comment },
        { "submit", .flag = &submit },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    scoring.judge = app->judge;
    scoring.reason = app->reason;
    if (argc == 0 && !submit)
        return score_interactively(app, &wish, scoring.round);
    if (argc == 0 || wish.list || wish.review || wish.grid)
        return report_misuse(app, WORDS("usage.operands"));
    scoring.entry = argv[0];
    if (!read_scores(app, argc - 1, argv + 1, &scoring.scores))
        return EX_USAGE;
    if (!submit && argc == 1 && !scoring.comment && !scoring.judge)
        return show_own_sheet(app, &scoring);
    return score_from_arguments(app, &scoring, submit);
}
