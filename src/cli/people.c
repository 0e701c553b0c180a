/* people.c - numbers and moments as people read them. */
/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/date.h"
#include "base/message.h"
#include "cli/cli.h"

const char *
people_number(struct app *app, const char *number)
{
    const char *point = strchr(number, '.');
    if (!point || app->language != PODIUM_VI || strchr(point + 1, '.') ||
        strspn(number, "-0123456789.") != strlen(number))
        return number;
    char *copy = podium_strdup(&app->arena, number);
    if (copy)
        copy[point - number] = ',';
    return copy ? copy : number;
}

static const char *
word_text(struct app *app, const char *word, size_t size)
{
    char id[64];
    snprintf(id, sizeof id, "word.%.*s", (int)size, word);
    return message_known(id) ? message_text(app->language, id)
                             : arena_text(&app->arena, word, size);
}

const char *
cell_words(struct app *app, const char *words)
{
    struct buffer b = { 0 };
    if (app->format != FORMAT_TABLE)
        return words;
    while (*words) {
        size_t n = strcspn(words, " ");
        buffer_text(&b, b.size ? ", " : "");
        buffer_text(&b, word_text(app, words, n));
        words += n + strspn(words + n, " ");
    }
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text ? text : "";
}

const char *
cell_kind(struct app *app, const char *kind)
{
    char id[64];
    snprintf(id, sizeof id, "kind.%s", kind);
    return app->format == FORMAT_TABLE && message_known(id)
        ? message_text(app->language, id)
        : kind;
}

/* A moment where this machine is. */
static struct tm
local(int64_t ms)
{
    time_t seconds = (time_t)(ms / 1000);
    struct tm t = { 0 };
    localtime_r(&seconds, &t);
    return t;
}

const char *
people_day(struct app *app, int64_t ms)
{
    struct tm t = local(ms);
    char room[DATE_ROOM];
    const struct date day = { t.tm_year + 1900, t.tm_mon + 1, t.tm_mday };
    const char *text = podium_strdup(&app->arena, date_people(room, day));
    return text ? text : "";
}

const char *
people_moment(struct app *app, int64_t ms)
{
    struct tm t = local(ms);
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
