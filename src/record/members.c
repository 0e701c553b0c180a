/* members.c - the members of a JSON object, to be shown. */
/* SPDX-License-Identifier: MIT */
#include "record/members.h"

#include <string.h>

#include "base/arena.h"
#include "record/stmt.h"

enum podium_status
members_read(struct podium *pd, const char *json, struct podium_arena *arena,
    struct members *out)
{
    *out = (struct members){ 0 };
    if (!json)
        return PODIUM_OK;
    struct stmt q = stmt(pd,
        "SELECT key, CASE WHEN type <> 'null' THEN value END,"
        " CASE type WHEN 'null' THEN 'null' WHEN 'text' THEN json_quote(value)"
        " ELSE value END FROM json_each(:json)");
    bind_text(&q, ":json", json);
    while (next_row(&q)) {
        struct member *m = arena_push(arena, out);
        if (!m)
            break;
        *m = (struct member){ podium_strdup(arena, col_word(&q, 0)),
            podium_strdup(arena, col_text(&q, 1)),
            podium_strdup(arena, col_word(&q, 2)) };
    }
    return stmt_end_into(&q, arena);
}

const char *
members_text(const struct members *members, const char *name)
{
    for (size_t i = 0; i < members->count; i++)
        if (strcmp(members->items[i].name, name) == 0)
            return members->items[i].text;
    return NULL;
}
