/* after_merge.c - what follows from a merge: late sheets, decisions made in the
 * other copy, personal values.
 *
 * A sheet is late if its round was closed when it was submitted. If only the
 * other copy closed a round, the sheets submitted here since the divergence
 * become late by sheet.deferred events. If both copies closed it, a sheet that
 * was in time in its own copy is in time in both. A merge.decided of the other
 * copy may choose an event that was refused here: that is recorded now. The
 * outcome is the same whichever copy is merged into which. The first two steps
 * need what merge_prepare() found. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "record/carry.h"
#include "record/merge.h"
#include "record/stmt.h"

/* ---- late sheets ---- */

static enum podium_status
add_closed_round(struct merge *m, const struct event *e, struct texts *out)
{
    struct body body;
    if (strcmp(e->kind, "round.moved") != 0)
        return PODIUM_OK;
    enum podium_status status = body_read(m->pd, e->kind, e->body, &body);
    if (status != PODIUM_OK)
        return status;
    if (strcmp(body_text(&body, "to"), "closed") == 0)
        texts_add(m->arena, out, INT_TEXT(body_int(&body, "round")));
    body_free(&body);
    return PODIUM_OK;
}

enum podium_status
merge_find_closings(struct merge *m)
{
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < m->mine.count; i++)
        status =
            add_closed_round(m, &m->mine.items[i].item->event, &m->closed_here);
    for (size_t i = 0; status == PODIUM_OK && i < m->there->items.count; i++) {
        const struct item *item = &m->there->items.items[i];
        if (!item->refused && !map_get(&m->here->known, item->id))
            status = add_closed_round(m, &item->event, &m->closed_there);
    }
    return status;
}

enum podium_status
merge_is_in_time(struct merge *m, const struct event *e, bool *in_time)
{
    int64_t round;
    *in_time = false;
    if (strncmp(e->kind, "sheet.", 6) != 0 || m->closed_there.count == 0)
        return PODIUM_OK;
    enum podium_status status =
        body_number(m->pd, e->kind, e->body, "round", &round);
    if (status != PODIUM_OK ||
        !texts_include(&m->closed_here, INT_TEXT(round)) ||
        !texts_include(&m->closed_there, INT_TEXT(round)))
        return status;
    struct stmt q = stmt(m->there->pd,
        "SELECT 1 FROM sheets WHERE receipt = :body ->> 'receipt'"
        " AND state <> 'late'");
    bind_text(&q, ":body", e->body);
    return stmt_exists(&q, in_time);
}

/* Record that a sheet of here is late, unless it is late already, or somebody
 * chose it over that of another copy: so it would count there as well. closed:
 * only if the sheet is of this round and the round is closed; NULL: always. */
static enum podium_status
defer_sheet(struct merge *m, const struct event *mine, const char *closed)
{
    struct buffer body = { 0 };
    if (strncmp(mine->kind, "sheet.", 6) != 0)
        return PODIUM_OK;
    struct stmt q = stmt(m->pd,
        "SELECT s.receipt FROM sheets s JOIN rounds r ON r.id = s.round"
        " WHERE s.receipt = :mine ->> 'receipt' AND s.state <> 'late'"
        " AND :kind <> 'sheet.amended' AND (:closed IS NULL OR"
        " (r.state = 'closed' AND r.id = CAST(:closed AS INTEGER)"
        " AND NOT EXISTS (SELECT 1 FROM merge_conflicts c, json_each(c.subjects)"
        " t WHERE c.choice = 'here' AND c.decided > s.sheet AND t.value ="
        " format('sheets:%d/%d/%d', s.round, s.entry, s.judge))))");
    bind_text(&q, ":mine", mine->body);
    bind_text(&q, ":kind", mine->kind);
    bind_text(&q, ":closed", closed);
    bool found = next_row(&q);
    if (found) {
        json_open(&body, '{');
        json_text(&body, "receipt", col_text(&q, 0));
        json_close(&body, '}');
    }
    enum podium_status status = stmt_end(&q);
    if (found && status == PODIUM_OK)
        status = record_event(m->pd, "sheet.deferred", &body);
    buffer_free(&body);
    return status;
}

/* The newest version of a sheet first, so that the one before it can become
 * current again. If this copy closed the round too, its sheets were in time. */
static enum podium_status
defer_round_sheets(struct merge *m, const char *round)
{
    enum podium_status status = PODIUM_OK;
    bool both = texts_include(&m->closed_here, round);
    for (size_t i = m->mine.count; !both && i > 0; i--)
        if (status == PODIUM_OK && !m->mine.items[i - 1].item->refused &&
            m->mine.items[i - 1].until == SIZE_MAX)
            status = defer_sheet(m, &m->mine.items[i - 1].item->event, round);
    return status;
}

/* A sheet of here that was merged into the other copy earlier and was late
 * there is late here as well. */
static enum podium_status
defer_sheet_late_there(struct merge *m, const struct item *item)
{
    if (!item->event.source || strncmp(item->event.kind, "sheet.", 6) != 0 ||
        !divergence_recorded(m->here, item->id))
        return PODIUM_OK;
    struct stmt q = stmt(m->there->pd,
        "SELECT 1 FROM sheets WHERE receipt = :body ->> 'receipt'"
        " AND state = 'late'");
    bind_text(&q, ":body", item->event.body);
    bool late;
    enum podium_status status = stmt_exists(&q, &late);
    return status == PODIUM_OK && late ? defer_sheet(m, &item->event, NULL)
                                       : status;
}

enum podium_status
merge_defer_sheets(struct merge *m)
{
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; i < m->closed_there.count; i++)
        if (status == PODIUM_OK)
            status = defer_round_sheets(m, m->closed_there.items[i]);
    for (size_t i = m->there->items.count; i > 0; i--)
        if (status == PODIUM_OK)
            status = defer_sheet_late_there(m, &m->there->items.items[i - 1]);
    return status;
}

/* ---- personal values ---- */

static bool
copy_personal_row(
    struct podium *here, const struct stmt *q, struct stmt *insert)
{
    *insert = stmt_with(here, ACCESS_APPEND,
        "INSERT OR IGNORE INTO personal (hash, salt, value)"
        " SELECT :hash, :salt, :value"
        " WHERE :hash NOT IN (SELECT hash FROM erasures)");
    bind_text(insert, ":hash", col_text(q, 0));
    bind_blob(insert, ":salt", sqlite3_column_blob(q->raw, 1),
        (size_t)sqlite3_column_bytes(q->raw, 1));
    bind_text(insert, ":value", col_text(q, 2));
    return stmt_end(insert) == PODIUM_OK;
}

enum podium_status
merge_personal_values(struct podium *here, struct podium *there)
{
    struct stmt q =
        stmt(there, "SELECT hash, salt, value FROM personal ORDER BY hash");
    struct stmt insert = { 0 };
    while (next_row(&q))
        if (!copy_personal_row(here, &q, &insert))
            break;
    enum podium_status end = stmt_end(&q);
    return insert.status != PODIUM_OK ? insert.status : end;
}
