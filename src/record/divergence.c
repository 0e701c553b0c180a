/* divergence.c - events of one copy since the copies diverged.
 *
 * In: a copy, and the number of the last event that both copies share. Out:
 * the events that it recorded after that, in order, with indexes by id;
 * instead of each merge.refused the event that it keeps. An event has the same
 * id in every copy: the request of its transaction, with ":1" for the second
 * event of it, ":2" for the third and so on. An event that was merged from
 * another copy has its id in its source. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "record/merge.h"
#include "record/stmt.h"

static struct event
duplicate_event(struct podium_arena *arena, const struct event *e)
{
    struct event kept = *e;
    kept.request = podium_strdup(arena, e->request);
    kept.kind = podium_strdup(arena, e->kind);
    kept.body = podium_strdup(arena, e->body);
    kept.source = podium_strdup(arena, e->source);
    kept.prev = NULL;
    kept.hash = podium_strdup(arena, e->hash);
    return kept;
}

/* Room for an id: a request, a colon, a number. */
#define ID_ROOM (REQUEST_HEX + 24)

/* The current transaction of this copy's own events: its request, and the
 * number of the last event in it, from 0. */
struct counter {
    char request[REQUEST_HEX + 1];
    int64_t position;
};

static const char *
own_event_id(struct counter *c, const struct event *e, char room[ID_ROOM])
{
    if (e->request) {
        snprintf(c->request, sizeof c->request, "%s", e->request);
        c->position = 0;
    } else {
        c->position++;
    }
    if (c->position == 0)
        return c->request;
    snprintf(room, ID_ROOM, "%s:%s", c->request, INT_TEXT(c->position));
    return room;
}

static struct item *
add_item(struct divergence *s, const struct event *e, const char *id)
{
    bool added;
    const char *kept = podium_strdup(s->arena, id);
    struct item *item = kept ? arena_push(s->arena, &s->items) : NULL;
    int64_t *position = item ? map_put(&s->known, kept, &added) : NULL;
    if (!position)
        return NULL;
    *position = (int64_t)s->items.count;
    *item = (struct item){
        .event = duplicate_event(s->arena, e), .id = kept, .at = e->seq
    };
    int64_t *met = map_put(&s->met, kept, &added);
    if (met && added)
        *met = (int64_t)s->items.count;
    return item;
}

static enum podium_status
unpack_subjects(struct divergence *s, const char *body, struct item *item)
{
    struct stmt q =
        stmt(s->pd, "SELECT value FROM json_each(:body, '$.subjects')");
    bind_text(&q, ":body", body);
    return texts_load(&q, s->arena, &item->subjects);
}

/* Columns after those of an event. */
enum { COL_ID = EVENT_HASH + 1, COL_BALLOT, COL_ENDED };

static void
set_origin(struct item *item, const struct stmt *q)
{
    item->ballot = col_int(q, COL_BALLOT) != 0;
    item->ended = col_int(q, COL_ENDED) != 0;
}

enum podium_status
divergence_add_refused(struct divergence *s, const char *body)
{
    struct stmt q = stmt(s->pd,
        "SELECT :body ->> '$.event.seq', :body ->> '$.event.time',"
        " :body ->> '$.event.actor', :body ->> '$.event.request',"
        " :body ->> '$.event.kind', :body ->> '$.event.body', NULL, NULL,"
        " :body ->> '$.event.hash', :body ->> 'id', :body ->> 'ballot',"
        " :body ->> 'ended'");
    bind_text(&q, ":body", body);
    struct item *item = NULL;
    if (next_row(&q)) {
        struct event e = event_row(&q);
        item = add_item(s, &e, col_text(&q, COL_ID));
        if (item)
            set_origin(item, &q);
    }
    enum podium_status status = stmt_end_into(&q, s->arena);
    bool added;
    if (status != PODIUM_OK || !item || !map_put(&s->refused, item->id, &added))
        return status;
    item->refused = true;
    return unpack_subjects(s, body, item);
}

/* A merge.decided is about the refused event and the ones it was refused
 * against: from there on the copy knows them all. */
static enum podium_status
index_decision(struct divergence *s, const struct item *item)
{
    if (strcmp(item->event.kind, "merge.decided") != 0)
        return PODIUM_OK;
    struct stmt q = stmt(s->pd,
        "SELECT :body ->> 'id' UNION SELECT value"
        " FROM json_each(:body, '$.against')");
    bind_text(&q, ":body", item->event.body);
    while (next_row(&q)) {
        bool added;
        int64_t *position = map_put(
            &s->decided, podium_strdup(s->arena, col_text(&q, 0)), &added);
        if (!position)
            break;
        *position = (int64_t)s->items.count;
    }
    return stmt_end_into(&q, s->arena);
}

enum podium_status
divergence_load(struct podium *pd, int64_t after, struct podium_arena *arena,
    struct divergence *out)
{
    struct counter counter = { "", 0 };
    char room[ID_ROOM];
    enum podium_status status = PODIUM_OK;
    *out = (struct divergence){ .pd = pd,
        .arena = arena,
        .known.arena = arena,
        .refused.arena = arena,
        .decided.arena = arena,
        .met.arena = arena };
    struct stmt q = stmt(pd,
        "SELECT " EVENT_COLUMNS ", source ->> 'id', source ->> 'ballot',"
        " source ->> 'ended' FROM event"
        " WHERE seq > :after ORDER BY seq");
    bind_int(&q, ":after", after);
    while (status == PODIUM_OK && next_row(&q)) {
        struct event e = event_row(&q);
        const char *id =
            e.source ? col_text(&q, COL_ID) : own_event_id(&counter, &e, room);
        if (strcmp(e.kind, "merge.refused") == 0) {
            size_t before = out->items.count;
            status = divergence_add_refused(out, e.body);
            if (out->items.count > before)
                out->items.items[before].at = e.seq;
            continue;
        }
        struct item *item = add_item(out, &e, id);
        if (!item)
            break;
        set_origin(item, &q);
        status = index_decision(out, item);
    }
    enum podium_status end = stmt_end_into(&q, arena);
    return status == PODIUM_OK ? end : status;
}

const struct item *
divergence_find(const struct divergence *s, const char *id)
{
    const int64_t *position = map_get(&s->known, id);
    return position ? &s->items.items[*position - 1] : NULL;
}

bool
divergence_recorded(const struct divergence *s, const char *id)
{
    const int64_t *position = map_get(&s->known, id);
    return position && !s->items.items[*position - 1].refused;
}

size_t
divergence_known_from(const struct divergence *s, const char *id)
{
    const int64_t *decided = map_get(&s->decided, id);
    if (divergence_recorded(s, id))
        return (size_t)*map_get(&s->known, id) - 1;
    return decided ? (size_t)*decided - 1 : SIZE_MAX;
}

size_t
divergence_seen_from(const struct divergence *s, const char *id)
{
    const int64_t *met = map_get(&s->met, id);
    return met ? (size_t)*met - 1 : SIZE_MAX;
}

enum podium_status
last_common_event(struct podium *a, struct podium *b, int64_t *seq)
{
    struct stmt x = stmt(a, "SELECT seq, hash FROM event ORDER BY seq");
    struct stmt y = stmt(b, "SELECT seq, hash FROM event ORDER BY seq");
    *seq = 0;
    while (next_row(&x) && next_row(&y) &&
        strcmp(col_text(&x, 1), col_text(&y, 1)) == 0)
        *seq = col_int(&x, 0);
    enum podium_status end = stmt_end(&y);
    enum podium_status status = stmt_end(&x);
    return status == PODIUM_OK ? end : status;
}
