/* import_rows.h - what importing tables and importing sheets share. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_TABLE_IMPORT_ROWS_H
#define CONTEST_TABLE_IMPORT_ROWS_H

#include "contest/ground/values.h"
#include "contest/table/alike_codes.h"
#include "contest/table/records.h"

/* What a column of the file is like as a whole. */
struct column_summary {
    bool leading_zeros; /* some text begins with 0 */
    bool percentages;   /* some text ends with % */
    size_t first;       /* index of the first row with a text */
    bool absent_said;   /* there is no such column, which was said */
};

/* An import under way. */
struct import {
    struct podium *pd;
    struct podium_arena *arena;
    const struct table *table; /* of rows; NULL: sheets */
    struct csv csv;
    struct heading_set headings;
    struct fault_sink at;
    size_t columns[MOST_COLUMNS]; /* file column of each table column, from 1;
                                   * 0: none */
    struct directory directory;
    struct map barred; /* barred judges, loaded when first needed */
    struct map by_name[MOST_COLUMNS]; /* of the rows that a column refers to:
                                       * names to codes */
    struct column_summary summaries[MOST_COLUMNS]; /* for each table column */
    const char *said_empty;   /* columns whose empty cells are, or NULL */
    const char *left_empty;   /* a column whose cells may have been merged */
    struct map positions;     /* how many rows of a key the file has had */
    struct alike_codes alike; /* of the table's rows and the file's new ones */
    struct podium_imported *out;
};

/* Bring the rows of the file into a table; faults go to im->out. */
enum podium_status import_rows(struct import *im, const struct table *t);

/* The number of a column of the file by its name, from 1; 0 if there is
 * none. */
size_t file_column_number(const struct csv *csv, const char *name);

/* Report a header that occurs twice. */
void check_headers_unique(struct import *im);

/* Fill the columns of a key down where their cells can only have been merged:
 * all but the last, as each row needs its own; and say so. */
void fill_merged_keys(struct import *im, const struct table *t);
/* The same of n columns of the file, from 1, in rows that have so many other
 * cells filled. */
void fill_merged_columns(
    struct import *im, const size_t *columns, size_t n, size_t least);
/* Say of columns that may be empty which look as if their cells were merged. */
void note_left_empty(struct import *im, const struct table *t);
/* Is this empty cell below one that is filled, so that it may have been merged
 * with that, or forgotten? Only where it must name a row of another table. */
bool is_empty_below(struct import *im, size_t row, size_t i);
/* Fill the columns that somebody named, separated by commas; one that is
 * not there is a fault. */
void fill_named_columns(struct import *im, const char *columns);

/* What a column has: asked once, as for each cell it would take the square of
 * the rows. */
struct column_summary summarise_column(const struct csv *csv, size_t column);
/* Message id of what a program did to a cell of the i-th column of the table,
 * so that it cannot be what somebody typed; NULL: nothing is known. */
const char *mangled_fault(struct import *im, size_t i, const char *text);

/* Report that the file lacks a column. */
void add_absent_fault(struct import *im, const char *name);
/* Report a fault of the header: of one column, or of the row (column 0). */
void add_header_fault(
    struct import *im, size_t column, const char *const words[]);

#endif
