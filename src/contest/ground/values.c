/* values.c - one cell of a table: what people write becomes one canonical text.
 *
 * In: the text of a cell as it was typed or read from a file, and its column.
 * Out: the only spelling of that value which the log knows (decimals with a
 * point, ISO dates, "yes" or "no"), or NULL with a fault that names the
 * location. Two spellings of one value must give the same bytes, or an import
 * would record a change where there is none, and an export would not import to
 * the same bytes. */
/* SPDX-License-Identifier: MIT */
#include "contest/ground/values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/formula.h"
#include "base/text.h"
#include "base/text_check.h"
#include "base/words.h"

/* The column of the file that a column of the table is from; 0: none. */
static size_t
column_of_file(const struct fault_sink *at, size_t column)
{
    size_t n = column == MOST_COLUMNS || !at->file_column
        ? 0
        : at->file_column[column];
    return n && at->origins ? at->origins[n - 1] : n;
}

void
row_fault_add(struct fault_sink *at, size_t column, const char *const words[])
{
    bool whole = column == MOST_COLUMNS;
    const char *name = whole ? NULL : at->columns[column].name;
    if (at->file) {
        struct location location = { .file = at->file,
            .row = at->row,
            .workbook = at->workbook,
            .column = column_of_file(at, column),
            .name = name };
        fault_add(at->faults, at->arena, at->language, &location, words);
        return;
    }
    char option[64];
    snprintf(option, sizeof option, "--%s", name ? name : at->noun);
    struct location location = { .file = option };
    fault_add(at->faults, at->arena, at->language, &location, words);
}

/* A share that a formula made, such as 33.3333333333: its first three decimals.
 * Shares are whole within what was rounded. */
static enum number_fault
read_third(struct fault_sink *at, const char *text, int64_t *value)
{
    const char *point = strpbrk(text, ".,");
    const char *cut =
        point ? arena_text(at->arena, text, (size_t)(point - text) + 4) : NULL;
    return cut ? decimal_read(cut, at->grouping, value) : NUMBER_FINE;
}

static const char *
read_decimal_cell(struct fault_sink *at, size_t column, const char *text)
{
    const struct column *c = &at->columns[column];
    char room[DECIMAL_ROOM], low[24], high[24];
    int64_t value;
    size_t n = strlen(text);
    /* Where a whole is 100 the sign says nothing more. */
    if (c->flags & COLUMN_PERCENT && n > 0 && text[n - 1] == '%')
        text = text_clean(at->arena, text, n - 1);
    enum number_fault fault =
        text ? decimal_read(text, at->grouping, &value) : NUMBER_NOT;
    if (fault == NUMBER_FINE && c->flags & COLUMN_PERCENT)
        fault = read_third(at, text, &value);
    if (fault != NUMBER_OK) {
        row_fault_add(
            at, column, WORDS(number_fault_id(fault), text ? text : ""));
        return NULL;
    }
    if ((c->low || c->high) &&
        (value < c->low * THOUSAND || value > c->high * THOUSAND)) {
        row_fault_add(at, column,
            WORDS("cell.range", text, int_text(low, c->low),
                int_text(high, c->high)));
        return NULL;
    }
    return podium_strdup(at->arena, decimal_text(room, value, '.'));
}

static const char *
read_int_cell(struct fault_sink *at, size_t column, const char *text)
{
    const struct column *c = &at->columns[column];
    int64_t value;
    enum number_fault fault = integer_read(text, &value);
    if (fault != NUMBER_OK) {
        row_fault_add(at, column, WORDS("cell.whole", text));
        return NULL;
    }
    if ((c->low || c->high) && (value < c->low || value > c->high)) {
        row_fault_add(at, column,
            WORDS("cell.range", text, INT_TEXT(c->low), INT_TEXT(c->high)));
        return NULL;
    }
    return podium_strdup(at->arena, INT_TEXT(value));
}

static const char *
read_date_cell(struct fault_sink *at, size_t column, const char *text)
{
    struct date d;
    char room[DATE_ROOM];
    /* A workbook may keep the time of day with it. */
    size_t n = strcspn(text, " ");
    bool timed = n == sizeof "yyyy-mm-dd" - 1 && text[n] && text[4] == '-';
    const char *day = timed ? arena_text(at->arena, text, n) : text;
    if (day && date_read(day, &d))
        return podium_strdup(at->arena, date_iso(room, d));
    row_fault_add(at, column, WORDS("cell.date", text));
    return NULL;
}

bool
yes_or_no_read(struct podium_arena *arena, const char *text, bool *yes)
{
    const char *folded = text_fold(arena, text);
    *yes = folded && words_have_text("yes y 1 true co x", folded);
    return *yes || (folded && words_have_text("no n 0 false khong", folded));
}

static const char *
read_yes_or_no_cell(struct fault_sink *at, size_t column, const char *text)
{
    bool yes;
    if (yes_or_no_read(at->arena, text, &yes))
        return yes ? "yes" : "no";
    row_fault_add(at, column, WORDS("cell.yes", text));
    return NULL;
}

/* Does podium print the word so in some language? */
static bool
is_printed_as(struct podium_arena *arena, const char *word, const char *folded)
{
    for (int l = PODIUM_LANGUAGE_EN; l <= PODIUM_LANGUAGE_VI; l++) {
        const char *shown = text_fold(
            arena, message_word((enum podium_language)l, "word", word));
        if (shown && strcmp(shown, folded) == 0)
            return true;
    }
    return false;
}

/* The word of a list that the text says: itself, or as podium prints it in
 * either language. NULL if it says none, or memory ran out. */
static const char *
find_word(struct podium_arena *arena, const char *allowed, const char *text)
{
    if (*text && words_have_text(allowed, text))
        return text;
    const char *folded = text_fold(arena, text), *word;
    size_t n;
    arena->failed |= !folded;
    while (folded && (word = words_next(&allowed, &n))) {
        const char *own = arena_text(arena, word, n);
        if (own && is_printed_as(arena, own, folded))
            return own;
    }
    return NULL;
}

static const char *
read_word_cell(struct fault_sink *at, size_t column, const char *text)
{
    const char *allowed = at->columns[column].allowed;
    const char *word = find_word(at->arena, allowed, text);
    if (!word)
        row_fault_add(at, column, WORDS("cell.word", text, allowed));
    return word;
}

/* One of several words, which are separated by commas or semicolons, as lists
 * print them, or, if each is one word, by spaces. Added to out. */
static bool
add_word(struct fault_sink *at, size_t column, const char *text, size_t size,
    struct buffer *out)
{
    const char *one = text_clean(at->arena, text, size);
    const char *word =
        one ? find_word(at->arena, at->columns[column].allowed, one) : NULL;
    if (!word)
        return false;
    buffer_text(out, out->size ? " " : "");
    buffer_text(out, word);
    return true;
}

static const char *
read_words_cell(struct fault_sink *at, size_t column, const char *text)
{
    const char *allowed = at->columns[column].allowed;
    const char *between = strpbrk(text, ",;") ? ",;" : " ";
    struct buffer words = { 0 };
    bool good = true;
    /* A single one may have two words: "thư ký". */
    if (add_word(at, column, text, strlen(text), &words))
        between = "";
    for (const char *s = text; *between && *s && good;) {
        size_t n = strcspn(s, between);
        good = add_word(at, column, s, n, &words);
        s += n + (s[n] != '\0');
    }
    const char *found = good && !words.failed
        ? podium_strdup(at->arena, buffer_string(&words))
        : NULL;
    at->arena->failed |= words.failed;
    buffer_free(&words);
    if (!found)
        row_fault_add(at, column, WORDS("cell.words", text, allowed));
    return found;
}

/* Lines of two words or more each: a cell with a list of names. A name of which
 * the last word went below is one name. */
static bool
is_list_of_names(const char *text)
{
    size_t lines = 0;
    while (*text) {
        size_t n = strcspn(text, "\n");
        const char *space = memchr(text, ' ', n);
        if (!space)
            return false;
        lines++;
        text += n + (text[n] == '\n');
    }
    return lines > 1;
}

/* The text as it is recorded, or NULL with the fault added. A cell of a CSV
 * file is clean already; what a program hands over may not be. */
static const char *
check_text(struct fault_sink *at, size_t column, const char *text)
{
    static const char *const faults[] = {
        [TEXT_TOO_LONG] = "csv.long",
        [TEXT_NOT_UTF8] = "csv.utf8",
        [TEXT_CONTROL] = "cell.control",
        [TEXT_UNKNOWN] = "cell.newer",
        [TEXT_NOT_CODE] = "cell.code",
    };
    const struct column *c = &at->columns[column];
    enum text_sort sort = c->type == CELL_CODE ? TEXT_CODE
        : c->flags & COLUMN_LINES              ? TEXT_LINES
                                               : TEXT_LINE;
    if (c->flags & COLUMN_NAME && is_list_of_names(text)) {
        row_fault_add(at, column, WORDS("cell.several_names", text));
        return NULL;
    }
    if (sort == TEXT_LINE)
        text = text_line(at->arena, text);
    if (sort == TEXT_CODE)
        text = formula_unguard(text);
    enum text_fault fault =
        text ? text_check(text, strlen(text), sort) : TEXT_OK;
    if (fault == TEXT_NOT_NORMAL)
        return check_text(
            at, column, text_clean(at->arena, text, strlen(text)));
    if (fault == TEXT_OK)
        return text;
    row_fault_add(at, column, WORDS(faults[fault], text));
    return NULL;
}

const char *
cell_read(struct fault_sink *at, size_t column, const char *text)
{
    const struct column *c = &at->columns[column];
    if (*text)
        text = check_text(at, column, text);
    if (!text)
        return NULL;
    if (!*text && c->otherwise)
        return c->otherwise;
    if (!*text) {
        if (!(c->flags & COLUMN_REQUIRED))
            return "";
        row_fault_add(at, column, WORDS("cell.empty"));
        return NULL;
    }
    switch (c->type) {
    case CELL_INT:
        return read_int_cell(at, column, text);
    case CELL_DECIMAL:
        return read_decimal_cell(at, column, text);
    case CELL_DATE:
        return read_date_cell(at, column, text);
    case CELL_YES:
        return read_yes_or_no_cell(at, column, text);
    case CELL_WORD:
        return read_word_cell(at, column, text);
    case CELL_WORDS:
        return read_words_cell(at, column, text);
    case CELL_CODE:
        return text;
    case CELL_TEXT:
        break;
    }
    return formula_unguard(text);
}

int64_t
cell_decimal(const char *text)
{
    int64_t value = 0;
    (void)decimal_read(text, 0, &value);
    return value;
}

int64_t
cell_int(const char *text)
{
    int64_t value = 0;
    (void)integer_read(text, &value);
    return value;
}
