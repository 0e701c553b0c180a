/* csv.h - a CSV file as rows of clean texts. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_CSV_H
#define TABLES_CSV_H

#include <podium/table.h>

#include "base/buffer.h"
#include "tables/faults.h"

#define CELL_MAX ((size_t)64 * 1024) /* bytes */

/* A file read: texts are UTF-8 in normal form C, trimmed. */
struct csv {
    const char *file; /* name for messages */
    char delimiter;
    char grouping; /* sign between thousands, for decimal_read() */
    const char **names;
    size_t columns;
    const char **cells;  /* rows * columns; "" when empty */
    size_t *row_numbers; /* as a spreadsheet shows them, from 1 */
    size_t rows;
    bool cut_short; /* parsing stopped before the end of the file */
};

/* Read all of path ("-": standard input). Every fault of form is added to
 * faults; the rows are in out all the same, so that their contents can be
 * checked too. NOT_FOUND or IO (errno says why if the file could not be
 * opened), NOMEM. */
enum podium_status csv_read(const char *path, enum podium_language language,
    struct podium_arena *arena, struct csv *out, struct podium_faults *faults);

/* Who takes the rows below the header as they are read, so that a million of
 * them need not be kept. */
struct csv_sink {
    /* A cell that is not empty; column from 1, text until it returns. */
    void (*cell)(void *with, size_t column, const char *text);
    void (*row)(void *with, size_t number); /* the end of a row of cells */
    void *with;
};

struct csv_source {
    const char *path; /* "-": standard input */
    enum podium_language language;
    const struct csv_sink *sink; /* NULL: the rows are kept, as by csv_read() */
};

/* The same, but the rows go to the sink; out has the header by then, and no
 * cells. */
enum podium_status csv_stream(const struct csv_source *source,
    struct podium_arena *arena, struct csv *out, struct podium_faults *faults);

#endif
