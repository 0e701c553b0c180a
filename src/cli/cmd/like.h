/* like.h - a new contest like an earlier one. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_LIKE_H
#define CLI_CMD_LIKE_H

#include "cli/app/app.h"

/* Copy the rules, people, units and what forms mean of the contest file `old`
 * into the new one; texts that name its edition are asked about on a terminal,
 * and left out in a script, which is said. How many rows were taken is added to
 * *rows. EXIT_DONE, or the exit code after printing why not. */
int copy_earlier_contest(struct app *app, const char *old, size_t *rows);

#endif
