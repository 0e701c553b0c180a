/* registration.h - entries from what a registration form collected. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_REGISTRATION_H
#define PODIUM_REGISTRATION_H

#include <podium/table.h>

#ifdef __cplusplus
extern "C" {
#endif

#define FORM_SAMPLES 3

/* A column of a form's file, and what it means. */
struct podium_form_heading {
    const char *heading; /* the whole question, on one line */
    size_t number; /* which of the columns with this heading it is, from 1 */
    size_t column; /* of the file, from 1 */
    bool known;    /* the contest remembers what it means; else it is what the
                    * heading seems to say */
    bool follows;  /* it has no heading of its own: it goes on with those of the
                    * members of a team */
    const char
        *meaning;     /* a word of the column meaning of the table headings */
    size_t author;    /* of which author, from 1; 0: of none */
    const char *skip; /* answers with one of these texts, separated by |, are
                       * left out; NULL: none are */
    const char *samples[FORM_SAMPLES]; /* some of its answers; then NULL */
};

struct podium_form_headings {
    struct podium_form_heading *items;
    size_t count, room;
};

/* Which of several answers about one entry counts: sent again with the same
 * number of its own, or with the same title by the same author or sender. */
enum podium_resubmission_rule {
    PODIUM_RESUBMISSION_ASK = 0, /* nobody has said */
    PODIUM_RESUBMISSION_LAST,    /* the one sent last */
    PODIUM_RESUBMISSION_FIRST,   /* the one sent first, or read before */
    PODIUM_RESUBMISSION_EACH     /* each: they are entries of their own */
};

/* One of them. */
struct podium_resubmission {
    size_t group;      /* answers about one entry have one number, from 1 */
    size_t row;        /* of the file; 0: it was read before, and is */
    const char *entry; /* this entry; else NULL */
    const char *submitted, *title, *authors;
};

struct podium_resubmissions {
    struct podium_resubmission *items; /* those of a group in order */
    size_t count, room;
};

struct podium_form_file {
    struct podium_table_file file; /* fill_down is not used */
    const char *first_code; /* of the first new entry, such as ST001; NULL:
                             * after the last there is, else E001 */
    bool add_units;         /* units that are not known yet are added */
    enum podium_resubmission_rule rule;         /* for all of them; */
    const enum podium_resubmission_rule *rules; /* or for each group; NULL */
    size_t rule_count;
};

struct podium_form_imported {
    struct podium_imported entries; /* counts entries; all faults and notes */
    size_t known;                   /* answers that had been read before */
    size_t left_out;                /* by skip */
    size_t replaced;                /* by another that counts */
    size_t authors;                 /* added or changed */
    size_t units;                   /* added */
    const char *first, *last;       /* codes of new entries, or NULL */
    size_t unknown; /* headings of which nobody has said what they mean */
    struct podium_form_headings headings; /* all */
    struct podium_resubmissions undecided;
    struct podium_resubmissions decided; /* as it was said which counts */
};

/* Bring in the answers to a registration form, all or nothing: each becomes an
 * entry with its authors, or changes the one it became when it was read before;
 * answers that were read before in the same words are passed over. INVALID
 * while headings are unknown (rows of the table headings say what they mean),
 * while answers that seem to be about one entry are undecided, and with every
 * fault. Otherwise like podium_import(). */
PODIUM_CHECK enum podium_status podium_form_import(struct podium *pd,
    const struct podium_form_file *form, struct podium_arena *arena,
    struct podium_form_imported *out);

/* Draw a blind code by lot for each active entry that has none; with afresh for
 * all of them. How many goes to *count. REFUSED once a blind round was opened:
 * judges know entries by these codes. Who holds the file can read them; judges
 * are shown nothing that ties them to numbers. */
PODIUM_CHECK enum podium_status podium_blind_code_draw(
    struct podium *pd, bool afresh, int64_t *count);

#ifdef __cplusplus
}
#endif

#endif
