/* text.c - Unicode through ICU, with a short way for plain ASCII. */
/* SPDX-License-Identifier: MIT */
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "base/arena.h"

bool
text_is_utf8(const char *s, size_t size)
{
    if (size > INT32_MAX)
        return false;
    int32_t i = 0, n = (int32_t)size;
    while (i < n) {
        UChar32 c;
        U8_NEXT((const uint8_t *)s, i, n, c);
        if (c < 0)
            return false;
    }
    return true;
}

static bool
is_ascii(const char *s, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if ((unsigned char)s[i] >= 0x80)
            return false;
    return true;
}

/* UTF-16 of s in the arena, its length in *n; NULL when memory ran out. */
static UChar *
to_utf16(struct podium_arena *arena, const char *s, size_t size, int32_t *n)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar *wide = podium_alloc(arena, size + 1, sizeof *wide);
    if (!wide)
        return NULL;
    u_strFromUTF8WithSub(
        wide, (int32_t)size + 1, n, s, (int32_t)size, 0xfffd, NULL, &error);
    return U_SUCCESS(error) ? wide : NULL;
}

static char *
to_utf8(struct podium_arena *arena, const UChar *wide, int32_t n)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t room = n * 3 + 1;
    char *s = podium_alloc(arena, (size_t)room, 1);
    if (s)
        u_strToUTF8(s, room, NULL, wide, n, &error);
    return s && U_SUCCESS(error) ? s : NULL;
}

/* wide, n units, in another normal form, its length in *out_n. */
static UChar *
normalise(struct podium_arena *arena, const UNormalizer2 *form,
    const UChar *wide, int32_t n, int32_t *out_n)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t room = n * 4 + 16;
    UChar *out = podium_alloc(arena, (size_t)room, sizeof *out);
    if (out)
        *out_n = unorm2_normalize(form, wide, n, out, room, &error);
    return out && U_SUCCESS(error) ? out : NULL;
}

static bool
is_nfc(const char *s, size_t size)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    int32_t i = 0, n = (int32_t)size;
    UChar units[2];
    while (i < n) {
        UChar32 c;
        U8_NEXT((const uint8_t *)s, i, n, c);
        int32_t used = 0;
        U16_APPEND_UNSAFE(units, used, c);
        if (c >= 0x300 &&
            unorm2_quickCheck(nfc, units, used, &error) != UNORM_YES)
            return false;
    }
    return U_SUCCESS(error);
}

const char *
text_clean(struct podium_arena *arena, const char *s, size_t size)
{
    while (size > 0 && strchr(" \t\r\n", s[0])) {
        s++;
        size--;
    }
    while (size > 0 && strchr(" \t\r\n", s[size - 1]))
        size--;
    if (is_ascii(s, size) || is_nfc(s, size))
        return arena_text(arena, s, size);
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    int32_t n = 0;
    UChar *wide = to_utf16(arena, s, size, &n);
    if (wide)
        wide = normalise(arena, nfc, wide, n, &n);
    return wide ? to_utf8(arena, wide, n) : NULL;
}

static size_t
width_of(UChar32 c)
{
    int8_t category = u_charType(c);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_FORMAT_CHAR || category == U_CONTROL_CHAR)
        return 0;
    int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

size_t
text_width(const char *s)
{
    size_t size = strlen(s);
    if (is_ascii(s, size))
        return size;
    size_t width = 0;
    int32_t i = 0, n = (int32_t)size;
    while (i < n) {
        UChar32 c;
        U8_NEXT((const uint8_t *)s, i, n, c);
        width += c < 0 ? 1 : width_of(c);
    }
    return width;
}

/* The letter under a stroke: d for Vietnamese d with stroke. */
static UChar32
bare(UChar32 c)
{
    return c == 0x111 || c == 0x110 ? 'd' : c;
}

/* s without marks and in lower case, as UTF-16. */
static UChar *
bare_units(struct podium_arena *arena, const char *s, int32_t *n)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&error);
    UChar *wide = to_utf16(arena, s, strlen(s), n);
    if (wide)
        wide = normalise(arena, nfd, wide, *n, n);
    if (!wide)
        return NULL;
    int32_t used = 0;
    for (int32_t i = 0; i < *n; i++)
        if (u_charType(wide[i]) != U_NON_SPACING_MARK)
            wide[used++] = (UChar)bare(wide[i]);
    *n = used;
    return wide;
}

const char *
text_fold(struct podium_arena *arena, const char *s)
{
    int32_t n = 0, used = 0;
    UChar *wide = bare_units(arena, s, &n);
    if (!wide)
        return NULL;
    for (int32_t i = 0; i < n; i++)
        if (u_isalnum(wide[i]))
            wide[used++] = (UChar)u_tolower(wide[i]);
    return to_utf8(arena, wide, used);
}

const char *
text_ascii(struct podium_arena *arena, const char *s)
{
    int32_t n = 0;
    UChar *wide = bare_units(arena, s, &n);
    char *out = podium_alloc(arena, (size_t)n + 1, 1);
    if (!wide || !out)
        return NULL;
    size_t used = 0;
    for (int32_t i = 0; i < n; i++) {
        bool plain = wide[i] < 0x80 && u_isalnum(wide[i]);
        if (plain)
            out[used++] = (char)wide[i];
        else if (used > 0 && out[used - 1] != '-')
            out[used++] = '-';
    }
    while (used > 0 && out[used - 1] == '-')
        used--;
    out[used] = '\0';
    return out;
}

struct text_order {
    UCollator *collator;
};

struct text_order *
text_order_new(enum podium_language language)
{
    UErrorCode error = U_ZERO_ERROR;
    struct text_order *order = calloc(1, sizeof *order);
    if (!order)
        return NULL;
    order->collator = ucol_open(language == PODIUM_VI ? "vi" : "en", &error);
    if (U_FAILURE(error)) {
        free(order);
        return NULL;
    }
    return order;
}

void
text_order_free(struct text_order *order)
{
    if (order)
        ucol_close(order->collator);
    free(order);
}

int
text_order_words(const struct text_order *order, const char *a, const char *b)
{
    UErrorCode error = U_ZERO_ERROR;
    int result = (int)ucol_strcollUTF8(order->collator, a, -1, b, -1, &error);
    return result ? result : strcmp(a, b);
}

static const char *
given_name(const char *name)
{
    const char *space = strrchr(name, ' ');
    return space ? space + 1 : name;
}

int
text_order_name(const struct text_order *order, const char *a, const char *b)
{
    UErrorCode error = U_ZERO_ERROR;
    int result = (int)ucol_strcollUTF8(
        order->collator, given_name(a), -1, given_name(b), -1, &error);
    return result ? result : text_order_words(order, a, b);
}
