/* score_guide.h - a judge who is asked question by question. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_SCORE_GUIDE_H
#define CLI_CMD_SCORE_GUIDE_H

#include <podium/form.h>

#include "cli/app/app.h"

struct guide {
    struct app *app;
    const char *round;
    const char *entry;
    struct podium_form form; /* as it was last read from the file */
    bool left;               /* the input ended, or the judge typed q */
};

/* Where to go after an answer. */
enum turn { AGAIN, NEXT, BACK, LEAVE };

/* Ask for one answer, with its comment where one is needed. */
enum turn ask_question(struct guide *g, size_t i);

/* Read the form again; false after saying why not. */
bool load_guide_form(struct guide *g);
/* Keep a comment on the whole sheet; false after printing what is wrong. */
bool keep_sheet_comment(struct guide *g, const char *text);

const char *read_guide_line(struct guide *g, const char *prompt);
void print_guide_text(struct guide *g, const char *text);
void show_sheet_total(struct guide *g);

#endif
