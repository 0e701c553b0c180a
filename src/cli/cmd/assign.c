/* assign.c - who scores what. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/result_notes.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

static void
print_assignments(
    struct app *app, const struct podium_assignment *items, size_t count)
{
    static const struct heading headings[] = { { "round", LEFT, false },
        { "entry", LEFT, false }, { "judge", LEFT, false } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < count; i++) {
        table_text(&t, items[i].round);
        table_text(&t, items[i].entry);
        table_text(&t, items[i].judge);
    }
    table_end(&t);
}

/* The smallest and the largest load of a judge. */
static void
print_load_summary(
    struct app *app, const struct podium_assignments *a, bool dry)
{
    int64_t least = 0, most = 0;
    for (size_t i = 0; i < a->load_count; i++) {
        int64_t load = a->loads[i].before + a->loads[i].added;
        least = i == 0 || load < least ? load : least;
        most = load > most ? load : most;
    }
    fprintf(app->err, "%s\n",
        SAY(app, dry ? "assign.would" : "assign.done", INT_TEXT(a->count),
            INT_TEXT(a->load_count), INT_TEXT(least), INT_TEXT(most)));
    for (size_t i = 0; i < a->shortage_count; i++)
        fprintf(app->err, "%s\n",
            SAY(app, "assign.short", a->shortages[i].entry,
                INT_TEXT(a->shortages[i].has), INT_TEXT(a->shortages[i].wanted),
                a->shortages[i].reason));
}

int
cmd_assign(struct app *app, int argc, char **argv)
{
    bool dry = false;
    int64_t seed = 1;
    struct podium_assignment_plan plan = { 0 };
    struct podium_assignments assigned;
    const struct option options[] = {
        { "round", .text = &plan.round },
        { "field", .text = &plan.field },
        { "seed", .number = &seed },
        { "dry-run", .flag = &dry },
        { "afresh", .flag = &plan.afresh },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (plan.afresh && !dry)
        return report_misuse(app, WORDS("usage.afresh"));
    plan.seed = (uint64_t)seed;
    enum podium_status status =
        podium_assignment_compute(app->pd, &plan, &app->arena, &assigned);
    if (status == PODIUM_OK && !dry)
        status = podium_assignment_record(app->pd, &assigned);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    print_assignments(app, assigned.items, assigned.count);
    print_load_summary(app, &assigned, dry);
    return assigned.shortage_count > 0 ? EX_UNAVAILABLE : EXIT_DONE;
}

int
cmd_assign_show(struct app *app, int argc, char **argv)
{
    static const struct heading headings[] = { { "round", LEFT, false },
        { "entry", LEFT, false }, { "judge", LEFT, false },
        { "kind", LEFT, false } };
    const struct option options[] = { { 0 } };
    struct podium_rows rows;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_row_list(app->pd, "assignments", &app->arena, &rows);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < rows.rows * rows.columns; i++)
        table_text(&t,
            i % rows.columns == rows.columns - 1
                ? cell_value(app, rows.items[i])
                : rows.items[i]);
    table_end(&t);
    status = print_absent(app);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

/* Why an entry was not transferred. The order has a reason if it replaces a
 * judge, and none if it repeats her entries for a trainee. */
static const char *
kept_reason_id(const struct podium_transfer *order,
    const struct podium_untransferred *kept)
{
    if (kept->submitted)
        return "assign.stays_hers";
    if (kept->outside)
        return "assign.stays_outside";
    if (order->reason)
        return kept->barred ? "assign.stays_barred" : "assign.stays_assigned";
    return kept->barred ? "assign.barred" : "assign.assigned";
}

/* Print the entries that were transferred, and those that were not. */
static int
print_transfer(struct app *app, const struct podium_transfer *order,
    const struct podium_transferred *transferred)
{
    print_assignments(app, transferred->items, transferred->count);
    for (size_t i = 0; i < transferred->kept.count; i++) {
        const struct podium_untransferred *kept = &transferred->kept.items[i];
        const char *id = kept_reason_id(order, kept);
        fprintf(app->err, "%s\n",
            SAY(app, id, kept->entry, order->from, order->to));
    }
    fprintf(app->err, "%s\n",
        SAY(app, "assign.transferred", INT_TEXT(transferred->count),
            order->to));
    if (transferred->limit > 0 && transferred->load > transferred->limit)
        fprintf(app->err, "%s\n",
            SAY(app, "assign.over", order->to, INT_TEXT(transferred->load),
                INT_TEXT(transferred->limit)));
    return EXIT_DONE;
}

int
cmd_assign_replace(struct app *app, int argc, char **argv)
{
    struct podium_transfer order = { 0 };
    struct podium_transferred transferred;
    const struct option options[] = { { "by", .text = &order.to },
        { "round", .text = &order.round }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    order.reason = app->reason;
    if (!order.to)
        return report_misuse(app, WORDS("usage.operands"));
    order.from = argv[0];
    enum podium_status status =
        podium_assignment_replace(app->pd, &order, &app->arena, &transferred);
    return status == PODIUM_OK ? print_transfer(app, &order, &transferred)
                               : say_failure(app, status);
}

int
cmd_assign_train(struct app *app, int argc, char **argv)
{
    struct podium_transfer order = { 0 };
    struct podium_transferred transferred;
    const struct option options[] = { { "beside", .text = &order.from },
        { "round", .text = &order.round }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (!order.from)
        return report_misuse(app, WORDS("usage.operands"));
    order.to = argv[0];
    enum podium_status status =
        podium_assignment_train(app->pd, &order, &app->arena, &transferred);
    return status == PODIUM_OK ? print_transfer(app, &order, &transferred)
                               : say_failure(app, status);
}
