/* text.c - Unicode through ICU, but without it for ASCII and for the Latin
 * letters of Vietnamese.
 *
 * Most texts need no more than the ranges of text_is_latin(): for them ICU is
 * never opened (see icu.h). In these ranges ICU would give the same answers. */
/* SPDX-License-Identifier: MIT */
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/icu.h"

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

bool
is_letter_byte(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
        (unsigned char)c >= 0x80;
}

bool
text_is_ascii(const char *s, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if ((unsigned char)s[i] >= 0x80)
            return false;
    return true;
}

/* Latin letters with their marks in one character, and the punctuation of
 * running text: in normal form C by themselves, one column wide. Their
 * general category and NFC_QC are those of UnicodeData.txt. */
bool
text_is_latin(int32_t c)
{
    return (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c < 0x300 && c != 0xad) ||
        (c >= 0x1e00 && c < 0x1f00) || (c >= 0x2010 && c < 0x2028) ||
        (c >= 0x2030 && c < 0x205f);
}

/* UTF-16 of s in the arena, its length in *n; NULL when memory ran out or ICU
 * is missing. */
static UChar *
to_utf16(struct podium_arena *arena, const char *s, size_t size, int32_t *n)
{
    UErrorCode error = U_ZERO_ERROR;
    const struct icu *u = icu();
    UChar *wide = u ? podium_alloc(arena, size + 1, sizeof *wide) : NULL;
    if (!wide)
        return NULL;
    u->from_utf8(
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
        icu()->to_utf8(s, room, NULL, wide, n, &error);
    return s && U_SUCCESS(error) ? s : NULL;
}

/* UTF-16 of s in another normal form, its length in *n. */
static UChar *
normalise_text(struct podium_arena *arena, const UNormalizer2 *form,
    const char *s, size_t size, int32_t *n)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t before = 0;
    UChar *wide = to_utf16(arena, s, size, &before);
    int32_t room = before * 4 + 16;
    UChar *out = wide ? podium_alloc(arena, (size_t)room, sizeof *out) : NULL;
    if (out)
        *n = icu()->normalize(form, wide, before, out, room, &error);
    return out && U_SUCCESS(error) ? out : NULL;
}

/* Latin text is in normal form C as it is. */
static bool
is_latin(const char *s, size_t size)
{
    int32_t i = 0, n = (int32_t)size;
    while (i < n) {
        UChar32 c;
        U8_NEXT((const uint8_t *)s, i, n, c);
        if (c >= 0x300 && !text_is_latin(c))
            return false;
    }
    return true;
}

bool
text_is_normal(const char *s, size_t size)
{
    if (text_is_ascii(s, size) || is_latin(s, size))
        return true;
    struct podium_arena arena = { 0 };
    UErrorCode error = U_ZERO_ERROR;
    const struct icu *u = icu();
    int32_t n = 0;
    UChar *wide =
        u ? normalise_text(&arena, u->nfc(&error), s, size, &n) : NULL;
    const char *form = wide ? to_utf8(&arena, wide, n) : NULL;
    bool same = form && strlen(form) == size && memcmp(form, s, size) == 0;
    podium_arena_free(&arena);
    return same;
}

/* CR LF, and CR alone, become LF; s itself is changed. */
static char *
fold_line_ends(char *s)
{
    char *to = s;
    for (const char *from = s; from && *from; from++) {
        if (*from != '\r')
            *to++ = *from;
        else if (from[1] != '\n')
            *to++ = '\n';
    }
    if (to)
        *to = '\0';
    return s;
}

/* White space that is trimmed. */
static bool
is_trimmed(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool
text_is_clean(const char *s, size_t size)
{
    return size == 0 ||
        (!is_trimmed(s[0]) && !is_trimmed(s[size - 1]) &&
            !memchr(s, '\r', size) && text_is_normal(s, size));
}

const char *
text_clean(struct podium_arena *arena, const char *s, size_t size)
{
    while (size > 0 && is_trimmed(s[0])) {
        s++;
        size--;
    }
    while (size > 0 && is_trimmed(s[size - 1]))
        size--;
    if (text_is_ascii(s, size) || is_latin(s, size))
        return fold_line_ends(arena_text(arena, s, size));
    UErrorCode error = U_ZERO_ERROR;
    const struct icu *u = icu();
    int32_t n = 0;
    UChar *wide = u ? normalise_text(arena, u->nfc(&error), s, size, &n) : NULL;
    return wide ? fold_line_ends(to_utf8(arena, wide, n)) : NULL;
}

const char *
text_line(struct podium_arena *arena, const char *s)
{
    if (!strpbrk(s, "\n\t"))
        return s;
    char *line = podium_strdup(arena, s), *to = line;
    for (const char *from = s; line && *from; from++)
        if (!strchr("\n\t ", *from))
            *to++ = *from;
        else if (to > line && to[-1] != ' ')
            *to++ = ' ';
    if (line)
        *to = '\0';
    return line;
}

static size_t
character_width(UChar32 c)
{
    const struct icu *u = c < 0 || text_is_latin(c) ? NULL : icu();
    if (!u)
        return 1;
    int8_t category = u->char_type(c);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_FORMAT_CHAR || category == U_CONTROL_CHAR)
        return 0;
    int width = u->property(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

size_t
text_width(const char *s)
{
    size_t size = strlen(s);
    if (text_is_ascii(s, size))
        return size;
    size_t width = 0;
    int32_t i = 0, n = (int32_t)size;
    while (i < n) {
        UChar32 c;
        U8_NEXT((const uint8_t *)s, i, n, c);
        width += character_width(c);
    }
    return width;
}

/* Characters that look like another, which Vietnamese keyboards, Word and
 * converters put instead: apostrophes of names such as H'Bia, hyphens, the
 * letters Eth and African D for Đ; and Cyrillic letters, which only somebody
 * who means harm puts into a code. */
static const struct {
    UChar32 from, to;
} lookalikes[] = { { 0x60, '\'' }, { 0xb4, '\'' }, { 0x2bb, '\'' },
    { 0x2bc, '\'' }, { 0x2018, '\'' }, { 0x2019, '\'' }, { 0x201b, '\'' },
    { 0x2032, '\'' }, { 0xff07, '\'' }, { 0x2010, '-' }, { 0x2011, '-' },
    { 0x2012, '-' }, { 0x2013, '-' }, { 0x2212, '-' }, { 0xd0, 0x110 },
    { 0x189, 0x110 }, { 0xf0, 0x111 }, { 0x256, 0x111 }, { 0x405, 'S' },
    { 0x406, 'I' }, { 0x408, 'J' }, { 0x410, 'A' }, { 0x412, 'B' },
    { 0x415, 'E' }, { 0x41a, 'K' }, { 0x41c, 'M' }, { 0x41d, 'H' },
    { 0x41e, 'O' }, { 0x420, 'P' }, { 0x421, 'C' }, { 0x422, 'T' },
    { 0x425, 'X' }, { 0x430, 'a' }, { 0x435, 'e' }, { 0x43e, 'o' },
    { 0x440, 'p' }, { 0x441, 'c' }, { 0x443, 'y' }, { 0x445, 'x' },
    { 0x455, 's' }, { 0x456, 'i' }, { 0x458, 'j' } };

static UChar32
usual_letter(UChar32 c)
{
    bool plain = c < 0x80 && c != 0x60;
    for (size_t i = 0; !plain && i < sizeof lookalikes / sizeof *lookalikes;
         i++)
        if (lookalikes[i].from == c)
            return lookalikes[i].to;
    return c;
}

/* d, D for the Vietnamese d with stroke, which has no decomposition in Unicode.
 */
static UChar32
base_letter(UChar32 c)
{
    c = usual_letter(c);
    return c == 0x111 ? 'd' : c == 0x110 ? 'D' : c;
}

/* s without marks, as UTF-16. */
static UChar *
strip_marks(struct podium_arena *arena, const char *s, int32_t *n)
{
    UErrorCode error = U_ZERO_ERROR;
    const struct icu *u = icu();
    UChar *wide =
        u ? normalise_text(arena, u->nfd(&error), s, strlen(s), n) : NULL;
    if (!wide)
        return NULL;
    int32_t used = 0;
    for (int32_t i = 0; i < *n; i++)
        if (u->char_type(wide[i]) != U_NON_SPACING_MARK)
            wide[used++] = (UChar)base_letter(wide[i]);
    *n = used;
    return wide;
}

const char *
text_fold(struct podium_arena *arena, const char *s)
{
    int32_t n = 0, used = 0;
    UChar *wide = strip_marks(arena, s, &n);
    if (!wide)
        return NULL;
    for (int32_t i = 0; i < n; i++)
        if (icu()->is_alnum(wide[i]))
            wide[used++] = (UChar)icu()->lower(wide[i]);
    return to_utf8(arena, wide, used);
}

/* The five tone marks of Vietnamese. */
static bool
is_tone(UChar c)
{
    return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

/* A key being written: tones go to the end of their syllable, so that hoà and
 * hòa are one. */
struct name_key {
    UChar *out;
    int32_t used;
    UChar tone; /* of the syllable; 0: none */
};

static void
end_syllable(struct name_key *k)
{
    if (k->tone)
        k->out[k->used++] = k->tone;
    k->tone = 0;
    if (k->used > 0 && k->out[k->used - 1] != ' ')
        k->out[k->used++] = ' ';
}

static void
add_to_name_key(struct name_key *k, UChar c)
{
    int8_t type = icu()->char_type(c);
    if (type == U_SPACE_SEPARATOR || type == U_CONTROL_CHAR)
        end_syllable(k);
    else if (is_tone(c))
        k->tone = c;
    else if (type != U_FORMAT_CHAR)
        k->out[k->used++] = (UChar)icu()->lower(usual_letter(c));
}

static char *
ascii_lower(struct podium_arena *arena, const char *s, size_t size)
{
    char *lower = arena_text(arena, s, size);
    for (char *c = lower; c && *c; c++)
        *c = (char)(*c >= 'A' && *c <= 'Z' ? *c - 'A' + 'a' : *c);
    return lower;
}

const char *
text_name_key(struct podium_arena *arena, const char *s)
{
    UErrorCode error = U_ZERO_ERROR;
    size_t size = strlen(s);
    if (text_is_ascii(s, size) && !strpbrk(s, " \t\n\r`"))
        return ascii_lower(arena, s, size);
    const struct icu *u = icu();
    int32_t n = 0;
    UChar *wide = u ? normalise_text(arena, u->nfd(&error), s, size, &n) : NULL;
    struct name_key k = { .out = wide
            ? podium_alloc(arena, (size_t)n * 2 + 2, sizeof *k.out)
            : NULL };
    if (!k.out)
        return NULL;
    for (int32_t i = 0; i < n; i++)
        add_to_name_key(&k, wide[i]);
    end_syllable(&k);
    return to_utf8(arena, k.out, k.used > 0 ? k.used - 1 : 0);
}

bool
text_is_blank(struct podium_arena *arena, const char *s)
{
    const char *seen = text_name_key(arena, s);
    return seen && !seen[strspn(seen, " ")];
}

const char *
text_ascii(struct podium_arena *arena, const char *s)
{
    int32_t n = 0;
    UChar *wide = strip_marks(arena, s, &n);
    char *out = podium_alloc(arena, (size_t)n + 1, 1);
    if (!wide || !out)
        return NULL;
    size_t used = 0;
    for (int32_t i = 0; i < n; i++) {
        bool plain = wide[i] < 0x80 && icu()->is_alnum(wide[i]);
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

/* Nothing but what every file system takes, and tells apart? */
static bool
is_plain_name(const char *code)
{
    const char *s =
        code + strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    return *code && *code != '-' && !*s;
}

const char *
text_file_name(struct podium_arena *arena, const char *code)
{
    if (is_plain_name(code))
        return code;
    const char *ascii = text_ascii(arena, code);
    size_t n = strlen(code), room = (ascii ? strlen(ascii) : 0) + 2 * n + 3;
    char *name = podium_alloc(arena, room, 1);
    if (!ascii || !name)
        return NULL;
    /* Not ".e4b880", which would be hidden. */
    int used = snprintf(name, room, "%s.", *ascii ? ascii : "x");
    for (size_t i = 0; i < n; i++)
        used += snprintf(name + used, room - (size_t)used, "%02x",
            (unsigned)(unsigned char)code[i]);
    return name;
}

struct text_order {
    const struct icu *icu;
    UCollator *collator;
};

struct text_order *
text_order_new(void)
{
    UErrorCode error = U_ZERO_ERROR;
    struct text_order *order = calloc(1, sizeof *order);
    if (!order)
        return NULL;
    order->icu = icu();
    if (order->icu)
        order->collator = order->icu->collator_open("vi", &error);
    if (!order->collator || U_FAILURE(error)) {
        free(order);
        return NULL;
    }
    return order;
}

void
text_order_free(struct text_order *order)
{
    if (order)
        order->icu->collator_close(order->collator);
    free(order);
}

static int
collate(const struct text_order *order, const char *a, const char *b)
{
    UErrorCode error = U_ZERO_ERROR;
    return (int)order->icu->compare(order->collator, a, -1, b, -1, &error);
}

int
text_order_words(const struct text_order *order, const char *a, const char *b)
{
    int result = collate(order, a, b);
    return result ? result : strcmp(a, b);
}

/* What comes after the last space of any kind: a name that was pasted may have
 * one that does not break. What is said in brackets or after a comma is no part
 * of it. */
static const char *
given_name(const struct icu *u, const char *name)
{
    const char *given = name, *before = name;
    int32_t i = 0, n = (int32_t)strlen(name);
    while (i < n) {
        UChar32 c;
        U8_NEXT((const uint8_t *)name, i, n, c);
        if (c == ' ' || (c >= 0xa0 && u->char_type(c) == U_SPACE_SEPARATOR))
            given = name + i;
        if ((c == '(' || c == ',') && i > 1)
            return before;
        if (given != name + i)
            before = given;
    }
    return given;
}

int
text_order_name(const struct text_order *order, const char *a, const char *b)
{
    int result =
        collate(order, given_name(order->icu, a), given_name(order->icu, b));
    return result ? result : text_order_words(order, a, b);
}
