/* suggest.h - what was meant by a command that there is not. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_SUGGEST_H
#define CLI_APP_SUGGEST_H

#include "cli/app/app.h"

/* Say that argv names no command, and which is nearest; the exit code. */
int suggest_command(struct app *app, int argc, char **argv);

#endif
