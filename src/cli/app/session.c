/* session.c - which contest a command works on, and who acts in it. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/session.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/message.h"
#include "cli/app/ask.h"
#include "cli/app/file_location.h"
#include "cli/app/identity.h"
#include "cli/app/option.h"

static bool
speaks_vietnamese(const char *variable)
{
    const char *value = getenv(variable);
    return value && strncmp(value, "vi", 2) == 0;
}

void
choose_language(struct app *app)
{
    const char *own = getenv("PODIUM_LANG");
    if (app->language_given)
        return;
    if (own && *own) {
        app->language = strncmp(own, "vi", 2) == 0 ? PODIUM_LANGUAGE_VI
                                                   : PODIUM_LANGUAGE_EN;
        app->language_given = true;
    } else if (speaks_vietnamese("LANGUAGE") || speaks_vietnamese("LC_ALL") ||
        speaks_vietnamese("LC_MESSAGES") || speaks_vietnamese("LANG")) {
        app->language = PODIUM_LANGUAGE_VI;
        app->language_given = true;
    }
}

/* Use the language of the contest if the user chose none. */
static void
use_contest_language(struct app *app)
{
    const char *language = NULL;
    if (app->language_given ||
        podium_fact_get(app->pd, "language", &app->arena, &language) !=
            PODIUM_OK ||
        !language)
        return;
    app->language =
        strcmp(language, "vi") == 0 ? PODIUM_LANGUAGE_VI : PODIUM_LANGUAGE_EN;
    podium_language_set(app->pd, app->language);
}

/* The one contest or ballot in this folder that has another name than *.podium:
 * a judge may have nothing but her ballot, and names are chosen freely. NULL if
 * there is none, or several. */
static const char *
find_contest_by_content(struct app *app)
{
    glob_t files = { 0 };
    const char *found = NULL;
    size_t count = 0;
    if (glob("*", 0, NULL, &files) != 0)
        return NULL;
    for (size_t i = 0; i < files.gl_pathc; i++)
        if (podium_file_is_contest(files.gl_pathv[i]) && ++count == 1)
            found = podium_strdup(&app->arena, files.gl_pathv[i]);
    globfree(&files);
    return count == 1 ? found : NULL;
}

int
find_contest_path(struct app *app)
{
    const char *environment = getenv("PODIUM_CONTEST");
    glob_t found = { 0 };
    if (app->contest)
        return EXIT_DONE;
    if (environment && *environment) {
        app->contest = environment;
        return EXIT_DONE;
    }
    if (glob("*.podium", 0, NULL, &found) == 0 && found.gl_pathc == 1)
        app->contest = podium_strdup(&app->arena, found.gl_pathv[0]);
    size_t count = found.gl_pathc;
    globfree(&found);
    if (count == 0)
        app->contest = find_contest_by_content(app);
    if (app->contest)
        return EXIT_DONE;
    fprintf(app->err, "podium: %s\n",
        count ? SAY(app, "contest.many") : SAY(app, "contest.none"));
    return count ? EX_USAGE : EX_NOINPUT;
}

/* In a ballot the actor is its judge, unless --as names somebody else. */
static int
act_as_ballot_judge(struct app *app)
{
    if (app->actor || app->command->file == EXAMINES)
        return EXIT_DONE;
    enum podium_status status =
        podium_ballot_judge(app->pd, &app->arena, &app->actor);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

int
open_contest(struct app *app)
{
    static const enum podium_mode modes[] = { [READS] = PODIUM_MODE_READ,
        [EXAMINES] = PODIUM_MODE_EXAMINE,
        [WRITES] = PODIUM_MODE_WRITE };
    int code = find_contest_path(app);
    if (code == EXIT_DONE && app->command->file == WRITES)
        code = check_file_location(app, app->contest);
    if (code != EXIT_DONE)
        return code;
    struct podium_options options = { .mode = modes[app->command->file],
        .language = app->language,
        .now = app->now,
        .actor = app->actor,
        .request = app->request };
    enum podium_status status = podium_open(app->contest, &options, &app->pd);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    use_contest_language(app);
    return act_as_ballot_judge(app);
}

/* Is the file a ballot, by its name? A ballot contains its judge's code. */
static bool
is_ballot(const char *path)
{
    size_t n = strlen(path), m = strlen(".ballot");
    return n > m && strcmp(path + n - m, ".ballot") == 0;
}

/* Take --judge and its value out of the words of a command that asks who. */
static void
take_judge(struct app *app, int *argc, char **argv)
{
    int left = 0;
    bool only_operands = false;
    for (int i = 0; i < *argc; i++) {
        only_operands |= strcmp(argv[i], "--") == 0;
        if (only_operands ||
            !is_option("--judge", *argc, argv, &i, &app->judge))
            argv[left++] = argv[i];
    }
    *argc = left;
}

/* For `score` and `abstain`: take the actor from --judge, or ask for it if no
 * entry is named. With --with, --judge names the judge whose sheet is
 * corrected, not the actor. */
static int
choose_judge(struct app *app, int *argc, char **argv)
{
    take_judge(app, argc, argv);
    if (app->actor)
        return EXIT_DONE;
    if (!app->with)
        app->actor = app->judge;
    int code = find_contest_path(app);
    if (code != EXIT_DONE || app->actor || is_ballot(app->contest) ||
        app->command->operands.least > 0 || (*argc > 0 && *argv[0] != '-') ||
        !isatty(STDIN_FILENO))
        return code;
    const char *typed = ask_line(app, SAY(app, "guide.who"));
    app->actor = typed && *typed ? typed : NULL;
    return EXIT_DONE;
}

int
begin_session(struct app *app, int *argc, char **argv, bool *done)
{
    enum podium_status status = PODIUM_OK;
    int code =
        app->command->asks_who ? choose_judge(app, argc, argv) : EXIT_DONE;
    if (code == EXIT_DONE && app->command->file != NO_FILE)
        code = open_contest(app);
    /* Who reads with a code must have it right as well. */
    bool reads = app->command->file == READS || app->command->file == EXAMINES;
    if (code == EXIT_DONE && reads && app->code_file)
        return prove_identity(app);
    if (code != EXIT_DONE || app->command->file != WRITES)
        return code;
    if (app->request)
        status = podium_request_is_done(app->pd, app->request, done);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    return *done ? EXIT_DONE : prove_identity(app);
}
