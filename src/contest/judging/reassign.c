/* reassign.c - transfer assignments: a substitute takes over what a judge has
 * not submitted, or a trainee gets the same list in addition.
 *
 * In: a round, two judges and whether the second replaces or trains. Out: the
 * new assignments, the entries that were not transferred and why, and the
 * receiver's load.
 *
 * An entry is not transferred if the receiver is barred from it or has it
 * already, nor (when replacing) if the first judge has submitted a sheet for
 * it: that sheet stays hers. A substitute gets the kind of the old assignment,
 * which is removed with its draft; a trainee's has the kind "trainee" and her
 * sheets never count. */
/* SPDX-License-Identifier: MIT */
#include <podium/assign.h>

#include <string.h>

#include "base/arena.h"
#include "contest/ground/round.h"
#include "contest/judging/draft.h"
#include "contest/rules/rules.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/random.h"
#include "record/stmt.h"
#include "record/typed_code.h"

struct transfer {
    struct podium *pd;
    struct podium_arena *arena;
    const struct podium_transfer *order;
    bool trains; /* else she is replaced */
    struct chosen_round round;
    int64_t from, to;
    struct podium_transferred *out;
    struct {
        struct transfer_item {
            int64_t assignment, entry;
            const char *code;
            const char *kind;
            struct podium_untransferred kept;
        } * items;
        size_t count, room;
    } list;
};

static enum podium_status
find_active_judge(struct transfer *h, const char *code, int64_t *id)
{
    bool judges = false;
    enum podium_status status = typed_code_find(h->pd, CODED_PEOPLE, code, id);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(h->pd,
        "SELECT 1 FROM people WHERE id = :id AND state = 'active'"
        " AND ' ' || roles || ' ' LIKE '% judge %'");
    bind_int(&q, ":id", *id);
    status = stmt_exists(&q, &judges);
    if (status == PODIUM_OK && !judges)
        return failed(h->pd, PODIUM_NOT_FOUND, "assign.no_judge", code);
    return status;
}

/* The list of the first judge, with the reasons why an entry cannot be
 * transferred. */
static enum podium_status
load_transfer_list(struct transfer *h)
{
    struct stmt q = stmt(h->pd,
        "SELECT a.id, e.id, e.entry, a.kind, EXISTS (SELECT 1 FROM sheets s"
        " WHERE s.round = a.round AND s.entry = a.entry AND s.judge ="
        " a.judge), EXISTS (SELECT 1 FROM barred b WHERE b.round = a.round"
        " AND b.entry = a.entry AND b.judge = :to), EXISTS (SELECT 1 FROM"
        " assignments o WHERE o.round = a.round AND o.entry = a.entry AND"
        " o.judge = :to), EXISTS (SELECT 1 FROM panels x WHERE x.round = a.round AND x.field = e.field)"
        " AND NOT EXISTS (SELECT 1 FROM panels x WHERE x.round = a.round AND"
        " x.field = e.field AND x.person = :to) FROM assignments a JOIN entries e ON e.id = a.entry"
        " AND e.state = 'active' WHERE a.round = :round AND a.judge = :from"
        " ORDER BY e.entry COLLATE code");
    bind_int(&q, ":round", h->round.id);
    bind_int(&q, ":from", h->from);
    bind_int(&q, ":to", h->to);
    while (next_row(&q)) {
        struct transfer_item *item = arena_push(h->arena, &h->list);
        if (!item)
            break;
        const char *code = podium_strdup(h->arena, col_text(&q, 2));
        *item = (struct transfer_item){ .assignment = col_int(&q, 0),
            .entry = col_int(&q, 1),
            .code = code,
            .kind = podium_strdup(h->arena, col_text(&q, 3)),
            .kept = { code, !h->trains && col_int(&q, 4), col_int(&q, 5) != 0,
                col_int(&q, 6) != 0, !h->trains && col_int(&q, 7) } };
    }
    return stmt_end_into(&q, h->arena);
}

static enum podium_status
transfer_remove(const struct transfer *h, const struct transfer_item *item)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "id", item->assignment);
    json_text(&body, "reason", h->order->reason);
    json_close(&body, '}');
    enum podium_status status =
        record_event(h->pd, "assignment.removed", &body);
    buffer_free(&body);
    return status == PODIUM_OK
        ? draft_delete(h->pd, h->round.id, item->entry, h->from)
        : status;
}

static enum podium_status
transfer_assign(struct transfer *h, const struct transfer_item *item)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "id", random_id());
    json_int(&body, "round", h->round.id);
    json_int(&body, "entry", item->entry);
    json_int(&body, "judge", h->to);
    json_text(&body, "kind", h->trains ? "trainee" : item->kind);
    json_close(&body, '}');
    enum podium_status status = record_event(h->pd, "assignment.set", &body);
    buffer_free(&body);
    struct podium_assignment *made = arena_push(h->arena, h->out);
    if (made)
        *made = (struct podium_assignment){ h->round.code, item->code,
            h->order->to, h->round.id, item->entry, h->to };
    return status;
}

/* Transfer one entry, or add it to those that are kept, with the reason. */
static enum podium_status
transfer_entry(struct transfer *h, const struct transfer_item *item)
{
    const struct podium_untransferred *kept = &item->kept;
    if (kept->submitted || kept->barred || kept->assigned || kept->outside) {
        struct podium_untransferred *stays =
            arena_push(h->arena, &h->out->kept);
        if (stays)
            *stays = *kept;
        return PODIUM_OK;
    }
    enum podium_status status =
        h->trains ? PODIUM_OK : transfer_remove(h, item);
    return status == PODIUM_OK ? transfer_assign(h, item) : status;
}

/* The load of the receiver afterwards. It may exceed the rule judge_load: the
 * caller shows both numbers. */
static enum podium_status
load_receiver_load(struct transfer *h)
{
    struct rules rules;
    enum podium_status status =
        rules_load(h->pd, h->round.id, 0, h->arena, &rules);
    h->out->limit = rules.judge_load;
    struct stmt q = stmt(h->pd,
        "SELECT entries FROM loads WHERE round = :round AND judge = :to");
    bind_int(&q, ":round", h->round.id);
    bind_int(&q, ":to", h->to);
    if (next_row(&q))
        h->out->load = col_int(&q, 0);
    enum podium_status end = stmt_end(&q);
    return status == PODIUM_OK ? end : status;
}

static enum podium_status
transfer_list(struct transfer *h)
{
    enum podium_status status =
        find_unclosed_round(h->pd, h->order->round, h->arena, &h->round);
    if (status == PODIUM_OK)
        status = find_active_judge(h, h->order->from, &h->from);
    if (status == PODIUM_OK)
        status = find_active_judge(h, h->order->to, &h->to);
    if (status == PODIUM_OK && h->from == h->to)
        return failed(h->pd, PODIUM_INVALID, "assign.same", h->order->to);
    if (status == PODIUM_OK)
        status = load_transfer_list(h);
    for (size_t i = 0; status == PODIUM_OK && i < h->list.count; i++)
        status = transfer_entry(h, &h->list.items[i]);
    if (status == PODIUM_OK)
        status = load_receiver_load(h);
    return h->arena->failed ? failed_memory(h->pd) : status;
}

static enum podium_status
transfer_in_transaction(struct transfer h)
{
    *h.out = (struct podium_transferred){ 0 };
    enum podium_status status = write_begin(h.pd, "assignment.set");
    return status == PODIUM_OK ? tx_end(h.pd, transfer_list(&h)) : status;
}

enum podium_status
podium_assignment_replace(struct podium *pd,
    const struct podium_transfer *transfer, struct podium_arena *arena,
    struct podium_transferred *out)
{
    if (!transfer->reason || !*transfer->reason)
        return failed(pd, PODIUM_INVALID, "assign.why");
    return transfer_in_transaction((struct transfer){
        .pd = pd, .arena = arena, .order = transfer, .out = out });
}

enum podium_status
podium_assignment_train(struct podium *pd,
    const struct podium_transfer *transfer, struct podium_arena *arena,
    struct podium_transferred *out)
{
    return transfer_in_transaction((struct transfer){ .pd = pd,
        .arena = arena,
        .order = transfer,
        .trains = true,
        .out = out });
}
