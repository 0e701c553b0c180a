/* restore.c - a backup instead of the contest file. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/map.h"
#include "base/message.h"
#include "base/new_file.h"
#include "cli/app/file_location.h"
#include "cli/app/option.h"
#include "cli/app/session.h"
#include "cli/cmd/commands.h"
#include "cli/ui/localized.h"

/* How many of the events that would be lost are listed one by one. */
#define MOST_LISTED 20

/* The number of events of each kind, in the order of first appearance. */
static void
print_lost_kinds(struct app *app, const struct podium_events *lacking)
{
    struct map counts = { .arena = &app->arena };
    for (size_t i = 0; i < lacking->count; i++) {
        bool added;
        int64_t *count = map_put(&counts, lacking->items[i].kind, &added);
        if (count)
            ++*count;
    }
    for (size_t i = 0; i < counts.count; i++)
        fprintf(app->err, "  %s  %s\n", INT_TEXT(counts.items[i].value),
            message_word(app->language, "kind", counts.items[i].key));
}

/* Print what restoring would lose: a count for each kind of event, then the
 * newest events one by one. */
static void
print_lost_events(struct app *app, const struct podium_restore_outcome *r)
{
    const struct podium_events *lacking = &r->lacking;
    size_t first =
        lacking->count > MOST_LISTED ? lacking->count - MOST_LISTED : 0;
    fprintf(app->err, "%s\n",
        SAY(app, "restore.lacks", INT_TEXT(r->newer), app->contest));
    if (first > 0) {
        print_lost_kinds(app, lacking);
        fprintf(app->err, "%s\n", SAY(app, "restore.newest"));
    }
    for (size_t i = first; i < lacking->count; i++) {
        const struct podium_event *e = &lacking->items[i];
        fprintf(app->err, "  %s  %s  %s  %s  %s\n", INT_TEXT(e->seq),
            people_moment(app, e->time), e->actor,
            message_word(app->language, "kind", e->kind), e->thing);
    }
}

static int
restore_backup(struct app *app, const char *path, bool sure)
{
    struct podium_restore_outcome r;
    enum podium_status status =
        podium_restore_compare(app->pd, app->contest, &app->arena, &r);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (r.newer > 0)
        print_lost_events(app, &r);
    if (r.newer > 0 && !sure) {
        fprintf(app->err, "podium: %s\n", SAY(app, "restore.sure"));
        return EX_NOPERM;
    }
    status = podium_restore(app->pd, app->contest, &app->arena, &r);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, "restore.done", app->contest, path, INT_TEXT(r.events)));
    if (r.kept)
        fprintf(app->out, "%s\n", SAY(app, "restore.kept", r.kept));
    return EXIT_DONE;
}

int
cmd_restore(struct app *app, int argc, char **argv)
{
    bool sure = false;
    const struct option options[] = { { "sure", .flag = &sure }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    code = find_contest_path(app);
    if (code == EXIT_DONE)
        code = check_file_location(app, app->contest);
    if (code != EXIT_DONE)
        return code;
    if (is_same_file(argv[0], app->contest))
        return report_misuse(app, WORDS("restore.itself", argv[0]));
    struct podium_options open = {
        .mode = PODIUM_MODE_EXAMINE, .language = app->language, .now = app->now
    };
    enum podium_status status = podium_open(argv[0], &open, &app->pd);
    return status == PODIUM_OK ? restore_backup(app, argv[0], sure)
                               : say_failure(app, status);
}
