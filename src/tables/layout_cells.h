/* layout_cells.h - the cells of a layout's table. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_LAYOUT_CELLS_H
#define TABLES_LAYOUT_CELLS_H

#include <podium/layout.h>

#include "tables/csv.h"

enum layout_column {
    LAYOUT_BOX,
    LAYOUT_KIND,
    LAYOUT_WITHIN,
    LAYOUT_AFTER,
    LAYOUT_BESIDE,
    LAYOUT_X,
    LAYOUT_Y,
    LAYOUT_WIDTH,
    LAYOUT_HEIGHT,
    LAYOUT_ALIGN,
    LAYOUT_FONT,
    LAYOUT_STYLE,
    LAYOUT_SIZE,
    LAYOUT_LEAST,
    LAYOUT_COLOUR,
    LAYOUT_TRACKING,
    LAYOUT_LEAD,
    LAYOUT_GLUE,
    LAYOUT_PITCH,
    LAYOUT_LINES,
    LAYOUT_RELIEF,
    LAYOUT_SHARE,
    LAYOUT_TEXT,
    LAYOUT_COLUMNS
};

struct layout_reading {
    struct podium_layout *layout;
    struct podium_arena *arena;
    struct podium_faults *faults;
    enum podium_language language;
    struct csv csv;
    size_t
        columns_at[LAYOUT_COLUMNS]; /* of each in the file, from 1; 0: none */
    size_t row;                     /* its number in the file */
    bool wrong[LAYOUT_COLUMNS];     /* of this row */
};

const char *layout_column_name(enum layout_column column);

/* A fault of a cell of the row. */
void layout_cell_fault(struct layout_reading *r, enum layout_column column,
    const char *const words[]);

/* Read a cell that is not empty into the box, which is the last of the layout.
 */
void read_layout_cell(struct layout_reading *r, struct podium_box *box,
    enum layout_column column, const char *cell);

/* A word of a list as its number there; 0 with a fault if it is none. */
int read_list_word(struct layout_reading *r, enum layout_column column,
    const char *list, const char *cell);

/* A fault unless what the row has is between two limits, in whole units: that
 * it is missing, or out of them. */
void require_between(struct layout_reading *r, enum layout_column column,
    double value, int least, int most);

#endif
