/* certificate.h - what commands about certificates share. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_CERTIFICATE_H
#define CLI_CMD_CERTIFICATE_H

#include "cli/app/app.h"

/* Read --kind (NULL: award); EX_USAGE after a message if it is none. */
int read_certificate_kind(
    struct app *app, const char *text, enum podium_certificate_kind *out);

/* Open the key that signs certificates, with a passphrase from a file (NULL: it
 * is asked for); the exit code, after a message. */
int open_certificate_key(struct app *app, const char *path,
    const char *passphrase_file, struct podium_key *key);

#endif
