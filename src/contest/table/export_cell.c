/* export_cell.c - one cell on its way into a file. */
/* SPDX-License-Identifier: MIT */
#include "contest/table/export_cell.h"

#include <string.h>

#include "base/formula.h"
#include "tables/csv.h"

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
    if (!text) /* can only happen in a damaged file */
        text = "";
    size_t n = strlen(text);
    if (type == CELL_DECIMAL && style->semicolon && n < sizeof room) {
        memcpy(room, text, n + 1);
        char *point = strchr(room, '.');
        if (point)
            *point = ',';
        text = room;
    }
    if (type == CELL_TEXT || type == CELL_CODE)
        text = formula_guard(arena, text);
    csv_cell(out, text, export_delimiter(style));
}
