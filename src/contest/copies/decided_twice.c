/* decided_twice.c - two copies decided the same conflict, each for itself.
 *
 * Such decisions contradict each other, and are a conflict as well. What they
 * chose stands in both logs already, so that neither choice changes a table by
 * itself, and the copies would stay different with nothing left to decide. In:
 * the conflict and the choice. Out: what was chosen is recorded once more, by
 * whoever decides now, so that it is the newest event in every copy. That can
 * be done with rows. A sheet, a phase or a round is somebody's act: it must
 * have been done again in this copy, and then this copy's version is kept. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "contest/copies/conflict.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/subjects.h"

/* Decisions about decisions about decisions end somewhere. */
#define MOST_LEVELS 8

/* The event with this id: refused here, brought in, or recorded here, as the
 * one after so many others of its transaction. */
static enum podium_status
load_event(struct chosen_events *c, const char *id, struct chosen_event *out)
{
    struct stmt q = stmt(c->pd,
        "SELECT e.body ->> '$.event.kind', e.body ->> '$.event.body'"
        " FROM merge_conflicts m JOIN event e ON e.seq = m.seq"
        " WHERE m.id = :id UNION ALL"
        " SELECT kind, body FROM event WHERE source ->> 'id' = :id UNION ALL"
        " SELECT e.kind, e.body FROM event r JOIN event e ON e.seq = r.seq +"
        "  CAST(substr(:id, length(:request) + 2) AS INTEGER)"
        " WHERE r.request = :request AND r.source IS NULL LIMIT 1");
    bind_text(&q, ":id", id);
    bind_text(&q, ":request", arena_text(c->arena, id, strcspn(id, ":")));
    *out = (struct chosen_event){ 0 };
    if (next_row(&q))
        *out = (struct chosen_event){ podium_strdup(c->arena, col_text(&q, 0)),
            podium_strdup(c->arena, col_text(&q, 1)) };
    return stmt_end_into(&q, c->arena);
}

static enum podium_status add_chosen(
    struct chosen_events *c, const char *id, int level);

/* What each of the ids stands for that a query gives. */
static enum podium_status
add_each_chosen(struct chosen_events *c, struct stmt *q, int level)
{
    struct texts ids = { 0 };
    enum podium_status status = texts_load(q, c->arena, &ids);
    for (size_t i = 0; status == PODIUM_OK && i < ids.count; i++)
        status = add_chosen(c, ids.items[i], level);
    return status;
}

/* What a merge.decided chose: the refused event, or those that stood against
 * it. Where only a rule of a table did, nobody knows which those were: the
 * refused event says what it is about. */
static enum podium_status
add_decided(struct chosen_events *c, const char *decision, int level)
{
    struct stmt q = stmt(c->pd,
        "SELECT :body ->> 'id' WHERE :body ->> 'choice' = 'there' OR"
        " json_array_length(:body, '$.against') = 0 UNION ALL"
        " SELECT value FROM json_each(:body, '$.against')"
        " WHERE :body ->> 'choice' = 'here'");
    bind_text(&q, ":body", decision);
    return add_each_chosen(c, &q, level + 1);
}

static enum podium_status
add_chosen(struct chosen_events *c, const char *id, int level)
{
    struct chosen_event e;
    enum podium_status status = load_event(c, id, &e);
    if (status != PODIUM_OK || !e.kind || level > MOST_LEVELS)
        return status;
    if (strcmp(e.kind, "merge.decided") == 0)
        return add_decided(c, e.body, level);
    struct chosen_event *slot = arena_push(c->arena, c);
    if (slot)
        *slot = e;
    return PODIUM_OK;
}

/* All that the choice stands for: the decision of the other copy, or those of
 * this one, or, if here only a rule of a table stood against that decision,
 * what was recorded here of the events that it is about. */
static enum podium_status
load_chosen(struct chosen_events *c, const char *id, bool there)
{
    struct stmt q = stmt(c->pd,
        "WITH conflict AS (SELECT e.body FROM merge_conflicts m JOIN event e"
        "  ON e.seq = m.seq WHERE m.id = :id),"
        " against AS (SELECT a.value ->> 'id' AS id FROM conflict,"
        "  json_each(body, '$.against') a),"
        " about AS (SELECT body ->> '$.event.body' ->> 'id' AS id FROM conflict"
        "  UNION SELECT a.value FROM conflict,"
        "  json_each(body ->> '$.event.body', '$.against') a)"
        " SELECT :id WHERE :there UNION ALL SELECT id FROM against"
        " WHERE NOT :there UNION ALL SELECT id FROM about WHERE NOT :there"
        "  AND NOT EXISTS (SELECT 1 FROM against) AND (EXISTS (SELECT 1"
        "  FROM event e WHERE e.source ->> 'id' = about.id) OR NOT EXISTS"
        "  (SELECT 1 FROM merge_conflicts r WHERE r.id = about.id))");
    bind_text(&q, ":id", id);
    bind_int(&q, ":there", there);
    return add_each_chosen(c, &q, 0);
}

static bool
sets_row(const char *kind)
{
    size_t n = strlen(kind);
    return n > 4 && strcmp(kind + n - 4, ".set") == 0;
}

/* Record a row again: as the chosen event said, or, if this copy's version was
 * kept, as it now is, since whoever kept it saw it so. */
static enum podium_status
record_chosen_row(struct podium *pd, const struct chosen_event *e, bool as_now)
{
    struct buffer body = { 0 };
    struct stmt q = stmt(pd,
        "SELECT body FROM event WHERE kind = :kind AND :as_now AND"
        " body ->> 'id' IS :body ->> 'id' AND"
        " body ->> 'key' IS :body ->> 'key' ORDER BY seq DESC LIMIT 1");
    bind_text(&q, ":kind", e->kind);
    bind_text(&q, ":body", e->body);
    bind_int(&q, ":as_now", as_now);
    buffer_text(&body, next_row(&q) ? col_text(&q, 0) : e->body);
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK)
        status = record_event(pd, e->kind, &body);
    buffer_free(&body);
    return status;
}

/* Was it done again in this copy since the conflict is known? */
static enum podium_status
is_done_again(struct chosen_events *c, const char *conflict,
    const struct chosen_event *e, bool *again)
{
    struct texts subjects = { 0 };
    enum podium_status status =
        subjects_add(c->pd, e->kind, e->body, c->arena, &subjects);
    *again = false;
    struct stmt q = stmt(c->pd,
        "SELECT e.kind, e.body FROM merge_conflicts m JOIN event e"
        " ON e.seq > m.seq AND e.source IS NULL WHERE m.id = :id");
    bind_text(&q, ":id", conflict);
    while (status == PODIUM_OK && !*again && next_row(&q)) {
        struct texts later = { 0 };
        status = subjects_add(
            c->pd, col_text(&q, 0), col_text(&q, 1), c->arena, &later);
        for (size_t i = 0; i < later.count; i++)
            *again = *again || texts_include(&subjects, later.items[i]);
    }
    enum podium_status end = stmt_end_into(&q, c->arena);
    return status == PODIUM_OK ? end : status;
}

/* Is it about an entry that was withdrawn, so that it counts no more? */
static enum podium_status
is_moot(struct podium *pd, const struct chosen_event *e, bool *moot)
{
    struct stmt q = stmt(pd,
        "SELECT 1 FROM entries WHERE id = :body ->> 'entry'"
        " AND state = 'withdrawn'");
    bind_text(&q, ":body", e->body);
    return stmt_exists(&q, moot);
}

static enum podium_status
record_chosen(struct chosen_events *c, const char *conflict,
    const struct chosen_event *e, bool there)
{
    bool again = false, moot = false;
    if (sets_row(e->kind))
        return record_chosen_row(c->pd, e, !there);
    enum podium_status status = is_moot(c->pd, e, &moot);
    if (status == PODIUM_OK && !there)
        status = is_done_again(c, conflict, e, &again);
    if (status == PODIUM_OK && !again && !moot)
        status = failed(c->pd, PODIUM_REFUSED, "copy.decided_twice", e->kind);
    return status;
}

/* Is the conflict about a decision of another copy? */
static enum podium_status
are_decisions(struct chosen_events *c, const char *id, bool *are)
{
    struct stmt q = stmt(c->pd,
        "SELECT 1 FROM merge_conflicts m JOIN event e ON e.seq = m.seq"
        " WHERE m.id = :id AND e.body ->> '$.event.kind' = 'merge.decided'");
    bind_text(&q, ":id", id);
    return stmt_exists(&q, are);
}

enum podium_status
chosen_events_load(struct chosen_events *out, const char *id, bool there)
{
    bool are = false;
    enum podium_status status = are_decisions(out, id, &are);
    return status == PODIUM_OK && are ? load_chosen(out, id, there) : status;
}

enum podium_status
record_decided_again(
    struct podium *pd, const char *id, bool there, struct podium_arena *arena)
{
    struct chosen_events c = { .pd = pd, .arena = arena };
    enum podium_status status = chosen_events_load(&c, id, there);
    for (size_t i = 0; status == PODIUM_OK && i < c.count; i++)
        status = record_chosen(&c, id, &c.items[i], there);
    return status;
}
