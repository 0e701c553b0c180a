/* merged_cells.c - cells that are empty because they were merged.
 *
 * In: a file whose rows were read. Out: what is empty below a filled cell has
 * its text where nothing else can be meant, or where somebody said so; where
 * two things can be meant it is said. A workbook has filled its merged cells
 * already. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "contest/table/import_rows.h"

static void
fill_column_down(struct import *im, size_t column)
{
    size_t first, filled = csv_empty_below(&im->csv, column, &first);
    csv_fill_down(&im->csv, column);
    struct location location = { .file = im->csv.file,
        .workbook = im->csv.workbook,
        .row = first,
        .column = column,
        .name = im->csv.names[column - 1] };
    if (filled > 0)
        fault_add(&im->out->notes, im->arena, im->at.language, &location,
            WORDS("csv.note_filled", INT_TEXT(filled), INT_TEXT(first)));
}

void
fill_named_columns(struct import *im, const char *columns)
{
    for (const char *s = columns; *s;) {
        size_t n = strcspn(s, ",");
        const char *name = arena_text(im->arena, s, n);
        const char *meant = name ? heading_column(&im->headings, name) : NULL;
        size_t column = meant ? file_column_number(&im->csv, meant) : 0;
        if (column)
            fill_column_down(im, column);
        else if (name)
            add_header_fault(im, 0, WORDS("csv.no_such_column", name));
        s += n + (s[n] == ',');
    }
}

void
fill_merged_columns(
    struct import *im, const size_t *columns, size_t n, size_t least)
{
    struct buffer rows = { 0 };
    size_t filled = csv_fill_keys(&im->csv, columns, n, least, &rows);
    struct location location = { .file = im->csv.file };
    if (filled > 0)
        fault_add(&im->out->notes, im->arena, im->at.language, &location,
            WORDS("csv.note_filled", INT_TEXT(filled), buffer_string(&rows)));
    buffer_free(&rows);
}

void
fill_merged_keys(struct import *im, const struct table *t)
{
    size_t columns[MOST_COLUMNS], count = 0, last = 0;
    size_t n = column_count(t->columns);
    for (size_t i = 0; i < n; i++)
        if ((t->columns[i].flags & COLUMN_KEY) &&
            (im->columns[i] || (t->columns[i].flags & COLUMN_COUNTED)))
            last = i;
    for (size_t i = 0; i < last; i++)
        if ((t->columns[i].flags & COLUMN_KEY) &&
            (t->columns[i].flags & COLUMN_REQUIRED) && im->columns[i])
            columns[count++] = im->columns[i];
    /* A name alone may be a signature; a code that must exist is none. */
    fill_merged_columns(im, columns, count, t->columns[last].target ? 1 : 2);
}

/* Did somebody say that the empty cells of the column are empty? */
static bool
is_said_empty(struct import *im, const char *column)
{
    for (const char *s = im->said_empty; s && *s;) {
        size_t n = strcspn(s, ",");
        const char *name = arena_text(im->arena, s, n);
        const char *meant = name ? heading_column(&im->headings, name) : NULL;
        if (meant && strcmp(meant, column) == 0)
            return true;
        s += n + (s[n] == ',');
    }
    return false;
}

/* How many cells of the column have a text; 0 if one follows the same text, as
 * in no column whose equal cells were merged. */
static size_t
count_blocks(const struct import *im, size_t column)
{
    const char *before = "";
    size_t blocks = 0;
    for (size_t r = 0; r < im->csv.rows; r++) {
        const char *text = im->csv.cells[r * im->csv.columns + column - 1];
        if (!*text)
            continue;
        if (strcmp(text, before) == 0)
            return 0;
        before = text;
        blocks++;
    }
    return blocks;
}

/* Does an empty cell of this column mean all rounds or all fields, and could it
 * as well be a part of a merged one? Rows of criteria and prizes stand in
 * groups; rules come in any order. */
static bool
means_all(const struct import *im, size_t i)
{
    const struct column *c = &im->table->columns[i];
    return (c->flags & COLUMN_KEY) && !im->csv.workbook &&
        (strcmp(c->target, "rounds") == 0 ||
            strcmp(c->target, "fields") == 0) &&
        column_find(im->table->columns, "name") < MOST_COLUMNS;
}

/* Has the column, which may be empty, the pattern of merged cells: no text
 * after the same one, and many cells below others that are empty? */
static bool
seems_merged(struct import *im, size_t i, size_t empty)
{
    size_t texts = count_blocks(im, im->columns[i]);
    if (means_all(im, i))
        return empty > 0 && texts > 0;
    return im->summaries[i].first == 0 &&
        !(im->table->columns[i].flags & COLUMN_KEY) &&
        empty * 3 >= im->csv.rows && texts > 0;
}

/* Cells that may be empty are not filled; but where they name rows of another
 * table, as the unit of an entry, those below a filled one may have been merged
 * with it: that is said, until somebody says which. */
void
note_left_empty(struct import *im, const struct table *t)
{
    size_t n = column_count(t->columns);
    for (size_t i = 0; i < n; i++) {
        const struct column *c = &t->columns[i];
        size_t column = im->columns[i], first;
        if (!column || !c->target || (c->flags & COLUMN_REQUIRED))
            continue;
        size_t empty = csv_empty_below(&im->csv, column, &first);
        if (!seems_merged(im, i, empty) || is_said_empty(im, c->name))
            continue;
        struct location location = { .file = im->csv.file,
            .workbook = im->csv.workbook,
            .row = first,
            .column = column,
            .name = c->name };
        im->left_empty = c->name;
        fault_add(&im->out->notes, im->arena, im->at.language, &location,
            WORDS(means_all(im, i) ? "csv.note_all" : "csv.note_empty",
                INT_TEXT(empty)));
    }
}

bool
is_empty_below(struct import *im, size_t row, size_t i)
{
    const struct column *c = &im->table->columns[i];
    size_t column = im->at.file_column[i];
    if (!column || im->csv.origins || !c->target ||
        !(c->flags & COLUMN_REQUIRED))
        return false; /* what was made of a form has no merged cells */
    bool below = row > im->summaries[i].first;
    if (below)
        im->out->empty_below = c->name;
    return below;
}
