/* discrepancy.h - sheets too far apart, in words. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_DISCREPANCY_H
#define CLI_CMD_DISCREPANCY_H

#include "cli/app/app.h"

/* The state of a result's discrepancy: a stable word for CSV and JSON, or a
 * sentence for people. */
const char *discrepancy_word(const struct podium_result *r);
const char *discrepancy_words(struct app *app, const struct podium_result *r);

#endif
