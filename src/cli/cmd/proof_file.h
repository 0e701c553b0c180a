/* proof_file.h - the codes on a certificate's picture or page. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_PROOF_FILE_H
#define CLI_CMD_PROOF_FILE_H

#include "cli/app/app.h"

/* Is it a picture or a PDF, by its name? */
bool is_proof_file(const char *path);

struct proof_texts {
    const char **items; /* each once */
    size_t count, room;
};

/* What the QR codes of the file say. The exit code, after a message if it is
 * not EXIT_DONE. */
int read_proof_file(struct app *app, const char *path, struct proof_texts *out);

#endif
