/* form_time.c - when the answers to a form were sent. */
/* SPDX-License-Identifier: MIT */
#include "contest/registration/form_time.h"

#include <ctype.h>
#include <string.h>

#define PARTS 6 /* of a moment: three of its day, then hour, minute, second */

/* The numbers of a text, up to PARTS; how many. */
static size_t
read_numbers(const char *text, int64_t parts[PARTS])
{
    size_t n = 0;
    while (*text && n < PARTS) {
        text += strcspn(text, "0123456789");
        if (!*text)
            break;
        int64_t value = 0;
        size_t digits = strspn(text, "0123456789");
        if (digits > 4)
            return 0;
        for (size_t i = 0; i < digits; i++)
            value = value * 10 + (text[i] - '0');
        parts[n++] = value;
        text += digits;
    }
    return n;
}

/* After noon: PM, or CH (chiều) as Vietnamese forms write it. */
static bool
is_after_noon(const char *text)
{
    return strstr(text, "PM") || strstr(text, "pm") || strstr(text, "CH");
}

static bool
is_before_noon(const char *text)
{
    return strstr(text, "AM") || strstr(text, "am") || strstr(text, "SA");
}

static int64_t
hour_of_day(const char *text, int64_t hour)
{
    if (is_after_noon(text) && hour < 12)
        return hour + 12;
    return is_before_noon(text) && hour == 12 ? 0 : hour;
}

/* As a number that grows with the moment; -1 if there is no such day. */
static int64_t
moment_number(int64_t year, int64_t month, int64_t day, const int64_t *time)
{
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 ||
        day > 31 || time[0] > 24 || time[1] > 59 || time[2] > 60)
        return -1;
    int64_t days = (year * 12 + month) * 31 + day;
    return ((days * 25 + time[0]) * 60 + time[1]) * 61 + time[2];
}

struct form_time
form_time_read(const char *text)
{
    int64_t p[PARTS] = { 0 };
    if (read_numbers(text, p) < 3)
        return (struct form_time){ -1, -1 };
    p[3] = hour_of_day(text, p[3]);
    if (p[0] > 999) {
        int64_t moment = moment_number(p[0], p[1], p[2], p + 3);
        return (struct form_time){ moment, moment };
    }
    return (struct form_time){ moment_number(p[2], p[1], p[0], p + 3),
        moment_number(p[2], p[0], p[1], p + 3) };
}

bool
form_time_day(const char *text, bool month_first, struct date *out)
{
    int64_t p[PARTS] = { 0 };
    if (read_numbers(text, p) < 3)
        return false;
    bool year_first = p[0] > 999;
    int64_t year = p[year_first ? 0 : 2];
    int64_t month = p[year_first || !month_first ? 1 : 0];
    int64_t day = p[year_first ? 2 : month_first ? 1 : 0];
    if (moment_number(year, month, day, (int64_t[3]){ 0 }) < 0)
        return false;
    *out = (struct date){ (int)year, (int)month, (int)day };
    return true;
}

static int64_t
time_in_order(struct form_time t, bool month_first)
{
    return month_first ? t.month_first : t.day_first;
}

static bool
can_all_be_read(const struct form_time *times, size_t n, bool month_first)
{
    for (size_t i = 0; i < n; i++)
        if (time_in_order(times[i], month_first) < 0)
            return false;
    return true;
}

static bool
is_ascending(const struct form_time *times, size_t n, bool month_first)
{
    for (size_t i = 1; i < n; i++)
        if (time_in_order(times[i], month_first) <
            time_in_order(times[i - 1], month_first))
            return false;
    return true;
}

/* Three rows ascend by chance in one of six orders, six in one of 720. */
#define ENOUGH 6

static bool
are_many(const struct form_time *times, size_t n)
{
    size_t different = n > 0;
    for (size_t i = 1; i < n; i++)
        different += times[i].day_first != times[i - 1].day_first;
    return different >= ENOUGH;
}

static enum form_time_order
order_of(bool day, bool month, enum form_time_order neither)
{
    if (day && month)
        return FORM_TIME_EITHER;
    if (day)
        return FORM_TIME_DAY_FIRST;
    return month ? FORM_TIME_MONTH_FIRST : neither;
}

enum form_time_order
form_time_order(const struct form_time *times, size_t n)
{
    enum form_time_order order = order_of(can_all_be_read(times, n, false),
        can_all_be_read(times, n, true), FORM_TIME_NONE);
    return order != FORM_TIME_EITHER || !are_many(times, n)
        ? order
        : order_of(is_ascending(times, n, false), is_ascending(times, n, true),
              FORM_TIME_EITHER);
}
