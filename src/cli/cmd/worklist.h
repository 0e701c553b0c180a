/* worklist.h - the entries a judge has to score, and how far each is. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_WORKLIST_H
#define CLI_CMD_WORKLIST_H

#include "cli/app/app.h"

/* Print a judge's entries with the state of each. */
void print_own_entries(struct app *app, const struct podium_worklist *own);

/* The state of an entry on a judge's list, in words for people. */
const char *own_state_text(
    struct app *app, const struct podium_worklist_entry *own);

/* Is it the state of a sheet that was submitted and has no newer draft? */
bool is_unchanged_state(const char *own_state);

#endif
