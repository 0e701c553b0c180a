/* result_notes.h - the notes below every result: amendments, errata, missing
 * sheets, codes that others may know. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_RESULT_NOTES_H
#define CLI_CMD_RESULT_NOTES_H

#include <podium/rank.h>

#include "cli/app/app.h"

/* Print sheets corrected after their round was closed, rules changed after
 * judging had opened, what was corrected after the contest was published, and
 * how far it rests on codes as they were printed: under a table for people, to
 * standard error else. */
enum podium_status print_result_notes(struct app *app);
/* Name the entries that did not come, under a list of entries; nothing where
 * all came. */
enum podium_status print_absent(struct app *app);
/* Say it of an entry whose result rests on fewer sheets than it should. */
void print_sheets_due(
    struct app *app, FILE *out, const struct podium_result *r);
/* Say that results will change: sheets are missing, or lack a score. */
void print_provisional(
    struct app *app, FILE *out, const struct podium_rankings *all);

#endif
