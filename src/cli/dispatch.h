/* dispatch.h - from the words of a command line to one command. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_DISPATCH_H
#define CLI_DISPATCH_H

#include "cli/app/app.h"

/* Read the options that all commands have, find the command in app->commands,
 * and run it. The exit code; app->pd may be open afterwards. */
int dispatch(struct app *app, int argc, char **argv);

#endif
