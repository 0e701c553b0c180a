/* template.c - every table empty, to be filled in by an office. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buffer.h"
#include "base/message.h"
#include "base/new_file.h"
#include "cli/app/library.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/commands.h"
#include "cli/ui/column_words.h"

#define OFFICE "libpodium-office.so.0"

struct templates {
    struct app *app;
    const char *folder;
    char delimiter;
    __typeof__(podium_workbook_write) *write_workbook;
};

/* One table: what stands above its columns. */
struct template_table {
    const char *name, *title;
    struct podium_workbook_column *columns;
    size_t count;
};

static enum podium_workbook_sort
workbook_sort(const char *type)
{
    if (strcmp(type, "type.decimal") == 0 || strcmp(type, "type.int") == 0)
        return PODIUM_WORKBOOK_NUMBER;
    if (strcmp(type, "type.date") == 0)
        return PODIUM_WORKBOOK_DATE;
    return strcmp(type, "type.text") == 0 ? PODIUM_WORKBOOK_TEXT
                                          : PODIUM_WORKBOOK_CODE;
}

/* The columns of the two tables whose others follow from the rubric. */
static void
describe_sheets(struct app *app, struct template_table *out)
{
    static const char *const all[] = { "round", "entry", "judge", "criterion",
        "score", "comment" };
    bool scores = strcmp(out->name, "scores") == 0;
    out->columns = podium_alloc(
        &app->arena, sizeof all / sizeof *all, sizeof *out->columns);
    for (size_t i = 0; out->columns && i < sizeof all / sizeof *all; i++) {
        bool number = strcmp(all[i], "score") == 0;
        if (!scores && (number || strcmp(all[i], "criterion") == 0))
            continue;
        out->columns[out->count++] = (struct podium_workbook_column){
            .heading = podium_column_heading(
                app->language, out->name, all[i], &app->arena),
            .note = message_word(app->language, "sheet_column", all[i]),
            .sort = number ? PODIUM_WORKBOOK_NUMBER : PODIUM_WORKBOOK_TEXT,
            .required = i < 3,
        };
    }
}

static void
describe_table(struct app *app, const char *table, struct template_table *out)
{
    struct podium_columns columns = { 0 };
    *out = (struct template_table){ .name = table };
    bool sheets = podium_column_list(table, &app->arena, &columns) != PODIUM_OK;
    if (sheets)
        describe_sheets(app, out);
    struct buffer title = { 0 };
    buffer_text(&title, table);
    buffer_text(&title, ": ");
    buffer_text(&title, message_word(app->language, "tables", table));
    out->title = podium_strdup(&app->arena, buffer_string(&title));
    buffer_free(&title);
    if (!sheets)
        out->columns =
            podium_alloc(&app->arena, columns.count + 1, sizeof *out->columns);
    for (; !sheets && out->columns && out->count < columns.count;
         out->count++) {
        const struct podium_column *c = &columns.items[out->count];
        out->columns[out->count] = (struct podium_workbook_column){
            .heading = podium_column_heading(
                app->language, table, c->name, &app->arena),
            .note = column_words(app, table, c),
            .sort = workbook_sort(c->type),
            .required = c->required,
        };
    }
}

static const char *
template_path(const struct templates *t, const char *table, const char *ending)
{
    struct buffer b = { 0 };
    buffer_text(&b, t->folder);
    buffer_text(&b, "/");
    buffer_text(&b, table);
    buffer_text(&b, ending);
    const char *path = podium_strdup(&t->app->arena, buffer_string(&b));
    buffer_free(&b);
    return path ? path : "";
}

/* Give a new file its name; what is there already may have been filled in. */
static int
end_template(const struct templates *t, struct new_file *f, const char *path,
    bool written)
{
    enum new_file_fate fate = !written ? NEW_FILE_DROP
        : t->app->force                ? NEW_FILE_REPLACE
                                       : NEW_FILE_CREATE;
    int cause = written ? 0 : f->cause;
    if (new_file_end(f, fate) && written)
        return EXIT_DONE;
    cause = f->cause ? f->cause : cause;
    return say_unwritten(t->app, path, cause, "template.exists");
}

static void
add_csv_line(struct buffer *b, const struct templates *t,
    const struct template_table *table, bool notes)
{
    for (size_t i = 0; i < table->count; i++) {
        if (i > 0)
            buffer_char(b, t->delimiter);
        csv_cell(b, notes ? table->columns[i].note : table->columns[i].heading,
            t->delimiter);
    }
    buffer_text(b, "\r\n");
}

static int
write_csv_template(
    const struct templates *t, const struct template_table *table)
{
    struct buffer b = { 0 };
    struct new_file f;
    const char *path = template_path(t, table->name, ".csv");
    buffer_text(&b, "\xef\xbb\xbf");
    csv_cell(&b, table->title, t->delimiter);
    buffer_text(&b, "\r\n");
    add_csv_line(&b, t, table, true);
    add_csv_line(&b, t, table, false);
    bool written = new_file_open(&f, path, 0666) && !b.failed &&
        new_file_write(&f, b.bytes, b.size);
    buffer_free(&b);
    return end_template(t, &f, path, written);
}

static int
write_workbook_template(
    const struct templates *t, const struct template_table *table)
{
    struct new_file f;
    const char *path = template_path(t, table->name, ".xlsx");
    const struct podium_workbook workbook = { .worksheet = table->name,
        .title = table->title,
        .columns = table->columns,
        .count = table->count,
        .made = t->app->now };
    bool open = new_file_open(&f, path, 0666);
    bool written = open &&
        t->write_workbook(&workbook, f.temporary ? f.temporary : path) ==
            PODIUM_OK;
    if (open && !written && !f.cause)
        f.cause = EIO;
    return end_template(t, &f, path, written);
}

int
cmd_template(struct app *app, int argc, char **argv)
{
    bool semicolon = false;
    const struct option options[] = { { "semicolon", .flag = &semicolon },
        { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    struct templates t = {
        .app = app, .folder = argv[0], .delimiter = semicolon ? ';' : ','
    };
    LIBRARY_FUNCTION(
        t.write_workbook, library_open(OFFICE), podium_workbook_write);
    if (!t.write_workbook) {
        fprintf(app->err, "podium: %s\n", SAY(app, "render.missing", OFFICE));
        return EX_UNAVAILABLE;
    }
    if (mkdir(argv[0], 0777) != 0 && errno != EEXIST) {
        fprintf(app->err, "podium: %s\n",
            SAY(app, "file.io", argv[0], strerror(errno)));
        return EX_CANTCREAT;
    }
    for (const char *const *name = podium_table_list();
         *name && code == EXIT_DONE; name++) {
        struct template_table table;
        describe_table(app, *name, &table);
        if (table.count == 0)
            continue;
        code = write_csv_template(&t, &table);
        if (code == EXIT_DONE)
            code = write_workbook_template(&t, &table);
    }
    if (code == EXIT_DONE)
        fprintf(app->out, "%s\n", SAY(app, "template.done", argv[0]));
    return code;
}
