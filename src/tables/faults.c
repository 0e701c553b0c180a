/* faults.c - what is wrong with a file, and where. */
/* SPDX-License-Identifier: MIT */
#include "tables/faults.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"

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

void
fault_add(struct podium_faults *faults, struct podium_arena *arena,
    enum podium_language language, const struct location *place,
    const char *const words[])
{
    struct buffer where = { 0 }, what = { 0 };
    buffer_text(&where, place->file);
    if (place->row) {
        buffer_char(&where, ':');
        buffer_int(&where, (int64_t)place->row);
    }
    if (place->column) {
        buffer_char(&where, ':');
        buffer_int(&where, (int64_t)place->column);
    }
    if (place->name) {
        buffer_text(&where, " (");
        buffer_text(&where, place->name);
        buffer_char(&where, ')');
    }
    message_add(&what, language, words);
    struct podium_fault *fault = arena_push(arena, faults);
    if (fault) {
        fault->where = joined_line(arena, &where);
        fault->what = joined_line(arena, &what);
        fault->row = place->row;
        fault->column = place->column;
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

void
faults_sort(struct podium_faults *faults, struct podium_arena *arena)
{
    struct numbered *list = podium_alloc(arena, faults->count, sizeof *list);
    for (size_t i = 0; list && i < faults->count; i++)
        list[i] = (struct numbered){ faults->items[i], i };
    if (list)
        qsort(list, faults->count, sizeof *list, by_location);
    for (size_t i = 0; list && i < faults->count; i++)
        faults->items[i] = list[i].fault;
}
