/* form.h - the sheet that a judge is filling in: questions, and her answers
 * so far. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_FORM_H
#define PODIUM_FORM_H

#include <podium/dossier.h>
#include <podium/sheet.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The words for a range of points, ends included. */
struct podium_band {
    const char *low, *high, *words;
};

/* One criterion. Texts of numbers have a decimal point. */
struct podium_question {
    const char *criterion, *name; /* code, name */
    const char *low, *high;       /* what is allowed, ends included */
    const char *step;
    const char *comment_below; /* points under which a comment is needed, or
                                * NULL */
    bool bonus;                /* need not be answered */
    const char *answer;        /* points, from the draft, else from the current
                                * sheet; NULL: none */
    const char *comment;       /* on this criterion, from there; NULL: none */
    bool lacks_comment;        /* the points are low, and need one */
    const char *note;          /* for the judge alone; NULL: none, or it was not
                                * written with the key of the handle */
    bool unsure;               /* her points may change yet */
    const struct podium_band *bands; /* highest first */
    size_t band_count;
};

struct podium_form {
    const char *round, *entry;           /* codes; the entry's as she sees it */
    const char *title, *summary, *field; /* summary may be NULL */
    const char *comment;                 /* on the whole; NULL: none */
    const char *total;             /* of the answers, by weight; "" without */
    struct podium_dossier dossier; /* in a blind round what names nobody */
    struct podium_question *questions;
    size_t count, answered, missing; /* missing: answers that a complete sheet
                                      * needs */
    bool submitted;                  /* there is a current sheet, which this
                                      * would replace */
};

/* The form of an entry that is assigned to the person of the handle, in a round
 * (NULL: the open one, else the last that was opened). NOT_FOUND if it is not
 * assigned to her, or the round is unknown; REFUSED if she is barred from it,
 * or no round was opened. */
PODIUM_CHECK enum podium_status podium_form_load(struct podium *pd,
    const char *round, const char *entry, struct podium_arena *arena,
    struct podium_form *out);

#ifdef __cplusplus
}
#endif

#endif
