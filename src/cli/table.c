/* table.c - lists for people and for machines. */
/* SPDX-License-Identifier: MIT */
#include "cli/table.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/text.h"

#define CUT_WIDTH 48

struct table_out
table_begin(struct app *app, const struct heading *headings, size_t columns)
{
    return (struct table_out){
        .app = app, .headings = headings, .columns = columns
    };
}

void
table_text(struct table_out *t, const char *text)
{
    const char **cell = arena_push(&t->app->arena, &t->cells);
    if (cell)
        *cell = podium_strdup(&t->app->arena, text ? text : "");
}

void
table_int(struct table_out *t, int64_t value)
{
    table_text(t, INT_TEXT(value));
}

/* Text cut to so many columns, with an ellipsis; no letter is broken. */
static const char *
cut(struct app *app, const char *text)
{
    if (text_width(text) <= CUT_WIDTH)
        return text;
    size_t n = strlen(text);
    char *copy = podium_strdup(&app->arena, text);
    while (copy && text_width(copy) > CUT_WIDTH - 1) {
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

static void
pad(FILE *out, size_t n)
{
    static const char spaces[] = "                                ";
    for (; n >= sizeof spaces; n -= sizeof spaces - 1)
        fwrite(spaces, 1, sizeof spaces - 1, out);
    fwrite(spaces, 1, n, out);
}

static void
print_cell(const struct table_out *t, size_t column, const char *text,
    const size_t *widths)
{
    size_t gap = widths[column] - text_width(text);
    bool last = column + 1 == t->columns;
    if (t->headings[column].align == RIGHT)
        pad(t->app->out, gap);
    fputs(text, t->app->out);
    if (t->headings[column].align == LEFT && !last)
        pad(t->app->out, gap);
    fputs(last ? "\n" : "  ", t->app->out);
}

static const char *
people_cell(struct table_out *t, size_t i, size_t column)
{
    const struct heading *h = &t->headings[column];
    const char *text = one_line(t->app, t->cells.items[i]);
    if (h->align == RIGHT)
        text = people_number(t->app, text);
    return h->cut ? cut(t->app, text) : text;
}

static void
end_people(struct table_out *t)
{
    struct podium_arena *arena = &t->app->arena;
    size_t *widths = podium_alloc(arena, t->columns, sizeof *widths);
    const char **names = podium_alloc(arena, t->columns, sizeof *names);
    if (!widths || !names)
        return;
    for (size_t c = 0; c < t->columns; c++) {
        char id[64];
        snprintf(id, sizeof id, "column.%s", t->headings[c].name);
        names[c] = message_known(id) ? message_text(t->app->language, id)
                                     : t->headings[c].name;
        widths[c] = text_width(names[c]);
    }
    for (size_t i = 0, c = 0; i < t->cells.count; i++) {
        t->cells.items[i] = people_cell(t, i, c);
        size_t w = text_width(t->cells.items[i]);
        if (w > widths[c])
            widths[c] = w;
        c = c + 1 == t->columns ? 0 : c + 1;
    }
    for (size_t c = 0; c < t->columns; c++)
        print_cell(t, c, names[c], widths);
    for (size_t i = 0, c = 0; i < t->cells.count; i++) {
        print_cell(t, c, t->cells.items[i], widths);
        c = c + 1 == t->columns ? 0 : c + 1;
    }
}

static void
end_csv(struct table_out *t)
{
    struct buffer b = { 0 };
    for (size_t c = 0; c < t->columns; c++) {
        buffer_text(&b, c ? "," : "");
        csv_cell(&b, t->headings[c].name, ',');
    }
    buffer_char(&b, '\n');
    for (size_t i = 0, c = 0; i < t->cells.count; i++) {
        csv_cell(&b, t->cells.items[i], ',');
        c = c + 1 == t->columns ? 0 : c + 1;
        buffer_char(&b, c == 0 ? '\n' : ',');
    }
    fwrite(buffer_string(&b), 1, b.size, t->app->out);
    buffer_free(&b);
}

static void
end_json(struct table_out *t)
{
    struct buffer b = { 0 };
    json_open(&b, '{');
    json_int(&b, "schema", 1);
    json_open_in(&b, "rows", '[');
    for (size_t i = 0, c = 0; i < t->cells.count; i++) {
        if (c == 0)
            json_open(&b, '{');
        json_text(&b, t->headings[c].name, t->cells.items[i]);
        c = c + 1 == t->columns ? 0 : c + 1;
        if (c == 0)
            json_close(&b, '}');
    }
    json_close(&b, ']');
    json_close(&b, '}');
    fprintf(t->app->out, "%s\n", buffer_string(&b));
    buffer_free(&b);
}

void
table_end(struct table_out *t)
{
    if (t->app->arena.failed || t->columns == 0)
        return;
    if (t->app->format == FORMAT_CSV)
        end_csv(t);
    else if (t->app->format == FORMAT_JSON)
        end_json(t);
    else
        end_people(t);
}
