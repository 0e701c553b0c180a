/* test_rank.c - results are exact, and follow from the rules alone. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <stdlib.h>

#include "base/seeded.h"
#include "maths/aggregate.h"
#include "maths/discrepancy.h"
#include "record/handle.h"

static void
fractions_round_as_the_rules_say(void **state)
{
    static const struct {
        int64_t n, d;
        int digits;
        enum rounding mode;
        const char *text;
    } cases[] = {
        /* n / d in millionths */
        { 2500000, 1, 0, ROUND_HALF_UP, "3" },
        { 2500000, 1, 0, ROUND_HALF_EVEN, "2" },
        { 3500000, 1, 0, ROUND_HALF_EVEN, "4" },
        { 2500000, 1, 0, ROUND_DOWN, "2" },
        { 2000001, 1, 0, ROUND_UP, "3" },
        { -2500000, 1, 0, ROUND_HALF_UP, "-3" },
        { -2500000, 1, 0, ROUND_DOWN, "-2" },
        { -100000, 1, 0, ROUND_HALF_UP, "0" },
        { 253000000, 3, 2, ROUND_HALF_UP, "84.33" },
        { 254000000, 3, 2, ROUND_HALF_UP, "84.67" },
        { 1000000, 8, 2, ROUND_HALF_UP, "0.13" },
        { 1000000, 8, 2, ROUND_HALF_EVEN, "0.12" },
        { 84995000, 1, 2, ROUND_HALF_UP, "85.00" },
        { 84994999, 1, 2, ROUND_HALF_UP, "84.99" },
        { 1, 3, 6, ROUND_HALF_UP, "0.000000" },
    };
    char small[RATIONAL_ROOM];
    (void)state;
    /* What is not rounded is cut, and a zero has no sign. */
    assert_string_equal(
        rational_decimal(small, (struct rational){ -1, 3 }, 2, '.'), "0.00");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char room[RATIONAL_ROOM];
        struct rational r = { cases[i].n, cases[i].d };
        r = rational_round(r, cases[i].digits, cases[i].mode);
        assert_string_equal(
            rational_decimal(room, r, cases[i].digits, '.'), cases[i].text);
    }
}

static void
exact_results_are_reduced_fractions(void **state)
{
    char room[RATIONAL_ROOM];
    (void)state;
    assert_string_equal(
        rational_exact(room, (struct rational){ 253000000, 3 }), "253/3");
    assert_string_equal(
        rational_exact(room, (struct rational){ 84000000, 1 }), "84");
    assert_string_equal(
        rational_exact(room, (struct rational){ -500000, 1 }), "-1/2");
    assert_string_equal(rational_exact(room, (struct rational){ 0, 7 }), "0");
}

/* A contest whose single criterion goes to 24, with the panel of nine. */
static void
world_panel(struct world *w, const char *rules)
{
    FILE *f = fopen("tests/data/panel_of_nine.tsv", "r");
    char line[128], team[32], judge[32], text[16384];
    int score;
    size_t n = 0;
    const char *phase;
    assert_non_null(f);
    world_fill(w, "rounds", "round,name\nR1,Final\n");
    world_fill(w, "fields", "field,name\nF,Field\n");
    world_fill(w, "rules", rules);
    world_fill(w, "criteria", "criterion,name,maximum,step\ns,Score,24,1\n");
    world_fill(w, "entries",
        "entry,title,field\n5th,A,F\nCotBG,B,F\nMCF,C,F\nHFCotD,D,F\n"
        "UIU,E,F\nAWCY,G,F\nORIA,H,F\nCI,I,F\nSH,J,F\nMCD,K,F\n");
    n = (size_t)snprintf(
        text, sizeof text, "round,entry,judge,criterion,score\n");
    char people[2048] = "person,name,roles\n";
    char assigned[4096] = "round,entry,judge\n";
    while (fgets(line, sizeof line, f)) {
        if (sscanf(line, "%31s %31s %d", team, judge, &score) != 3)
            continue;
        char row[128];
        snprintf(row, sizeof row, "%s,%s,judge\n", judge, judge);
        if (!strstr(people, row))
            strcat(people, row);
        snprintf(row, sizeof row, "R1,%s,%s\n", team, judge);
        strcat(assigned, row);
        n += (size_t)snprintf(
            text + n, sizeof text - n, "R1,%s,%s,s,%d\n", team, judge, score);
    }
    fclose(f);
    world_fill(w, "people", people);
    for (int i = 0; i < 2; i++)
        assert_status(w->pd, PODIUM_OK,
            podium_phase_next(w->pd, &waive_all, &w->arena, &phase));
    assert_status(w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", true));
    world_fill(w, "assignments", assigned);
    world_fill(w, "scores", text);
}

static const struct podium_result *
result_of(struct world *w, const char *entry)
{
    struct podium_rankings all;
    assert_status(
        w->pd, PODIUM_OK, podium_rank(w->pd, NULL, NULL, &w->arena, &all));
    for (size_t i = 0; i < all.items[0].count; i++)
        if (strcmp(all.items[0].results[i].entry, entry) == 0)
            return &all.items[0].results[i];
    fail_msg("no entry %s", entry);
    return NULL;
}

static void
a_real_panel_is_ranked_and_its_published_slip_found(void **state)
{
    struct world *w = *state;
    world_panel(w, "rule,value\ndigits,1\n");
    /* The page says 143 for the first team; its cells sum to 141. */
    assert_string_equal(result_of(w, "5th")->exact, "47/3");
    assert_string_equal(result_of(w, "CotBG")->exact, "151/9");
    assert_string_equal(result_of(w, "CotBG")->total, "16.8");
    assert_string_equal(result_of(w, "MCF")->total, "17.7");
}

/* A ranking needs all of its memory or gives none: the limit of the arena
 * rises until it suffices. */
static void
a_ranking_without_memory_is_none(void **state)
{
    struct world *w = *state;
    size_t tries = 0;
    world_panel(w,
        "rule,value\nties,criterion:s median criterion:none shared\n"
        "outlier_threshold,3.6\noutlier_passes,stable\n");
    for (bool made = false; !made; tries++) {
        struct podium_arena arena = { .limit = 16 * (tries + 1) };
        struct podium_rankings all;
        enum podium_status status =
            podium_rank(w->pd, NULL, NULL, &arena, &all);
        made = status == PODIUM_OK;
        if (!made)
            assert_status(w->pd, PODIUM_NOMEM, status);
        assert_int_equal(arena.failed, !made);
        podium_arena_free(&arena);
    }
    assert_true(tries > 100);
}

/* A field whose entries nobody can score yet. */
static void
a_field_without_a_rubric_has_no_results(void **state)
{
    struct world *w = *state;
    struct podium_rankings all;
    world_fill(w, "rounds", "round,name\nR1,Final\n");
    world_fill(w, "fields", "field,name\nF,Field\nG,Other\n");
    world_fill(w, "criteria", "field,criterion,name,maximum\nF,a,A,10\n");
    world_fill(w, "entries", "entry,title,field\nE1,Kite,G\n");
    assert_status(
        w->pd, PODIUM_OK, podium_rank(w->pd, NULL, NULL, &w->arena, &all));
    assert_int_equal(all.count, 2);
    assert_int_equal(all.items[0].count, 0);
    assert_int_equal(all.items[1].count, 1);
    assert_int_equal(all.items[1].criterion_count, 0);
    assert_int_equal(all.items[1].results[0].place, 0);
    rank_items(NULL, 0);
    /* Nor is there a ranking where SQLite begins no read. */
    assert_int_equal(
        sqlite3_exec(w->pd->db, "BEGIN", NULL, NULL, NULL), SQLITE_OK);
    assert_int_not_equal(
        podium_rank(w->pd, NULL, NULL, &w->arena, &all), PODIUM_OK);
    assert_int_equal(
        sqlite3_exec(w->pd->db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
}

/* Totals that double leave one after the other, in more passes than are
 * told of. */
static void
outliers_may_leave_in_many_passes(void **state)
{
    struct aggregate_sheet sheets[20];
    struct aggregate_result result;
    struct aggregate_rules rules = { .has_outlier = true,
        .outlier_threshold = 1000000,
        .outlier_until_stable = true,
        .outlier_least = 1,
        .digits = 2 };
    (void)state;
    for (size_t i = 0; i < 20; i++)
        sheets[i] = (struct aggregate_sheet){ .complete = true,
            .total = INT64_C(1000000) * (1 << i) };
    aggregate(&rules, sheets, 20, &result);
    assert_true(result.floor || result.counted > 0);
    /* A hundred at nought, and ten of which each is just too far once those
     * above it have left: it must be further than T from a mean that holds it,
     * and those below it must not. */
    enum { CAMP = 100, STRAGGLERS = 10 };
    struct aggregate_sheet many[CAMP + STRAGGLERS] = { { 0 } };
    int64_t sum = 0;
    rules.outlier_threshold = 1000000;
    for (int64_t k = 0; k < CAMP + STRAGGLERS; k++) {
        many[k].complete = true;
        if (k < CAMP)
            continue;
        /* x > T + (sum + x) / (k + 1) */
        many[k].total = (1000000 * (k + 1) + sum) / k + 2;
        sum += many[k].total;
    }
    aggregate(&rules, many, CAMP + STRAGGLERS, &result);
    assert_int_equal(result.set_aside, STRAGGLERS);
    assert_int_equal(result.passes, STRAGGLERS + 1);
}

/* 15 % of 24 points is 3.6: without a floor one team keeps 3 of 9 sheets. */
static void
the_floor_stops_the_outlier_rule(void **state)
{
    struct world *w = *state;
    size_t thin = 0;
    struct podium_rankings all;
    world_panel(w, "rule,value\noutlier_threshold,3.6\noutlier_least,1\n");
    assert_status(
        w->pd, PODIUM_OK, podium_rank(w->pd, NULL, NULL, &w->arena, &all));
    for (size_t i = 0; i < all.items[0].count; i++)
        thin += all.items[0].results[i].counted == 3;
    assert_int_equal(thin, 1);
}

static void
with_a_floor_no_entry_is_left_thin(void **state)
{
    struct world *w = *state;
    size_t floors = 0;
    struct podium_rankings all;
    world_panel(w,
        "rule,value\noutlier_threshold,3.6\noutlier_least,5\n"
        "outlier_below_least,unranked\n");
    assert_status(
        w->pd, PODIUM_OK, podium_rank(w->pd, NULL, NULL, &w->arena, &all));
    for (size_t i = 0; i < all.items[0].count; i++) {
        const struct podium_result *r = &all.items[0].results[i];
        assert_true(r->counted >= 5);
        floors += r->floor;
        assert_int_equal(r->floor, r->place == 0);
        if (r->floor)
            assert_int_equal(r->counted, 9);
    }
    assert_true(floors >= 1);
}

/* Totals in points, in the order of judges; 1000 marks an incomplete one. */
static struct aggregate_result
aggregate_points(struct aggregate_rules rules, const int *points, size_t n,
    struct aggregate_sheet *sheets)
{
    struct aggregate_result out;
    for (size_t i = 0; i < n; i++)
        sheets[i] =
            (struct aggregate_sheet){ .total = (int64_t)points[i] * MILLION,
                .complete = points[i] != 1000 };
    aggregate(&rules, sheets, n, &out);
    return out;
}

static void
outliers_leave_in_one_pass_or_until_stable(void **state)
{
    const int points[] = { 50, 52, 54, 70, 100 };
    struct aggregate_sheet s[5];
    struct aggregate_rules rules = { .has_outlier = true,
        .outlier_threshold = 15 * MILLION,
        .outlier_least = 2,
        .least_sheets = 1 };
    struct aggregate_result r;
    (void)state;
    /* Mean 65.2: 50 is 15.2 away, 100 is 34.8. */
    r = aggregate_points(rules, points, 5, s);
    assert_int_equal(r.counted, 3);
    assert_int_equal(s[0].fate, PODIUM_OUTLIER);
    assert_int_equal(s[4].fate, PODIUM_OUTLIER);
    assert_int_equal(s[4].pass, 1);
    /* Of 52, 54, 70 the mean is 58.67 and none is 15 away. */
    rules.outlier_until_stable = true;
    r = aggregate_points(rules, points, 5, s);
    assert_int_equal(r.counted, 3);
    assert_int_equal(r.passes, 2);
}

static void
a_second_pass_takes_the_mean_of_those_that_stay(void **state)
{
    /* Mean 77.33; then 64.8, from which 84 is 19.2 away. */
    const int points[] = { 60, 60, 60, 60, 84, 140 };
    struct aggregate_sheet s[6];
    struct aggregate_rules rules = { .has_outlier = true,
        .outlier_threshold = 17500000,
        .outlier_least = 2,
        .least_sheets = 1 };
    (void)state;
    assert_int_equal(aggregate_points(rules, points, 6, s).counted, 5);
    rules.outlier_until_stable = true;
    struct aggregate_result r = aggregate_points(rules, points, 6, s);
    assert_int_equal(r.counted, 4);
    assert_int_equal(s[4].pass, 2);
    assert_int_equal(s[5].pass, 1);
    /* Another pass that leaves too few is not made; the first stands. */
    rules.outlier_least = 5;
    r = aggregate_points(rules, points, 6, s);
    assert_int_equal(r.counted, 5);
    assert_true(r.floor);
}

static void
exactly_the_threshold_away_is_not_beyond_it(void **state)
{
    const int points[] = { 40, 70 };
    struct aggregate_sheet s[2];
    struct aggregate_rules rules = { .has_outlier = true,
        .outlier_threshold = 15 * MILLION,
        .outlier_least = 1,
        .least_sheets = 1 };
    (void)state;
    assert_int_equal(aggregate_points(rules, points, 2, s).counted, 2);
    rules.outlier_threshold--;
    struct aggregate_result r = aggregate_points(rules, points, 2, s);
    assert_true(r.floor); /* both are too far: none would remain */
    assert_int_equal(r.counted, 2);
}

static void
missing_is_never_zero(void **state)
{
    const int points[] = { 1000, 80, 90, 1000 };
    struct aggregate_sheet s[4];
    struct aggregate_rules rules = { .least_sheets = 3 };
    struct aggregate_result r;
    (void)state;
    r = aggregate_points(rules, points, 4, s);
    assert_int_equal(r.counted, 2);
    assert_int_equal(r.exact.n, 170 * MILLION);
    assert_int_equal(s[0].fate, PODIUM_INCOMPLETE);
    assert_false(r.ranked);
    r = aggregate_points(rules, points, 1, s);
    assert_false(r.has_result);
    assert_false(r.ranked);
}

static void
high_and_low_leave_only_from_three(void **state)
{
    const int points[] = { 90, 60, 75, 60 };
    struct aggregate_sheet s[4];
    struct aggregate_rules rules = { .method = METHOD_DROP_HIGH_LOW,
        .least_sheets = 1 };
    struct aggregate_result r;
    (void)state;
    r = aggregate_points(rules, points, 4, s);
    assert_int_equal(r.exact.n, 135 * MILLION);
    assert_int_equal(s[1].fate, PODIUM_LEFT_OUT_LOW); /* the first of two */
    assert_int_equal(s[0].fate, PODIUM_LEFT_OUT_HIGH);
    r = aggregate_points(rules, points, 2, s);
    assert_int_equal(r.counted, 2);
    rules.method = METHOD_MEDIAN;
    r = aggregate_points(rules, points, 4, s);
    assert_int_equal(r.exact.n, 135 * MILLION);
    assert_int_equal(r.exact.d, 2);
}

static void
whose_sheet_it_is_decides_nothing(void **state)
{
    /* Equal totals 50, parted by the first criterion: 20 leaves, 30 stays,
     * whichever judge gave it. */
    struct podium_score low[] = { { 20, true }, { 30, true } };
    struct podium_score high[] = { { 30, true }, { 20, true } };
    struct aggregate_rules rules = { .method = METHOD_DROP_HIGH_LOW,
        .least_sheets = 1 };
    (void)state;
    for (int swapped = 0; swapped < 2; swapped++) {
        struct aggregate_sheet s[3] = {
            { .total = 50,
                .complete = true,
                .scores = swapped ? high : low,
                .score_count = 2 },
            { .total = 50,
                .complete = true,
                .scores = swapped ? low : high,
                .score_count = 2 },
            { .total = 80, .complete = true, .scores = high, .score_count = 2 },
        };
        struct aggregate_result r;
        aggregate(&rules, s, 3, &r);
        assert_int_equal(s[swapped].fate, PODIUM_LEFT_OUT_LOW);
        assert_int_equal(s[1 - swapped].fate, PODIUM_COUNTED);
        /* The same scores: the one that is its judge's highest stays, since
         * the tie step top-scores would count it. */
        s[0].scores = s[1].scores = low;
        s[swapped].top = true;
        aggregate(&rules, s, 3, &r);
        assert_int_equal(s[swapped].fate, PODIUM_COUNTED);
    }
}

/* Ranks of random items do not depend on the order they come in. */
static void
the_order_of_entries_changes_nothing(void **state)
{
    struct random random = { 7 };
    (void)state;
    for (int round = 0; round < 300; round++) {
        struct rank_item a[20], b[20], *p[20], *q[20];
        struct rank_key keys[20][2];
        for (size_t i = 0; i < 20; i++) {
            a[i] = (struct rank_item){ .order = i,
                .ranked = random_below(&random, 10) > 0,
                .result = { (int128)random_below(&random, 5) * MILLION, 1 } };
            a[i].keys = keys[i];
            a[i].key_count = 2;
            for (size_t k = 0; k < 2; k++)
                keys[i][k] = (struct rank_key){ random_below(&random, 5) > 0,
                    { (int128)random_below(&random, 3), 1 } };
        }
        memcpy(b, a, sizeof a);
        for (size_t i = 0; i < 20; i++) {
            p[i] = &a[i];
            q[i] = &b[i];
        }
        for (size_t i = 19; i > 0; i--) {
            size_t j = random_below(&random, i + 1);
            struct rank_item *moved = q[i];
            q[i] = q[j];
            q[j] = moved;
        }
        rank_items(p, 20);
        rank_items(q, 20);
        for (size_t i = 0; i < 20; i++)
            assert_memory_equal(p[i], q[i], sizeof a[0]);
        for (size_t i = 1; i < 20; i++)
            assert_true(p[i]->place == 0 || p[i - 1]->place <= p[i]->place);
    }
}

/* The ranking of one world as text. */
static char *
ranking_text(struct world *w)
{
    struct podium_rankings all;
    char *text = calloc(1, 4096);
    size_t n = 0;
    assert_status(
        w->pd, PODIUM_OK, podium_rank(w->pd, NULL, NULL, &w->arena, &all));
    for (size_t i = 0; i < all.items[0].count; i++) {
        const struct podium_result *r = &all.items[0].results[i];
        n += (size_t)snprintf(text + n, 4096 - n, "%zu %s %s %s %zu\n",
            r->place, r->entry, r->total, r->exact, r->decided);
    }
    return text;
}

static void
the_order_of_judges_and_of_the_file_changes_nothing(void **state)
{
    static const char *const rows[] = { "R1,E1,J1,20,50", "R1,E1,J2,25,55",
        "R1,E1,J3,30,30", "R1,E2,J1,30,40", "R1,E2,J2,20,60", "R1,E2,J3,10,50",
        "R1,E3,J1,30,70", "R1,E3,J2,10,10", "R1,E3,J3,20,40", "R1,E4,J1,20,50",
        "R1,E4,J2,25,55", "R1,E4,J3,30,30" };
    enum { COUNT = sizeof rows / sizeof *rows };
    struct random random = { 3 };
    char *first = NULL;
    (void)state;
    for (int round = 0; round < 12; round++) {
        size_t order[COUNT];
        char text[1024] = "round,entry,judge,a,b\n";
        void *other;
        assert_int_equal(world_new(&other), 0);
        struct world *w = other;
        world_small(w);
        for (size_t i = 0; i < COUNT; i++)
            order[i] = i;
        for (size_t i = COUNT - 1; i > 0; i--) {
            size_t j = random_below(&random, i + 1), moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        for (size_t i = 0; i < COUNT; i++) {
            strcat(text, rows[order[i]]);
            strcat(text, "\n");
        }
        world_fill(w, "sheets", text);
        char *ranking = ranking_text(w);
        if (first)
            assert_string_equal(ranking, first);
        else
            first = strdup(ranking);
        free(ranking);
        assert_int_equal(world_free(&other), 0);
    }
    assert_non_null(strstr(first, "E1"));
    free(first);
}

static void
a_withdrawn_entry_leaves_the_ranking(void **state)
{
    struct world *w = *state;
    struct podium_rankings all;
    const struct podium_cell key[] = { { "entry", "E2" } };
    world_small(w);
    assert_status(w->pd, PODIUM_OK,
        podium_row_withdraw(
            w->pd, "entries", &(struct podium_cells){ key, 1 }, "left"));
    assert_status(
        w->pd, PODIUM_OK, podium_rank(w->pd, "R1", "F", &w->arena, &all));
    assert_int_equal(all.items[0].count, 3);
    assert_status(w->pd, PODIUM_NOT_FOUND,
        podium_rank(w->pd, "R9", NULL, &w->arena, &all));
    assert_status(w->pd, PODIUM_NOT_FOUND,
        podium_rank(w->pd, NULL, "G", &w->arena, &all));
}

/* Prizes: thresholds, quotas, minima and ties, on one field. */
static void
prizes_go_down_the_ranking(void **state)
{
    struct world *w = *state;
    struct podium_proposals all;
    world_fill(w, "prizes",
        "prize,name,quota,threshold\nfirst,First,1,90\nsecond,Second,1,70\n"
        "third,Third,1,\n");
    world_small(w);
    world_fill(w, "sheets",
        "round,entry,judge,a,b\nR1,E1,J1,20,60\nR1,E1,J2,20,60\n"
        "R1,E2,J1,20,60\nR1,E2,J2,20,60\nR1,E3,J1,25,40\nR1,E3,J2,25,40\n"
        "R1,E4,J1,10,10\nR1,E4,J2,10,10\n");
    assert_status(w->pd, PODIUM_OK,
        podium_award_propose(w->pd, NULL, NULL, &w->arena, &all));
    const struct podium_proposal *p = all.items[0].items;
    /* E1 and E2 share 80: under the first's line, two for one second, and
     * two for one third. */
    assert_null(p[0].prize);
    assert_int_equal(p[0].stop, PODIUM_STOP_TIE);
    assert_null(p[1].prize);
    /* Nobody passes them: a worse entry gets no prize that they did not. */
    assert_null(p[2].prize);
    assert_int_equal(p[2].stop, PODIUM_STOP_ABOVE);
    assert_string_equal(p[2].stop_prize, "Third");
    assert_null(p[3].prize);
}

static void
totals_are_apart_only_beyond_the_limit(void **state)
{
    static const struct {
        struct apart_rules rules;
        int64_t totals[4];
        size_t n;
        bool apart;
    } cases[] = {
        { { .has_between = true, .between = 15 }, { 60, 75 }, 2, false },
        { { .has_between = true, .between = 15 }, { 60, 76 }, 2, true },
        { { .has_between = true, .between = 0 }, { 5, 5, 5 }, 3, false },
        { { .has_between = true, .between = 0 }, { 5 }, 1, false },
        { { .has_between = true, .between = 0 }, { 0 }, 0, false },
        { { .has_between = true, .between = 9 }, { -5, 5 }, 2, true },
        /* The mean of 0, 0 and 10 is 10/3: 6 2/3 from the last. */
        { { .has_from_mean = true, .from_mean = 6 }, { 0, 0, 10 }, 3, true },
        { { .has_from_mean = true, .from_mean = 7 }, { 0, 0, 10 }, 3, false },
        { { .has_between = true,
              .between = 10,
              .has_from_mean = true,
              .from_mean = 6 },
            { 0, 0, 10 }, 3, true },
        { { 0 }, { 0, 1000 }, 2, false },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (too_far_apart(&cases[i].rules, cases[i].totals, cases[i].n) !=
            cases[i].apart)
            fail_msg("case %zu", i);
    const struct apart_rules rules = { .has_between = true, .between = 15 };
    const int64_t totals[] = { 90, 70, 80, 40 };
    assert_true(has_company(&rules, totals, 4, 2));
    assert_true(has_company(&rules, totals, 4, 0));
    assert_false(has_company(&rules, totals, 4, 3));
    assert_int_equal(range_of(totals, 4), 50);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(totals_are_apart_only_beyond_the_limit),
        TEST(fractions_round_as_the_rules_say),
        TEST(exact_results_are_reduced_fractions),
        TEST(a_real_panel_is_ranked_and_its_published_slip_found),
        TEST(the_floor_stops_the_outlier_rule),
        TEST(with_a_floor_no_entry_is_left_thin),
        TEST(outliers_leave_in_one_pass_or_until_stable),
        TEST(a_ranking_without_memory_is_none),
        TEST(a_field_without_a_rubric_has_no_results),
        TEST(outliers_may_leave_in_many_passes),
        TEST(a_second_pass_takes_the_mean_of_those_that_stay),
        TEST(exactly_the_threshold_away_is_not_beyond_it),
        TEST(missing_is_never_zero),
        TEST(high_and_low_leave_only_from_three),
        TEST(whose_sheet_it_is_decides_nothing),
        TEST(the_order_of_entries_changes_nothing),
        TEST(the_order_of_judges_and_of_the_file_changes_nothing),
        TEST(a_withdrawn_entry_leaves_the_ranking),
        TEST(prizes_go_down_the_ranking),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
