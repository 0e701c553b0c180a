/* screen.h - a full-screen grid of entries and criteria on a terminal.
 *
 * podium_screen_run() is in libpodium-screen, which needs ncurses and is opened
 * only for that. It knows nothing of contests: it shows the texts that row()
 * gives, and passes every answer to keep(), remark(), comment() or submit() at
 * once. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_SCREEN_H
#define PODIUM_SCREEN_H

#include <podium/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Texts are UTF-8 and stay valid until row() is called again for this row. */
struct podium_screen_cell {
    const char *name;         /* of the column in this row */
    const char *range;        /* what is allowed, in words */
    const char *value;        /* NULL: missing */
    const char *const *notes; /* lines about it, such as bands */
    size_t note_count;
    const char *ask_comment, *ask_note; /* about this cell */
};

/* What is said about a cell beside its value. */
enum podium_screen_remark {
    PODIUM_SCREEN_COMMENT,
    PODIUM_SCREEN_NOTE,  /* for the user alone */
    PODIUM_SCREEN_UNSURE /* turned on or off */
};

struct podium_screen_row {
    const char *code, *title, *state, *total;
    const char *comment; /* a whole line; NULL: none */
    const struct podium_screen_cell *cells;
    size_t cell_count;
    const char *refusal; /* why it cannot be submitted, or NULL */
    bool needs_reason;   /* there is a sheet: a new version needs a reason */
};

struct podium_screen {
    void *context;
    size_t rows;
    const char *entry_title, *total_title;
    const char *help;       /* last line */
    const char *ask_submit; /* before a yes */
    const char *ask_reason, *ask_comment;
    const char *yes;                       /* letters that mean yes */
    const char *(*heading)(void *context); /* first line */
    void (*row)(void *context, size_t row, struct podium_screen_row *out);
    /* Save an answer, a remark on it or a comment on the row, or submit a row.
     * They return what to say to the user, or NULL. */
    const char *(*keep)(
        void *context, size_t row, size_t cell, const char *text);
    const char *(*comment)(void *context, size_t row, const char *text);
    const char *(*remark)(void *context, size_t row, size_t cell,
        enum podium_screen_remark what, const char *text);
    const char *(*submit)(void *context, size_t row, const char *reason);
};

/* Show the grid until the user leaves it. NOT_FOUND if the terminal cannot show
 * a grid: then nothing was written to it. */
PODIUM_CHECK enum podium_status podium_screen_run(
    const struct podium_screen *screen);

#ifdef __cplusplus
}
#endif

#endif
