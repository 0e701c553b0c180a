/* localized.c - numbers and moments as people read them. */
/* SPDX-License-Identifier: MIT */
#include "cli/ui/localized.h"

#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/date.h"
#include "base/message.h"

const char *
people_number(struct app *app, const char *number)
{
    const char *point = strchr(number, '.');
    if (!point || app->language != PODIUM_LANGUAGE_VI ||
        strchr(point + 1, '.') ||
        strspn(number, "-0123456789.") != strlen(number))
        return number;
    char *copy = podium_strdup(&app->arena, number);
    if (copy)
        copy[point - number] = ',';
    return copy ? copy : number;
}

const char *
cell_words(struct app *app, const char *words)
{
    struct buffer b = { 0 };
    if (app->format != FORMAT_TABLE)
        return words;
    message_words(&b, app->language, "word", words);
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text ? text : "";
}

const char *
cell_value(struct app *app, const char *value)
{
    return app->format == FORMAT_TABLE
        ? message_word(app->language, "value", value)
        : value;
}

const char *
cell_kind(struct app *app, const char *kind)
{
    return app->format == FORMAT_TABLE
        ? message_word(app->language, "kind", kind)
        : kind;
}

/* A moment in the local time of this machine. */
static struct tm
local_time(int64_t ms)
{
    time_t seconds = (time_t)(ms / 1000);
    struct tm t = { 0 };
    localtime_r(&seconds, &t);
    return t;
}

const char *
people_day(struct app *app, int64_t ms)
{
    struct tm t = local_time(ms);
    char room[DATE_ROOM];
    const struct date day = { t.tm_year + 1900, t.tm_mon + 1, t.tm_mday };
    const char *text = podium_strdup(&app->arena, date_day_first(room, day));
    return text ? text : "";
}

const char *
people_moment(struct app *app, int64_t ms)
{
    struct tm t = local_time(ms);
    char room[2 * DATE_ROOM];
    snprintf(room, sizeof room, "%s %02d:%02d:%02d", people_day(app, ms),
        t.tm_hour, t.tm_min, t.tm_sec);
    const char *text = podium_strdup(&app->arena, room);
    return text ? text : "";
}

const char *
cell_moment(struct app *app, int64_t ms)
{
    char room[DATE_ROOM];
    return app->format == FORMAT_TABLE
        ? people_moment(app, ms)
        : podium_strdup(&app->arena, moment_iso(room, ms));
}

const char *
phase_words(struct app *app, const char *phase)
{
    return message_word(app->language, "phase", phase);
}

const char *
cell_day(struct app *app, const char *day)
{
    char room[DATE_ROOM];
    struct date d;
    bool people =
        app->format == FORMAT_TABLE && app->language == PODIUM_LANGUAGE_VI;
    if (!people || !date_read(day, &d))
        return day;
    return podium_strdup(&app->arena, date_day_first(room, d));
}
