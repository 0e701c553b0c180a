/* place.h - is a file where its writing can be trusted? */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_PLACE_H
#define CLI_PLACE_H

#include "cli/cli.h"

/* Before writing: warn of network drives, folders that a program syncs, and
 * names of copies in conflict. EXIT_DONE if there is nothing to fear or --here
 * was given; else the exit code to return. */
int check_place(struct app *app, const char *path);

#endif
