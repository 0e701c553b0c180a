/* double_entry_list.c - paper sheets that are being typed. */
/* SPDX-License-Identifier: MIT */
#include <podium/double_entry.h>

#include "base/arena.h"
#include "record/begin.h"
#include "record/stmt.h"

static enum podium_status
list_double_entries(struct podium *pd, struct podium_arena *arena,
    struct podium_double_entries *out)
{
    struct stmt q = stmt(pd,
        "SELECT r.round, CASE WHEN r.blind AND e.blind_code IS NOT NULL THEN"
        " e.blind_code ELSE e.entry END AS code, j.person, count(*),"
        " min(p.person), max(p.person) FROM typings t JOIN rounds r ON r.id ="
        " t.round JOIN entries e ON e.id = t.entry JOIN people j ON j.id ="
        " t.judge JOIN people p ON p.id = t.person GROUP BY t.round, t.entry,"
        " t.judge ORDER BY r.position, r.round COLLATE code, j.person COLLATE code, code COLLATE code");
    while (next_row(&q)) {
        struct podium_double_entry_row *row = arena_push(arena, out);
        if (!row)
            break;
        bool two = col_int(&q, 3) > 1;
        *row = (struct podium_double_entry_row){
            .paper = { podium_strdup(arena, col_text(&q, 0)),
                podium_strdup(arena, col_text(&q, 1)),
                podium_strdup(arena, col_text(&q, 2)) },
            .state =
                two ? PODIUM_DOUBLE_ENTRY_DIFFERS : PODIUM_DOUBLE_ENTRY_ONCE,
            .first = podium_strdup(arena, col_text(&q, 4)),
            .second = two ? podium_strdup(arena, col_text(&q, 5)) : NULL,
        };
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_double_entry_list(struct podium *pd, struct podium_arena *arena,
    struct podium_double_entries *out)
{
    *out = (struct podium_double_entries){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK
        ? read_end(pd, list_double_entries(pd, arena, out))
        : status;
}
