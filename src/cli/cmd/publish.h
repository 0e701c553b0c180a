/* publish.h - where a site has its archive. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_PUBLISH_H
#define CLI_CMD_PUBLISH_H

#include "cli/app/app.h"

/* FOLDER/archive.sqlite. */
const char *archive_path(struct app *app, const char *folder);

#endif
