/* form_answers.h - the rows of a registration form's file as entries with their
 * authors. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_REGISTRATION_FORM_ANSWERS_H
#define CONTEST_REGISTRATION_FORM_ANSWERS_H

#include <podium/registration.h>

#include "contest/registration/form_time.h"
#include "contest/table/import_rows.h"
#include "record/hash.h"

/* A text, and the column of the file that it is from. */
struct form_cell {
    const char *text; /* "" if there is none */
    size_t column;
};

/* Columns of the table entries, then of the table authors. */
enum form_part {
    FORM_ENTRY,
    FORM_TITLE,
    FORM_FIELD,
    FORM_UNIT,
    FORM_SUMMARY,
    FORM_ENTRY_PARTS,
    FORM_NAME = 0,
    FORM_BIRTH_DATE,
    FORM_AUTHOR_UNIT,
    FORM_PHONE,
    FORM_SHARE,
    FORM_AUTHOR_PARTS
};
extern const char *const form_entry_columns[FORM_ENTRY_PARTS];
extern const char *const form_author_columns[FORM_AUTHOR_PARTS];

struct form_author {
    struct form_cell parts[FORM_AUTHOR_PARTS];
    const char *key; /* of the name */
};

struct form_authors {
    struct form_author *items;
    size_t count, room;
};

/* Somebody whom the answers name beside the authors. */
struct form_relation {
    const char *relation; /* supervisor or relative */
    size_t number;        /* which of that relation, from 1 */
    struct form_cell name;
};

struct form_relations {
    struct form_relation *items;
    size_t count, room;
};

/* One row of the file. */
struct form_answer {
    size_t row; /* its number */
    struct form_cell parts[FORM_ENTRY_PARTS];
    struct form_authors authors;
    struct form_relations relations;
    const char *submission, *submitter, *submitted; /* "": none */
    struct form_time time;
    const char *title_key;
    char digest[HASH_ROOM]; /* of all that was read of it */
    /* Once it is decided which answers count: */
    bool taken;       /* it becomes an entry, or changes one */
    size_t counts;    /* index of the answer that is taken instead of it */
    int64_t entry;    /* id of the entry that it, or that answer, changes; 0:
                       * a new one */
    const char *code; /* of the entry; NULL: not allotted yet */
};

struct form_answers {
    struct form_answer *items;
    size_t count, room;
    bool entry_mapped[FORM_ENTRY_PARTS]; /* some column has this meaning */
    bool author_mapped[FORM_AUTHOR_PARTS];
    size_t left_out;
    enum form_time_order order; /* in which their moments were written */
};

/* Read the rows of csv as its columns mean. Faults go to im->out, where im is
 * an import of the file. */
void form_answers_read(struct import *im,
    const struct podium_form_headings *headings, struct form_answers *out);

#endif
