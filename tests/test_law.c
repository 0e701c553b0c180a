/* test_law.c - what a sheet may not say, whoever brings it. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "record/log.h"
#include "record/schema.h"
#include "record/stmt.h"

#define IMPORTED "sheet.imported"
#define SUBMITTED "sheet.submitted"
#define AMENDED "sheet.amended"
#define CORRECTED "sheet.corrected"
#define KEYED "sheet.keyed"
#define FORM "is not written as podium writes it"

/* What a sheet says; what is NULL is as it should be: entry E1, judge J1,
 * version 1, whole, no comment. */
struct said {
    const char *entry, *judge, *version, *scores, *comment;
    const char *comments; /* on criteria */
};

/* A sheet, who records it, and of the words that refuse it; NULL: none. */
static const struct {
    const char *kind, *actor, *message;
    struct said said;
} sheets[] = {
    { SUBMITTED, "J1", NULL, { 0 } },
    { IMPORTED, "O01", NULL, { 0 } },
    { IMPORTED, "O01", NULL, { .scores = "" } },
    { IMPORTED, "O01", NULL, { .scores = "\"<a>\":0" } },
    { IMPORTED, "O01", NULL, { .scores = "\"<a>\":30000" } },
    { IMPORTED, "O01", "score of a for E1 is outside its range",
        { .scores = "\"<a>\":30500" } },
    { IMPORTED, "O01", "outside its range", { .scores = "\"<a>\":-500" } },
    { IMPORTED, "O01", "outside its range", { .scores = "\"<a>\":20001" } },
    { IMPORTED, "O01", "too small or too large",
        { .scores = "\"<a>\":999999999999999999" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>\":9223372036854775807" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>\":20000.0" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>\":2e4" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>\":020000" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>\":-0" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>\":+1000" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>\": 20000" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>\":\"20000\"" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>\":null" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>\":[20000]" } },
    { IMPORTED, "O01", FORM, { .scores = "\"0<a>\":20000" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>x\":20000" } },
    { IMPORTED, "O01", FORM, { .scores = "\"<a>\":20000," } },
    { IMPORTED, "O01", "too small",
        { .scores = "\"<a>\":20000,\"<a>\":30000" } },
    { IMPORTED, "O01", "1 is no criterion of E1", { .scores = "\"1\":20000" } },
    { IMPORTED, "O01", "too small", { .version = "0" } },
    { IMPORTED, "O01", "does not follow", { .version = "2" } },
    { IMPORTED, "O01", "too large", { .version = "999999999999" } },
    { IMPORTED, "O01", FORM, { .version = "9223372036854775807" } },
    { IMPORTED, "O01", FORM, { .version = "1.0" } },
    { IMPORTED, "O01", FORM, { .version = "\"1\"" } },
    { IMPORTED, "O01", FORM, { .version = "1,\"version\":1" } },
    { IMPORTED, "O01", FORM, { .version = "1,\"more\":1" } },
    { IMPORTED, "O01", FORM, { .entry = "7" } },
    { IMPORTED, "O01", FORM, { .judge = "7" } },
    { IMPORTED, "O01", FORM, { .entry = "\"<E1>\"" } },
    { IMPORTED, "O01", FORM, { .comment = "7" } },
    { IMPORTED, "O01", "empty or too long", { .comment = "\"\"" } },
    { IMPORTED, "O01", NULL, { .comment = "\"a\\u000ab\\u0009c \\\"\\\\\"" } },
    { IMPORTED, "O01", FORM, { .comment = "\"\\u0041\"" } },
    { IMPORTED, "O01", FORM, { .comment = "\"\\n\"" } },
    { IMPORTED, "O01", FORM, { .comment = "\"\\u000A\"" } },
    { IMPORTED, "O01", FORM, { .comment = "\"\\/\"" } },
    { IMPORTED, "O01", "a control character", { .comment = "\"a\\u000db\"" } },
    { IMPORTED, "O01", "a control character", { .comment = "\"\\u001b[1m\"" } },
    { IMPORTED, "O01", "a control character",
        { .comment = "\"\xc2\x9b"
                     "1m\"" } },
    { IMPORTED, "O01", "turns the direction", { .comment = "\"\u202eabc\"" } },
    { IMPORTED, "O01", "turns the direction", { .comment = "\"\u200fabc\"" } },
    { IMPORTED, "O01", "turns the direction", { .comment = "\"\u061cabc\"" } },
    { IMPORTED, "O01", "is not UTF-8", { .comment = "\"\xe8\"" } },
    { IMPORTED, "O01", "is not UTF-8", { .comment = "\"\xc0\x80\"" } },
    { IMPORTED, "O01", "is not UTF-8", { .comment = "\"\xed\xa0\x80\"" } },
    { IMPORTED, "O01", "normal form C", { .comment = "\"a\u0301\"" } },
    { IMPORTED, "O01", "normal form C", { .comment = "\"e\u0302\u0323\"" } },
    { IMPORTED, "O01", "not in Unicode 15", { .comment = "\"\U000e0080\"" } },
    { IMPORTED, "O01", NULL, { .comment = "\"Tốt \U0001f44d 好\"" } },
    { IMPORTED, "O01", "E2 is not assigned to J1", { .entry = "<E2>" } },
    { SUBMITTED, "J2", "is not from J1", { 0 } },
    { AMENDED, "J2", "is not from J1", { 0 } },
    { AMENDED, "O01", "there is nothing to correct", { 0 } },
    { SUBMITTED, "J1", "lacks a score for b", { .scores = "\"<a>\":20000" } },
    { SUBMITTED, "J1", "score of a for E1 needs a comment",
        { .scores = "\"<a>\":2000,\"<b>\":0" } },
    /* One on the whole sheet does not do, nor one on another criterion. */
    { SUBMITTED, "J1", "score of a for E1 needs a comment",
        { .scores = "\"<a>\":2000,\"<b>\":0", .comment = "\"!\"" } },
    { SUBMITTED, "J1", "score of a for E1 needs a comment",
        { .scores = "\"<a>\":2000,\"<b>\":0", .comments = "\"<b>\":\"!\"" } },
    { SUBMITTED, "J1", NULL,
        { .scores = "\"<a>\":2000,\"<b>\":0", .comments = "\"<a>\":\"!\"" } },
    { IMPORTED, "O01", NULL, { .comments = "\"<a>\":\"x\",\"<b>\":\"y\"" } },
    { IMPORTED, "O01", "has a comment on b, and no score for it",
        { .scores = "\"<a>\":2000", .comments = "\"<b>\":\"y\"" } },
    { IMPORTED, "O01", "has a comment on 1, and no score for it",
        { .comments = "\"1\":\"x\"" } },
    { IMPORTED, "O01", FORM, { .comments = "" } },
    { IMPORTED, "O01", FORM, { .comments = "\"<a>\":7" } },
    { IMPORTED, "O01", FORM, { .comments = "\"<a>\":null" } },
    { IMPORTED, "O01", "empty or too long", { .comments = "\"<a>\":\"\"" } },
    { IMPORTED, "O01", "too small or too large",
        { .comments = "\"<a>\":\"x\",\"<a>\":\"x\"" } },
    { IMPORTED, "O01", "turns the direction",
        { .comments = "\"<a>\":\"\u202eabc\"" } },
};

/* The body of a sheet of this kind. */
static const char *
sheet_body(struct world *w, const char *kind, const struct said *said)
{
    const char *origin = strcmp(kind, SUBMITTED) == 0 ? "judge"
        : strcmp(kind, AMENDED) == 0                  ? "keyed"
        : strcmp(kind, KEYED) == 0                    ? "keyed"
                                                      : "imported";
    struct buffer b = { 0 };
    buffer_text(&b, "{\"round\":<R1>,\"entry\":");
    buffer_text(&b, said->entry ? said->entry : "<E1>");
    buffer_text(&b, ",\"code\":\"E1\",\"judge\":");
    buffer_text(&b, said->judge ? said->judge : "<J1>");
    buffer_text(&b, ",\"version\":");
    buffer_text(&b, said->version ? said->version : "1");
    buffer_text(&b, ",\"scores\":{");
    buffer_text(&b, world_in_order(w, said->scores ? said->scores : WHOLE));
    buffer_text(&b, "},\"comment\":");
    buffer_text(&b, said->comment ? said->comment : "null");
    if (said->comments) {
        buffer_text(&b, ",\"comments\":{");
        buffer_text(&b, world_in_order(w, said->comments));
        buffer_char(&b, '}');
    }
    buffer_text(&b, ",\"reason\":null,\"origin\":\"");
    buffer_text(&b, origin);
    buffer_text(&b, strcmp(kind, KEYED) == 0 ? "\",\"first\":<J2>" : "\"");
    buffer_text(&b,
        ",\"rules\":\"" HEX_64 "\",\"after\":null,\"hash\":\"" HEX_64
        "\",\"receipt\":\"000000000000\"");
    if (strcmp(kind, SUBMITTED) == 0)
        buffer_text(
            &b, ",\"key\":\"" HEX_64 "\",\"signature\":\"" HEX_64 HEX_64 "\"");
    buffer_char(&b, '}');
    const char *text = world_with_ids(w, buffer_string(&b));
    buffer_free(&b);
    return text;
}

/* What the law says to a sheet that somebody wrote by hand. */
static enum podium_status
judge_sheet(struct world *w, const char *kind, const char *actor,
    const struct said *said)
{
    const struct event e = { .seq = w->pd->seq + 1,
        .time = NOW,
        .kind = kind,
        .actor = world_id(w, "people", "person", actor),
        .body = sheet_body(w, kind, said) };
    struct body body;
    enum podium_status status = body_read(w->pd, e.kind, e.body, &body);
    if (status != PODIUM_OK)
        return status;
    status = law_check(w->pd, &e, &body);
    body_free(&body);
    return status;
}

static void
the_law_of_sheets_refuses_each_lie(void **state)
{
    struct world *w = *state;
    world_judging(w);
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        const char *message = sheets[i].message;
        enum podium_status status =
            judge_sheet(w, sheets[i].kind, sheets[i].actor, &sheets[i].said);
        if (status != (message ? PODIUM_INVALID : PODIUM_OK))
            print_error("sheet %zu\n", i);
        assert_status(w->pd, message ? PODIUM_INVALID : PODIUM_OK, status);
        if (message && !strstr(podium_message(w->pd), message))
            fail_msg("sheet %zu: %s", i, podium_message(w->pd));
    }
}

static void
a_barred_judge_submits_nothing(void **state)
{
    struct world *w = *state;
    world_judging(w);
    world_fill(w, "conflicts", "judge,entry,reason\nJ1,E1,cousin\n");
    assert_status(w->pd, PODIUM_INVALID,
        judge_sheet(w, SUBMITTED, "J1", &(struct said){ 0 }));
    assert_non_null(strstr(podium_message(w->pd), "J1 is barred from E1"));
}

/* What she signed no file and no paper replaces, whoever brings it. */
static void
a_signed_sheet_is_corrected_by_nobody_else(void **state)
{
    struct world *w = *state;
    const struct podium_cell cells[] = { { "a", "20" }, { "b", "70" } };
    const struct podium_scoring sheet = { .entry = "E1",
        .scores = { cells, 2 } };
    const struct said second = { .version = "2", .scores = "\"<a>\":0" };
    static const char *const bringing[] = { CORRECTED, IMPORTED, KEYED };
    struct podium_faults faults;
    struct podium_submitted done;
    world_judging(w);
    for (size_t i = 0; i < 3; i++)
        assert_status(w->pd, PODIUM_OK,
            judge_sheet(w, bringing[i], "O01", &(struct said){ 0 }));
    world_act_as(w, "J1");
    assert_status(w->pd, PODIUM_OK,
        podium_sheet_submit(w->pd, &sheet, &w->arena, &faults, &done));
    sqlite3_set_authorizer(w->pd->db, NULL, NULL);
    for (size_t i = 0; i < 6; i++) {
        if (i == 3) /* nor one that two copies say differently */
            assert_int_equal(
                sqlite3_exec(w->pd->db, "UPDATE sheets SET state = 'disputed'",
                    NULL, NULL, NULL),
                SQLITE_OK);
        assert_status(w->pd, PODIUM_INVALID,
            judge_sheet(w, bringing[i % 3], "O01", &second));
        assert_non_null(strstr(podium_message(w->pd), "signed it"));
    }
}

/* Every way to record asks the law: the library's own caller is refused. */
static void
recording_asks_the_law(void **state)
{
    struct world *w = *state;
    world_judging(w);
    int64_t before = w->pd->seq;
    struct buffer body = { 0 };
    const struct said lie = { .scores = "\"<a>\":77000" };
    buffer_text(&body, sheet_body(w, IMPORTED, &lie));
    assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
    assert_status(w->pd, PODIUM_INVALID,
        tx_end(w->pd, record_event(w->pd, IMPORTED, &body)));
    assert_non_null(strstr(podium_message(w->pd), "outside its range"));
    const struct event e = { .kind = IMPORTED,
        .actor = w->pd->actor,
        .time = NOW,
        .body = buffer_string(&body) };
    assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
    assert_status(w->pd, PODIUM_INVALID,
        tx_end(w->pd, record_carried(w->pd, &e, SOURCE)));
    assert_non_null(strstr(podium_message(w->pd), "outside its range"));
    assert_int_equal(w->pd->seq, before);
    buffer_free(&body);
}

/* What is around the body is judged as well. */
static void
request_time_and_source_have_their_form(void **state)
{
    static const struct event good = { .kind = "unit.set", .time = NOW };
    struct world *w = *state;
    struct body body = { 0 };
    struct event lies[] = { good, good, good, good, good, good };
    lies[0].time = -1;
    lies[1].time = INT64_C(253402300800000);
    lies[2].request = "0123456789ABCDEF0123456789ABCDEF";
    lies[3].request = "0123";
    lies[4].source = "{}";
    lies[5].source = "{\"copy\":\"c\",\"hash\":\"" HEX_64 "\",\"id\":\"1\"}";
    assert_status(w->pd, PODIUM_OK, law_check(w->pd, &good, &body));
    for (size_t i = 0; i < sizeof lies / sizeof *lies; i++)
        assert_status(w->pd, PODIUM_INVALID, law_check(w->pd, &lies[i], &body));
}

#define REFUSED(kind, body)                                                                       \
    "{\"id\":\"00000000000000000000000000000001\",\"copy\":\"c\",\"subjects\":[],\"against\":[]," \
    "\"event\":{\"seq\":1,\"request\":null,\"time\":0,\"actor\":1,\"kind\":\"" kind               \
    "\",\"body\":\"" body "\",\"hash\":\"" HEX_64 "\"}}"
#define UNIT "{\\\"id\\\":1,\\\"unit\\\":\\\"U\\\",\\\"name\\\":"

/* An event that was refused is kept whole, and may be recorded later: what it
 * says has its form as well. */
static void
a_refused_event_has_its_form(void **state)
{
    static const struct {
        bool good;
        const char *json;
    } bodies[] = {
        { true,
            REFUSED("unit.set",
                UNIT "\\\"N\\\",\\\"place\\\":null,\\\"reason\\\":null}") },
        { false,
            REFUSED("unit.set",
                UNIT "\\\"N\\\",\\\"place\\\":0,\\\"reason\\\":null}") },
        { false, REFUSED("unit.set", UNIT "\\\"N\\\"}") },
        { false,
            REFUSED("unit.set",
                UNIT "\\\"N\\\",\\\"place\\\":null,\\\"reason\\\":null} ") },
        { false, REFUSED("unit.set", "") },
        { false, REFUSED("unit.wished", "{}") },
        { false, REFUSED("source", "{}") },
    };
    struct world *w = *state;
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        struct body body;
        enum podium_status status =
            body_read(w->pd, "merge.refused", bodies[i].json, &body);
        body_free(&body);
        if ((status == PODIUM_OK) != bodies[i].good)
            fail_msg("%zu: %s", i, podium_message(w->pd));
    }
}

/* Statements ask for nothing but members of their kind: SQLite would read a
 * name that is written wrongly as NULL. */
static void
statements_ask_for_members_alone(void **state)
{
    struct world *w = *state;
    for (const struct kind *k = kinds; k->name; k++) {
        for (size_t i = 0; i == 0 || k->apply[i - 1]; i++) {
            const char *sql = k->apply[i] ? k->apply[i] : k->judge;
            const char *name;
            if (!sql)
                continue;
            struct stmt q = stmt_with(w->pd, ACCESS_APPLY, sql);
            for (int n = 1; (name = parameter_name(&q, n)) != NULL; n++) {
                bool of_event =
                    strstr(":seq :source :actor :own :second", name);
                bool of_sheet = strncmp(k->name, "sheet.", 6) == 0 &&
                    strcmp(name, ":key") == 0; /* in the part of all sheets */
                if (!of_event && !of_sheet && !body_has(k->name, name + 1))
                    fail_msg("%s: %s", k->name, name);
            }
            q.stepped = true;
            (void)stmt_end(&q);
        }
    }
}

/* A ballot of J1, opened for writing; her code goes to `code`. */
static struct podium *
open_ballot(struct world *w, const char *path, char code[PODIUM_CODE_ROOM])
{
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

/* J1 submits a sheet with this comment. */
static void
submit(struct world *w, struct podium *ballot, const char *code,
    const char *comment)
{
    const struct podium_cell cells[] = { { "a", "20" }, { "b", "70" } };
    const struct podium_scoring sheet = {
        .entry = "E1", .scores = { cells, 2 }, .comment = comment
    };
    struct podium_faults faults;
    struct podium_submitted done;
    assert_status(ballot, PODIUM_OK, podium_code_use(ballot, code));
    assert_status(ballot, PODIUM_OK,
        podium_sheet_submit(ballot, &sheet, &w->arena, &faults, &done));
}

/* A value about somebody, under a hash that a comment holds. */
static void
a_ballot_carries_no_personal_value(void **state)
{
    struct world *w = *state;
    struct podium_merged done;
    char hash[HASH_HEX + 1], code[PODIUM_CODE_ROOM];
    const char *path = world_path(w, "personal.ballot");
    world_judging(w);
    struct podium *ballot = open_ballot(w, path, code);
    assert_status(ballot, PODIUM_OK, tx_begin(ballot));
    assert_status(
        ballot, PODIUM_OK, record_personal(ballot, "0900000000", hash));
    submit(w, ballot, code, hash);
    assert_status(ballot, PODIUM_OK, tx_end(ballot, PODIUM_OK));
    podium_close(ballot);
    assert_status(w->pd, PODIUM_TAMPERED,
        podium_ballot_import(w->pd, path, &w->arena, &done));
    assert_non_null(strstr(podium_message(w->pd), "personal, row 1"));
}

/* A judge who submits for ever fills no office's file. */
static void
a_ballot_takes_a_hundred_versions_of_a_sheet(void **state)
{
    struct world *w = *state;
    char code[PODIUM_CODE_ROOM];
    const char *path = world_path(w, "many.ballot");
    world_judging(w);
    struct podium *ballot = open_ballot(w, path, code);
    const struct podium_cell cells[] = { { "a", "20" }, { "b", "70" } };
    const struct podium_scoring sheet = {
        .entry = "E1", .scores = { cells, 2 }, .reason = "again"
    };
    struct podium_faults faults;
    struct podium_submitted done;
    assert_status(ballot, PODIUM_OK, podium_code_use(ballot, code));
    for (int i = 0; i < 100; i++)
        assert_status(ballot, PODIUM_OK,
            podium_sheet_submit(ballot, &sheet, &w->arena, &faults, &done));
    assert_status(ballot, PODIUM_INVALID,
        podium_sheet_submit(ballot, &sheet, &w->arena, &faults, &done));
    assert_non_null(strstr(podium_message(ballot), "a hundred times"));
    close_verified(w, ballot);
}

static const char *
sheet_state(struct world *w)
{
    struct stmt q = stmt(w->pd, "SELECT state FROM sheets");
    const char *state =
        next_row(&q) ? podium_strdup(&w->arena, col_text(&q, 0)) : "none";
    assert_status(w->pd, PODIUM_OK, stmt_end(&q));
    return state;
}

/* Her card was lost, and replaced: the ballot that its finder filled in is
 * kept, and counts for nothing. */
static void
a_ballot_signed_with_an_ended_key_is_late(void **state)
{
    struct world *w = *state;
    struct podium_merged done;
    char code[PODIUM_CODE_ROOM], newer[PODIUM_CODE_ROOM];
    const char *path = world_path(w, "old.ballot");
    world_judging(w);
    struct podium *ballot = open_ballot(w, path, code);
    submit(w, ballot, code, NULL);
    close_verified(w, ballot);
    assert_status(
        w->pd, PODIUM_OK, podium_card_issue(w->pd, "J1", "lost", newer));
    assert_status(
        w->pd, PODIUM_OK, podium_ballot_import(w->pd, path, &w->arena, &done));
    assert_int_equal(done.ended, 1);
    assert_string_equal(sheet_state(w), "late");
    struct podium_findings found;
    assert_status(w->pd, PODIUM_OK, podium_verify(w->pd, &w->arena, &found));
    assert_int_equal(found.count, 0);
}

static void
an_honest_ballot_comes_in(void **state)
{
    struct world *w = *state;
    struct podium_merged done;
    char code[PODIUM_CODE_ROOM];
    const char *path = world_path(w, "honest.ballot");
    world_judging(w);
    struct podium *ballot = open_ballot(w, path, code);
    submit(w, ballot, code, NULL);
    close_verified(w, ballot);
    assert_status(
        w->pd, PODIUM_OK, podium_ballot_import(w->pd, path, &w->arena, &done));
    assert_int_equal(done.ended, 0);
    assert_string_equal(sheet_state(w), "submitted");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_law_of_sheets_refuses_each_lie),
        TEST(a_barred_judge_submits_nothing),
        TEST(a_signed_sheet_is_corrected_by_nobody_else),
        TEST(recording_asks_the_law),
        TEST(request_time_and_source_have_their_form),
        TEST(a_refused_event_has_its_form),
        TEST(statements_ask_for_members_alone),
        TEST(a_ballot_carries_no_personal_value),
        TEST(a_ballot_takes_a_hundred_versions_of_a_sheet),
        TEST(a_ballot_signed_with_an_ended_key_is_late),
        TEST(an_honest_ballot_comes_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
