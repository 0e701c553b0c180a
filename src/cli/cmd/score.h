/* score.h - a judge's sheet, typed at once or answer by answer. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_SCORE_H
#define CLI_CMD_SCORE_H

#include "cli/app/app.h"

/* CRITERION=POINTS words; false after saying that one is something else. */
bool read_scores(
    struct app *app, int argc, char **argv, struct podium_cells *out);

void print_submitted(struct app *app, const struct podium_submitted *s);

/* A judge's entries, and how far each is. */
void print_own_entries(struct app *app, const struct podium_own_view *own);

/* The state of an entry on a judge's list, in words for people. */
const char *own_state(struct app *app, const struct podium_own_entry *own);

/* Is that the state of a sheet that was handed in and not touched since? */
bool is_unchanged(const char *own_state);

/* Show a judge a grid of all her sheets; question by question where the
 * terminal cannot show one. The exit code. */
int grid_scores(struct app *app, const char *round);

/* Ask a judge for her sheets, question by question, until she leaves; every
 * answer is kept at once. round may be NULL. The exit code. */
int guide_scores(struct app *app, const char *round);

#endif
