/* merge.c - record the events of another copy in this one.
 *
 * In: the divergences of this copy (here) and of the other (there), that is,
 * what each recorded after the last event they share. Every event of there
 * that is unknown here is compared with the concurrent ones of here. Without a
 * conflict it is recorded by record_carried() like any event, keeping its
 * request, actor and time, with its source. With a conflict, or if an SQL
 * constraint rejects it, it is refused: a merge.refused event keeps it whole,
 * and it has no effect until somebody decides for it. Nothing is ever lost,
 * and merging the same copy again changes nothing. */
/* SPDX-License-Identifier: MIT */
#include "record/merge.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "record/carry.h"
#include "record/stmt.h"

static enum podium_status
record_item(struct merge *m, const struct item *item)
{
    bool in_time = false;
    enum podium_status status = tx_begin(m->pd);
    if (status != PODIUM_OK)
        return status;
    status = merge_is_in_time(m, &item->event, &in_time);
    if (status == PODIUM_OK)
        status = carry_event(m->pd, m->copy, item, in_time);
    if (status == PODIUM_OK && strcmp(item->event.kind, "merge.decided") == 0)
        status = record_kept_events(m->pd, item->event.body, m->arena);
    status = tx_end(m->pd, status);
    m->out->recorded += status == PODIUM_OK;
    return status;
}

static int
compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
add_subjects(struct buffer *body, struct texts *subjects)
{
    if (subjects->count > 0)
        qsort(subjects->items, subjects->count, sizeof(char *), compare_texts);
    json_open_in(body, "subjects", '[');
    for (size_t i = 0; i < subjects->count; i++)
        json_text(body, NULL, subjects->items[i]);
    json_close(body, ']');
}

static void
add_against(struct buffer *body, const struct copy_conflict *conflict)
{
    json_open_in(body, "against", '[');
    for (size_t i = 0; i < conflict->against.count; i++) {
        json_open(body, '{');
        json_text(body, "id", conflict->against.items[i].item->id);
        json_int(body, "seq", conflict->against.items[i].item->at);
        json_close(body, '}');
    }
    json_close(body, ']');
}

static void
add_event_member(struct buffer *body, const struct event *e)
{
    json_open_in(body, "event", '{');
    json_int(body, "seq", e->seq);
    json_text(body, "request", e->request);
    json_int(body, "time", e->time);
    json_int(body, "actor", e->actor);
    json_text(body, "kind", e->kind);
    json_text(body, "body", e->body);
    json_text(body, "hash", e->hash);
    json_close(body, '}');
}

/* Refuse an event: keep it whole in a merge.refused, with the subjects of the
 * conflict and the events of here that it conflicts with. */
static enum podium_status
refuse_item(
    struct merge *m, const struct item *item, struct copy_conflict *conflict)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_text(&body, "id", item->id);
    json_text(&body, "copy", m->copy);
    add_subjects(&body, &conflict->subjects);
    add_against(&body, conflict);
    if (item->ballot)
        json_int(&body, "ballot", 1);
    if (item->ended)
        json_int(&body, "ended", 1);
    add_event_member(&body, &item->event);
    json_close(&body, '}');
    enum podium_status status = record_event(m->pd, "merge.refused", &body);
    buffer_free(&body);
    m->out->refused++;
    return status;
}

/* Keep the id of what a refused event was to create: later events that
 * mention it are refused as well. */
static enum podium_status
remember_missing(
    struct merge *m, const struct item *item, const struct texts *subjects)
{
    int64_t id;
    enum podium_status status =
        body_number(m->pd, item->event.kind, item->event.body, "id", &id);
    bool makes = id && strncmp(item->event.kind, "merge.", 6) != 0;
    struct missing *gone =
        status == PODIUM_OK && makes ? arena_push(m->arena, &m->missing) : NULL;
    if (gone)
        *gone = (struct missing){ id, *subjects };
    return status;
}

/* The same for events that earlier merges refused. */
static enum podium_status
load_missing(struct merge *m)
{
    struct stmt q = stmt(m->pd,
        "SELECT m.seq, e.body ->> '$.event.body' ->> 'id', r.value"
        " FROM merge_conflicts m JOIN event e ON e.seq = m.seq,"
        " json_each(m.subjects) r WHERE e.body ->> '$.event.kind' NOT LIKE"
        " 'merge.%' AND e.body ->> '$.event.body' ->> 'id' IS NOT NULL"
        " ORDER BY m.seq, r.key");
    int64_t seq = 0;
    struct missing *gone = NULL;
    while (next_row(&q)) {
        bool next = col_int(&q, 0) != seq;
        if (next)
            gone = arena_push(m->arena, &m->missing);
        if (!gone)
            break;
        if (next)
            *gone = (struct missing){ .id = col_int(&q, 1) };
        seq = col_int(&q, 0);
        texts_add(m->arena, &gone->subjects, col_text(&q, 2));
    }
    return stmt_end_into(&q, m->arena);
}

static bool
is_rejection(enum podium_status status)
{
    return status == PODIUM_EXISTS || status == PODIUM_INVALID ||
        status == PODIUM_REFUSED;
}

static enum podium_status
is_deferred_already(struct merge *m, const struct event *e, bool *is)
{
    struct stmt q = stmt(m->pd,
        "SELECT 1 FROM event WHERE kind = 'sheet.deferred' AND body = :body");
    bind_text(&q, ":body", e->body);
    return stmt_exists(&q, is);
}

/* Was the event refused here, and has nobody decided for it since? */
static enum podium_status
is_refused_already(struct merge *m, const char *id, bool *is)
{
    struct stmt q = stmt(m->pd,
        "SELECT 1 FROM merge_conflicts WHERE id = :id"
        " AND ifnull(choice, '') <> 'there'");
    bind_text(&q, ":id", id);
    return stmt_exists(&q, is);
}

/* A request is of one transaction: two events of one id are one event. */
static enum podium_status
refuse_other_content(struct merge *m, const struct item *there)
{
    const struct item *here = divergence_find(m->here, there->id);
    if (!here ||
        (strcmp(here->event.kind, there->event.kind) == 0 &&
            strcmp(here->event.body, there->event.body) == 0 &&
            here->event.actor == there->event.actor &&
            here->event.time == there->event.time))
        return PODIUM_OK;
    return failed(
        m->pd, PODIUM_INVALID, "copy.request", m->copy, INT_TEXT(there->at));
}

/* Is there nothing to do about this event of there? Because it was recorded
 * or refused here before, or because only another kind is wanted. */
static enum podium_status
is_known(struct merge *m, const struct item *item, bool *known)
{
    const char *kind = item->event.kind;
    enum podium_status status = refuse_other_content(m, item);
    if (status != PODIUM_OK)
        return status;
    *known = divergence_recorded(m->here, item->id) ||
        (item->refused && map_get(&m->here->known, item->id) != NULL) ||
        (m->only && strcmp(kind, m->only) != 0);
    if (*known)
        return PODIUM_OK;
    if (strcmp(kind, "sheet.deferred") == 0)
        return is_deferred_already(m, &item->event, known);
    return is_refused_already(m, item->id, known);
}

enum podium_status
merge_has_news(struct merge *m, bool *news)
{
    enum podium_status status = PODIUM_OK;
    *news = false;
    for (size_t i = 0; status == PODIUM_OK && i < m->there->items.count; i++) {
        bool known = true;
        status = is_known(m, &m->there->items.items[i], &known);
        *news = *news || !known;
        m->out->known += known;
    }
    return m->arena->failed ? failed_memory(m->pd) : status;
}

/* A ballot is somebody's word as long as her key is hers: has that which signed
 * this sheet of one ended here? What comes with a copy was judged where its
 * ballot came in, so that the order of merges changes nothing. */
static enum podium_status
note_ended_key(struct merge *m, struct item *item)
{
    if (!m->only)
        return PODIUM_OK;
    struct stmt q = stmt(m->pd,
        "SELECT 1 FROM keys WHERE key = :body ->> 'key'"
        " AND until IS NOT NULL");
    bind_text(&q, ":body", item->event.body);
    enum podium_status status = stmt_exists(&q, &item->ended);
    m->out->ended += status == PODIUM_OK && item->ended;
    return status;
}

static enum podium_status
merge_item(struct merge *m, const struct item *item)
{
    struct copy_conflict conflict = { 0 };
    for (size_t i = 0; i < item->subjects.count; i++)
        texts_add(m->arena, &conflict.subjects, item->subjects.items[i]);
    enum podium_status status = merge_find_conflict(m, item, &conflict);
    if (status == PODIUM_OK && conflict.subjects.count == 0) {
        status = record_item(m, item);
        if (!is_rejection(status))
            return status;
        /* No event conflicts with it, but a constraint rejected it: the
         * conflict is about all of its subjects. */
        status = subjects_add(m->there->pd, item->event.kind, item->event.body,
            m->arena, &conflict.subjects);
    }
    if (status == PODIUM_OK)
        status = remember_missing(m, item, &conflict.subjects);
    return status == PODIUM_OK ? refuse_item(m, item, &conflict) : status;
}

enum podium_status
merge_divergences(struct merge *m)
{
    enum podium_status status = merge_prepare(m);
    if (status == PODIUM_OK)
        status = merge_find_closings(m);
    if (status == PODIUM_OK)
        status = load_missing(m);
    for (size_t i = 0; status == PODIUM_OK && i < m->there->items.count; i++) {
        struct item *item = &m->there->items.items[i];
        bool known = false;
        status = is_known(m, item, &known);
        if (status == PODIUM_OK && !known)
            status = note_ended_key(m, item);
        if (status == PODIUM_OK && !known)
            status = merge_item(m, item);
    }
    if (status == PODIUM_OK)
        status = merge_defer_sheets(m);
    return m->arena->failed ? failed_memory(m->pd) : status;
}
