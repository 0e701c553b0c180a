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
#include "base/text.h"
#include "base/words.h"

#define LONGEST_CODE 32

void
row_fault_add(struct fault_sink *at, size_t column, const char *const words[])
{
    bool whole = column == MOST_COLUMNS;
    const char *name = whole ? NULL : at->columns[column].name;
    if (at->file) {
        struct location location = { .file = at->file,
            .row = at->row,
            .column = whole || !at->file_column ? 0 : at->file_column[column],
            .name = name };
        fault_add(at->faults, at->arena, at->language, &location, words);
        return;
    }
    char option[64];
    snprintf(option, sizeof option, "--%s", name ? name : at->noun);
    struct location location = { .file = option };
    fault_add(at->faults, at->arena, at->language, &location, words);
}

/* A code's letters may be of any script. */
static bool
is_code_text(const char *text)
{
    return strlen(text) <= LONGEST_CODE &&
        strcspn(text, " \t\r\n\"',;:|\\<>&=+*?!()[]{}") == strlen(text);
}

const char *
number_fault_id(enum number_fault fault)
{
    static const char *const words[] = {
        [NUMBER_NOT] = "cell.number",
        [NUMBER_BOTH] = "cell.both",
        [NUMBER_AMBIGUOUS] = "cell.ambiguous",
        [NUMBER_FINE] = "cell.fine",
        [NUMBER_LARGE] = "cell.large",
    };
    return words[fault];
}

static const char *
read_decimal_cell(struct fault_sink *at, size_t column, const char *text)
{
    const struct column *c = &at->columns[column];
    char room[DECIMAL_ROOM], low[24], high[24];
    int64_t value;
    enum number_fault fault = decimal_read(text, at->grouping, &value);
    if (fault != NUMBER_OK) {
        row_fault_add(at, column, WORDS(number_fault_id(fault), text));
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
    if (date_read(text, &d))
        return podium_strdup(at->arena, date_iso(room, d));
    row_fault_add(at, column, WORDS("cell.date", text));
    return NULL;
}

static const char *
read_yes_or_no_cell(struct fault_sink *at, size_t column, const char *text)
{
    const char *folded = text_fold(at->arena, text);
    if (folded && words_have_text("yes y 1 true co x", folded))
        return "yes";
    if (folded && words_have_text("no n 0 false khong", folded))
        return "no";
    row_fault_add(at, column, WORDS("cell.yes", text));
    return NULL;
}

static const char *
read_word_cell(struct fault_sink *at, size_t column, const char *text)
{
    const char *allowed = at->columns[column].allowed;
    if (strlen(text) > 0 && words_have_text(allowed, text))
        return text;
    row_fault_add(at, column, WORDS("cell.word", text, allowed));
    return NULL;
}

static const char *
read_words_cell(struct fault_sink *at, size_t column, const char *text)
{
    const char *allowed = at->columns[column].allowed;
    for (const char *s = text; *s;) {
        size_t n = strcspn(s, " ");
        if (n == 0 || !words_have(allowed, s, n)) {
            row_fault_add(at, column, WORDS("cell.words", text, allowed));
            return NULL;
        }
        s += n + (s[n] == ' ');
    }
    return text;
}

static const char *
read_code_cell(struct fault_sink *at, size_t column, const char *text)
{
    if (is_code_text(text))
        return text;
    row_fault_add(at, column, WORDS("cell.code", text));
    return NULL;
}

/* Control characters other than line breaks and TAB, and characters that turn
 * the direction of writing (U+202A to 202E, U+2066 to 2069): with them one text
 * can look like another. */
static bool
has_control_characters(const char *text)
{
    for (const unsigned char *s = (const unsigned char *)text; *s; s++) {
        if ((*s < 0x20 && !strchr("\n\r\t", *s)) || *s == 0x7f)
            return true;
        bool turning = s[0] == 0xe2 &&
            ((s[1] == 0x80 && s[2] >= 0xaa && s[2] <= 0xae) ||
                (s[1] == 0x81 && s[2] >= 0xa6 && s[2] <= 0xa9));
        if (turning)
            return true;
    }
    return false;
}

/* The message id of what is wrong with the text as such, or NULL. A cell of a
 * CSV file has passed the first two checks already; an option of a command has
 * not. */
static const char *
text_fault_id(const char *text)
{
    size_t n = strlen(text);
    if (n > CELL_MAX)
        return "csv.long";
    if (!text_is_utf8(text, n))
        return "csv.utf8";
    return has_control_characters(text) ? "cell.control" : NULL;
}

const char *
cell_read(struct fault_sink *at, size_t column, const char *text)
{
    const struct column *c = &at->columns[column];
    const char *why = text_fault_id(text);
    if (why) {
        row_fault_add(at, column, WORDS(why));
        return NULL;
    }
    if (!*text && c->otherwise)
        return c->otherwise;
    if (!*text) {
        if (!(c->flags & COLUMN_REQUIRED))
            return "";
        row_fault_add(at, column, WORDS("cell.empty"));
        return NULL;
    }
    switch (c->type) {
    case CELL_CODE:
        return read_code_cell(at, column, text);
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
    case CELL_TEXT:
        break;
    }
    return cell_unguard(text);
}

/* Spreadsheets start a formula with = + - @ TAB or CR, or the full-width forms
 * of the first four (OWASP, CSV Injection). */
static bool
looks_like_formula(const char *text)
{
    static const char *const wide[] = { "\xef\xbc\x9d", "\xef\xbc\x8b",
        "\xef\xbc\x8d", "\xef\xbc\xa0" };
    if (*text && strchr("=+-@\t\r", *text))
        return true;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (strncmp(text, wide[i], 3) == 0)
            return true;
    return false;
}

const char *
cell_guard(struct podium_arena *arena, const char *text)
{
    if (!looks_like_formula(text + strspn(text, "'")))
        return text;
    size_t n = strlen(text);
    char *guarded = podium_alloc(arena, n + 2, 1);
    if (!guarded)
        return text;
    guarded[0] = '\'';
    memcpy(guarded + 1, text, n + 1);
    return guarded;
}

const char *
cell_unguard(const char *text)
{
    bool guarded =
        *text == '\'' && looks_like_formula(text + strspn(text, "'"));
    return guarded ? text + 1 : text;
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
