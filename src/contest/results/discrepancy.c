/* discrepancy.c - sheets that are too far apart, and what came of it.
 *
 * Whether they are follows from the sheets and the rules at any moment;
 * only what people decided is recorded. */
/* SPDX-License-Identifier: MIT */
#include "contest/results/discrepancy.h"

#include <podium/stage.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/decimal.h"
#include "record/log.h"
#include "record/random.h"
#include "record/stmt.h"

enum podium_status
decisions_load(struct podium *pd, int64_t round, struct podium_arena *arena,
    struct decisions *out)
{
    struct stmt q = stmt(pd,
        "SELECT d.entry, d.receipts, d.how, p.person, a.person, d.reason,"
        " e.time FROM discrepancies d JOIN event e ON e.seq = d.seq JOIN"
        " people a ON a.id = e.actor LEFT JOIN people p ON p.id = d.judge"
        " WHERE d.round = :round ORDER BY d.seq");
    bind_int(&q, ":round", round);
    *out = (struct decisions){ .round = round };
    while (next_row(&q)) {
        struct decision *d = arena_push(arena, out);
        if (!d)
            break;
        *d = (struct decision){ .entry = col_int(&q, 0),
            .receipts = podium_strdup(arena, col_text(&q, 1)),
            .told = { .how = podium_strdup(arena, col_text(&q, 2)),
                .judge = podium_strdup(arena, col_text(&q, 3)),
                .person = podium_strdup(arena, col_text(&q, 4)),
                .reason = podium_strdup(arena, col_text(&q, 5)),
                .time = col_int(&q, 6) } };
    }
    return stmt_end_into(&q, arena);
}

bool
discrepancy_blocks(enum podium_discrepancy d)
{
    return d == PODIUM_OPEN || d == PODIUM_THIRD_CALLED ||
        d == PODIUM_RESCORING;
}

/* The complete sheets of an entry. */
struct totals {
    int64_t *items;
    const char **judges;
    size_t count;
};

static struct totals
complete_totals(const struct podium_result *r, struct podium_arena *arena)
{
    struct totals t = { podium_alloc(arena, r->sheet_count, sizeof *t.items),
        podium_alloc(arena, r->sheet_count, sizeof *t.judges), 0 };
    for (size_t i = 0; t.items && t.judges && i < r->sheet_count; i++) {
        if (r->sheets[i].fate == PODIUM_INCOMPLETE)
            continue;
        t.judges[t.count] = r->sheets[i].judge;
        t.items[t.count++] = r->sheets[i].total;
    }
    return t;
}

/* What the sheets of an entry that stand are told by, as a JSON array. */
static enum podium_status
load_receipts(struct podium *pd, int64_t round, int64_t entry,
    struct podium_arena *arena, const char **out)
{
    struct stmt q = stmt(pd,
        "SELECT json_group_array(receipt) FROM (SELECT s.receipt FROM sheets s"
        " WHERE s.round = :round AND s.entry = :entry AND s.state ="
        " 'submitted' AND s.sheet NOT IN (SELECT sheet FROM trainee_sheets)"
        " ORDER BY s.receipt)");
    bind_int(&q, ":round", round);
    bind_int(&q, ":entry", entry);
    *out = next_row(&q) ? podium_strdup(arena, col_text(&q, 0)) : NULL;
    return stmt_end_into(&q, arena);
}

/* Does a sheet that somebody spoke of still stand? */
static enum podium_status
any_stands(struct podium *pd, const char *receipts, bool *does)
{
    struct stmt q = stmt(pd,
        "SELECT 1 FROM json_each(:receipts) r JOIN sheets s ON s.receipt ="
        " r.value AND s.state = 'submitted' LIMIT 1");
    bind_text(&q, ":receipts", receipts);
    *does = next_row(&q);
    q.stepped = true;
    return stmt_end(&q);
}

/* Are the sheets that stand those that it spoke of? */
static enum podium_status
are_the_same(struct podium *pd, int64_t round, const struct decision *d,
    struct podium_arena *arena, bool *same)
{
    const char *receipts;
    enum podium_status status =
        load_receipts(pd, round, d->entry, arena, &receipts);
    *same = receipts && strcmp(receipts, d->receipts) == 0;
    return status;
}

static enum podium_discrepancy
after_third(const struct apart_rules *rules, const struct totals *t,
    const struct decision *d)
{
    for (size_t i = 0; i < t->count; i++)
        if (strcmp(t->judges[i], d->told.judge) == 0)
            return has_company(rules, t->items, t->count, i)
                ? PODIUM_THIRD_AGREES
                : PODIUM_OPEN;
    return PODIUM_THIRD_CALLED;
}

static const struct decision *
last_decision(const struct decisions *decisions, int64_t entry)
{
    const struct decision *last = NULL;
    for (size_t i = 0; i < decisions->count; i++)
        if (decisions->items[i].entry == entry)
            last = &decisions->items[i];
    return last;
}

enum podium_status
discrepancy_judge(struct podium *pd, const struct apart_rules *rules,
    const struct decisions *decisions, struct podium_arena *arena,
    struct podium_result *r)
{
    char room[DECIMAL_ROOM];
    if (!rules->has_between && !rules->has_from_mean)
        return PODIUM_OK;
    struct totals t = complete_totals(r, arena);
    r->range = podium_strdup(
        arena, millionths_text(room, range_of(t.items, t.count), '.'));
    if (!too_far_apart(rules, t.items, t.count))
        return PODIUM_OK;
    r->discrepancy = PODIUM_OPEN;
    const struct decision *last = last_decision(decisions, r->entry_id);
    if (!last)
        return PODIUM_OK;
    if (strcmp(last->told.how, "third") == 0) {
        r->discrepancy = after_third(rules, &t, last);
        return PODIUM_OK;
    }
    bool upheld = strcmp(last->told.how, "upheld") == 0, holds = false;
    enum podium_status status = upheld
        ? are_the_same(pd, decisions->round, last, arena, &holds)
        : any_stands(pd, last->receipts, &holds);
    if (holds)
        r->discrepancy = upheld ? PODIUM_UPHELD : PODIUM_RESCORING;
    return status;
}

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
