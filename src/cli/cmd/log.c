/* log.c - who did what, and whether the file still follows from it. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/app.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/ui/table.h"

int
cmd_log(struct app *app, int argc, char **argv)
{
    static const struct heading headings[] = { { "seq", RIGHT, false },
        { "time", LEFT, false }, { "actor", LEFT, false },
        { "kind", LEFT, false }, { "thing", LEFT, false },
        { "change", LEFT, false } };
    int64_t after = -1, limit = 0, count = 0;
    const char *head;
    const struct option options[] = {
        { "after", .number = &after },
        { "limit", .number = &limit },
        { 0 },
    };
    struct podium_events events;
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc != 0)
        return misused(app, WORDS("usage.operands"));
    enum podium_status status =
        podium_head(app->pd, &app->arena, &head, &count);
    if (status != PODIUM_OK)
        return complain(app, status);
    if (after < 0) /* the newest, unless it is said where to begin */
        after = limit > 0 && limit < count ? count - limit : 0;
    status = podium_log(app->pd, after, (size_t)limit, &app->arena, &events);
    if (status != PODIUM_OK)
        return complain(app, status);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < events.count; i++) {
        const struct podium_event *e = &events.items[i];
        table_int(&t, e->seq);
        table_text(&t, cell_moment(app, e->time));
        table_text(&t, e->actor);
        table_text(&t, cell_kind(app, e->kind));
        table_text(&t, e->thing);
        table_text(&t, e->change);
    }
    table_end(&t);
    return EXIT_DONE;
}

int
cmd_log_export(struct app *app, int argc, char **argv)
{
    const struct option options[] = { { 0 } };
    struct sink sink;
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc > 1)
        return misused(app, WORDS("usage.operands"));
    int code = sink_open(app, argc == 1 ? argv[0] : NULL, &sink);
    if (code != EXIT_DONE)
        return code;
    const struct podium_writer to = { sink_write, &sink };
    enum podium_status status = podium_log_export(app->pd, &to);
    code = sink_close(&sink, status == PODIUM_OK);
    return status != PODIUM_OK && code == EXIT_DONE ? complain(app, status)
                                                    : code;
}

/* What was found, for those who may see it: how many events there are would
 * tell a judge who has submitted. */
static void
print_good(struct app *app, const struct podium_findings *found)
{
    if (app->limited) {
        fprintf(app->out, "%s\n", SAY(app, "verify.sound", app->contest));
        return;
    }
    fprintf(app->out, "%s\n",
        SAY(app, "verify.good", app->contest, INT_TEXT(found->events),
            INT_TEXT(found->personal), INT_TEXT(found->signatures)));
    if (found->unsigned_events > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "verify.some_unsigned", INT_TEXT(found->unsigned_events)));
    if (found->drafts > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "verify.drafts", INT_TEXT(found->drafts)));
    fprintf(app->out, "%s %s\n", SAY(app, "verify.head"), found->head);
}

/* Does a head that was written down stand in this file? */
static int
print_anchor(struct app *app, const char *head)
{
    struct podium_anchor anchor;
    if (app->limited)
        return misused(app, WORDS("sight.refused", app->actor));
    enum podium_status status =
        podium_anchor_find(app->pd, head, &app->arena, &anchor);
    if (status == PODIUM_NOT_FOUND) {
        complain(app, status);
        return EX_DATAERR;
    }
    if (status != PODIUM_OK)
        return complain(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, anchor.ago ? "anchor.ago" : "anchor.newest",
            INT_TEXT(anchor.seq), people_moment(app, anchor.time),
            INT_TEXT(anchor.ago)));
    return EXIT_DONE;
}

int
cmd_verify(struct app *app, int argc, char **argv)
{
    const char *receipt = NULL, *anchor = NULL;
    const struct option options[] = { { "receipt", .text = &receipt },
        { "anchor", .text = &anchor }, { 0 } };
    struct podium_findings found;
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc != 0)
        return misused(app, WORDS("usage.operands"));
    enum podium_status status = podium_verify(app->pd, &app->arena, &found);
    if (status != PODIUM_OK)
        return complain(app, status);
    for (size_t i = 0; i < found.count; i++)
        fprintf(
            app->err, "%s: %s\n", found.items[i].where, found.items[i].what);
    if (found.count > 0) {
        fprintf(app->err, "podium: %s\n",
            SAY(app, "verify.bad", app->contest, found.items[0].where));
        return EX_DATAERR;
    }
    print_good(app, &found);
    int code = anchor ? print_anchor(app, anchor) : EXIT_DONE;
    return code == EXIT_DONE && receipt ? print_receipt(app, receipt) : code;
}

int
verify_first(struct app *app)
{
    struct podium_findings found;
    enum podium_status status = podium_verify(app->pd, &app->arena, &found);
    if (status != PODIUM_OK)
        return complain(app, status);
    if (found.count == 0)
        return EXIT_DONE;
    fprintf(app->err, "%s: %s\npodium: %s\n", found.items[0].where,
        found.items[0].what,
        SAY(app, "verify.bad", app->contest, found.items[0].where));
    return EX_DATAERR;
}
