/* test_assign.c - assignments break no conflict, no load, no panel. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/seeded.h"
#include "maths/flow.h"

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
    struct random random = { 11 };
    (void)state;
    for (int round = 0; round < 400; round++) {
        struct podium_arena arena = { 0 };
        size_t n = 1 + random_below(&random, 5);
        size_t m = n + random_below(&random, 7 - n);
        int64_t cost[6][6], total = 0;
        size_t arcs[6][6];
        struct flow f;
        flow_start(&f, &arena, 2 + n + m);
        for (size_t i = 0; i < n; i++) {
            flow_arc(&f, 0, 2 + i, 1, 0);
            for (size_t j = 0; j < m; j++) {
                cost[i][j] = (int64_t)random_below(&random, 50);
                arcs[i][j] = flow_arc(&f, 2 + i, 2 + n + j, 1, cost[i][j]);
            }
        }
        for (size_t j = 0; j < m; j++)
            flow_arc(&f, 2 + n + j, 1, 1, 0);
        assert_int_equal(flow_solve(&f, 0, 1), n);
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < m; j++)
                total += flow_on(&f, arcs[i][j]) * cost[i][j];
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

static bool
has(const struct podium_assigned *a, const char *entry, const char *judge)
{
    for (size_t i = 0; i < a->count; i++)
        if (strcmp(a->items[i].entry, entry) == 0 &&
            strcmp(a->items[i].judge, judge) == 0)
            return true;
    return false;
}

static void
no_conflict_panel_or_load_is_broken(void **state)
{
    struct world *w = *state;
    struct podium_assigned a, again;
    world_panels(w, "rule,value\njudges_per_entry,2\njudge_load,5\n");
    for (uint64_t seed = 0; seed < 50; seed++) {
        struct podium_assign_plan plan = { .seed = seed };
        assert_status(
            w->pd, PODIUM_OK, podium_assign(w->pd, &plan, &w->arena, &a));
        assert_false(has(&a, "E1", "J2"));
        assert_false(has(&a, "E2", "J3")); /* of unit U3 */
        assert_false(has(&a, "E5", "J3"));
        assert_false(has(&a, "E0", "J1")); /* of the same unit U1 */
        assert_false(has(&a, "E3", "J1"));
        for (size_t i = 0; i < a.count; i++) {
            bool garden = a.items[i].entry[1] >= '6';
            assert_int_equal(garden,
                strcmp(a.items[i].judge, "J4") >= 0 &&
                    (garden || strcmp(a.items[i].judge, "J4") != 0));
            assert_string_not_equal(a.items[i].judge, "J6");
        }
        for (size_t i = 0; i < a.load_count; i++)
            assert_true(a.loads[i].added <= 5);
        assert_status(
            w->pd, PODIUM_OK, podium_assign(w->pd, &plan, &w->arena, &again));
        assert_int_equal(a.count, again.count);
        for (size_t i = 0; i < a.count; i++) {
            assert_string_equal(a.items[i].entry, again.items[i].entry);
            assert_string_equal(a.items[i].judge, again.items[i].judge);
        }
    }
}

static void
who_cannot_be_served_is_said_and_why(void **state)
{
    struct world *w = *state;
    struct podium_assign_plan plan = { 0 };
    struct podium_assigned a;
    world_panels(w, "rule,value\njudges_per_entry,3\n");
    assert_status(w->pd, PODIUM_OK, podium_assign(w->pd, &plan, &w->arena, &a));
    /* Garden has two judges only; E1 lacks none; all of F have three of
     * four but where two are barred. */
    assert_int_equal(a.shortage_count, 4);
    for (size_t i = 0; i < a.shortage_count; i++) {
        assert_int_equal(a.shortages[i].has, 2);
        assert_non_null(strstr(a.shortages[i].reason, "2 judges"));
    }
}

static void
what_is_assigned_stays_and_is_completed(void **state)
{
    struct world *w = *state;
    struct podium_assign_plan plan = { .field = "F" };
    struct podium_assigned a;
    world_panels(w, "rule,value\njudges_per_entry,2\n");
    world_fill(w, "assignments", "round,entry,judge\nR1,E1,J3\n");
    assert_status(w->pd, PODIUM_OK, podium_assign(w->pd, &plan, &w->arena, &a));
    assert_int_equal(a.count, 11);
    assert_false(has(&a, "E1", "J3"));
    assert_status(w->pd, PODIUM_OK, podium_assign_record(w->pd, &a));
    assert_status(w->pd, PODIUM_OK, podium_assign(w->pd, &plan, &w->arena, &a));
    assert_int_equal(a.count, 0);
    plan.afresh = true;
    assert_status(w->pd, PODIUM_OK, podium_assign(w->pd, &plan, &w->arena, &a));
    assert_int_equal(a.count, 12);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(flow_finds_the_optimum_of_small_networks),
        TEST(no_conflict_panel_or_load_is_broken),
        TEST(who_cannot_be_served_is_said_and_why),
        TEST(what_is_assigned_stays_and_is_completed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
