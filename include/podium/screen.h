/* screen.h - a full-screen grid of entries and criteria on a terminal.
 *
 * podium_screen_run() is in libpodium-screen, which needs ncurses and is
 * opened only for that. It knows nothing of contests: it shows what it is
 * told, and hands every answer on at once. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_SCREEN_H
#define PODIUM_SCREEN_H

#include <podium/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Texts are UTF-8 and stay valid until the row is asked for again. */
struct podium_screen_cell {
    const char *name;         /* of the column in this row */
    const char *range;        /* what is allowed, in words */
    const char *value;        /* NULL: missing */
    const char *const *notes; /* lines about it, such as bands */
    size_t note_count;
};

struct podium_screen_row {
    const char *code, *title, *state, *total;
    const char *comment; /* a whole line; NULL: none */
    const struct podium_screen_cell *cells;
    size_t cell_count;
    const char *refusal; /* why it cannot be handed in, or NULL */
    bool needs_reason;   /* handing it in corrects what stands */
};

struct podium_screen {
    void *context;
    size_t rows;
    const char *entry_title, *total_title;
    const char *help;       /* last line */
    const char *ask_submit; /* before a yes */
    const char *ask_reason, *ask_comment;
    const char *yes;                       /* letters that mean it */
    const char *(*heading)(void *context); /* first line */
    void (*row)(void *context, size_t row, struct podium_screen_row *out);
    /* Keep an answer, or hand a row in: what to tell, or NULL. */
    const char *(*keep)(
        void *context, size_t row, size_t cell, const char *text);
    const char *(*comment)(void *context, size_t row, const char *text);
    const char *(*submit)(void *context, size_t row, const char *reason);
};

/* Show it until it is left. NOT_FOUND if the terminal cannot show a grid: then
 * nothing was written to it. */
PODIUM_CHECK enum podium_status podium_screen_run(
    const struct podium_screen *screen);

#ifdef __cplusplus
}
#endif

#endif
