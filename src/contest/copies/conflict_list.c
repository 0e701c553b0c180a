/* conflict_list.c - merge conflicts, in words.
 *
 * A merge conflict is an event of another copy that contradicts events recorded
 * here; it is kept whole in a merge.refused event, and blocks the phase. Out:
 * for each what it is about, what this copy says and what the other says. Of
 * decisions that contradict each other it is what they chose. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "contest/copies/conflict.h"
#include "contest/copies/merge.h"
#include "record/begin.h"
#include "record/change.h"
#include "record/log.h"
#include "record/stmt.h"

struct conflict_listing {
    struct podium *pd;
    struct podium_arena *arena;
    struct change_names names;
};

/* One subject, such as "sheets:81/92/77", in words: "sheet R1 ST05 J01". */
static void
add_subject_text(
    struct conflict_listing *l, struct buffer *out, const char *subject)
{
    size_t n = strcspn(subject, ":");
    const char *what = arena_text(l->arena, subject, n);
    buffer_text(out, out->size ? ", " : "");
    buffer_text(out, message_word(l->pd->language, "about", what ? what : ""));
    for (const char *s = subject + n + (subject[n] == ':'); *s;) {
        size_t m = strcspn(s, "/");
        const char *part = arena_text(l->arena, s, m);
        if (part && *part) {
            buffer_char(out, ' ');
            buffer_text(out, change_name(&l->names, part));
        }
        s += m + (s[m] == '/');
    }
}

#define ID_DIGITS 10 /* at least: of a million ids one has fewer */

/* Is this subject only a random id? It tells people nothing where another
 * subject of the same event has a code. */
static bool
is_bare_id(const char *subject, bool alone)
{
    const char *colon = strchr(subject, ':');
    return !alone && colon && strlen(colon + 1) >= ID_DIGITS &&
        strspn(colon + 1, "0123456789") == strlen(colon + 1);
}

/* A decision is about the subjects of what it decides: "decision:[...]". */
static enum podium_status
subjects_text(
    struct conflict_listing *l, const char *subjects, const char **out)
{
    struct buffer text = { 0 };
    for (int pass = 0; pass < 2 && text.size == 0; pass++) {
        struct stmt q = stmt(l->pd,
            "WITH RECURSIVE subject (value) AS ("
            " SELECT value FROM json_each(:subjects) UNION"
            " SELECT j.value FROM subject s, json_each(substr(s.value, 10)) j"
            "  WHERE s.value LIKE 'decision:[%')"
            " SELECT value FROM subject WHERE value NOT LIKE 'decision:[%'"
            " ORDER BY value");
        bind_text(&q, ":subjects", subjects);
        while (next_row(&q))
            if (!is_bare_id(col_text(&q, 0), pass == 1))
                add_subject_text(l, &text, col_text(&q, 0));
        enum podium_status status = stmt_end(&q);
        if (status != PODIUM_OK) {
            buffer_free(&text);
            return status;
        }
    }
    *out = podium_strdup(l->arena, buffer_string(&text));
    buffer_free(&text);
    return PODIUM_OK;
}

/* The bodies that a query gives, in words, separated by semicolons. */
static enum podium_status
event_bodies_text(struct conflict_listing *l, const char *sql, const char *id,
    const char **out)
{
    struct buffer text = { 0 };
    struct stmt q = stmt(l->pd, sql);
    bind_text(&q, ":id", id);
    enum podium_status status = PODIUM_OK;
    while (status == PODIUM_OK && next_row(&q)) {
        const char *change;
        status = change_text(&l->names, NULL, col_text(&q, 0), &change);
        buffer_text(&text, text.size ? "; " : "");
        buffer_text(&text, change ? change : "");
    }
    *out = podium_strdup(l->arena, buffer_string(&text));
    buffer_free(&text);
    enum podium_status end = stmt_end_into(&q, l->arena);
    return status == PODIUM_OK ? end : status;
}

static enum podium_status
load_merge_conflicts(
    struct conflict_listing *l, struct podium_merge_conflicts *out)
{
    struct stmt q = stmt(l->pd,
        "SELECT m.id, ifnull(p.person, ''), e.body ->> '$.event.time',"
        " m.choice, m.subjects FROM merge_conflicts m JOIN event e ON e.seq ="
        " m.seq LEFT JOIN people p ON p.id = e.body ->> '$.event.actor'"
        " ORDER BY m.choice IS NOT NULL, m.seq");
    while (next_row(&q)) {
        struct podium_merge_conflict *d = arena_push(l->arena, out);
        if (!d)
            break;
        *d = (struct podium_merge_conflict){
            .id = podium_strdup(l->arena, col_text(&q, 0)),
            .person = podium_strdup(l->arena, col_text(&q, 1)),
            .time = col_int(&q, 2),
            .choice = podium_strdup(l->arena, col_text(&q, 3)),
            .subjects = podium_strdup(l->arena, col_text(&q, 4)),
        };
    }
    return stmt_end_into(&q, l->arena);
}

/* What would change from here to there, field by field, if exactly one event
 * here of the same kind is contradicted; else all that the other event says. */
static enum podium_status
describe_difference(struct conflict_listing *l, struct podium_merge_conflict *d)
{
    struct stmt q = stmt(l->pd,
        "SELECT " ITS(
            "body") ", e.body ->> '$.event.body', count(*) OVER ()" AGAINST
                    " AND " ITS("kind") " = e.body ->> '$.event.kind'");
    bind_text(&q, ":id", d->id);
    d->change = d->there;
    enum podium_status status = PODIUM_OK;
    if (next_row(&q) && col_int(&q, 2) == 1)
        status = change_text(
            &l->names, col_text(&q, 0), col_text(&q, 1), &d->change);
    enum podium_status end = stmt_end_into(&q, l->arena);
    return status == PODIUM_OK ? end : status;
}

/* Of decisions: what each copy chose. */
static enum podium_status
describe_choices(struct conflict_listing *l, struct podium_merge_conflict *d)
{
    struct chosen_events chosen[2] = { { .pd = l->pd, .arena = l->arena },
        { .pd = l->pd, .arena = l->arena } };
    const char **texts[] = { &d->here, &d->there };
    enum podium_status status = PODIUM_OK;
    for (int there = 0; status == PODIUM_OK && there < 2; there++) {
        status = chosen_events_load(&chosen[there], d->id, there != 0);
        if (status == PODIUM_OK && chosen[there].count > 0)
            status = change_text(
                &l->names, NULL, chosen[there].items[0].body, texts[there]);
    }
    bool both = chosen[0].count == 1 && chosen[1].count == 1 &&
        strcmp(chosen[0].items[0].kind, chosen[1].items[0].kind) == 0;
    if (status == PODIUM_OK && chosen[1].count > 0)
        d->change = d->there;
    both =
        both && strcmp(chosen[0].items[0].body, chosen[1].items[0].body) != 0;
    return status == PODIUM_OK && both
        ? change_text(&l->names, chosen[0].items[0].body,
              chosen[1].items[0].body, &d->change)
        : status;
}

static enum podium_status
describe_merge_conflict(
    struct conflict_listing *l, struct podium_merge_conflict *d)
{
    enum podium_status status = subjects_text(l, d->subjects, &d->about);
    if (status == PODIUM_OK)
        status = event_bodies_text(l,
            "SELECT e.body ->> '$.event.body' FROM merge_conflicts m"
            " JOIN event e ON e.seq = m.seq WHERE m.id = :id",
            d->id, &d->there);
    if (status == PODIUM_OK)
        status = event_bodies_text(l,
            "SELECT " ITS("body") AGAINST " ORDER BY h.seq", d->id, &d->here);
    if (status == PODIUM_OK)
        status = describe_difference(l, d);
    return status == PODIUM_OK ? describe_choices(l, d) : status;
}

enum podium_status
podium_merge_conflict_list(struct podium *pd, struct podium_arena *arena,
    struct podium_merge_conflicts *out)
{
    struct conflict_listing l = { .pd = pd, .arena = arena };
    *out = (struct podium_merge_conflicts){ 0 };
    enum podium_status status = view_begin(pd, "results");
    if (status != PODIUM_OK)
        return status;
    status = change_names_load(pd, arena, &l.names);
    if (status == PODIUM_OK)
        status = load_merge_conflicts(&l, out);
    for (size_t i = 0; status == PODIUM_OK && i < out->count; i++)
        status = describe_merge_conflict(&l, &out->items[i]);
    return read_end(pd, arena->failed ? failed_memory(pd) : status);
}
