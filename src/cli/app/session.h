/* session.h - which contest a command works on, and who acts in it. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_SESSION_H
#define CLI_APP_SESSION_H

#include "cli/app/app.h"

/* --lang, then $PODIUM_LANG, then what the locale says; where none does, the
 * contest's own language is taken once it is open. */
void choose_language(struct app *app);

/* Decide which contest file is meant: -C, $PODIUM_CONTEST, or the only
 * *.podium here. The exit code to return, or EXIT_DONE. */
int find_contest_path(struct app *app);

/* Open the contest file of the command. The exit code. */
int open_contest(struct app *app);

/* Before the command runs: take --judge out of the words of a command that
 * asks who acts (and ask, where nobody is named), open the file as the command
 * needs it, and prove who acts. The exit code to return, or EXIT_DONE; *done
 * when a repeated request was carried out long ago. */
int begin_session(struct app *app, int *argc, char **argv, bool *done);

#endif
