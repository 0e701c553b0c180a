/* layout_report.c - what is wrong in a file, and what was passed over, with the
 * location. */
/* SPDX-License-Identifier: MIT */
#include "tables/layout.h"

static void
add_located(struct layout *l, struct podium_faults *to, size_t row,
    size_t column, const char *const words[])
{
    bool named = l->headed && column >= 1 && column <= l->out->columns &&
        *l->out->names[column - 1];
    struct location location = { .file = l->out->file,
        .row = row,
        .column = column,
        .workbook = l->out->workbook,
        .name = named ? l->out->names[column - 1] : NULL };
    fault_add(to, l->arena, l->source->language, &location, words);
}

void
layout_fault(
    struct layout *l, size_t row, size_t column, const char *const words[])
{
    add_located(l, l->faults, row, column, words);
}

void
layout_note(struct layout *l, size_t row, const char *const words[])
{
    if (l->source->notes)
        add_located(l, l->source->notes, row, 0, words);
}
