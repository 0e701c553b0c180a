/* table.c - lists for people and for machines. */
/* SPDX-License-Identifier: MIT */
#include "cli/ui/table.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/formula.h"

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
        csv_cell(&b, formula_guard(&t->app->arena, t->cells.items[i]), ',');
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
        print_people_table(t);
}
