/* import_rows.h - what importing tables and importing sheets share. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_TABLE_IMPORT_ROWS_H
#define CONTEST_TABLE_IMPORT_ROWS_H

#include "contest/ground/values.h"
#include "contest/table/records.h"

/* An import under way. */
struct import {
    struct podium *pd;
    struct podium_arena *arena;
    const struct table *table; /* of rows; NULL: sheets */
    struct csv csv;
    struct faults_at at;
    size_t columns[MOST_COLUMNS]; /* file column of each table column */
    struct directory directory;
    struct map barred; /* of assignments, once asked for */
    struct podium_imported *out;
};

/* Bring the rows of the file into a table; faults go to im->out. */
enum podium_status import_rows(struct import *im, const struct table *t);

/* The place of a column of the file by name, from 1; 0 if it has none. */
size_t file_column(const struct csv *csv, const char *name);

/* Report a header that stands twice. */
void check_headers_once(struct import *im);

/* Report a fault of the header: of one column, or of the row (column 0). */
void fault_header(struct import *im, size_t column, const char *const words[]);

#endif
