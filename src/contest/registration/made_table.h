/* made_table.h - a table made of what a file of another form says. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_REGISTRATION_MADE_TABLE_H
#define CONTEST_REGISTRATION_MADE_TABLE_H

#include "contest/table/import_rows.h"

/* Set arena, columns and width first. */
struct made_table {
    struct podium_arena *arena;
    const char *const *columns;
    size_t width;
    struct text_cells {
        const char **items;
        size_t count, room;
    } cells;
    struct column_numbers {
        size_t *items;
        size_t count, room;
    } origins, rows;
};

/* Begin a row that is from this row of the file. */
void begin_made_row(struct made_table *t, size_t row);
/* Add a cell of the file, from the column `origin`. */
void add_made_cell(struct made_table *t, const char *text, size_t origin);
/* The same of a text that is no cell of the file as it stands; NULL if memory
 * ran out. */
void add_made_text(struct made_table *t, const char *text, size_t origin);

/* Import it into the table with this name; faults go to those of the file. */
enum podium_status import_made_table(struct import *file, const char *name,
    const struct made_table *made, struct podium_imported *done);

#endif
