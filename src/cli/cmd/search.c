/* search.c - the archive of what was published. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>
#include <strings.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/app/session.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/publish.h"
#include "cli/ui/table.h"

/* Of the table entries. */
#define ENTRY_COLUMN 0
#define TITLE_COLUMN 2

const char *
archive_path(struct app *app, const char *folder)
{
    struct buffer b = { 0 };
    buffer_text(&b, folder);
    buffer_text(&b, "/archive.sqlite");
    const char *path = podium_strdup(&app->arena, buffer_string(&b));
    app->arena.failed |= b.failed;
    buffer_free(&b);
    return path ? path : "";
}

static void
print_archive_rows(struct app *app, const struct podium_archive_rows *rows)
{
    static const struct heading headings[] = { { "year", RIGHT, false },
        { "entry", LEFT, false }, { "prize", LEFT, false },
        { "alike", RIGHT, false }, { "title", LEFT, true },
        { "authors", LEFT, true }, { "unit", LEFT, true },
        { "contest", LEFT, true } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < rows->count; i++) {
        const struct podium_archive_row *r = &rows->items[i];
        table_int(&t, r->year);
        table_text(&t, r->entry);
        table_text(&t, r->prize);
        table_text(&t, r->likeness ? INT_TEXT(r->likeness / 10) : NULL);
        table_text(&t, r->title);
        table_text(&t, r->authors);
        table_text(&t, r->unit);
        table_text(&t, r->contest);
    }
    table_end(&t);
}

/* The words of the command as one text. */
static const char *
joined_operands(struct app *app, int n, char **words)
{
    struct buffer b = { 0 };
    for (int i = 0; i < n; i++) {
        buffer_text(&b, i > 0 ? " " : "");
        buffer_text(&b, words[i]);
    }
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

/* The title of an entry of the contest at hand; a text of several words is a
 * title itself. */
static int
find_similar_title(struct app *app, const char *typed, const char **title)
{
    struct podium_rows rows;
    *title = typed;
    if (strchr(typed, ' '))
        return EXIT_DONE;
    int code = find_contest_path(app);
    if (code == EXIT_DONE)
        code = open_contest(app);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_row_list(app->pd, "entries", &app->arena, &rows);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    for (size_t i = 0; i < rows.rows; i++) {
        const char **cells = &rows.items[i * rows.columns];
        if (strcasecmp(cells[ENTRY_COLUMN], typed) == 0) {
            *title = cells[TITLE_COLUMN];
            return EXIT_DONE;
        }
    }
    fprintf(app->err, "podium: %s\n",
        SAY(app, "row.missing", message_word(app->language, "noun", "entry"),
            typed));
    return EX_NOINPUT;
}

int
cmd_search(struct app *app, int argc, char **argv)
{
    struct podium_archive_query query = { 0 };
    const char *site = NULL, *similar = NULL;
    const struct option options[] = { { "site", .text = &site },
        { "prize", .text = &query.prize }, { "field", .text = &query.field },
        { "year", .number = &query.year }, { "similar", .text = &similar },
        { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code == EXIT_DONE && similar)
        code = find_similar_title(app, similar, &query.similar);
    if (code != EXIT_DONE)
        return code;
    struct podium_archive_rows rows;
    query.words = argc > 0 ? joined_operands(app, argc, argv) : NULL;
    const char *path = archive_path(app, site ? site : "site");
    enum podium_status status =
        podium_archive_search(path, &query, &app->arena, &rows);
    if (status != PODIUM_OK) {
        fprintf(app->err, "podium: %s\n",
            SAY(app,
                status == PODIUM_NOT_FOUND    ? "search.no_archive"
                    : status == PODIUM_SCHEMA ? "search.other"
                                              : "search.unread",
                path, strerror(errno)));
        return exit_code(status);
    }
    print_archive_rows(app, &rows);
    if (rows.count == 0)
        fprintf(
            app->err, "%s\n", SAY(app, "search.none", INT_TEXT(rows.searched)));
    return EXIT_DONE;
}
