/* test_assign.c - assignments break no conflict, no load, no panel. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/seeded.h"
#include "maths/flow.h"
#include "record/stmt.h"

/* Cheapest way to serve each of n entries with one of m judges, by trying
 * them all. */
static int64_t
cheapest(int64_t cost[6][6], size_t n, size_t m, size_t entry, unsigned used)
{
    int64_t best = 1000000;
    if (entry == n)
        return 0;
    for (size_t j = 0; j < m; j++) {
        if (used & (1u << j))
            continue;
        int64_t rest = cheapest(cost, n, m, entry + 1, used | (1u << j));
        if (cost[entry][j] + rest < best)
            best = cost[entry][j] + rest;
    }
    return best;
}

static void
flow_finds_the_optimum_of_small_networks(void **state)
{
    struct seeded random = { 11 };
    (void)state;
    for (int round = 0; round < 400; round++) {
        struct podium_arena arena = { 0 };
        size_t n = 1 + seeded_below(&random, 5);
        size_t m = n + seeded_below(&random, 7 - n);
        int64_t cost[6][6], total = 0;
        size_t arcs[6][6];
        struct flow f;
        flow_start(&f, &arena, 2 + n + m);
        for (size_t i = 0; i < n; i++) {
            flow_add_arc(&f, 0, 2 + i, 1, 0);
            for (size_t j = 0; j < m; j++) {
                cost[i][j] = (int64_t)seeded_below(&random, 50);
                arcs[i][j] = flow_add_arc(&f, 2 + i, 2 + n + j, 1, cost[i][j]);
            }
        }
        for (size_t j = 0; j < m; j++)
            flow_add_arc(&f, 2 + n + j, 1, 1, 0);
        assert_int_equal(flow_solve(&f, 0, 1), n);
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < m; j++)
                total += flow_units_on(&f, arcs[i][j]) * cost[i][j];
        assert_int_equal(total, cheapest(cost, n, m, 0, 0));
        podium_arena_free(&arena);
    }
}

/* Ten entries, six judges of three units, two fields with panels. */
static void
world_panels(struct world *w, const char *rules)
{
    const char *phase;
    char entries[1024] = "entry,title,field,unit\n";
    world_fill(w, "rounds", "round,name\nR1,Final\n");
    world_fill(w, "fields", "field,name\nF,Field\nG,Garden\n");
    world_fill(w, "units", "unit,name\nU1,One\nU2,Two\nU3,Three\n");
    world_fill(w, "people",
        "person,name,roles,unit\nJ1,A,judge,U1\nJ2,B,judge,\n"
        "J3,C,judge,\nJ4,D,judge,\nJ5,E,judge,\nJ6,F,member,\n");
    world_fill(w, "panels",
        "round,field,person\nR1,F,J1\nR1,F,J2\nR1,F,J3\nR1,F,J4\n"
        "R1,G,J4\nR1,G,J5\nR1,G,J6\n");
    world_fill(w, "rules", rules);
    for (int i = 0; i < 10; i++) {
        char row[64];
        snprintf(row, sizeof row, "E%d,T%d,%s,U%d\n", i, i, i < 6 ? "F" : "G",
            i % 3 + 1);
        strcat(entries, row);
    }
    world_fill(w, "entries", entries);
    world_fill(w, "conflicts",
        "judge,entry,unit,reason\nJ2,E1,,kin\n"
        "J3,,U3,employer\n");
    assert_status(w->pd, PODIUM_OK,
        podium_phase_next(w->pd, &waive_all, &w->arena, &phase));
}

static struct podium_assignments
assigned(struct world *w, struct podium_assignment_plan plan)
{
    struct podium_assignments a;
    assert_status(w->pd, PODIUM_OK,
        podium_assignment_compute(w->pd, &plan, &w->arena, &a));
    return a;
}

/* How many times an entry (NULL: any) was given to a judge (NULL: any). */
static size_t
times(const struct podium_assignments *a, const char *entry, const char *judge)
{
    size_t n = 0;
    for (size_t i = 0; i < a->count; i++)
        n += (!entry || strcmp(a->items[i].entry, entry) == 0) &&
            (!judge || strcmp(a->items[i].judge, judge) == 0);
    return n;
}

/* Nothing that world_panels() forbids, and loads that are what was given. */
static void
check_allowed(const struct podium_assignments *a)
{
    static const char *const barred[][2] = { { "E1", "J2" },
        { "E2", "J3" },                 /* of unit U3 */
        { "E5", "J3" }, { "E0", "J1" }, /* of the same unit U1 */
        { "E3", "J1" } };
    int64_t added = 0;
    for (size_t i = 0; i < sizeof barred / sizeof *barred; i++)
        assert_int_equal(times(a, barred[i][0], barred[i][1]), 0);
    for (size_t i = 0; i < a->count; i++) {
        const struct podium_assignment *one = &a->items[i];
        bool garden = one->entry[1] >= '6';
        assert_non_null(strstr(garden ? "J4 J5" : "J1 J2 J3 J4", one->judge));
        assert_int_equal(times(a, one->entry, one->judge), 1);
    }
    for (size_t i = 0; i < a->load_count; i++) {
        assert_int_equal(a->loads[i].added, times(a, NULL, a->loads[i].judge));
        added += a->loads[i].added;
    }
    assert_int_equal(added, a->count);
}

static void
no_conflict_panel_or_load_is_broken(void **state)
{
    struct world *w = *state;
    world_panels(w, "rule,value\njudges_per_entry,2\njudge_load,5\n");
    for (uint64_t seed = 0; seed < 50; seed++) {
        struct podium_assignments a =
            assigned(w, (struct podium_assignment_plan){ .seed = seed });
        check_allowed(&a);
        assert_int_equal(a.count, 20);
        assert_int_equal(a.shortage_count, 0);
    }
}

/* Five judges of three entries each are fifteen for the twenty wanted. */
static void
a_judge_who_has_enough_gets_no_more(void **state)
{
    struct world *w = *state;
    world_panels(w, "rule,value\njudges_per_entry,2\njudge_load,3\n");
    for (uint64_t seed = 0; seed < 10; seed++) {
        int64_t lacking = 0;
        struct podium_assignments a =
            assigned(w, (struct podium_assignment_plan){ .seed = seed });
        check_allowed(&a);
        assert_int_equal(a.count, 15);
        assert_int_equal(a.load_count, 5);
        for (size_t i = 0; i < a.load_count; i++)
            assert_int_equal(a.loads[i].added, 3);
        for (size_t i = 0; i < a.shortage_count; i++) {
            const struct podium_shortage *s = &a.shortages[i];
            lacking += s->wanted - s->has;
            assert_int_equal(s->has, times(&a, s->entry, NULL));
            assert_non_null(strstr(s->reason, "judge_load"));
        }
        assert_int_equal(lacking, 5);
    }
}

/* Only one plan gives all five the same: J4 nothing of F, though it is hers
 * to score, and J1, J2 and J3 four of the six each. */
static void
the_load_is_as_even_as_panels_and_conflicts_allow(void **state)
{
    struct world *w = *state;
    world_panels(w, "rule,value\njudges_per_entry,2\n");
    for (uint64_t seed = 0; seed < 50; seed++) {
        struct podium_assignments a =
            assigned(w, (struct podium_assignment_plan){ .seed = seed });
        check_allowed(&a);
        assert_int_equal(a.load_count, 5);
        for (size_t i = 0; i < a.load_count; i++)
            assert_int_equal(a.loads[i].added, 4);
    }
}

/* J1 has four of six entries: the eight that are left go to the others. */
static void
who_has_much_already_gets_less(void **state)
{
    struct world *w = *state;
    const char *phase;
    world_fill(w, "rounds", "round,name\nR1,Final\n");
    world_fill(w, "fields", "field,name\nF,Field\n");
    world_fill(
        w, "people", "person,name,roles\nJ1,A,judge\nJ2,B,judge\nJ3,C,judge\n");
    world_fill(w, "rules", "rule,value\njudges_per_entry,2\n");
    world_fill(w, "entries",
        "entry,title,field\nE1,A,F\nE2,B,F\nE3,C,F\nE4,D,F\nE5,E,F\n"
        "E6,F,F\n");
    assert_status(w->pd, PODIUM_OK,
        podium_phase_next(w->pd, &waive_all, &w->arena, &phase));
    world_fill(w, "assignments",
        "round,entry,judge\nR1,E1,J1\nR1,E2,J1\nR1,E3,J1\nR1,E4,J1\n");
    for (uint64_t seed = 0; seed < 50; seed++) {
        struct podium_assignments a =
            assigned(w, (struct podium_assignment_plan){ .seed = seed });
        assert_int_equal(a.count, 8);
        assert_int_equal(a.load_count, 3);
        for (size_t i = 0; i < 3; i++)
            assert_int_equal(a.loads[i].before + a.loads[i].added, 4);
        assert_int_equal(a.loads[0].before, 4);
    }
}

static bool
are_the_same(
    const struct podium_assignments *a, const struct podium_assignments *b)
{
    for (size_t i = 0; i < a->count && a->count == b->count; i++)
        if (strcmp(a->items[i].entry, b->items[i].entry) != 0 ||
            strcmp(a->items[i].judge, b->items[i].judge) != 0)
            return false;
    return a->count == b->count;
}

static void
a_seed_gives_its_plan_again_and_another_seed_another(void **state)
{
    struct world *w = *state;
    struct podium_assignments first = { 0 };
    size_t others = 0;
    world_panels(w, "rule,value\njudges_per_entry,1\n");
    for (uint64_t seed = 0; seed < 20; seed++) {
        struct podium_assignment_plan plan = { .seed = seed };
        struct podium_assignments a = assigned(w, plan),
                                  again = assigned(w, plan);
        check_allowed(&a);
        assert_int_equal(a.count, 10);
        assert_true(are_the_same(&a, &again));
        if (seed == 0)
            first = a;
        others += !are_the_same(&a, &first);
    }
    assert_true(others > 0);
}

static void
who_cannot_be_served_is_said_and_why(void **state)
{
    struct world *w = *state;
    world_panels(w, "rule,value\njudges_per_entry,3\n");
    struct podium_assignments a =
        assigned(w, (struct podium_assignment_plan){ 0 });
    check_allowed(&a);
    /* Garden has two judges only; of F's four at most one is barred. */
    assert_int_equal(a.count, 6 * 3 + 4 * 2);
    assert_int_equal(a.shortage_count, 4);
    for (size_t i = 0; i < a.shortage_count; i++) {
        const char entry[] = { 'E', (char)('6' + i), '\0' };
        assert_string_equal(a.shortages[i].entry, entry);
        assert_int_equal(a.shortages[i].has, 2);
        assert_non_null(strstr(a.shortages[i].reason, "2 judges"));
    }
}

static void
what_is_assigned_stays_and_is_completed(void **state)
{
    struct world *w = *state;
    struct podium_assignment_plan plan = { .field = "F" };
    world_panels(w, "rule,value\njudges_per_entry,2\n");
    world_fill(w, "assignments",
        "round,entry,judge,kind\nR1,E1,J3,ordinary\nR1,E0,J4,trainee\n");
    struct podium_assignments a = assigned(w, plan);
    assert_int_equal(a.count, 11);
    assert_int_equal(times(&a, "E0", NULL), 2); /* a trainee never counts */
    assert_int_equal(times(&a, "E0", "J4"), 0);
    assert_int_equal(times(&a, "E1", NULL), 1);
    assert_int_equal(times(&a, "E1", "J3"), 0);
    assert_status(w->pd, PODIUM_OK, podium_assignment_record(w->pd, &a));
    a = assigned(w, plan);
    assert_int_equal(a.count, 0);
    assert_int_equal(a.shortage_count, 0);
    plan.afresh = true;
    assert_int_equal(assigned(w, plan).count, 12);
}

/* ---- a substitute, a trainee ---- */

/* J4 comes in for J1, whose entries are E1 to E4. She is kin of E2 and has E3;
 * the sheet of E1 is submitted. */
static void
world_substitute(struct world *w)
{
    world_small(w);
    world_fill(w, "people", "person,name,roles\nJ4,Dung,judge\n");
    world_fill(w, "conflicts", "judge,entry,reason\nJ4,E2,kin\n");
    world_fill(w, "assignments", "round,entry,judge\nR1,E3,J4\n");
    world_fill(w, "sheets", "round,entry,judge,a,b\nR1,E1,J1,20,40\n");
}

/* Judges of an entry, as the table has them: "J1 J2 J3t ", t for trainees. */
static const char *
judges_of(struct world *w, const char *entry)
{
    char text[64] = "";
    struct stmt q = stmt(w->pd,
        "SELECT p.person || iif(a.kind = 'trainee', 't ', ' ') FROM assignments"
        " a JOIN entries e ON e.id = a.entry JOIN people p ON p.id = a.judge"
        " WHERE e.entry = :entry ORDER BY p.person");
    bind_text(&q, ":entry", entry);
    while (next_row(&q))
        strcat(text, col_text(&q, 0));
    assert_status(w->pd, PODIUM_OK, stmt_end(&q));
    return podium_strdup(&w->arena, text);
}

static void
check_kept(const struct podium_untransferred *kept,
    const struct podium_untransferred *expected)
{
    assert_string_equal(kept->entry, expected->entry);
    assert_int_equal(kept->submitted, expected->submitted);
    assert_int_equal(kept->barred, expected->barred);
    assert_int_equal(kept->assigned, expected->assigned);
}

static void
a_substitute_gets_the_list_but_for_what_must_stay(void **state)
{
    static const struct podium_untransferred stay[] = {
        { .entry = "E1", .submitted = true },
        { .entry = "E2", .barred = true },
        { .entry = "E3", .assigned = true },
    };
    struct world *w = *state;
    struct podium_transferred handed;
    struct podium_transfer order = { .from = "J1", .to = "J4" };
    world_substitute(w);
    assert_status(w->pd, PODIUM_INVALID,
        podium_assignment_replace(w->pd, &order, &w->arena, &handed));
    order.reason = "ill";
    assert_status(w->pd, PODIUM_OK,
        podium_assignment_replace(w->pd, &order, &w->arena, &handed));
    assert_int_equal(handed.count, 1);
    assert_string_equal(handed.items[0].entry, "E4");
    assert_string_equal(handed.items[0].judge, "J4");
    assert_int_equal(handed.kept.count, 3);
    for (size_t i = 0; i < 3; i++)
        check_kept(&handed.kept.items[i], &stay[i]);
    assert_int_equal(handed.load, 2);
    assert_string_equal(judges_of(w, "E1"), "J1 J2 J3 ");
    assert_string_equal(judges_of(w, "E2"), "J1 J2 J3 ");
    assert_string_equal(judges_of(w, "E3"), "J1 J2 J3 J4 ");
    assert_string_equal(judges_of(w, "E4"), "J2 J3 J4 ");
}

/* What is submitted is no reason here: she only looks on. */
static void
a_trainee_gets_the_list_beside_but_for_what_is_barred(void **state)
{
    static const struct podium_untransferred stay[] = {
        { .entry = "E2", .barred = true },
        { .entry = "E3", .assigned = true },
    };
    struct world *w = *state;
    struct podium_transferred handed;
    const struct podium_transfer order = { .from = "J1", .to = "J4" };
    world_substitute(w);
    assert_status(w->pd, PODIUM_OK,
        podium_assignment_train(w->pd, &order, &w->arena, &handed));
    assert_int_equal(handed.count, 2);
    assert_int_equal(handed.kept.count, 2);
    for (size_t i = 0; i < 2; i++)
        check_kept(&handed.kept.items[i], &stay[i]);
    assert_string_equal(judges_of(w, "E1"), "J1 J2 J3 J4t ");
    assert_string_equal(judges_of(w, "E2"), "J1 J2 J3 ");
    assert_string_equal(judges_of(w, "E3"), "J1 J2 J3 J4 ");
    assert_string_equal(judges_of(w, "E4"), "J1 J2 J3 J4t ");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(flow_finds_the_optimum_of_small_networks),
        TEST(no_conflict_panel_or_load_is_broken),
        TEST(a_judge_who_has_enough_gets_no_more),
        TEST(the_load_is_as_even_as_panels_and_conflicts_allow),
        TEST(who_has_much_already_gets_less),
        TEST(a_seed_gives_its_plan_again_and_another_seed_another),
        TEST(who_cannot_be_served_is_said_and_why),
        TEST(what_is_assigned_stays_and_is_completed),
        TEST(a_substitute_gets_the_list_but_for_what_must_stay),
        TEST(a_trainee_gets_the_list_beside_but_for_what_is_barred),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
