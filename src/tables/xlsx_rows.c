/* xlsx_rows.c - the cells of a worksheet as rows.
 *
 * In: the part of a worksheet (ECMA-376 part 1, 18.3). Out: each row of it as
 * texts, in order. A formula is what it last came to; a number is shown as its
 * style has it; the cells of a merged one have its text in every row, as that
 * is the one reading. Merged cells come after all rows in the part, so it is
 * read twice if it has any. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "tables/xlsx.h"
#include "tables/xlsx_cell.h"

#define COLUMNS_MAX 16384
#define ROWS_MAX 1048576
#define CELLS_MAX ((size_t)32 * 1024 * 1024)

/* Cells that were merged over several rows: what is in the first is in all. */
struct merged {
    size_t column, first, last; /* rows */
    const char *text;
};

struct merged_list {
    struct merged *items;
    size_t count, room;
};

enum { T_NUMBER, T_SHARED, T_INLINE, T_FORMULA, T_YES, T_ERROR, T_DATE };

struct row_reader {
    struct xlsx_book *book;
    struct layout *layout;
    struct merged_list merged; /* by their first rows */
    struct number_list open;   /* those that the row is in, by their index */
    size_t next;               /* the first that has not begun */
    struct text_list cells;    /* of the row */
    size_t row, column;        /* of the cell */
    size_t last_row, read;     /* cells so far */
    int type, style;
    bool formula, valued, in_value, phonetic, bad;
    struct buffer text;
    struct buffer hidden; /* the rows that are hidden, as "4, 5" */
    size_t hidden_rows;
};

static void
cell_fault(struct row_reader *r, const char *const words[])
{
    layout_fault(r->layout, r->row, r->column, words);
}

/* ---- merged cells ---- */

static void
start_in_merges(void *with, const char *name, const char **attributes)
{
    struct row_reader *r = with;
    const char *range = attribute(attributes, "ref");
    char first[16] = "";
    size_t c1, r1, c2, r2, n = range ? strcspn(range, ":") : 0;
    if (strcmp(name, "mergeCell") != 0 || n == 0 || n >= sizeof first ||
        !range[n])
        return;
    memcpy(first, range, n);
    if (!cell_name_read(first, &c1, &r1) ||
        !cell_name_read(range + n + 1, &c2, &r2) || r2 <= r1)
        return;
    struct merged *one = arena_push(r->book->arena, &r->merged);
    if (one)
        *one = (struct merged){ .column = c1, .first = r1, .last = r2 };
}

static void
end_in_merges(void *with, const char *name)
{
    (void)with;
    (void)name;
}

static bool
has_row_failed(void *with)
{
    const struct row_reader *r = with;
    return r->bad || r->book->arena->failed || r->read > CELLS_MAX ||
        r->text.size > CELL_MAX * 4;
}

static void
put_cell(struct row_reader *r, size_t column, const char *text)
{
    while (r->cells.count < column) {
        const char **cell = arena_push(r->book->arena, &r->cells);
        if (!cell)
            return;
        *cell = "";
    }
    r->cells.items[column - 1] = text;
}

static int
compare_merged(const void *a, const void *b)
{
    const struct merged *x = a, *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return x->column < y->column ? -1 : x->column > y->column;
}

/* Begin the merged cells whose first row this is. */
static void
begin_merged(struct row_reader *r)
{
    for (;
         r->next < r->merged.count && r->merged.items[r->next].first <= r->row;
         r->next++) {
        struct merged *m = &r->merged.items[r->next];
        if (m->first < r->row || m->column > r->cells.count)
            continue; /* its first row is not there, or empty */
        m->text = r->cells.items[m->column - 1];
        size_t *open = *m->text ? arena_push(r->book->arena, &r->open) : NULL;
        if (open)
            *open = r->next;
    }
}

static void
fill_merged(struct row_reader *r)
{
    size_t kept = 0;
    for (size_t i = 0; i < r->open.count; i++) {
        const struct merged *m = &r->merged.items[r->open.items[i]];
        if (r->row > m->last)
            continue;
        put_cell(r, m->column, m->text);
        r->read++;
        r->open.items[kept++] = r->open.items[i];
    }
    r->open.count = kept;
    begin_merged(r);
}

/* ---- cells ---- */

static void
start_cell(struct row_reader *r, const char **attributes)
{
    static const char *const types[] = { [T_NUMBER] = "n",
        [T_SHARED] = "s",
        [T_INLINE] = "inlineStr",
        [T_FORMULA] = "str",
        [T_YES] = "b",
        [T_ERROR] = "e",
        [T_DATE] = "d" };
    const char *name = attribute(attributes, "r");
    const char *type = attribute(attributes, "t");
    const char *style = attribute(attributes, "s");
    size_t row = r->row;
    r->column++;
    if (name && (!cell_name_read(name, &r->column, &row) || row != r->row))
        r->bad = true;
    if (r->column > COLUMNS_MAX)
        r->bad = true;
    r->type = T_NUMBER;
    for (int i = 0; type && i <= T_DATE; i++)
        if (strcmp(type, types[i]) == 0)
            r->type = i;
    r->style = style ? atoi(style) : -1;
    r->formula = r->valued = false;
    buffer_clear(&r->text);
    r->read++;
}

static const char *
shared_text(struct row_reader *r, const char *index)
{
    char *end;
    unsigned long i = strtoul(index, &end, 10);
    if (*end || end == index || i >= r->book->strings.count) {
        r->bad = true;
        return "";
    }
    return r->book->strings.items[i];
}

static enum number_style
style_of_cell(const struct row_reader *r)
{
    return r->style >= 0 && (size_t)r->style < r->book->styles.count
        ? (enum number_style)r->book->styles.items[r->style]
        : STYLE_NUMBER;
}

static const char *
typed_copy(struct row_reader *r, enum cell_kind kind, const char *text)
{
    return csv_typed_cell(r->book->arena, kind, text, strlen(text));
}

static const char *
xlsx_number_text(struct row_reader *r, const char *value)
{
    char room[XLSX_TEXT_ROOM];
    enum number_style style = style_of_cell(r);
    if (style == STYLE_DATE && serial_date(value, r->book->from_1904, room))
        return typed_copy(r, CELL_KIND_DATE, room);
    bool plain = number_plain(value, style == STYLE_PERCENT, room);
    size_t size = plain ? strlen(room) : 0;
    size_t shown = style > STYLE_ZEROS ? style - STYLE_ZEROS : 0;
    if (plain && size < shown && strspn(room, "0123456789") == size) {
        memmove(room + shown - size, room, size + 1);
        memset(room, '0', shown - size);
        return typed_copy(
            r, CELL_KIND_TEXT, room); /* 00123, as people see it */
    }
    if (plain)
        return typed_copy(r, CELL_KIND_NUMBER, room);
    cell_fault(r, WORDS("xlsx.number", value));
    return "";
}

/* What the cell says; NULL when memory ran out. */
static const char *
cell_text(struct row_reader *r)
{
    const char *value = buffer_string(&r->text);
    if (r->formula && !r->valued) {
        cell_fault(r, WORDS("xlsx.no_value"));
        return "";
    }
    if (!*value)
        return "";
    switch (r->type) {
    case T_SHARED:
        return shared_text(r, value);
    case T_NUMBER:
        return xlsx_number_text(r, value);
    case T_YES:
        return typed_copy(
            r, CELL_KIND_YES, strcmp(value, "1") == 0 ? "yes" : "no");
    case T_ERROR:
        cell_fault(r, WORDS("xlsx.error", value));
        return "";
    case T_DATE:
        return csv_typed_cell(
            r->book->arena, CELL_KIND_DATE, value, strcspn(value, "T"));
    default:
        return xlsx_text(r->book, value, r->text.size);
    }
}

static void
end_cell(struct row_reader *r)
{
    const char *text = cell_text(r);
    if (text && strlen(text) > CELL_MAX) {
        cell_fault(r, WORDS("csv.long"));
        text = "";
    }
    r->book->arena->failed |= r->text.failed;
    if (text && *text)
        put_cell(r, r->column, text);
}

/* ---- rows ---- */

static void
start_row(struct row_reader *r, const char **attributes)
{
    const char *number = attribute(attributes, "r");
    const char *hidden = attribute(attributes, "hidden");
    r->row = number ? strtoul(number, NULL, 10) : r->last_row + 1;
    if (r->row <= r->last_row || r->row > ROWS_MAX)
        r->bad = true;
    r->last_row = r->row;
    r->column = 0;
    r->cells.count = 0;
    if (!hidden || (strcmp(hidden, "1") != 0 && strcmp(hidden, "true") != 0))
        return;
    if (r->hidden_rows++ < 20) {
        buffer_text(&r->hidden, r->hidden.size ? ", " : "");
        buffer_int(&r->hidden, (int64_t)r->row);
    }
}

static void
end_row(struct row_reader *r)
{
    fill_merged(r);
    bool filled = false;
    for (size_t i = 0; i < r->cells.count; i++)
        filled |= *r->cells.items[i] != '\0';
    if (filled)
        layout_row(r->layout, r->cells.items, r->cells.count, r->row);
}

/* range: such as A1:L500. */
static void
reserve_cells(struct row_reader *r, const char *range)
{
    size_t column, row;
    const char *last = range ? strchr(range, ':') : NULL;
    if (last && !r->layout->source->sink &&
        cell_name_read(last + 1, &column, &row) && column <= COLUMNS_MAX &&
        row <= ROWS_MAX)
        xlsx_reserve(r->book, &r->layout->cells, column * row);
}

static void
start_in_rows(void *with, const char *name, const char **attributes)
{
    struct row_reader *r = with;
    if (strcmp(name, "row") == 0)
        start_row(r, attributes);
    else if (strcmp(name, "dimension") == 0)
        reserve_cells(r, attribute(attributes, "ref"));
    else if (strcmp(name, "c") == 0)
        start_cell(r, attributes);
    else if (strcmp(name, "f") == 0)
        r->formula = true;
    else if (strcmp(name, "rPh") == 0)
        r->phonetic = true;
    else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0)
        r->in_value = r->valued = !r->phonetic;
}

static void
end_in_rows(void *with, const char *name)
{
    struct row_reader *r = with;
    if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0)
        r->in_value = false;
    else if (strcmp(name, "rPh") == 0)
        r->phonetic = false;
    else if (strcmp(name, "c") == 0)
        end_cell(r);
    else if (strcmp(name, "row") == 0)
        end_row(r);
}

static void
text_in_rows(void *with, const char *bytes, int size)
{
    struct row_reader *r = with;
    if (r->in_value)
        buffer_add(&r->text, bytes, (size_t)size);
}

enum part_fault
xlsx_read_rows(struct xlsx_book *book, const struct xlsx_worksheet *worksheet,
    struct layout *layout)
{
    struct row_reader r = { .book = book, .layout = layout };
    const struct part_reader merges = { start_in_merges, end_in_merges, NULL,
        has_row_failed, &r };
    const struct part_reader rows = { start_in_rows, end_in_rows, text_in_rows,
        has_row_failed, &r };
    bool merged;
    enum part_fault fault =
        package_search(&book->package, worksheet->part, "mergeCell ", &merged);
    if (fault == PART_OK && merged)
        fault = package_parse(&book->package, worksheet->part, &merges);
    if (r.merged.count > 0)
        qsort(r.merged.items, r.merged.count, sizeof *r.merged.items,
            compare_merged);
    if (fault == PART_OK)
        fault = package_parse(&book->package, worksheet->part, &rows);
    if (fault == PART_OK && r.bad)
        fault = PART_BROKEN;
    if (r.hidden_rows > 0)
        layout_note(layout, 0,
            WORDS("xlsx.note_hidden", INT_TEXT(r.hidden_rows),
                buffer_string(&r.hidden)));
    buffer_free(&r.text);
    buffer_free(&r.hidden);
    return fault;
}
