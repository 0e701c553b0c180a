/* mangled_cells.c - what a program made of what somebody typed.
 *
 * In: a cell of a file. Out: what is wrong with it, if it cannot be what was
 * typed: 1-2 becomes 1 February, 00123 loses its zeros, a long number the end
 * of its digits, a letter that an encoding lacks becomes a question mark. It is
 * said, never taken: what was typed cannot be known from it. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "base/text_check.h"
#include "contest/table/import_rows.h"
#include "tables/encoding.h"

static bool
is_percentage(const char *text)
{
    size_t n = strlen(text);
    return n > 0 && text[n - 1] == '%';
}

struct column_summary
summarise_column(const struct csv *csv, size_t column)
{
    struct column_summary s = { .first = csv->rows };
    for (size_t r = csv->rows; column && r > 0; r--) {
        const char *text = csv->cells[(r - 1) * csv->columns + column - 1];
        s.leading_zeros |= *text == '0';
        s.percentages |= is_percentage(text);
        s.first = *text ? r - 1 : s.first;
    }
    return s;
}

/* Vietnamese numbers have ten digits, of which the first is 0. */
#define PHONE_WITHOUT_ZERO 9
#define ROUNDED_ZEROS 6

/* 123000000000: what 1.23E+11 became when it was saved. */
static bool
is_rounded(const char *text, size_t size)
{
    size_t zeros = 0;
    while (zeros < size && text[size - 1 - zeros] == '0')
        zeros++;
    return size >= 10 && zeros >= ROUNDED_ZEROS;
}

static const char *
phone_fault(const char *text, bool number)
{
    size_t size = strlen(text);
    bool digits = strspn(text, "0123456789") == size;
    if (text_is_rounded_number(text) || (number && is_rounded(text, size)))
        return "cell.made_number";
    bool lost = digits && size == PHONE_WITHOUT_ZERO && *text != '0';
    return lost || (number && size < 10) ? "cell.lost_zeros" : NULL;
}

static const char *
written_fault(const struct import *im, size_t i, const char *text)
{
    const struct column *c = &im->table->columns[i];
    enum cell_kind kind = csv_cell_kind(&im->csv, text);
    struct date d;
    bool phone = strcmp(c->name, "phone") == 0;
    bool number = kind == CELL_KIND_NUMBER;
    bool written = c->type == CELL_CODE || phone ||
        (c->type == CELL_TEXT && (c->flags & COLUMN_REQUIRED) &&
            !(c->flags & COLUMN_LINES));
    if (!written)
        return NULL;
    if (kind == CELL_KIND_YES || strcmp(text, "TRUE") == 0 ||
        strcmp(text, "FALSE") == 0)
        return "cell.made_yes";
    if (kind == CELL_KIND_DATE || text_is_short_date(text) ||
        (c->type == CELL_CODE && date_read(text, &d)))
        return "cell.made_date";
    if (phone)
        return phone_fault(text, number);
    if (c->type == CELL_CODE && text_is_rounded_number(text))
        return "cell.made_number";
    return number && c->type == CELL_CODE && im->summaries[i].leading_zeros
        ? "cell.lost_zeros"
        : NULL;
}

/* #N/A, #REF! and the like, or the #### of a column that is too narrow. */
static bool
is_excel_error(const char *text)
{
    static const char *const errors[] = { "#N/A", "#REF!", "#VALUE!", "#NAME?",
        "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!" };
    size_t n = strlen(text);
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (strcmp(text, errors[i]) == 0)
            return true;
    return n > 1 && strspn(text, "#") == n;
}

/* M?y l?c n??c: question marks within words, as Excel's plain CSV writes
 * letters that its encoding lacks. An address may have one. */
static bool
has_lost_letters(const char *text)
{
    if (strstr(text, "://"))
        return false;
    for (const char *s = strchr(text, '?'); s; s = strchr(s, '?')) {
        size_t n = strspn(s, "?");
        if (s > text && is_letter_byte(s[-1]) && is_letter_byte(s[n]))
            return true;
        s += n;
    }
    return false;
}

/* MÃ¡y: letters in UTF-8 that were taken for those of Western Europe. */
static bool
is_taken_for_western(struct podium_arena *arena, const char *text)
{
    struct buffer bytes = { 0 };
    size_t size = strlen(text);
    bool western = !text_is_ascii(text, size) &&
        encoding_unwrap(text, size, &bytes) &&
        text_is_utf8(bytes.bytes, bytes.size);
    arena->failed |= bytes.failed;
    buffer_free(&bytes);
    return western;
}

static const char *
lost_fault(struct podium_arena *arena, const char *text)
{
    if (is_excel_error(text))
        return "cell.excel_error";
    return has_lost_letters(text) || is_taken_for_western(arena, text)
        ? "cell.lost_letters"
        : NULL;
}

/* Is it without a % in a column of percentages, so that 1 may be all of it? */
static bool
is_percent_doubtful(const struct import *im, size_t i, const char *text)
{
    return (im->table->columns[i].flags & COLUMN_PERCENT) &&
        im->summaries[i].percentages && !is_percentage(text);
}

const char *
mangled_fault(struct import *im, size_t i, const char *text)
{
    const char *fault = lost_fault(im->arena, text);
    if (!fault)
        fault = written_fault(im, i, text);
    return !fault && is_percent_doubtful(im, i, text) ? "cell.percent" : fault;
}
