/* like.c - a new contest like an earlier one.
 *
 * In: the file of an earlier contest. Out: its facts, rounds, fields, units,
 * people, rules, rubric, prizes and the meanings of its form's headings are
 * rows of the new one, each through the same door as if somebody had typed it.
 * No entry, author, council, assignment or score comes along, nobody who was
 * withdrawn, no code and no key. A text that names the edition would be printed
 * wrongly on every certificate: it is asked about. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/like.h"

#include <ctype.h>
#include <string.h>
#include <unistd.h>

#include "base/message.h"
#include "base/text_search.h"
#include "base/words.h"
#include "cli/app/ask.h"
#include "cli/app/option.h"

/* The table that is copied, with the columns whose texts may name an edition.
 */
static const struct copied_table {
    const char *name, *texts;
} copied[] = { { "contest", "value" }, { "rounds", "name" },
    { "fields", "name" }, { "units", "" }, { "people", "title" },
    { "rules", "value" }, { "criteria", "name" }, { "bands", "words" },
    { "prizes", "name" }, { "headings", "heading" } };

struct earlier_copy {
    struct app *app;
    struct podium *old;
    const struct copied_table *table;
    struct podium_columns columns;
    struct podium_rows rows;
    size_t taken;
    bool asked; /* about a text of the row */
};

static const char *
earlier_cell(const struct earlier_copy *c, size_t row, const char *column)
{
    for (size_t i = 0; i < c->columns.count; i++)
        if (strcmp(c->columns.items[i].name, column) == 0)
            return c->rows.items[row * c->rows.columns + i];
    return "";
}

/* Does it have a year, from 1900 to 2099? */
static bool
has_year(const char *text)
{
    for (const char *s = text; *s; s++) {
        bool begins = s == text || !isdigit((unsigned char)s[-1]);
        if (begins && (strncmp(s, "19", 2) == 0 || strncmp(s, "20", 2) == 0) &&
            strspn(s, "0123456789") == 4)
            return true;
    }
    return false;
}

#define DIGITS "0123456789"

/* 15/12: a day. */
static bool
has_day(const char *text)
{
    for (const char *s = strchr(text, '/'); s; s = strchr(s + 1, '/'))
        if (s > text && isdigit((unsigned char)s[-1]) &&
            isdigit((unsigned char)s[1]))
            return true;
    return false;
}

static bool
is_counting_word(const char *word, size_t size, const char *list)
{
    char copy[16] = "";
    if (size >= sizeof copy)
        return false;
    memcpy(copy, word, size);
    return words_have_text(list, copy);
}

/* Do two words that follow each other count editions? "lan thu", "lan X",
 * "khoa 10", "80 nam", "ky niem". */
static bool
count_editions(const char *word, size_t n, const char *next, size_t m)
{
    bool counted = m > 0 &&
        (strspn(next, DIGITS) >= m || strspn(next, "ivxlc") >= m ||
            is_counting_word(next, m, "thu niem"));
    bool years =
        n > 0 && strspn(word, DIGITS) >= n && is_counting_word(next, m, "nam");
    return years ||
        (counted &&
            is_counting_word(word, n, "lan khoa ky dot nam thang quy thu"));
}

/* In folded words: the number of an edition, a month, a jubilee, "k10". */
static bool
has_edition_number(const char *folded)
{
    for (const char *word = folded; *word;) {
        size_t n = strcspn(word, " ");
        const char *next = word + n + strspn(word + n, " ");
        bool short_form =
            *word == 'k' && n > 1 && strspn(word + 1, DIGITS) >= n - 1;
        if (short_form || count_editions(word, n, next, strcspn(next, " ")))
            return true;
        word = next;
    }
    return strstr(folded, "edition") != NULL;
}

/* A year, a number of an edition; or a fact that is of one edition alone. */
static bool
names_edition(struct earlier_copy *c, size_t row, const char *text)
{
    static const char facts[] = "edition decision decision_date signing_date"
                                " objection_until birth_from birth_to";
    const char *folded = text_fold_words(&c->app->arena, text);
    bool fact = strcmp(c->table->name, "contest") == 0 &&
        words_have_text(facts, earlier_cell(c, row, "key"));
    /* A title of a person counts nothing else: "bác sĩ chuyên khoa II". */
    bool title = strcmp(c->table->name, "people") == 0;
    return *text &&
        (fact || has_year(text) ||
            (!title &&
                (has_day(text) || (folded && has_edition_number(folded)))));
}

/* What the row is called: "rule birth_from". */
static const char *
row_name(struct earlier_copy *c, size_t row)
{
    static const char *const keys[] = { "key", "round", "rule", "criterion",
        "prize", "field", "person" };
    const char *name = "";
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (*earlier_cell(c, row, keys[i]))
            name = earlier_cell(c, row, keys[i]);
    return name;
}

/* The text for the new edition; "" to leave it out, NULL at the end of the
 * input. Where it is needed it is kept, and said. */
static const char *
text_for_edition(struct earlier_copy *c, size_t row,
    const struct podium_column *column, const char *text)
{
    struct app *app = c->app;
    const char *name = row_name(c, row);
    if (!isatty(STDIN_FILENO)) {
        fprintf(app->err, "%s\n",
            SAY(app, column->required ? "like.kept" : "like.left_out",
                c->table->name, name, text));
        return column->required ? text : "";
    }
    c->asked = true;
    const char *typed =
        ask_line(app, SAY(app, "like.ask", c->table->name, name, text));
    if (typed && strcmp(typed, "=") == 0)
        return text;
    return typed && !*typed && column->required ? text : typed;
}

/* Is the row one of the earlier edition alone? Its founder is not the new
 * one's, and who left has left. */
static bool
is_left_behind(const struct earlier_copy *c, size_t row)
{
    return strcmp(c->table->name, "people") == 0 &&
        (strcmp(earlier_cell(c, row, "person"), "O01") == 0 ||
            strcmp(earlier_cell(c, row, "state"), "withdrawn") == 0);
}

/* A threshold that a meeting set is set by the next one. */
static bool
is_of_meeting(const struct earlier_copy *c, size_t row, const char *column)
{
    return strcmp(column, "threshold") == 0 &&
        strcmp(earlier_cell(c, row, "at_meeting"), "yes") == 0;
}

#define MOST_CELLS 16

/* EXIT_DONE; EX_NOINPUT at the end of the input. */
static int
copy_row(struct earlier_copy *c, size_t row)
{
    struct app *app = c->app;
    struct podium_cell cells[MOST_CELLS];
    struct podium_faults faults;
    struct podium_arena arena = { 0 }; /* the whole table is read for a row */
    size_t n = 0;
    bool empty = false;
    c->asked = false;
    for (size_t i = 0; i < c->columns.count; i++) {
        const struct podium_column *column = &c->columns.items[i];
        const char *text = c->rows.items[row * c->rows.columns + i];
        if (words_have_text(c->table->texts, column->name) &&
            names_edition(c, row, text)) {
            text = text_for_edition(c, row, column, text);
            if (!text)
                return EX_NOINPUT;
            empty |= !*text && strcmp(column->name, "value") == 0;
        }
        if (is_of_meeting(c, row, column->name))
            text = "";
        cells[n++] = (struct podium_cell){ column->name, text };
    }
    if (empty)
        return EXIT_DONE; /* a row that only the edition had */
    const struct podium_cells all = { cells, n };
    enum podium_status status =
        podium_row_add(app->pd, c->table->name, &all, &arena, &faults);
    if (status == PODIUM_EXISTS)
        status =
            podium_row_edit(app->pd, c->table->name, &all, &arena, &faults);
    c->taken += status == PODIUM_OK;
    int code =
        status == PODIUM_OK ? EXIT_DONE : say_faults(app, status, &faults);
    podium_arena_free(&arena);
    return code;
}

static int
copy_table(struct earlier_copy *c)
{
    struct app *app = c->app;
    enum podium_status status =
        podium_column_list(c->table->name, &app->arena, &c->columns);
    if (status == PODIUM_OK)
        status = podium_row_list(c->old, c->table->name, &app->arena, &c->rows);
    if (status != PODIUM_OK) {
        fprintf(app->err, "podium: %s\n", podium_message(c->old));
        return exit_code(status);
    }
    int code = EXIT_DONE;
    for (size_t row = 0; code == EXIT_DONE && row < c->rows.rows; row++)
        if (!is_left_behind(c, row))
            do
                code = copy_row(c, row);
            while (code == EX_DATAERR && c->asked);
    return code;
}

int
copy_earlier_contest(struct app *app, const char *old, size_t *rows)
{
    struct earlier_copy c = { .app = app };
    const struct podium_options options = {
        .mode = PODIUM_MODE_READ, .language = app->language, .now = app->now
    };
    enum podium_status status = podium_open(old, &options, &c.old);
    if (status != PODIUM_OK) {
        fprintf(app->err, "podium: %s\n", podium_message(c.old));
        podium_close(c.old);
        return exit_code(status);
    }
    int code = EXIT_DONE;
    for (size_t i = 0; code == EXIT_DONE && i < sizeof copied / sizeof *copied;
         i++) {
        c.table = &copied[i];
        code = copy_table(&c);
    }
    *rows += c.taken;
    podium_close(c.old);
    return code;
}
