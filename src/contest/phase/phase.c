/* phase.c - phases and rounds. */
/* SPDX-License-Identifier: MIT */
#include <podium/stage.h>

#include <string.h>

#include "base/arena.h"
#include "contest/phase/blockers.h"
#include "record/log.h"
#include "record/stmt.h"

static const char *const phases[] = { "setup", "registration", "judging",
    "deliberation", "published" };
#define PHASES (sizeof phases / sizeof *phases)

static enum podium_status
one_text(struct stmt *q, struct podium_arena *arena, const char **out)
{
    *out = NULL;
    if (next_row(q))
        *out = podium_strdup(arena, col_text(q, 0));
    return stmt_end_into(q, arena);
}

enum podium_status
podium_phase(struct podium *pd, struct podium_arena *arena, const char **phase)
{
    struct stmt q = stmt(pd, "SELECT phase FROM stage");
    enum podium_status status = one_text(&q, arena, phase);
    if (status == PODIUM_OK && !*phase)
        return failed(pd, PODIUM_TAMPERED, "file.damaged",
            pd->path ? pd->path : ":memory:");
    return status;
}

enum podium_status
podium_fact(struct podium *pd, const char *key, struct podium_arena *arena,
    const char **value)
{
    struct stmt q = stmt(pd, "SELECT value FROM contest WHERE key = :key");
    bind_text(&q, ":key", key);
    return one_text(&q, arena, value);
}

enum podium_status
podium_contest_language(struct podium *pd, enum podium_language *language)
{
    struct stmt q = stmt(
        pd, "SELECT 1 FROM contest WHERE key = 'language' AND value = 'en'");
    *language = next_row(&q) ? PODIUM_EN : PODIUM_VI;
    q.stepped = true;
    return stmt_end(&q);
}

static enum podium_status
move_phase(struct podium *pd, const struct podium_waiver *waiver,
    struct podium_arena *arena, const char **phase)
{
    struct buffer body = { 0 };
    size_t i = 0;
    enum podium_status status = podium_phase(pd, arena, phase);
    if (status != PODIUM_OK || !*phase)
        return status;
    while (i < PHASES && strcmp(phases[i], *phase) != 0)
        i++;
    if (i + 1 >= PHASES)
        return failed(pd, PODIUM_REFUSED, "phase.last", *phase);
    json_open(&body, '{');
    json_text(&body, "from", phases[i]);
    json_text(&body, "to", phases[i + 1]);
    status = gate_pass(pd, waiver, arena, &body);
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_event(pd, "phase.moved", 0, &body);
    buffer_free(&body);
    *phase = phases[i + 1];
    return status;
}

enum podium_status
podium_phase_next(struct podium *pd, const struct podium_waiver *waiver,
    struct podium_arena *arena, const char **phase)
{
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, move_phase(pd, waiver, arena, phase));
}

enum podium_status
podium_round_list(
    struct podium *pd, struct podium_arena *arena, struct podium_rounds *out)
{
    struct stmt q = stmt(pd,
        "SELECT round, name, state, (SELECT count(*) FROM assignments a"
        " JOIN entries e ON e.id = a.entry AND e.state = 'active'"
        " WHERE a.round = r.id AND a.kind <> 'trainee'), (SELECT count(*) FROM"
        " current_sheets s JOIN entries e ON e.id = s.entry AND e.state ="
        " 'active' WHERE s.round = r.id AND s.sheet NOT IN (SELECT sheet FROM"
        " trainee_sheets)) FROM rounds r ORDER BY position, round");
    *out = (struct podium_rounds){ 0 };
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
        };
    }
    return stmt_end_into(&q, arena);
}

/* The body of a move, or why there is none to make. */
static enum podium_status
round_move_body(
    struct podium *pd, const char *code, const char *to, struct buffer *body)
{
    struct stmt q =
        stmt(pd, "SELECT id, state FROM rounds WHERE round = :round");
    bind_text(&q, ":round", code);
    enum podium_status status = PODIUM_OK;
    if (!next_row(&q)) {
        status = failed(pd, PODIUM_NOT_FOUND, "round.unknown", code);
    } else if (strcmp(col_text(&q, 1), to) == 0) {
        status = failed(pd, PODIUM_REFUSED, "round.already", code, to);
    } else {
        json_open(body, '{');
        json_int(body, "round", col_int(&q, 0));
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
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = round_move_body(pd, code, open ? "open" : "closed", &body);
    if (status == PODIUM_OK)
        status = record_event(pd, "round.moved", 0, &body);
    buffer_free(&body);
    return tx_end(pd, status);
}
