/* export.c - a table, or sheets, as CSV. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "contest/judging/sheet_files.h"
#include "contest/table/export_rows.h"
#include "record/begin.h"
#include "record/handle.h"
#include "record/log.h"

static const char bom[] = "\xef\xbb\xbf";

enum podium_status
podium_export(struct podium *pd, const char *name,
    const struct podium_export_style *style, struct podium_arena *arena,
    const char **out)
{
    const struct table *t = table_find(name);
    struct buffer text = { 0 };
    enum podium_status status;
    *out = NULL;
    bool scores = strcmp(name, "scores") == 0;
    if (scores || strcmp(name, "sheets") == 0) {
        status = view_begin(pd, "everything");
        return status == PODIUM_OK
            ? read_end(pd, export_sheets(pd, scores, style, arena, out))
            : status;
    }
    if (!t)
        return failed(pd, PODIUM_NOT_FOUND, "table.unknown", name);
    buffer_text(&text, bom);
    status = export_rows(pd, t, style, arena, &text);
    if (status == PODIUM_OK && !text.failed)
        *out = podium_strdup(arena, buffer_string(&text));
    bool full = text.failed || arena->failed;
    buffer_free(&text);
    return status == PODIUM_OK && full ? failed_memory(pd) : status;
}
