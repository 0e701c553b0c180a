/* export_cell.h - one cell on its way into a file. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_TABLE_EXPORT_CELL_H
#define CONTEST_TABLE_EXPORT_CELL_H

#include <podium/table.h>

#include "base/buffer.h"
#include "contest/ground/column.h"

/* Append one cell in the form its type needs, without a delimiter. */
void export_cell(struct buffer *out, struct podium_arena *arena,
    const struct podium_export_style *style, enum cell_type type,
    const char *text);
char export_delimiter(const struct podium_export_style *style);

#endif
