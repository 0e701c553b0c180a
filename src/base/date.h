/* date.h - calendar dates and moments, without locale or time zone tables. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

struct date {
    int year, month, day;
};

/* Read dd/mm/yyyy, with / . or - between, or yyyy-mm-dd; false unless it is a
 * day that exists, from 1900 to 2199. */
bool date_read(const char *text, struct date *out);

#define DATE_ROOM 32
/* yyyy-mm-dd. */
const char *date_iso(char room[DATE_ROOM], struct date d);
/* dd/mm/yyyy. */
const char *date_day_first(char room[DATE_ROOM], struct date d);
/* yyyy-mm-ddThh:mm:ssZ of milliseconds since 1970 in UTC. */
const char *moment_iso(char room[DATE_ROOM], int64_t ms);
/* The day of a moment in UTC. */
struct date moment_date(int64_t ms);

/* Below 0, 0 or above 0 as a is before, on or after b. */
int date_compare(struct date a, struct date b);

#endif
