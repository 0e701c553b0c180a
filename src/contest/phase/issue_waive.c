/* issue_waive.c - an issue of eligibility that somebody lets stand. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "contest/phase/check.h"
#include "record/log.h"
#include "record/random.h"
#include "record/stmt.h"
#include "record/typed_code.h"

struct issue_ids {
    int64_t *items;
    size_t count, room;
};

static enum podium_status
record_issue_waiver(struct podium *pd, int64_t entry,
    const struct podium_issue *issue, const char *reason)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "id", random_id());
    json_text(&body, "issue", issue->id);
    json_int(&body, "entry", entry);
    json_text(&body, "detail", issue->detail);
    json_text(&body, "reason", reason);
    json_close(&body, '}');
    enum podium_status status = record_event(pd, "issue.waived", &body);
    buffer_free(&body);
    return status;
}

/* Which issues are waived, or open again, and why. */
struct issue_choice {
    struct typed_row entry;
    const char *id, *reason;
};

static enum podium_status
waive_issues(struct podium *pd, const struct issue_choice *which,
    struct podium_arena *arena, int64_t *count)
{
    const char *entry = which->entry.code, *id = which->id;
    struct podium_issues all;
    bool hard = false;
    enum podium_status status = find_all_issues(pd, arena, &all);
    for (size_t i = 0; status == PODIUM_OK && i < all.count; i++) {
        const struct podium_issue *issue = &all.items[i];
        if (strcmp(issue->id, id) != 0 || strcmp(issue->code, entry) != 0 ||
            issue->reason)
            continue;
        hard |= !issue->detail;
        if (!issue->detail)
            continue;
        status = record_issue_waiver(pd, which->entry.id, issue, which->reason);
        ++*count;
    }
    if (status == PODIUM_OK && hard)
        return failed(pd, PODIUM_INVALID, "issue.hard", id);
    if (status == PODIUM_OK && *count == 0)
        return failed(pd, PODIUM_NOT_FOUND, "issue.none", entry, id);
    return status;
}

static enum podium_status
record_issue_reopening(struct podium *pd, int64_t id, const char *reason)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "id", id);
    json_text(&body, "reason", reason);
    json_close(&body, '}');
    enum podium_status status = record_event(pd, "issue.reopened", &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
reopen_issues(struct podium *pd, const struct issue_choice *which,
    struct podium_arena *arena, int64_t *count)
{
    struct issue_ids ids = { 0 };
    struct stmt q = stmt(pd,
        "SELECT id FROM waived_issues WHERE entry = :entry AND issue = :issue"
        " ORDER BY id");
    bind_int(&q, ":entry", which->entry.id);
    bind_text(&q, ":issue", which->id);
    while (next_row(&q)) {
        int64_t *one = arena_push(arena, &ids);
        if (one)
            *one = col_int(&q, 0);
    }
    enum podium_status status = stmt_end_into(&q, arena);
    for (size_t i = 0; status == PODIUM_OK && i < ids.count; i++)
        status = record_issue_reopening(pd, ids.items[i], which->reason);
    *count = (int64_t)ids.count;
    if (status == PODIUM_OK && ids.count == 0)
        return failed(pd, PODIUM_NOT_FOUND, "issue.not_waived",
            which->entry.code, which->id);
    return status;
}

/* Waive them, or take the waivers back: kind is the event's. */
static enum podium_status
decide_issues(struct podium *pd, const char *kind, const char *entry,
    struct issue_choice *which, int64_t *count)
{
    struct podium_arena arena = { 0 };
    bool waive = strcmp(kind, "issue.waived") == 0;
    *count = 0;
    if (!which->reason || !*which->reason)
        return failed(pd, PODIUM_INVALID, "phase.no_reason");
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = permit_check_kind(pd, kind);
    if (status == PODIUM_OK)
        status = find_typed_entry(pd, entry, &arena, &which->entry);
    if (status == PODIUM_OK)
        status = waive ? waive_issues(pd, which, &arena, count)
                       : reopen_issues(pd, which, &arena, count);
    podium_arena_free(&arena);
    return tx_end(pd, status);
}

enum podium_status
podium_issue_waive(struct podium *pd, const char *entry, const char *id,
    const char *reason, int64_t *count)
{
    return decide_issues(pd, "issue.waived", entry,
        &(struct issue_choice){ .id = id, .reason = reason }, count);
}

enum podium_status
podium_issue_reopen(struct podium *pd, const char *entry, const char *id,
    const char *reason, int64_t *count)
{
    return decide_issues(pd, "issue.reopened", entry,
        &(struct issue_choice){ .id = id, .reason = reason }, count);
}
