/* formula.c - texts that a spreadsheet would read as formulas. */
/* SPDX-License-Identifier: MIT */
#include "base/formula.h"

#include <string.h>

#include "base/arena.h"

static bool
is_plain_number(const char *text)
{
    text += *text == '-';
    size_t whole = strspn(text, "0123456789");
    text += whole;
    size_t point = *text == '.' || *text == ',';
    size_t rest = strspn(text + point, "0123456789");
    return whole > 0 && (!point || rest > 0) && !text[point + rest];
}

/* Spreadsheets start a formula with = + - @ TAB or CR, or the full-width forms
 * of the first four (OWASP, CSV Injection). */
static bool
looks_like_formula(const char *text)
{
    static const char *const wide[] = { "\xef\xbc\x9d", "\xef\xbc\x8b",
        "\xef\xbc\x8d", "\xef\xbc\xa0" };
    if (*text && strchr("=+-@\t\r", *text))
        return !is_plain_number(text);
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (strncmp(text, wide[i], 3) == 0)
            return true;
    return false;
}

const char *
formula_guard(struct podium_arena *arena, const char *text)
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
formula_unguard(const char *text)
{
    bool guarded =
        *text == '\'' && looks_like_formula(text + strspn(text, "'"));
    return guarded ? text + 1 : text;
}
