/* new.c - make a contest, from a folder of tables. */
/* SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/app/file_location.h"
#include "cli/app/identity.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
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
table_path(struct app *app, const char *folder, const char *table)
{
    struct buffer b = { 0 };
    buffer_text(&b, folder);
    if (b.size && b.bytes[b.size - 1] != '/')
        buffer_char(&b, '/');
    buffer_text(&b, table);
    buffer_text(&b, ".csv");
    const char *path = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return path;
}

static bool
path_exists(const char *path)
{
    return path && access(path, F_OK) == 0;
}

/* Import every table of the folder that belongs to setting up a contest. All
 * faults of all files are printed before it fails. */
static int
import_folder(
    struct app *app, const char *folder, const char *encoding, size_t *rows)
{
    int code = EXIT_DONE;
    size_t found = 0;
    for (const char *const *t = podium_table_list(); *t; t++) {
        struct podium_imported done;
        const char *path = table_path(app, folder, *t);
        if (belongs_to_judging(*t) || !path_exists(path))
            continue;
        found++;
        struct table_import import = {
            .app = app, .table = *t, .file.path = path, .if_needed = encoding
        };
        enum podium_status status = import_table_file(&import, &done);
        if (status != PODIUM_OK)
            code = exit_code(status);
        if (status != PODIUM_OK && status != PODIUM_INVALID)
            return code;
        *rows += done.rows;
    }
    if (found > 0)
        return code;
    fprintf(app->err, "podium: %s\n", SAY(app, "new.no_tables", folder));
    return EX_NOINPUT;
}

/* Is the file NAME.csv of a table? */
static bool
is_file_of_table(const char *name)
{
    for (const char *const *t = podium_table_list(); *t; t++) {
        size_t n = strlen(*t);
        if (strncmp(name, *t, n) == 0 && strcmp(name + n, ".csv") == 0)
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
    const char *ending = strrchr(name, '.');
    for (size_t i = 0; ending && i < sizeof endings / sizeof *endings; i++)
        if (strcasecmp(ending, endings[i]) == 0)
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

static void
say_next_command(struct app *app, const char *path, const char *folder)
{
    fprintf(
        app->err, "%s podium -C %s status\n", SAY(app, "status.next"), path);
    for (const char *const *t = podium_table_list(); folder && *t; t++)
        if (belongs_to_judging(*t) && path_exists(table_path(app, folder, *t)))
            fprintf(app->err, "%s\n",
                SAY(app, "new.later", *t, table_path(app, folder, *t),
                    phase_words(app,
                        strcmp(*t, "assignments") == 0 ? "registration"
                                                       : "judging")));
}

static int
fill_new_contest(
    struct app *app, const char *path, const char *folder, const char *encoding)
{
    size_t rows = 0;
    enum podium_status status = podium_begin(app->pd);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    int code = folder ? import_folder(app, folder, encoding, &rows) : EXIT_DONE;
    status =
        podium_end(app->pd, code == EXIT_DONE ? PODIUM_OK : PODIUM_INVALID);
    if (code != EXIT_DONE) {
        fprintf(app->err, "podium: %s\n", SAY(app, "new.nothing", path));
        return code;
    }
    if (status == PODIUM_OK)
        status = podium_publish(app->pd);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "new.made", path, INT_TEXT(rows)));
    if (folder)
        say_files_not_read(app, folder);
    say_next_command(app, path, folder);
    return EXIT_DONE;
}

int
cmd_new(struct app *app, int argc, char **argv)
{
    const char *folder = NULL, *encoding = NULL;
    struct podium_key key;
    struct podium_founder founder = { .name = user_name(), .key = &key };
    const char *key_path;
    const struct option options[] = {
        { "from", .text = &folder },
        { "encoding", .text = &encoding },
        { "organiser", .text = &founder.name },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    const struct podium_options how = {
        .language = app->language, .now = app->now, .request = app->request
    };
    if (!check_encoding_name(app, encoding))
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
    return fill_new_contest(app, argv[0], folder, encoding);
}
