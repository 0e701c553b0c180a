/* score.h - a judge's sheet, typed at once or answer by answer. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_SCORE_H
#define CLI_CMD_SCORE_H

#include "cli/app/app.h"

/* Show a judge a grid of all her sheets; question by question where the
 * terminal cannot show one. The exit code. */
int grid_scores(struct app *app, const char *round);

/* Ask a judge for her scores, question by question, until she leaves. Each
 * answer is saved at once as a draft. round may be NULL. The exit code. */
int guide_scores(struct app *app, const char *round);

#endif
