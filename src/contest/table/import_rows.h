/* import_rows.h - what importing tables and importing sheets share. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_TABLE_IMPORT_ROWS_H
#define CONTEST_TABLE_IMPORT_ROWS_H

#include "contest/ground/values.h"
#include "contest/judging/judging_index.h"
#include "contest/table/records.h"

/* An import under way. */
struct import {
    struct podium *pd;
    struct podium_arena *arena;
    struct csv csv;
    struct faults_at at;
    size_t columns[MOST_COLUMNS]; /* file column of each table column */
    struct directory directory;
    struct map barred; /* of assignments, once asked for */
    struct podium_imported *out;
};

enum podium_status import_sheets(struct import *im, bool long_form);

/* The place of a column of the file by name, from 1; 0 if it has none. */
size_t file_column(const struct csv *csv, const char *name);

/* Report a header that stands twice. */
void check_headers_once(struct import *im);

/* The text of a sheets or scores table; see podium_export(). */
enum podium_status export_sheets(struct podium *pd, bool long_form,
    const struct podium_export_style *style, struct podium_arena *arena,
    const char **out);

/* One cell on its way out, by its type, after a delimiter if not first. */
void export_cell(struct buffer *out, struct podium_arena *arena,
    const struct podium_export_style *style, enum cell_type type,
    const char *text);
char export_delimiter(const struct podium_export_style *style);

#endif
