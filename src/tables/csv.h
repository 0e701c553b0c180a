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
    bool cut_short; /* a fault of form ended it before its end */
};

/* Read all of path ("-": standard input). Every fault of form is added to
 * faults, and rows without one are still handed out so that their contents
 * can be checked too. NOT_FOUND or IO with the reason in `problem`, NOMEM. */
enum podium_status csv_read(const char *path, enum podium_language language,
    struct podium_arena *arena, struct csv *out, struct podium_faults *faults);

/* Where a file is being read. */
struct csv_cursor {
    void *data;    /* of the sink */
    size_t column; /* of the next cell, from 1 */
    bool filled;   /* the row has a cell that is not empty */
};

/* Where rows go one by one, so that a large file need not be kept. */
struct csv_sink {
    void *data;
    /* The header is read: names and columns stand in the csv. False: no more
     * is wanted, though the file is still checked. */
    bool (*header)(void *data);
    /* libcsv's own callback, of which there are millions: the bytes as they
     * stand in the file (NULL: none), and the cursor. It must end in
     * csv_taken() where they were taken, being a clean text, or else in
     * csv_other(), which cleans them for `text`. */
    void (*cell)(void *bytes, size_t size, void *cursor);
    /* A cell's clean text, in the arena. */
    void (*text)(void *data, size_t column, const char *text);
    /* The row with this number is whole, maybe with fewer cells. */
    void (*row)(void *data, size_t number);
};

static inline void
csv_taken(struct csv_cursor *cursor, size_t size)
{
    cursor->filled |= size > 0;
    cursor->column++;
}

void csv_other(struct csv_cursor *cursor, const void *bytes, size_t size);

struct csv_source {
    const char *path; /* "-": standard input */
    enum podium_language language;
    const struct csv_sink *sink; /* NULL: as csv_read() */
};
enum podium_status csv_stream(const struct csv_source *source,
    struct podium_arena *arena, struct csv *out, struct podium_faults *faults);

#endif
