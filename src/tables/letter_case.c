/* letter_case.c - the capitals that TCVN3 does not have.
 *
 * In: cells decoded from TCVN3. Out: the same with their capitals. Only vowels
 * with a tone lack a capital; all other letters are as they were meant, and
 * show what the column is: all in capitals, names, or sentences. What they do
 * not show stays as it is. */
/* SPDX-License-Identifier: MIT */
#include "tables/letter_case.h"

#include <string.h>
#include <unicode/utf8.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/vietnamese.h"

/* What its letters say about a text. */
struct case_counts {
    size_t capitals, small; /* letters that show their case */
    size_t capital_words;   /* words that begin with a capital, */
    size_t small_words;     /* or with a small letter that shows it */
    size_t loud_words;      /* of two capitals and more, and no small letter */
};

/* Vowels with a tone do not show their case: not ă, â, ê, ô, ơ, ư. */
static bool
hides_case(int32_t c)
{
    return viet_is_lower_beyond_ascii(c) && c != 0x103 && c != 0xe2 &&
        c != 0xea && c != 0xf4 && c != 0x1a1 && c != 0x1b0 && c != 0x111;
}

static bool
is_letter(int32_t c)
{
    return viet_upper(c) != viet_lower(c);
}

/* One word of a text. */
struct letter_word {
    int32_t start, end;
    size_t capitals, small;
    int32_t first;
};

static bool
next_word(const char *text, int32_t n, int32_t *at, struct letter_word *w)
{
    *w = (struct letter_word){ 0 };
    int32_t i = *at;
    while (i < n) {
        int32_t before = i;
        UChar32 c;
        U8_NEXT((const uint8_t *)text, i, n, c);
        if (!is_letter(c) && w->first)
            break;
        if (!is_letter(c))
            continue;
        if (!w->first) {
            w->start = before;
            w->first = c;
        }
        w->end = i;
        if (!hides_case(c))
            *(viet_lower(c) == c ? &w->small : &w->capitals) += 1;
    }
    *at = i;
    return w->first != 0;
}

static void
count_cases(struct case_counts *k, const char *text)
{
    int32_t n = (int32_t)strlen(text), at = 0;
    struct letter_word w;
    while (next_word(text, n, &at, &w)) {
        k->capitals += w.capitals;
        k->small += w.small;
        k->loud_words += w.capitals >= 2 && w.small == 0;
        if (hides_case(w.first))
            continue;
        *(viet_lower(w.first) == w.first ? &k->small_words
                                         : &k->capital_words) += 1;
    }
}

enum column_case {
    CASE_AS_IT_IS,
    CASE_CAPITALS,
    CASE_NAMES,    /* each word begins with a capital */
    CASE_SENTENCES /* the first does */
};

/* Add the text from start to end, its letters in capitals: all, or the first
 * alone. */
static void
add_in_capitals(
    struct buffer *out, const char *text, const struct letter_word *w, bool all)
{
    int32_t i = w->start;
    while (i < w->end) {
        uint8_t bytes[U8_MAX_LENGTH];
        int32_t size = 0;
        UChar32 c;
        bool capital = all || i == w->start;
        U8_NEXT((const uint8_t *)text, i, w->end, c);
        U8_APPEND_UNSAFE(bytes, size, (uint32_t)(capital ? viet_upper(c) : c));
        buffer_add(out, bytes, (size_t)size);
    }
}

static const char *
restore_text(
    struct podium_arena *arena, const char *text, enum column_case wanted)
{
    struct buffer b = { 0 };
    int32_t n = (int32_t)strlen(text), at = 0, done = 0;
    struct letter_word w;
    bool first = true;
    while (next_word(text, n, &at, &w)) {
        bool loud =
            w.small == 0 && (wanted == CASE_CAPITALS || w.capitals >= 2);
        bool initial = hides_case(w.first) &&
            (wanted == CASE_NAMES || (wanted == CASE_SENTENCES && first));
        buffer_add(&b, text + done, (size_t)(w.start - done));
        if (loud || initial)
            add_in_capitals(&b, text, &w, loud);
        else
            buffer_add(&b, text + w.start, (size_t)(w.end - w.start));
        done = w.end;
        first = false;
    }
    buffer_text(&b, text + done);
    const char *restored =
        b.failed ? text : podium_strdup(arena, buffer_string(&b));
    buffer_free(&b);
    return restored ? restored : text;
}

/* A row in twenty may be written otherwise. */
static bool
is_nearly_none(size_t few, size_t many)
{
    return few * 20 <= many;
}

static enum column_case
case_of_column(const struct csv *csv, size_t column)
{
    struct case_counts all = { 0 };
    size_t begin_capital = 0, begin_small = 0;
    for (size_t r = 0; r < csv->rows; r++) {
        const char *text = csv->cells[r * csv->columns + column];
        int32_t at = 0;
        struct letter_word w;
        count_cases(&all, text);
        if (!next_word(text, (int32_t)strlen(text), &at, &w) ||
            hides_case(w.first))
            continue;
        *(viet_lower(w.first) == w.first ? &begin_small : &begin_capital) += 1;
    }
    if (is_nearly_none(all.small, all.capitals) && all.loud_words > 0)
        return CASE_CAPITALS;
    if (all.capital_words > 0 &&
        is_nearly_none(all.small_words, all.capital_words))
        return CASE_NAMES;
    if (begin_capital > 0 && is_nearly_none(begin_small, begin_capital))
        return CASE_SENTENCES;
    return CASE_AS_IT_IS;
}

/* A cell of a workbook keeps its kind. */
static const char *
restore_cell(const struct csv *csv, struct podium_arena *arena,
    const char *text, enum column_case wanted)
{
    const char *restored = restore_text(arena, text, wanted);
    if (!csv->workbook || restored == text)
        return restored;
    const char *typed = csv_typed_cell(
        arena, csv_cell_kind(csv, text), restored, strlen(restored));
    return typed ? typed : text;
}

/* A cell of a mixed column may be in capitals by itself. */
static bool
is_in_capitals(const char *text)
{
    struct case_counts own = { 0 };
    count_cases(&own, text);
    return own.small == 0 && own.loud_words > 0;
}

void
restore_capitals(struct csv *csv, struct podium_arena *arena)
{
    for (size_t c = 0; c < csv->columns; c++) {
        enum column_case wanted = case_of_column(csv, c);
        for (size_t r = 0; r < csv->rows; r++) {
            const char **cell = &csv->cells[r * csv->columns + c];
            if (!text_is_ascii(*cell, strlen(*cell)))
                *cell = restore_cell(csv, arena, *cell,
                    is_in_capitals(*cell) ? CASE_CAPITALS : wanted);
        }
    }
}
