/* table.h - lists for people (aligned) and for machines (CSV, JSON). */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_UI_TABLE_H
#define CLI_UI_TABLE_H

#include "cli/app/app.h"

enum align { LEFT, RIGHT };

/* A column: its stable name in CSV and JSON; people read the message
 * "column.NAME". With `cut` its texts may be shortened in the table for
 * people. */
struct heading {
    const char *name;
    enum align align;
    bool cut;
};

struct table_out {
    struct app *app;
    const struct heading *headings;
    size_t columns;
    struct {
        const char **items;
        size_t count, room;
    } cells;
};

/* The heading of a column for people. */
const char *column_heading(struct app *app, const char *name);

/* Cells come row by row; text is copied, NULL is an empty cell. */
struct table_out table_begin(
    struct app *app, const struct heading *headings, size_t columns);
void table_text(struct table_out *t, const char *text);
void table_int(struct table_out *t, int64_t value);
void table_end(struct table_out *t);

/* Print the aligned table, on a terminal within its width. */
void print_people_table(struct table_out *t);

#define TABLE(app, headings)                                                   \
    table_begin((app), (headings), sizeof(headings) / sizeof *(headings))

#endif
