/* form_time.h - when the answers to a form were sent. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_REGISTRATION_FORM_TIME_H
#define CONTEST_REGISTRATION_FORM_TIME_H

#include <podium/base.h>

#include "base/date.h"

/* One text read both ways; -1 where it is no moment of that order. */
struct form_time {
    int64_t day_first, month_first;
};

/* Read a moment as forms write it, in the order of their own country:
 * 20/11/2026 9:05:12, 11/20/2026 9:05:12 PM, 2026/11/20 9:05:12 CH GMT+7, the
 * ISO form. The year first is no question of order. */
struct form_time form_time_read(const char *text);

/* Its day, in one of these orders. False if it is no moment. */
bool form_time_day(const char *text, bool month_first, struct date *out);

/* In which order n moments that are not empty must have been written: the one
 * in which all can be read; if that is both, and there are enough of them, the
 * one in which each comes after the one before it, as they were sent.
 * FORM_TIME_EITHER if that is both, or neither; FORM_TIME_NONE if some cannot
 * be read. */
enum form_time_order {
    FORM_TIME_NONE,
    FORM_TIME_DAY_FIRST,
    FORM_TIME_MONTH_FIRST,
    FORM_TIME_EITHER
};
enum form_time_order form_time_order(const struct form_time *times, size_t n);

#endif
