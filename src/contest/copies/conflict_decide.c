/* conflict_decide.c - a merge conflict is decided.
 *
 * In: its id and a choice. Out: one merge.decided event, and after it whatever
 * the choice makes necessary, in the same transaction.
 *
 * "here" leaves everything as it is. "there" also records the kept event. Some
 * need one event more, so that all copies end up with the same tables once
 * they are merged: a withdrawal (it sets only the state of a row, which the
 * other event may have changed elsewhere), the end of a phase, and what a
 * decision of another copy chose. They are recorded once more. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "contest/copies/conflict.h"
#include "contest/copies/merge.h"
#include "contest/table/records.h"
#include "record/begin.h"
#include "record/carry.h"
#include "record/log.h"
#include "record/merge.h"
#include "record/stmt.h"

#define ID_ROOM 64

/* The whole id of the conflict of which a person gave the beginning. */
static enum podium_status
complete_conflict_id(struct podium *pd, const char *id, char out[ID_ROOM])
{
    struct stmt q = stmt(pd,
        /* "1234abcd:2" is the beginning of the request, and the event in it. */
        "WITH typed (head, tail) AS (SELECT CASE WHEN instr(:id, ':') THEN"
        "  lower(substr(:id, 1, instr(:id, ':') - 1)) ELSE lower(:id) END,"
        "  CASE WHEN instr(:id, ':') THEN substr(:id, instr(:id, ':')) ELSE ''"
        "  END)"
        " SELECT m.id, m.choice, m.id <> lower(:id) AND count(*) OVER () > 1"
        " FROM merge_conflicts m, typed t WHERE length(t.head) > 3 AND"
        " substr(m.id, 1, length(t.head)) = t.head AND substr(m.id, 33) ="
        " t.tail"
        " ORDER BY m.id <> lower(:id), m.choice IS NOT NULL, m.seq");
    bind_text(&q, ":id", id);
    enum podium_status status = PODIUM_OK;
    if (!next_row(&q))
        status = failed(pd, PODIUM_NOT_FOUND, "copy.unknown_conflict", id);
    else if (col_int(&q, 2) != 0)
        status = failed(pd, PODIUM_INVALID, "copy.ambiguous_conflict", id);
    else if (!col_is_null(&q, 1))
        status = failed(pd, PODIUM_REFUSED, "copy.decided", id);
    else
        snprintf(out, ID_ROOM, "%s", col_text(&q, 0));
    enum podium_status end = stmt_end(&q);
    return end == PODIUM_OK ? status : end;
}

static enum podium_status
add_query_as_array(struct podium *pd, const char *id, const char *name,
    const char *sql, struct buffer *body)
{
    struct stmt q = stmt(pd, sql);
    bind_text(&q, ":id", id);
    json_open_in(body, name, '[');
    while (next_row(&q))
        json_text(body, NULL, col_text(&q, 0));
    json_close(body, ']');
    return stmt_end(&q);
}

static enum podium_status
record_merge_decision(
    struct podium *pd, const char *id, bool there, const char *reason)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_text(&body, "id", id);
    json_text(&body, "choice", there ? "there" : "here");
    json_text(&body, "reason", reason);
    enum podium_status status = add_query_as_array(pd, id, "subjects",
        "SELECT r.value FROM merge_conflicts m, json_each(m.subjects) r"
        " WHERE m.id = :id ORDER BY r.key",
        &body);
    if (status == PODIUM_OK)
        status = add_query_as_array(pd, id, "against",
            "SELECT a.value ->> 'id' FROM merge_conflicts m JOIN event e ON e.seq ="
            " m.seq, json_each(e.body, '$.against') a"
            " WHERE m.id = :id ORDER BY a.key",
            &body);
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_event(pd, "merge.decided", &body);
    buffer_free(&body);
    return status;
}

/* What is published stays so, and takes nothing from another copy that could
 * not be recorded here now. */
static enum podium_status
check_published(struct podium *pd, const char *id, bool there)
{
    char kind[64] = "", to[32] = "", phase[32] = "";
    struct stmt q = stmt(pd,
        "SELECT e.body ->> '$.event.kind', CASE WHEN e.body ->> '$.event.kind'"
        " LIKE 'phase.%' THEN e.body ->> '$.event.body' ->> 'to' END, s.phase"
        " FROM merge_conflicts m JOIN event e ON e.seq = m.seq,"
        " contest_state s WHERE m.id = :id");
    bind_text(&q, ":id", id);
    if (next_row(&q)) {
        snprintf(kind, sizeof kind, "%s", col_word(&q, 0));
        snprintf(
            to, sizeof to, "%s", col_is_null(&q, 1) ? "" : col_text(&q, 1));
        snprintf(phase, sizeof phase, "%s", col_word(&q, 2));
    }
    enum podium_status status = stmt_end(&q);
    bool here_is = strcmp(phase, "published") == 0;
    if (status != PODIUM_OK)
        return status;
    if (*to && there && here_is && strcmp(to, phase) != 0)
        return failed(pd, PODIUM_REFUSED, "copy.published_here");
    if (!there && !here_is && strcmp(to, "published") == 0)
        return failed(pd, PODIUM_REFUSED, "copy.published_there");
    return there && here_is && !*to ? permit_check(pd, kind, NULL) : PODIUM_OK;
}

/* A withdrawal sets only the state of a row. The other columns may differ
 * between copies, as the other event changed them in one only: where the
 * withdrawal was chosen, record the whole row as it is here. */
static enum podium_status
record_withdrawn_row_again(
    struct podium *pd, const char *id, bool there, struct podium_arena *arena)
{
    struct stmt q = stmt(pd,
        "WITH chosen (kind, id) AS ("
        " SELECT e.body ->> '$.event.kind', e.body ->> '$.event.body' ->> 'id'"
        "  FROM merge_conflicts m JOIN event e ON e.seq = m.seq"
        "  WHERE m.id = :id AND :there"
        " UNION SELECT h.kind, h.body ->> 'id'" AGAINST " AND NOT :there)"
        " SELECT kind, id FROM chosen WHERE kind LIKE '%.withdrawn'");
    bind_text(&q, ":id", id);
    bind_int(&q, ":there", there);
    const char *kind = NULL;
    int64_t row = 0;
    if (next_row(&q)) {
        kind = podium_strdup(arena, col_text(&q, 0));
        row = col_int(&q, 1);
    }
    enum podium_status status = stmt_end_into(&q, arena);
    return status == PODIUM_OK && kind ? record_row_again(pd, kind, row, arena)
                                       : status;
}

/* A phase that ended in one copy and not in the other: whatever was chosen,
 * record a move to the phase of this copy from that of the other one, so that
 * both have the same phase after the next merge. */
static enum podium_status
record_phase_again(struct podium *pd, const char *id)
{
    struct buffer body = { 0 };
    struct stmt q = stmt(pd,
        "WITH move (kind, body) AS ("
        " SELECT e.body ->> '$.event.kind', e.body ->> '$.event.body'"
        "  FROM merge_conflicts m JOIN event e ON e.seq = m.seq"
        "  WHERE m.id = :id"
        " UNION ALL SELECT " ITS("kind") ", " ITS("body") AGAINST
        ")"
        " SELECT CASE WHEN s.phase = m.body ->> 'to' THEN m.body ->> 'from'"
        " ELSE m.body ->> 'to' END, s.phase FROM contest_state s, move m"
        " WHERE m.kind LIKE 'phase.%' LIMIT 1");
    bind_text(&q, ":id", id);
    bool about = next_row(&q);
    if (about) {
        json_open(&body, '{');
        json_text(&body, "from", col_text(&q, 0));
        json_text(&body, "to", col_text(&q, 1));
        json_close(&body, '}');
    }
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK && about)
        status = record_event(pd, "phase.moved", &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
decide_merge_conflict(
    struct podium *pd, const char *id, bool there, const char *reason)
{
    char whole[ID_ROOM];
    struct podium_arena arena = { 0 };
    enum podium_status status = complete_conflict_id(pd, id, whole);
    if (status == PODIUM_OK)
        status = check_published(pd, whole, there);
    if (status == PODIUM_OK)
        status = record_merge_decision(pd, whole, there, reason);
    if (status == PODIUM_OK && there)
        status = record_refused_event(pd, whole, &arena);
    if (status == PODIUM_OK)
        status = record_decided_again(pd, whole, there, &arena);
    if (status == PODIUM_OK)
        status = record_withdrawn_row_again(pd, whole, there, &arena);
    if (status == PODIUM_OK)
        status = record_phase_again(pd, whole);
    podium_arena_free(&arena);
    return status;
}

enum podium_status
podium_merge_conflict_decide(
    struct podium *pd, const char *id, bool there, const char *reason)
{
    enum podium_status status = write_begin(pd, "merge.decided");
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, decide_merge_conflict(pd, id, there, reason));
}
