/* abstain.c - a judge declares a conflict with an entry on her list. */
/* SPDX-License-Identifier: MIT */
#include <podium/conflict.h>

#include "contest/judging/draft.h"
#include "record/log.h"
#include "record/random.h"
#include "record/sign.h"
#include "record/stmt.h"

static enum podium_status
find_own_assignment(const struct working_sheet *d, int64_t *id)
{
    struct stmt q = stmt(d->pd,
        "SELECT id FROM assignments WHERE round = :round AND entry = :entry"
        " AND judge = :judge");
    bind_int(&q, ":round", d->round);
    bind_int(&q, ":entry", d->entry.id);
    bind_int(&q, ":judge", d->judge);
    *id = next_row(&q) ? col_int(&q, 0) : 0;
    return stmt_end(&q);
}

static enum podium_status
record_own_conflict(struct working_sheet *d, const char *reason)
{
    int64_t assignment;
    struct buffer body = { 0 };
    enum podium_status status = find_own_assignment(d, &assignment);
    json_open(&body, '{');
    json_int(&body, "id", random_id());
    json_int(&body, "assignment", assignment);
    json_int(&body, "round", d->round);
    json_int(&body, "entry", d->entry.id);
    json_int(&body, "judge", d->judge);
    json_text(&body, "reason", reason);
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_event(d->pd, "conflict.declared", &body);
    buffer_free(&body);
    return status == PODIUM_OK
        ? draft_delete(d->pd, d->round, d->entry.id, d->judge)
        : status;
}

/* Only before she has submitted a sheet. Afterwards an organiser records the
 * conflict, who sees what it does to the result. */
static enum podium_status
abstain_from_entry(struct podium *pd, const struct podium_scoring *what,
    struct podium_arena *arena)
{
    struct podium_faults faults;
    struct working_sheet d;
    enum podium_status status = sheet_find(pd, what, arena, &faults, &d);
    if (status == PODIUM_OK)
        status = sign_check_actor_key(pd);
    if (status != PODIUM_OK)
        return status;
    if (!what->reason || !*what->reason)
        return failed(pd, PODIUM_INVALID, "sheet.why_abstain");
    if (d.version > 0)
        return failed(pd, PODIUM_REFUSED, "sheet.submitted", what->entry);
    return record_own_conflict(&d, what->reason);
}

enum podium_status
podium_conflict_declare(
    struct podium *pd, const char *round, const char *entry, const char *reason)
{
    struct podium_arena arena = { 0 };
    const struct podium_scoring what = {
        .round = round, .entry = entry, .reason = reason
    };
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = tx_end(pd, abstain_from_entry(pd, &what, &arena));
    podium_arena_free(&arena);
    return status;
}
