/* carry.c - one event of another copy, recorded here as it was there. */
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

enum podium_status
record_refused_event(
    struct podium *pd, const char *id, struct podium_arena *arena)
{
    struct divergence side = { .pd = pd,
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
        status = divergence_add_refused(&side, body);
    if (status == PODIUM_OK && side.items.count > 0)
        status = carry_event(pd, copy, &side.items.items[0],
            strncmp(side.items.items[0].event.kind, "sheet.", 6) == 0);
    return status;
}
