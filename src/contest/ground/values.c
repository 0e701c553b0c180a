/* values.c - one cell: from what people write to one canonical text. */
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
fault_at(struct faults_at *at, size_t column, const char *const words[])
{
    bool whole = column == MOST_COLUMNS;
    const char *name = whole ? NULL : at->columns[column].name;
    if (at->file) {
        struct place place = { .file = at->file,
            .row = at->row,
            .column = whole || !at->file_column ? 0 : at->file_column[column],
            .name = name };
        fault_add(at->faults, at->arena, at->language, &place, words);
        return;
    }
    char option[64];
    snprintf(option, sizeof option, "--%s", name ? name : at->noun);
    struct place place = { .file = option };
    fault_add(at->faults, at->arena, at->language, &place, words);
}

/* A code's letters may be of any script. */
static bool
is_code(const char *text)
{
    return strlen(text) <= LONGEST_CODE &&
        strcspn(text, " \t\r\n\"',;:|\\<>&=+*?!()[]{}") == strlen(text);
}

const char *
number_fault_words(enum number_fault fault)
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
read_decimal(struct faults_at *at, size_t column, const char *text)
{
    const struct column *c = &at->columns[column];
    char room[DECIMAL_ROOM], low[24], high[24];
    int64_t value;
    enum number_fault fault = decimal_read(text, at->grouping, &value);
    if (fault != NUMBER_OK) {
        fault_at(at, column, WORDS(number_fault_words(fault), text));
        return NULL;
    }
    if ((c->low || c->high) &&
        (value < c->low * THOUSAND || value > c->high * THOUSAND)) {
        fault_at(at, column,
            WORDS("cell.range", text, int_text(low, c->low),
                int_text(high, c->high)));
        return NULL;
    }
    return podium_strdup(at->arena, decimal_text(room, value, '.'));
}

static const char *
read_int(struct faults_at *at, size_t column, const char *text)
{
    const struct column *c = &at->columns[column];
    int64_t value;
    enum number_fault fault = integer_read(text, &value);
    if (fault != NUMBER_OK) {
        fault_at(at, column, WORDS("cell.whole", text));
        return NULL;
    }
    if ((c->low || c->high) && (value < c->low || value > c->high)) {
        fault_at(at, column,
            WORDS("cell.range", text, INT_TEXT(c->low), INT_TEXT(c->high)));
        return NULL;
    }
    return podium_strdup(at->arena, INT_TEXT(value));
}

static const char *
read_date(struct faults_at *at, size_t column, const char *text)
{
    struct date d;
    char room[DATE_ROOM];
    if (date_read(text, &d))
        return podium_strdup(at->arena, date_iso(room, d));
    fault_at(at, column, WORDS("cell.date", text));
    return NULL;
}

static const char *
read_yes(struct faults_at *at, size_t column, const char *text)
{
    const char *folded = text_fold(at->arena, text);
    if (folded && words_have_text("yes y 1 true co x", folded))
        return "yes";
    if (folded && words_have_text("no n 0 false khong", folded))
        return "no";
    fault_at(at, column, WORDS("cell.yes", text));
    return NULL;
}

static const char *
read_word(struct faults_at *at, size_t column, const char *text)
{
    const char *allowed = at->columns[column].allowed;
    if (strlen(text) > 0 && words_have_text(allowed, text))
        return text;
    fault_at(at, column, WORDS("cell.word", text, allowed));
    return NULL;
}

static const char *
read_words(struct faults_at *at, size_t column, const char *text)
{
    const char *allowed = at->columns[column].allowed;
    for (const char *s = text; *s;) {
        size_t n = strcspn(s, " ");
        if (n == 0 || !words_have(allowed, s, n)) {
            fault_at(at, column, WORDS("cell.words", text, allowed));
            return NULL;
        }
        s += n + (s[n] == ' ');
    }
    return text;
}

static const char *
read_code(struct faults_at *at, size_t column, const char *text)
{
    if (is_code(text))
        return text;
    fault_at(at, column, WORDS("cell.code", text));
    return NULL;
}

/* Control characters but line breaks and TAB, and marks that turn the
 * direction of writing (U+202A to 202E, U+2066 to 2069): they make a text
 * look like another. */
static bool
holds_controls(const char *text)
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

/* What a cell of a file was checked for when the file was read. */
static const char *
unfit(const char *text)
{
    size_t n = strlen(text);
    if (n > CELL_MAX)
        return "csv.long";
    if (!text_is_utf8(text, n))
        return "csv.utf8";
    return holds_controls(text) ? "cell.control" : NULL;
}

const char *
cell_read(struct faults_at *at, size_t column, const char *text)
{
    const struct column *c = &at->columns[column];
    const char *why = unfit(text);
    if (why) {
        fault_at(at, column, WORDS(why));
        return NULL;
    }
    if (!*text && c->otherwise)
        return c->otherwise;
    if (!*text) {
        if (!(c->flags & COLUMN_REQUIRED))
            return "";
        fault_at(at, column, WORDS("cell.empty"));
        return NULL;
    }
    switch (c->type) {
    case CELL_CODE:
        return read_code(at, column, text);
    case CELL_INT:
        return read_int(at, column, text);
    case CELL_DECIMAL:
        return read_decimal(at, column, text);
    case CELL_DATE:
        return read_date(at, column, text);
    case CELL_YES:
        return read_yes(at, column, text);
    case CELL_WORD:
        return read_word(at, column, text);
    case CELL_WORDS:
        return read_words(at, column, text);
    case CELL_TEXT:
        break;
    }
    return cell_unguard(text);
}

/* = + - @ TAB CR, and the full-width forms of the first four. */
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
