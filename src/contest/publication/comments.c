/* comments.c - what judges wrote, and whether entrants may read it. */
/* SPDX-License-Identifier: MIT */
#include <podium/feedback.h>

#include "base/arena.h"
#include "base/message.h"
#include "record/begin.h"
#include "record/change.h"
#include "record/stmt.h"
#include "record/typed_code.h"

/* ---- the list ---- */

static enum podium_status
load_comments(struct podium *pd, const char *entry, struct podium_arena *arena,
    struct podium_comments *out)
{
    struct typed_row row = { 0 };
    enum podium_status status =
        entry ? find_typed_entry(pd, entry, arena, &row) : PODIUM_OK;
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT e.entry, p.person, c.criterion, c.name, t.text, t.withheld"
        " FROM entries e JOIN fields f ON f.id = e.field"
        " JOIN comments t ON t.entry = e.id JOIN people p ON p.id = t.judge"
        " LEFT JOIN criteria c ON c.id = t.criterion"
        " WHERE e.state = 'active' AND (:entry = 0 OR e.id = :entry)"
        " ORDER BY f.position, f.field COLLATE code, e.entry COLLATE code,"
        " p.person COLLATE code, c.position IS NULL, c.position, t.sheet");
    bind_int(&q, ":entry", row.id);
    while (next_row(&q)) {
        struct podium_comment *c = arena_push(arena, out);
        if (!c)
            break;
        *c = (struct podium_comment){
            .entry = podium_strdup(arena, col_text(&q, 0)),
            .judge = podium_strdup(arena, col_text(&q, 1)),
            .criterion = podium_strdup(arena, col_text(&q, 2)),
            .criterion_name = podium_strdup(arena, col_text(&q, 3)),
            .text = podium_strdup(arena, col_text(&q, 4)),
            .withheld = podium_strdup(arena, col_text(&q, 5)),
        };
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_comment_list(struct podium *pd, const char *entry,
    struct podium_arena *arena, struct podium_comments *out)
{
    *out = (struct podium_comments){ 0 };
    enum podium_status status = view_begin(pd, "judges");
    return status == PODIUM_OK
        ? read_end(pd, load_comments(pd, entry, arena, out))
        : status;
}

/* ---- changes ---- */

struct comment_receipt {
    const char *receipt;
    int64_t criterion; /* id; 0: the comment on the whole entry */
};

struct comment_receipts {
    struct comment_receipt *items;
    size_t count, room;
};

/* The comments that are meant, of all rounds; and of them those that are
 * withheld, or those that are not. */
static enum podium_status
find_comments(struct podium *pd, const struct podium_comment_id *id,
    bool withheld, struct podium_arena *arena, struct comment_receipts *out)
{
    struct typed_row entry = { 0 }, judge = { 0 };
    bool any = false;
    enum podium_status status = find_typed_entry(pd, id->entry, arena, &entry);
    if (status == PODIUM_OK)
        status = find_typed_person(pd, id->judge, arena, &judge);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT s.receipt, t.criterion, t.withheld IS NOT NULL FROM comments t"
        " JOIN sheets s ON s.sheet = t.sheet"
        " LEFT JOIN criteria c ON c.id = t.criterion"
        " WHERE t.entry = :entry AND t.judge = :judge"
        " AND c.criterion IS :criterion ORDER BY t.sheet");
    bind_int(&q, ":entry", entry.id);
    bind_int(&q, ":judge", judge.id);
    bind_text(&q, ":criterion", id->criterion);
    while (next_row(&q)) {
        any = true;
        struct comment_receipt *one =
            (col_int(&q, 2) != 0) == withheld ? arena_push(arena, out) : NULL;
        if (one)
            *one =
                (struct comment_receipt){ podium_strdup(arena, col_text(&q, 0)),
                    col_int(&q, 1) };
    }
    status = stmt_end_into(&q, arena);
    if (status != PODIUM_OK || out->count > 0)
        return status;
    return any
        ? failed(pd, PODIUM_EXISTS,
              withheld ? "comment.shown" : "comment.withheld_already")
        : failed(pd, PODIUM_NOT_FOUND, "comment.none", judge.code, entry.code);
}

static enum podium_status
record_comment(struct podium *pd, const char *kind,
    const struct comment_receipt *one, const char *reason)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_text(&body, "receipt", one->receipt);
    if (one->criterion)
        json_int(&body, "criterion", one->criterion);
    else
        json_null(&body, "criterion");
    json_text(&body, "reason", reason);
    json_close(&body, '}');
    enum podium_status status = record_event(pd, kind, &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
change_comments(struct podium *pd, const struct podium_comment_id *id,
    bool withhold, const char *reason)
{
    struct podium_arena arena = { 0 };
    struct comment_receipts found = { 0 };
    const char *kind = withhold ? "comment.withheld" : "comment.released";
    enum podium_status status = write_begin(pd, kind);
    if (status != PODIUM_OK)
        return status;
    status = find_comments(pd, id, !withhold, &arena, &found);
    for (size_t i = 0; status == PODIUM_OK && i < found.count; i++)
        status = record_comment(pd, kind, &found.items[i], reason);
    podium_arena_free(&arena);
    return tx_end(pd, status);
}

enum podium_status
podium_comment_withhold(
    struct podium *pd, const struct podium_comment_id *id, const char *reason)
{
    return change_comments(pd, id, true, reason);
}

enum podium_status
podium_comment_release(
    struct podium *pd, const struct podium_comment_id *id, const char *reason)
{
    return change_comments(pd, id, false, reason);
}
