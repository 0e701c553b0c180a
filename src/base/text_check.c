/* text_check.c - may this text be recorded? */
/* SPDX-License-Identifier: MIT */
#include "base/text_check.h"

#include <string.h>

#include "base/icu.h"
#include "base/text.h"

/* The newest version of Unicode whose characters are taken: that of Debian
 * 12's ICU. */
#define UNICODE_TAKEN 15

/* Control characters but LF and TAB, C1, marks and embeddings of direction,
 * and the line separators of Unicode. */
static bool
is_control(UChar32 c, enum text_sort sort)
{
    if (c == '\n' || c == '\t')
        return sort != TEXT_LINES;
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x61c || c == 0x200e ||
        c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
        (c >= 0x2066 && c <= 0x2069);
}

static bool
is_in_unicode(UChar32 c)
{
    const struct icu *u = icu();
    UVersionInfo age = { 0 };
    if (!u)
        return false;
    u->age(c, age);
    return age[0] > 0 && age[0] <= UNICODE_TAKEN;
}

/* Would it be seen in a code, and as a character of its own? */
static bool
is_of_code(UChar32 c)
{
    if (c < 0x80)
        return c > ' ' && !strchr("\"',;:|\\<>&=+*?!()[]{}", (char)c);
    const struct icu *u = icu();
    int type = u ? u->char_type(c) : U_CONTROL_CHAR;
    return type != U_SPACE_SEPARATOR && type != U_FORMAT_CHAR &&
        type != U_PRIVATE_USE_CHAR && type != U_UNASSIGNED;
}

/* Of Latin text, which needs no ICU, Unicode 1 to 4 had all. */
static enum text_fault
check_character(UChar32 c, enum text_sort sort)
{
    if (c < 0)
        return TEXT_NOT_UTF8;
    if (is_control(c, sort))
        return TEXT_CONTROL;
    if (!text_is_latin(c) && !is_in_unicode(c))
        return TEXT_UNKNOWN;
    return sort == TEXT_CODE && !is_of_code(c) ? TEXT_NOT_CODE : TEXT_OK;
}

enum text_fault
text_check(const char *s, size_t size, enum text_sort sort)
{
    enum text_fault fault = TEXT_OK;
    int32_t i = 0, n = size > TEXT_MAX ? 0 : (int32_t)size;
    if (size > TEXT_MAX)
        return TEXT_TOO_LONG;
    while (i < n && fault == TEXT_OK) {
        UChar32 c;
        U8_NEXT((const uint8_t *)s, i, n, c);
        fault = check_character(c, sort);
    }
    if (fault != TEXT_OK)
        return fault;
    if (sort == TEXT_CODE && (size == 0 || size > CODE_MAX))
        return TEXT_NOT_CODE;
    return text_is_normal(s, size) ? TEXT_OK : TEXT_NOT_NORMAL;
}

const char *
text_fault_id(enum text_fault fault)
{
    static const char *const ids[] = {
        [TEXT_TOO_LONG] = "text.long",
        [TEXT_NOT_UTF8] = "text.utf8",
        [TEXT_CONTROL] = "text.control",
        [TEXT_UNKNOWN] = "text.unknown",
        [TEXT_NOT_NORMAL] = "text.normal",
        [TEXT_NOT_CODE] = "text.code",
    };
    return ids[fault];
}

/* The digits that a text begins with, at most so many; how many there are. */
static size_t
leading_digits(const char *text, size_t most)
{
    size_t n = strspn(text, "0123456789");
    return n <= most ? n : 0;
}

/* The length of the name of a month that the text begins with, as Excel writes
 * it, or 0: SEP-05 is a code that somebody typed. */
static size_t
leading_month(const char *text)
{
    static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May",
        "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    for (size_t i = 0; i < sizeof months / sizeof *months; i++)
        if (strncmp(text, months[i], 3) == 0)
            return 3;
    if (strncmp(text, "Thg", 3) != 0 && strncmp(text, "thg", 3) != 0)
        return 0;
    size_t n = leading_digits(text + 3, 2);
    return n > 0 ? 3 + n : 0;
}

bool
text_is_short_date(const char *text)
{
    size_t day = leading_digits(text, 2);
    if (day > 0 && text[day] == '-') {
        size_t month = leading_month(text + day + 1);
        return month > 0 && !text[day + 1 + month];
    }
    size_t month = leading_month(text);
    if (month == 0 || text[month] != '-')
        return false;
    size_t last = leading_digits(text + month + 1, 2);
    return last > 0 && !text[month + 1 + last];
}

bool
text_is_rounded_number(const char *text)
{
    size_t n = leading_digits(text, 1);
    if (n == 0)
        return false;
    if (text[n] == ',' || text[n] == '.')
        n += 1 + strspn(text + n + 1, "0123456789");
    if (text[n] != 'E' || text[n + 1] != '+')
        return false;
    size_t power = leading_digits(text + n + 2, 3);
    return power > 0 && !text[n + 2 + power];
}
