/* body.c - the members of an event's body. */
/* SPDX-License-Identifier: MIT */
#include "record/body.h"

#include <string.h>

#include "base/arena.h"
#include "record/stmt.h"

enum podium_status
body_read(struct podium *pd, const char *json, struct podium_arena *arena,
    struct body *out)
{
    *out = (struct body){ 0 };
    if (!json)
        return PODIUM_OK;
    struct stmt q = stmt(pd,
        "SELECT key, CASE WHEN type <> 'null' THEN value END,"
        " CASE type WHEN 'null' THEN 'null' WHEN 'text' THEN json_quote(value)"
        " ELSE value END FROM json_each(:json)");
    bind_text(&q, ":json", json);
    while (next_row(&q)) {
        struct body_member *m = arena_push(arena, out);
        if (!m)
            break;
        *m = (struct body_member){ podium_strdup(arena, col_word(&q, 0)),
            podium_strdup(arena, col_text(&q, 1)),
            podium_strdup(arena, col_word(&q, 2)) };
    }
    return stmt_end_into(&q, arena);
}

const char *
body_text(const struct body *body, const char *name)
{
    for (size_t i = 0; i < body->count; i++)
        if (strcmp(body->items[i].name, name) == 0)
            return body->items[i].text;
    return NULL;
}

enum podium_status
body_int(struct podium *pd, const char *json, const char *name, int64_t *out)
{
    struct stmt q = stmt(pd, "SELECT ifnull(:json ->> :name, 0)");
    bind_text(&q, ":json", json);
    bind_text(&q, ":name", name);
    *out = next_row(&q) ? col_int(&q, 0) : 0;
    return stmt_end(&q);
}

enum podium_status
body_gives(struct podium *pd, const char *json, const char *name, bool *gives)
{
    struct stmt q = stmt(pd, "SELECT 1 WHERE :json ->> :name <> ''");
    bind_text(&q, ":json", json);
    bind_text(&q, ":name", name);
    return stmt_exists(&q, gives);
}

enum podium_status
body_says(struct podium *pd, const char *json, const char *name,
    const char *value, bool *says)
{
    struct stmt q = stmt(pd, "SELECT 1 WHERE :json ->> :name = :value");
    bind_text(&q, ":json", json);
    bind_text(&q, ":name", name);
    bind_text(&q, ":value", value);
    return stmt_exists(&q, says);
}

bool
body_mentions(const char *json, int64_t id)
{
    char digits[24];
    size_t n = strlen(int_text(digits, id));
    for (const char *s = json; (s = strstr(s, digits)) != NULL; s += n) {
        bool starts = s == json || s[-1] < '0' || s[-1] > '9';
        if (starts && (s[n] < '0' || s[n] > '9'))
            return true;
    }
    return false;
}
