/* proof_file.h - the codes on a certificate's picture, or each page. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_PROOF_FILE_H
#define CLI_CMD_PROOF_FILE_H

#include "cli/app/app.h"

/* Is it a picture or a PDF, by its name? */
bool is_proof_file(const char *path);

struct proof_page {
    int64_t number;     /* from 1 */
    const char **items; /* what its QR codes say, each once */
    size_t count, room;
};

struct proof_pages {
    struct proof_page *items;
    size_t count, room;
};

/* The pages of the file; a picture is one. The exit code, after a message if it
 * is not EXIT_DONE. */
int read_proof_file(struct app *app, const char *path, struct proof_pages *out);

#endif
