/* award.h - what lists of awards and certificates say beside them. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_AWARD_H
#define CLI_CMD_AWARD_H

#include "cli/app/app.h"

/* Name every entry that the rules now give another prize, a line each. */
enum podium_status say_outdated_awards(struct app *app);

#endif
