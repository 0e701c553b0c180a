/* test_rank.c - results are exact, and follow from the rules alone. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <stdlib.h>

#include "base/seeded.h"
#include "record/handle.h"

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
    /* Nor is there a ranking where SQLite begins no read. */
    assert_int_equal(
        sqlite3_exec(w->pd->db, "BEGIN", NULL, NULL, NULL), SQLITE_OK);
    assert_status(w->pd, PODIUM_INTERNAL,
        podium_rank(w->pd, NULL, NULL, &w->arena, &all));
    assert_int_equal(
        sqlite3_exec(w->pd->db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
}

/* What the rule that 15 % of 24 points is too far makes of the team whose
 * sheets are furthest apart, with that floor. */
static void
check_divided_team(const char *least, size_t counted, bool floor)
{
    void *fresh;
    char rules[128];
    snprintf(rules, sizeof rules,
        "rule,value\noutlier_threshold,3.6\noutlier_least,%s\n", least);
    assert_int_equal(world_new(&fresh), 0);
    world_panel(fresh, rules);
    const struct podium_result *r = result_of(fresh, "CI");
    assert_int_equal(r->counted, counted);
    assert_int_equal(r->set_aside, 9 - counted);
    assert_int_equal(r->floor, floor);
    assert_true(r->place > 0); /* also under the floor, by default */
    assert_int_equal(world_free(&fresh), 0);
}

/* Only 3 of its 9 sheets are near enough. */
static void
the_floor_stops_the_outlier_rule(void **state)
{
    (void)state;
    check_divided_team("1", 3, false);
    check_divided_team("3", 3, false);
    check_divided_team("4", 9, true);
}

static void
with_a_floor_no_entry_is_left_thin(void **state)
{
    struct world *w = *state;
    size_t floors = 0, set_aside = 0;
    struct podium_rankings all;
    world_panel(w,
        "rule,value\noutlier_threshold,3.6\noutlier_least,5\n"
        "outlier_below_least,unranked\n");
    assert_status(
        w->pd, PODIUM_OK, podium_rank(w->pd, NULL, NULL, &w->arena, &all));
    assert_int_equal(all.items[0].count, 10);
    for (size_t i = 0; i < all.items[0].count; i++) {
        const struct podium_result *r = &all.items[0].results[i];
        assert_true(r->counted >= 5);
        floors += r->floor;
        set_aside += r->set_aside;
        assert_int_equal(r->floor, r->place == 0);
        if (r->floor)
            assert_int_equal(r->counted, 9);
    }
    assert_int_equal(floors, 1);
    assert_int_equal(set_aside, 19);
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
    struct seeded random = { 3 };
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
            size_t j = seeded_below(&random, i + 1), moved = order[i];
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
    assert_string_equal(first,
        "1 E1 70.00 70 1\n1 E2 70.00 70 1\n1 E4 70.00 70 1\n4 E3 60.00 60 0\n");
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
    for (size_t i = 0; i < 3; i++)
        assert_string_not_equal(all.items[0].results[i].entry, "E2");
    assert_status(w->pd, PODIUM_NOT_FOUND,
        podium_rank(w->pd, "R9", NULL, &w->arena, &all));
    assert_status(w->pd, PODIUM_NOT_FOUND,
        podium_rank(w->pd, NULL, "G", &w->arena, &all));
}

/* What is proposed for E1 to E4 with these prizes and sheets. */
static const struct podium_proposal *
proposed(struct world *w, const char *prizes, const char *sheets)
{
    struct podium_proposals all;
    world_fill(w, "prizes", prizes);
    world_small(w);
    world_fill(w, "sheets", sheets);
    assert_status(w->pd, PODIUM_OK,
        podium_award_propose(w->pd, NULL, NULL, &w->arena, &all));
    assert_int_equal(all.items[0].count, 4);
    return all.items[0].items;
}

static void
prizes_go_down_the_ranking(void **state)
{
    static const struct {
        const char *entry, *prize; /* NULL: none */
        enum podium_stop stop;
        const char *before;
    } expected[] = {
        { "E1", "first", PODIUM_STOP_NONE, NULL }, /* on its line */
        { "E2", "second", PODIUM_STOP_THRESHOLD, "First" },
        { "E3", "second", PODIUM_STOP_THRESHOLD, "First" },
        { "E4", NULL, PODIUM_STOP_QUOTA, "Second" },
    };
    const struct podium_proposal *p = proposed(*state,
        "prize,name,quota,threshold\nfirst,First,1,90\nsecond,Second,2,70\n",
        "round,entry,judge,a,b\nR1,E4,J1,20,52\nR1,E3,J1,20,55\n"
        "R1,E2,J1,25,64.5\nR1,E1,J1,25,65\n");
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(p[i].result->entry, expected[i].entry);
        assert_string_equal(p[i].prize ? p[i].prize : "",
            expected[i].prize ? expected[i].prize : "");
        assert_int_equal(p[i].stop, expected[i].stop);
        if (expected[i].before)
            assert_string_equal(p[i].stop_prize, expected[i].before);
    }
}

/* E1 and E2 share 80: under the first's line, two for one second, and two for
 * one third. */
static void
equals_that_are_too_many_stop_those_below(void **state)
{
    const struct podium_proposal *p = proposed(*state,
        "prize,name,quota,threshold\nfirst,First,1,90\nsecond,Second,1,70\n"
        "third,Third,1,\n",
        "round,entry,judge,a,b\nR1,E1,J1,20,60\nR1,E1,J2,20,60\n"
        "R1,E2,J1,20,60\nR1,E2,J2,20,60\nR1,E3,J1,25,40\nR1,E3,J2,25,40\n"
        "R1,E4,J1,10,10\nR1,E4,J2,10,10\n");
    for (size_t i = 0; i < 4; i++) {
        assert_null(p[i].prize);
        assert_int_equal(
            p[i].stop, i < 2 ? PODIUM_STOP_TIE : PODIUM_STOP_ABOVE);
        /* Nobody passes them: a worse entry gets no prize that they did not. */
        assert_string_equal(p[i].stop_prize, "Third");
    }
}

static void
a_fraction_has_a_number_that_is_about_it(void **state)
{
    static const struct {
        const char *exact, *about;
    } cases[] = { { "205/3", "68.33" }, { "1/8", "0.13" }, { "-41/6", "-6.83" },
        { "84", NULL }, { "", NULL }, { "1/0", NULL }, { "1/3x", NULL },
        { "x/3", NULL }, { "9223372036854775808/3", NULL },
        { "9223372036854775807/2", "4611686018427387903.50" } };
    char room[PODIUM_POINTS_ROOM];
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *about = podium_points_about(cases[i].exact, room);
        if (!about != !cases[i].about ||
            (about && strcmp(about, cases[i].about) != 0))
            fail_msg("%s: %s", cases[i].exact, about ? about : "none");
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_fraction_has_a_number_that_is_about_it),
        TEST(a_real_panel_is_ranked_and_its_published_slip_found),
        TEST(the_floor_stops_the_outlier_rule),
        TEST(with_a_floor_no_entry_is_left_thin),
        TEST(a_ranking_without_memory_is_none),
        TEST(a_field_without_a_rubric_has_no_results),
        TEST(the_order_of_judges_and_of_the_file_changes_nothing),
        TEST(a_withdrawn_entry_leaves_the_ranking),
        TEST(prizes_go_down_the_ranking),
        TEST(equals_that_are_too_many_stop_those_below),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
