/* advice.h - what the analysis library says of a contest, for the commands
 * that show it. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_ADVICE_H
#define CLI_CMD_ADVICE_H

#include "cli/app/app.h"

#define ADVISER "libpodium-analysis.so.0"

/* The functions of the library. */
struct advice {
    __typeof__(podium_ratings_analyse) *analyse;
    __typeof__(podium_agreement_compute) *agreement;
    __typeof__(podium_design_compute) *design;
    __typeof__(podium_profile_compute) *profile;
    __typeof__(podium_method_name) *method_name;
    __typeof__(podium_method_find) *method_find;
};

/* Open the library; EXIT_DONE, or the exit code after saying that it is
 * missing. */
int advice_open(struct app *app, struct advice *out);

/* A probability as a percentage for people, from 0.1 to 99.9; whole from 1 to
 * 99. */
const char *percent_text(struct app *app, double chance);

/* From this probability on, a line between two entries is called separated. */
#define SEPARATED 0.9

/* The stream for sentences: standard output under a table for people, standard
 * error beside CSV and JSON. */
FILE *sentence_stream(const struct app *app);

/* Print the notes of an analysis: why values are missing, ranking pools,
 * extreme elements, sheets that the rules set aside. `before` begins each
 * line. */
void say_remarks(struct app *app, const struct podium_rating_table *table,
    const struct podium_analysis *analysis, FILE *to, const char *before);

/* For every line between two prizes of a field, say whether the data separate
 * the entries above it from those below, and if not, which entries they cannot
 * separate. Returns the exit code. */
int say_field_lines(struct app *app, const struct advice *advice,
    const struct podium_field_proposal *field);

#endif
