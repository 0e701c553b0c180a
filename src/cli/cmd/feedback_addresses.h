/* feedback_addresses.h - under which addresses entrants find their feedback. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_FEEDBACK_ADDRESSES_H
#define CLI_CMD_FEEDBACK_ADDRESSES_H

#include "cli/app/app.h"

/* An address for each of the list: those in the file beside the contest, and
 * new ones, which are added to it. The file is for the office alone. The exit
 * code; *file is its path. */
int feedback_addresses(struct app *app, const struct podium_feedbacks *list,
    const char ***out, const char **file);

#endif
