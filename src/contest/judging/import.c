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
    size_t names = file_column_number(&im->csv, "name");
    for (size_t row = 0; row < im->csv.rows; row++) {
        const char **cells = &im->csv.cells[row * im->csv.columns];
        if (column)
            unread_code_add(im->pd, name, cells[column - 1]);
        if (t && names)
            unread_name_add(im->pd, name, cells[names - 1]);
    }
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

/* The columns that a file of this table may have, those of criteria apart. */
static const char *const *
column_names(const char *name, struct podium_arena *arena)
{
    static const char *const sheets[] = { "round", "entry", "judge", "comment",
        NULL };
    static const char *const scores[] = { "round", "entry", "judge",
        "criterion", "score", "comment", NULL };
    const struct table *t = table_find(name);
    if (!t)
        return strcmp(name, "scores") == 0 ? scores : sheets;
    size_t n = column_count(t->columns);
    const char **names = podium_alloc(arena, n + 1, sizeof *names);
    for (size_t i = 0; names && i < n; i++)
        names[i] = t->columns[i].name;
    return names;
}

static enum podium_status
read_table_file(
    struct import *im, const char *table, const struct podium_table_file *file)
{
    im->headings = (struct heading_set){ .table = table,
        .columns = column_names(table, im->arena),
        .known.arena = im->arena };
    const struct csv_source source = { .path = file->path,
        .language = im->pd->language,
        .encoding = file->encoding,
        .worksheet = file->worksheet,
        .headings = &im->headings,
        .notes = &im->out->notes };
    if (!im->headings.columns)
        return PODIUM_NOMEM;
    enum podium_status status =
        csv_read(&source, im->arena, &im->csv, &im->out->faults);
    im->out->guessed = im->csv.guessed;
    return status;
}

enum podium_status
podium_import(struct podium *pd, const char *table,
    const struct podium_table_file *file, struct podium_arena *arena,
    struct podium_imported *out)
{
    struct import im = {
        .pd = pd, .arena = arena, .out = out, .said_empty = file->leave_empty
    };
    *out = (struct podium_imported){ 0 };
    if (!is_table_name(table))
        return failed(pd, PODIUM_NOT_FOUND, "table.unknown", table);
    enum podium_status status = read_table_file(&im, table, file);
    if (status == PODIUM_NOMEM)
        return failed_memory(pd);
    if (status != PODIUM_OK)
        return failed(pd, status, "csv.unreadable", file->path);
    im.at = (struct fault_sink){ .arena = arena,
        .faults = &out->faults,
        .language = pd->language,
        .file = im.csv.file,
        .grouping = im.csv.grouping,
        .workbook = im.csv.workbook };
    if (file->fill_down)
        fill_named_columns(&im, file->fill_down);
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
    faults_sort(&out->notes, pd->language, arena);
    /* Out of memory some faults may be missing, so their absence means
     * nothing. */
    if (arena->failed)
        status = failed_memory(pd);
    out->may_be_empty = !out->empty_below;
    if (!out->empty_below)
        out->empty_below = im.left_empty;
    if (status == PODIUM_OK && out->faults.count > 0) {
        excuse_codes_of_file(&im, table);
        faults_sort(&out->faults, pd->language, arena);
        out->added = out->changed = 0;
        status = failed(pd, PODIUM_INVALID, "csv.faults", file->path,
            INT_TEXT(out->faults.count));
    }
    return tx_end(pd, status);
}
