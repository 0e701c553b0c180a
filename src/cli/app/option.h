/* option.h - command-line options, described by a table. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_OPTION_H
#define CLI_APP_OPTION_H

#include "cli/app/app.h"

/* One option. Point exactly one of flag, text and number at the variable it
 * sets; the variable's value beforehand is the default. */
struct option {
    const char *name; /* without the dashes; NULL ends the table */
    bool *flag;
    const char **text;
    int64_t *number;
};

/* Set the options found in argv, and --reason where the command's row takes
 * one: it becomes the reason of all that the command changes. Move the operands
 * to the front of argv and count them in *argc. On a mistake, a wrong number of
 * operands or a missing reason say so. The exit code to return, or EXIT_DONE.
 */
int read_options(
    struct app *app, const struct option *table, int *argc, char **argv);
/* The same for a command that has no options of its own and needs no count. */
int read_no_options(struct app *app, int argc, char **argv);

/* What somebody typed as the library takes texts: in normal form C, trimmed.
 * What is no UTF-8 stays as it is, for the library to refuse. */
const char *typed_text(struct app *app, const char *text);

/* Is argv[*i] the option `name` ("--as")? If so, set *value and move *i to the
 * value. */
bool is_option(
    const char *name, int argc, char **argv, int *i, const char **value);

/* Take the options that every command has (-C, --format, --lang, --as,
 * --request and the files of keys and codes) out of argv; the count of words
 * left, or -1 after printing what is wrong. */
int read_global_options(struct app *app, int argc, char **argv);

#endif
