/* import_rows.c - a CSV file into a table, all of it or nothing.
 *
 * In: a file and the name of a table. Out: rows added and changed, or a list of
 * faults with their locations. Each row goes through: cells to canonical texts
 * (values.c), a key that occurs once, codes that exist in the tables they name,
 * the table's own check; then it is compared with the existing row of that key,
 * and only a difference is recorded.
 *
 * All faults of the file are reported at once, so reading goes on after the
 * first, but then nothing more is recorded and the transaction is undone. Codes
 * of such a file are remembered: files imported after it in the same outer
 * transaction may refer to its rows, which would otherwise be reported as
 * unknown. */
/* SPDX-License-Identifier: MIT */
#include "contest/table/import_rows.h"

#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/formula.h"
#include "base/text.h"
#include "base/text_check.h"
#include "contest/ground/triple.h"
#include "contest/rules/barred.h"

static bool
is_needed_key(const struct column *c)
{
    return (c->flags & COLUMN_KEY) && (c->flags & COLUMN_REQUIRED) &&
        !(c->flags & COLUMN_COUNTED);
}

static bool
is_code_text(const char *text)
{
    return text_check(text, strlen(text), TEXT_CODE) == TEXT_OK;
}

/* The row that a cell names; NULL: none. *key is what its name is compared by.
 */
static const int64_t *
row_of_name(struct import *im, size_t i, const char *text, const char **key)
{
    const struct map *names = &im->by_name[i];
    *key = text_name_key(im->arena, text);
    const int64_t *found = *key ? map_get(names, *key) : NULL;
    if (found || !text_is_ascii(text, strlen(text)))
        return found;
    const char *bare = text_fold(im->arena, text);
    return bare ? map_get(names, bare) : NULL;
}

/* The name in a cell that refers to another table, looked up: a code if only
 * one row has it; NULL after a fault; the text itself if it can be a code, or
 * stands for a row that is not read. Offices write the field, not its code. */
static const char *
code_of_name(struct import *im, size_t i, const char *text)
{
    const char *target_name = im->table->columns[i].target;
    const struct table *target = table_find(target_name);
    const char *key;
    const int64_t *found = row_of_name(im, i, text, &key);
    if (found && *found != MAP_SEVERAL)
        return directory_code(&im->directory, target, *found);
    text = formula_unguard(text);
    if (is_code_text(text) ||
        (key && directory_is_excused(&im->directory, target_name, key)))
        return text;
    row_fault_add(&im->at, i,
        WORDS(found ? "cell.name_twice" : "cell.unknown", text, target_name));
    return NULL;
}

/* All of them in one fault: a file of another table has many. True if there are
 * more of them than of the table's own. */
static bool
report_unknown_headers(
    struct import *im, const struct table *t, const char *known)
{
    struct buffer names = { 0 };
    size_t first = 0, own = 0, others = 0;
    for (size_t i = 0; i < im->csv.columns; i++) {
        const char *name = im->csv.names[i];
        bool known_name = column_find(t->columns, name) < MOST_COLUMNS;
        own += known_name;
        if (!*name || known_name)
            continue;
        others++;
        buffer_text(&names, first ? "\", \"" : "");
        buffer_text(&names, name);
        first = first ? first : i + 1;
    }
    if (first)
        add_header_fault(
            im, first, WORDS("csv.unknown", buffer_string(&names), known));
    buffer_free(&names);
    return others > own;
}

/* Every header must be known and occur once, every needed key column must be
 * there. columns[] becomes the file column of each table column. */
static void
map_table_headers(struct import *im, const struct table *t, size_t *columns)
{
    struct buffer known = { 0 };
    bool keyless = false;
    size_t n = column_count(t->columns);
    for (size_t i = 0; i < n; i++) {
        columns[i] = file_column_number(&im->csv, t->columns[i].name);
        buffer_text(&known, i ? ", " : "");
        buffer_text(&known,
            message_word(im->at.language, "column", t->columns[i].name));
        if (columns[i] || !is_needed_key(&t->columns[i]))
            continue;
        add_absent_fault(im, t->columns[i].name);
        keyless = true;
    }
    im->out->unlike =
        report_unknown_headers(im, t, buffer_string(&known)) && keyless;
    check_headers_unique(im);
    buffer_free(&known);
}

static bool
is_optional(const struct column *c)
{
    return !(c->flags & COLUMN_REQUIRED) || c->otherwise ||
        (c->flags & COLUMN_COUNTED);
}

/* A new row needs a column that the file does not have: said once. */
static void
report_absent_column(struct import *im, size_t i)
{
    if (!im->summaries[i].absent_said)
        add_absent_fault(im, im->table->columns[i].name);
    im->summaries[i].absent_said = true;
}

/* What the file has in this cell: as it stands, or the code of the row that it
 * names. NULL after a fault. */
static const char *
understood_cell(
    struct import *im, size_t row, size_t i, const struct row *before)
{
    size_t column = im->at.file_column[i];
    const char *text =
        column ? im->csv.cells[row * im->csv.columns + column - 1] : "";
    bool known = before && strcmp(text, before->texts[i]) == 0;
    if (!*text || known)
        return text;
    const char *mangled = mangled_fault(im, i, text);
    if (mangled) {
        row_fault_add(&im->at, i, WORDS(mangled, text));
        return NULL;
    }
    return im->table->columns[i].target ? code_of_name(im, i, text) : text;
}

/* What an export writes where a value was erased. */
static bool
says_erased(const struct column *c, const char *text)
{
    return (c->flags & (COLUMN_PERSONAL | COLUMN_NAME)) &&
        strcmp(text, ERASED) == 0;
}

/* Would the cell bring back something of a person who was erased? An office's
 * list has it as it was. */
static bool
refills_erased(const struct import *im, size_t i, const struct row *before,
    const char *text)
{
    const struct column *columns = im->table->columns;
    bool erased = false;
    for (size_t k = 0; before && k < column_count(columns); k++)
        erased |= says_erased(&columns[k], before->texts[k]);
    return erased && *text &&
        (columns[i].flags & (COLUMN_PERSONAL | COLUMN_NAME)) &&
        strcmp(text, before->texts[i]) != 0;
}

/* Why the text, or its lack, cannot be taken; NULL: it can, as far as its kind
 * is not asked. */
static const char *
cell_objection(struct import *im, size_t row, size_t i,
    const struct row *before, const char *text)
{
    const struct column *c = &im->table->columns[i];
    if (says_erased(c, text))
        return "cell.erased";
    if (refills_erased(im, i, before, text))
        return "cell.was_erased";
    bool below =
        !*text && !(c->flags & COLUMN_ORDER) && is_empty_below(im, row, i);
    return below ? "cell.empty_below" : NULL;
}

/* One cell of the file as a canonical text, or NULL after a fault. A cell
 * without a column in the file, or withheld on export, keeps the value of the
 * existing row. */
static const char *
read_file_cell(
    struct import *im, size_t row, size_t i, const struct row *before)
{
    const struct column *c = &im->table->columns[i];
    size_t column = im->at.file_column[i];
    if (!before && !column && !is_optional(c)) {
        report_absent_column(im, i);
        return NULL;
    }
    const char *text = understood_cell(im, row, i, before);
    if (!text || (*text && c->target && !is_code_text(text)))
        return text; /* a fault, or of a row that is not read */
    bool withheld = (c->flags & COLUMN_PERSONAL) && strcmp(text, WITHHELD) == 0;
    bool erased = says_erased(c, text);
    if (before && (withheld || erased || !column))
        return before->texts[i];
    if (withheld) /* a new row: only minors' values are withheld */
        return WITHHELD;
    const char *objection = cell_objection(im, row, i, before, text);
    if (objection) {
        row_fault_add(&im->at, i, WORDS(objection));
        return NULL;
    }
    if (!*text && (c->flags & COLUMN_ORDER))
        text = podium_strdup(im->arena, INT_TEXT(row + 1));
    return text ? cell_read(&im->at, i, text) : NULL;
}

/* What follows the keys before it, for a row whose own was not given: the first
 * author of an entry in the file is number 1. */
static const char *
position_in_file(struct import *im, const char *const *texts)
{
    bool added;
    const char *key = row_key(im->arena, im->table, texts);
    int64_t *count = key ? map_put(&im->positions, key, &added) : NULL;
    return count ? podium_strdup(im->arena, INT_TEXT(++*count)) : NULL;
}

/* Read the cells of the key columns, or those of all other columns; false after
 * a fault. */
static bool
read_file_cells(struct import *im, size_t row, const struct row *before,
    bool keys, const char **texts)
{
    const struct table *t = im->table;
    size_t n = column_count(t->columns);
    bool good = true;
    for (size_t i = 0; i < n; i++)
        if (((t->columns[i].flags & COLUMN_KEY) != 0) == keys) {
            bool counted = (t->columns[i].flags & COLUMN_COUNTED) &&
                !im->at.file_column[i];
            texts[i] = "";
            if (!counted)
                texts[i] = read_file_cell(im, row, i, before);
            else
                texts[i] = good ? position_in_file(im, texts) : NULL;
            good = good && texts[i];
        }
    return good;
}

/* A row whose key is wrong hides no other fault of what it says. */
static void
read_given_cells(struct import *im, size_t row)
{
    const struct table *t = im->table;
    for (size_t i = 0; i < column_count(t->columns); i++) {
        size_t column = im->at.file_column[i];
        if (!(t->columns[i].flags & COLUMN_KEY) && column &&
            *im->csv.cells[row * im->csv.columns + column - 1])
            (void)read_file_cell(im, row, i, NULL);
    }
}

/* Report a key that occurs twice in the file. */
static void
check_row_key_once(struct import *im, struct map *seen, const char *key,
    const char *const *texts)
{
    const struct table *t = im->table;
    size_t last = 0, n = column_count(t->columns);
    for (size_t i = 0; i < n; i++)
        if ((t->columns[i].flags & COLUMN_KEY) && *texts[i])
            last = i;
    bool added;
    int64_t *first = map_put(seen, key, &added);
    if (!first)
        return;
    if (added)
        *first = (int64_t)im->at.row;
    else
        row_fault_add(
            &im->at, last, WORDS("cell.twice", texts[last], INT_TEXT(*first)));
}

/* Record a row that is new or differs from the existing one. */
static enum podium_status
write_imported_row(
    struct import *im, const struct row *before, const char *const *texts)
{
    const struct table *t = im->table;
    if (before &&
        are_texts_equal(column_count(t->columns), before->texts, texts))
        return PODIUM_OK;
    if (im->out->faults.count > 0)
        return PODIUM_OK; /* the import fails anyway: only collect faults */
    if (before)
        im->out->changed++;
    else
        im->out->added++;
    enum podium_status status =
        row_write(&im->directory, t, before ? before->id : 0, texts);
    if (status == PODIUM_INVALID || status == PODIUM_EXISTS) {
        row_fault_add(&im->at, MOST_COLUMNS,
            WORDS("cell.refused", podium_message(im->pd)));
        return PODIUM_OK;
    }
    return status;
}

/* Report an assignment of a barred judge. The barred pairs are loaded once. */
static enum podium_status
check_assignee_not_barred(struct import *im, const char *const *texts)
{
    int64_t ids[3] = { 0 };
    enum podium_status status = PODIUM_OK;
    if (!im->barred.arena)
        status = barred_load(im->pd, im->arena, &im->barred);
    for (size_t i = 0; status == PODIUM_OK && i < 3; i++)
        status = directory_find(&im->directory, im->table, i, texts, &ids[i]);
    if (status == PODIUM_OK && ids[0] && ids[1] && ids[2] &&
        triple_get(&im->barred, ids[0], ids[1], ids[2]))
        row_fault_add(&im->at, 2, WORDS("sheet.conflict", texts[2], texts[1]));
    return status;
}

/* A row without a position of its own must not put one person in place of
 * another. */
static bool
would_replace(
    struct import *im, const struct row *before, const char *const *texts)
{
    const struct table *t = im->table;
    size_t name = column_find(t->columns, "name");
    for (size_t i = 0; before && name < MOST_COLUMNS && i < MOST_COLUMNS; i++)
        if ((t->columns[i].flags & COLUMN_COUNTED) && !im->columns[i] &&
            strcmp(before->texts[name], texts[name]) != 0) {
            row_fault_add(&im->at, name,
                WORDS("cell.would_replace", texts[name], before->texts[name],
                    t->columns[i].name));
            return true;
        }
    return false;
}

static enum podium_status
import_row(
    struct import *im, size_t row, const struct rows *rows, struct map *seen)
{
    const struct table *t = im->table;
    const char *texts[MOST_COLUMNS] = { 0 };
    im->at.row = im->csv.row_numbers[row];
    if (im->csv.origins)
        im->at.origins = im->csv.origins + row * im->csv.columns;
    if (!read_file_cells(im, row, NULL, true, texts)) {
        read_given_cells(im, row);
        return PODIUM_OK;
    }
    const char *key = row_key(im->arena, t, texts);
    if (!key)
        return failed_memory(im->pd);
    check_row_key_once(im, seen, key, texts);
    int64_t *index = map_get(&rows->by_key, key);
    const struct row *before = index ? &rows->items[*index - 1] : NULL;
    if (!read_file_cells(im, row, before, false, texts) ||
        would_replace(im, before, texts))
        return PODIUM_OK;
    bool excused = false;
    enum podium_status status =
        row_check_codes(&im->directory, &im->at, t, texts, &excused);
    if (status != PODIUM_OK)
        return status;
    status =
        row_check(im->pd, &im->at, t, before ? before->texts : NULL, texts);
    if (status != PODIUM_OK)
        return status;
    if (excused) {
        /* The row names a code of a file that failed: it cannot be recorded,
         * nor can it be called wrong. */
        unread_code_add(im->pd, t->name, texts[0]);
        return PODIUM_OK;
    }
    if (!before)
        alike_codes_check(&im->alike, &im->at, texts);
    if (t->pairs_judges && !before) {
        status = check_assignee_not_barred(im, texts);
        if (status != PODIUM_OK)
            return status;
    }
    return write_imported_row(im, before, texts);
}

static bool
is_key_column_missing(const struct table *t, const size_t *columns)
{
    size_t n = column_count(t->columns);
    for (size_t i = 0; i < n; i++)
        if (is_needed_key(&t->columns[i]) && !columns[i])
            return true;
    return false;
}

enum podium_status
import_rows(struct import *im, const struct table *t)
{
    size_t *columns = im->columns;
    struct map seen = { .arena = im->arena };
    struct rows rows;
    im->table = t;
    im->at.columns = t->columns;
    im->at.noun = t->noun;
    im->at.file_column = columns;
    if (im->csv.columns == 0)
        return PODIUM_OK; /* csv_read() has reported why */
    map_table_headers(im, t, columns);
    if (is_key_column_missing(t, columns))
        return PODIUM_OK; /* without its key no row can be identified */
    im->positions.arena = im->arena;
    fill_merged_keys(im, t);
    for (size_t i = 0; i < column_count(t->columns); i++)
        im->summaries[i] = summarise_column(&im->csv, columns[i]);
    note_left_empty(im, t);
    enum podium_status status = rows_load(im->pd, t, im->arena, &rows);
    if (status == PODIUM_OK)
        alike_codes_load(&im->alike, im->arena, t, &rows);
    for (size_t i = 0; status == PODIUM_OK && i < column_count(t->columns); i++)
        if (columns[i] && t->columns[i].target)
            status = directory_names(&im->directory,
                table_find(t->columns[i].target), &im->by_name[i]);
    for (size_t i = 0; status == PODIUM_OK && i < im->csv.rows; i++)
        status = import_row(im, i, &rows, &seen);
    return status == PODIUM_OK && im->out->faults.count == 0
        ? after_rows(im->pd, t, im->arena)
        : status;
}
