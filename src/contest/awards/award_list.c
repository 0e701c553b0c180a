/* award_list.c - awards with their authors, for lists and certificates. */
/* SPDX-License-Identifier: MIT */
#include <podium/award.h>

#include "base/arena.h"
#include "record/begin.h"
#include "record/stmt.h"

struct author_list {
    struct podium_name *items;
    size_t count, room;
};

static enum podium_status
load_award_authors(
    struct podium *pd, struct podium_arena *arena, struct podium_award *out)
{
    struct author_list names = { 0 };
    struct stmt q = stmt(pd,
        "SELECT ifnull(a.name, '?'), u.name FROM author_names a"
        " LEFT JOIN units u ON u.id = a.unit WHERE a.entry = :entry"
        " ORDER BY a.position");
    bind_int(&q, ":entry", out->entry_id);
    while (next_row(&q)) {
        struct podium_name *n = arena_push(arena, &names);
        if (!n)
            break;
        *n =
            (struct podium_name){ .name = podium_strdup(arena, col_text(&q, 0)),
                .unit = podium_strdup(arena, col_text(&q, 1)) };
    }
    out->authors = names.items;
    out->author_count = names.count;
    return stmt_end_into(&q, arena);
}

static enum podium_status
load_awards(
    struct podium *pd, struct podium_arena *arena, struct podium_awards *out)
{
    struct stmt q = stmt(pd,
        "SELECT e.id, e.entry, e.title, u.name, f.name, p.prize, p.name,"
        " o.prize, p.money, a.entry IS NOT NULL, a.reason, o.name,"
        " c.citation"
        " FROM entries e JOIN fields f ON f.id = e.field"
        " LEFT JOIN units u ON u.id = e.unit"
        " LEFT JOIN proposals s ON s.entry = e.id"
        " LEFT JOIN prizes o ON o.id = s.prize"
        " LEFT JOIN awards a ON a.entry = e.id"
        " LEFT JOIN citations c ON c.entry = e.id"
        " LEFT JOIN prizes p ON p.id ="
        " CASE WHEN a.entry IS NULL THEN s.prize ELSE a.prize END"
        " WHERE e.state = 'active'"
        " AND (s.entry IS NOT NULL OR a.entry IS NOT NULL)"
        " ORDER BY f.position, f.field COLLATE code, p.position IS NULL, p.position,"
        " e.entry COLLATE code");
    enum podium_status status = PODIUM_OK;
    while (status == PODIUM_OK && next_row(&q)) {
        struct podium_award *a = arena_push(arena, out);
        if (!a)
            break;
        *a = (struct podium_award){
            .entry_id = col_int(&q, 0),
            .entry = podium_strdup(arena, col_text(&q, 1)),
            .title = podium_strdup(arena, col_text(&q, 2)),
            .unit = podium_strdup(arena, col_text(&q, 3)),
            .field_name = podium_strdup(arena, col_text(&q, 4)),
            .prize = podium_strdup(arena, col_text(&q, 5)),
            .prize_name = podium_strdup(arena, col_text(&q, 6)),
            .proposed = podium_strdup(arena, col_text(&q, 7)),
            .money = col_int(&q, 8),
            .decided = col_int(&q, 9) != 0,
            .reason = podium_strdup(arena, col_text(&q, 10)),
            .proposed_name = podium_strdup(arena, col_text(&q, 11)),
            .citation = podium_strdup(arena, col_text(&q, 12)),
        };
        status = load_award_authors(pd, arena, a);
    }
    enum podium_status end = stmt_end_into(&q, arena);
    return status == PODIUM_OK ? end : status;
}

enum podium_status
podium_award_list(
    struct podium *pd, struct podium_arena *arena, struct podium_awards *out)
{
    *out = (struct podium_awards){ 0 };
    enum podium_status status = view_begin(pd, "results");
    return status == PODIUM_OK ? read_end(pd, load_awards(pd, arena, out))
                               : status;
}
