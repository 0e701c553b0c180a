/* csv.h - a CSV file as rows of clean texts. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_CSV_H
#define TABLES_CSV_H

#include <podium/table.h>

#include "base/buffer.h"
#include "tables/faults.h"
#include "tables/headings.h"

#define CELL_MAX ((size_t)64 * 1024) /* bytes */

/* What a cell of a workbook was. */
enum cell_kind {
    CELL_KIND_TEXT,
    CELL_KIND_NUMBER,
    CELL_KIND_DATE,
    CELL_KIND_YES /* TRUE or FALSE, as yes or no */
};

/* A file read: texts are UTF-8 in normal form C, trimmed. */
struct csv {
    const char *file; /* name for messages */
    char delimiter;
    char grouping; /* sign between thousands, for decimal_read() */
    /* As heading_column() knows them, else as written; "" where a column is
     * not read. */
    const char **names;
    size_t columns;
    size_t header_row;   /* its number */
    const char **cells;  /* rows * columns; "" when empty */
    size_t *row_numbers; /* as a spreadsheet shows them, from 1 */
    size_t rows;
    bool cut_short;     /* parsing stopped before the end of the file */
    bool workbook;      /* its cells are named as B7, and have their kinds */
    size_t own_columns; /* of a form: columns that have a heading in the file */
    size_t group;       /* so many of them, the last, go on in those after them,
                         * with the numbers that follow */
    const size_t *origins; /* rows * columns: from which column of the file each
                            * cell is, 0: none; NULL: as they stand in it */
    const char *guessed;   /* the likely encoding of a file that was not read
                            * because nobody said that it is right, or NULL */
};

/* Who takes the rows below the header as they are read, so that a million of
 * them need not be kept. */
struct csv_sink {
    /* A cell that is not empty; column from 1, text until it returns. */
    void (*cell)(void *with, size_t column, const char *text);
    void (*row)(void *with, size_t number); /* the end of a row of cells */
    /* What the numbers of a column come to so far, in thousandths, to check a
     * row of totals with; false if that is not known. */
    bool (*sum)(void *with, size_t column, int64_t *thousandths);
    void *with;
};

struct csv_source {
    const char *path; /* "-": standard input */
    const char *text; /* what is read instead, of the name `path`; or NULL */
    enum podium_language language;
    const char *encoding;  /* its name; NULL: UTF-8, or UTF-16 with its mark */
    const char *worksheet; /* of a workbook: its number or name; NULL: the
                            * first that is shown */
    struct heading_set *headings;
    const struct csv_sink *sink; /* NULL: the rows are kept */
    struct podium_faults *notes; /* what was passed over, or NULL */
    bool form; /* what a registration form collected: the headings are its
                * questions, each row is an answer, and there are no totals */
};

/* Read all of a file. Every fault of form is added to faults; the rows are in
 * out all the same, so that their contents can be checked too. With a sink the
 * rows go there; out has the header by then, and no cells. NOT_FOUND or IO
 * (errno says why if the file could not be opened), NOMEM. */
enum podium_status csv_read(const struct csv_source *source,
    struct podium_arena *arena, struct csv *out, struct podium_faults *faults);

/* The kind of a cell that is not empty; CELL_KIND_TEXT in a CSV file. In a
 * workbook it is the byte before the text. */
enum cell_kind csv_cell_kind(const struct csv *csv, const char *text);
/* A copy of size bytes in normal form with this kind. NULL when memory ran
 * out. */
const char *csv_typed_cell(struct podium_arena *arena, enum cell_kind kind,
    const char *bytes, size_t size);

/* How many empty cells of a column, from 1, are below filled ones; the row of
 * the first goes to *first. */
size_t csv_empty_below(const struct csv *csv, size_t column, size_t *first);
/* Give them what is above them: a cell that was merged over several rows has
 * its text in the first. */
void csv_fill_down(struct csv *csv, size_t column);
/* The same of n columns of a key, where nothing else can be meant: in a CSV
 * file, in rows that follow the one above at once and have `least` other cells
 * filled. (A workbook says itself which cells were merged.) How many rows; the
 * numbers of the first of them go to out. */
size_t csv_fill_keys(struct csv *csv, const size_t *columns, size_t n,
    size_t least, struct buffer *out);

#endif
