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

/* Set the options found in argv, move the operands to its front and return
 * their count. On a mistake say so and return -1. */
int read_options(
    struct app *app, const struct option *table, int argc, char **argv);

/* Is argv[*i] the option `name` ("--as")? Then its value goes to *value, and *i
 * past it. */
bool is_option(
    const char *name, int argc, char **argv, int *i, const char **value);

/* For a command that takes neither options nor words. */
int no_words(struct app *app, int argc, char **argv);

/* Take what is for every command (-C, --format, --lang, --as, --request and
 * the files of keys and codes) out of argv; the count of words left, or -1
 * after saying what is wrong. */
int read_global_options(struct app *app, int argc, char **argv);

#endif
