/* verify.h - does the file follow from its log? */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_VERIFY_H
#define CLI_CMD_VERIFY_H

#include "cli/app/app.h"

/* Before decisions and print: says what is wrong with a file that does not
 * follow from its log; the exit code to return, or EXIT_DONE. */
int verify_first(struct app *app);

#endif
