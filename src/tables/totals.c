/* totals.c - the row of totals at the end of a file.
 *
 * In: a row, and the rows above it. Out: whether it is one of totals, and a
 * fault where a number in it is neither how many rows there are nor what its
 * column comes to: then rows are missing, or were read wrongly. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/message.h"
#include "base/text.h"
#include "base/words.h"
#include "tables/layout.h"

/* Asked of every cell, so by its first bytes alone: T, C, S, D, (, and the
 * first of three of Ấ; then a letter of a label in Latin, or of an accent. */
bool
layout_may_be_total(const char *text)
{
    return *text && strchr("tcsdTCSD(\xe1", *text) &&
        (*text == '(' || (unsigned char)text[1] >= 0x80 ||
            (text[1] && strchr("ouaOUA", text[1])));
}

/* "Tổng số giải pháp", "(Danh sách này có", "Ấn định danh sách gồm". */
static bool
counts_rows(const char *folded)
{
    static const char *const begins[] = { "tongso", "tongdiem", "tongtyle",
        "danhsachnayco", "danhsachgom", "andinhdanhsach" };
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
        if (strncmp(folded, begins[i], strlen(begins[i])) == 0)
            return true;
    return false;
}

static bool
is_total_label(struct layout *l, const char *text)
{
    static const char *const labels = "tong tongcong tongso cong total totals "
                                      "grandtotal sum";
    if (!layout_may_be_total(text))
        return false;
    size_t n = strcspn(text, ":0123456789");
    char *words = arena_text(l->arena, text, n);
    const char *folded = words ? text_fold(l->arena, words) : NULL;
    return folded && *folded &&
        (words_have_text(labels, folded) || counts_rows(folded));
}

/* A number as a decimal or, in groups, as a whole one; a sign of percent says
 * nothing more. */
static bool
is_total_number(const char *cell, int64_t *thousandths)
{
    int64_t whole;
    char text[DECIMAL_ROOM] = "";
    size_t n = strlen(cell);
    n -= n > 0 && cell[n - 1] == '%';
    if (n < sizeof text)
        snprintf(text, sizeof text, "%.*s", (int)n, cell);
    if (decimal_read(text, 0, thousandths) == NUMBER_OK)
        return true;
    if (integer_read(text, &whole) != NUMBER_OK || whole > INT64_MAX / THOUSAND)
        return false;
    *thousandths = whole * THOUSAND;
    return true;
}

bool
layout_is_total(struct layout *l, const char *const *cells, size_t n)
{
    size_t first = 0;
    while (first < n && !*cells[first])
        first++;
    if (first == n || !is_total_label(l, cells[first]))
        return false;
    for (size_t i = first + 1; i < n; i++)
        if (*cells[i] && (*cells[i] < '0' || *cells[i] > '9'))
            return false; /* "3" and "3 persons" are totals */
    return true;
}

/* The sum of a column of numbers; false if it is none, or not known. Nobody
 * sums the numbers of rows (STT), which have a heading that is not read. */
static bool
sum_of_column(const struct layout *l, size_t column, int64_t *sum)
{
    const struct csv_sink *sink = l->source->sink;
    *sum = 0;
    if (column >= l->out->columns || !*l->out->names[column])
        return false;
    if (sink)
        return sink->sum(sink->with, column + 1, sum);
    for (size_t r = 0; r < l->numbers.count; r++) {
        const char *text = l->cells.items[r * l->out->columns + column];
        int64_t value = 0;
        if (*text && !is_total_number(text, &value))
            return false;
        *sum += value;
    }
    return l->numbers.count > 0;
}

/* Does a number of the row of totals say how many rows there are, or what its
 * column comes to? What cannot be read says neither. False if that cannot be
 * known, as rows that were passed on are not kept. */
static bool
check_total(struct layout *l, size_t column, const char *text)
{
    char room[DECIMAL_ROOM];
    int64_t value = -1, sum = 0;
    bool read = is_total_number(text, &value);
    bool summed = sum_of_column(l, column, &sum);
    if (read &&
        (value == (int64_t)l->data_rows * THOUSAND || (summed && value == sum)))
        return true;
    if (l->source->sink && !summed)
        return false;
    layout_fault(l, l->total_row, column + 1,
        WORDS(summed ? "csv.total_sum" : "csv.total", text,
            INT_TEXT(l->data_rows),
            decimal_text(room, sum,
                l->source->language == PODIUM_LANGUAGE_VI ? ',' : '.')));
    return true;
}

/* The column that the number beside the label is the sum of: one that has it,
 * if nothing says what was counted. "Tổng điểm: 250" may be in any column. */
static size_t
column_of_label(
    const struct layout *l, size_t column, const char *number, size_t n)
{
    int64_t value = 0, sum = 0;
    if (number[n] || !is_total_number(number, &value))
        return column;
    for (size_t i = 0; i < l->out->columns; i++)
        if (sum_of_column(l, i, &sum) && sum == value)
            return i;
    return column;
}

void
layout_check_totals(struct layout *l)
{
    bool checked = true, label = true;
    for (size_t i = 0; i < l->total_size; i++) {
        const char *text = l->total[i];
        const char *digits = text + strcspn(text, "0123456789");
        size_t n = strspn(digits, "0123456789.,");
        const char *number = arena_text(l->arena, digits, n);
        if (number && *number)
            checked &= check_total(
                l, label ? column_of_label(l, i, digits, n) : i, number);
        label = label && !*text;
    }
    layout_note(l, l->total_row,
        WORDS(checked ? "csv.note_total" : "csv.note_total_unchecked"));
}
