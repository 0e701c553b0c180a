/* table_people.c - lists for people: aligned, and as wide as the terminal.
 *
 * Where a list is too wide, first its empty columns go, then headings take two
 * lines, then the longest texts are cut shorter. Where even that would not do,
 * what stands last in a row goes below it. */
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
    const char *lines[2]; /* of its heading; the second "" where one will do */
    size_t width, cells;  /* cells: of the widest one */
    bool hidden;
    bool below; /* and shown below the row */
};

/* ---- texts ---- */

/* Text cut to so many columns, with an ellipsis; no letter is broken. */
static const char *
cut(struct app *app, const char *text, size_t width)
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
one_line(struct app *app, const char *text)
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
people_cell(struct table_out *t, size_t i, size_t column)
{
    const struct heading *h = &t->headings[column];
    const char *text = one_line(t->app, t->cells.items[i]);
    if (h->align == RIGHT)
        text = people_number(t->app, text);
    return h->cut ? cut(t->app, text, WIDEST_CUT) : text;
}

const char *
column_text(struct app *app, const char *name)
{
    return message_word(app->language, "column", name);
}

/* ---- widths ---- */

static size_t
larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

static void
measure(struct table_out *t, struct column *columns)
{
    for (size_t c = 0; c < t->columns; c++)
        columns[c] = (struct column){
            .lines = { column_text(t->app, t->headings[c].name), "" }
        };
    for (size_t i = 0; i < t->cells.count; i++) {
        struct column *column = &columns[i % t->columns];
        t->cells.items[i] = people_cell(t, i, i % t->columns);
        column->cells = larger(column->cells, text_width(t->cells.items[i]));
    }
    for (size_t c = 0; c < t->columns; c++)
        columns[c].width =
            larger(columns[c].cells, text_width(columns[c].lines[0]));
}

static size_t
whole_width(const struct table_out *t, const struct column *columns)
{
    size_t width = 0;
    for (size_t c = 0; c < t->columns; c++)
        if (!columns[c].hidden)
            width += columns[c].width + (width > 0 ? GAP : 0);
    return width;
}

/* The narrowest two lines of a heading: how wide, and where they part. */
static size_t
break_of(struct app *app, const char *text, size_t *at)
{
    size_t best = text_width(text);
    for (size_t i = 0; text[i]; i++) {
        if (text[i] != ' ')
            continue;
        char *first = podium_strdup(&app->arena, text);
        if (!first)
            break;
        first[i] = '\0';
        size_t width = larger(text_width(first), text_width(text + i + 1));
        if (width >= best)
            continue;
        best = width;
        *at = i;
    }
    return best;
}

/* Put the heading that gains most on two lines; false where none gains. */
static bool
break_heading(struct table_out *t, struct column *columns)
{
    size_t most = 0, at = 0, place = 0;
    struct column *chosen = NULL;
    for (size_t c = 0; c < t->columns; c++) {
        struct column *column = &columns[c];
        size_t width =
            larger(column->cells, break_of(t->app, column->lines[0], &place));
        if (column->hidden || *column->lines[1] ||
            column->width - width <= most)
            continue;
        most = column->width - width;
        at = place;
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
widest_cut(const struct table_out *t, struct column *columns)
{
    struct column *widest = NULL;
    for (size_t c = 0; c < t->columns; c++)
        if (t->headings[c].cut && !columns[c].hidden &&
            (!widest || columns[c].width > widest->width))
            widest = &columns[c];
    return widest;
}

static void
shrink(struct table_out *t, struct column *columns, size_t room)
{
    struct column *widest;
    while (whole_width(t, columns) > room &&
        (widest = widest_cut(t, columns)) && widest->width > NARROWEST_CUT)
        widest->width--;
    for (size_t i = 0; i < t->cells.count; i++) {
        size_t c = i % t->columns;
        if (t->headings[c].cut && !columns[c].below)
            t->cells.items[i] =
                cut(t->app, t->cells.items[i], columns[c].width);
    }
}

/* How narrow it can be made by headings of two lines and by cutting. */
static size_t
narrowest(const struct table_out *t, const struct column *columns)
{
    size_t width = 0, at = 0;
    for (size_t c = 0; c < t->columns; c++) {
        const struct column *column = &columns[c];
        size_t least =
            larger(column->cells, break_of(t->app, column->lines[0], &at));
        if (t->headings[c].cut && least > NARROWEST_CUT)
            least = NARROWEST_CUT;
        if (!column->hidden)
            width += least + (width > 0 ? GAP : 0);
    }
    return width;
}

/* The last of those in the row; false if it is the only one or a number. */
static bool
put_below(const struct table_out *t, struct column *columns)
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
fit(struct table_out *t, struct column *columns, size_t room)
{
    for (size_t c = 0; c < t->columns && t->cells.count > 0; c++)
        if (whole_width(t, columns) > room)
            columns[c].hidden = columns[c].cells == 0;
    while (narrowest(t, columns) > room && put_below(t, columns))
        ;
    while (whole_width(t, columns) > room && break_heading(t, columns))
        ;
    if (whole_width(t, columns) > room)
        shrink(t, columns, room);
}

/* ---- printing ---- */

/* Lists may have hundreds of thousands of rows: printf() would be felt. */
static void
pad(FILE *out, size_t n)
{
    static const char spaces[] = "                                ";
    for (; n >= sizeof spaces; n -= sizeof spaces - 1)
        fwrite(spaces, 1, sizeof spaces - 1, out);
    fwrite(spaces, 1, n, out);
}

/* Cells of one line; nothing stands after the last one. */
static void
print_line(const struct table_out *t, const struct column *columns,
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
        pad(out, owed + (right ? gap : 0));
        fputs(text, out);
        owed = GAP + (right ? 0 : gap);
    }
    fputs("\n", out);
}

/* What was too wide for a row, under its second column. */
static void
print_below(const struct table_out *t, const struct column *columns,
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

/* A line of the headings, unless nothing stands in it. */
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
        print_line(t, columns, texts);
}

void
table_for_people(struct table_out *t)
{
    struct column *columns =
        podium_alloc(&t->app->arena, t->columns, sizeof *columns);
    if (!columns || t->columns == 0)
        return;
    measure(t, columns);
    size_t room = terminal_width(t->app->out);
    if (room > 0)
        fit(t, columns, room);
    for (size_t line = 0; line < 2; line++)
        print_headings(t, columns, line);
    for (size_t i = 0; i < t->cells.count; i += t->columns) {
        print_line(t, columns, t->cells.items + i);
        print_below(t, columns, t->cells.items + i);
    }
}
