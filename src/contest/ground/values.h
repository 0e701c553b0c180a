/* values.h - one cell of a table: what people write becomes one canonical
 * text. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_GROUND_VALUES_H
#define CONTEST_GROUND_VALUES_H

#include "base/decimal.h"
#include "base/message.h"
#include "contest/ground/column.h"
#include "tables/csv.h"

/* The location of the row that is being read, for the faults that are found in
 * it. */
struct fault_sink {
    struct podium_arena *arena;
    struct podium_faults *faults;
    enum podium_language language;
    const char *file;          /* NULL: the cells are options of a command */
    size_t row;                /* number of the row as a spreadsheet shows it */
    const size_t *file_column; /* column of the file, from 1, for each column of
                                * the table; 0: the file has none */
    const struct column *columns;
    const size_t *origins; /* of the row: see struct csv; or NULL */
    const char *noun;      /* of a row, e.g. "entry" */
    char grouping;         /* see decimal_read() */
    bool workbook;         /* as in struct location */
};

/* Report a fault in a column of the table; column MOST_COLUMNS means the row as
 * a whole. */
void row_fault_add(
    struct fault_sink *at, size_t column, const char *const words[]);

/* The canonical text of a cell, "" for an absent one: decimals with a point
 * and no needless zeros, ISO dates, "yes" and "no". NULL after reporting a
 * fault. */
const char *cell_read(struct fault_sink *at, size_t column, const char *text);

/* Does the text say yes or no, in either language? *yes: which. */
bool yes_or_no_read(struct podium_arena *arena, const char *text, bool *yes);

/* The number that a canonical text denotes. */
int64_t cell_decimal(const char *text);
int64_t cell_int(const char *text);

#endif
