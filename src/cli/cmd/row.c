/* row.c - add, edit, withdraw, list and show rows of a table: `entry`,
 * `person`, `conflict` and others.
 *
 * The options of `add` and `edit` are the columns of the table, read from the
 * library, so that a new column needs no code here. The library checks every
 * value. */
/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <strings.h>

#include "base/buffer.h"
#include "base/message.h"
#include "base/text.h"
#include "base/text_search.h"
#include "base/words.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

#define MOST_CELLS 16

/* The arguments of a row command, parsed. */
struct row_arguments {
    struct podium_columns columns;
    struct podium_cell cells[MOST_CELLS];
    size_t count;
};

static const char *
command_table_name(const struct app *app)
{
    static const char *const tables[][2] = { { "entry", "entries" },
        { "person", "people" }, { "assign", "assignments" },
        { "conflict", "conflicts" }, { "author", "authors" },
        { "criterion", "criteria" }, { "prize", "prizes" }, { "part", "parts" },
        { "panel", "panels" }, { "fact", "contest" }, { "unit", "units" },
        { "field", "fields" }, { "heading", "headings" },
        { "consent", "consents" }, { "dossier", "dossiers" },
        { "relation", "relations" }, { "rule", "rules" } };
    size_t i = 0;
    while (strcmp(app->command->noun, tables[i][0]) != 0)
        i++;
    return tables[i][1];
}

/* The column that the operand is of: that of the noun, else the first. */
static size_t
operand_column(const struct app *app, const struct podium_columns *columns)
{
    for (size_t i = 0; i < columns->count; i++)
        if (strcmp(columns->items[i].name, app->command->noun) == 0)
            return i;
    return 0;
}

/* Read argv as "CODE --column value ...": the code is part of the key. Where
 * the command needs a reason, that of a withdrawal, --reason is no column. */
static int
read_row_arguments(
    struct app *app, int argc, char **argv, struct row_arguments *out)
{
    const char *values[MOST_CELLS] = { 0 };
    struct option options[MOST_CELLS + 1] = { 0 };
    size_t n = 0;
    *out = (struct row_arguments){ 0 };
    enum podium_status status =
        podium_column_list(command_table_name(app), &app->arena, &out->columns);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    for (size_t i = 0; i < out->columns.count; i++)
        if (app->command->reason != NEEDS_REASON ||
            strcmp(out->columns.items[i].name, "reason") != 0)
            options[n++] = (struct option){ out->columns.items[i].name,
                .text = &values[i] };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    size_t operand = operand_column(app, &out->columns);
    if (values[operand])
        return report_misuse(
            app, WORDS("usage.key", out->columns.items[operand].name));
    values[operand] = argv[0];
    for (size_t i = 0; i < out->columns.count; i++) {
        if (!values[i])
            continue;
        out->cells[out->count++] =
            (struct podium_cell){ out->columns.items[i].name,
                typed_text(app, values[i]) };
    }
    return EXIT_DONE;
}

/* The entry or unit of a conflict of interest; NULL for other tables. */
static const char *
conflict_object(const struct app *app, const struct row_arguments *w)
{
    if (strcmp(command_table_name(app), "conflicts") != 0)
        return NULL;
    for (size_t i = 0; i < w->count; i++)
        if ((strcmp(w->cells[i].column, "entry") == 0 ||
                strcmp(w->cells[i].column, "unit") == 0) &&
            *w->cells[i].text)
            return w->cells[i].text;
    return NULL;
}

/* Is any column named that is no part of the key? */
static bool
names_change(const struct row_arguments *w)
{
    for (size_t i = 0; i < w->count; i++)
        for (size_t c = 0; c < w->columns.count; c++)
            if (!w->columns.items[c].key &&
                strcmp(w->columns.items[c].name, w->cells[i].column) == 0)
                return true;
    return false;
}

static int
put_row(struct app *app, int argc, char **argv, bool add)
{
    struct row_arguments w;
    struct podium_faults faults = { 0 };
    int code = read_row_arguments(app, argc, argv, &w);
    if (code != EXIT_DONE)
        return code;
    if (!add && !names_change(&w))
        return report_misuse(app, WORDS("usage.no_column"));
    const struct podium_cells cells = { w.cells, w.count };
    const char *head;
    int64_t before, after;
    enum podium_status status =
        podium_head_get(app->pd, &app->arena, &head, &before);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    status = add ? podium_row_add(app->pd, command_table_name(app), &cells,
                       &app->arena, &faults)
                 : podium_row_edit(app->pd, command_table_name(app), &cells,
                       &app->arena, &faults);
    if (status != PODIUM_OK)
        return say_faults(app, status, &faults);
    status = podium_head_get(app->pd, &app->arena, &head, &after);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (after == before) {
        fprintf(app->out, "%s\n", SAY(app, "row.unchanged", argv[0]));
        return EXIT_DONE;
    }
    const char *with = conflict_object(app, &w);
    fprintf(app->out, "%s\n",
        with ? SAY(app, add ? "conflict.added" : "conflict.changed", argv[0],
                   with)
             : SAY(app, add ? "row.added" : "row.changed", argv[0]));
    return EXIT_DONE;
}

int
cmd_row_add(struct app *app, int argc, char **argv)
{
    return put_row(app, argc, argv, true);
}

int
cmd_row_edit(struct app *app, int argc, char **argv)
{
    return put_row(app, argc, argv, false);
}

int
cmd_row_withdraw(struct app *app, int argc, char **argv)
{
    struct row_arguments w;
    int code = read_row_arguments(app, argc, argv, &w);
    if (code != EXIT_DONE)
        return code;
    const struct podium_cells cells = { w.cells, w.count };
    enum podium_status status = podium_row_withdraw(
        app->pd, command_table_name(app), &cells, app->reason);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    const char *noun = app->command->noun;
    bool stays = strcmp(noun, "entry") == 0 || strcmp(noun, "person") == 0;
    fprintf(app->out, "%s\n",
        stays ? SAY(app, "row.withdrawn", argv[0])
              : SAY(app, "row.removed", noun, argv[0]));
    return EXIT_DONE;
}

static const char *
row_cell(const struct podium_rows *rows, size_t row, size_t column)
{
    return rows->items ? rows->items[row * rows->columns + column] : "";
}

/* People by given name, as a Vietnamese list has them; others by code. */
static void
sort_people(const struct podium_rows *rows, size_t *order)
{
    struct text_order *by = text_order_new();
    for (size_t i = 1; by && i < rows->rows; i++)
        for (size_t j = i; j > 0 &&
             text_order_name(by, row_cell(rows, order[j - 1], 1),
                 row_cell(rows, order[j], 1)) > 0;
             j--) {
            size_t moved = order[j];
            order[j] = order[j - 1];
            order[j - 1] = moved;
        }
    text_order_free(by);
}

/* Name of a column for the table heading: one of its own where the word means
 * something else, as the title of a person (Dr.) and that of an entry. */
static const char *
column_heading_name(struct app *app, const char *column)
{
    struct buffer b = { 0 };
    buffer_text(&b, "column.");
    buffer_text(&b, app->command->noun);
    buffer_char(&b, '_');
    buffer_text(&b, column);
    bool own = app->format == FORMAT_TABLE && message_known(buffer_string(&b));
    const char *name =
        own ? podium_strdup(&app->arena, b.bytes + strlen("column.")) : NULL;
    buffer_free(&b);
    return name ? name : column;
}

static const char *
shown_cell(struct app *app, const struct podium_columns *columns,
    const struct podium_rows *rows, size_t row, size_t column)
{
    const char *name = columns->items[column].name;
    const char *text = row_cell(rows, row, column);
    const char *type = columns->items[column].type;
    if (strcmp(type, "type.date") == 0)
        return cell_day(app, text);
    bool code = words_have_text("meaning rule", name); /* typed as it is */
    return words_have_text("type.word type.words type.yes", type) && !code
        ? cell_words(app, text)
        : text;
}

static bool
is_shown_column(const char *column)
{
    return strcmp(column, "summary") != 0 && strcmp(column, "email") != 0 &&
        strcmp(column, "phone") != 0;
}

static int
load_row_table(
    struct app *app, struct podium_columns *columns, struct podium_rows *rows)
{
    enum podium_status status =
        podium_column_list(command_table_name(app), &app->arena, columns);
    if (status == PODIUM_OK)
        status = podium_row_list(
            app->pd, command_table_name(app), &app->arena, rows);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

/* Add the cells of a row to what is searched. */
static void
add_searched(struct buffer *out, const struct podium_rows *rows, size_t row)
{
    for (size_t i = 0; i < rows->columns; i++) {
        buffer_text(out, row_cell(rows, row, i));
        buffer_char(out, ' ');
    }
}

/* Is an entry looked for by its authors, as far as they may be seen? */
static void
add_authors(
    struct buffer *out, const struct podium_rows *authors, const char *entry)
{
    for (size_t r = 0; r < authors->rows; r++)
        if (strcmp(row_cell(authors, r, 0), entry) == 0)
            add_searched(out, authors, r);
}

/* The rows that have all of these words, in order; how many there are. */
static size_t
find_rows(struct app *app, const struct podium_rows *rows, const char *words,
    size_t *order)
{
    struct podium_rows authors = { 0 };
    size_t found = 0;
    if (strcmp(app->command->noun, "entry") == 0 && *words &&
        podium_row_list(app->pd, "authors", &app->arena, &authors) != PODIUM_OK)
        authors = (struct podium_rows){ 0 };
    for (size_t i = 0; i < rows->rows; i++) {
        struct buffer text = { 0 };
        if (*words) {
            add_searched(&text, rows, i);
            add_authors(&text, &authors, row_cell(rows, i, 0));
        }
        if (text_has_words(&app->arena, buffer_string(&text), words))
            order[found++] = i;
        buffer_free(&text);
    }
    return found;
}

static const char *
joined_words(struct app *app, int argc, char **argv)
{
    struct buffer b = { 0 };
    for (int i = 0; i < argc; i++) {
        buffer_text(&b, i ? " " : "");
        buffer_text(&b, typed_text(app, argv[i]));
    }
    const char *words = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return words ? words : "";
}

/* Under a list of entries, or under one of them: which are absent. */
static int
say_absent(struct app *app, const char *entry)
{
    struct podium_attendances absent;
    enum podium_status status =
        podium_attendance_list(app->pd, true, &app->arena, &absent);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    for (size_t i = 0; i < absent.count; i++) {
        const struct podium_attendance *a = &absent.items[i];
        if (!entry || strcasecmp(entry, a->entry) == 0)
            fprintf(app->format == FORMAT_TABLE ? app->out : app->err, "%s\n",
                SAY(app, "attendance.absent", a->entry,
                    a->reason ? a->reason : "-"));
    }
    return EXIT_DONE;
}

int
cmd_row_list(struct app *app, int argc, char **argv)
{
    const struct option options[] = { { 0 } };
    struct podium_columns columns = { 0 };
    struct podium_rows rows = { 0 };
    struct heading headings[MOST_CELLS] = { 0 };
    size_t shown[MOST_CELLS] = { 0 }, n = 0;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    code = load_row_table(app, &columns, &rows);
    if (code != EXIT_DONE)
        return code;
    for (size_t i = 0; i < columns.count; i++)
        if (app->format != FORMAT_TABLE ||
            is_shown_column(columns.items[i].name)) {
            headings[n] = (struct heading){
                column_heading_name(app, columns.items[i].name), LEFT, true
            };
            shown[n++] = i;
        }
    size_t *order = podium_alloc(&app->arena, rows.rows, sizeof *order);
    if (!order)
        return EX_OSERR;
    const char *words = joined_words(app, argc, argv);
    rows.rows = find_rows(app, &rows, words, order);
    if (rows.rows == 0 && *words)
        fprintf(app->err, "%s\n", SAY(app, "row.none", words));
    if (strcmp(app->command->noun, "person") == 0 &&
        app->format == FORMAT_TABLE)
        sort_people(&rows, order);
    struct table_out t = table_begin(app, headings, n);
    for (size_t r = 0; r < rows.rows; r++)
        for (size_t i = 0; i < n; i++)
            table_text(
                &t, shown_cell(app, &columns, &rows, order[r], shown[i]));
    table_end(&t);
    return words_have_text("entry author dossier", app->command->noun)
        ? say_absent(app, NULL)
        : EXIT_DONE;
}

/* Under an entry or a person that was withdrawn: when, by whom and why. */
static int
say_withdrawal(struct app *app, const char *code)
{
    struct podium_withdrawal w;
    if (strcmp(app->command->noun, "entry") != 0 &&
        strcmp(app->command->noun, "person") != 0)
        return EXIT_DONE;
    if (strcmp(app->command->noun, "entry") == 0 &&
        say_absent(app, code) != EXIT_DONE)
        return EX_SOFTWARE;
    enum podium_status status = podium_withdrawal_find(
        app->pd, app->command->noun, code, &app->arena, &w);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (w.time)
        fprintf(app->format == FORMAT_TABLE ? app->out : app->err, "%s\n",
            SAY(app, "row.was_withdrawn", people_moment(app, w.time), w.person,
                w.reason ? w.reason : "-"));
    return EXIT_DONE;
}

/* Is the row one of those that are meant? Codes are typed in any case, but the
 * very code, where there is one, means no other. */
static bool
is_row_meant(const struct podium_rows *rows, size_t row, size_t column,
    const char *typed)
{
    const char *code = row_cell(rows, row, column);
    if (strcasecmp(code, typed) != 0)
        return false;
    bool exact = false;
    for (size_t r = 0; r < rows->rows; r++)
        exact |= strcmp(row_cell(rows, r, column), typed) == 0;
    return !exact || strcmp(code, typed) == 0;
}

int
cmd_row_show(struct app *app, int argc, char **argv)
{
    static const struct heading headings[] = { { "column", LEFT, false },
        { "value", LEFT, false } };
    const struct option options[] = { { 0 } };
    struct podium_columns columns = { 0 };
    struct podium_rows rows = { 0 };
    bool found = false;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    code = load_row_table(app, &columns, &rows);
    if (code != EXIT_DONE)
        return code;
    const char *wanted = typed_text(app, argv[0]);
    struct table_out t = TABLE(app, headings);
    size_t operand = operand_column(app, &columns);
    for (size_t r = 0; r < rows.rows; r++) {
        if (!is_row_meant(&rows, r, operand, wanted))
            continue;
        found = true;
        for (size_t i = 0; i < columns.count; i++) {
            const char *name = column_heading_name(app, columns.items[i].name);
            table_text(&t,
                app->format == FORMAT_TABLE ? column_heading(app, name) : name);
            table_text(&t, shown_cell(app, &columns, &rows, r, i));
        }
    }
    if (!found) {
        fprintf(app->err, "podium: %s\n",
            SAY(app, "row.missing",
                message_word(app->language, "noun", app->command->noun),
                argv[0]));
        return EX_NOINPUT;
    }
    table_end(&t);
    return say_withdrawal(app, wanted);
}
