/* export_rows.c - the rows of a table as CSV. */
/* SPDX-License-Identifier: MIT */
#include "contest/table/export_rows.h"

#include "contest/table/export_cell.h"

enum podium_status
export_rows(struct podium *pd, const struct table *t,
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
