/* made_table.c - a table made of what a file of another form says.
 *
 * In: rows of cells, each with the column of the file that it is from. Out:
 * they are imported as the file of a table is, so that every rule for a cell
 * has its one home there, and every fault names the cell in the file. */
/* SPDX-License-Identifier: MIT */
#include "contest/registration/made_table.h"

#include <string.h>

#include "base/arena.h"

void
add_made_cell(struct made_table *t, const char *text, size_t origin)
{
    const char **cell = arena_push(t->arena, &t->cells);
    size_t *from = arena_push(t->arena, &t->origins);
    if (cell && from) {
        *cell = text;
        *from = origin;
    }
}

void
add_made_text(struct made_table *t, const char *text, size_t origin)
{
    const char *typed = text
        ? csv_typed_cell(t->arena, CELL_KIND_TEXT, text, strlen(text))
        : NULL;
    add_made_cell(t, typed ? typed : "", origin);
}

void
begin_made_row(struct made_table *t, size_t row)
{
    size_t *number = arena_push(t->arena, &t->rows);
    if (number)
        *number = row;
}

enum podium_status
import_made_table(struct import *file, const char *name,
    const struct made_table *made, struct podium_imported *done)
{
    struct import im = { .pd = file->pd,
        .arena = file->arena,
        .csv = file->csv,
        .at = file->at,
        .out = done };
    *done = (struct podium_imported){ .rows = made->rows.count };
    im.csv.names =
        podium_alloc(im.arena, made->width + 1, sizeof *im.csv.names);
    if (!im.csv.names || im.arena->failed)
        return failed_memory(im.pd);
    memcpy(im.csv.names, made->columns, made->width * sizeof *im.csv.names);
    im.csv.columns = made->width;
    im.csv.cells = made->cells.items;
    im.csv.origins = made->origins.items;
    im.csv.row_numbers = made->rows.items;
    im.csv.rows = made->rows.count;
    im.at.faults = &done->faults;
    enum podium_status status = directory_open(im.pd, im.arena, &im.directory);
    if (status == PODIUM_OK && im.csv.rows > 0)
        status = import_rows(&im, table_find(name));
    for (size_t i = 0; i < done->faults.count; i++) {
        struct podium_fault *fault = arena_push(im.arena, &file->out->faults);
        if (fault)
            *fault = done->faults.items[i];
    }
    return im.arena->failed ? failed_memory(im.pd) : status;
}
