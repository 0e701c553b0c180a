/* discrepancy.c - sheets too far apart: the list of a round, and resolving
 * one of them. */
/* SPDX-License-Identifier: MIT */
#include "contest/results/discrepancy.h"

#include <podium/round.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "contest/results/discrepancy_state.h"
#include "contest/results/ranking.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/random.h"
#include "record/stmt.h"
#include "record/typed_code.h"

/* ---- for people ---- */

struct decision_list {
    struct podium_decision *items;
    size_t count, room;
};

/* The decisions about one entry. */
static struct decision_list
decisions_on_entry(
    const struct decisions *all, int64_t entry, struct podium_arena *arena)
{
    struct decision_list details = { 0 };
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].entry == entry) {
            struct podium_decision *d = arena_push(arena, &details);
            if (d)
                *d = all->items[i].details;
        }
    return details;
}

static void
collect_discrepancies(const struct podium_ranking *ranking,
    const struct decisions *decisions, struct podium_arena *arena,
    struct podium_discrepancies *out)
{
    for (size_t i = 0; i < ranking->count; i++) {
        const struct podium_result *r = &ranking->results[i];
        struct decision_list details =
            decisions_on_entry(decisions, r->entry_id, arena);
        /* Sheets that agree again are listed only if a decision about them was
         * recorded. */
        struct podium_discrepancy *apart =
            r->discrepancy == PODIUM_DISCREPANCY_NONE && details.count == 0
            ? NULL
            : arena_push(arena, out);
        if (!apart)
            continue;
        *apart = (struct podium_discrepancy){ r, ranking, details.items,
            details.count };
        out->open += discrepancy_blocks(r->discrepancy);
    }
}

static enum podium_status
list_discrepancies(struct podium *pd, const char *round,
    struct podium_arena *arena, struct podium_discrepancies *out)
{
    struct decisions decisions = { 0 };
    struct podium_rankings *all = podium_alloc(arena, 1, sizeof *all);
    if (!all)
        return failed_memory(pd);
    enum podium_status status = rank_fields(pd, round, NULL, arena, all);
    if (status == PODIUM_OK && all->count > 0)
        status = decisions_load(pd, all->items[0].round_id, arena, &decisions);
    for (size_t f = 0; status == PODIUM_OK && f < all->count; f++)
        collect_discrepancies(&all->items[f], &decisions, arena, out);
    return arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_discrepancy_list(struct podium *pd, const char *round,
    struct podium_arena *arena, struct podium_discrepancies *out)
{
    *out = (struct podium_discrepancies){ 0 };
    enum podium_status status = view_begin(pd, "results");
    return status == PODIUM_OK
        ? read_end(pd, list_discrepancies(pd, round, arena, out))
        : status;
}

/* Part of `podium status`, which must stay fast: without such a rule in the
 * contest nothing is ranked. */
enum podium_status
find_open_discrepancies(
    struct podium *pd, struct podium_arena *arena, struct missing *out)
{
    struct podium_discrepancies found;
    struct podium_rounds rounds;
    int64_t rules = 0;
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
        status =
            podium_discrepancy_list(pd, rounds.items[i].round, arena, &found);
        for (size_t k = 0; status == PODIUM_OK && k < found.count; k++)
            if (discrepancy_blocks(found.items[k].result->discrepancy))
                missing_add(out, found.items[k].result->entry);
    }
    return status;
}

/* ---- resolving ---- */

struct resolution {
    struct podium *pd;
    struct podium_arena *arena;
    const struct podium_resolution *order;
    const struct podium_discrepancy *discrepancy;
    int64_t judge_id;
    const char *receipts;
};

static enum podium_status
find_discrepancy(struct resolution *s)
{
    const char *entry = s->order->entry;
    int64_t id = 0;
    struct podium_discrepancies all = { 0 };
    enum podium_status status =
        list_discrepancies(s->pd, s->order->round, s->arena, &all);
    if (status == PODIUM_OK)
        status = typed_code_find(s->pd, CODED_ENTRIES, entry, &id);
    for (size_t i = 0; status == PODIUM_OK && i < all.count; i++)
        if (all.items[i].result->entry_id == id)
            s->discrepancy = &all.items[i];
    if (status != PODIUM_OK)
        return status;
    if (!s->discrepancy ||
        s->discrepancy->result->discrepancy == PODIUM_DISCREPANCY_NONE)
        return failed(s->pd, PODIUM_NOT_FOUND, "discrepancy.none", entry);
    if (!discrepancy_blocks(s->discrepancy->result->discrepancy))
        return failed(s->pd, PODIUM_REFUSED, "discrepancy.resolved", entry);
    return load_current_receipts(s->pd, s->discrepancy->ranking->round_id,
        s->discrepancy->result->entry_id, s->arena, &s->receipts);
}

/* The third judge: active, not barred, and not assigned to the entry
 * already. */
static enum podium_status
find_third_judge(struct resolution *s)
{
    bool barred = false, assigned = false, outside = false;
    int64_t id = 0;
    enum podium_status status =
        typed_code_find(s->pd, CODED_PEOPLE, s->order->judge, &id);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(s->pd,
        "SELECT p.id, EXISTS (SELECT 1 FROM barred b WHERE b.round = :round"
        " AND b.entry = :entry AND b.judge = p.id), EXISTS (SELECT 1 FROM"
        " assignments a WHERE a.round = :round AND a.entry = :entry AND"
        " a.judge = p.id), EXISTS (SELECT 1 FROM panels x WHERE x.round ="
        " :round AND x.field = :field) AND NOT EXISTS (SELECT 1 FROM panels x"
        " WHERE x.round = :round AND x.field = :field AND x.person = p.id)"
        " FROM people p WHERE p.id = :id"
        " AND p.state = 'active' AND ' ' || p.roles || ' ' LIKE '% judge %'");
    bind_int(&q, ":round", s->discrepancy->ranking->round_id);
    bind_int(&q, ":entry", s->discrepancy->result->entry_id);
    bind_int(&q, ":field", s->discrepancy->ranking->field_id);
    bind_int(&q, ":id", id);
    if (next_row(&q)) {
        s->judge_id = col_int(&q, 0);
        barred = col_int(&q, 1) != 0;
        assigned = col_int(&q, 2) != 0;
        outside = col_int(&q, 3) != 0;
    }
    status = stmt_end(&q);
    const char *entry = s->discrepancy->result->entry;
    if (status == PODIUM_OK && !s->judge_id)
        return failed(
            s->pd, PODIUM_NOT_FOUND, "assign.no_judge", s->order->judge);
    if (status == PODIUM_OK && barred)
        return failed(s->pd, PODIUM_REFUSED, "discrepancy.barred",
            s->order->judge, entry);
    if (status == PODIUM_OK && outside)
        return failed(s->pd, PODIUM_REFUSED, "discrepancy.outside",
            s->order->judge, s->discrepancy->ranking->field);
    if (status == PODIUM_OK && assigned)
        return failed(s->pd, PODIUM_REFUSED, "discrepancy.assigned",
            s->order->judge, entry);
    return status;
}

static const char *
kind_of_resolution(const struct resolution *s)
{
    if (s->order->way != PODIUM_RESOLUTION_UPHOLD)
        return "discrepancy.referred";
    return s->pd->second.present ? "discrepancy.confirmed"
                                 : "discrepancy.upheld";
}

static enum podium_status
record_resolution(struct resolution *s)
{
    struct buffer body = { 0 };
    int64_t round = s->discrepancy->ranking->round_id;
    bool upholds = s->order->way == PODIUM_RESOLUTION_UPHOLD;
    bool third = s->order->way == PODIUM_RESOLUTION_THIRD;
    if (!s->receipts) /* unreachable: an array at least */
        return failed_memory(s->pd);
    json_open(&body, '{');
    json_int(&body, "round", round);
    json_int(&body, "entry", s->discrepancy->result->entry_id);
    if (!upholds)
        json_text(&body, "how", third ? "third" : "rescore");
    if (third) {
        json_int(&body, "judge", s->judge_id);
        json_int(&body, "assignment", random_id());
    }
    json_open_in(&body, "receipts", '[');
    buffer_add(&body, s->receipts + 1, strlen(s->receipts) - 2);
    json_close(&body, ']');
    json_text(&body, "reason", s->order->reason);
    json_close(&body, '}');
    enum podium_status status =
        record_event(s->pd, kind_of_resolution(s), &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
resolve_discrepancy(struct resolution *s)
{
    enum podium_status status = permit_check_kind(s->pd, kind_of_resolution(s));
    if (status == PODIUM_OK)
        status = find_discrepancy(s);
    if (status == PODIUM_OK && s->order->way == PODIUM_RESOLUTION_THIRD)
        status = find_third_judge(s);
    return status == PODIUM_OK ? record_resolution(s) : status;
}

enum podium_status
podium_discrepancy_resolve(
    struct podium *pd, const struct podium_resolution *wanted)
{
    struct podium_arena arena = { 0 };
    struct resolution s = { .pd = pd, .arena = &arena, .order = wanted };
    if (!wanted->reason || !*wanted->reason)
        return failed(pd, PODIUM_INVALID, "discrepancy.why");
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = tx_end(pd, resolve_discrepancy(&s));
    podium_arena_free(&arena);
    return status;
}
