/* carry.c - one event of another copy, recorded here as it was there, and what
 * a decision of another copy brings with it. */
/* SPDX-License-Identifier: MIT */
#include "record/carry.h"

#include <string.h>

#include "base/arena.h"
#include "record/stmt.h"

enum podium_status
carry_event(
    struct podium *pd, const char *copy, const struct item *item, bool in_time)
{
    struct buffer source = { 0 };
    json_open(&source, '{');
    json_text(&source, "copy", copy);
    json_text(&source, "hash", item->event.hash);
    json_text(&source, "id", item->id);
    if (in_time)
        json_int(&source, "in_time", 1);
    if (item->ballot)
        json_int(&source, "ballot", 1);
    if (item->ended)
        json_int(&source, "ended", 1);
    json_close(&source, '}');
    enum podium_status status = source.failed
        ? failed_memory(pd)
        : record_carried(pd, &item->event, buffer_string(&source));
    buffer_free(&source);
    return status;
}

/* Record those of the events that are refused here and were not recorded since.
 * which: an SQL query of their ids, of the body of a merge.decided. */
static enum podium_status
record_still_refused(struct podium *pd, const char *which, const char *decided,
    struct podium_arena *arena)
{
    struct texts ids = { 0 };
    struct stmt q = stmt(pd, which);
    bind_text(&q, ":body", decided);
    enum podium_status status = texts_load(&q, arena, &ids);
    for (size_t i = 0; status == PODIUM_OK && i < ids.count; i++)
        status = record_refused_event(pd, ids.items[i], arena);
    return status;
}

/* A sheet that was decided against here, and of which a newer version came
 * since, stays refused: the newer one is what its judge says now. One that is
 * late says nothing yet. */
#define STILL_REFUSED                                                             \
    " AND EXISTS (SELECT 1 FROM merge_conflicts m WHERE m.id = value)"            \
    " AND NOT EXISTS (SELECT 1 FROM event e WHERE e.source ->> 'id' = value)"     \
    " AND NOT EXISTS (SELECT 1 FROM merge_conflicts m JOIN event e ON e.seq ="    \
    " m.seq JOIN sheets s ON s.state <> 'late' AND s.sheet > m.seq AND s.round =" \
    " e.body ->> '$.event.body' ->> 'round' AND s.entry ="                        \
    " e.body ->> '$.event.body' ->> 'entry' AND s.judge ="                        \
    " e.body ->> '$.event.body' ->> 'judge' AND s.version >"                      \
    " e.body ->> '$.event.body' ->> 'version' WHERE m.id = value AND"             \
    " m.choice = 'here' AND e.body ->> '$.event.kind' LIKE 'sheet.%')"

enum podium_status
record_kept_events(
    struct podium *pd, const char *decided, struct podium_arena *arena)
{
    return record_still_refused(pd,
        "SELECT value FROM json_each(:body, '$.against') WHERE"
        " :body ->> 'choice' = 'here'" STILL_REFUSED,
        decided, arena);
}

static enum podium_status
record_taken_event(
    struct podium *pd, const char *decided, struct podium_arena *arena)
{
    return record_still_refused(pd,
        "SELECT value FROM (SELECT :body ->> 'id' AS value) WHERE"
        " :body ->> 'choice' = 'there'" STILL_REFUSED,
        decided, arena);
}

enum podium_status
record_refused_event(
    struct podium *pd, const char *id, struct podium_arena *arena)
{
    struct divergence divergence = { .pd = pd,
        .arena = arena,
        .known.arena = arena,
        .refused.arena = arena,
        .met.arena = arena };
    const char *body = NULL, *copy = NULL;
    struct stmt q = stmt(pd,
        "SELECT e.body, e.body ->> 'copy' FROM merge_conflicts m JOIN event e"
        " ON e.seq = m.seq WHERE m.id = :id");
    bind_text(&q, ":id", id);
    if (next_row(&q)) {
        body = podium_strdup(arena, col_text(&q, 0));
        copy = podium_strdup(arena, col_text(&q, 1));
    }
    enum podium_status status = stmt_end_into(&q, arena);
    if (status == PODIUM_OK && body)
        status = divergence_add_refused(&divergence, body);
    if (status != PODIUM_OK || divergence.items.count == 0)
        return status;
    const struct event *e = &divergence.items.items[0].event;
    status = carry_event(pd, copy, &divergence.items.items[0],
        strncmp(e->kind, "sheet.", 6) == 0);
    bool decided = strcmp(e->kind, "merge.decided") == 0;
    if (status == PODIUM_OK && decided)
        status = record_kept_events(pd, e->body, arena);
    if (status == PODIUM_OK && decided)
        status = record_taken_event(pd, e->body, arena);
    return status;
}
