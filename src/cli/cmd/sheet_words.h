/* sheet_words.h - a sheet as words of a command, and as words for people. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_SHEET_WORDS_H
#define CLI_CMD_SHEET_WORDS_H

#include "cli/app/app.h"

/* Parse words of the form CRITERION=POINTS; false after printing which one has
 * another form. */
bool read_scores(
    struct app *app, int argc, char **argv, struct podium_cells *out);

/* That a sheet was submitted, with its receipt. */
void print_submitted(struct app *app, const struct podium_submitted *s);

#endif
