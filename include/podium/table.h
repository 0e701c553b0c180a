/* table.h - tables in and out of a contest, as CSV. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_TABLE_H
#define PODIUM_TABLE_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A fault: something wrong with the input. */
struct podium_fault {
    const char *where;  /* "entries.csv:9:3 (title)" or "--title" */
    const char *what;   /* what was read, what is allowed, what to do */
    size_t row, column; /* of a file, from 1; 0: of none */
};

struct podium_faults {
    struct podium_fault *items;
    size_t count, room;
};

/* What an import did. */
struct podium_imported {
    size_t rows;    /* read */
    size_t added;   /* new */
    size_t changed; /* there before, and different */
    size_t lacking; /* sheets among them without a score they need */
    struct podium_faults faults;
    struct podium_faults notes; /* what was passed over or filled in: titles,
                                 * columns of remarks, merged cells */
    const char *empty_below;    /* a column with empty cells below filled ones:
                                 * one whose cells must not be empty, or that has
                                 * the pattern of merged cells. NULL: none */
    bool may_be_empty;          /* the latter */
    const char *guessed; /* the likely encoding of a file that was refused
                          * because nobody said which it is, or NULL */
    bool unlike; /* most headings are not the table's, and its key is none */
};

/* A file of a table, and what somebody who knows it says about it. */
struct podium_table_file {
    const char *path; /* "-": standard input */
    const char
        *encoding; /* "tcvn3", "vni", "viscii", "windows-1258", "utf-16le"
                    * ...; NULL: UTF-8, or UTF-16 with its mark. Any other
                    * is refused, and guessed, unless it is named */
    const char *worksheet;   /* of a workbook: its number, from 1, or its name;
                              * NULL: the first that is shown */
    const char *fill_down;   /* columns, separated by commas, whose empty cells
                              * mean what is above them; NULL: none but those of
                              * a key that can mean nothing else */
    const char *leave_empty; /* columns, separated by commas, whose empty cells
                              * are empty, though they look as if they had been
                              * merged; NULL: none */
};

/* Is it the name of an encoding, in capitals or not, or another name of one? */
PODIUM_API bool podium_encoding_is_known(const char *name);

/* Import the rows of a file, CSV or a workbook of Excel (.xlsx), into a table,
 * all or nothing: comma, semicolon,
 * TAB or | between cells, decimal comma or point; headings as the table names
 * its columns, as podium prints them or as forms have them; titles above them,
 * columns of row numbers and remarks, and a row of totals, which must be right,
 * are passed over. Existing rows are changed, none is ever removed.
 * INVALID with every fault in out->faults, and nothing imported. NOT_FOUND for
 * an unknown table or a missing file, IO for one that cannot be read. Also in a
 * failure *out is set, so that its faults may be read. */
PODIUM_CHECK enum podium_status podium_import(struct podium *pd,
    const char *table, const struct podium_table_file *file,
    struct podium_arena *arena, struct podium_imported *out);

/* How an export is written. Zero: comma between cells, decimal point. */
struct podium_export_style {
    bool semicolon; /* ; between cells and decimal commas, for an Excel whose
                     * regional settings are Vietnamese */
};

/* A table as CSV: UTF-8 with BOM, CRLF, rows in the order of their keys. What
 * was exported imports to the same bytes. Birth dates and phones of minors
 * without recorded consent are "(withheld)". The text goes to *out, NULL after
 * a failure. NOT_FOUND for an unknown table. */
PODIUM_CHECK enum podium_status podium_export(struct podium *pd,
    const char *table, const struct podium_export_style *style,
    struct podium_arena *arena, const char **out);

/* The names of all tables, in the order in which to import them. Ends with
 * NULL. */
PODIUM_API const char *const *podium_table_list(void);

/* A column, as podium-tables(5) lists it. */
struct podium_column {
    const char *name;
    const char *type;    /* message id, e.g. "type.decimal" */
    const char *allowed; /* choices or a table's name; NULL: by its type */
    bool key, required;
};

struct podium_columns {
    struct podium_column *items;
    size_t count, room;
};

/* The columns of a table. NOT_FOUND for an unknown one, and for sheets and
 * scores, whose columns follow from the rubric; NOMEM. There is no handle, so
 * no message. */
PODIUM_CHECK enum podium_status podium_column_list(
    const char *table, struct podium_arena *arena, struct podium_columns *out);

/* What a form calls the column, in this language: one of the headings that
 * podium_import() takes for it. */
PODIUM_API const char *podium_column_heading(enum podium_language language,
    const char *table, const char *column, struct podium_arena *arena);

/* One cell: the name of its column and its text. */
struct podium_cell {
    const char *column, *text;
};

struct podium_cells {
    const struct podium_cell *items;
    size_t count;
};

/* Add one row to a table (EXISTS if its key is taken), or change the given
 * cells of the row with that key (NOT_FOUND if there is none). NOT_FOUND for an
 * unknown table too. INVALID with the reasons in faults. A cell whose column
 * the table does not have is not used, and no fault. */
PODIUM_CHECK enum podium_status podium_row_add(struct podium *pd,
    const char *table, const struct podium_cells *cells,
    struct podium_arena *arena, struct podium_faults *faults);
PODIUM_CHECK enum podium_status podium_row_edit(struct podium *pd,
    const char *table, const struct podium_cells *cells,
    struct podium_arena *arena, struct podium_faults *faults);

/* Rows of a table as texts: items[row * columns + column], in key order, in the
 * columns' order; withheld as in an export. NOT_FOUND for an unknown table, and
 * for sheets and scores. */
struct podium_rows {
    const char **items;
    size_t rows, columns;
};
PODIUM_CHECK enum podium_status podium_row_list(struct podium *pd,
    const char *table, struct podium_arena *arena, struct podium_rows *out);

/* When, by whom and why an entry or a person was withdrawn. */
struct podium_withdrawal {
    int64_t time;                /* ms since 1970; 0: it was not */
    const char *person, *reason; /* code; NULL if none was given */
};

/* The last withdrawal of an entry ("entry") or a person ("person") with this
 * code; OK with time 0 if it has the state active. NOT_FOUND if there is none
 * such. */
PODIUM_CHECK enum podium_status podium_withdrawal_find(struct podium *pd,
    const char *noun, const char *code, struct podium_arena *arena,
    struct podium_withdrawal *out);

/* Withdraw a row, with a reason: an entry or a person stays with the state
 * withdrawn, a row of another table is removed. NOT_FOUND for an unknown table
 * or row; REFUSED if it is in use, or no row of this table is ever removed.
 * key: the cells of the key columns. */
PODIUM_CHECK enum podium_status podium_row_withdraw(struct podium *pd,
    const char *table, const struct podium_cells *key, const char *reason);

#ifdef __cplusplus
}
#endif

#endif
