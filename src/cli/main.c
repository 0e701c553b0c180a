/* main.c - from the words of a command line to one command. */
/* SPDX-License-Identifier: MIT */
#include <glob.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/message.h"
#include "base/text.h"
#include "cli/app/app.h"
#include "cli/app/file_location.h"
#include "cli/app/identity.h"
#include "cli/app/option.h"
#include "cli/app/terminal.h"
#include "cli/ui/ask.h"

const char *
say(struct app *app, const char *const words[])
{
    struct buffer b = { 0 };
    message_add(&b, app->language, words);
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text ? text : words[0];
}

static int
exit_code(enum podium_status status)
{
    static const int codes[] = {
        [PODIUM_OK] = EXIT_DONE,
        [PODIUM_NOT_FOUND] = EX_NOINPUT,
        [PODIUM_INVALID] = EX_DATAERR,
        [PODIUM_EXISTS] = EX_CANTCREAT,
        [PODIUM_REFUSED] = EX_NOPERM,
        [PODIUM_BUSY] = EX_TEMPFAIL,
        [PODIUM_SCHEMA] = EX_DATAERR,
        [PODIUM_TAMPERED] = EX_DATAERR,
        [PODIUM_IO] = EX_IOERR,
        [PODIUM_NOMEM] = EX_OSERR,
        [PODIUM_INTERNAL] = EX_SOFTWARE,
    };
    return codes[status];
}

int
complain(struct app *app, enum podium_status status)
{
    print_after(app->err, "podium: ", podium_message(app->pd));
    return exit_code(status);
}

int
complain_of(struct app *app, enum podium_status status,
    const struct podium_faults *faults)
{
    for (size_t i = 0; i < faults->count; i++)
        fprintf(app->err, "%s: %s\n", faults->items[i].where,
            faults->items[i].what);
    return complain(app, status);
}

static void
print_usage(struct app *app)
{
    const struct command *c = app->command;
    if (!c) {
        fprintf(app->err, "%s\n", SAY(app, "usage.help"));
        return;
    }
    char name[128];
    snprintf(name, sizeof name, "%s: podium %s%s%s ", SAY(app, "usage.usage"),
        c->noun, c->verb ? " " : "", c->verb ? c->verb : "");
    print_after(app->err, name, c->args);
}

int
misused(struct app *app, const char *const words[])
{
    print_after(app->err, "podium: ", say(app, words));
    print_usage(app);
    return EX_USAGE;
}

/* Find the row for a noun; *used counts the words that named it. */
static const struct command *
find_noun(const char *noun, int argc, char **argv, int *used)
{
    const struct command *alone = NULL;
    for (const struct command *c = commands; c->noun; c++) {
        if (strcmp(c->noun, noun) != 0)
            continue;
        if (!c->verb)
            alone = c;
        else if (argc > 1 && strcmp(c->verb, argv[1]) == 0) {
            *used = 2;
            return c;
        }
    }
    *used = 1;
    return alone;
}

/* The same for the first word: a judge is a person, and a little more. */
static const struct command *
find_command(int argc, char **argv, int *used)
{
    const struct command *c = find_noun(argv[0], argc, argv, used);
    return !c && strcmp(argv[0], "judge") == 0
        ? find_noun("person", argc, argv, used)
        : c;
}

/* How far apart two words are: Levenshtein distance, over two rows. */
static size_t
distance(const char *a, const char *b)
{
    size_t row[32], n = strlen(b);
    if (n >= 31)
        return n;
    for (size_t j = 0; j <= n; j++)
        row[j] = j;
    for (size_t i = 0; a[i]; i++) {
        size_t corner = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < n; j++) {
            size_t best = corner + (a[i] != b[j]);
            corner = row[j + 1];
            if (row[j] + 1 < best)
                best = row[j] + 1;
            if (corner + 1 < best)
                best = corner + 1;
            row[j + 1] = best;
        }
    }
    return row[n];
}

/* The verbs that follow a noun, as "add, edit"; empty if it is no noun. */
static struct buffer
verbs_of(const char *noun)
{
    struct buffer verbs = { 0 };
    for (const struct command *c = commands; c->noun; c++)
        if (strcmp(c->noun, noun) == 0 && c->verb) {
            buffer_text(&verbs, verbs.size ? ", " : "");
            buffer_text(&verbs, c->verb);
        }
    return verbs;
}

/* The noun nearest to a misspelt word, of which at least half is right, or
 * NULL. */
static const char *
nearest_noun(const char *word)
{
    const char *near = NULL;
    size_t best = 3;
    for (const struct command *c = commands; c->noun; c++) {
        size_t d = distance(word, c->noun);
        if (d < best && 2 * d <= strlen(word)) {
            best = d;
            near = c->noun;
        }
    }
    return near;
}

static int
unknown_command(struct app *app, int argc, char **argv)
{
    struct buffer verbs = verbs_of(argv[0]);
    const char *near = nearest_noun(argv[0]);
    int code;
    if (verbs.size > 0 && argc > 1)
        code = misused(
            app, WORDS("usage.verb", argv[0], argv[1], buffer_string(&verbs)));
    else if (verbs.size > 0)
        code = misused(
            app, WORDS("usage.no_verb", argv[0], buffer_string(&verbs)));
    else if (near)
        code = misused(app, WORDS("usage.near", argv[0], near));
    else
        code = misused(app, WORDS("usage.command", argv[0]));
    buffer_free(&verbs);
    return code;
}

int64_t
clock_now(void)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    struct timespec t;
    if (epoch && *epoch)
        return strtoll(epoch, NULL, 10) * 1000;
    clock_gettime(CLOCK_REALTIME, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static bool
speaks_vietnamese(const char *variable)
{
    const char *value = getenv(variable);
    return value && strncmp(value, "vi", 2) == 0;
}

/* --lang, then $PODIUM_LANG, then what the locale says; see
 * follow_contest(). */
static void
choose_language(struct app *app)
{
    const char *own = getenv("PODIUM_LANG");
    if (app->language_given)
        return;
    if (own && *own) {
        app->language = strncmp(own, "vi", 2) == 0 ? PODIUM_VI : PODIUM_EN;
        app->language_given = true;
    } else if (speaks_vietnamese("LANGUAGE") || speaks_vietnamese("LC_ALL") ||
        speaks_vietnamese("LC_MESSAGES") || speaks_vietnamese("LANG")) {
        app->language = PODIUM_VI;
        app->language_given = true;
    }
}

/* Where nobody chose, podium speaks the language of the contest. */
static void
follow_contest(struct app *app)
{
    const char *language = NULL;
    if (app->language_given ||
        podium_fact(app->pd, "language", &app->arena, &language) != PODIUM_OK ||
        !language)
        return;
    app->language = strcmp(language, "vi") == 0 ? PODIUM_VI : PODIUM_EN;
    podium_speak(app->pd, app->language);
}

/* -C, $PODIUM_CONTEST, or the only *.podium here. */
int
find_contest(struct app *app)
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
    if (app->contest)
        return EXIT_DONE;
    fprintf(app->err, "podium: %s\n",
        count ? SAY(app, "contest.many") : SAY(app, "contest.none"));
    return count ? EX_USAGE : EX_NOINPUT;
}

/* Whose ballot it is acts in it, unless somebody else is named. */
static int
be_the_judge(struct app *app)
{
    if (app->actor || app->command->file == EXAMINES)
        return EXIT_DONE;
    enum podium_status status =
        podium_ballot_judge(app->pd, &app->arena, &app->actor);
    return status == PODIUM_OK ? EXIT_DONE : complain(app, status);
}

static int
open_contest(struct app *app)
{
    static const enum podium_mode modes[] = { [READS] = PODIUM_READ,
        [EXAMINES] = PODIUM_EXAMINE,
        [WRITES] = PODIUM_WRITE };
    int code = find_contest(app);
    if (code == EXIT_DONE && app->command->file == WRITES)
        code = check_place(app, app->contest);
    if (code != EXIT_DONE)
        return code;
    struct podium_options options = { .mode = modes[app->command->file],
        .language = app->language,
        .now = app->now,
        .actor = app->actor,
        .request = app->request };
    take_memory();
    enum podium_status status = podium_open(app->contest, &options, &app->pd);
    if (status != PODIUM_OK)
        return complain(app, status);
    follow_contest(app);
    return be_the_judge(app);
}

static bool
wants(int argc, char **argv, const char *short_name, const char *name)
{
    for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (strcmp(argv[i], short_name) == 0 || strcmp(argv[i], name) == 0)
            return true;
    return false;
}

/* What a repeated request is told: that it was carried out, and the receipt
 * that it may never have heard. */
static int
repeat(struct app *app)
{
    const char *receipt = NULL;
    enum podium_status status =
        podium_receipt_of_request(app->pd, app->request, &app->arena, &receipt);
    if (status != PODIUM_OK)
        return complain(app, status);
    fprintf(app->err, "%s\n", SAY(app, "request.repeated"));
    return receipt ? print_receipt(app, receipt) : EXIT_DONE;
}

/* May whoever acts look at what the command shows? */
static int
check_sight(struct app *app)
{
    const char *what = app->command->sight ? app->command->sight : "everything";
    bool everything = false, may = false;
    enum podium_status status =
        podium_may_see(app->pd, "everything", &everything);
    if (status == PODIUM_OK && !everything)
        status = podium_may_see(app->pd, what, &may);
    if (status != PODIUM_OK)
        return complain(app, status);
    app->limited = !everything;
    if (everything || may)
        return EXIT_DONE;
    fprintf(app->err, "podium: %s\n", SAY(app, "sight.refused", app->actor));
    return EX_NOPERM;
}

int
enter_contest(struct app *app)
{
    int code = open_contest(app);
    return code == EXIT_DONE && app->actor ? check_sight(app) : code;
}

/* Is it a ballot, by its name? That knows its judge. */
static bool
is_ballot(const char *path)
{
    size_t n = strlen(path), m = strlen(".ballot");
    return n > m && strcmp(path + n - m, ".ballot") == 0;
}

/* The value of --judge among a command's words, or NULL. */
static const char *
judge_named(int argc, char **argv)
{
    const char *judge = NULL;
    for (int i = 0; !judge && i < argc; i++)
        (void)is_option("--judge", argc, argv, &i, &judge);
    return judge;
}

/* A judge says who she is: with --judge, or when asked, where she names no
 * entry. With a second person it is her sheet that is corrected. */
static int
ask_judge(struct app *app, int argc, char **argv)
{
    bool scores = app->command->run == cmd_score;
    bool abstains = app->command->run == cmd_abstain;
    if (app->actor || (!scores && !abstains))
        return EXIT_DONE;
    if (!app->with)
        app->actor = judge_named(argc, argv);
    int code = find_contest(app);
    if (code != EXIT_DONE || app->actor || is_ballot(app->contest) ||
        abstains || (argc > 0 && *argv[0] != '-') || !isatty(STDIN_FILENO))
        return code;
    const char *typed = ask_line(app, SAY(app, "guide.who"));
    app->actor = typed && *typed ? typed : NULL;
    return EXIT_DONE;
}

/* The file as the command asks for it, and whoever types it. EXIT_DONE, and
 * *done when a repeated request was carried out long ago. */
static int
prepare(struct app *app, bool *done)
{
    enum podium_status status = PODIUM_OK;
    int code = enter_contest(app);
    if (code != EXIT_DONE || app->command->file != WRITES)
        return code;
    if (app->request)
        status = podium_request_done(app->pd, app->request, done);
    if (status != PODIUM_OK)
        return complain(app, status);
    return *done ? repeat(app) : identify(app);
}

static int
run_command(struct app *app, int argc, char **argv)
{
    int used = 0;
    bool done = false;
    if (argc == 0) {
        cmd_help(app, 0, argv);
        return EX_USAGE;
    }
    app->command = find_command(argc, argv, &used);
    if (!app->command && wants(argc, argv, "-h", "--help"))
        return cmd_help(app, 1, argv);
    if (!app->command)
        return unknown_command(app, argc, argv);
    if (wants(argc, argv, "-h", "--help"))
        return cmd_help(app, used, argv);
    int code = ask_judge(app, argc - used, argv + used);
    if (code == EXIT_DONE && app->command->file != NO_FILE)
        code = prepare(app, &done);
    if (code != EXIT_DONE || done)
        return code;
    return app->command->run(app, argc - used, argv + used);
}

static int
run(struct app *app, int argc, char **argv)
{
    choose_language(app);
    argc = read_global_options(app, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc > 0 &&
        (strcmp(argv[0], "-h") == 0 || strcmp(argv[0], "--help") == 0))
        return cmd_help(app, 0, argv);
    if (argc > 0 &&
        (strcmp(argv[0], "-V") == 0 || strcmp(argv[0], "--version") == 0)) {
        fprintf(app->out, "podium %s\n%s\n", podium_version(),
            SAY(app, "version.licence"));
        return EXIT_DONE;
    }
    return run_command(app, argc, argv);
}

int
main(int argc, char **argv)
{
    static struct app app; /* so that what it leaves is no leak */
    app = (struct app){ .out = stdout, .err = stderr, .now = clock_now() };
    podium_alone();
    signal(SIGPIPE, SIG_DFL);
    int code = run(&app, argc - 1, argv + 1);
    if (app.arena.failed) {
        fprintf(
            stderr, "podium: %s\n", message_text(app.language, "memory.out"));
        code = EX_OSERR;
    }
    bool broken = ferror(stdout) != 0;
    if (fflush(stdout) != 0 || broken) {
        fprintf(stderr, "podium: %s\n",
            message_text(app.language, "output.failed"));
        code = EX_IOERR;
    }
    if (code == EXIT_DONE)
        podium_leave(app.pd);
    else
        podium_close(app.pd);
    return code;
}
