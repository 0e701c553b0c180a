/* form.h - what a registration form collected, into entries. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_FORM_H
#define CLI_CMD_FORM_H

#include "cli/app/app.h"

struct form_command {
    struct podium_form_file form;
    const char *resubmitted; /* last, first or each; NULL: asked */
    bool dry;                /* a real import that is rolled back */
};

/* Import a form's file; on a terminal what only people know is asked, and read
 * again. The exit code. */
int import_form_file(struct app *app, struct form_command *command);

#endif
