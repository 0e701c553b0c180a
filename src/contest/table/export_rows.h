/* export_rows.h - the rows of a table as CSV. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_TABLE_EXPORT_ROWS_H
#define CONTEST_TABLE_EXPORT_ROWS_H

#include "base/buffer.h"
#include "contest/table/tables.h"

/* A header and a line each row, as podium_export() describes them, added to
 * out. */
enum podium_status export_rows(struct podium *pd, const struct table *t,
    const struct podium_export_style *style, struct podium_arena *arena,
    struct buffer *out);

#endif
