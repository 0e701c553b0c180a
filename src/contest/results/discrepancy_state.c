/* discrepancy_state.c - is there a discrepancy, and does it still block?
 *
 * In: the complete sheets of an entry, the rules, and what people decided.
 * Out: the state and the range of a result. Whether sheets are too far apart
 * follows from sheets and rules at any moment, so it is stored nowhere; only
 * decisions are recorded, each with the receipts of the sheets it is about. */
/* SPDX-License-Identifier: MIT */
#include "contest/results/discrepancy_state.h"

#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
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
            .details = { .how = podium_strdup(arena, col_text(&q, 2)),
                .judge = podium_strdup(arena, col_text(&q, 3)),
                .person = podium_strdup(arena, col_text(&q, 4)),
                .reason = podium_strdup(arena, col_text(&q, 5)),
                .time = col_int(&q, 6) } };
    }
    return stmt_end_into(&q, arena);
}

bool
discrepancy_blocks(enum podium_discrepancy_state d)
{
    return d == PODIUM_DISCREPANCY_OPEN ||
        d == PODIUM_DISCREPANCY_THIRD_CALLED ||
        d == PODIUM_DISCREPANCY_RESCORING;
}

/* The complete sheets of an entry: their totals, judges, and numbers among all
 * of its sheets. */
struct complete_totals {
    int64_t *items;
    const char **judges;
    size_t *numbers;
    size_t count;
};

/* totals.count is 0 where memory ran out. */
static struct complete_totals
totals_of_complete_sheets(
    const struct podium_result *r, struct podium_arena *arena)
{
    size_t n = r->sheet_count;
    struct complete_totals t = { podium_alloc(arena, n, sizeof *t.items),
        podium_alloc(arena, n, sizeof *t.judges),
        podium_alloc(arena, n, sizeof *t.numbers), 0 };
    for (size_t i = 0; t.items && t.judges && t.numbers && i < n; i++) {
        if (r->sheets[i].fate == PODIUM_FATE_INCOMPLETE)
            continue;
        t.numbers[t.count] = i;
        t.judges[t.count] = r->sheets[i].judge;
        t.items[t.count++] = r->sheets[i].total;
    }
    return t;
}

/* Receipts of the current sheets of an entry, sorted, as a JSON array. Two
 * arrays are equal as texts if the sheets are the same. */
enum podium_status
load_current_receipts(struct podium *pd, int64_t round, int64_t entry,
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

/* Is any sheet named in the decision still current? */
static enum podium_status
is_any_sheet_current(struct podium *pd, const char *receipts, bool *does)
{
    struct stmt q = stmt(pd,
        "SELECT 1 FROM json_each(:receipts) r JOIN sheets s ON s.receipt ="
        " r.value AND s.state = 'submitted' LIMIT 1");
    bind_text(&q, ":receipts", receipts);
    return stmt_exists(&q, does);
}

/* Are the current sheets exactly those named in the decision? */
static enum podium_status
are_sheets_those_decided(struct podium *pd, int64_t round,
    const struct decision *d, struct podium_arena *arena, bool *same)
{
    const char *receipts;
    enum podium_status status =
        load_current_receipts(pd, round, d->entry, arena, &receipts);
    *same = receipts && strcmp(receipts, d->receipts) == 0;
    return status;
}

/* The number of the third judge's sheet among the complete ones; their count if
 * there is none. */
static size_t
find_third_sheet(const struct complete_totals *t, const struct decision *d)
{
    size_t i = 0;
    while (i < t->count && strcmp(t->judges[i], d->details.judge) != 0)
        i++;
    return i;
}

static enum podium_discrepancy_state
state_after_third_judge(const struct discrepancy_limits *rules,
    const struct complete_totals *t, const struct decision *d)
{
    size_t third = find_third_sheet(t, d);
    if (third == t->count)
        return PODIUM_DISCREPANCY_THIRD_CALLED;
    return agrees_with_another(rules, t->items, t->count, third)
        ? PODIUM_DISCREPANCY_THIRD_AGREES
        : PODIUM_DISCREPANCY_OPEN;
}

static const struct decision *
last_decision_on_entry(const struct decisions *decisions, int64_t entry)
{
    const struct decision *last = NULL;
    for (size_t i = 0; i < decisions->count; i++)
        if (decisions->items[i].entry == entry)
            last = &decisions->items[i];
    return last;
}

void
discrepancy_leave_out(const struct discrepancy_limits *rules,
    const struct decisions *decisions, const struct podium_result *result,
    struct podium_arena *arena, struct aggregate_sheet *sheets)
{
    const struct decision *last =
        last_decision_on_entry(decisions, result->entry_id);
    if (!last || strcmp(last->details.how, "third") != 0)
        return;
    struct complete_totals t = totals_of_complete_sheets(result, arena);
    bool *counts = podium_alloc(arena, t.count, sizeof *counts);
    size_t third = find_third_sheet(&t, last);
    if (!counts || third == t.count || !too_far_apart(rules, t.items, t.count))
        return;
    choose_counting_totals(rules->counts, t.items, t.count, third, counts);
    for (size_t i = 0; i < t.count; i++)
        sheets[t.numbers[i]].apart = !counts[i];
}

enum podium_status
discrepancy_assess(struct podium *pd, const struct discrepancy_limits *rules,
    const struct decisions *decisions, struct podium_arena *arena,
    struct podium_result *r)
{
    char room[DECIMAL_ROOM];
    if (!rules->has_between && !rules->has_from_mean)
        return PODIUM_OK;
    struct complete_totals t = totals_of_complete_sheets(r, arena);
    r->range = podium_strdup(
        arena, millionths_text(room, totals_range(t.items, t.count), '.'));
    if (!too_far_apart(rules, t.items, t.count))
        return PODIUM_OK;
    r->discrepancy = PODIUM_DISCREPANCY_OPEN;
    const struct decision *last =
        last_decision_on_entry(decisions, r->entry_id);
    if (!last)
        return PODIUM_OK;
    if (strcmp(last->details.how, "third") == 0) {
        r->discrepancy = state_after_third_judge(rules, &t, last);
        return PODIUM_OK;
    }
    bool upheld = strcmp(last->details.how, "upheld") == 0, holds = false;
    enum podium_status status = upheld
        ? are_sheets_those_decided(pd, decisions->round, last, arena, &holds)
        : is_any_sheet_current(pd, last->receipts, &holds);
    if (holds)
        r->discrepancy =
            upheld ? PODIUM_DISCREPANCY_UPHELD : PODIUM_DISCREPANCY_RESCORING;
    return status;
}
