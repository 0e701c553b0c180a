/* subjects.c - the subjects of an event, as schema/touch.csv lists them.
 *
 * A subject is a text such as "entries:81": two events that share one are
 * about the same row, or claim the same number, and conflict if two copies
 * recorded them separately. In: kind and body of an event. The row of the kind
 * lists specs such as "sheets=round+entry+judge": a name, and the members of
 * the body whose values follow it. The body of a removal has only the id; what
 * else a spec names is read from the event that last set the row. */
/* SPDX-License-Identifier: MIT */
#include "record/subjects.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "record/stmt.h"

static const struct subject_rule {
    const char *kind, *keys;
} subject_rules[] = {
#include "schema/touch.rows"
    { 0 },
};

bool
texts_include(const struct texts *list, const char *text)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i], text) == 0)
            return true;
    return false;
}

void
texts_add(struct podium_arena *arena, struct texts *list, const char *text)
{
    const char **slot =
        texts_include(list, text) ? NULL : arena_push(arena, list);
    if (slot)
        *slot = podium_strdup(arena, text);
}

bool
body_mentions(const char *body, int64_t id)
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
add_body_member(
    struct podium *pd, const char *body, const char *name, struct buffer *out)
{
    struct stmt q = stmt(pd, "SELECT :body ->> :name");
    bind_text(&q, ":body", body);
    bind_text(&q, ":name", name);
    if (next_row(&q) && !col_is_null(&q, 0))
        buffer_text(out, col_text(&q, 0));
    return stmt_end(&q);
}

/* The last body that set the row which a removal removes; nothing if there is
 * none. */
static enum podium_status
load_removed_body(
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

/* A list of subjects and its arena. */
struct subject_sink {
    struct podium_arena *arena;
    struct texts *list;
};

/* Add the subject that a spec of length n gives, such as
 * "sheets=round+entry+judge". If a spec names one member only and that is
 * null, there is none. */
static enum podium_status
add_subject(struct podium *pd, const char *spec, size_t n, const char *body,
    struct subject_sink *into)
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
        status = status == PODIUM_OK
            ? add_body_member(pd, body, member_name, &key)
            : status;
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
subject_specs(const char *kind)
{
    for (const struct subject_rule *t = subject_rules; t->kind; t++)
        if (strcmp(t->kind, kind) == 0)
            return t->keys;
    return "";
}

enum podium_status
subjects_add(struct podium *pd, const char *kind, const char *body,
    struct podium_arena *arena, struct texts *out)
{
    struct subject_sink into = { arena, out };
    struct buffer set = { 0 };
    enum podium_status status = PODIUM_OK;
    const char *keys = subject_specs(kind);
    bool removal = strstr(kind, ".removed") != NULL;
    if (removal)
        status = load_removed_body(pd, kind, body, &set);
    if (removal && set.size == 0)
        buffer_text(&set, "{}");
    for (const char *s = keys; status == PODIUM_OK && *s;) {
        size_t n = strcspn(s, " ");
        bool by_id = strncmp(s + strcspn(s, "="), "=id", 3) == 0;
        status = add_subject(
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
