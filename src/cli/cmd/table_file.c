/* table_file.c - a file into a table, asking what only people know. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/table_file.h"

#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/app/ask.h"

#define ENCODINGS_KNOWN "utf-8 utf-16le utf-16be windows-1258 tcvn3 vni viscii"

bool
check_encoding_name(struct app *app, const char *encoding)
{
    bool known = !encoding || podium_encoding_is_known(encoding);
    if (!known)
        (void)report_misuse(
            app, WORDS("usage.encoding", encoding, ENCODINGS_KNOWN));
    return known;
}

/* Yes on a terminal; in a script the hint is printed. */
static bool
ask_or_hint(struct app *app, const char *question, const char *hint)
{
    if (isatty(STDIN_FILENO))
        return is_yes(ask_line(app, question));
    fprintf(app->err, "%s\n", hint);
    return false;
}

bool
ask_encoding(
    struct app *app, const struct podium_faults *faults, const char *guessed)
{
    print_faults(app, faults);
    return ask_or_hint(app, SAY(app, "import.ask_encoding"),
        SAY(app, "import.say_encoding", guessed));
}

/* Is the word in a list separated by commas? */
static bool
is_listed_word(const char *list, const char *word)
{
    size_t n = strlen(word);
    for (const char *s = list; s && *s;
         s += strcspn(s, ",") + (strchr(s, ',') != NULL))
        if (strcspn(s, ",") == n && strncmp(s, word, n) == 0)
            return true;
    return false;
}

static const char *
merged_hint(struct app *app, const struct podium_imported *done)
{
    return SAY(app,
        done->may_be_empty ? "import.say_merged" : "import.say_merged_only",
        done->empty_below);
}

static const char *
joined_list(struct app *app, const char *list, const char *word)
{
    struct buffer b = { 0 };
    buffer_text(&b, list ? list : "");
    buffer_text(&b, list ? "," : "");
    buffer_text(&b, word);
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

/* Were the cells that are empty below filled ones merged with them, as somebody
 * said before, or says now? Then they are to be filled; if not, they are empty.
 * False if nobody says. */
static bool
knows_merged(struct table_import *import, const struct podium_imported *done)
{
    struct app *app = import->app;
    const char *column = done->empty_below;
    struct podium_table_file *file = &import->file;
    if (!column || is_listed_word(file->fill_down, column) ||
        is_listed_word(file->leave_empty, column))
        return false;
    bool empty = is_listed_word(import->empty_if_needed, column);
    bool merged = !empty &&
        (is_listed_word(import->fill_if_needed, column) ||
            ask_or_hint(app, SAY(app, "import.ask_merged", column),
                merged_hint(app, done)));
    if (merged)
        file->fill_down = joined_list(app, file->fill_down, column);
    else if (done->may_be_empty && (empty || isatty(STDIN_FILENO)))
        file->leave_empty = joined_list(app, file->leave_empty, column);
    else
        return false;
    return !app->arena.failed;
}

/* Is this the encoding of the file, as somebody said before, or says now? */
static bool
takes_encoding(struct table_import *import, const struct podium_imported *done)
{
    const char *named = import->encoding_if_needed;
    import->file.encoding = named ? named : done->guessed;
    if (!named)
        print_faults(import->app, &done->notes);
    return named || ask_encoding(import->app, &done->faults, done->guessed);
}

/* Is there to be a question, to which the answer decides what is imported? */
static bool
must_ask_merged(
    const struct table_import *import, const struct podium_imported *done)
{
    const struct podium_table_file *file = &import->file;
    return done->empty_below && done->may_be_empty && !import->dry &&
        !is_listed_word(file->fill_down, done->empty_below) &&
        !is_listed_word(file->leave_empty, done->empty_below) &&
        (isatty(STDIN_FILENO) ||
            is_listed_word(import->fill_if_needed, done->empty_below) ||
            is_listed_word(import->empty_if_needed, done->empty_below));
}

/* Nobody is asked while the contest is locked. */
static enum podium_status
try_import(struct table_import *import, struct podium_imported *done)
{
    struct app *app = import->app;
    *done = (struct podium_imported){ 0 };
    enum podium_status status = podium_begin(app->pd);
    if (status != PODIUM_OK)
        return status;
    status =
        podium_import(app->pd, import->table, &import->file, &app->arena, done);
    if (status != PODIUM_OK || (!import->dry && !must_ask_merged(import, done)))
        return podium_end(app->pd, status);
    (void)!podium_end(app->pd, PODIUM_REFUSED);
    return PODIUM_OK;
}

enum podium_status
import_table_file(struct table_import *import, struct podium_imported *done)
{
    struct app *app = import->app;
    enum podium_status status = try_import(import, done);
    if (status == PODIUM_OK && must_ask_merged(import, done)) {
        print_faults(app, &done->notes);
        if (knows_merged(import, done))
            return import_table_file(import, done);
        return PODIUM_NOMEM;
    }
    if (status == PODIUM_OK) {
        print_faults(app, &done->notes);
        if (done->empty_below)
            fprintf(app->err, "%s\n", merged_hint(app, done));
        return status;
    }
    bool again = false;
    if (status == PODIUM_INVALID && done->guessed) {
        again = takes_encoding(import, done);
    } else if (status == PODIUM_INVALID) {
        print_faults(app, &done->notes);
        print_faults(app, &done->faults);
        again = knows_merged(import, done);
    }
    if (again)
        return import_table_file(import, done);
    (void)say_failure(app, status);
    return status;
}
