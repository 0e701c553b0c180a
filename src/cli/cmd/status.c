/* status.c - status, check, phase, round. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/app.h"
#include "cli/app/option.h"
#include "cli/cmd/score.h"
#include "cli/ui/table.h"

/* The phase in words: "judging" or "chấm thi". */
static const char *
phase_words(struct app *app, const char *phase)
{
    return message_word(app->language, "phase", phase);
}

static void
print_status_machine(struct app *app, const struct podium_overview *o)
{
    static const struct heading headings[] = { { "quantity", LEFT, false },
        { "value", LEFT, false } };
    const struct {
        const char *name;
        int64_t value;
    } counts[] = {
        { "fields", o->fields },
        { "entries", o->entries },
        { "withdrawn", o->withdrawn },
        { "authors", o->authors },
        { "units", o->units },
        { "judges", o->judges },
        { "rounds", o->rounds },
        { "assignments", o->assignments },
        { "sheets", o->sheets },
        { "proposals", o->proposals },
        { "awards", o->awards },
        { "missing", (int64_t)o->missing_count },
    };
    struct table_out t = TABLE(app, headings);
    table_text(&t, "phase");
    table_text(&t, o->phase);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        table_text(&t, counts[i].name);
        table_int(&t, counts[i].value);
    }
    table_text(&t, "next");
    table_text(&t, o->next);
    table_end(&t);
}

static void
print_status(struct app *app, const struct podium_overview *o)
{
    if (o->name)
        fprintf(app->out, "%s\n", o->name);
    fprintf(app->out, "%s %s\n", SAY(app, "status.phase"),
        phase_words(app, o->phase));
    fprintf(app->out, "%s\n",
        SAY(app, "status.people", INT_TEXT(o->fields), INT_TEXT(o->entries),
            INT_TEXT(o->authors), INT_TEXT(o->units), INT_TEXT(o->judges)));
    if (o->withdrawn > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "status.withdrawn", INT_TEXT(o->withdrawn)));
    if (o->assignments > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "status.sheets", INT_TEXT(o->sheets),
                INT_TEXT(o->assignments)));
    if (o->proposals + o->awards > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "status.prizes", INT_TEXT(o->proposals),
                INT_TEXT(o->awards)));
    for (size_t i = 0; i < o->missing_count; i++)
        fprintf(app->out, "%s %s\n", SAY(app, "status.missing"), o->missing[i]);
    if (o->missing_count == 0)
        fprintf(app->out, "%s\n", SAY(app, "status.complete"));
    if (o->next)
        fprintf(app->out, "%s %s\n", SAY(app, "status.next"), o->next);
}

/* Her entries, and what to type. */
static void
print_own(struct app *app, const struct podium_own_view *own)
{
    print_own_entries(app, own);
    if (own->count > 0 && app->format == FORMAT_TABLE)
        fprintf(app->out, "%s\n", SAY(app, "status.own_next"));
}

/* What a judge sees of the contest: her own part. */
static int
own_status(struct app *app)
{
    struct podium_own_view own;
    enum podium_status status = podium_own(app->pd, NULL, &app->arena, &own);
    if (status != PODIUM_OK)
        return complain(app, status);
    fprintf(app->out, "%s\n%s %s\n%s\n", own.contest ? own.contest : "",
        SAY(app, "status.phase"), phase_words(app, own.phase),
        SAY(app, "status.own", own.name ? own.name : "", INT_TEXT(own.assigned),
            INT_TEXT(own.submitted), INT_TEXT(own.drafts)));
    print_own(app, &own);
    return EXIT_DONE;
}

int
cmd_status(struct app *app, int argc, char **argv)
{
    struct podium_overview overview;
    int code = no_words(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (app->limited)
        return own_status(app);
    enum podium_status status =
        podium_overview(app->pd, &app->arena, &overview);
    if (status != PODIUM_OK)
        return complain(app, status);
    if (app->format == FORMAT_TABLE)
        print_status(app, &overview);
    else
        print_status_machine(app, &overview);
    return EXIT_DONE;
}

static void
print_issues(struct app *app, const struct podium_issues *issues)
{
    static const struct heading headings[] = { { "severity", LEFT, false },
        { "where", LEFT, false }, { "what", LEFT, false } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < issues->count; i++) {
        const char *severity = issues->items[i].error ? "error" : "warning";
        if (app->format == FORMAT_TABLE)
            severity = issues->items[i].error ? SAY(app, "check.error")
                                              : SAY(app, "check.warning");
        table_text(&t, severity);
        table_text(&t, issues->items[i].where);
        table_text(&t, issues->items[i].what);
    }
    table_end(&t);
}

int
cmd_check(struct app *app, int argc, char **argv)
{
    struct podium_issues issues;
    int code = no_words(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_check(app->pd, &app->arena, &issues);
    if (status != PODIUM_OK)
        return complain(app, status);
    if (app->format != FORMAT_TABLE || issues.count > 0)
        print_issues(app, &issues);
    fprintf(app->err, "%s\n",
        issues.count == 0 ? SAY(app, "check.good")
                          : SAY(app, "check.counted", INT_TEXT(issues.errors),
                                INT_TEXT(issues.count - issues.errors)));
    return issues.errors > 0 ? EX_DATAERR : EXIT_DONE;
}

/* What stands in the way, a line each. */
static void
print_blockers(struct app *app, FILE *to)
{
    static const struct heading headings[] = { { "blocker", LEFT, false },
        { "count", RIGHT, false }, { "what", LEFT, false },
        { "command", LEFT, false } };
    struct podium_blockers blockers;
    if (podium_blockers(app->pd, &app->arena, &blockers) != PODIUM_OK ||
        blockers.count == 0)
        return;
    FILE *out = app->out;
    app->out = to;
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < blockers.count; i++) {
        table_text(&t, blockers.items[i].id);
        table_int(&t, blockers.items[i].count);
        table_text(&t, blockers.items[i].what);
        table_text(&t, blockers.items[i].command);
    }
    table_end(&t);
    app->out = out;
}

/* What was waived before, with name and reason. */
static enum podium_status
print_waivers(struct app *app)
{
    struct podium_waived waived;
    enum podium_status status = podium_waivers(app->pd, &app->arena, &waived);
    for (size_t i = 0; status == PODIUM_OK && i < waived.count; i++) {
        const struct podium_waived_blocker *w = &waived.items[i];
        fprintf(app->err, "%s\n",
            SAY(app, "phase.waived", phase_words(app, w->phase), w->id,
                INT_TEXT(w->count), w->name, w->reason));
    }
    return status;
}

int
cmd_phase(struct app *app, int argc, char **argv)
{
    const char *phase;
    int code = no_words(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_phase(app->pd, &app->arena, &phase);
    if (status != PODIUM_OK)
        return complain(app, status);
    fprintf(app->format == FORMAT_TABLE ? app->out : app->err, "%s\n",
        app->format == FORMAT_TABLE ? phase_words(app, phase) : phase);
    print_blockers(app, app->out);
    status = print_waivers(app);
    return status == PODIUM_OK ? EXIT_DONE : complain(app, status);
}

/* Ids may be separated by commas as well. */
static const char *
waiver_ids(struct app *app, const char *text)
{
    char *ids = podium_strdup(&app->arena, text);
    for (char *s = ids; s && *s; s++)
        if (*s == ',')
            *s = ' ';
    return ids;
}

int
cmd_phase_next(struct app *app, int argc, char **argv)
{
    const char *phase;
    struct podium_waiver waiver = { 0 };
    const struct option options[] = { { "waive", .text = &waiver.ids },
        { "reason", .text = &waiver.reason }, { 0 } };
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc != 0)
        return misused(app, WORDS("usage.operands"));
    waiver.ids = waiver_ids(app, waiver.ids);
    enum podium_status status =
        podium_phase_next(app->pd, &waiver, &app->arena, &phase);
    if (status != PODIUM_OK) {
        char *message = podium_strdup(&app->arena, podium_message(app->pd));
        if (status == PODIUM_REFUSED)
            print_blockers(app, app->err);
        fprintf(app->err, "podium: %s\n", message ? message : "");
        return status == PODIUM_REFUSED ? EX_NOPERM : EX_DATAERR;
    }
    fprintf(app->out, "%s\n", SAY(app, "phase.moved", phase_words(app, phase)));
    return EXIT_DONE;
}

int
cmd_round_list(struct app *app, int argc, char **argv)
{
    static const struct heading headings[] = { { "round", LEFT, false },
        { "name", LEFT, true }, { "state", LEFT, false },
        { "assigned", RIGHT, false }, { "submitted", RIGHT, false } };
    struct podium_rounds rounds;
    int code = no_words(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_round_list(app->pd, &app->arena, &rounds);
    if (status != PODIUM_OK)
        return complain(app, status);
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

/* The round named, or the only one there is. */
static const char *
only_round(struct app *app, int argc, char **argv)
{
    struct podium_rounds rounds;
    if (argc == 1)
        return argv[0];
    if (podium_round_list(app->pd, &app->arena, &rounds) == PODIUM_OK &&
        rounds.count == 1)
        return rounds.items[0].round;
    return NULL;
}

/* What is not in when a round is closed. */
static int
tell_missing(struct app *app, const char *round)
{
    struct podium_rounds rounds;
    enum podium_status status =
        podium_round_list(app->pd, &app->arena, &rounds);
    if (status != PODIUM_OK)
        return complain(app, status);
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
move_round(struct app *app, int argc, char **argv, bool open)
{
    const struct option options[] = { { 0 } };
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    const char *round = argc <= 1 ? only_round(app, argc, argv) : NULL;
    if (!round)
        return misused(app, WORDS("usage.round"));
    enum podium_status status = podium_round_move(app->pd, round, open);
    if (status != PODIUM_OK)
        return complain(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, open ? "round.opened" : "round.closed", round));
    return open ? EXIT_DONE : tell_missing(app, round);
}

int
cmd_round_open(struct app *app, int argc, char **argv)
{
    return move_round(app, argc, argv, true);
}

int
cmd_round_close(struct app *app, int argc, char **argv)
{
    return move_round(app, argc, argv, false);
}
