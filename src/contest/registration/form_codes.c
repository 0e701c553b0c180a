/* form_codes.c - codes for what a registration form brings. */
/* SPDX-License-Identifier: MIT */
#include "contest/registration/form_codes.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/code_order.h"

#define MOST_DIGITS 9

/* How many digits the code ends in. */
static size_t
digits_at_end(const char *code)
{
    size_t n = strlen(code), start = n;
    while (start > 0 && code[start - 1] >= '0' && code[start - 1] <= '9')
        start--;
    return n - start;
}

static bool
split_code(struct code_series *s, const char *code)
{
    size_t n = strlen(code), digits = digits_at_end(code);
    if (digits == 0 || digits > MOST_DIGITS)
        return false;
    s->prefix = arena_text(s->arena, code, n - digits);
    s->width = digits;
    s->next = 0;
    for (size_t i = n - digits; i < n; i++)
        s->next = s->next * 10 + (code[i] - '0');
    return s->prefix != NULL;
}

static const char *
last_code(const struct rows *rows)
{
    const char *last = NULL;
    for (size_t i = 0; i < rows->count; i++) {
        const char *code = rows->items[i].texts[0];
        size_t digits = digits_at_end(code);
        if (digits > 0 && digits <= MOST_DIGITS &&
            (!last || code_compare(code, last) > 0))
            last = code;
    }
    return last;
}

bool
code_series_start(
    struct code_series *s, const char *first, const char *otherwise)
{
    if (first)
        return split_code(s, first);
    const char *last = last_code(s->taken);
    if (!last)
        return split_code(s, otherwise);
    bool good = split_code(s, last);
    s->next++;
    return good;
}

void
code_series_take(struct code_series *s, const char *code)
{
    const char *texts[MOST_COLUMNS] = { 0 };
    bool added;
    texts[0] = code;
    const char *key = *code ? row_key(s->arena, s->table, texts) : NULL;
    if (key)
        (void)map_put(&s->taken->by_key, key, &added);
}

const char *
code_series_next(struct code_series *s)
{
    const char *texts[MOST_COLUMNS] = { 0 };
    char number[24];
    for (;;) {
        struct buffer b = { 0 };
        snprintf(number, sizeof number, "%0*lld", (int)s->width,
            (long long)s->next++);
        buffer_text(&b, s->prefix);
        buffer_text(&b, number);
        const char *code =
            b.failed ? NULL : podium_strdup(s->arena, buffer_string(&b));
        s->arena->failed |= b.failed;
        buffer_free(&b);
        texts[0] = code;
        const char *key = code ? row_key(s->arena, s->table, texts) : NULL;
        if (!key || !map_get(&s->taken->by_key, key))
            return key ? code : NULL;
    }
}
