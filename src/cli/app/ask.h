/* ask.h - questions on the terminal. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_ASK_H
#define CLI_APP_ASK_H

#include "cli/app/app.h"

/* Print the prompt and read a line, in the arena of the command, without the
 * white space around it; NULL at the end of the input. */
const char *ask_line(struct app *app, const char *prompt);

/* Is it this word? False if typed is NULL. */
bool is_word(const char *typed, const char *word);

/* Yes and no in English or Vietnamese, upper and lower case alike. */
bool is_yes(const char *typed);
bool is_no(const char *typed);

/* Ask whether something that cannot be taken back shall be done: on a terminal
 * by a question, to which only yes is yes. Elsewhere only sure, which the
 * option --sure sets, is yes; what to type is printed. */
bool ask_sure(struct app *app, bool sure, const char *question);

#endif
