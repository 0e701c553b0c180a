/* assign.c - assign entries to judges by minimum-cost flow.
 *
 * In: a plan (round, field, seed), and from the file the entries, the active
 * judges with their loads, the panels and who is barred. Out: new assignments,
 * the entries that still need judges and why, and every judge's load. Nothing
 * is written; podium_assignment_record() does that.
 *
 * What holds: nobody scores an entry outside her panel, against a conflict, or
 * beyond the rule judge_load; what is assigned already stays; the same seed
 * gives the same answer.
 *
 * The network: source to entry (capacity: judges it still needs), entry to
 * judge (capacity 1; a small seeded cost breaks ties), judge to sink (one arc
 * of capacity 1 for each further entry, each dearer than the one before). As
 * these costs grow with the load, the cheapest largest flow is the most even
 * one (convex costs as parallel arcs: Ahuja, Magnanti and Orlin, Network Flows,
 * 1993, chapter 14). */
/* SPDX-License-Identifier: MIT */
#include <podium/assign.h>

#include <string.h>

#include "base/arena.h"
#include "base/seeded.h"
#include "contest/ground/round.h"
#include "contest/judging/judging_index.h"
#include "contest/rules/rules.h"
#include "maths/flow.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/random.h"
#include "record/stmt.h"
#include "record/typed_code.h"

#define TIE_BREAK_COSTS 100    /* seeded costs of ties are below this */
#define LOAD_COST INT64_C(800) /* a judge's next entry: above all ties */

struct entry_node {
    int64_t id, field, wanted, assigned;
    const char *code;
    int64_t eligible, barred; /* judges of its panel, and how many of them are
                               * barred */
};

struct entry_nodes {
    struct entry_node *items;
    size_t count, room;
};

struct judge_node {
    int64_t id, before, added, limit;
    const char *code, *name;
};

struct judge_nodes {
    struct judge_node *items;
    size_t count, room;
};

/* A possible assignment: an arc of the network from an entry to a judge. */
struct edge {
    size_t entry, judge, arc;
};

struct edges {
    struct edge *items;
    size_t count, room;
};

struct assignment_problem {
    struct podium *pd;
    struct podium_arena *arena;
    const struct podium_assignment_plan *plan;
    int64_t field; /* the only one; 0: all */
    struct chosen_round round;
    struct entry_nodes entries;
    struct judge_nodes judges;
    struct map judge_index; /* id in hex to index, plus 1 */
    struct edges edges;
    struct flow flow;
};

static enum podium_status
load_entry_nodes(struct assignment_problem *a)
{
    struct stmt q = stmt(a->pd,
        "SELECT e.id, e.field, e.entry, (SELECT count(*) FROM assignments x"
        " WHERE x.round = :round AND x.entry = e.id AND x.kind <> 'trainee')"
        " FROM entries e"
        " WHERE e.state = 'active' AND :field IN (0, e.field)"
        " ORDER BY e.entry");
    bind_int(&q, ":round", a->round.id);
    bind_int(&q, ":field", a->field);
    while (next_row(&q)) {
        struct entry_node *e = arena_push(a->arena, &a->entries);
        if (!e)
            break;
        *e = (struct entry_node){ .id = col_int(&q, 0),
            .field = col_int(&q, 1),
            .code = podium_strdup(a->arena, col_text(&q, 2)),
            .assigned = a->plan->afresh ? 0 : col_int(&q, 3) };
    }
    return stmt_end_into(&q, a->arena);
}

/* How many judges the rules want for each entry: one query for each run of
 * entries of one field. */
static enum podium_status
load_wanted_judges(struct assignment_problem *a)
{
    struct rules rules = { 0 };
    int64_t field = 0;
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < a->entries.count; i++) {
        struct entry_node *e = &a->entries.items[i];
        if (e->field != field)
            status = rules_load(a->pd, a->round.id, e->field, a->arena, &rules);
        field = e->field;
        e->wanted = rules.judges_per_entry;
    }
    return status;
}

static enum podium_status
load_judge_nodes(struct assignment_problem *a)
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
        struct judge_node *j = arena_push(a->arena, &a->judges);
        if (!j)
            break;
        *j = (struct judge_node){ .id = col_int(&q, 0),
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
judge_node_number(const struct assignment_problem *a, size_t judge)
{
    return FIRST_ENTRY + a->entries.count + judge;
}

static void
add_edge(struct assignment_problem *a, size_t entry, size_t judge, int64_t cost)
{
    struct edge *c = arena_push(a->arena, &a->edges);
    if (c)
        *c = (struct edge){ entry, judge,
            flow_add_arc(&a->flow, FIRST_ENTRY + entry,
                judge_node_number(a, judge), 1, cost) };
}

/* An arc from each entry to every judge of its panel who is neither barred nor
 * assigned to it already. Both queries are in the order of codes. */
static enum podium_status
load_edges(struct assignment_problem *a)
{
    struct seeded random = { a->plan->seed };
    struct stmt q = stmt(a->pd,
        "SELECT e.entry, format('%X', p.id), EXISTS (SELECT 1 FROM barred b"
        " WHERE b.round = :round AND b.entry = e.id AND b.judge = p.id),"
        " EXISTS (SELECT 1 FROM assignments x WHERE x.round = :round AND"
        " x.entry = e.id AND x.judge = p.id)"
        " FROM entries e JOIN people p"
        " ON p.state = 'active' AND ' ' || p.roles || ' ' LIKE '% judge %'"
        " AND (NOT EXISTS (SELECT 1 FROM panels n WHERE n.round = :round AND"
        " n.field = e.field) OR EXISTS (SELECT 1 FROM panels n WHERE"
        " n.round = :round AND n.field = e.field AND n.person = p.id))"
        " WHERE e.state = 'active' AND :field IN (0, e.field)"
        " ORDER BY e.entry, p.person");
    bind_int(&q, ":round", a->round.id);
    bind_int(&q, ":field", a->field);
    size_t entry = 0;
    while (next_row(&q) && !a->arena->failed) {
        while (strcmp(a->entries.items[entry].code, col_text(&q, 0)) != 0)
            entry++;
        struct entry_node *e = &a->entries.items[entry];
        const int64_t *judge = map_get(&a->judge_index, col_text(&q, 1));
        int64_t cost = (int64_t)seeded_below(&random, TIE_BREAK_COSTS);
        bool assigned = col_int(&q, 3) && !a->plan->afresh;
        e->eligible++;
        e->barred += col_int(&q, 2);
        if (judge && !assigned && !col_int(&q, 2))
            add_edge(a, entry, (size_t)*judge - 1, cost);
    }
    return stmt_end_into(&q, a->arena);
}

/* The arcs from the source and to the sink: an entry takes as many judges as it
 * still needs; each further entry of a judge costs more. */
static void
add_source_and_sink_arcs(struct assignment_problem *a)
{
    int64_t wanted = 0;
    for (size_t i = 0; i < a->entries.count; i++) {
        struct entry_node *e = &a->entries.items[i];
        int64_t missing = e->wanted > e->assigned ? e->wanted - e->assigned : 0;
        flow_add_arc(&a->flow, SOURCE, FIRST_ENTRY + i, missing, 0);
        wanted += missing;
    }
    for (size_t i = 0; i < a->judges.count; i++) {
        struct judge_node *j = &a->judges.items[i];
        int64_t most = j->limit ? j->limit : j->before + wanted;
        if (most > j->before + (int64_t)a->entries.count)
            most = j->before + (int64_t)a->entries.count;
        for (int64_t load = j->before; load < most; load++)
            flow_add_arc(
                &a->flow, judge_node_number(a, i), SINK, 1, load * LOAD_COST);
    }
}

static void
collect_assignments(
    struct assignment_problem *a, struct podium_assignments *out)
{
    for (size_t i = 0; i < a->edges.count; i++) {
        struct edge *c = &a->edges.items[i];
        if (flow_units_on(&a->flow, c->arc) == 0)
            continue;
        struct entry_node *e = &a->entries.items[c->entry];
        struct judge_node *j = &a->judges.items[c->judge];
        struct podium_assignment *made = arena_push(a->arena, out);
        if (!made)
            return;
        *made = (struct podium_assignment){ a->round.code, e->code, j->code,
            a->round.id, e->id, j->id };
        e->assigned++;
        j->added++;
    }
}

static const char *
shortage_reason(const struct assignment_problem *a, const struct entry_node *e)
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
report_shortages_and_loads(
    struct assignment_problem *a, struct podium_assignments *out)
{
    out->loads = podium_alloc(a->arena, a->judges.count, sizeof *out->loads);
    out->shortages =
        podium_alloc(a->arena, a->entries.count, sizeof *out->shortages);
    if (!out->loads || !out->shortages)
        return;
    for (size_t i = 0; i < a->entries.count; i++) {
        struct entry_node *e = &a->entries.items[i];
        if (e->assigned < e->wanted)
            out->shortages[out->shortage_count++] =
                (struct podium_shortage){ e->code, e->wanted, e->assigned,
                    shortage_reason(a, e) };
    }
    for (size_t i = 0; i < a->judges.count; i++) {
        struct judge_node *j = &a->judges.items[i];
        if (j->before + j->added > 0)
            out->loads[out->load_count++] =
                (struct podium_load){ j->code, j->name, j->before, j->added };
    }
}

static enum podium_status
compute_assignment(struct podium *pd, const struct podium_assignment_plan *plan,
    struct podium_arena *arena, struct podium_assignments *out)
{
    struct assignment_problem a = { .pd = pd, .arena = arena, .plan = plan };
    enum podium_status status =
        find_unclosed_round(pd, plan->round, arena, &a.round);
    if (status == PODIUM_OK)
        status = find_typed_id(pd, CODED_FIELDS, plan->field, &a.field);
    if (status == PODIUM_OK)
        status = load_entry_nodes(&a);
    if (status == PODIUM_OK)
        status = load_wanted_judges(&a);
    if (status == PODIUM_OK)
        status = load_judge_nodes(&a);
    if (status != PODIUM_OK)
        return status;
    flow_start(&a.flow, arena, FIRST_ENTRY + a.entries.count + a.judges.count);
    status = load_edges(&a);
    if (status != PODIUM_OK)
        return status;
    add_source_and_sink_arcs(&a);
    if (!arena->failed)
        flow_solve(&a.flow, SOURCE, SINK);
    if (!arena->failed)
        collect_assignments(&a, out);
    report_shortages_and_loads(&a, out);
    return arena->failed ? failed_memory(pd) : PODIUM_OK;
}

enum podium_status
podium_assignment_compute(struct podium *pd,
    const struct podium_assignment_plan *plan, struct podium_arena *arena,
    struct podium_assignments *out)
{
    *out = (struct podium_assignments){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK
        ? read_end(pd, compute_assignment(pd, plan, arena, out))
        : status;
}

enum podium_status
podium_assignment_record(
    struct podium *pd, const struct podium_assignments *assigned)
{
    enum podium_status status = write_begin(pd, "assignment.set");
    if (status != PODIUM_OK)
        return status;
    for (size_t i = 0; status == PODIUM_OK && i < assigned->count; i++) {
        struct buffer body = { 0 };
        json_open(&body, '{');
        json_int(&body, "id", random_id());
        json_int(&body, "round", assigned->items[i].round_id);
        json_int(&body, "entry", assigned->items[i].entry_id);
        json_int(&body, "judge", assigned->items[i].judge_id);
        json_text(&body, "kind", "ordinary");
        json_close(&body, '}');
        status = record_event(pd, "assignment.set", &body);
        buffer_free(&body);
    }
    return tx_end(pd, status);
}
