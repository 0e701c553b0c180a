/* certificate.h - what commands about certificates share. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_CERTIFICATE_H
#define CLI_CMD_CERTIFICATE_H

#include <podium/certificate.h>

#include "cli/app/app.h"

/* Read --kind (NULL: award); EX_USAGE after a message if it is none. */
int read_certificate_kind(
    struct app *app, const char *text, enum podium_certificate_kind *out);

/* The layout where none is named. */
#define FIRST_LAYOUT "classic"

/* Read the layout of a name or a file; the exit code, after a message. */
int read_layout(struct app *app, const char *name, struct podium_layout *out);

/* Open the key that signs certificates, with a passphrase from a file (NULL: it
 * is asked for); the exit code, after a message. */
int open_certificate_key(struct app *app, const char *path,
    const char *passphrase_file, struct podium_key *key);

#endif
