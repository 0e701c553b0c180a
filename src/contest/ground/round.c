/* round.c - rounds: which one is meant, all of them, open and close. */
/* SPDX-License-Identifier: MIT */
#include "contest/ground/round.h"

#include <podium/round.h>

#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/typed_code.h"

#define ROUND_COLUMNS "id, round, name, blind, state = 'closed'"
enum { ROUND_ID, ROUND_CODE, ROUND_NAME, ROUND_BLIND, ROUND_CLOSED };

static enum podium_status
read_round_row(
    struct stmt *q, struct podium_arena *arena, struct chosen_round *out)
{
    *out = (struct chosen_round){ 0 };
    if (next_row(q))
        *out = (struct chosen_round){ .id = col_int(q, ROUND_ID),
            .code = podium_strdup(arena, col_text(q, ROUND_CODE)),
            .name = podium_strdup(arena, col_text(q, ROUND_NAME)),
            .blind = col_int(q, ROUND_BLIND) != 0,
            .closed = col_int(q, ROUND_CLOSED) != 0 };
    return stmt_end_into(q, arena);
}

enum podium_status
find_opened_round(struct podium *pd, const char *code,
    struct podium_arena *arena, struct chosen_round *out)
{
    int64_t id = 0;
    enum podium_status status = find_typed_id(pd, CODED_ROUNDS, code, &id);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT " ROUND_COLUMNS " FROM rounds"
        " WHERE id = :id OR (:id = 0 AND state <> 'planned')"
        " ORDER BY state <> 'open', position DESC, round COLLATE code LIMIT 1");
    bind_int(&q, ":id", id);
    status = read_round_row(&q, arena, out);
    if (status == PODIUM_OK && !out->id)
        return failed(pd, PODIUM_REFUSED, "round.none_open");
    return status;
}

enum podium_status
find_unclosed_round(struct podium *pd, const char *code,
    struct podium_arena *arena, struct chosen_round *out)
{
    int64_t id = 0;
    enum podium_status status = find_typed_id(pd, CODED_ROUNDS, code, &id);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT " ROUND_COLUMNS " FROM rounds WHERE state <> 'closed' AND"
        " :id IN (0, id) ORDER BY state <> 'open',"
        " position, round COLLATE code LIMIT 1");
    bind_int(&q, ":id", id);
    status = read_round_row(&q, arena, out);
    if (status != PODIUM_OK || out->id)
        return status;
    if (!code)
        return failed(pd, PODIUM_REFUSED, "round.none_ahead");
    return failed(pd, PODIUM_REFUSED, "round.is_closed", code);
}

static enum podium_status
load_rounds(
    struct podium *pd, struct podium_arena *arena, struct podium_rounds *out)
{
    struct stmt q = stmt(pd,
        "SELECT round, name, state, (SELECT count(*) FROM assignments a"
        " JOIN entries e ON e.id = a.entry AND e.state = 'active'"
        " WHERE a.round = r.id AND a.kind <> 'trainee'), (SELECT count(*) FROM"
        " current_sheets s JOIN entries e ON e.id = s.entry AND e.state ="
        " 'active' WHERE s.round = r.id AND s.sheet NOT IN (SELECT sheet FROM"
        " trainee_sheets)), (SELECT count(*) FROM missing_sheets m WHERE"
        " m.round = r.id) FROM rounds r ORDER BY position, round COLLATE code");
    while (next_row(&q)) {
        struct podium_round *r = arena_push(arena, out);
        if (!r)
            break;
        *r = (struct podium_round){
            .round = podium_strdup(arena, col_text(&q, 0)),
            .name = podium_strdup(arena, col_text(&q, 1)),
            .state = podium_strdup(arena, col_text(&q, 2)),
            .assigned = col_int(&q, 3),
            .submitted = col_int(&q, 4),
            .missing = col_int(&q, 5),
        };
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_round_list(
    struct podium *pd, struct podium_arena *arena, struct podium_rounds *out)
{
    *out = (struct podium_rounds){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK ? read_end(pd, load_rounds(pd, arena, out))
                               : status;
}

/* The body of the event that opens or closes a round; fails if the round is
 * unknown or has that state already. */
static enum podium_status
build_round_move_body(
    struct podium *pd, const char *code, const char *to, struct buffer *body)
{
    int64_t id = 0;
    enum podium_status status = find_typed_id(pd, CODED_ROUNDS, code, &id);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd, "SELECT id, state FROM rounds WHERE id = :id");
    bind_int(&q, ":id", id);
    bool found = next_row(&q);
    if (found && strcmp(col_text(&q, 1), to) == 0) {
        status = failed(pd, PODIUM_REFUSED, "round.already", code,
            message_word(pd->language, "word", to));
    } else if (found) {
        json_open(body, '{');
        json_int(body, "round", id);
        json_text(body, "from", col_text(&q, 1));
        json_text(body, "to", to);
        json_close(body, '}');
    }
    enum podium_status end = stmt_end(&q);
    return end == PODIUM_OK ? status : end;
}

enum podium_status
podium_round_move(struct podium *pd, const char *code, bool open)
{
    struct buffer body = { 0 };
    enum podium_status status = write_begin(pd, "round.moved");
    if (status != PODIUM_OK)
        return status;
    status = build_round_move_body(pd, code, open ? "open" : "closed", &body);
    if (status == PODIUM_OK)
        status = record_event(pd, "round.moved", &body);
    buffer_free(&body);
    return tx_end(pd, status);
}
