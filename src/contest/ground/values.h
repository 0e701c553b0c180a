/* values.h - one cell: from what people write to one canonical text. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_GROUND_VALUES_H
#define CONTEST_GROUND_VALUES_H

#include "base/decimal.h"
#include "base/message.h"
#include "contest/ground/column.h"
#include "tables/csv.h"

/* Where faults of the row at hand are to be reported. */
struct faults_at {
    struct podium_arena *arena;
    struct podium_faults *faults;
    enum podium_language language;
    const char *file;          /* NULL: cells given by hand */
    size_t row;                /* as a spreadsheet shows it */
    const size_t *file_column; /* of each table column, from 1; 0: absent */
    const struct column *columns;
    const char *noun; /* of a row, e.g. "entry" */
    char grouping;    /* see decimal_read() */
};

/* Report a fault of a column of the table at hand; MOST_COLUMNS for the row
 * as a whole. */
void fault_at(struct faults_at *at, size_t column, const char *const words[]);

/* The canonical text of a cell, "" for an absent one: decimals with a point
 * and no needless zeros, ISO dates, "yes" and "no". NULL after reporting a
 * fault. */
const char *cell_read(struct faults_at *at, size_t column, const char *text);

/* Text that a spreadsheet would take for a formula gets an apostrophe in
 * front on its way out, and loses it on its way in. */
const char *cell_guard(struct podium_arena *arena, const char *text);
const char *cell_unguard(const char *text);

/* The message id that says what is wrong with a number. */
const char *number_fault_words(enum number_fault fault);

/* Canonical texts back to numbers. */
int64_t cell_decimal(const char *text);
int64_t cell_int(const char *text);

#endif
