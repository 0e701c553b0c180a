/* decimal.c - numbers in thousandths, read and written exactly.
 *
 * Never strtod: it takes "nan" and "0x1p3", and reads "8,5" as 8. */
/* SPDX-License-Identifier: MIT */
#include "base/decimal.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A number taken apart: its digits before and after the separator. */
struct parts {
    bool negative;
    const char *whole, *decimals;
    size_t wholes, decimal_count;
    char separator; /* 0 if there is none */
};

static size_t
count_digits(const char *s)
{
    return strspn(s, "0123456789");
}

static enum number_fault
split_number(const char *text, struct parts *p)
{
    *p = (struct parts){ .negative = *text == '-' };
    if (*text == '-' || *text == '+')
        text++;
    p->whole = text;
    p->wholes = count_digits(text);
    text += p->wholes;
    if (*text == '.' || *text == ',') {
        p->separator = *text++;
        p->decimals = text;
        p->decimal_count = count_digits(text);
        text += p->decimal_count;
    }
    if (*text && strspn(text, "0123456789.,") == strlen(text)) {
        char other = p->separator == '.' ? ',' : '.';
        return strchr(text, other) ? NUMBER_BOTH : NUMBER_NOT;
    }
    bool missing = p->wholes == 0 || (p->separator && p->decimal_count == 0);
    return *text || missing ? NUMBER_NOT : NUMBER_OK;
}

/* The value of n digits, or -1 when it is over limit. */
static int64_t
digits_value(const char *s, size_t n, int64_t limit)
{
    int64_t value = 0;
    for (size_t i = 0; i < n; i++) {
        value = value * 10 + (s[i] - '0');
        if (value > limit)
            return -1;
    }
    return value;
}

enum number_fault
decimal_read(const char *text, char grouping, int64_t *thousandths)
{
    struct parts p;
    enum number_fault fault = split_number(text, &p);
    if (fault != NUMBER_OK)
        return fault;
    bool leading_zero = p.whole[0] == '0';
    if (grouping && p.separator == grouping && p.decimal_count == 3 &&
        p.wholes <= 3 && !leading_zero)
        return NUMBER_AMBIGUOUS;
    size_t zeros = 0;
    while (zeros < p.decimal_count &&
        p.decimals[p.decimal_count - 1 - zeros] == '0')
        zeros++;
    if (p.decimal_count - zeros > 3)
        return NUMBER_FINE;
    int64_t whole = digits_value(p.whole, p.wholes, DECIMAL_MAX / THOUSAND);
    if (whole < 0)
        return NUMBER_LARGE;
    int64_t part = 0;
    for (size_t i = 0; i < 3; i++)
        part = part * 10 + (i < p.decimal_count ? p.decimals[i] - '0' : 0);
    int64_t value = whole * THOUSAND + part;
    if (value > DECIMAL_MAX)
        return NUMBER_LARGE;
    *thousandths = p.negative ? -value : value;
    return NUMBER_OK;
}

#define GROUPED_ROOM 24

/* 12.000.000 without its signs: where two groups or more follow, of three
 * digits each and behind the same sign, it is no decimal. False, and plain is
 * left, if it is not written so. */
static bool
ungroup(const char *text, char plain[GROUPED_ROOM])
{
    size_t n = count_digits(text), size = strlen(text), groups = 0;
    char sign = text[n];
    if (n == 0 || n > 3 || (sign != '.' && sign != ',') || size >= GROUPED_ROOM)
        return false;
    memcpy(plain, text, n);
    const char *from = text + n;
    for (; *from == sign && count_digits(from + 1) == 3; from += 4) {
        memcpy(plain + n, from + 1, 3);
        n += 3;
        groups++;
    }
    plain[n] = '\0';
    return !*from && groups >= 2;
}

enum number_fault
integer_read(const char *text, int64_t *value)
{
    struct parts p;
    char plain[GROUPED_ROOM];
    enum number_fault fault =
        split_number(ungroup(text, plain) ? plain : text, &p);
    if (fault != NUMBER_OK)
        return fault;
    if (p.separator)
        return NUMBER_LARGE;
    int64_t whole = digits_value(p.whole, p.wholes, INT64_C(999999999999999));
    if (whole < 0)
        return NUMBER_LARGE;
    *value = p.negative ? -whole : whole;
    return NUMBER_OK;
}

/* count / unit as text, with at most `digits` decimals and no zeros at their
 * end. */
static const char *
write_decimal(char room[DECIMAL_ROOM], int64_t count, uint64_t unit, int digits,
    char separator)
{
    uint64_t size = count < 0 ? -(uint64_t)count : (uint64_t)count;
    int n = snprintf(
        room, DECIMAL_ROOM, "%s%" PRIu64, count < 0 ? "-" : "", size / unit);
    uint64_t part = size % unit;
    if (part == 0)
        return room;
    n += snprintf(room + n, (size_t)(DECIMAL_ROOM - n), "%c%0*" PRIu64,
        separator, digits, part);
    while (room[n - 1] == '0')
        room[--n] = '\0';
    return room;
}

const char *
decimal_text(char room[DECIMAL_ROOM], int64_t thousandths, char separator)
{
    return write_decimal(room, thousandths, THOUSAND, 3, separator);
}

const char *
millionths_text(char room[DECIMAL_ROOM], int64_t millionths, char separator)
{
    return write_decimal(
        room, millionths, (uint64_t)THOUSAND * THOUSAND, 6, separator);
}

const char *
number_fault_id(enum number_fault fault)
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
