/* sheet_words.h - a sheet as words of a command, and as words for people. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_SHEET_WORDS_H
#define CLI_CMD_SHEET_WORDS_H

#include <podium/form.h>

#include "cli/app/app.h"

/* Parse words of the form CRITERION=POINTS; false after printing which one has
 * another form. */
bool read_scores(
    struct app *app, int argc, char **argv, struct podium_cells *out);

/* The column of what is said about a criterion: CRITERION.comment and so on. */
const char *remark_column(
    struct app *app, const char *criterion, const char *part);

/* What somebody typed at a question, or read off paper: "27", "27? words". */
struct answer {
    const char *points, *words; /* words: NULL if none */
    bool unsure;                /* with a question mark */
};
struct answer split_answer(struct app *app, const char *typed);

/* Is it a number without a word, as is typed where points are asked for? */
bool is_bare_number(const char *typed);

/* Two texts with one between; good as long as the command runs. */
const char *join_words(
    struct app *app, const char *a, const char *between, const char *b);

/* What is kept of a comment or note that was typed: a - takes it away. */
const char *remark_text(const char *typed);

/* Points for people, with a question mark where she is not sure; NULL: none,
 * and nothing is marked. */
const char *answer_text(struct app *app, const struct podium_question *q);

/* That a sheet was submitted, with its receipt. */
void print_submitted(struct app *app, const struct podium_submitted *s);

#endif
