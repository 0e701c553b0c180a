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

#define LONGEST_CODE 32

void
fault_at(struct faults_at *at, size_t column, const char *const words[])
{
    bool whole = column == MOST_COLUMNS;
    const char *name = whole ? NULL : at->table->columns[column].name;
    if (at->file) {
        struct place place = { .file = at->file,
            .row = at->row,
            .column = whole || !at->file_column ? 0 : at->file_column[column],
            .name = name };
        fault_add(at->faults, at->arena, at->language, &place, words);
        return;
    }
    char option[64];
    snprintf(option, sizeof option, "--%s", name ? name : at->table->noun);
    struct place place = { .file = option };
    fault_add(at->faults, at->arena, at->language, &place, words);
}

bool
word_in(const char *word, size_t size, const char *list)
{
    while (*list) {
        size_t n = strcspn(list, " ");
        if (n == size && strncmp(list, word, n) == 0)
            return true;
        list += n + (list[n] == ' ');
    }
    return false;
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
    const struct column *c = &at->table->columns[column];
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
    const struct column *c = &at->table->columns[column];
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
    if (folded && word_in(folded, strlen(folded), "yes y 1 true co x"))
        return "yes";
    if (folded && word_in(folded, strlen(folded), "no n 0 false khong"))
        return "no";
    fault_at(at, column, WORDS("cell.yes", text));
    return NULL;
}

static const char *
read_word(struct faults_at *at, size_t column, const char *text)
{
    const char *allowed = at->table->columns[column].allowed;
    if (strlen(text) > 0 && word_in(text, strlen(text), allowed))
        return text;
    fault_at(at, column, WORDS("cell.word", text, allowed));
    return NULL;
}

static const char *
read_words(struct faults_at *at, size_t column, const char *text)
{
    const char *allowed = at->table->columns[column].allowed;
    for (const char *s = text; *s;) {
        size_t n = strcspn(s, " ");
        if (n == 0 || !word_in(s, n, allowed)) {
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
    const struct column *c = &at->table->columns[column];
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

const struct fact facts[] = {
    { "name", CELL_TEXT, NULL },
    { "edition", CELL_TEXT, NULL },
    { "language", CELL_WORD, "vi en" },
    { "host", CELL_TEXT, NULL },
    { "parent", CELL_TEXT, NULL },
    { "heading", CELL_TEXT, NULL },
    { "motto", CELL_TEXT, NULL },
    { "place", CELL_TEXT, NULL },
    { "signing_date", CELL_DATE, NULL },
    { "decision", CELL_TEXT, NULL },
    { "decision_date", CELL_DATE, NULL },
    { "certificate_title", CELL_TEXT, NULL },
    { "certificate_phrase", CELL_TEXT, NULL },
    { "signing_authority", CELL_TEXT, NULL },
    { "signer_title", CELL_TEXT, NULL },
    { "signer_name", CELL_TEXT, NULL },
    { "birth_from", CELL_DATE, NULL },
    { "birth_to", CELL_DATE, NULL },
    { 0 },
};

static const struct fact *
fact_find(const char *key)
{
    for (const struct fact *f = facts; f->key; f++)
        if (strcmp(f->key, key) == 0)
            return f;
    return NULL;
}

void
check_contest(struct faults_at *at, const char *const *texts)
{
    const struct fact *fact = fact_find(texts[0]);
    struct date d;
    if (!fact) {
        struct buffer known = { 0 };
        for (const struct fact *f = facts; f->key; f++) {
            buffer_text(&known, f == facts ? "" : " ");
            buffer_text(&known, f->key);
        }
        fault_at(at, 0, WORDS("cell.word", texts[0], buffer_string(&known)));
        buffer_free(&known);
        return;
    }
    if (!*texts[1])
        return;
    if (fact->type == CELL_DATE && !date_read(texts[1], &d))
        fault_at(at, 1, WORDS("cell.date", texts[1]));
    if (fact->type == CELL_WORD &&
        !word_in(texts[1], strlen(texts[1]), fact->allowed))
        fault_at(at, 1, WORDS("cell.word", texts[1], fact->allowed));
}

void
check_criterion(struct faults_at *at, const char *const *texts)
{
    size_t maximum = column_index(at->table, "maximum");
    size_t step = column_index(at->table, "step");
    size_t weight = column_index(at->table, "weight");
    if (cell_decimal(texts[maximum]) == 0)
        fault_at(at, maximum, WORDS("criterion.maximum"));
    if (cell_decimal(texts[step]) <= 0)
        fault_at(at, step, WORDS("criterion.step", texts[step]));
    if (cell_decimal(texts[weight]) <= 0)
        fault_at(at, weight, WORDS("criterion.weight", texts[weight]));
}

void
check_band(struct faults_at *at, const char *const *texts)
{
    size_t low = column_index(at->table, "low");
    if (cell_decimal(texts[low]) > cell_decimal(texts[low + 1]))
        fault_at(at, low + 1, WORDS("band.order", texts[low], texts[low + 1]));
}

void
check_conflict(struct faults_at *at, const char *const *texts)
{
    if ((*texts[1] != 0) == (*texts[2] != 0))
        fault_at(at, 1, WORDS("conflict.one"));
}
