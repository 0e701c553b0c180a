/* form_units.c - units that a form names and the contest does not have. */
/* SPDX-License-Identifier: MIT */
#include "contest/registration/form_units.h"

#include "base/alike.h"
#include "base/arena.h"
#include "base/text.h"
#include "contest/registration/form_codes.h"
#include "contest/registration/made_table.h"

/* What tells a new unit from those there are. */
struct new_units {
    struct import *im;
    struct alike_index names; /* of the units there are, */
    const char **name_of;     /* in the same order */
    struct map codes;         /* the keys of units' names and codes */
};

static int64_t *
unit_slot(struct new_units *n, const char *text, bool *added)
{
    const char *key = text_name_key(n->im->arena, text);
    return key ? map_put(&n->codes, key, added) : NULL;
}

/* Say which unit is added, and which known one has nearly its name. */
static void
note_new_unit(struct new_units *n, const struct form_cell *cell, size_t row)
{
    struct alike_matches matches;
    struct location location = { .file = n->im->csv.file,
        .workbook = n->im->csv.workbook,
        .row = row,
        .column = cell->column };
    alike_find(&n->names, cell->text, &matches);
    fault_add(&n->im->out->notes, n->im->arena, n->im->at.language, &location,
        matches.count ? WORDS("form.note_unit_like", cell->text,
                            n->name_of[alike_likest(&n->names, &matches)->text])
                      : WORDS("form.note_unit", cell->text));
}

/* Add a row for a unit that is not known. */
static void
add_unknown_unit(struct new_units *n, struct code_series *codes,
    const struct form_cell *cell, size_t row, struct made_table *made)
{
    bool added;
    if (!*cell->text || !unit_slot(n, cell->text, &added) || !added)
        return;
    begin_made_row(made, row);
    add_made_text(made, code_series_next(codes), cell->column);
    add_made_cell(made, cell->text, cell->column);
    note_new_unit(n, cell, row);
}

enum podium_status
form_units_add(
    struct import *im, const struct form_answers *answers, size_t *added)
{
    static const char *const columns[] = { "unit", "name" };
    struct podium_arena *arena = im->arena;
    struct new_units n = {
        .im = im, .names.grams.arena = arena, .codes.arena = arena
    };
    struct made_table made = { .arena = arena, .columns = columns, .width = 2 };
    struct podium_imported done;
    struct rows rows;
    struct code_series codes = {
        .arena = arena, .table = table_find("units"), .taken = &rows
    };
    bool fresh;
    enum podium_status status = rows_load(im->pd, codes.table, arena, &rows);
    if (status != PODIUM_OK)
        return status;
    n.name_of = podium_alloc(arena, rows.count + 1, sizeof *n.name_of);
    for (size_t i = 0; n.name_of && i < rows.count; i++) {
        (void)unit_slot(&n, rows.items[i].texts[0], &fresh);
        (void)unit_slot(&n, rows.items[i].texts[1], &fresh);
        alike_add(&n.names, rows.items[i].texts[1]);
        n.name_of[i] = rows.items[i].texts[1];
    }
    if (!code_series_start(&codes, NULL, "U001"))
        return failed_memory(im->pd);
    for (size_t i = 0; i < answers->count; i++) {
        const struct form_answer *a = &answers->items[i];
        if (!a->taken)
            continue;
        add_unknown_unit(&n, &codes, &a->parts[FORM_UNIT], a->row, &made);
        for (size_t k = 0; k < a->authors.count; k++)
            add_unknown_unit(&n, &codes,
                &a->authors.items[k].parts[FORM_AUTHOR_UNIT], a->row, &made);
    }
    status = import_made_table(im, "units", &made, &done);
    *added = done.added;
    return status;
}
