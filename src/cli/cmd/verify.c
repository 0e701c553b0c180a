/* verify.c - does the file follow from its log? */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/verify.h"

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/receipt.h"
#include "cli/ui/localized.h"

/* Print that the file is sound. Who may not see everything gets no head. */
static void
print_verified(struct app *app, const struct podium_findings *found)
{
    if (!found->head) {
        fprintf(app->out, "%s\n", SAY(app, "verify.sound", app->contest));
        return;
    }
    fprintf(app->out, "%s\n",
        SAY(app, "verify.good", app->contest, INT_TEXT(found->events),
            INT_TEXT(found->personal), INT_TEXT(found->signatures)));
    if (found->erased > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "verify.erased", INT_TEXT(found->erased)));
    if (found->drafts > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "verify.drafts", INT_TEXT(found->drafts)));
    fprintf(app->out, "%s %s\n", SAY(app, "verify.head"), found->head);
    print_clock_steps(app, 0);
}

/* Remarks, no findings: times decide nothing. */
void
print_clock_steps(struct app *app, int64_t after)
{
    enum { MOST = 3 };
    struct podium_clock_steps steps;
    if (podium_clock_step_list(app->pd, &app->arena, &steps) != PODIUM_OK)
        return; /* who may not read the log gets none of it */
    size_t given = 0;
    for (size_t i = 0; i < steps.count; i++) {
        const struct podium_clock_step *step = &steps.items[i];
        if (step->seq > after && given++ < MOST)
            fprintf(app->err, "%s\n",
                SAY(app, "verify.clock", INT_TEXT(step->seq),
                    people_moment(app, step->before),
                    people_moment(app, step->time)));
    }
    if (given > MOST)
        fprintf(app->err, "%s\n",
            SAY(app, "verify.clock_others", INT_TEXT(given - MOST)));
}

/* Print whether the log contains the head that was written down. */
static int
print_anchor(struct app *app, const char *head)
{
    struct podium_anchor anchor;
    enum podium_status status =
        podium_anchor_find(app->pd, head, &app->arena, &anchor);
    if (status == PODIUM_NOT_FOUND) {
        say_failure(app, status);
        return EX_DATAERR;
    }
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, anchor.ago ? "anchor.ago" : "anchor.newest",
            INT_TEXT(anchor.seq), people_moment(app, anchor.time),
            INT_TEXT(anchor.ago)));
    return EXIT_DONE;
}

void
print_dossier_faults(struct app *app, const struct podium_dossier *dossier)
{
    for (size_t i = 0; i < dossier->count; i++) {
        const struct podium_dossier_part *part = &dossier->items[i];
        if (part->fault)
            fprintf(app->err, "%s %s: %s: %s\n", part->entry, part->item,
                part->location, SAY(app, part->fault));
    }
}

/* Print which files of dossiers are not as they were recorded. */
static int
print_dossiers(struct app *app)
{
    struct podium_dossier all;
    enum podium_status status =
        podium_dossier_check(app->pd, &app->arena, &all);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    print_dossier_faults(app, &all);
    fprintf(app->out, "%s\n",
        SAY(app, all.faults ? "dossier.not_sound" : "dossier.sound",
            INT_TEXT(all.files), INT_TEXT(all.faults)));
    return all.faults ? EX_DATAERR : EXIT_DONE;
}

int
cmd_verify(struct app *app, int argc, char **argv)
{
    const char *receipt = NULL, *anchor = NULL;
    bool dossiers = false;
    const struct option options[] = { { "receipt", .text = &receipt },
        { "anchor", .text = &anchor }, { "dossiers", .flag = &dossiers },
        { 0 } };
    struct podium_findings found;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_verify(app->pd, &app->arena, &found);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    for (size_t i = 0; i < found.count; i++)
        fprintf(
            app->err, "%s: %s\n", found.items[i].where, found.items[i].what);
    if (found.count > 0) {
        fprintf(app->err, "podium: %s\n",
            SAY(app, "verify.bad", app->contest, found.items[0].where));
        return EX_DATAERR;
    }
    print_verified(app, &found);
    code = anchor ? print_anchor(app, anchor) : EXIT_DONE;
    if (dossiers && code == EXIT_DONE)
        code = print_dossiers(app);
    return code == EXIT_DONE && receipt ? print_receipt(app, receipt) : code;
}

int
verify_before_decision(struct app *app)
{
    struct podium_findings found;
    enum podium_status status = podium_verify(app->pd, &app->arena, &found);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (found.count == 0)
        return EXIT_DONE;
    fprintf(app->err, "%s: %s\npodium: %s\n", found.items[0].where,
        found.items[0].what,
        SAY(app, "verify.bad", app->contest, found.items[0].where));
    return EX_DATAERR;
}
