/* merge.h - bring in another file. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_MERGE_H
#define CLI_CMD_MERGE_H

#include "cli/app/app.h"

/* podium_merge() or podium_ballot_import(). */
typedef enum podium_status merging(struct podium *pd, const char *path,
    struct podium_arena *arena, struct podium_merged *out);

/* Bring in the file that the command names, and say what came. The exit
 * code. */
int merge_file(struct app *app, int argc, char **argv, merging *merge);

#endif
