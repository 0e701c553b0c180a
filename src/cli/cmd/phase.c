/* phase.c - the phase, what keeps it from ending, the next one, and back. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/ask.h"
#include "cli/app/option.h"
#include "cli/app/terminal.h"
#include "cli/cmd/commands.h"
#include "cli/ui/localized.h"
#include "cli/ui/next_step.h"
#include "cli/ui/table.h"

/* Print the blockers of the phase, a line each. */
static void
print_blockers(struct app *app, FILE *to)
{
    static const struct heading headings[] = { { "blocker", LEFT, false },
        { "count", RIGHT, false }, { "what", LEFT, false },
        { "command", LEFT, false } };
    struct podium_blockers blockers;
    if (podium_blocker_list(app->pd, &app->arena, &blockers) != PODIUM_OK ||
        blockers.count == 0)
        return;
    FILE *out = app->out;
    app->out = to;
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < blockers.count; i++) {
        table_text(&t, blockers.items[i].id);
        table_int(&t, blockers.items[i].count);
        table_text(&t, blockers.items[i].what);
        table_text(&t, blocker_command(blockers.items[i].id));
    }
    table_end(&t);
    app->out = out;
}

/* Print the waivers, with name and reason. */
static enum podium_status
print_waivers(struct app *app)
{
    struct podium_waivers waived;
    enum podium_status status =
        podium_waiver_list(app->pd, &app->arena, &waived);
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
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_phase_get(app->pd, &app->arena, &phase);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->format == FORMAT_TABLE ? app->out : app->err, "%s\n",
        app->format == FORMAT_TABLE ? phase_words(app, phase) : phase);
    print_blockers(app, app->out);
    status = print_waivers(app);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

/* The ids of --waive, separated by spaces; the user may type commas. */
static const char *
read_waiver_ids(struct app *app, const char *text)
{
    char *ids = podium_strdup(&app->arena, text);
    for (char *s = ids; s && *s; s++)
        if (*s == ',')
            *s = ' ';
    return ids;
}

/* Shall the contest be published? What is blocked is refused without a
 * question. Whoever writes a reason into a script means it. */
static enum podium_status
confirm_publication(
    struct app *app, const struct podium_waiver *waiver, bool sure, bool *yes)
{
    const char *phase;
    struct podium_blockers blockers = { 0 };
    enum podium_status status = podium_phase_get(app->pd, &app->arena, &phase);
    if (status == PODIUM_OK)
        status = podium_blocker_list(app->pd, &app->arena, &blockers);
    *yes = status != PODIUM_OK || strcmp(phase, "deliberation") != 0 ||
        (blockers.count > 0 && !waiver->ids) ||
        ask_sure(app,
            &(struct sure_question){
                SAY(app, "phase.publish"), sure, waiver->reason != NULL });
    return status;
}

int
cmd_phase_next(struct app *app, int argc, char **argv)
{
    const char *phase;
    struct podium_waiver waiver = { 0 };
    bool sure = false, yes;
    const struct option options[] = { { "waive", .text = &waiver.ids },
        { "sure", .flag = &sure }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    waiver.reason = app->reason;
    waiver.ids = read_waiver_ids(app, waiver.ids);
    enum podium_status status = confirm_publication(app, &waiver, sure, &yes);
    if (status == PODIUM_OK && !yes)
        return EX_NOPERM;
    if (status == PODIUM_OK)
        status = podium_phase_next(app->pd, &waiver, &app->arena, &phase);
    if (status != PODIUM_OK) {
        const char *message = failure_text(app); /* before the next call */
        if (status == PODIUM_REFUSED)
            print_blockers(app, app->err);
        print_prefixed_text(app->err, "podium: ", message);
        return exit_code(status);
    }
    fprintf(app->out, "%s\n", SAY(app, "phase.moved", phase_words(app, phase)));
    if (strcmp(phase, "published") == 0)
        fprintf(app->err, "%s\n", SAY(app, "phase.to_site"));
    return EXIT_DONE;
}

int
cmd_phase_back(struct app *app, int argc, char **argv)
{
    const char *phase;
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_phase_back(app->pd, app->reason, &phase);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "phase.moved", phase_words(app, phase)));
    fprintf(app->err, "%s\n", SAY(app, "phase.returned"));
    return EXIT_DONE;
}
