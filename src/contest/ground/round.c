/* round.c - which round is meant. */
/* SPDX-License-Identifier: MIT */
#include "contest/ground/round.h"

#include "base/arena.h"
#include "record/stmt.h"

static enum podium_status
take_round(
    struct stmt *q, struct podium_arena *arena, struct round_at_hand *out)
{
    *out = (struct round_at_hand){ 0 };
    if (next_row(q))
        *out = (struct round_at_hand){ .id = col_int(q, 0),
            .code = podium_strdup(arena, col_text(q, 1)),
            .name = podium_strdup(arena, col_text(q, 2)),
            .blind = col_int(q, 3) != 0,
            .closed = col_int(q, 4) != 0 };
    return stmt_end_into(q, arena);
}

#define ROUND_COLUMNS "id, round, name, blind, state = 'closed'"

enum podium_status
round_at_hand(struct podium *pd, const char *code, struct podium_arena *arena,
    struct round_at_hand *out)
{
    struct stmt q = stmt(pd,
        "SELECT " ROUND_COLUMNS " FROM rounds"
        " WHERE round = :code OR (:code IS NULL AND state <> 'planned')"
        " ORDER BY state <> 'open', position DESC, round LIMIT 1");
    bind_text(&q, ":code", code);
    enum podium_status status = take_round(&q, arena, out);
    if (status == PODIUM_OK && !out->id)
        return code ? failed(pd, PODIUM_NOT_FOUND, "round.unknown", code)
                    : failed(pd, PODIUM_REFUSED, "round.none_open");
    return status;
}

enum podium_status
round_ahead(struct podium *pd, const char *code, struct podium_arena *arena,
    struct round_at_hand *out)
{
    struct stmt q = stmt(pd,
        "SELECT " ROUND_COLUMNS " FROM rounds WHERE state <> 'closed' AND"
        " (:code IS NULL OR round = :code) ORDER BY state <> 'open',"
        " position, round LIMIT 1");
    bind_text(&q, ":code", code);
    enum podium_status status = take_round(&q, arena, out);
    if (status != PODIUM_OK || out->id)
        return status;
    if (!code)
        return failed(pd, PODIUM_REFUSED, "round.none_ahead");
    /* Which of the two: unknown, or closed. */
    status = round_at_hand(pd, code, arena, out);
    if (status == PODIUM_OK)
        return failed(pd, PODIUM_REFUSED, "round.is_closed", code);
    return status;
}
