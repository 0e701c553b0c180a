/* identity.h - who types the command, proven by a key file or a code. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_IDENTITY_H
#define CLI_APP_IDENTITY_H

#include "cli/app/app.h"

/* Make the handle sign what the command is about to change: with the code of
 * --code-file, one asked for on the terminal, or the key file of the machine,
 * which is made at first use. Also records the consent of the second person,
 * given by --with. The exit code to return, or EXIT_DONE. */
int prove_identity(struct app *app);

/* Read the key file of the machine, made if there is none, and say its path.
 * The exit code to return, or EXIT_DONE. */
int open_machine_key(
    struct app *app, struct podium_key *key, const char **path);

/* The first line of a file ("-": standard input) in the arena, or NULL after
 * saying why not. */
const char *read_first_line(struct app *app, const char *path);

/* A line from the terminal that is not shown, or NULL. */
const char *ask_hidden(struct app *app, const char *prompt);

#endif
