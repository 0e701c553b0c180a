/* xlsx_cell.c - what a cell of a workbook says, as text.
 *
 * Everything here is done on digits, as the file has them: no float comes
 * between what somebody typed and what is imported. */
/* SPDX-License-Identifier: MIT */
#include "tables/xlsx_cell.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"

#define EXCEL_DIGITS 15
#define LARGEST_EXPONENT 30
#define MOST_POWER 400

enum number_style
style_of_number(int format)
{
    bool date = (format >= 14 && format <= 22) ||
        (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
        (format >= 50 && format <= 58);
    if (date)
        return STYLE_DATE;
    return format == 9 || format == 10 ? STYLE_PERCENT : STYLE_NUMBER;
}

/* "00000" shows five digits, whatever the number; 0: it is another format. */
static size_t
shown_zeros(const char *code)
{
    size_t zeros = strspn(code, "0");
    return zeros > 1 && !code[zeros] && zeros <= STYLE_LAST - STYLE_ZEROS
        ? zeros
        : 0;
}

enum number_style
style_of_code(const char *code)
{
    bool quoted = false, bracket = false;
    size_t zeros = shown_zeros(code);
    if (zeros > 0)
        return (enum number_style)(STYLE_ZEROS + zeros);
    for (const char *s = code; *s; s++) {
        if (*s == '"')
            quoted = !quoted;
        else if (*s == '[' || *s == ']')
            bracket = *s == '[';
        else if ((*s == '\\' || *s == '_' || *s == '*') && s[1])
            s++;
        else if (!quoted && !bracket && strchr("dDmMyYhHsS", *s))
            return STYLE_DATE;
        else if (!quoted && *s == '%')
            return STYLE_PERCENT;
        else if (*s == ';' && !quoted)
            break; /* what follows is for other signs */
    }
    return STYLE_NUMBER;
}

/* A number as digits and where its point is: 0.DIGITS x 10^exponent. */
struct digits {
    bool negative;
    char digits[64];
    int count, exponent;
};

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The digits up to the exponent, which is returned: zeros at the beginning only
 * move the point. NULL if there is none, or a second point. */
static const char *
read_mantissa(const char *s, struct digits *out)
{
    bool point = false, any = false;
    for (; is_digit(*s) || *s == '.'; s++) {
        if (*s == '.' && point)
            return NULL;
        if (*s == '.') {
            point = true;
            continue;
        }
        any = true;
        bool leading = out->count == 0 && *s == '0';
        if (!leading && out->count < (int)sizeof out->digits)
            out->digits[out->count++] = *s;
        out->exponent += (!point && !leading) - (point && leading);
    }
    return any ? s : NULL;
}

static bool
read_digits(const char *s, struct digits *out)
{
    *out = (struct digits){ .negative = *s == '-' };
    s = read_mantissa(s + (*s == '-' || *s == '+'), out);
    if (!s || (*s != 'e' && *s != 'E'))
        return s && !*s;
    char *end;
    long power = strtol(s + 1, &end, 10);
    out->exponent += labs(power) <= MOST_POWER ? (int)power : 0;
    return end > s + 1 && !*end && labs(power) <= MOST_POWER;
}

/* Round to 15 digits, half away from zero, and drop zeros at the end. */
static void
round_digits(struct digits *d)
{
    if (d->count > EXCEL_DIGITS) {
        bool up = d->digits[EXCEL_DIGITS] >= '5';
        d->count = EXCEL_DIGITS;
        while (up && d->count > 0 && d->digits[d->count - 1] == '9')
            d->count--;
        if (up && d->count > 0)
            d->digits[d->count - 1]++;
        if (up && d->count == 0) {
            d->digits[d->count++] = '1';
            d->exponent++;
        }
    }
    while (d->count > 0 && d->digits[d->count - 1] == '0')
        d->count--;
}

/* Write the digits with their point and sign; where they end. */
static char *
write_plain_digits(char *to, const struct digits *d)
{
    if (d->negative && d->count > 0)
        *to++ = '-';
    if (d->exponent <= 0)
        *to++ = '0';
    for (int i = 0; i < d->exponent; i++) {
        *to = '0';
        if (i < d->count)
            *to = d->digits[i];
        to++;
    }
    if (d->count > d->exponent)
        *to++ = '.';
    for (int i = d->exponent; i < 0; i++)
        *to++ = '0';
    for (int i = d->exponent > 0 ? d->exponent : 0; i < d->count; i++)
        *to++ = d->digits[i];
    return to;
}

bool
number_plain(const char *value, bool percent, char room[XLSX_TEXT_ROOM])
{
    struct digits d;
    if (!read_digits(value, &d))
        return false;
    round_digits(&d);
    d.exponent = d.count > 0 ? d.exponent + (percent ? 2 : 0) : 0;
    if (abs(d.exponent) > LARGEST_EXPONENT)
        return false;
    char *end = write_plain_digits(room, &d);
    if (percent)
        *end++ = '%';
    *end = '\0';
    return true;
}

/* From the day before 1 January 1900, with a 29 February 1900 that there was
 * not. */
#define DAYS_TO_1970 25569
#define DAYS_TO_1904 1462
#define LAST_WRONG_DAY 60
#define DAY_SECONDS 86400

bool
serial_date(const char *value, bool from_1904, char room[XLSX_TEXT_ROOM])
{
    char plain[XLSX_TEXT_ROOM], day[DATE_ROOM];
    struct date d;
    if (!number_plain(value, false, plain) || *plain == '-')
        return false;
    char *point = strchr(plain, '.');
    long serial = strtol(plain, NULL, 10);
    long seconds = 0;
    if (point) { /* the fraction, to the nearest second */
        char fraction[8] = "0000000";
        size_t n = strlen(point + 1);
        memcpy(fraction, point + 1, n < 7 ? n : 7);
        seconds =
            (strtol(fraction, NULL, 10) * DAY_SECONDS + 5000000) / 10000000;
    }
    if (!from_1904 && serial == LAST_WRONG_DAY)
        return false; /* the day that there was not */
    serial += from_1904 ? DAYS_TO_1904 : 0;
    serial += serial < LAST_WRONG_DAY ? 1 : 0;
    if (serial < 2 || serial > 200000)
        return false;
    d = moment_date((int64_t)(serial - DAYS_TO_1970) * DAY_SECONDS * 1000);
    int n = snprintf(room, XLSX_TEXT_ROOM, "%s", date_iso(day, d));
    if (seconds > 0)
        snprintf(room + n, XLSX_TEXT_ROOM - (size_t)n, " %02ld:%02ld:%02ld",
            seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    return true;
}

bool
cell_name_read(const char *name, size_t *column, size_t *row)
{
    *column = *row = 0;
    for (; *name >= 'A' && *name <= 'Z' && *column < 100000; name++)
        *column = *column * 26 + (size_t)(*name - 'A') + 1;
    for (; *name >= '0' && *name <= '9' && *row < 100000000; name++)
        *row = *row * 10 + (size_t)(*name - '0');
    return *column > 0 && *row > 0 && !*name;
}

const char *
column_letters(size_t column, char room[8])
{
    char *s = room + 7;
    *s = '\0';
    for (; column > 0 && s > room; column = (column - 1) / 26)
        *--s = (char)('A' + (column - 1) % 26);
    return s;
}
