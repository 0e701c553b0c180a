/* status.c - the contest at a glance. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/worklist.h"
#include "cli/ui/localized.h"
#include "cli/ui/next_step.h"
#include "cli/ui/table.h"

/* What helps against the first blocker, else what the phase is for. */
static const char *
next_command(struct app *app, const struct podium_contest_status *o)
{
    struct podium_numbered_list numbered = { 0 };
    if (o->blockers.count > 0)
        return blocker_command(o->blockers.items[0].id);
    /* Once certificates have their numbers, the results are published. */
    if (strcmp(o->phase, "deliberation") == 0 &&
        podium_numbered_list(app->pd, &app->arena, &numbered) == PODIUM_OK &&
        numbered.count > 0)
        return "podium phase next";
    return phase_command(o->phase);
}

static void
print_status_machine(struct app *app, const struct podium_contest_status *o)
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
        { "missing", (int64_t)o->blockers.count },
    };
    struct table_out t = TABLE(app, headings);
    table_text(&t, "phase");
    table_text(&t, o->phase);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        table_text(&t, counts[i].name);
        table_int(&t, counts[i].value);
    }
    table_text(&t, "next");
    table_text(&t, next_command(app, o));
    table_end(&t);
}

static void
print_status(struct app *app, const struct podium_contest_status *o)
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
    for (size_t i = 0; i < o->blockers.count; i++)
        fprintf(app->out, "%s %s\n", SAY(app, "status.missing"),
            o->blockers.items[i].what);
    if (o->blockers.count == 0)
        fprintf(app->out, "%s\n", SAY(app, "status.complete"));
    if (next_command(app, o))
        fprintf(
            app->out, "%s %s\n", SAY(app, "status.next"), next_command(app, o));
}

/* Print the judge's entries, and the next command. */
static void
print_own_status(struct app *app, const struct podium_worklist *own)
{
    print_own_entries(app, own);
    if (own->count > 0 && app->format == FORMAT_TABLE)
        fprintf(app->out, "%s\n", SAY(app, "status.own_next"));
}

/* The status for a judge: only her own entries. */
static int
show_own_status(struct app *app)
{
    struct podium_worklist own;
    enum podium_status status =
        podium_worklist_load(app->pd, NULL, &app->arena, &own);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n%s %s\n%s\n", own.contest ? own.contest : "",
        SAY(app, "status.phase"), phase_words(app, own.phase),
        SAY(app, "status.own", own.name ? own.name : "", INT_TEXT(own.assigned),
            INT_TEXT(own.submitted), INT_TEXT(own.drafts)));
    print_own_status(app, &own);
    return EXIT_DONE;
}

int
cmd_status(struct app *app, int argc, char **argv)
{
    struct podium_contest_status overview;
    bool everything = false;
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_visibility_check(app->pd, "everything", &everything);
    if (status == PODIUM_OK && !everything)
        return show_own_status(app);
    if (status == PODIUM_OK)
        status = podium_contest_status_load(app->pd, &app->arena, &overview);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (app->format == FORMAT_TABLE)
        print_status(app, &overview);
    else
        print_status_machine(app, &overview);
    return EXIT_DONE;
}
