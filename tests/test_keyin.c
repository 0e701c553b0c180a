/* test_keyin.c - paper typed by two people, and what names a sheet of paper. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "contest/judging/paper_id.h"
#include "record/log.h"
#include "record/stmt.h"

static int64_t
id_of(struct world *w, const char *person)
{
    struct stmt q = stmt(w->pd, "SELECT id FROM people WHERE person = :code");
    bind_text(&q, ":code", person);
    int64_t id = next_row(&q) ? col_int(&q, 0) : 0;
    assert_int_equal(stmt_end(&q), PODIUM_OK);
    return id;
}

static struct world *
with_secretaries(void **state)
{
    struct world *w = *state;
    world_small(w);
    world_fill(
        w, "people", "person,name,roles\nS1,An,secretary\nS2,Bi,secretary\n");
    return w;
}

/* What comes of a person typing the sheet of J1 for E1. */
static struct podium_entered
type(struct world *w, const char *person, const char *a, const char *b)
{
    struct podium_faults faults;
    struct podium_entered done;
    const struct podium_cell cells[] = { { "a", a }, { "b", b } };
    const struct podium_typing typed = { .paper = { NULL, "E1", "J1" },
        .scores = { cells, b ? 2 : 1 } };
    world_act_as(w, person);
    assert_status(w->pd, PODIUM_OK,
        podium_paper_enter(w->pd, &typed, &w->arena, &faults, &done));
    return done;
}

static int64_t
sheets(struct world *w)
{
    int64_t count = 0;
    assert_int_equal(
        ask_int(w->pd, "SELECT count(*) FROM sheets", 0, &count), PODIUM_OK);
    return count;
}

static int64_t
scores(struct world *w)
{
    int64_t count = 0;
    assert_int_equal(
        ask_int(w->pd, "SELECT count(*) FROM scores", 0, &count), PODIUM_OK);
    return count;
}

static void
one_person_keys_nothing_however_often(void **state)
{
    struct world *w = with_secretaries(state);
    for (int i = 0; i < 3; i++)
        assert_int_equal(
            type(w, "S1", "20", "30").state, PODIUM_DOUBLE_ENTRY_ONCE);
    assert_int_equal(sheets(w), 0);
    struct podium_entered done = type(w, "S2", "20", "30");
    assert_int_equal(done.state, PODIUM_DOUBLE_ENTRY_DONE);
    assert_string_equal(done.first, "S1");
    assert_int_equal(sheets(w), 1);
}

static void
a_score_that_one_left_out_differs(void **state)
{
    struct world *w = with_secretaries(state);
    type(w, "S1", "20", NULL);
    struct podium_entered done = type(w, "S2", "20", "0");
    assert_int_equal(done.state, PODIUM_DOUBLE_ENTRY_DIFFERS);
    assert_int_equal(done.count, 1);
    assert_string_equal(done.items[0].criterion, "b");
    assert_string_equal(done.items[0].first, "");
    assert_string_equal(done.items[0].second, "0");
    assert_int_equal(sheets(w), 0);
}

static void
what_is_not_on_paper_is_missing_and_not_zero(void **state)
{
    struct world *w = with_secretaries(state);
    type(w, "S1", "20", NULL);
    struct podium_entered done = type(w, "S2", "20", NULL);
    assert_int_equal(done.state, PODIUM_DOUBLE_ENTRY_DONE);
    assert_int_equal(done.missing, 1);
    assert_int_equal(scores(w), 1);
}

/* The event of a sheet that two people keyed, said by one of them. */
static enum podium_status
forge(struct world *w, const char *actor, const char *first)
{
    char text[800];
    static const char hex[] =
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    struct buffer body = { 0 };
    int64_t round = 0, entry = 0, criterion = 0;
    assert_int_equal(
        ask_int(w->pd, "SELECT id FROM rounds", 0, &round), PODIUM_OK);
    assert_int_equal(
        ask_int(w->pd, "SELECT id FROM entries WHERE entry = 'E1'", 0, &entry),
        PODIUM_OK);
    assert_int_equal(
        ask_int(w->pd, "SELECT id FROM criteria WHERE criterion = 'a'", 0,
            &criterion),
        PODIUM_OK);
    snprintf(text, sizeof text,
        "{\"round\":%lld,\"entry\":%lld,\"code\":\"E1\",\"judge\":%lld,"
        "\"version\":1,\"scores\":{\"%lld\":30000},\"comment\":null,"
        "\"reason\":null,\"origin\":\"keyed\",\"first\":%lld,\"rules\":\"%s\","
        "\"after\":null,\"hash\":\"%s\",\"receipt\":\"000000000000\"}",
        (long long)round, (long long)entry, (long long)id_of(w, "J1"),
        (long long)criterion, (long long)id_of(w, first), hex, hex);
    buffer_text(&body, text);
    world_act_as(w, strcmp(actor, "O01") == 0 ? NULL : actor);
    enum podium_status status = tx_begin(w->pd);
    assert_int_equal(status, PODIUM_OK);
    status = tx_end(w->pd, record_event(w->pd, "sheet.keyed", &body));
    buffer_free(&body);
    return status;
}

/* Who types the same and keys another score was the second of two, and lies. */
static void
what_two_typed_alike_is_what_the_sheet_says(void **state)
{
    struct world *w = with_secretaries(state);
    char text[400];
    struct buffer body = { 0 };
    type(w, "S1", "20", "30");
    snprintf(text, sizeof text,
        "{\"round\":<R1>,\"entry\":<E1>,\"judge\":<J1>,\"person\":%lld,"
        "\"typed\":{%s},\"typed_comment\":null}",
        (long long)id_of(w, "S2"),
        world_in_order(w, "\"<a>\":20000,\"<b>\":30000"));
    buffer_text(&body, world_with_ids(w, text));
    world_act_as(w, "S2");
    assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
    assert_status(w->pd, PODIUM_OK,
        tx_end(w->pd, record_event(w->pd, "sheet.typed", &body)));
    buffer_free(&body);
    assert_status(w->pd, PODIUM_INVALID, forge(w, "S2", "S1"));
    assert_non_null(strstr(podium_message(w->pd), "typed alike"));
    assert_int_equal(sheets(w), 0);
}

/* Whoever records is asked for two typings, of two people, and of those two. */
static void
no_sheet_is_keyed_that_two_did_not_type(void **state)
{
    struct world *w = with_secretaries(state);
    assert_status(w->pd, PODIUM_REFUSED, forge(w, "S2", "S1"));
    type(w, "S1", "20", "30");
    assert_status(w->pd, PODIUM_REFUSED, forge(w, "S2", "S1"));
    assert_status(w->pd, PODIUM_REFUSED, forge(w, "S1", "S1"));
    type(w, "S2", "21", "30");
    assert_status(w->pd, PODIUM_REFUSED, forge(w, "S1", "S1"));
    assert_status(w->pd, PODIUM_REFUSED, forge(w, "O01", "S1"));
    assert_int_equal(sheets(w), 0);
    assert_status(w->pd, PODIUM_OK, forge(w, "S2", "S1"));
    assert_int_equal(sheets(w), 1);
    assert_int_equal(scores(w), 1);
}

static void
a_key_of_paper_is_read_back(void **state)
{
    struct world *w = *state;
    static const char contest[] = "1a2b3c4d5e6f";
    static const struct {
        const char *text;
        enum paper_fault fault;
        const char *round, *entry, *judge;
    } cases[] = {
        { "PODIUM:1A2B3C4D:R1:ST-01:J07", PAPER_OK, "R1", "ST-01", "J07" },
        { "PODIUM:1A2B3C4D:R1:*:J07", PAPER_OK, "R1", "*", "J07" },
        { "PODIUM:1A2B3C4E:R1:ST01:J07", PAPER_OTHER_CONTEST, "R1", "ST01",
            "J07" },
        { "PODIUM:1A2B:R1:ST01:J07", PAPER_OTHER_CONTEST, "R1", "ST01", "J07" },
        { "PODIUM:1A2B3C4D:R1:ST01", PAPER_NO_ID, NULL, NULL, NULL },
        { "PODIUM:1A2B3C4D:R1:ST01:J07:X", PAPER_NO_ID, NULL, NULL, NULL },
        { "PODIUM:", PAPER_NO_ID, NULL, NULL, NULL },
        { "  ST01\tJ07 ", PAPER_OK, NULL, "ST01", "J07" },
        { "R1 ST01 J07", PAPER_OK, "R1", "ST01", "J07" },
        { "ST01", PAPER_NO_ID, NULL, NULL, NULL },
        { "a b c d", PAPER_NO_ID, NULL, NULL, NULL },
        { "", PAPER_NO_ID, NULL, NULL, NULL },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct paper_id paper;
        if (paper_id_read(&w->arena, cases[i].text, contest, &paper) !=
            cases[i].fault)
            fail_msg("\"%s\"", cases[i].text);
        if (cases[i].fault == PAPER_NO_ID)
            continue;
        assert_string_equal(paper.round ? paper.round : "",
            cases[i].round ? cases[i].round : "");
        assert_string_equal(paper.entry, cases[i].entry);
        assert_string_equal(paper.judge, cases[i].judge);
    }
    assert_string_equal(paper_id_text(&w->arena, contest,
                            (struct paper_id){ "R1", "ST-01", "J07" }),
        cases[0].text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(one_person_keys_nothing_however_often),
        TEST(a_score_that_one_left_out_differs),
        TEST(what_is_not_on_paper_is_missing_and_not_zero),
        TEST(no_sheet_is_keyed_that_two_did_not_type),
        TEST(what_two_typed_alike_is_what_the_sheet_says),
        TEST(a_key_of_paper_is_read_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
