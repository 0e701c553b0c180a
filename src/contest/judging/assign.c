/* assign.c - load who may score what, solve the flow, say who is short.
 *
 * Network: source - entry (as many as it lacks) - judge (one each; a small
 * seeded cost parts equals) - sink (unit arcs whose cost grows with the load,
 * so that the cheapest flow is the most even one). */
/* SPDX-License-Identifier: MIT */
#include <podium/assign.h>

#include <string.h>

#include "base/arena.h"
#include "base/seeded.h"
#include "contest/ground/round.h"
#include "contest/judging/judging_index.h"
#include "contest/rules/rules.h"
#include "maths/flow.h"
#include "record/log.h"
#include "record/random.h"
#include "record/stmt.h"

#define CHANCE 100            /* seeded costs are below this */
#define EVENNESS INT64_C(800) /* one more entry on a judge outweighs them */

struct seeker {
    int64_t id, field, wanted, has;
    const char *code;
    int64_t eligible, barred; /* judges of its panel */
};

struct seekers {
    struct seeker *items;
    size_t count, room;
};

struct giver {
    int64_t id, before, added, limit;
    const char *code, *name;
};

struct givers {
    struct giver *items;
    size_t count, room;
};

/* A possible assignment: an arc between entry and judge. */
struct chance {
    size_t entry, judge, arc;
};

struct chances {
    struct chance *items;
    size_t count, room;
};

struct assigning {
    struct podium *pd;
    struct podium_arena *arena;
    const struct podium_assign_plan *plan;
    struct round_at_hand round;
    struct seekers entries;
    struct givers judges;
    struct map judge_index; /* id in hex to index, plus 1 */
    struct chances chances;
    struct flow flow;
};

static enum podium_status
load_entries(struct assigning *a)
{
    struct stmt q = stmt(a->pd,
        "SELECT e.id, e.field, e.entry, (SELECT count(*) FROM assignments x"
        " WHERE x.round = :round AND x.entry = e.id AND x.kind <> 'trainee')"
        " FROM entries e JOIN fields f ON f.id = e.field"
        " WHERE e.state = 'active' AND (:field IS NULL OR f.field = :field)"
        " ORDER BY e.entry");
    bind_int(&q, ":round", a->round.id);
    bind_text(&q, ":field", a->plan->field);
    while (next_row(&q)) {
        struct seeker *e = arena_push(a->arena, &a->entries);
        if (!e)
            break;
        *e = (struct seeker){ .id = col_int(&q, 0),
            .field = col_int(&q, 1),
            .code = podium_strdup(a->arena, col_text(&q, 2)),
            .has = a->plan->afresh ? 0 : col_int(&q, 3) };
    }
    return stmt_end_into(&q, a->arena);
}

/* How many judges each entry wants. Fields are few: ask once for each. */
static enum podium_status
load_wishes(struct assigning *a)
{
    struct rules rules = { 0 };
    int64_t field = 0;
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < a->entries.count; i++) {
        struct seeker *e = &a->entries.items[i];
        if (e->field != field)
            status = rules_load(a->pd, a->round.id, e->field, a->arena, &rules);
        field = e->field;
        e->wanted = rules.judges_per_entry;
    }
    return status;
}

static enum podium_status
load_judges(struct assigning *a)
{
    struct rules rules;
    enum podium_status status =
        rules_load(a->pd, a->round.id, 0, a->arena, &rules);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(a->pd,
        "SELECT p.id, p.person, p.name, ifnull(l.entries, 0),"
        " format('%X', p.id) FROM people p"
        " LEFT JOIN loads l ON l.judge = p.id AND l.round = :round"
        " WHERE p.state = 'active' AND ' ' || p.roles || ' ' LIKE '% judge %'"
        " ORDER BY p.person");
    bind_int(&q, ":round", a->round.id);
    a->judge_index = (struct map){ .arena = a->arena };
    while (next_row(&q)) {
        struct giver *j = arena_push(a->arena, &a->judges);
        if (!j)
            break;
        *j = (struct giver){ .id = col_int(&q, 0),
            .code = podium_strdup(a->arena, col_text(&q, 1)),
            .name = podium_strdup(a->arena, col_text(&q, 2)),
            .before = a->plan->afresh ? 0 : col_int(&q, 3),
            .limit = rules.judge_load };
        bool added;
        const char *key = podium_strdup(a->arena, col_text(&q, 4));
        int64_t *slot = key ? map_put(&a->judge_index, key, &added) : NULL;
        if (slot)
            *slot = (int64_t)a->judges.count;
    }
    return stmt_end_into(&q, a->arena);
}

/* Node numbers: source, sink, entries, judges. */
enum { SOURCE, SINK, FIRST_ENTRY };

static size_t
judge_node(const struct assigning *a, size_t judge)
{
    return FIRST_ENTRY + a->entries.count + judge;
}

static void
add_chance(struct assigning *a, size_t entry, size_t judge, int64_t cost)
{
    struct chance *c = arena_push(a->arena, &a->chances);
    if (c)
        *c = (struct chance){ entry, judge,
            flow_arc(
                &a->flow, FIRST_ENTRY + entry, judge_node(a, judge), 1, cost) };
}

/* Every judge of an entry's panel: an arc, unless barred or assigned. */
static enum podium_status
load_chances(struct assigning *a)
{
    struct random random = { a->plan->seed };
    struct stmt q = stmt(a->pd,
        "SELECT e.entry, format('%X', p.id), EXISTS (SELECT 1 FROM barred b"
        " WHERE b.round = :round AND b.entry = e.id AND b.judge = p.id),"
        " EXISTS (SELECT 1 FROM assignments x WHERE x.round = :round AND"
        " x.entry = e.id AND x.judge = p.id)"
        " FROM entries e JOIN fields f ON f.id = e.field JOIN people p"
        " ON p.state = 'active' AND ' ' || p.roles || ' ' LIKE '% judge %'"
        " AND (NOT EXISTS (SELECT 1 FROM panels n WHERE n.round = :round AND"
        " n.field = e.field) OR EXISTS (SELECT 1 FROM panels n WHERE"
        " n.round = :round AND n.field = e.field AND n.person = p.id))"
        " WHERE e.state = 'active' AND (:field IS NULL OR f.field = :field)"
        " ORDER BY e.entry, p.person");
    bind_int(&q, ":round", a->round.id);
    bind_text(&q, ":field", a->plan->field);
    size_t entry = 0;
    while (next_row(&q) && !a->arena->failed) {
        while (strcmp(a->entries.items[entry].code, col_text(&q, 0)) != 0)
            entry++;
        struct seeker *e = &a->entries.items[entry];
        const int64_t *judge = map_get(&a->judge_index, col_text(&q, 1));
        int64_t cost = (int64_t)random_below(&random, CHANCE);
        bool assigned = col_int(&q, 3) && !a->plan->afresh;
        e->eligible++;
        e->barred += col_int(&q, 2);
        if (judge && !assigned && !col_int(&q, 2))
            add_chance(a, entry, (size_t)*judge - 1, cost);
    }
    return stmt_end_into(&q, a->arena);
}

/* Entries draw what they lack; a judge's next entry costs more each time. */
static void
add_ends(struct assigning *a)
{
    int64_t wanted = 0;
    for (size_t i = 0; i < a->entries.count; i++) {
        struct seeker *e = &a->entries.items[i];
        int64_t lack = e->wanted > e->has ? e->wanted - e->has : 0;
        flow_arc(&a->flow, SOURCE, FIRST_ENTRY + i, lack, 0);
        wanted += lack;
    }
    for (size_t i = 0; i < a->judges.count; i++) {
        struct giver *j = &a->judges.items[i];
        int64_t most = j->limit ? j->limit : j->before + wanted;
        if (most > j->before + (int64_t)a->entries.count)
            most = j->before + (int64_t)a->entries.count;
        for (int64_t load = j->before; load < most; load++)
            flow_arc(&a->flow, judge_node(a, i), SINK, 1, load * EVENNESS);
    }
}

static void
take_results(struct assigning *a, struct podium_assigned *out)
{
    for (size_t i = 0; i < a->chances.count; i++) {
        struct chance *c = &a->chances.items[i];
        if (flow_on(&a->flow, c->arc) == 0)
            continue;
        struct seeker *e = &a->entries.items[c->entry];
        struct giver *j = &a->judges.items[c->judge];
        struct podium_assignment *made = arena_push(a->arena, out);
        if (!made)
            return;
        *made = (struct podium_assignment){ a->round.code, e->code, j->code,
            a->round.id, e->id, j->id };
        e->has++;
        j->added++;
    }
}

static const char *
why_short(const struct assigning *a, const struct seeker *e)
{
    struct buffer b = { 0 };
    const char *id = e->eligible == 0         ? "assign.no_judges"
        : e->eligible - e->barred < e->wanted ? "assign.few_judges"
                                              : "assign.full_judges";
    message_add(&b, a->pd->language,
        WORDS(id, INT_TEXT(e->eligible), INT_TEXT(e->barred),
            INT_TEXT(e->eligible - e->barred)));
    const char *text = podium_strdup(a->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

static void
report(struct assigning *a, struct podium_assigned *out)
{
    out->loads = podium_alloc(a->arena, a->judges.count, sizeof *out->loads);
    out->shortages =
        podium_alloc(a->arena, a->entries.count, sizeof *out->shortages);
    if (!out->loads || !out->shortages)
        return;
    for (size_t i = 0; i < a->entries.count; i++) {
        struct seeker *e = &a->entries.items[i];
        if (e->has < e->wanted)
            out->shortages[out->shortage_count++] =
                (struct podium_shortage){ e->code, e->wanted, e->has,
                    why_short(a, e) };
    }
    for (size_t i = 0; i < a->judges.count; i++) {
        struct giver *j = &a->judges.items[i];
        if (j->before + j->added > 0)
            out->loads[out->load_count++] =
                (struct podium_load){ j->code, j->name, j->before, j->added };
    }
}

enum podium_status
podium_assign(struct podium *pd, const struct podium_assign_plan *plan,
    struct podium_arena *arena, struct podium_assigned *out)
{
    struct assigning a = { .pd = pd, .arena = arena, .plan = plan };
    *out = (struct podium_assigned){ 0 };
    enum podium_status status = round_ahead(pd, plan->round, arena, &a.round);
    if (status == PODIUM_OK)
        status = load_entries(&a);
    if (status == PODIUM_OK)
        status = load_wishes(&a);
    if (status == PODIUM_OK)
        status = load_judges(&a);
    if (status != PODIUM_OK)
        return status;
    flow_start(&a.flow, arena, FIRST_ENTRY + a.entries.count + a.judges.count);
    status = load_chances(&a);
    if (status != PODIUM_OK)
        return status;
    add_ends(&a);
    if (!arena->failed)
        flow_solve(&a.flow, SOURCE, SINK);
    if (!arena->failed)
        take_results(&a, out);
    report(&a, out);
    return arena->failed ? failed_memory(pd) : PODIUM_OK;
}

enum podium_status
podium_assign_record(struct podium *pd, const struct podium_assigned *assigned)
{
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    for (size_t i = 0; status == PODIUM_OK && i < assigned->count; i++) {
        struct buffer body = { 0 };
        json_open(&body, '{');
        json_int(&body, "id", secret_id());
        json_int(&body, "round", assigned->items[i].round_id);
        json_int(&body, "entry", assigned->items[i].entry_id);
        json_int(&body, "judge", assigned->items[i].judge_id);
        json_text(&body, "kind", "ordinary");
        json_close(&body, '}');
        status = record_event(pd, "assignment.set", 0, &body);
        buffer_free(&body);
    }
    return tx_end(pd, status);
}
