/* ask.h - questions on the terminal. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_ASK_H
#define CLI_APP_ASK_H

#include "cli/app/app.h"

/* A line as typed, without what surrounds it, in the arena of the command;
 * NULL where the input ends. */
const char *ask_line(struct app *app, const char *prompt);

/* Is it this word? NULL is none. */
bool is_word(const char *typed, const char *word);

/* Yes and no, in either language, however the letters are written. */
bool is_yes(const char *typed);
bool is_no(const char *typed);

#endif
