/* test_law.c - what a sheet may not say, whoever brings it. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "record/log.h"
#include "record/stmt.h"

static int64_t
id_of(struct world *w, const char *table, const char *column, const char *code)
{
    char sql[128];
    int64_t id = 0;
    snprintf(
        sql, sizeof sql, "SELECT id FROM %s WHERE %s = :code", table, column);
    struct stmt q = stmt(w->pd, podium_strdup(&w->arena, sql));
    bind_text(&q, ":code", code);
    if (next_row(&q))
        id = col_int(&q, 0);
    assert_status(w->pd, PODIUM_OK, stmt_end(&q));
    assert_true(id != 0);
    return id;
}

/* A pattern in which R1, E1, J1, a and b in braces stand for ids. */
static const char *
with_ids(struct world *w, const char *pattern)
{
    static const struct {
        const char *mark, *table, *column;
    } kinds[] = { { "R1", "rounds", "round" }, { "E1", "entries", "entry" },
        { "E2", "entries", "entry" }, { "J1", "people", "person" },
        { "J2", "people", "person" }, { "a", "criteria", "criterion" },
        { "b", "criteria", "criterion" } };
    struct buffer out = { 0 };
    while (*pattern) {
        size_t i = 0, n = 0;
        for (i = 0; i < sizeof kinds / sizeof *kinds; i++) {
            n = strlen(kinds[i].mark);
            if (*pattern == '<' &&
                strncmp(pattern + 1, kinds[i].mark, n) == 0 &&
                pattern[n + 1] == '>')
                break;
        }
        if (i == sizeof kinds / sizeof *kinds) {
            buffer_add(&out, pattern++, 1);
            continue;
        }
        buffer_int(
            &out, id_of(w, kinds[i].table, kinds[i].column, kinds[i].mark));
        pattern += n + 2;
    }
    const char *text = podium_strdup(&w->arena, buffer_string(&out));
    buffer_free(&out);
    return text;
}

#define SHEET(version, scores)                                                 \
    "{\"round\":<R1>,\"entry\":<E1>,\"code\":\"E1\",\"judge\":<J1>,"           \
    "\"version\":" version ",\"scores\":{" scores "}}"
#define WHOLE "\"<a>\":20000,\"<b>\":70000"
#define IMPORTED "sheet.imported"
#define SUBMITTED "sheet.submitted"

/* A sheet, who records it, and of the words that refuse it; NULL: none. */
static const struct {
    const char *kind, *actor, *body, *message;
} sheets[] = {
    { SUBMITTED, "J1", SHEET("1", WHOLE), NULL },
    { IMPORTED, "O01", SHEET("1", WHOLE), NULL },
    { IMPORTED, "O01", SHEET("1", ""), NULL },
    { IMPORTED, "O01", SHEET("1", "\"<a>\":0"), NULL },
    { IMPORTED, "O01", SHEET("1", "\"<a>\":30000"), NULL },
    { IMPORTED, "O01", SHEET("1", "\"<a>\":30500"), "outside its range" },
    { IMPORTED, "O01", SHEET("1", "\"<a>\":-500"), "outside its range" },
    { IMPORTED, "O01", SHEET("1", "\"<a>\":20001"), "outside its range" },
    { IMPORTED, "O01", SHEET("1", "\"<a>\":9223372036854775807"),
        "outside its range" },
    { IMPORTED, "O01", SHEET("1", "\"<a>\":20000.0"), "is no criterion of E1" },
    { IMPORTED, "O01", SHEET("1", "\"<a>\":\"20000\""),
        "is no criterion of E1" },
    { IMPORTED, "O01", SHEET("1", "\"<a>\":null"), "is no criterion of E1" },
    { IMPORTED, "O01", SHEET("1", "\"<a>\":[20000]"), "is no criterion of E1" },
    { IMPORTED, "O01", SHEET("1", "\"1\":20000"), "is no criterion of E1" },
    { IMPORTED, "O01", SHEET("1", "\"0<a>\":20000"), "is no criterion of E1" },
    { IMPORTED, "O01", SHEET("1", "\"<a>x\":20000"), "is no criterion of E1" },
    { IMPORTED, "O01", SHEET("1", "\"<a>\":20000,\"<a>\":30000"),
        "not written as podium writes it" },
    { IMPORTED, "O01", SHEET("0", WHOLE), "does not follow" },
    { IMPORTED, "O01", SHEET("2", WHOLE), "does not follow" },
    { IMPORTED, "O01", SHEET("9223372036854775807", WHOLE), "does not follow" },
    { IMPORTED, "O01", SHEET("1.0", WHOLE), "not written as podium writes it" },
    { IMPORTED, "O01", SHEET("\"1\"", WHOLE),
        "not written as podium writes it" },
    { IMPORTED, "O01", SHEET("1,\"version\":1", WHOLE),
        "not written as podium writes it" },
    { IMPORTED, "O01",
        "{\"round\":<R1>,\"entry\":7,\"code\":\"E1\",\"judge\":<J1>,"
        "\"version\":1,\"scores\":{}}",
        "not written as podium writes it" },
    { IMPORTED, "O01",
        "{\"round\":<R1>,\"entry\":<E1>,\"code\":\"E1\",\"judge\":7,"
        "\"version\":1,\"scores\":{}}",
        "not written as podium writes it" },
    { IMPORTED, "O01",
        "{\"round\":<R1>,\"entry\":<E1>,\"code\":\"E1\",\"judge\":<J1>,"
        "\"version\":1,\"scores\":[]}",
        "not written as podium writes it" },
    { IMPORTED, "O01",
        "{\"round\":<R1>,\"entry\":<E1>,\"code\":\"E1\",\"judge\":<J1>,"
        "\"version\":1,\"scores\":{},\"comment\":7}",
        "not written as podium writes it" },
    { IMPORTED, "O01",
        "{\"round\":<R1>,\"entry\":<E2>,\"code\":\"E2\",\"judge\":<J1>,"
        "\"version\":1,\"scores\":{}}",
        "E2 is not assigned to J1" },
    { SUBMITTED, "J2", SHEET("1", WHOLE), "is not from J1" },
    { "sheet.amended", "J2", SHEET("1", WHOLE), "is not from J1" },
    { "sheet.amended", "O01", SHEET("1", WHOLE), NULL },
    { SUBMITTED, "J1", SHEET("1", "\"<a>\":20000"), "lacks a score for b" },
    { SUBMITTED, "J1", SHEET("1", "\"<a>\":2000,\"<b>\":0"),
        "needs a comment" },
    { SUBMITTED, "J1",
        "{\"round\":<R1>,\"entry\":<E1>,\"code\":\"E1\",\"judge\":<J1>,"
        "\"version\":1,\"scores\":{\"<a>\":2000,\"<b>\":0},\"comment\":\"!\"}",
        NULL },
};

static void
law_world(struct world *w)
{
    world_fill(w, "rounds", "round,name\nR1,Final\n");
    world_fill(w, "fields", "field,name\nF,Field\n");
    world_fill(w, "people", "person,name,roles\nJ1,An,judge\nJ2,Binh,judge\n");
    world_fill(w, "criteria",
        "criterion,name,maximum,step,comment_below\na,Novelty,30,0.5,5\n"
        "b,Use,70,0.5,\n");
    world_fill(w, "entries", "entry,title,field\nE1,Kite,F\nE2,Lamp,F\n");
    const char *phase;
    for (int i = 0; i < 2; i++)
        assert_status(w->pd, PODIUM_OK,
            podium_phase_next(w->pd, &waive_all, &w->arena, &phase));
    assert_status(w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", true));
    world_fill(w, "assignments", "round,entry,judge\nR1,E1,J1\nR1,E1,J2\n");
}

static void
the_law_of_sheets_refuses_each_lie(void **state)
{
    struct world *w = *state;
    law_world(w);
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        const struct event e = { .seq = w->pd->seq + 1,
            .kind = sheets[i].kind,
            .actor = id_of(w, "people", "person", sheets[i].actor),
            .body = with_ids(w, sheets[i].body) };
        enum podium_status status = law_check(w->pd, &e);
        if (status != (sheets[i].message ? PODIUM_INVALID : PODIUM_OK))
            print_error("%s\n", e.body);
        assert_status(
            w->pd, sheets[i].message ? PODIUM_INVALID : PODIUM_OK, status);
        if (sheets[i].message)
            assert_non_null(strstr(podium_message(w->pd), sheets[i].message));
    }
}

static void
a_barred_judge_submits_nothing(void **state)
{
    struct world *w = *state;
    law_world(w);
    world_fill(w, "conflicts", "judge,entry,reason\nJ1,E1,cousin\n");
    const struct event e = { .seq = w->pd->seq + 1,
        .kind = SUBMITTED,
        .actor = id_of(w, "people", "person", "J1"),
        .body = with_ids(w, SHEET("1", WHOLE)) };
    assert_status(w->pd, PODIUM_INVALID, law_check(w->pd, &e));
    assert_non_null(strstr(podium_message(w->pd), "J1 is barred from E1"));
}

/* Every way to record asks the law: the library's own caller is refused. */
static void
recording_asks_the_law(void **state)
{
    struct world *w = *state;
    law_world(w);
    int64_t before = w->pd->seq;
    struct buffer body = { 0 };
    buffer_text(&body, with_ids(w, SHEET("1", "\"<a>\":77000")));
    assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
    assert_status(w->pd, PODIUM_INVALID,
        tx_end(w->pd, record_event(w->pd, IMPORTED, &body)));
    const struct event e = { .kind = IMPORTED,
        .actor = w->pd->actor,
        .time = NOW,
        .body = buffer_string(&body) };
    assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
    assert_status(w->pd, PODIUM_INVALID,
        tx_end(w->pd, record_carried(w->pd, &e, "{\"copy\":\"c\"}")));
    assert_int_equal(w->pd->seq, before);
    buffer_free(&body);
}

/* A ballot of J1, opened for writing. */
static struct podium *
open_ballot(struct world *w, const char *path)
{
    char code[PODIUM_CODE_ROOM];
    int64_t entries;
    const struct podium_options how = { .mode = PODIUM_MODE_WRITE, .now = NOW };
    struct podium *ballot = NULL;
    assert_status(
        w->pd, PODIUM_OK, podium_card_issue(w->pd, "J1", "one more", code));
    assert_status(
        w->pd, PODIUM_OK, podium_ballot_export(w->pd, "J1", path, &entries));
    assert_status(ballot, PODIUM_OK, podium_open(path, &how, &ballot));
    return ballot;
}

/* The forgery is good: verifying alone finds nothing wrong with the ballot. */
static void
close_verified(struct world *w, struct podium *ballot)
{
    struct podium_findings found;
    assert_status(ballot, PODIUM_OK, podium_verify(ballot, &w->arena, &found));
    assert_int_equal(found.count, 0);
    podium_close(ballot);
}

/* Carry a person into the ballot, with this telephone number (or NULL). */
static void
carry_person(struct world *w, struct podium *ballot, const char *phone)
{
    char hash[HASH_HEX + 1];
    struct buffer body = { 0 };
    assert_status(ballot, PODIUM_OK, tx_begin(ballot));
    json_open(&body, '{');
    json_int(&body, "id", 77);
    json_text(&body, "person", "J9");
    json_text(&body, "name", "X");
    json_text(&body, "roles", "organiser");
    if (phone) {
        assert_status(ballot, PODIUM_OK, record_personal(ballot, phone, hash));
        json_text(&body, "phone", hash);
    }
    json_text(&body, "state", "active");
    json_close(&body, '}');
    const struct event e = { .kind = "person.set",
        .actor = id_of(w, "people", "person", "J1"),
        .time = NOW,
        .body = buffer_string(&body) };
    assert_status(ballot, PODIUM_OK,
        tx_end(ballot, record_carried(ballot, &e, "{\"copy\":\"c\"}")));
    buffer_free(&body);
}

static void
a_ballot_carries_nothing_but_sheets(void **state)
{
    static const struct {
        const char *phone, *message;
    } lies[] = { { NULL, "event 2 is not a sheet" },
        { "0900000000", "personal values" } };
    struct world *w = *state;
    struct podium_merged done;
    law_world(w);
    for (size_t i = 0; i < sizeof lies / sizeof *lies; i++) {
        const char *path = world_path(w, lies[i].phone ? "a" : "b");
        struct podium *ballot = open_ballot(w, path);
        carry_person(w, ballot, lies[i].phone);
        close_verified(w, ballot);
        assert_status(w->pd, PODIUM_TAMPERED,
            podium_ballot_import(w->pd, path, &w->arena, &done));
        assert_non_null(strstr(podium_message(w->pd), lies[i].message));
    }
}

static void
an_honest_ballot_comes_in(void **state)
{
    struct world *w = *state;
    struct podium_merged done;
    const char *path = world_path(w, "honest.ballot");
    law_world(w);
    close_verified(w, open_ballot(w, path));
    assert_status(
        w->pd, PODIUM_OK, podium_ballot_import(w->pd, path, &w->arena, &done));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_law_of_sheets_refuses_each_lie),
        TEST(a_barred_judge_submits_nothing),
        TEST(recording_asks_the_law),
        TEST(a_ballot_carries_nothing_but_sheets),
        TEST(an_honest_ballot_comes_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
