/* attendance.c - which entries came. */
/* SPDX-License-Identifier: MIT */
#include <podium/attendance.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/typed_code.h"

static enum podium_status
load_attendance(struct podium *pd, bool absent, struct podium_arena *arena,
    struct podium_attendances *out)
{
    struct stmt q = stmt(pd,
        "SELECT e.entry, e.title, ifnull(a.state, 'expected'), a.reason,"
        " p.person, v.time FROM entries e LEFT JOIN attendance a"
        " ON a.entry = e.id LEFT JOIN event v ON v.seq = a.seq"
        " LEFT JOIN people p ON p.id = v.actor WHERE e.state = 'active'"
        " AND (a.state = 'absent' OR NOT :absent) ORDER BY e.entry"
        " COLLATE code");
    bind_int(&q, ":absent", absent);
    while (next_row(&q)) {
        struct podium_attendance *a = arena_push(arena, out);
        if (!a)
            break;
        *a = (struct podium_attendance){
            .entry = podium_strdup(arena, col_word(&q, 0)),
            .title = podium_strdup(arena, col_word(&q, 1)),
            .state = podium_strdup(arena, col_word(&q, 2)),
            .reason = podium_strdup(arena, col_text(&q, 3)),
            .person = podium_strdup(arena, col_text(&q, 4)),
            .time = col_int(&q, 5),
        };
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_attendance_list(struct podium *pd, bool absent,
    struct podium_arena *arena, struct podium_attendances *out)
{
    *out = (struct podium_attendances){ 0 };
    enum podium_status status =
        view_begin(pd, absent ? "results" : "everything");
    return status == PODIUM_OK
        ? read_end(pd, load_attendance(pd, absent, arena, out))
        : status;
}

static enum podium_status
record_attendance(
    struct podium *pd, int64_t entry, const char *state, const char *reason)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "entry", entry);
    json_text(&body, "state", state);
    json_text(&body, "reason", reason && *reason ? reason : NULL);
    json_close(&body, '}');
    enum podium_status status = record_event(pd, "entry.attended", &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
set_attendance(struct podium *pd, const struct typed_row *entry,
    const char *state, const char *reason)
{
    bool active = false, same = false;
    struct stmt q = stmt(pd,
        "SELECT ifnull(a.state, 'expected') = :state AND a.reason IS :reason"
        " FROM entries e LEFT JOIN attendance a ON a.entry = e.id"
        " WHERE e.id = :entry AND e.state = 'active'");
    bind_int(&q, ":entry", entry->id);
    bind_text(&q, ":state", state);
    bind_text(&q, ":reason", reason);
    if (next_row(&q)) {
        active = true;
        same = col_int(&q, 0);
    }
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK && !active)
        return failed(pd, PODIUM_NOT_FOUND, "row.missing",
            message_word(pd->language, "noun", "entry"), entry->code);
    return status == PODIUM_OK && !same
        ? record_attendance(pd, entry->id, state, reason)
        : status;
}

enum podium_status
podium_attendance_set(
    struct podium *pd, const char *entry, const char *state, const char *reason)
{
    struct podium_arena arena = { 0 };
    struct typed_row row;
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = permit_check_kind(pd, "entry.attended");
    if (status == PODIUM_OK)
        status = find_typed_entry(pd, entry, &arena, &row);
    if (status == PODIUM_OK)
        status = set_attendance(pd, &row, state, reason);
    podium_arena_free(&arena);
    return tx_end(pd, status);
}
