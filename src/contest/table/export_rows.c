/* export_rows.c - a table as CSV. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "contest/table/import_rows.h"
#include "record/stmt.h"

static const char bom[] = "\xef\xbb\xbf";

char
export_delimiter(const struct podium_export_style *style)
{
    return style->semicolon ? ';' : ',';
}

void
export_cell(struct buffer *out, struct podium_arena *arena,
    const struct podium_export_style *style, enum cell_type type,
    const char *text)
{
    char room[64];
    if (!text) /* only in a damaged file */
        text = "";
    size_t n = strlen(text);
    if (type == CELL_DECIMAL && style->semicolon && n < sizeof room) {
        memcpy(room, text, n + 1);
        char *point = strchr(room, '.');
        if (point)
            *point = ',';
        text = room;
    }
    if (type == CELL_TEXT)
        text = cell_guard(arena, text);
    csv_cell(out, text, export_delimiter(style));
}

static enum podium_status
write_rows(struct podium *pd, const struct table *t,
    const struct podium_export_style *style, struct podium_arena *arena,
    struct buffer *out)
{
    struct podium_rows rows;
    enum podium_status status = podium_row_list(pd, t->name, arena, &rows);
    if (status != PODIUM_OK)
        return status;
    for (size_t i = 0; i < rows.columns; i++) {
        if (i > 0)
            buffer_char(out, export_delimiter(style));
        buffer_text(out, t->columns[i].name);
    }
    buffer_text(out, "\r\n");
    for (size_t r = 0; r < rows.rows; r++) {
        for (size_t i = 0; i < rows.columns; i++) {
            if (i > 0)
                buffer_char(out, export_delimiter(style));
            export_cell(out, arena, style, t->columns[i].type,
                rows.items[r * rows.columns + i]);
        }
        buffer_text(out, "\r\n");
    }
    return PODIUM_OK;
}

enum podium_status
podium_export(struct podium *pd, const char *name,
    const struct podium_export_style *style, struct podium_arena *arena,
    const char **out)
{
    const struct table *t = table_find(name);
    struct buffer text = { 0 };
    *out = NULL;
    if (strcmp(name, "sheets") == 0 || strcmp(name, "scores") == 0)
        return export_sheets(
            pd, strcmp(name, "scores") == 0, style, arena, out);
    if (!t)
        return failed(pd, PODIUM_NOT_FOUND, "table.unknown", name);
    buffer_text(&text, bom);
    enum podium_status status = write_rows(pd, t, style, arena, &text);
    if (!text.failed)
        *out = podium_strdup(arena, buffer_string(&text));
    bool full = text.failed || arena->failed;
    buffer_free(&text);
    return status == PODIUM_OK && full ? failed_memory(pd) : status;
}

enum podium_status
podium_row_list(struct podium *pd, const char *name, struct podium_arena *arena,
    struct podium_rows *out)
{
    const struct table *t = table_find(name);
    struct rows rows;
    *out = (struct podium_rows){ 0 };
    if (!t)
        return failed(pd, PODIUM_NOT_FOUND, "table.unknown", name);
    enum podium_status status = rows_load(pd, t, arena, &rows);
    if (status != PODIUM_OK)
        return status;
    out->rows = rows.count;
    out->columns = table_columns(t);
    out->items =
        podium_alloc(arena, out->rows * out->columns, sizeof *out->items);
    for (size_t r = 0; out->items && r < rows.count; r++) {
        row_withhold(t, rows.items[r].texts, pd->now);
        memcpy(&out->items[r * out->columns], rows.items[r].texts,
            out->columns * sizeof *out->items);
    }
    return arena->failed ? failed_memory(pd) : PODIUM_OK;
}

enum podium_status
podium_table_columns(
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
    size_t n = table_columns(t);
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
