/* new.c - make a contest, from a folder of tables. */
/* SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/message.h"
#include "base/new_file.h"
#include "cli/app/file_location.h"
#include "cli/app/identity.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/like.h"
#include "cli/cmd/table_file.h"
#include "cli/ui/localized.h"

/* The user of this machine, who is the first organiser of a new contest if
 * --as names nobody. */
static const char *
user_name(void)
{
    const struct passwd *user = getpwuid(getuid());
    return user && user->pw_gecos && *user->pw_gecos && *user->pw_gecos != ','
        ? user->pw_gecos
        : user && user->pw_name ? user->pw_name
                                : "organiser";
}

static bool
belongs_to_judging(const char *table)
{
    return strcmp(table, "assignments") == 0 || strcmp(table, "sheets") == 0 ||
        strcmp(table, "scores") == 0;
}

static const char *
table_path(
    struct app *app, const char *folder, const char *table, const char *ending)
{
    struct buffer b = { 0 };
    buffer_text(&b, folder);
    if (b.size && b.bytes[b.size - 1] != '/')
        buffer_char(&b, '/');
    buffer_text(&b, table);
    buffer_text(&b, ending);
    const char *path = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return path;
}

static bool
path_exists(const char *path)
{
    return path && access(path, F_OK) == 0;
}

/* What is read of a folder. */
struct folder_import {
    struct app *app;
    const char *folder, *encoding, *fill_down, *leave_empty;
    const char *like; /* file of an earlier contest, or NULL */
    size_t files, rows;
};

/* Import one file of a table, if it is there; the rows it has go to *rows. */
static enum podium_status
import_file(
    struct folder_import *f, const char *table, const char *path, size_t *rows)
{
    struct table_import import = { .app = f->app,
        .table = table,
        .file.path = path,
        .encoding_if_needed = f->encoding,
        .fill_if_needed = f->fill_down,
        .empty_if_needed = f->leave_empty };
    struct podium_imported done = { 0 };
    if (!path_exists(path))
        return PODIUM_OK;
    f->files++;
    enum podium_status status = import_table_file(&import, &done);
    f->rows += done.rows;
    *rows = done.rows;
    return status;
}

/* A table may be a CSV file or a workbook. The other may be there as long as
 * nobody filled it in: which of two is right only people know. */
static int
import_table_of_folder(struct folder_import *f, const char *table)
{
    struct app *app = f->app;
    const char *csv = table_path(app, f->folder, table, ".csv");
    const char *xlsx = table_path(app, f->folder, table, ".xlsx");
    size_t rows[2] = { 0 };
    enum podium_status status = import_file(f, table, csv, &rows[0]);
    int code = exit_code(status);
    if (status != PODIUM_OK && status != PODIUM_INVALID)
        return code;
    status = import_file(f, table, xlsx, &rows[1]);
    if (rows[0] == 0 || rows[1] == 0)
        return status == PODIUM_OK ? code : exit_code(status);
    fprintf(app->err, "podium: %s\n", SAY(app, "new.both", csv, xlsx));
    return EX_DATAERR;
}

/* Import every table of the folder that belongs to setting up a contest. All
 * faults of all files are printed before it fails. */
static int
import_folder(struct folder_import *f)
{
    int code = EXIT_DONE;
    for (const char *const *t = podium_table_list(); *t; t++) {
        if (belongs_to_judging(*t))
            continue;
        int one = import_table_of_folder(f, *t);
        if (one != EXIT_DONE)
            code = one;
        if (one != EXIT_DONE && one != EX_DATAERR)
            return one;
    }
    if (f->files > 0)
        return code;
    struct stat st;
    if (stat(f->folder, &st) != 0 || !S_ISDIR(st.st_mode)) {
        fprintf(f->app->err, "podium: %s\n",
            SAY(f->app, "new.no_folder", f->folder));
        return EX_NOINPUT;
    }
    fprintf(
        f->app->err, "podium: %s\n", SAY(f->app, "new.no_tables", f->folder));
    return EX_NOINPUT;
}

/* Is the file NAME.csv or NAME.xlsx of a table? */
static bool
is_file_of_table(const char *name)
{
    for (const char *const *t = podium_table_list(); *t; t++) {
        size_t n = strlen(*t);
        if (strncmp(name, *t, n) == 0 &&
            (strcmp(name + n, ".csv") == 0 || strcmp(name + n, ".xlsx") == 0))
            return true;
    }
    return false;
}

/* Is it a file as an office keeps tables in? */
static bool
could_be_table(const char *name)
{
    static const char *const endings[] = { ".csv", ".tsv", ".txt", ".xls",
        ".xlsx", ".ods" };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (path_has_ending(name, endings[i]))
            return true;
    return false;
}

/* Name what the folder holds and nobody reads: a table under another name would
 * be missed only later. */
static void
say_files_not_read(struct app *app, const char *folder)
{
    struct dirent **files;
    int n = scandir(folder, &files, NULL, alphasort);
    for (int i = 0; i < n; i++) {
        const char *name = files[i]->d_name;
        if (could_be_table(name) && !is_file_of_table(name))
            fprintf(app->err, "%s\n", SAY(app, "new.not_read", name));
        free(files[i]);
    }
    if (n >= 0)
        free(files);
}

/* A table that is there, but belongs to a later phase. */
static void
say_table_for_later(struct app *app, const char *folder, const char *table)
{
    static const char *const endings[] = { ".csv", ".xlsx" };
    const char *phase =
        strcmp(table, "assignments") == 0 ? "registration" : "judging";
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        const char *path = table_path(app, folder, table, endings[i]);
        if (path_exists(path))
            fprintf(app->err, "%s\n",
                SAY(app, "new.later", table, path, phase_words(app, phase)));
    }
}

static void
say_next_command(struct app *app, const char *path, const char *folder)
{
    fprintf(
        app->err, "%s podium -C %s status\n", SAY(app, "status.next"), path);
    for (const char *const *t = podium_table_list(); folder && *t; t++)
        if (belongs_to_judging(*t))
            say_table_for_later(app, folder, *t);
}

static int
fill_new_contest(struct folder_import *f, const char *path)
{
    struct app *app = f->app;
    const char *folder = f->folder;
    enum podium_status status = podium_begin(app->pd);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    int code =
        f->like ? copy_earlier_contest(app, f->like, &f->rows) : EXIT_DONE;
    if (code == EXIT_DONE && folder)
        code = import_folder(f);
    status =
        podium_end(app->pd, code == EXIT_DONE ? PODIUM_OK : PODIUM_INVALID);
    if (code != EXIT_DONE) {
        if (folder)
            say_files_not_read(app, folder); /* one may be what is missing */
        fprintf(app->err, "podium: %s\n", SAY(app, "new.nothing", path));
        return code;
    }
    if (status == PODIUM_OK)
        status = podium_publish(app->pd);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "new.made", path, INT_TEXT(f->rows)));
    if (folder)
        say_files_not_read(app, folder);
    say_next_command(app, path, folder);
    return EXIT_DONE;
}

int
cmd_new(struct app *app, int argc, char **argv)
{
    struct folder_import from = { .app = app };
    struct podium_key key;
    struct podium_founder founder = { .name = user_name(), .key = &key };
    const char *key_path;
    const struct option options[] = {
        { "from", .text = &from.folder },
        { "encoding", .text = &from.encoding },
        { "fill-down", .text = &from.fill_down },
        { "leave-empty", .text = &from.leave_empty },
        { "organiser", .text = &founder.name },
        { "like", .text = &from.like },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    const struct podium_options how = {
        .language = app->language, .now = app->now, .request = app->request
    };
    if (!check_encoding_name(app, from.encoding))
        return EX_USAGE;
    founder.name = typed_text(app, founder.name);
    code = check_file_location(app, argv[0]);
    if (code == EXIT_DONE)
        code = open_machine_key(app, &key, &key_path);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_create(argv[0], &how, &founder, &app->pd);
    podium_key_wipe(&key);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    return fill_new_contest(&from, argv[0]);
}
