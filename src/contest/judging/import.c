/* import.c - a CSV file into a table, or into sheets, all of it or none. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "contest/judging/sheet_files.h"
#include "record/log.h"

static enum podium_status
import_table(struct import *im, const char *name)
{
    bool sheets = strcmp(name, "sheets") == 0;
    bool scores = strcmp(name, "scores") == 0;
    im->out->rows = im->csv.rows;
    if (sheets || scores)
        return import_sheets(im, scores);
    return import_rows(im, table_find(name));
}

/* Remember every code of the file that failed: see unread_code_add(). */
static void
excuse_codes_of_file(struct import *im, const char *name)
{
    const struct table *t = table_find(name);
    size_t column = t ? file_column_number(&im->csv, t->columns[0].name) : 0;
    if (im->csv.cut_short)
        unread_code_add(im->pd, name, ANY_CODE);
    for (size_t row = 0; column && row < im->csv.rows; row++)
        unread_code_add(
            im->pd, name, im->csv.cells[row * im->csv.columns + column - 1]);
}

/* What is not done in this phase is said once, instead of what follows from it
 * in every row. A file in which nothing is new is fine in any. */
static enum podium_status
check_phase_allows(struct import *im, const char *kind)
{
    enum podium_status status = permit_check(im->pd, kind, NULL);
    if (status == PODIUM_REFUSED)
        im->out->faults = (struct podium_faults){ 0 };
    return status;
}

static bool
is_table_name(const char *name)
{
    for (const char *const *n = podium_table_list(); *n; n++)
        if (strcmp(*n, name) == 0)
            return true;
    return false;
}

enum podium_status
podium_import(struct podium *pd, const char *table, const char *path,
    struct podium_arena *arena, struct podium_imported *out)
{
    struct import im = { .pd = pd, .arena = arena, .out = out };
    *out = (struct podium_imported){ 0 };
    if (!is_table_name(table))
        return failed(pd, PODIUM_NOT_FOUND, "table.unknown", table);
    enum podium_status status =
        csv_read(path, pd->language, arena, &im.csv, &out->faults);
    if (status == PODIUM_NOMEM)
        return failed_memory(pd);
    if (status != PODIUM_OK)
        return failed(pd, status, "csv.unreadable", path);
    im.at = (struct fault_sink){ .arena = arena,
        .faults = &out->faults,
        .language = pd->language,
        .file = im.csv.file,
        .grouping = im.csv.grouping };
    const struct table *t = table_find(table);
    const char *kind = t ? t->set : "sheet.imported";
    status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = permit_check_role(pd, kind);
    if (status == PODIUM_OK)
        status = directory_open(pd, arena, &im.directory);
    if (status == PODIUM_OK)
        status = import_table(&im, table);
    if (status == PODIUM_OK && out->faults.count > 0)
        status = check_phase_allows(&im, kind);
    /* Out of memory some faults may be missing, so their absence means
     * nothing. */
    if (arena->failed)
        status = failed_memory(pd);
    if (status == PODIUM_OK && out->faults.count > 0) {
        excuse_codes_of_file(&im, table);
        faults_sort(&out->faults, arena);
        out->added = out->changed = 0;
        status = failed(pd, PODIUM_INVALID, "csv.faults", path,
            INT_TEXT(out->faults.count));
    }
    return tx_end(pd, status);
}
