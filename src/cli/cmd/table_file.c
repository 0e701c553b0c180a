/* table_file.c - a file into a table, asking what only people know. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/table_file.h"

#include <unistd.h>

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

void
print_notes(struct app *app, const struct podium_faults *notes)
{
    for (size_t i = 0; i < notes->count; i++)
        fprintf(
            app->err, "%s: %s\n", notes->items[i].where, notes->items[i].what);
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
    print_notes(app, faults);
    return ask_or_hint(app, SAY(app, "import.ask_encoding"),
        SAY(app, "import.say_encoding", guessed));
}

/* What somebody said about the cells that are empty below filled ones. */
static bool
ask_merged(struct app *app, const struct podium_imported *done)
{
    return done->empty_below &&
        ask_or_hint(app, SAY(app, "import.ask_merged", done->empty_below),
            SAY(app, "import.say_merged", done->empty_below));
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
    if (status != PODIUM_OK || !import->dry)
        return podium_end(app->pd, status);
    (void)!podium_end(app->pd, PODIUM_REFUSED);
    return PODIUM_OK;
}

enum podium_status
import_table_file(struct table_import *import, struct podium_imported *done)
{
    struct app *app = import->app;
    enum podium_status status = try_import(import, done);
    bool again = false;
    if (status == PODIUM_INVALID)
        print_notes(app, &done->notes);
    if (status == PODIUM_INVALID && done->guessed) {
        again = import->if_needed ||
            ask_encoding(app, &done->faults, done->guessed);
        import->file.encoding =
            import->if_needed ? import->if_needed : done->guessed;
    } else if (status == PODIUM_INVALID) {
        print_notes(app, &done->faults);
        again = !import->file.fill_down && ask_merged(app, done);
        import->file.fill_down = done->empty_below;
    }
    if (again)
        return import_table_file(import, done);
    if (status != PODIUM_OK) {
        (void)say_failure(app, status);
        return status;
    }
    print_notes(app, &done->notes);
    if (done->empty_below)
        fprintf(
            app->err, "%s\n", SAY(app, "import.say_merged", done->empty_below));
    return status;
}
