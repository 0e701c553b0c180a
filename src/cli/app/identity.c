/* identity.c - who types the command, proven by a key file or a code.
 *
 * Out: a handle that signs what the command records. With --code-file the
 * code in that file is used. Otherwise the contest says how the actor signs:
 * by a code, which is asked for on the terminal, or with the key file of the
 * machine, which is made when it is first needed. A command that needs no
 * signature works without a code, so a missing code is no error here. The
 * second person of --with consents with a code of her own. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/identity.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "base/message.h"

#define LONGEST_LINE 1024
#define MOST_TRIES 3 /* of what is typed unseen */

static const char *
copy_trimmed_line(struct app *app, char *line)
{
    line[strcspn(line, "\r\n")] = '\0';
    return podium_strdup(&app->arena, line);
}

const char *
read_first_line(struct app *app, const char *path)
{
    char line[LONGEST_LINE] = "";
    bool standard = strcmp(path, "-") == 0;
    FILE *f = standard ? stdin : fopen(path, "r");
    bool read = f && fgets(line, sizeof line, f);
    if (f && !standard)
        fclose(f);
    if (read)
        return copy_trimmed_line(app, line);
    fprintf(app->err, "podium: %s\n",
        SAY(app, "file.io", path,
            f ? SAY(app, "file.no_line") : strerror(errno)));
    return NULL;
}

/* What ends a prompt from outside, and what it was before. */
static const int ending_signals[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT,
    SIGTSTP };
enum { ENDING = sizeof ending_signals / sizeof *ending_signals };
static volatile sig_atomic_t ended_by;

static void
note_signal(int number)
{
    ended_by = number;
}

/* Read a line with echo off, from before it is asked for: who types ahead shows
 * nothing. A signal ends the reading: the terminal gets its echo back first,
 * and then the signal does what it always does. */
static bool
read_hidden(struct app *app, const char *prompt, char line[LONGEST_LINE],
    const struct termios *shown)
{
    struct sigaction note = { .sa_handler = note_signal }, before[ENDING];
    struct termios hidden = *shown;
    ended_by = 0;
    for (size_t i = 0; i < ENDING; i++)
        sigaction(ending_signals[i], &note, &before[i]);
    hidden.c_lflag &= ~(tcflag_t)ECHO;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    fprintf(app->err, "%s ", prompt);
    fflush(app->err);
    bool read = fgets(line, LONGEST_LINE, stdin) != NULL;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, shown);
    for (size_t i = 0; i < ENDING; i++)
        sigaction(ending_signals[i], &before[i], NULL);
    if (ended_by)
        raise(ended_by);
    return read;
}

/* A line from the terminal that is not shown, or NULL. */
static const char *
ask_hidden(struct app *app, const char *prompt)
{
    struct termios shown;
    char line[LONGEST_LINE] = "";
    if (!isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &shown) != 0)
        return NULL;
    bool read = read_hidden(app, prompt, line, &shown);
    fputc('\n', app->err);
    return read ? copy_trimmed_line(app, line) : NULL;
}

/* --key-file, $PODIUM_KEY, or podium/key below $XDG_DATA_HOME or the home
 * folder; NULL, after a message, where there is none. */
static const char *
key_path(struct app *app)
{
    const char *own = getenv("PODIUM_KEY"), *data = getenv("XDG_DATA_HOME");
    const char *home = getenv("HOME");
    struct buffer b = { 0 };
    if (app->key_file)
        return app->key_file;
    if (own && *own)
        return own;
    if (!(data && *data) && !(home && *home)) {
        fprintf(app->err, "podium: %s\n", SAY(app, "key.no_home"));
        return NULL;
    }
    buffer_text(&b, data && *data ? data : home);
    buffer_text(&b, data && *data ? "" : "/.local/share");
    buffer_text(&b, "/podium/key");
    const char *path = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return path;
}

/* Make the folders above a path, readable by their owner only. A failure shows
 * when the file is written. */
static void
make_folders(struct app *app, const char *path)
{
    char *copy = podium_strdup(&app->arena, path);
    for (char *s = copy ? strchr(copy + 1, '/') : NULL; s;
         s = strchr(s + 1, '/')) {
        *s = '\0';
        mkdir(copy, 0700);
        *s = '/';
    }
}

static int
say_key_failure(struct app *app, enum podium_status status, const char *path)
{
    static const struct {
        const char *words;
        enum podium_status status;
        int code;
    } failures[] = {
        { "key.not_file", PODIUM_INVALID, EX_DATAERR },
        { "key.passphrase", PODIUM_REFUSED, EX_NOPERM },
        { "key.exposed", PODIUM_TAMPERED, EX_NOPERM },
        { "memory.out", PODIUM_NOMEM, EX_OSERR },
        { "key.unusable", PODIUM_OK, EX_IOERR }, /* any other */
    };
    size_t i = 0;
    while (failures[i].status != PODIUM_OK && failures[i].status != status)
        i++;
    fprintf(app->err, "podium: %s\n", SAY(app, failures[i].words, path));
    return failures[i].code;
}

const char *
ask_passphrase(struct app *app)
{
    return ask_hidden(app, SAY(app, "key.ask_passphrase"));
}

enum podium_status
read_typed_key(struct app *app, const char *path, const char *passphrase,
    struct podium_key *key)
{
    enum podium_status status = podium_key_read(path, passphrase, key);
    for (int i = 1; i < MOST_TRIES && status == PODIUM_REFUSED; i++) {
        fprintf(
            app->err, "podium: %s\n", SAY(app, "key.wrong_passphrase", path));
        passphrase = ask_passphrase(app);
        if (!passphrase)
            break;
        status = podium_key_read(path, passphrase, key);
    }
    return status;
}

const char *
ask_new_passphrase(struct app *app)
{
    for (int i = 0; i < MOST_TRIES; i++) {
        const char *once = ask_hidden(app, SAY(app, "key.ask_new_passphrase"));
        const char *again =
            once ? ask_hidden(app, SAY(app, "key.ask_passphrase_again")) : NULL;
        if (!again || strcmp(once, again) == 0)
            return again;
        fprintf(app->err, "podium: %s\n", SAY(app, "key.passphrases_differ"));
    }
    return NULL;
}

int
open_machine_key(struct app *app, struct podium_key *key, const char **path)
{
    const char *passphrase = NULL;
    *path = key_path(app);
    if (!*path)
        return EX_CONFIG;
    if (app->passphrase_file) {
        passphrase = read_first_line(app, app->passphrase_file);
        if (!passphrase)
            return EX_NOINPUT;
    }
    enum podium_status status = podium_key_read(*path, passphrase, key);
    if (status == PODIUM_NOT_FOUND) {
        make_folders(app, *path);
        status = podium_key_make(*path, passphrase, key);
        if (status == PODIUM_EXISTS) /* another process made it just now */
            status = podium_key_read(*path, passphrase, key);
    } else if (status == PODIUM_REFUSED && !passphrase) {
        passphrase = ask_passphrase(app);
        status =
            passphrase ? read_typed_key(app, *path, passphrase, key) : status;
    }
    return status == PODIUM_OK ? EXIT_DONE
                               : say_key_failure(app, status, *path);
}

/* Of the actor, or of the second person if there is one. */
static int
use_code(struct app *app, const char *second, const char *code)
{
    enum podium_status status = second
        ? podium_consent_by_code(app->pd, second, code)
        : podium_code_use(app->pd, code);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

/* A code that was mistyped is typed again. If none is typed: none. */
static int
ask_for_code(struct app *app, const char *second, int none)
{
    const char *who = second ? second : app->actor ? app->actor : "";
    int done = none;
    for (int i = 0; i < MOST_TRIES && (i == 0 || done == EX_NOPERM); i++) {
        const char *code = ask_hidden(app, SAY(app, "key.ask_code", who));
        if (!code)
            break;
        done = use_code(app, second, code);
    }
    return done;
}

/* The second person: --with J02 --with-code-file FILE. */
static int
identify_second(struct app *app)
{
    if (!app->with)
        return EXIT_DONE;
    if (app->with_code_file) {
        const char *code = read_first_line(app, app->with_code_file);
        return code ? use_code(app, app->with, code) : EX_NOINPUT;
    }
    int done = ask_for_code(app, app->with, EX_NOINPUT);
    if (done == EX_NOINPUT)
        fprintf(app->err, "podium: %s\n",
            SAY(app, "key.no_second_code", app->with));
    return done;
}

static int
identify_actor(struct app *app)
{
    struct podium_key key;
    const char *path;
    bool by_code = false;
    if (app->code_file) {
        const char *code = read_first_line(app, app->code_file);
        int done = code ? use_code(app, NULL, code) : EX_NOINPUT;
        if (code && done == EX_NOINPUT && !app->actor) /* who has none */
            fprintf(app->err, "%s\n", SAY(app, "key.whose_code"));
        return done;
    }
    enum podium_status status = podium_code_is_needed(app->pd, &by_code);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    /* Without a code go on: recording fails if it needs a signature. */
    if (by_code)
        return ask_for_code(app, NULL, EXIT_DONE);
    int done = open_machine_key(app, &key, &path);
    if (done == EXIT_DONE)
        status = podium_key_use(app->pd, &key);
    podium_key_wipe(&key);
    return status == PODIUM_OK ? done : say_failure(app, status);
}

int
prove_identity(struct app *app)
{
    int code = identify_actor(app);
    return code == EXIT_DONE ? identify_second(app) : code;
}
