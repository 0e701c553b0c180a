/* date.c - calendar dates and moments.
 *
 * Days since 1970 to a date: H. Hinnant, "chrono-compatible low-level date
 * algorithms", civil_from_days. */
/* SPDX-License-Identifier: MIT */
#include "base/date.h"

#include <stdio.h>
#include <string.h>

#define DAY_MS INT64_C(86400000)

static int
days_in_month(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
        31 };
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

static int
digits_number(const char *s, int n)
{
    int value = 0;
    for (int i = 0; i < n; i++)
        value = value * 10 + (s[i] - '0');
    return value;
}

/* Whether text has the shape: 'd' stands for a digit. */
static bool
has_shape(const char *text, const char *shape)
{
    size_t n = strlen(shape);
    if (strlen(text) != n)
        return false;
    for (size_t i = 0; i < n; i++) {
        bool digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == 'd' ? !digit : text[i] != shape[i])
            return false;
    }
    return true;
}

/* Read d/m/yyyy as people type it, with one or two digits for day and month,
 * and / . or - between them. */
static bool
read_day_first(const char *text, struct date *d)
{
    char padded[16], plain[16];
    int day, month, year, used = 0;
    size_t n = strlen(text);
    char sign = text[strcspn(text, "/.-")];
    const char allowed[] = { '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
        sign, '\0' };
    if (!sign || n > 10 || strspn(text, allowed) != n)
        return false;
    memcpy(plain, text, n + 1);
    for (size_t i = 0; i < n; i++)
        if (plain[i] == sign)
            plain[i] = '/';
    if (sscanf(plain, "%2d/%2d/%4d%n", &day, &month, &year, &used) != 3 ||
        (size_t)used != n)
        return false;
    snprintf(padded, sizeof padded, "%02d/%02d/%04d", day, month, year);
    *d = (struct date){ year, month, day };
    return has_shape(padded, "dd/dd/dddd");
}

bool
date_read(const char *text, struct date *out)
{
    struct date d;
    if (has_shape(text, "dddd-dd-dd"))
        d = (struct date){ digits_number(text, 4), digits_number(text + 5, 2),
            digits_number(text + 8, 2) };
    else if (!read_day_first(text, &d))
        return false;
    if (d.year < 1900 || d.year > 2199 || d.month < 1 || d.month > 12 ||
        d.day < 1 || d.day > days_in_month(d.year, d.month))
        return false;
    *out = d;
    return true;
}

const char *
date_iso(char room[DATE_ROOM], struct date d)
{
    snprintf(room, DATE_ROOM, "%04d-%02d-%02d", d.year, d.month, d.day);
    return room;
}

const char *
date_day_first(char room[DATE_ROOM], struct date d)
{
    snprintf(room, DATE_ROOM, "%02d/%02d/%04d", d.day, d.month, d.year);
    return room;
}

struct date
moment_date(int64_t ms)
{
    int64_t days = ms / DAY_MS - (ms % DAY_MS < 0);
    int64_t z = days + 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    int64_t doe = z - era * 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int64_t mp = (5 * doy + 2) / 153;
    int64_t month = mp < 10 ? mp + 3 : mp - 9;
    int64_t year = yoe + era * 400 + (month <= 2);
    return (struct date){ (int)year, (int)month,
        (int)(doy - (153 * mp + 2) / 5 + 1) };
}

const char *
moment_iso(char room[DATE_ROOM], int64_t ms)
{
    struct date d = moment_date(ms);
    int64_t rest = ((ms % DAY_MS) + DAY_MS) % DAY_MS / 1000;
    char day[DATE_ROOM];
    snprintf(room, DATE_ROOM, "%.10sT%02d:%02d:%02dZ", date_iso(day, d),
        (int)(rest / 3600), (int)(rest / 60 % 60), (int)(rest % 60));
    return room;
}

int
date_compare(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year - b.year;
    return a.month != b.month ? a.month - b.month : a.day - b.day;
}
