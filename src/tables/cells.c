/* cells.c - the cells of a file that was read. */
/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "tables/csv.h"

const char *
csv_typed_cell(struct podium_arena *arena, enum cell_kind kind,
    const char *bytes, size_t size)
{
    const char *clean =
        text_is_clean(bytes, size) ? bytes : text_clean(arena, bytes, size);
    size_t n = clean == bytes ? size : clean ? strlen(clean) : 0;
    char *typed = clean ? arena_text(arena, clean, n + 1) : NULL;
    if (!typed)
        return NULL;
    memmove(typed + 1, typed, n);
    typed[0] = (char)kind;
    typed[n + 1] = '\0';
    return typed + 1;
}

enum cell_kind
csv_cell_kind(const struct csv *csv, const char *text)
{
    return csv->workbook && *text ? (enum cell_kind)text[-1] : CELL_KIND_TEXT;
}

static const char **
cell_of(const struct csv *csv, size_t row, size_t column)
{
    return &csv->cells[row * csv->columns + column - 1];
}

size_t
csv_empty_below(const struct csv *csv, size_t column, size_t *first)
{
    size_t empty = 0;
    bool filled = false;
    *first = 0;
    for (size_t r = 0; r < csv->rows; r++) {
        bool is_empty = !**cell_of(csv, r, column);
        filled = filled || !is_empty;
        if (!filled || !is_empty)
            continue;
        if (empty++ == 0)
            *first = csv->row_numbers[r];
    }
    return empty;
}

void
csv_fill_down(struct csv *csv, size_t column)
{
    for (size_t r = 1; r < csv->rows; r++)
        if (!**cell_of(csv, r, column))
            *cell_of(csv, r, column) = *cell_of(csv, r - 1, column);
}

static bool
is_among(const size_t *columns, size_t n, size_t column)
{
    for (size_t i = 0; i < n; i++)
        if (columns[i] == column)
            return true;
    return false;
}

/* How many cells of a row are filled, but for those of a key. */
static size_t
filled_beside(
    const struct csv *csv, size_t row, const size_t *columns, size_t n)
{
    size_t filled = 0;
    for (size_t c = 1; c <= csv->columns; c++)
        filled += **cell_of(csv, row, c) && !is_among(columns, n, c);
    return filled;
}

/* Fill what is empty in these columns of a row; whether anything was. */
static bool
fill_row(struct csv *csv, size_t row, const size_t *columns, size_t n)
{
    bool filled = false;
    for (size_t i = 0; i < n; i++) {
        const char **cell = cell_of(csv, row, columns[i]);
        const char *above = *cell_of(csv, row - 1, columns[i]);
        filled |= !**cell && *above;
        *cell = **cell ? *cell : above;
    }
    return filled;
}

#define NAMED_FILLED 20

size_t
csv_fill_keys(struct csv *csv, const size_t *columns, size_t n, size_t least,
    struct buffer *out)
{
    size_t rows = 0;
    for (size_t r = 1; r < csv->rows && !csv->workbook; r++) {
        if (csv->row_numbers[r] != csv->row_numbers[r - 1] + 1 ||
            filled_beside(csv, r, columns, n) < least ||
            !fill_row(csv, r, columns, n) || rows++ >= NAMED_FILLED)
            continue;
        buffer_text(out, out->size ? ", " : "");
        buffer_int(out, (int64_t)csv->row_numbers[r]);
    }
    return rows;
}
