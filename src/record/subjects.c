/* subjects.c - what an event is about, as schema/touch.csv says. */
/* SPDX-License-Identifier: MIT */
#include "record/subjects.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "record/stmt.h"

static const struct touch {
    const char *kind, *keys;
} touches[] = {
#include "schema/touch.rows"
    { 0 },
};

bool
texts_have(const struct texts *list, const char *text)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i], text) == 0)
            return true;
    return false;
}

void
texts_add(struct podium_arena *arena, struct texts *list, const char *text)
{
    const char **slot = texts_have(list, text) ? NULL : arena_push(arena, list);
    if (slot)
        *slot = podium_strdup(arena, text);
}

bool
mentions(const char *body, int64_t id)
{
    char digits[24];
    size_t n = strlen(int_text(digits, id));
    for (const char *s = body; (s = strstr(s, digits)) != NULL; s += n) {
        bool starts = s == body || s[-1] < '0' || s[-1] > '9';
        if (starts && (s[n] < '0' || s[n] > '9'))
            return true;
    }
    return false;
}

/* One member of a body as text; empty where it is absent or null. */
static enum podium_status
member(
    struct podium *pd, const char *body, const char *name, struct buffer *out)
{
    struct stmt q = stmt(pd, "SELECT :body ->> :name");
    bind_text(&q, ":body", body);
    bind_text(&q, ":name", name);
    if (next_row(&q) && !col_is_null(&q, 0))
        buffer_text(out, col_text(&q, 0));
    return stmt_end(&q);
}

/* What a removal removes: the last body that set the thing. */
static enum podium_status
set_body(
    struct podium *pd, const char *kind, const char *body, struct buffer *out)
{
    char set[64];
    size_t stem = strcspn(kind, ".");
    snprintf(set, sizeof set, "%.*s.set", (int)stem, kind);
    struct stmt q = stmt(pd,
        "SELECT body FROM event WHERE kind = :kind AND body ->> 'id' ="
        " :body ->> 'id' ORDER BY seq DESC LIMIT 1");
    bind_text(&q, ":kind", set);
    bind_text(&q, ":body", body);
    if (next_row(&q))
        buffer_text(out, col_text(&q, 0));
    return stmt_end(&q);
}

/* Where keys are gathered. */
struct texts_into {
    struct podium_arena *arena;
    struct texts *list;
};

/* One key, such as "sheets=round+entry+judge" of length n. A single member
 * that is null makes none. */
static enum podium_status
add_key(struct podium *pd, const char *spec, size_t n, const char *body,
    struct texts_into *into)
{
    struct buffer key = { 0 };
    size_t name = strcspn(spec, "=");
    enum podium_status status = PODIUM_OK;
    bool single = !memchr(spec, '+', n), empty = true;
    buffer_add(&key, spec, name);
    buffer_char(&key, ':');
    for (const char *s = spec + name + 1; s < spec + n;) {
        char member_name[32];
        size_t m = strcspn(s, "+ ");
        size_t before = key.size;
        snprintf(member_name, sizeof member_name, "%.*s", (int)m, s);
        status =
            status == PODIUM_OK ? member(pd, body, member_name, &key) : status;
        empty = empty && key.size == before;
        s += m + (s[m] == '+');
        if (s < spec + n && s[-1] == '+')
            buffer_char(&key, '/');
    }
    bool keyed = name + 1 < n;
    if (status == PODIUM_OK && !(keyed && single && empty))
        texts_add(into->arena, into->list, buffer_string(&key));
    buffer_free(&key);
    return status;
}

static const char *
keys_of(const char *kind)
{
    for (const struct touch *t = touches; t->kind; t++)
        if (strcmp(t->kind, kind) == 0)
            return t->keys;
    return "";
}

enum podium_status
touched(struct podium *pd, const char *kind, const char *body,
    struct podium_arena *arena, struct texts *out)
{
    struct texts_into into = { arena, out };
    struct buffer set = { 0 };
    enum podium_status status = PODIUM_OK;
    const char *keys = keys_of(kind);
    bool removal = strstr(kind, ".removed") != NULL;
    if (removal)
        status = set_body(pd, kind, body, &set);
    if (removal && set.size == 0)
        buffer_text(&set, "{}");
    for (const char *s = keys; status == PODIUM_OK && *s;) {
        size_t n = strcspn(s, " ");
        bool by_id = strncmp(s + strcspn(s, "="), "=id", 3) == 0;
        status = add_key(
            pd, s, n, removal && !by_id ? buffer_string(&set) : body, &into);
        s += n + (s[n] == ' ');
    }
    buffer_free(&set);
    return status;
}

enum podium_status
body_int(struct podium *pd, const char *body, const char *name, int64_t *out)
{
    struct stmt q = stmt(pd, "SELECT ifnull(:body ->> :name, 0)");
    bind_text(&q, ":body", body);
    bind_text(&q, ":name", name);
    *out = next_row(&q) ? col_int(&q, 0) : 0;
    return stmt_end(&q);
}
