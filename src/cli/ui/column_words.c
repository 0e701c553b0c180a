/* column_words.c - what may stand in a column, in words. */
/* SPDX-License-Identifier: MIT */
#include "cli/ui/column_words.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"

static const char *
column_help(struct app *app, const char *table, const char *column)
{
    char id[96];
    snprintf(id, sizeof id, "tables.%s.%s", table, column);
    if (message_known(id))
        return SAY(app, id);
    snprintf(id, sizeof id, "tables.any.%s", column);
    return message_known(id) ? SAY(app, id) : "";
}

static const char *
type_text(struct app *app, const struct podium_column *c)
{
    if (!c->allowed)
        return SAY(app, c->type);
    return strcmp(c->type, "type.code") == 0
        ? SAY(app, "type.reference", c->allowed)
        : SAY(app, c->type, c->allowed);
}

/* Whether a cell may be empty, in words. */
static const char *
need_text(struct app *app, const struct podium_column *c)
{
    if (c->key)
        return SAY(app, c->required ? "tables.key" : "tables.part");
    return SAY(app, c->required ? "tables.needed" : "tables.optional");
}

const char *
column_words(
    struct app *app, const char *table, const struct podium_column *column)
{
    struct buffer b = { 0 };
    const char *about = column_help(app, table, column->name);
    buffer_text(&b, type_text(app, column));
    buffer_text(&b, "; ");
    buffer_text(&b, need_text(app, column));
    buffer_text(&b, *about ? "; " : "");
    buffer_text(&b, about);
    const char *words = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return words ? words : "";
}
