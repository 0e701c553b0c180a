/* app.h - the context of a command, its row in the table, and output. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_APP_H
#define CLI_APP_APP_H

#include <podium.h>
#include <stdio.h>
#include <sysexits.h>

/* Beyond sysexits. */
enum { EXIT_DONE = 0 };

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON };

struct app {
    struct podium *pd;         /* opened as the command asked, or NULL */
    struct podium_arena arena; /* lives as long as the command */
    FILE *out, *err;
    enum format format;
    enum podium_language language;
    bool language_given;
    int64_t now;
    const char *contest; /* path of the contest file */
    const char *actor, *request;
    const char *code_file, *key_file, *passphrase_file;
    const char *with, *with_code_file; /* the second person */
    const struct command *commands;    /* all of them; ends with a NULL noun */
    const struct command *command;
    const char *reason; /* --reason, of a command that takes one, or NULL */
    const char *judge;  /* --judge, of a command that asks who, or NULL */
    bool force;         /* replace a file that podium may not have made */
    bool here;          /* write even where that cannot be trusted */
};

/* How many operands a command takes: at least, at most. */
struct operands {
    int least, most;
};
enum { MANY = 1000 };

struct command {
    const char *noun, *verb; /* verb: NULL if there is only the noun */
    const char *args;
    const char *summary; /* message id */
    enum { NO_FILE, READS, EXAMINES, WRITES } file;
    int (*run)(struct app *app, int argc, char **argv);
    struct operands operands;
    enum { NO_REASON, MAY_REASON, NEEDS_REASON } reason; /* --reason TEXT */
    bool asks_who; /* --judge J names who acts; without it she is asked */
};

/* The text of a message in the language of the command. */
const char *say(struct app *app, const char *const words[]);
#define SAY(app, ...) say((app), (const char *const[]){ __VA_ARGS__, NULL })

/* The sysexits code for a status of the library. Key files (identity.c) and the
 * renderer (library.c), which have no handle, name theirs themselves. */
int exit_code(enum podium_status status);

/* Why the last library call failed, and what to type about it. */
const char *failure_text(struct app *app);
/* Print that; the exit code to return. */
int say_failure(struct app *app, enum podium_status status);
/* Print what was found in a file or in options, a line each, with its location.
 */
void print_faults(struct app *app, const struct podium_faults *faults);
/* say_failure() after that. */
int say_faults(struct app *app, enum podium_status status,
    const struct podium_faults *faults);
/* Print a message and the usage of the command; EX_USAGE. */
int report_misuse(struct app *app, const char *const words[]);

/* Set app->now: milliseconds since 1970, or what SOURCE_DATE_EPOCH says. False,
 * after a message, if that is no time. */
bool read_clock(struct app *app);

#endif
