/* commands.h - the table of commands. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/app/app.h"

extern const struct command commands[]; /* ends with a NULL noun */

#endif
