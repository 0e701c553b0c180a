/* headings.h - what the columns of a table are called in the files of an
 * office. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_HEADINGS_H
#define TABLES_HEADINGS_H

#include "base/map.h"

/* The columns that a file may have. */
struct heading_set {
    const char *table;
    const char *const *columns; /* ends with NULL */
    bool questions;   /* of a form: the names of columns are no headings */
    struct map known; /* from headings, folded, to columns; made when
                       * first needed. Set its arena. */
};

/* Of columns in which offices number their rows and annotate them. */
#define HEADING_NOT_READ ""

/* The column that a heading means: its own name, what podium prints above it in
 * either language, or what forms call it (schema/headings.csv), in capitals or
 * not, with any tones or none, with a remark in brackets. HEADING_NOT_READ for
 * one of row numbers or remarks; NULL if it means none. */
const char *heading_column(struct heading_set *set, const char *heading);

/* What a heading means besides, where the file has no other column of that:
 * "Tiêu chí" is the code of a criterion, or its name. NULL: nothing. */
const char *heading_second_column(
    const struct heading_set *set, const char *heading);

/* The column with the longest heading of those that are in a text, word for
 * word, and how many letters it has; folded: the text, as text_fold_words()
 * gives it. NULL and 0 if there is none. */
const char *heading_within(
    struct heading_set *set, const char *folded, size_t *size);

#endif
