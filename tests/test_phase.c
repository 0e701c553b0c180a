/* test_phase.c - when a phase may end, and who may do what in it. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <stdlib.h>

#include "record/log.h"

/* The blockers there are, by name. */
static const char *
blockers(struct world *w)
{
    char text[256] = "";
    struct podium_blockers found;
    assert_status(
        w->pd, PODIUM_OK, podium_blocker_list(w->pd, &w->arena, &found));
    for (size_t i = 0; i < found.count; i++) {
        strcat(text, i == 0 ? "" : " ");
        strcat(text, found.items[i].id);
    }
    return podium_strdup(&w->arena, text);
}

static void
check_phase(struct world *w, const char *expected)
{
    const char *phase;
    assert_status(w->pd, PODIUM_OK, podium_phase_get(w->pd, &w->arena, &phase));
    assert_string_equal(phase, expected);
}

/* These blockers stand, and without a waiver the phase stays. */
static void
stays_in(struct world *w, const char *phase, const char *expected)
{
    const char *next;
    assert_string_equal(blockers(w), expected);
    assert_status(w->pd, PODIUM_REFUSED,
        podium_phase_next(w->pd, NULL, &w->arena, &next));
    check_phase(w, phase);
}

static void
goes_on_to(struct world *w, const char *phase)
{
    const char *next;
    assert_string_equal(blockers(w), "");
    assert_status(
        w->pd, PODIUM_OK, podium_phase_next(w->pd, NULL, &w->arena, &next));
    assert_string_equal(next, phase);
    check_phase(w, phase);
}

static void
judge_everything(struct world *w)
{
    stays_in(w, "judging", "no_open_round");
    assert_status(w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", true));
    stays_in(w, "judging", "missing_sheets open_round");
    world_fill(w, "sheets",
        "round,entry,judge,a,b\nR1,E1,J1,20,9\nR1,E1,J2,21,9\nR1,E2,J1,10,9\n");
    stays_in(w, "judging", "missing_sheets open_round");
    world_fill(w, "sheets", "round,entry,judge,a,b\nR1,E2,J2,11,\n");
    stays_in(w, "judging", "incomplete open_round");
    assert_status(w->pd, PODIUM_OK, podium_reason_set(w->pd, "test"));
    world_fill(w, "sheets", "round,entry,judge,a,b\nR1,E2,J2,11,8\n");
    stays_in(w, "judging", "open_round");
    assert_status(w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", false));
}

static void
decide_everything(struct world *w)
{
    struct podium_proposals proposals;
    size_t decided = 0;
    stays_in(w, "deliberation", "no_proposals");
    assert_status(w->pd, PODIUM_OK,
        podium_award_propose(w->pd, NULL, NULL, &w->arena, &proposals));
    assert_status(w->pd, PODIUM_OK, podium_award_record(w->pd, &proposals));
    stays_in(w, "deliberation", "undecided");
    assert_status(w->pd, PODIUM_OK,
        podium_award_decide_all(w->pd, "as proposed", &decided));
    assert_int_equal(decided, 1);
}

static void
a_phase_ends_when_nothing_is_missing(void **state)
{
    struct world *w = *state;
    struct podium_waivers waived;
    stays_in(w, "setup", "no_fields no_rounds");
    world_fill(w, "rounds", "round,name\nR1,Final\n");
    world_fill(w, "fields", "field,name\nF,Field\n");
    stays_in(w, "setup", "no_rubric no_criteria");
    world_fill(
        w, "criteria", "criterion,name,maximum\na,Novelty,30\nb,Use,10\n");
    world_fill(w, "people", "person,name,roles\nJ1,An,judge\nJ2,Bi,judge\n");
    world_fill(w, "prizes", "prize,name,quota\nfirst,First,1\n");
    goes_on_to(w, "registration");
    stays_in(w, "registration", "no_entries");
    world_fill(w, "entries", "entry,title,field\nE1,Kite,F\nE2,Lamp,F\n");
    stays_in(w, "registration", "no_authors unassigned no_author");
    world_fill(w, "authors", "entry,position,name\nE1,1,A\nE2,1,B\n");
    world_fill(w, "assignments",
        "round,entry,judge\nR1,E1,J1\nR1,E1,J2\nR1,E2,J1\nR1,E2,J2\n");
    goes_on_to(w, "judging");
    judge_everything(w);
    goes_on_to(w, "deliberation");
    decide_everything(w);
    goes_on_to(w, "published");
    stays_in(w, "published", ""); /* it is the last */
    assert_status(
        w->pd, PODIUM_OK, podium_waiver_list(w->pd, &w->arena, &waived));
    assert_int_equal(waived.count, 0);
}

/* Every blocker must be waived, and with a reason. */
static void
or_a_phase_ends_with_a_reason(void **state)
{
    static const struct {
        struct podium_waiver waiver;
        enum podium_status status;
    } cases[] = {
        { { "no_fields", "test" }, PODIUM_REFUSED },
        { { "no_fields no_entries", "test" }, PODIUM_REFUSED },
        { { "no_fields no_rounds", NULL }, PODIUM_INVALID },
        { { "no_fields no_rounds", "" }, PODIUM_INVALID },
        { { NULL, "test" }, PODIUM_REFUSED },
        { { "no_fields no_rounds", "test" }, PODIUM_OK },
    };
    struct world *w = *state;
    const char *phase;
    struct podium_events events;
    struct podium_waivers waived;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        check_phase(w, "setup");
        assert_status(w->pd, cases[i].status,
            podium_phase_next(w->pd, &cases[i].waiver, &w->arena, &phase));
    }
    check_phase(w, "registration");
    assert_status(
        w->pd, PODIUM_OK, podium_event_list(w->pd, 0, 0, &w->arena, &events));
    assert_non_null(
        strstr(events.items[events.count - 1].change, "reason \"test\""));
    assert_status(
        w->pd, PODIUM_OK, podium_waiver_list(w->pd, &w->arena, &waived));
    assert_int_equal(waived.count, 2);
    assert_string_equal(waived.items[0].id, "no_fields");
    assert_string_equal(waived.items[1].id, "no_rounds");
    assert_string_equal(waived.items[1].phase, "setup");
    assert_string_equal(waived.items[1].reason, "test");
}

static bool
stands(struct world *w, const char *blocker)
{
    return strstr(blockers(w), blocker) != NULL;
}

static void
type_paper(struct world *w, const char *person)
{
    const struct podium_cell cells[] = { { "a", "20" }, { "b", "30" } };
    const struct podium_typing typed = { .paper = { NULL, "E1", "J1" },
        .scores = { cells, 2 } };
    struct podium_faults faults;
    struct podium_entered keyed;
    world_act_as(w, person);
    assert_status(w->pd, PODIUM_OK,
        podium_paper_enter(w->pd, &typed, &w->arena, &faults, &keyed));
}

static void
paper_typed_once_keeps_judging_from_ending(void **state)
{
    struct world *w = *state;
    world_small(w);
    world_fill(
        w, "people", "person,name,roles\nS1,An,secretary\nS2,Bi,secretary\n");
    assert_false(stands(w, "half_keyed"));
    type_paper(w, "S1");
    assert_true(stands(w, "half_keyed"));
    type_paper(w, "S2");
    assert_false(stands(w, "half_keyed"));
}

static void
sheets_too_far_apart_keep_judging_from_ending(void **state)
{
    struct world *w = *state;
    world_fill(w, "rules", "rule,value\ndiscrepancy_between,10\n");
    world_small(w);
    world_fill(
        w, "sheets", "round,entry,judge,a,b\nR1,E1,J1,20,40\nR1,E1,J2,20,50\n");
    assert_false(stands(w, "discrepancies"));
    world_fill(w, "sheets", "round,entry,judge,a,b\nR1,E1,J3,20,50.5\n");
    assert_true(stands(w, "discrepancies"));
    assert_status(w->pd, PODIUM_OK, podium_reason_set(w->pd, "misread"));
    world_fill(w, "sheets", "round,entry,judge,a,b\nR1,E1,J3,20,45\n");
    assert_false(stands(w, "discrepancies"));
}

static void
a_line_that_no_meeting_set_keeps_deliberation_from_ending(void **state)
{
    struct world *w = *state;
    const char *phase;
    struct podium_threshold_counts sides;
    const struct podium_threshold line = { "first", NULL, "60", "agreed" };
    world_fill(w, "prizes", "prize,name,quota,at_meeting\nfirst,First,,yes\n");
    world_small(w);
    world_fill(w, "sheets",
        "round,entry,judge,a,b\nR1,E1,J1,20,40\nR1,E2,J1,20,39.5\n"
        "R1,E3,J1,20,39\n");
    assert_false(stands(w, "threshold"));
    assert_status(w->pd, PODIUM_OK,
        podium_phase_next(w->pd, &waive_all, &w->arena, &phase));
    assert_true(stands(w, "threshold"));
    assert_status(w->pd, PODIUM_OK,
        podium_threshold_set(w->pd, &line, &w->arena, &sides));
    assert_int_equal(sides.above, 1);
    assert_int_equal(sides.below, 2);
    assert_false(stands(w, "threshold"));
}

static void
roles_and_phases_are_asked(void **state)
{
    struct world *w = *state;
    struct podium_imported done;
    world_small(w);
    /* The rubric is frozen while judging. */
    assert_status(w->pd, PODIUM_REFUSED,
        world_import(
            w, "criteria", "criterion,name,maximum\na,Novelty,40\n", &done));
    /* A judge may not register entries. */
    world_act_as(w, "J1");
    assert_status(w->pd, PODIUM_REFUSED,
        world_import(w, "entries", "entry,title,field\nE9,X,F\n", &done));
    free(w->pd->actor_code);
    w->pd->actor_code = strdup("NOBODY");
    w->pd->actor = 0;
    assert_status(w->pd, PODIUM_NOT_FOUND,
        world_import(w, "entries", "entry,title,field\nE9,X,F\n", &done));
    world_act_as(w, NULL); /* the organiser may */
    world_fill(w, "entries", "entry,title,field\nE9,X,F\n");
}

/* Also when a copy that went back says so, or one that decided so. */
static void
published_stays_published(void **state)
{
    static const struct event moves[] = {
        { .kind = "phase.returned",
            .body = "{\"from\":\"deliberation\",\"to\":\"judging\","
                    "\"reason\":\"x\"}" },
        { .kind = "phase.moved",
            .body = "{\"from\":\"judging\",\"to\":\"deliberation\"}" },
    };
    struct world *w = *state;
    const char *phase;
    for (int i = 0; i < 4; i++)
        assert_status(w->pd, PODIUM_OK,
            podium_phase_next(w->pd, &waive_all, &w->arena, &phase));
    assert_string_equal(phase, "published");
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        struct event move = moves[i];
        move.time = NOW;
        move.actor = world_id(w, "people", "person", "O01");
        assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
        assert_status(w->pd, PODIUM_OK, record_carried(w->pd, &move, SOURCE));
        assert_status(
            w->pd, PODIUM_OK, podium_phase_get(w->pd, &w->arena, &phase));
        assert_string_equal(phase, "published");
        (void)tx_end(w->pd, PODIUM_REFUSED);
    }
}

static void
the_last_organiser_stays(void **state)
{
    struct world *w = *state;
    const struct podium_cell key[] = { { "person", "O01" } };
    const struct podium_cell demoted[] = { { "person", "O01" },
        { "roles", "member" } };
    struct podium_faults faults;
    assert_status(w->pd, PODIUM_REFUSED,
        podium_row_withdraw(
            w->pd, "people", &(struct podium_cells){ key, 1 }, "x"));
    assert_status(w->pd, PODIUM_REFUSED,
        podium_row_edit(w->pd, "people", &(struct podium_cells){ demoted, 2 },
            &w->arena, &faults));
    world_fill(w, "people", "person,name,roles\nO02,B,organiser\n");
    assert_status(w->pd, PODIUM_OK,
        podium_row_withdraw(
            w->pd, "people", &(struct podium_cells){ key, 1 }, "x"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_phase_ends_when_nothing_is_missing),
        TEST(or_a_phase_ends_with_a_reason),
        TEST(paper_typed_once_keeps_judging_from_ending),
        TEST(sheets_too_far_apart_keep_judging_from_ending),
        TEST(a_line_that_no_meeting_set_keeps_deliberation_from_ending),
        TEST(roles_and_phases_are_asked),
        TEST(published_stays_published),
        TEST(the_last_organiser_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
