/* faults.c - what is wrong with a file, and where. */
/* SPDX-License-Identifier: MIT */
#include "tables/faults.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/map.h"
#include "base/message.h"
#include "tables/xlsx_cell.h"

/* A cell may hold line breaks, but a fault is reported on one line. */
static const char *
joined_line(struct podium_arena *arena, const struct buffer *text)
{
    char *line = podium_strdup(arena, buffer_string(text));
    for (char *c = line; c && *c; c++) {
        if (*c == '\n' || *c == '\r' || *c == '\t')
            *c = ' ';
    }
    return line;
}

/* ":9:3", or ":C9" as Excel calls that cell. */
static void
add_row_and_column(struct buffer *where, const struct location *location)
{
    char letters[8];
    if (location->workbook && (location->row || location->column)) {
        buffer_char(where, ':');
        if (location->column)
            buffer_text(where, column_letters(location->column, letters));
        if (location->row)
            buffer_int(where, (int64_t)location->row);
        return;
    }
    if (location->row) {
        buffer_char(where, ':');
        buffer_int(where, (int64_t)location->row);
    }
    if (location->column) {
        buffer_char(where, ':');
        buffer_int(where, (int64_t)location->column);
    }
}

void
fault_add(struct podium_faults *faults, struct podium_arena *arena,
    enum podium_language language, const struct location *location,
    const char *const words[])
{
    struct buffer where = { 0 }, what = { 0 };
    buffer_text(&where, location->file);
    add_row_and_column(&where, location);
    if (location->name) {
        buffer_text(&where, " (");
        buffer_text(&where, location->name);
        buffer_char(&where, ')');
    }
    message_add(&what, language, words);
    struct podium_fault *fault = arena_push(arena, faults);
    if (fault) {
        fault->where = joined_line(arena, &where);
        fault->what = joined_line(arena, &what);
        fault->row = location->row;
        fault->column = location->column;
    }
    buffer_free(&where);
    buffer_free(&what);
}

struct numbered {
    struct podium_fault fault;
    size_t number;
};

static int
by_location(const void *a, const void *b)
{
    const struct numbered *x = a, *y = b;
    if (x->fault.row != y->fault.row)
        return x->fault.row < y->fault.row ? -1 : 1;
    if (x->fault.column != y->fault.column)
        return x->fault.column < y->fault.column ? -1 : 1;
    return x->number < y->number ? -1 : 1;
}

/* What is wrong with a cell is said once; what follows from that is not. */
static bool
are_of_one_cell(const struct podium_fault *a, const struct podium_fault *b)
{
    return a->row > 0 && a->column > 0 && a->row == b->row &&
        a->column == b->column;
}

#define NAMED_ROWS 12 /* ranges of rows; then "..." */

/* Add the rows from first to last to "4, 6-9". */
static void
add_range(struct buffer *out, size_t *ranges, size_t first, size_t last)
{
    ++*ranges;
    if (*ranges > NAMED_ROWS + 1)
        return;
    buffer_text(out, *ranges > 1 ? ", " : "");
    if (*ranges > NAMED_ROWS) {
        buffer_text(out, "...");
        return;
    }
    buffer_int(out, (int64_t)first);
    if (last > first) {
        buffer_char(out, '-');
        buffer_int(out, (int64_t)last);
    }
}

/* The first of several like it says which other rows have the same. rows: what
 * follows it in the list of its fault; ends with 0. */
static void
name_other_rows(struct podium_fault *fault, const size_t *rows,
    enum podium_language language, struct podium_arena *arena)
{
    struct buffer where = { 0 }, what = { 0 };
    size_t n = 0, ranges = 0;
    for (size_t i = 0; rows[i]; i = n) {
        n = i + 1;
        while (rows[n] == rows[n - 1] + 1)
            n++;
        add_range(&where, &ranges, rows[i], rows[n - 1]);
    }
    buffer_text(&what, fault->what);
    message_add(&what, language,
        WORDS("fault.rows", INT_TEXT(n), buffer_string(&where)));
    fault->what = podium_strdup(arena, buffer_string(&what));
    buffer_free(&where);
    buffer_free(&what);
}

/* A fault among those of a list. */
struct linked {
    size_t next, last; /* the next of its kind; of the first also the last */
    bool dropped;
};

/* The first fault of this kind, in the same column; the fault itself if it is
 * that. */
static size_t
first_of_kind(struct map *kinds, const struct podium_faults *faults, size_t i)
{
    struct buffer key = { 0 };
    bool added;
    const char *name = strchr(faults->items[i].where, '('); /* of the column */
    buffer_int(&key, (int64_t)faults->items[i].column);
    buffer_text(&key, name ? name : " ");
    buffer_text(&key, faults->items[i].what);
    int64_t *first = faults->items[i].row > 0
        ? map_put_copy(kinds, buffer_string(&key), &added)
        : NULL;
    buffer_free(&key);
    if (!first)
        return i;
    *first = added ? (int64_t)i : *first;
    return (size_t)*first;
}

/* Link each fault of a sorted list to the next of its kind, and drop all but
 * the first; and what follows from another fault of its cell. */
static void
link_faults(const struct podium_faults *faults, struct linked *links,
    struct podium_arena *arena)
{
    struct map kinds = { .arena = arena };
    for (size_t i = 0; i < faults->count; i++) {
        links[i].dropped =
            i > 0 && are_of_one_cell(&faults->items[i - 1], &faults->items[i]);
        size_t first = links[i].dropped ? i : first_of_kind(&kinds, faults, i);
        links[i].last = i;
        if (first == i)
            continue;
        links[links[first].last].next = i; /* never 0, which is none */
        links[first].last = i;
        links[i].dropped = true;
    }
}

/* Of a sorted list keep the first of each fault. */
static void
join_faults(struct podium_faults *faults, enum podium_language language,
    struct podium_arena *arena)
{
    size_t kept = 0, count = faults->count;
    struct linked *links = podium_alloc(arena, count + 1, sizeof *links);
    size_t *rows = podium_alloc(arena, count + 1, sizeof *rows);
    if (!links || !rows)
        return;
    link_faults(faults, links, arena);
    for (size_t i = 0; i < count; i++) {
        size_t n = 0;
        if (links[i].dropped)
            continue;
        for (size_t k = links[i].next; k; k = links[k].next)
            if (faults->items[k].row !=
                (n ? rows[n - 1] : faults->items[i].row))
                rows[n++] = faults->items[k].row;
        rows[n] = 0;
        if (n > 0)
            name_other_rows(&faults->items[i], rows, language, arena);
        faults->items[kept++] = faults->items[i];
    }
    faults->count = kept;
}

void
faults_sort(struct podium_faults *faults, enum podium_language language,
    struct podium_arena *arena)
{
    struct numbered *list = podium_alloc(arena, faults->count, sizeof *list);
    for (size_t i = 0; list && i < faults->count; i++)
        list[i] = (struct numbered){ faults->items[i], i };
    if (list)
        qsort(list, faults->count, sizeof *list, by_location);
    for (size_t i = 0; list && i < faults->count; i++)
        faults->items[i] = list[i].fault;
    if (list)
        join_faults(faults, language, arena);
}
