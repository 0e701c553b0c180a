/* table_people.c - lists for people: aligned, and as wide as the terminal.
 *
 * In: the cells of a list. Out: lines that fit the terminal. If a list is too
 * wide, these steps are taken until it fits: hide empty columns, put headings
 * on two lines, cut the texts that may be cut. If cutting and two-line headings
 * together cannot do, the last column is printed below its row instead, and so
 * on. Numbers are never cut, as a shortened number is a wrong one. Widths are
 * in columns of the terminal, not bytes: Vietnamese letters take several
 * bytes. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"
#include "base/text.h"
#include "cli/app/terminal.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

#define GAP 2
#define WIDEST_CUT 48
#define NARROWEST_CUT 12

struct column {
    const char *lines[2]; /* of its heading; the second is "" if not needed */
    size_t width, cells;  /* cells: width of the widest cell */
    bool hidden;
    bool below; /* hidden, and printed below the row */
};

/* ---- texts ---- */

/* The text cut to `width` columns, with an ellipsis; a letter with its marks
 * is never split. */
static const char *
cut_to_width(struct app *app, const char *text, size_t width)
{
    if (text_width(text) <= width)
        return text;
    size_t n = strlen(text);
    char *copy = podium_strdup(&app->arena, text);
    while (copy && text_width(copy) > width - 1) {
        do
            n--;
        while (((unsigned char)copy[n] & 0xc0) == 0x80);
        copy[n] = '\0';
    }
    struct buffer b = { 0 };
    buffer_text(&b, copy ? copy : "");
    buffer_text(&b, "\xe2\x80\xa6");
    const char *short_text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return short_text ? short_text : text;
}

/* Line breaks and control characters would break the table. */
static const char *
on_one_line(struct app *app, const char *text)
{
    if (text[strcspn(text, "\r\n\t\x1b")] == '\0')
        return text;
    char *copy = podium_strdup(&app->arena, text);
    for (char *s = copy; s && *s; s++)
        if ((unsigned char)*s < 0x20)
            *s = ' ';
    return copy ? copy : text;
}

static const char *
cell_for_people(struct table_out *t, size_t i, size_t column)
{
    const struct heading *h = &t->headings[column];
    const char *text = on_one_line(t->app, t->cells.items[i]);
    if (h->align == RIGHT)
        text = people_number(t->app, text);
    return h->cut ? cut_to_width(t->app, text, WIDEST_CUT) : text;
}

const char *
column_heading(struct app *app, const char *name)
{
    return message_word(app->language, "column", name);
}

/* ---- widths ---- */

static size_t
larger_size(size_t a, size_t b)
{
    return a > b ? a : b;
}

static void
measure_columns(struct table_out *t, struct column *columns)
{
    for (size_t c = 0; c < t->columns; c++)
        columns[c] = (struct column){
            .lines = { column_heading(t->app, t->headings[c].name), "" }
        };
    for (size_t i = 0; i < t->cells.count; i++) {
        struct column *column = &columns[i % t->columns];
        t->cells.items[i] = cell_for_people(t, i, i % t->columns);
        column->cells =
            larger_size(column->cells, text_width(t->cells.items[i]));
    }
    for (size_t c = 0; c < t->columns; c++)
        columns[c].width =
            larger_size(columns[c].cells, text_width(columns[c].lines[0]));
}

static size_t
table_width(const struct table_out *t, const struct column *columns)
{
    size_t width = 0;
    for (size_t c = 0; c < t->columns; c++)
        if (!columns[c].hidden)
            width += columns[c].width + (width > 0 ? GAP : 0);
    return width;
}

/* How narrow a heading can be on two lines; *at is where to break it. */
static size_t
heading_break(struct app *app, const char *text, size_t *at)
{
    size_t best = text_width(text);
    for (size_t i = 0; text[i]; i++) {
        if (text[i] != ' ')
            continue;
        char *first = podium_strdup(&app->arena, text);
        if (!first)
            break;
        first[i] = '\0';
        size_t width = larger_size(text_width(first), text_width(text + i + 1));
        if (width >= best)
            continue;
        best = width;
        *at = i;
    }
    return best;
}

/* Break the heading that saves most width by two lines; false if none saves
 * any. */
static bool
break_heading(struct table_out *t, struct column *columns)
{
    size_t most = 0, at = 0, from = 0;
    struct column *chosen = NULL;
    for (size_t c = 0; c < t->columns; c++) {
        struct column *column = &columns[c];
        size_t width = larger_size(
            column->cells, heading_break(t->app, column->lines[0], &from));
        if (column->hidden || *column->lines[1] ||
            column->width - width <= most)
            continue;
        most = column->width - width;
        at = from;
        chosen = column;
    }
    char *first = podium_strdup(&t->app->arena, chosen ? chosen->lines[0] : "");
    if (!chosen || !first)
        return false;
    chosen->lines[1] = chosen->lines[0] + at + 1;
    first[at] = '\0';
    chosen->lines[0] = first;
    chosen->width -= most;
    return true;
}

/* The widest column of those that may be cut, or NULL. */
static struct column *
widest_cut_column(const struct table_out *t, struct column *columns)
{
    struct column *widest = NULL;
    for (size_t c = 0; c < t->columns; c++)
        if (t->headings[c].cut && !columns[c].hidden &&
            (!widest || columns[c].width > widest->width))
            widest = &columns[c];
    return widest;
}

static void
shrink_columns(struct table_out *t, struct column *columns, size_t room)
{
    struct column *widest;
    while (table_width(t, columns) > room &&
        (widest = widest_cut_column(t, columns)) &&
        widest->width > NARROWEST_CUT)
        widest->width--;
    for (size_t i = 0; i < t->cells.count; i++) {
        size_t c = i % t->columns;
        if (t->headings[c].cut && !columns[c].below)
            t->cells.items[i] =
                cut_to_width(t->app, t->cells.items[i], columns[c].width);
    }
}

/* The least width of the list, with two-line headings and cut texts. */
static size_t
least_table_width(const struct table_out *t, const struct column *columns)
{
    size_t width = 0, at = 0;
    for (size_t c = 0; c < t->columns; c++) {
        const struct column *column = &columns[c];
        size_t least = larger_size(
            column->cells, heading_break(t->app, column->lines[0], &at));
        if (t->headings[c].cut && least > NARROWEST_CUT)
            least = NARROWEST_CUT;
        if (!column->hidden)
            width += least + (width > 0 ? GAP : 0);
    }
    return width;
}

/* Move the last shown column below the row; false if it is the only one or
 * holds numbers. */
static bool
move_column_below(const struct table_out *t, struct column *columns)
{
    size_t last = t->columns - 1;
    while (last > 0 && columns[last].hidden)
        last--;
    bool may = last > 0 && t->headings[last].align == LEFT;
    if (may)
        columns[last].below = columns[last].hidden = true;
    return may;
}

static void
fit_columns(struct table_out *t, struct column *columns, size_t room)
{
    for (size_t c = 0; c < t->columns && t->cells.count > 0; c++)
        if (table_width(t, columns) > room)
            columns[c].hidden = columns[c].cells == 0;
    while (
        least_table_width(t, columns) > room && move_column_below(t, columns))
        ;
    while (table_width(t, columns) > room && break_heading(t, columns))
        ;
    if (table_width(t, columns) > room)
        shrink_columns(t, columns, room);
}

/* ---- printing ---- */

/* A list may have hundreds of thousands of rows: printf() would be too slow. */
static void
write_spaces(FILE *out, size_t n)
{
    static const char spaces[] = "                                ";
    for (; n >= sizeof spaces; n -= sizeof spaces - 1)
        fwrite(spaces, 1, sizeof spaces - 1, out);
    fwrite(spaces, 1, n, out);
}

/* Print the cells of one line, without spaces after the last one. */
static void
print_table_line(const struct table_out *t, const struct column *columns,
    const char *const *cells)
{
    FILE *out = t->app->out;
    size_t owed = 0; /* spaces before the next cell */
    for (size_t c = 0; c < t->columns; c++) {
        const char *text = cells[c];
        if (columns[c].hidden)
            continue;
        size_t gap = columns[c].width - text_width(text);
        bool right = t->headings[c].align == RIGHT;
        write_spaces(out, owed + (right ? gap : 0));
        fputs(text, out);
        owed = GAP + (right ? 0 : gap);
    }
    fputs("\n", out);
}

/* Print the columns that did not fit into the row, below it. */
static void
print_below_row(const struct table_out *t, const struct column *columns,
    const char *const *cells)
{
    struct buffer line = { 0 };
    size_t indent = columns[0].width + GAP;
    for (size_t i = 0; i < indent; i++)
        buffer_text(&line, " ");
    for (size_t c = 0; c < t->columns; c++) {
        if (!columns[c].below || !*cells[c])
            continue;
        buffer_text(&line, line.size > indent ? "  " : "");
        buffer_text(&line, cells[c]);
    }
    if (line.size > indent)
        print_text(t->app->out, buffer_string(&line));
    buffer_free(&line);
}

/* Print one line of the headings, unless it is empty. */
static void
print_headings(
    const struct table_out *t, const struct column *columns, size_t line)
{
    const char **texts =
        podium_alloc(&t->app->arena, t->columns, sizeof *texts);
    bool any = false;
    for (size_t c = 0; texts && c < t->columns; c++) {
        texts[c] = columns[c].lines[line];
        any = any || (!columns[c].hidden && *texts[c]);
    }
    if (any)
        print_table_line(t, columns, texts);
}

void
print_people_table(struct table_out *t)
{
    struct column *columns =
        podium_alloc(&t->app->arena, t->columns, sizeof *columns);
    if (!columns || t->columns == 0)
        return;
    measure_columns(t, columns);
    size_t room = terminal_width(t->app->out);
    if (room > 0)
        fit_columns(t, columns, room);
    for (size_t line = 0; line < 2; line++)
        print_headings(t, columns, line);
    for (size_t i = 0; i < t->cells.count; i += t->columns) {
        print_table_line(t, columns, t->cells.items + i);
        print_below_row(t, columns, t->cells.items + i);
    }
}
