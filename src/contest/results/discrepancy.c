/* discrepancy.c - sheets too far apart: the list of a round, and resolving
 * one of them. */
/* SPDX-License-Identifier: MIT */
#include "contest/results/discrepancy.h"

#include <podium/stage.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "contest/results/discrepancy_state.h"
#include "record/log.h"
#include "record/random.h"
#include "record/stmt.h"

/* ---- for people ---- */

struct told {
    struct podium_decision *items;
    size_t count, room;
};

/* What was decided about an entry. */
static struct told
decisions_about(
    const struct decisions *all, int64_t entry, struct podium_arena *arena)
{
    struct told told = { 0 };
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].entry == entry) {
            struct podium_decision *d = arena_push(arena, &told);
            if (d)
                *d = all->items[i].told;
        }
    return told;
}

static void
gather(const struct podium_ranking *ranking, const struct decisions *decisions,
    struct podium_arena *arena, struct podium_aparts *out)
{
    for (size_t i = 0; i < ranking->count; i++) {
        const struct podium_result *r = &ranking->results[i];
        struct told told = decisions_about(decisions, r->entry_id, arena);
        /* What is near enough by now is told if somebody spoke of it. */
        struct podium_apart *apart =
            r->discrepancy == PODIUM_AGREED && told.count == 0
            ? NULL
            : arena_push(arena, out);
        if (!apart)
            continue;
        *apart = (struct podium_apart){ r, ranking, told.items, told.count };
        out->open += discrepancy_blocks(r->discrepancy);
    }
}

static enum podium_status
list(struct podium *pd, const char *round, struct podium_arena *arena,
    struct podium_aparts *out)
{
    struct decisions decisions = { 0 };
    struct podium_rankings *all = podium_alloc(arena, 1, sizeof *all);
    if (!all)
        return failed_memory(pd);
    enum podium_status status = podium_rank(pd, round, NULL, arena, all);
    if (status == PODIUM_OK && all->count > 0)
        status = decisions_load(pd, all->items[0].round_id, arena, &decisions);
    for (size_t f = 0; status == PODIUM_OK && f < all->count; f++)
        gather(&all->items[f], &decisions, arena, out);
    return arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_discrepancies(struct podium *pd, const char *round,
    struct podium_arena *arena, struct podium_aparts *out)
{
    *out = (struct podium_aparts){ 0 };
    enum podium_status status = read_begin(pd);
    return status == PODIUM_OK ? read_end(pd, list(pd, round, arena, out))
                               : status;
}

/* Asked by status, so that a contest without such a rule pays nothing. */
enum podium_status
discrepancies_open(
    struct podium *pd, struct podium_arena *arena, int64_t *count)
{
    struct podium_aparts found;
    struct podium_rounds rounds;
    int64_t rules = 0;
    *count = 0;
    enum podium_status status = ask_int(pd,
        "SELECT count(*) FROM rules WHERE rule IN ('discrepancy_between',"
        " 'discrepancy_from_mean')",
        0, &rules);
    if (status != PODIUM_OK || rules == 0)
        return status;
    status = podium_round_list(pd, arena, &rounds);
    for (size_t i = 0; status == PODIUM_OK && i < rounds.count; i++) {
        if (strcmp(rounds.items[i].state, "planned") == 0)
            continue;
        status = podium_discrepancies(pd, rounds.items[i].round, arena, &found);
        *count += (int64_t)found.open;
    }
    return status;
}

/* ---- settling ---- */

struct settling {
    struct podium *pd;
    struct podium_arena *arena;
    const struct podium_settlement *order;
    const struct podium_apart *apart;
    int64_t judge_id;
    const char *receipts;
};

static enum podium_status
find_apart(struct settling *s)
{
    const char *entry = s->order->entry;
    struct podium_aparts all;
    enum podium_status status =
        podium_discrepancies(s->pd, s->order->round, s->arena, &all);
    for (size_t i = 0; status == PODIUM_OK && i < all.count; i++)
        if (strcmp(all.items[i].result->entry, entry) == 0)
            s->apart = &all.items[i];
    if (status != PODIUM_OK)
        return status;
    if (!s->apart || s->apart->result->discrepancy == PODIUM_AGREED)
        return failed(s->pd, PODIUM_NOT_FOUND, "discrepancy.none", entry);
    if (!discrepancy_blocks(s->apart->result->discrepancy))
        return failed(s->pd, PODIUM_REFUSED, "discrepancy.settled", entry);
    return load_receipts(s->pd, s->apart->ranking->round_id,
        s->apart->result->entry_id, s->arena, &s->receipts);
}

/* The third judge: active, free of conflicts, and not one of the panel. */
static enum podium_status
find_third(struct settling *s)
{
    bool barred = false, assigned = false;
    struct stmt q = stmt(s->pd,
        "SELECT p.id, EXISTS (SELECT 1 FROM barred b WHERE b.round = :round"
        " AND b.entry = :entry AND b.judge = p.id), EXISTS (SELECT 1 FROM"
        " assignments a WHERE a.round = :round AND a.entry = :entry AND"
        " a.judge = p.id) FROM people p WHERE p.person = :code AND p.state ="
        " 'active' AND ' ' || p.roles || ' ' LIKE '% judge %'");
    bind_int(&q, ":round", s->apart->ranking->round_id);
    bind_int(&q, ":entry", s->apart->result->entry_id);
    bind_text(&q, ":code", s->order->judge);
    if (next_row(&q)) {
        s->judge_id = col_int(&q, 0);
        barred = col_int(&q, 1) != 0;
        assigned = col_int(&q, 2) != 0;
    }
    enum podium_status status = stmt_end(&q);
    const char *entry = s->apart->result->entry;
    if (status == PODIUM_OK && !s->judge_id)
        return failed(
            s->pd, PODIUM_NOT_FOUND, "assign.no_judge", s->order->judge);
    if (status == PODIUM_OK && barred)
        return failed(s->pd, PODIUM_REFUSED, "discrepancy.barred",
            s->order->judge, entry);
    if (status == PODIUM_OK && assigned)
        return failed(s->pd, PODIUM_REFUSED, "discrepancy.assigned",
            s->order->judge, entry);
    return status;
}

static enum podium_status
decide(struct settling *s)
{
    struct buffer body = { 0 };
    int64_t round = s->apart->ranking->round_id;
    bool upholds = s->order->way == PODIUM_UPHOLD;
    bool third = s->order->way == PODIUM_CALL_THIRD;
    if (!s->receipts) /* unreachable: an array at least */
        return failed_memory(s->pd);
    json_open(&body, '{');
    json_int(&body, "round", round);
    json_int(&body, "entry", s->apart->result->entry_id);
    if (!upholds)
        json_text(&body, "how", third ? "third" : "rescore");
    if (third) {
        json_int(&body, "judge", s->judge_id);
        json_int(&body, "assignment", secret_id());
    }
    json_open_in(&body, "receipts", '[');
    buffer_add(&body, s->receipts + 1, strlen(s->receipts) - 2);
    json_close(&body, ']');
    json_text(&body, "reason", s->order->reason);
    json_close(&body, '}');
    enum podium_status status = record_event(s->pd,
        upholds ? "discrepancy.upheld" : "discrepancy.referred",
        upholds ? 0 : round, &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
resolve(struct settling *s)
{
    enum podium_status status = find_apart(s);
    if (status == PODIUM_OK && s->order->way == PODIUM_CALL_THIRD)
        status = find_third(s);
    return status == PODIUM_OK ? decide(s) : status;
}

enum podium_status
podium_discrepancy_resolve(
    struct podium *pd, const struct podium_settlement *settlement)
{
    struct podium_arena arena = { 0 };
    struct settling s = { .pd = pd, .arena = &arena, .order = settlement };
    if (!settlement->reason || !*settlement->reason)
        return failed(pd, PODIUM_INVALID, "discrepancy.why");
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = tx_end(pd, resolve(&s));
    podium_arena_free(&arena);
    return status;
}
