/* discrepancy.c - list, show and resolve discrepancies. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/discrepancy.h"
#include "cli/cmd/commands.h"

#include <string.h>
#include <strings.h>

#include "base/decimal.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

const char *
discrepancy_word(const struct podium_result *r)
{
    static const char *const words[] = { [PODIUM_DISCREPANCY_NONE] = "near",
        [PODIUM_DISCREPANCY_OPEN] = "discrepancy",
        [PODIUM_DISCREPANCY_THIRD_CALLED] = "third-called",
        [PODIUM_DISCREPANCY_RESCORING] = "rescoring",
        [PODIUM_DISCREPANCY_THIRD_AGREES] = "third-agrees",
        [PODIUM_DISCREPANCY_UPHELD] = "upheld" };
    return words[r->discrepancy];
}

const char *
discrepancy_words(struct app *app, const struct podium_result *r)
{
    return message_word(app->language, "discrepancy", discrepancy_word(r));
}

static void
print_discrepancies(struct app *app, const struct podium_discrepancies *all)
{
    static const struct heading headings[] = { { "round", LEFT, false },
        { "field", LEFT, false }, { "entry", LEFT, false },
        { "range", RIGHT, false }, { "state", LEFT, false },
        { "title", LEFT, true } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < all->count; i++) {
        const struct podium_discrepancy *a = &all->items[i];
        table_text(&t, a->ranking->round);
        table_text(&t, a->ranking->field);
        table_text(&t, a->result->entry);
        table_text(&t, a->result->range);
        table_text(&t,
            app->format == FORMAT_TABLE ? discrepancy_words(app, a->result)
                                        : discrepancy_word(a->result));
        table_text(&t, a->result->title);
    }
    table_end(&t);
}

/* The options, then all discrepancies of a round; the exit code. */
static int
load_discrepancies(
    struct app *app, int argc, char **argv, struct podium_discrepancies *out)
{
    const char *round = NULL;
    const struct option options[] = { { "round", .text = &round }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_discrepancy_list(app->pd, round, &app->arena, out);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

int
cmd_discrepancy_list(struct app *app, int argc, char **argv)
{
    struct podium_discrepancies all = { 0 };
    int code = load_discrepancies(app, argc, argv, &all);
    if (code != EXIT_DONE)
        return code;
    print_discrepancies(app, &all);
    if (app->format == FORMAT_TABLE)
        fprintf(
            app->out, "%s\n", SAY(app, "discrepancy.open", INT_TEXT(all.open)));
    return EXIT_DONE;
}

/* Print the sheets of an entry, then the decisions about them. */
static void
print_discrepancy(struct app *app, const struct podium_discrepancy *a)
{
    static const struct heading headings[] = { { "judge", LEFT, false },
        { "total", RIGHT, false } };
    struct table_out t = TABLE(app, headings);
    char room[DECIMAL_ROOM];
    if (app->format == FORMAT_TABLE)
        fprintf(app->out, "%s: %s\n%s\n", a->result->entry, a->result->title,
            SAY(app, "explain.discrepancy",
                people_number(app, a->result->range ? a->result->range : "0"),
                discrepancy_words(app, a->result)));
    for (size_t i = 0; i < a->result->sheet_count; i++) {
        const struct podium_counted_sheet *s = &a->result->sheets[i];
        table_text(&t, s->judge);
        table_text(&t,
            s->fate == PODIUM_FATE_INCOMPLETE
                ? ""
                : millionths_text(room, s->total, '.'));
    }
    table_end(&t);
    for (size_t i = 0; app->format == FORMAT_TABLE && i < a->decision_count;
         i++) {
        const struct podium_decision *d = &a->decisions[i];
        char id[64];
        snprintf(id, sizeof id, "discrepancy.by_%s", d->how);
        fprintf(app->out, "%s\n",
            SAY(app, id, people_day(app, d->time), d->person, d->reason,
                d->judge ? d->judge : ""));
    }
}

int
cmd_discrepancy_show(struct app *app, int argc, char **argv)
{
    struct podium_discrepancies all = { 0 };
    int code = load_discrepancies(app, argc, argv, &all);
    if (code != EXIT_DONE)
        return code;
    for (size_t i = 0; i < all.count; i++)
        if (strcasecmp(all.items[i].result->entry, argv[0]) == 0) {
            print_discrepancy(app, &all.items[i]);
            return EXIT_DONE;
        }
    fprintf(app->err, "podium: %s\n", SAY(app, "discrepancy.none", argv[0]));
    return EX_NOINPUT;
}

int
cmd_discrepancy_resolve(struct app *app, int argc, char **argv)
{
    struct podium_resolution order = { 0 };
    bool rescore = false, uphold = false;
    const struct option options[] = { { "round", .text = &order.round },
        { "third", .text = &order.judge }, { "rescore", .flag = &rescore },
        { "uphold", .flag = &uphold }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    order.reason = app->reason;
    if ((order.judge != NULL) + rescore + uphold != 1)
        return report_misuse(app, WORDS("discrepancy.ways"));
    order.entry = argv[0];
    order.way = order.judge ? PODIUM_RESOLUTION_THIRD
        : rescore           ? PODIUM_RESOLUTION_RESCORE
                            : PODIUM_RESOLUTION_UPHOLD;
    enum podium_status status = podium_discrepancy_resolve(app->pd, &order);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    static const char *const done[] = { "discrepancy.did_third",
        "discrepancy.did_rescore", "discrepancy.did_uphold" };
    fprintf(app->out, "%s\n",
        SAY(app, done[order.way], argv[0], order.judge ? order.judge : ""));
    return EXIT_DONE;
}
