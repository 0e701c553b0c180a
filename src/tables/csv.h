/* csv.h - a CSV file as rows of clean texts. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_CSV_H
#define TABLES_CSV_H

#include <podium/table.h>

#include "base/buffer.h"

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
};

/* Read all of path ("-": standard input). Every fault of form is added to
 * faults, and rows without one are still handed out so that their contents
 * can be checked too. NOT_FOUND or IO with the reason in `problem`, NOMEM. */
enum podium_status csv_read(const char *path, enum podium_language language,
    struct podium_arena *arena, struct csv *out, struct podium_faults *faults);

/* Where rows go one by one, so that a large file need not be kept. */
struct csv_sink {
    void *data;
    /* The header is read: names and columns stand in the csv. False: no more
     * is wanted, though the file is still checked. */
    bool (*header)(void *data);
    /* One cell, from column 1, and its length; the text is gone after the
     * call. */
    void (*cell)(void *data, size_t column, const char *text, size_t size);
    /* The row with this number is whole, maybe with fewer cells. */
    void (*row)(void *data, size_t number);
};
struct csv_source {
    const char *path; /* "-": standard input */
    enum podium_language language;
    const struct csv_sink *sink; /* NULL: as csv_read() */
};
enum podium_status csv_stream(const struct csv_source *source,
    struct podium_arena *arena, struct csv *out, struct podium_faults *faults);

/* Add a fault at a place: row 0 and column 0 when it has none; name is the
 * column's, or NULL. words as for message_add(). */
struct place {
    const char *file;
    size_t row, column;
    const char *name;
};
void fault_add(struct podium_faults *faults, struct podium_arena *arena,
    enum podium_language language, const struct place *place,
    const char *const words[]);

#endif
