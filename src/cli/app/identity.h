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

/* A passphrase that is typed at the terminal and not shown, or NULL. A new one
 * is typed twice. */
const char *ask_passphrase(struct app *app);
const char *ask_new_passphrase(struct app *app);

/* The key of a file. A typed passphrase that is wrong is typed again. */
enum podium_status read_typed_key(struct app *app, const char *path,
    const char *passphrase, struct podium_key *key);

#endif
