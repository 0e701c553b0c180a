/* file_location.h - is a file where writing can be trusted? */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_FILE_LOCATION_H
#define CLI_APP_FILE_LOCATION_H

#include "cli/app/app.h"

/* Before writing: warn of network drives, synced folders, and names of
 * conflicting copies. EXIT_DONE if nothing was found or --here was given; else
 * the exit code to return. */
int check_file_location(struct app *app, const char *path);

#endif
