/* subjects.c - the subjects of an event, as schema/subjects.csv lists them.
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
#include "base/words.h"
#include "record/members.h"
#include "record/stmt.h"

static const struct subject_rule {
    const char *kind, *keys;
} subject_rules[] = {
#include "schema/subjects.rows"
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

enum podium_status
texts_load(struct stmt *q, struct podium_arena *arena, struct texts *list)
{
    while (next_row(q))
        texts_add(arena, list, col_text(q, 0));
    return stmt_end_into(q, arena);
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
static void
add_subject(const char *spec, size_t n, const struct members *body,
    struct subject_sink *into)
{
    struct buffer key = { 0 };
    size_t name = strcspn(spec, "=");
    bool single = !memchr(spec, '+', n), empty = true;
    buffer_add(&key, spec, name);
    buffer_char(&key, ':');
    for (const char *s = spec + name + 1; s < spec + n;) {
        char member_name[32];
        size_t m = strcspn(s, "+ ");
        snprintf(member_name, sizeof member_name, "%.*s", (int)m, s);
        const char *value = members_text(body, member_name);
        buffer_text(&key, value ? value : "");
        empty = empty && (!value || !*value);
        s += m + (s[m] == '+');
        if (s < spec + n && s[-1] == '+')
            buffer_char(&key, '/');
    }
    bool keyed = name + 1 < n;
    if (!(keyed && single && empty))
        texts_add(into->arena, into->list, buffer_string(&key));
    buffer_free(&key);
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
subjects_add(struct podium *pd, const char *kind, const char *json,
    struct podium_arena *arena, struct texts *out)
{
    struct subject_sink into = { arena, out };
    struct buffer set = { 0 };
    struct members body, removed = { 0 };
    enum podium_status status = members_read(pd, json, arena, &body);
    bool removal = strstr(kind, ".removed") != NULL;
    if (status == PODIUM_OK && removal)
        status = load_removed_body(pd, kind, json, &set);
    if (status == PODIUM_OK && set.size > 0)
        status = members_read(pd, buffer_string(&set), arena, &removed);
    buffer_free(&set);
    if (status != PODIUM_OK)
        return status;
    size_t n;
    const char *specs = subject_specs(kind);
    for (const char *spec; (spec = words_next(&specs, &n));) {
        bool by_id = strncmp(spec + strcspn(spec, "="), "=id", 3) == 0;
        add_subject(spec, n, removal && !by_id ? &removed : &body, &into);
    }
    return PODIUM_OK;
}
