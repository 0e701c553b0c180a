/* list.c - the rows and columns of a table, for readers. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "contest/rules/consent.h"
#include "contest/rules/eligibility.h"
#include "contest/table/records.h"
#include "record/begin.h"

static enum podium_status
list_rows(struct podium *pd, const struct table *t, struct podium_arena *arena,
    struct podium_rows *out)
{
    struct rows rows;
    struct withholding how;
    enum podium_status status = consents_load(pd, "data", arena, &how.consents);
    if (status == PODIUM_OK)
        status = contest_is_for_the_young(pd, &how.youth);
    if (status == PODIUM_OK)
        status = rows_load(pd, t, arena, &rows);
    if (status != PODIUM_OK)
        return status;
    out->rows = rows.count;
    out->columns = column_count(t->columns);
    out->items =
        podium_alloc(arena, out->rows * out->columns, sizeof *out->items);
    for (size_t r = 0; out->items && r < rows.count; r++) {
        row_withhold(t, &rows.items[r], pd->now, &how);
        memcpy(&out->items[r * out->columns], rows.items[r].texts,
            out->columns * sizeof *out->items);
    }
    return arena->failed ? failed_memory(pd) : PODIUM_OK;
}

enum podium_status
podium_column_list(
    const char *table, struct podium_arena *arena, struct podium_columns *out)
{
    static const char *const types[] = {
        [CELL_CODE] = "type.code",
        [CELL_TEXT] = "type.text",
        [CELL_INT] = "type.int",
        [CELL_DECIMAL] = "type.decimal",
        [CELL_DATE] = "type.date",
        [CELL_YES] = "type.yes",
        [CELL_WORD] = "type.word",
        [CELL_WORDS] = "type.words",
    };
    const struct table *t = table_find(table);
    *out = (struct podium_columns){ 0 };
    if (!t)
        return PODIUM_NOT_FOUND;
    size_t n = column_count(t->columns);
    for (size_t i = 0; i < n; i++) {
        const struct column *c = &t->columns[i];
        struct podium_column *to = arena_push(arena, out);
        if (to)
            *to = (struct podium_column){ .name = c->name,
                .type = types[c->type],
                .allowed = c->target ? c->target : c->allowed,
                .key = c->flags & COLUMN_KEY,
                .required = c->flags & COLUMN_REQUIRED };
    }
    return arena->failed ? PODIUM_NOMEM : PODIUM_OK;
}

enum podium_status
podium_row_list(struct podium *pd, const char *name, struct podium_arena *arena,
    struct podium_rows *out)
{
    const struct table *t = table_find(name);
    *out = (struct podium_rows){ 0 };
    if (!t)
        return failed(pd, PODIUM_NOT_FOUND, "table.unknown", name);
    enum podium_status status =
        view_begin(pd, t->visibility ? t->visibility : "everything");
    return status == PODIUM_OK ? read_end(pd, list_rows(pd, t, arena, out))
                               : status;
}
