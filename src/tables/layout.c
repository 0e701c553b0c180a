/* layout.c - which rows of a file are its header, its data and its total.
 *
 * In: the rows of a file as an office keeps it. Out: those of the table. Above
 * the header may stand titles; it may have two rows, where cells were merged;
 * columns without heading and without content mean nothing; columns of row
 * numbers and of remarks are not read; at the end may stand a row of totals,
 * which must be right, and signatures below it. What was passed over is said.
 */
/* SPDX-License-Identifier: MIT */
#include "tables/layout.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "tables/form_header.h"

#define LEAD_ROWS 30
#define MOST_ANSWERS 20000 /* of a form: each has room for large teams */
#define SIGNATURE_CELLS 2  /* at most, in a row below the total */

static size_t
filled_cells(const char *const *cells, size_t n)
{
    size_t filled = 0;
    for (size_t i = 0; i < n; i++)
        filled += *cells[i] != '\0';
    return filled;
}

/* ---- the header ---- */

static const char *
column_of(struct layout *l, const char *heading)
{
    return *heading ? heading_column(l->source->headings, heading) : NULL;
}

static size_t
known_headings(struct layout *l, const struct raw_row *row)
{
    size_t known = 0;
    for (size_t i = 0; i < row->count; i++)
        known += column_of(l, l->lead_cells.items[row->start + i]) != NULL;
    return known;
}

/* Is every cell that is not empty a heading? */
static bool
is_all_headings(struct layout *l, const struct raw_row *row)
{
    return known_headings(l, row) ==
        filled_cells(l->lead_cells.items + row->start, row->count);
}

/* The row with most headings among the first; the first of all if none has
 * any. */
static size_t
find_header(struct layout *l)
{
    size_t best = 0, most = 0;
    for (size_t i = 0; i < l->lead.count; i++) {
        size_t known = known_headings(l, &l->lead.items[i]);
        if (known > most) {
            most = known;
            best = i;
        }
        if (i == 0 && known > 0 && is_all_headings(l, &l->lead.items[0]))
            break;
    }
    return best;
}

/* The cell of a row in this column, "" beyond its end. */
static const char *
lead_cell(const struct layout *l, const struct raw_row *row, size_t column)
{
    return column < row->count ? l->lead_cells.items[row->start + column] : "";
}

/* The heading of a column; merged with the row above where the header's cell
 * is empty there, or replaced by what a second row says below it. */
static const char *
merged_heading(struct layout *l, size_t header, bool second, size_t column)
{
    const struct raw_row *row = &l->lead.items[header];
    const char *own = lead_cell(l, row, column);
    const char *below = second ? lead_cell(l, row + 1, column) : "";
    if (*below)
        return below;
    if (*own || header == 0)
        return own;
    const char *above = lead_cell(l, row - 1, column);
    return column_of(l, above) ? above : "";
}

static bool
has_second_row(struct layout *l, size_t header)
{
    return header + 1 < l->lead.count &&
        is_all_headings(l, &l->lead.items[header + 1]);
}

/* Name a column by its heading, which may be empty. */
static void
set_heading(struct layout *l, size_t column, const char *heading)
{
    const char *name = column_of(l, heading);
    l->out->names[column] = name ? name : heading;
    if (*heading)
        l->named = column + 1;
    if (l->unnamed)
        l->unnamed[column] = *heading != '\0';
}

static bool
has_column(const struct layout *l, const char *name)
{
    for (size_t i = 0; i < l->out->columns; i++)
        if (strcmp(l->out->names[i], name) == 0)
            return true;
    return false;
}

static void
take_second_meanings(struct layout *l, size_t header, bool second)
{
    for (size_t i = 0; l->out->names && i < l->out->columns; i++) {
        const char *name = heading_second_column(
            l->source->headings, merged_heading(l, header, second, i));
        if (name && !has_column(l, name))
            l->out->names[i] = name;
    }
}

static void
set_header(struct layout *l, size_t header, bool second)
{
    size_t n = l->lead.items[header].count;
    if (second && l->lead.items[header + 1].count > n)
        n = l->lead.items[header + 1].count;
    struct buffer passed = { 0 };
    l->out->names = podium_alloc(l->arena, n + 1, sizeof *l->out->names);
    l->unnamed = podium_alloc(l->arena, n + 1, sizeof *l->unnamed);
    l->out->header_row = l->lead.items[header + second].number;
    l->out->columns = n;
    for (size_t i = 0; l->out->names && i < n; i++) {
        const char *heading = merged_heading(l, header, second, i);
        set_heading(l, i, heading);
        if (*heading && !*l->out->names[i]) {
            buffer_text(&passed, passed.size ? ", " : "");
            buffer_text(&passed, heading);
        }
    }
    take_second_meanings(l, header, second);
    l->headed = true;
    if (header > 0)
        layout_note(l, l->lead.items[header].number, WORDS("csv.note_header"));
    if (passed.size > 0)
        layout_note(l, l->out->header_row,
            WORDS("csv.note_columns", buffer_string(&passed)));
    buffer_free(&passed);
}

/* ---- rows of data ---- */

static void
check_length(struct layout *l, size_t n, size_t number)
{
    bool loose = l->out->workbook; /* which ends rows where it likes */
    if (n < l->named && !loose)
        layout_fault(l, number, 0,
            WORDS(n == 1 ? "csv.one_cell" : "csv.ragged", INT_TEXT(n),
                INT_TEXT(l->named), (char[2]){ l->out->delimiter }));
}

/* filled: the last cell of the row that is not empty, from 1. */
static void
check_beyond_header(struct layout *l, size_t filled, size_t number)
{
    if (filled > l->out->columns)
        layout_fault(l, number, 0,
            WORDS("csv.more_cells", INT_TEXT(filled), INT_TEXT(l->out->columns),
                (char[2]){ l->out->delimiter }));
}

/* Something in a column without a heading is said once. */
static void
check_columns_named(
    struct layout *l, const char *const *cells, size_t n, size_t number)
{
    for (size_t i = 0; i < n && i < l->out->columns; i++) {
        if (!*cells[i] || l->unnamed[i])
            continue;
        l->unnamed[i] = true;
        layout_fault(l, number, i + 1, WORDS("csv.unnamed", cells[i]));
    }
}

static void
keep_data_row(
    struct layout *l, const char *const *cells, size_t n, size_t number)
{
    if (n == 1 && l->out->columns > 1 && !l->out->workbook && !l->source->form)
        return; /* reported; its content means nothing */
    for (size_t i = 0; i < l->out->columns; i++) {
        const char **cell = arena_push(l->arena, &l->cells);
        if (cell)
            *cell = i < n ? cells[i] : "";
    }
    size_t *kept = arena_push(l->arena, &l->numbers);
    if (kept)
        *kept = number;
}

static void
pass_row(struct layout *l, const char *const *cells, size_t n, size_t number)
{
    const struct csv_sink *sink = l->source->sink;
    for (size_t i = 0; i < n && i < l->out->columns; i++)
        if (*cells[i])
            sink->cell(sink->with, i + 1, cells[i]);
    sink->row(sink->with, number);
}

void
layout_passed_row(struct layout *l, size_t n, size_t filled, size_t number)
{
    l->data_rows++;
    check_length(l, n, number);
    check_beyond_header(l, filled, number);
    l->source->sink->row(l->source->sink->with, number);
}

static void
take_data_row(
    struct layout *l, const char *const *cells, size_t n, size_t number)
{
    l->data_rows++;
    check_length(l, n, number);
    size_t filled = n;
    while (filled > 0 && !*cells[filled - 1])
        filled--;
    check_beyond_header(l, filled, number);
    if (l->unnamed)
        check_columns_named(l, cells, n, number);
    if (l->source->sink)
        pass_row(l, cells, n, number);
    else
        keep_data_row(l, cells, n, number);
}

static void
take_row_after_total(
    struct layout *l, const char *const *cells, size_t n, size_t number)
{
    if (filled_cells(cells, n) <= SIGNATURE_CELLS) {
        layout_note(l, number, WORDS("csv.note_below"));
        return;
    }
    layout_fault(l, l->total_row, 0, WORDS("csv.total_inside"));
    l->total = NULL; /* said once */
    l->total_size = 0;
    take_data_row(l, cells, n, number);
}

/* Is the i-th filled cell of a row the number of its column: (1), or 1 or A? In
 * brackets it can be nothing else. */
static bool
is_column_number(const char *text, size_t i, bool brackets)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    char number[24];
    snprintf(number, sizeof number, brackets ? "(%zu)" : "%zu", i);
    bool letter = !brackets && i < sizeof letters &&
        text[0] == letters[i - 1] && !text[1];
    return letter || strcmp(text, number) == 0;
}

/* Forms number their columns below the headings: (1), (2), (3), or 1, 2, 3. The
 * latter could be codes and scores; but nobody has a number for a name. */
static bool
is_numbering(const struct layout *l, const char *const *cells, size_t n)
{
    size_t filled = 0;
    bool brackets = false, name = false;
    for (size_t i = 0; i < n; i++) {
        if (!*cells[i])
            continue;
        filled++;
        brackets = filled == 1 ? cells[i][0] == '(' : brackets;
        if (!is_column_number(cells[i], filled, brackets))
            return false;
        const char *column = i < l->out->columns ? l->out->names[i] : "";
        name |= strcmp(column, "name") == 0 || strcmp(column, "title") == 0;
    }
    return brackets ? filled >= 2 : filled >= 3 && name;
}

/* ---- rows as they come ---- */

/* The first row of a form with more than one cell has its questions. */
static void
take_form_row(
    struct layout *l, const char *const *cells, size_t n, size_t number)
{
    if (l->headed && l->data_rows == MOST_ANSWERS) {
        layout_fault(
            l, number, 0, WORDS("csv.answers", INT_TEXT(MOST_ANSWERS)));
        l->hopeless = l->out->cut_short = true;
    } else if (l->headed)
        take_data_row(l, cells, n, number);
    else if (filled_cells(cells, n) > 1)
        form_header_set(l, cells, n, number);
    else
        layout_note(l, number, WORDS("csv.note_above"));
}

static void
sort_row(struct layout *l, const char *const *cells, size_t n, size_t number)
{
    if (l->data_rows == 0 && is_numbering(l, cells, n)) {
        layout_note(l, number, WORDS("csv.note_numbers"));
    } else if (l->total) {
        take_row_after_total(l, cells, n, number);
    } else if (layout_is_total(l, cells, n)) {
        const char **kept = podium_alloc(l->arena, n + 1, sizeof *kept);
        if (kept)
            memcpy(kept, cells, n * sizeof *kept);
        l->total = kept;
        l->total_size = kept ? n : 0;
        l->total_row = number;
    } else {
        take_data_row(l, cells, n, number);
    }
}

/* A file of something else has one fault, not one for each of its rows. */
static void
report_no_headings(struct layout *l)
{
    struct buffer first = { 0 }, known = { 0 };
    const struct raw_row *row = &l->lead.items[0];
    for (size_t i = 0; i < row->count && first.size < 200; i++)
        if (*lead_cell(l, row, i)) {
            buffer_text(&first, first.size ? ", " : "");
            buffer_text(&first, lead_cell(l, row, i));
        }
    const char *const *columns = l->source->headings->columns;
    for (size_t i = 0; columns[i]; i++) {
        buffer_text(&known, i ? " " : "");
        buffer_text(&known, columns[i]);
    }
    layout_fault(l, row->number, 0,
        WORDS("csv.no_headings", buffer_string(&first), buffer_string(&known)));
    buffer_free(&first);
    buffer_free(&known);
    l->hopeless = l->out->cut_short = true;
}

static void
decide_header(struct layout *l)
{
    if (l->lead.count == 0)
        return;
    size_t header = find_header(l);
    if (known_headings(l, &l->lead.items[header]) == 0) {
        report_no_headings(l);
        return;
    }
    bool second = has_second_row(l, header);
    set_header(l, header, second);
    for (size_t i = header + second + 1; i < l->lead.count; i++) {
        const struct raw_row *row = &l->lead.items[i];
        sort_row(l, l->lead_cells.items + row->start, row->count, row->number);
    }
}

/* Is the first row one of headings alone, none of which is empty? Nothing that
 * follows can change what it means. An empty one, at its end too, may have been
 * merged with the one before it, and have its headings in the second row. */
static bool
is_header_at_once(struct layout *l)
{
    const struct raw_row *first = l->lead.items;
    return l->lead.count == 1 && known_headings(l, first) == first->count;
}

static void
keep_lead_row(
    struct layout *l, const char *const *cells, size_t n, size_t number)
{
    struct raw_row *row = arena_push(l->arena, &l->lead);
    if (row)
        *row = (struct raw_row){ l->lead_cells.count, n, number };
    for (size_t i = 0; i < n; i++) {
        const char **cell = arena_push(l->arena, &l->lead_cells);
        if (cell)
            *cell = cells[i];
    }
}

void
layout_row(struct layout *l, const char *const *cells, size_t n, size_t number)
{
    if (l->arena->failed || l->hopeless)
        return;
    if (l->source->form) {
        take_form_row(l, cells, n, number);
        return;
    }
    if (l->headed) {
        sort_row(l, cells, n, number);
        return;
    }
    keep_lead_row(l, cells, n, number);
    if (!l->arena->failed &&
        (l->lead.count == LEAD_ROWS || is_header_at_once(l)))
        decide_header(l);
}

void
layout_end(struct layout *l)
{
    if (!l->headed && !l->arena->failed && !l->hopeless)
        decide_header(l);
    if (l->total && !l->arena->failed)
        layout_check_totals(l);
    l->out->cells = l->cells.items;
    l->out->row_numbers = l->numbers.items;
    l->out->rows = l->numbers.count;
}
