/* merge_conflict.c - merge conflicts: list them, and decide them.
 *
 * A merge conflict is an event of another copy that contradicts events recorded
 * here; it is kept whole in a merge.refused event, and blocks the phase. In:
 * its id and a choice. Out: one merge.decided event, and after it whatever the
 * choice makes necessary, in the same transaction.
 *
 * "here" leaves everything as it is. "there" also records the kept event. Two
 * kinds of events need one event more, so that all copies end up with the same
 * tables once they are merged: a withdrawal (it sets only the state of a row,
 * which the other event may have changed elsewhere) and the end of a phase.
 * They are recorded once more as they now are here. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "contest/copies/merge.h"
#include "contest/table/records.h"
#include "record/carry.h"
#include "record/change.h"
#include "record/log.h"
#include "record/merge.h"
#include "record/stmt.h"

/* ---- listing ---- */

struct conflict_listing {
    struct podium *pd;
    struct podium_arena *arena;
    struct change_names names;
};

/* One subject, such as "sheets:81/92/77", in words: "sheet R1 ST05 J01". */
static void
add_subject_text(
    struct conflict_listing *l, struct buffer *out, const char *subject)
{
    size_t n = strcspn(subject, ":");
    const char *what = arena_text(l->arena, subject, n);
    buffer_text(out, out->size ? ", " : "");
    buffer_text(out, message_word(l->pd->language, "about", what ? what : ""));
    for (const char *s = subject + n + (subject[n] == ':'); *s;) {
        size_t m = strcspn(s, "/");
        const char *part = arena_text(l->arena, s, m);
        if (part && *part) {
            buffer_char(out, ' ');
            buffer_text(out, change_name(&l->names, part));
        }
        s += m + (s[m] == '/');
    }
}

/* Is this subject only a random id? It tells people nothing where another
 * subject of the same event has a code. */
static bool
is_bare_id(const char *subject, bool alone)
{
    const char *colon = strchr(subject, ':');
    return !alone && colon && strlen(colon + 1) >= 15 &&
        strspn(colon + 1, "0123456789") == strlen(colon + 1);
}

static enum podium_status
subjects_text(
    struct conflict_listing *l, const char *subjects, const char **out)
{
    struct buffer text = { 0 };
    for (int pass = 0; pass < 2 && text.size == 0; pass++) {
        struct stmt q = stmt(
            l->pd, "SELECT value FROM json_each(:subjects) ORDER BY value");
        bind_text(&q, ":subjects", subjects);
        while (next_row(&q))
            if (!is_bare_id(col_text(&q, 0), pass == 1))
                add_subject_text(l, &text, col_text(&q, 0));
        enum podium_status status = stmt_end(&q);
        if (status != PODIUM_OK) {
            buffer_free(&text);
            return status;
        }
    }
    *out = podium_strdup(l->arena, buffer_string(&text));
    buffer_free(&text);
    return PODIUM_OK;
}

/* The bodies that a query gives, in words, separated by semicolons. */
static enum podium_status
event_bodies_text(struct conflict_listing *l, const char *sql, const char *id,
    const char **out)
{
    struct buffer text = { 0 };
    struct stmt q = stmt(l->pd, sql);
    bind_text(&q, ":id", id);
    enum podium_status status = PODIUM_OK;
    while (status == PODIUM_OK && next_row(&q)) {
        const char *change;
        status = change_text(&l->names, NULL, col_text(&q, 0), &change);
        buffer_text(&text, text.size ? "; " : "");
        buffer_text(&text, change ? change : "");
    }
    *out = podium_strdup(l->arena, buffer_string(&text));
    buffer_free(&text);
    enum podium_status end = stmt_end_into(&q, l->arena);
    return status == PODIUM_OK ? end : status;
}

static enum podium_status
load_merge_conflicts(
    struct conflict_listing *l, struct podium_merge_conflicts *out)
{
    struct stmt q = stmt(l->pd,
        "SELECT m.id, ifnull(p.person, ''), e.body ->> '$.event.time',"
        " m.choice, m.subjects FROM merge_conflicts m JOIN event e ON e.seq ="
        " m.seq LEFT JOIN people p ON p.id = e.body ->> '$.event.actor'"
        " ORDER BY m.choice IS NOT NULL, m.seq");
    while (next_row(&q)) {
        struct podium_merge_conflict *d = arena_push(l->arena, out);
        if (!d)
            break;
        *d = (struct podium_merge_conflict){
            .id = podium_strdup(l->arena, col_text(&q, 0)),
            .person = podium_strdup(l->arena, col_text(&q, 1)),
            .time = col_int(&q, 2),
            .choice = podium_strdup(l->arena, col_text(&q, 3)),
            .subjects = podium_strdup(l->arena, col_text(&q, 4)),
        };
    }
    return stmt_end_into(&q, l->arena);
}

/* The events h here that a conflict contradicts. If h is itself a
 * merge.refused, the event that it keeps is meant: ITS() takes kind or body
 * from there. */
#define AGAINST                                                                \
    " FROM merge_conflicts m JOIN event e ON e.seq = m.seq,"                   \
    " json_each(e.body, '$.against') j JOIN event h ON h.seq = j.value ->>"    \
    " 'seq' WHERE m.id = :id"
#define ITS(what)                                                              \
    "CASE h.kind WHEN 'merge.refused' THEN h.body ->> '$.event." what          \
    "' ELSE h." what " END"

/* What would change from here to there, field by field, if exactly one event
 * here of the same kind is contradicted; else all that the other event says. */
static enum podium_status
describe_difference(struct conflict_listing *l, struct podium_merge_conflict *d)
{
    struct stmt q = stmt(l->pd,
        "SELECT " ITS(
            "body") ", e.body ->> '$.event.body', count(*) OVER ()" AGAINST
                    " AND " ITS("kind") " = e.body ->> '$.event.kind'");
    bind_text(&q, ":id", d->id);
    d->change = d->there;
    enum podium_status status = PODIUM_OK;
    if (next_row(&q) && col_int(&q, 2) == 1)
        status = change_text(
            &l->names, col_text(&q, 0), col_text(&q, 1), &d->change);
    enum podium_status end = stmt_end_into(&q, l->arena);
    return status == PODIUM_OK ? end : status;
}

static enum podium_status
describe_merge_conflict(
    struct conflict_listing *l, struct podium_merge_conflict *d)
{
    enum podium_status status = subjects_text(l, d->subjects, &d->about);
    if (status == PODIUM_OK)
        status = event_bodies_text(l,
            "SELECT e.body ->> '$.event.body' FROM merge_conflicts m"
            " JOIN event e ON e.seq = m.seq WHERE m.id = :id",
            d->id, &d->there);
    if (status == PODIUM_OK)
        status = event_bodies_text(l,
            "SELECT " ITS("body") AGAINST " ORDER BY h.seq", d->id, &d->here);
    return status == PODIUM_OK ? describe_difference(l, d) : status;
}

enum podium_status
podium_merge_conflict_list(struct podium *pd, struct podium_arena *arena,
    struct podium_merge_conflicts *out)
{
    struct conflict_listing l = { .pd = pd, .arena = arena };
    *out = (struct podium_merge_conflicts){ 0 };
    enum podium_status status = read_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = change_names_load(pd, arena, &l.names);
    if (status == PODIUM_OK)
        status = load_merge_conflicts(&l, out);
    for (size_t i = 0; status == PODIUM_OK && i < out->count; i++)
        status = describe_merge_conflict(&l, &out->items[i]);
    return read_end(pd, arena->failed ? failed_memory(pd) : status);
}

/* ---- deciding ---- */

#define ID_ROOM 64

/* The whole id of the conflict of which a person gave the beginning. */
static enum podium_status
find_merge_conflict(struct podium *pd, const char *id, char out[ID_ROOM])
{
    struct stmt q = stmt(pd,
        "SELECT m.id, m.choice, m.id <> lower(:id) AND count(*) OVER () > 1"
        " FROM merge_conflicts m WHERE length(:id) > 3 AND"
        " substr(m.id, 1, length(:id)) = lower(:id)"
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

/* A sheet whose round is closed by now counts only by decision of somebody who
 * may admit late sheets. */
static enum podium_status
check_may_admit_late(struct podium *pd, const char *id)
{
    struct stmt q = stmt(pd,
        "SELECT 1 FROM merge_conflicts m JOIN event e ON e.seq = m.seq"
        " JOIN rounds r ON r.id = e.body ->> '$.event.body' ->> 'round' AND"
        " r.state = 'closed' WHERE m.id = :id AND e.body ->> '$.event.kind'"
        " LIKE 'sheet.%'");
    bind_text(&q, ":id", id);
    bool late;
    enum podium_status status = stmt_exists(&q, &late);
    return status == PODIUM_OK && late
        ? permit_check(pd, "sheet.admitted", NULL)
        : status;
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
    enum podium_status status = find_merge_conflict(pd, id, whole);
    if (status == PODIUM_OK && there)
        status = check_may_admit_late(pd, whole);
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
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, decide_merge_conflict(pd, id, there, reason));
}
