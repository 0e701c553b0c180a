/* layout.h - which rows of a file are its header, its data and its total. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_LAYOUT_H
#define TABLES_LAYOUT_H

#include "tables/csv.h"

struct text_list {
    const char **items;
    size_t count, room;
};

struct raw_row {
    size_t start, count; /* of its cells */
    size_t number;
};

struct raw_row_list {
    struct raw_row *items;
    size_t count, room;
};

struct number_list {
    size_t *items;
    size_t count, room;
};

struct layout {
    const struct csv_source *source;
    struct podium_arena *arena;
    struct podium_faults *faults;
    struct csv *out;
    bool headed;
    struct raw_row_list lead; /* the first rows, until the header is known */
    struct text_list lead_cells;
    struct text_list cells; /* of the rows kept */
    struct number_list numbers;
    size_t data_rows;
    size_t named;  /* columns up to the last that has a heading */
    bool hopeless; /* there are no headings */
    bool *unnamed; /* columns of which nothing is to be said: they have a
                    * heading, or its lack was said */
    const char *const *total;     /* the cells of the row of totals, or NULL */
    size_t total_size, total_row; /* so many; its number */
};

/* Take a row of n cells, not all empty. They must live as long as the arena. */
void layout_row(
    struct layout *l, const char *const *cells, size_t n, size_t number);
/* Can this, as the first text of a row, begin a row of totals? */
bool layout_may_be_total(const char *text);
/* Is it a label, and beside it nothing but numbers? */
bool layout_is_total(struct layout *l, const char *const *cells, size_t n);
/* Are the totals right? All rows have been taken. */
void layout_check_totals(struct layout *l);
/* A row of n cells below the header was passed to the sink cell by cell; the
 * last that is not empty is number `filled`, from 1. */
void layout_passed_row(
    struct layout *l, size_t n, size_t filled, size_t number);
/* There are no more rows. */
void layout_end(struct layout *l);

/* Say what was passed over in a row. */
void layout_note(struct layout *l, size_t row, const char *const words[]);
/* Report a fault in a column, from 1, or in the row (0). */
void layout_fault(
    struct layout *l, size_t row, size_t column, const char *const words[]);

#endif
