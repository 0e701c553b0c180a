/* file_location.h - is a file where its writing can be trusted? */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_FILE_LOCATION_H
#define CLI_APP_FILE_LOCATION_H

#include "cli/app/app.h"

/* Before writing: warn of network drives, folders that a program syncs, and
 * names of copies in conflict. EXIT_DONE if there is nothing to fear or --here
 * was given; else the exit code to return. */
int check_place(struct app *app, const char *path);

#endif
