/* column_words.h - what may stand in a column, in words. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_UI_COLUMN_WORDS_H
#define CLI_UI_COLUMN_WORDS_H

#include "cli/app/app.h"

/* "code in the table fields; required": its type, whether it may be empty, and
 * what else is to be known. */
const char *column_words(
    struct app *app, const char *table, const struct podium_column *column);

#endif
