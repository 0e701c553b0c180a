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

/* Shall it be done? Yes with the option --sure; on a terminal that is asked,
 * and only yes is yes. Where nobody can be asked, in a script, it is what the
 * caller says, and what to type is printed if that is no. */
struct sure_question {
    const char *text;
    bool sure;      /* the option */
    bool in_script; /* where nobody can be asked */
};
bool ask_sure(struct app *app, const struct sure_question *question);

#endif
