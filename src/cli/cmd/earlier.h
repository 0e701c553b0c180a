/* earlier.h - files of earlier contests, to be read. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_EARLIER_H
#define CLI_CMD_EARLIER_H

#include "cli/app/app.h"

/* Open n of them. EXIT_DONE, or the exit code after printing why not, with none
 * open. */
int open_earlier_contests(
    struct app *app, int n, char **paths, struct podium_earlier_contest **out);
void close_earlier_contests(struct podium_earlier_contest *list, int n);

#endif
