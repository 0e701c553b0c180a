/* progress.c - who still owes what, with bars; who to phone. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

#define BAR 10     /* columns */
#define REFRESH 5U /* seconds between two looks of --watch */

/* '#' for what is submitted, '+' for what is begun. */
static const char *
bar(const struct podium_progress_row *row, char room[BAR + 1])
{
    int64_t whole = row->assigned > 0 ? row->assigned : 1;
    size_t done = (size_t)((row->submitted * BAR + whole - 1) / whole);
    size_t begun =
        (size_t)(((row->submitted + row->drafts) * BAR + whole - 1) / whole);
    memset(room, '.', BAR);
    memset(room, '+', begun < BAR ? begun : BAR);
    memset(room, '#', done < BAR ? done : BAR);
    room[BAR] = '\0';
    return room;
}

/* When; the day for people, "" for never. */
static const char *
moment(struct app *app, int64_t last)
{
    if (!last)
        return "";
    return app->format == FORMAT_TABLE ? people_day(app, last)
                                       : cell_moment(app, last);
}

static void
print_rows(struct app *app, const char *kind,
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
        table_text(t, moment(app, row->last));
        if (app->format == FORMAT_TABLE)
            table_text(t, bar(row, room));
    }
}

static int
print_progress(struct app *app, const char *round)
{
    /* Machines need no bar. */
    static const struct heading headings[] = { { "kind", LEFT, false },
        { "code", LEFT, false }, { "name", LEFT, true },
        { "assigned", RIGHT, false }, { "submitted", RIGHT, false },
        { "drafts", RIGHT, false }, { "last", LEFT, false },
        { "progress", LEFT, false } };
    bool people = app->format == FORMAT_TABLE;
    struct podium_progress p;
    enum podium_status status =
        podium_progress(app->pd, round, &app->arena, &p);
    if (status != PODIUM_OK)
        return complain(app, status);
    struct table_out t = table_begin(app, headings, people ? 8 : 7);
    print_rows(
        app, people ? SAY(app, "progress.field") : "field", &p.fields, &t);
    print_rows(
        app, people ? SAY(app, "progress.judge") : "judge", &p.judges, &t);
    table_end(&t);
    return EXIT_DONE;
}

/* Again and again until it is interrupted; what one look took is given back
 * before the next, or a day of looking would fill the memory. */
static int
keep_printing(struct app *app, const char *round)
{
    const struct podium_arena kept = app->arena;
    for (;;) {
        app->arena = (struct podium_arena){ 0 };
        fputs("\x1b[H\x1b[2J", app->out);
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
    return watch ? keep_printing(app, round) : print_progress(app, round);
}
