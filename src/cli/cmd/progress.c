/* progress.c - command `progress`: submitted sheets by field and judge, with
 * bars, and whose are missing. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/app/terminal.h"
#include "cli/cmd/commands.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

#define BAR 10     /* columns */
#define REFRESH 5U /* seconds between two tables of --watch */

/* How much of a bar so many are of all: full for all alone, empty for none
 * alone. */
static size_t
bar_length(int64_t count, int64_t all)
{
    int64_t length = all > 0 ? count * BAR / all : 0;
    return (size_t)(count > 0 && length == 0 ? 1 : length < BAR ? length : BAR);
}

/* '#' for what is submitted and counts, '+' for what is begun. */
static const char *
progress_bar(const struct podium_progress_row *row, char room[BAR + 1])
{
    memset(room, '.', BAR);
    memset(room, '+', bar_length(row->submitted + row->drafts, row->assigned));
    memset(
        room, '#', bar_length(row->submitted - row->incomplete, row->assigned));
    room[BAR] = '\0';
    return room;
}

/* The time of the last sheet: the day for people; "" for never. */
static const char *
last_sheet_text(struct app *app, int64_t last)
{
    if (!last)
        return "";
    return app->format == FORMAT_TABLE ? people_day(app, last)
                                       : cell_moment(app, last);
}

static void
print_progress_rows(struct app *app, const char *kind,
    const struct podium_progress_rows *rows, struct table_out *t)
{
    bool people = app->format == FORMAT_TABLE;
    for (size_t i = 0; i < rows->count; i++) {
        const struct podium_progress_row *row = &rows->items[i];
        char room[BAR + 1];
        table_text(t, kind);
        table_text(t, row->code);
        table_text(t,
            people && row->practice ? SAY(app, "own.practice", row->name)
                                    : row->name);
        table_int(t, row->assigned);
        table_int(t, row->submitted);
        table_int(t, row->drafts);
        table_text(t, last_sheet_text(app, row->last));
        table_int(t, row->incomplete);
        if (app->format == FORMAT_TABLE)
            table_text(t, progress_bar(row, room));
    }
}

static int
print_progress(struct app *app, const char *round)
{
    /* The last column, the bar, is for people only. */
    static const struct heading headings[] = { { "kind", LEFT, false },
        { "code", LEFT, false }, { "name", LEFT, true },
        { "assigned", RIGHT, false }, { "submitted", RIGHT, false },
        { "drafts", RIGHT, false }, { "last", LEFT, false },
        { "incomplete", RIGHT, false }, { "progress", LEFT, false } };
    bool people = app->format == FORMAT_TABLE;
    struct podium_progress p;
    enum podium_status status =
        podium_progress_load(app->pd, round, &app->arena, &p);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct table_out t = table_begin(app, headings, people ? 9 : 8);
    print_progress_rows(
        app, people ? SAY(app, "progress.field") : "field", &p.fields, &t);
    print_progress_rows(
        app, people ? SAY(app, "progress.judge") : "judge", &p.judges, &t);
    table_end(&t);
    return EXIT_DONE;
}

/* Print the table again and again until interrupted. Each round has an arena
 * of its own, or a day of --watch would fill the memory. */
static int
watch_progress(struct app *app, const char *round)
{
    const struct podium_arena kept = app->arena;
    for (;;) {
        app->arena = (struct podium_arena){ 0 };
        terminal_clear(app->out);
        int code = print_progress(app, round);
        fflush(app->out);
        podium_arena_free(&app->arena);
        app->arena = kept;
        if (code != EXIT_DONE || ferror(app->out))
            return code;
        sleep(REFRESH);
    }
}

int
cmd_progress(struct app *app, int argc, char **argv)
{
    const char *round = NULL;
    bool watch = false;
    const struct option options[] = {
        { "round", .text = &round },
        { "watch", .flag = &watch },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    return watch ? watch_progress(app, round) : print_progress(app, round);
}
