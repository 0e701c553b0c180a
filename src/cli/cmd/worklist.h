/* worklist.h - the entries a judge has to score, and how far each is. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_WORKLIST_H
#define CLI_CMD_WORKLIST_H

#include "cli/app/app.h"

/* A judge's entries, and how far each is. */
void print_own_entries(struct app *app, const struct podium_own_view *own);

/* The state of an entry on a judge's list, in words for people. */
const char *own_state(struct app *app, const struct podium_own_entry *own);

/* Is that the state of a sheet that was handed in and not touched since? */
bool is_unchanged(const char *own_state);

#endif
