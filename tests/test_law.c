/* test_law.c - what a sheet may not say, whoever brings it. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <sodium.h>
#include <stdlib.h>

#include "record/hash.h"
#include "record/log.h"
#include "record/schema.h"
#include "record/sign.h"
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
    } marks[] = { { "R1", "rounds", "round" }, { "E1", "entries", "entry" },
        { "E2", "entries", "entry" }, { "J1", "people", "person" },
        { "J2", "people", "person" }, { "S1", "people", "person" },
        { "a", "criteria", "criterion" }, { "b", "criteria", "criterion" } };
    struct buffer out = { 0 };
    while (*pattern) {
        size_t i = 0, n = 0;
        for (i = 0; i < sizeof marks / sizeof *marks; i++) {
            n = strlen(marks[i].mark);
            if (*pattern == '<' &&
                strncmp(pattern + 1, marks[i].mark, n) == 0 &&
                pattern[n + 1] == '>')
                break;
        }
        if (i == sizeof marks / sizeof *marks) {
            buffer_add(&out, pattern++, 1);
            continue;
        }
        buffer_int(
            &out, id_of(w, marks[i].table, marks[i].column, marks[i].mark));
        pattern += n + 2;
    }
    const char *text = podium_strdup(&w->arena, buffer_string(&out));
    buffer_free(&out);
    return text;
}

#define WHOLE "\"<a>\":20000,\"<b>\":70000"
#define IMPORTED "sheet.imported"
#define SUBMITTED "sheet.submitted"
#define AMENDED "sheet.amended"
#define FORM "is not written as podium writes it"

/* What a sheet says; what is NULL is as it should be: entry E1, judge J1,
 * version 1, whole, no comment. */
struct said {
    const char *entry, *judge, *version, *scores, *comment;
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
    { AMENDED, "O01", NULL, { 0 } },
    { SUBMITTED, "J1", "lacks a score for b", { .scores = "\"<a>\":20000" } },
    { SUBMITTED, "J1", "score of a for E1 needs a comment",
        { .scores = "\"<a>\":2000,\"<b>\":0" } },
    { SUBMITTED, "J1", NULL,
        { .scores = "\"<a>\":2000,\"<b>\":0", .comment = "\"!\"" } },
};

/* The scores of a and b, by ascending ids. */
static const char *
in_order(struct world *w, const char *scores)
{
    const char *comma = strchr(scores, ',');
    if (!comma || !strstr(comma, "<b>") ||
        id_of(w, "criteria", "criterion", "a") <
            id_of(w, "criteria", "criterion", "b"))
        return scores;
    size_t size = strlen(scores) + 1;
    char *swapped = podium_alloc(&w->arena, size, 1);
    snprintf(
        swapped, size, "%s,%.*s", comma + 1, (int)(comma - scores), scores);
    return swapped;
}

/* The body of a sheet of this kind. */
static const char *
sheet_body(struct world *w, const char *kind, const struct said *said)
{
    const char *origin = strcmp(kind, SUBMITTED) == 0 ? "judge"
        : strcmp(kind, AMENDED) == 0                  ? "keyed"
                                                      : "imported";
    struct buffer b = { 0 };
    buffer_text(&b, "{\"round\":<R1>,\"entry\":");
    buffer_text(&b, said->entry ? said->entry : "<E1>");
    buffer_text(&b, ",\"code\":\"E1\",\"judge\":");
    buffer_text(&b, said->judge ? said->judge : "<J1>");
    buffer_text(&b, ",\"version\":");
    buffer_text(&b, said->version ? said->version : "1");
    buffer_text(&b, ",\"scores\":{");
    buffer_text(&b, in_order(w, said->scores ? said->scores : WHOLE));
    buffer_text(&b, "},\"comment\":");
    buffer_text(&b, said->comment ? said->comment : "null");
    buffer_text(&b, ",\"reason\":null,\"origin\":\"");
    buffer_text(&b, origin);
    buffer_text(&b,
        "\",\"rules\":\"" HEX_64 "\",\"after\":null,\"hash\":\"" HEX_64
        "\",\"receipt\":\"000000000000\"");
    if (strcmp(kind, SUBMITTED) == 0)
        buffer_text(
            &b, ",\"key\":\"" HEX_64 "\",\"signature\":\"" HEX_64 HEX_64 "\"");
    buffer_char(&b, '}');
    const char *text = with_ids(w, buffer_string(&b));
    buffer_free(&b);
    return text;
}

/* What the door says to a sheet that somebody wrote by hand. */
static enum podium_status
judge_sheet(struct world *w, const char *kind, const char *actor,
    const struct said *said)
{
    const struct event e = { .seq = w->pd->seq + 1,
        .time = NOW,
        .kind = kind,
        .actor = id_of(w, "people", "person", actor),
        .body = sheet_body(w, kind, said) };
    struct body_form form;
    enum podium_status status = form_read(w->pd, e.kind, e.body, &form);
    if (status != PODIUM_OK)
        return status;
    status = law_check(w->pd, &e, &form);
    form_free(&form);
    return status;
}

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
    law_world(w);
    world_fill(w, "conflicts", "judge,entry,reason\nJ1,E1,cousin\n");
    assert_status(w->pd, PODIUM_INVALID,
        judge_sheet(w, SUBMITTED, "J1", &(struct said){ 0 }));
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
    static const struct event good = { .kind = "round.moved", .time = NOW };
    struct world *w = *state;
    struct body_form form = { 0 };
    struct event lies[] = { good, good, good, good, good, good };
    lies[0].time = -1;
    lies[1].time = INT64_C(253402300800000);
    lies[2].request = "0123456789ABCDEF0123456789ABCDEF";
    lies[3].request = "0123";
    lies[4].source = "{}";
    lies[5].source = "{\"copy\":\"c\",\"hash\":\"" HEX_64 "\",\"id\":\"1\"}";
    assert_status(w->pd, PODIUM_OK, law_check(w->pd, &good, &form));
    for (size_t i = 0; i < sizeof lies / sizeof *lies; i++)
        assert_status(w->pd, PODIUM_INVALID, law_check(w->pd, &lies[i], &form));
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
                bool of_event = strstr(":seq :source :actor :own", name);
                bool of_sheet = strncmp(k->name, "sheet.", 6) == 0 &&
                    strcmp(name, ":key") == 0; /* in the part of all sheets */
                if (!of_event && !of_sheet && !form_has(k->name, name + 1))
                    fail_msg("%s: %s", k->name, name);
            }
            q.stepped = true;
            (void)stmt_end(&q);
        }
    }
}

/* ---- what somebody writes into a log with other tools ---- */

/* An event that adds a unit, or another one, written without asking anybody. */
struct forgery {
    const char *kind, *body; /* NULL: a unit is added */
    const char *actor;       /* code */
    const char *request, *source;
    const char *signer; /* code of who signs it, NULL: nobody; "O01" signs with
                         * the organiser's key */
};

static const struct podium_key *
key_of(const char *person)
{
    return world_key(strcmp(person, "O01") == 0 ? NULL : person);
}

static void
append_forged(struct world *w, const struct event *e)
{
    struct stmt q = stmt_with(w->pd, ACCESS_APPEND,
        "INSERT INTO event (" EVENT_COLUMNS ") VALUES (:seq, :time, :actor,"
        " :request, :kind, :body, :source, :prev, :hash)");
    bind_int(&q, ":seq", e->seq);
    bind_int(&q, ":time", e->time);
    bind_int(&q, ":actor", e->actor);
    bind_text(&q, ":request", e->request);
    bind_text(&q, ":kind", e->kind);
    bind_text(&q, ":body", e->body);
    bind_text(&q, ":source", e->source);
    bind_text(&q, ":prev", e->prev);
    bind_text(&q, ":hash", e->hash);
    assert_status(w->pd, PODIUM_OK, stmt_end(&q));
    assert_status(w->pd, PODIUM_OK, apply_event(w->pd, e));
    assert_status(w->pd, PODIUM_OK, store_event_count(w->pd, e->seq));
}

static void
sign_forged(struct world *w, const struct event *e, const char *signer)
{
    unsigned char hash[HASH_BYTES], value[SIGNATURE_BYTES];
    const struct podium_key *key = key_of(signer);
    int64_t person = id_of(w, "people", "person", signer);
    sodium_hex2bin(hash, sizeof hash, e->hash, HASH_HEX, NULL, NULL, NULL);
    sign_hash(EVENT_SIGNATURE, hash, key, value);
    struct stmt q = stmt_with(w->pd, ACCESS_APPEND,
        "INSERT INTO signature VALUES (:seq, :person, :key, :value)");
    bind_int(&q, ":seq", e->seq);
    bind_int(&q, ":person", person);
    bind_blob(&q, ":key", key->public_key, sizeof key->public_key);
    bind_blob(&q, ":value", value, sizeof value);
    assert_status(w->pd, PODIUM_OK, stmt_end(&q));
}

static void
forge(struct world *w, const struct forgery *f)
{
    char hash[HASH_HEX + 1], unit[128];
    assert_status(w->pd, PODIUM_OK, head_load(w->pd));
    snprintf(unit, sizeof unit,
        "{\"id\":%lld,\"unit\":\"G%lld\",\"name\":\"Forged\",\"place\":null}",
        (long long)w->pd->seq + 1000, (long long)w->pd->seq);
    struct event e = { .seq = w->pd->seq + 1,
        .time = NOW,
        .actor = id_of(w, "people", "person", f->actor),
        .request = f->request,
        .kind = f->kind ? f->kind : "unit.set",
        .body = f->body ? with_ids(w, f->body) : unit,
        .source = f->source,
        .prev = w->pd->head,
        .hash = hash };
    event_hash(&e, hash);
    append_forged(w, &e);
    if (f->signer)
        sign_forged(w, &e, f->signer);
}

#define REQUEST_1 "00000000000000000000000000000001"
#define REQUEST_2 "00000000000000000000000000000002"
#define S1S_KEY                                                                \
    "{\"id\":7,\"person\":<S1>,\"kind\":\"file\",\"key\":\"" HEX_64 "\"}"

/* Two events that somebody appends, and what verifying says against them;
 * NULL: nothing, as they are honest. */
static const struct {
    const char *finding;
    struct forgery events[2];
} forgeries[] = {
    { NULL, { { .actor = "O01", .request = REQUEST_1, .signer = "O01" } } },
    { NULL,
        { { .actor = "O01", .request = REQUEST_1 },
            { .actor = "O01", .signer = "O01" } } },
    { "not signed", { { .actor = "O01", .request = REQUEST_1 } } },
    { "not signed", { { .actor = "O01" } } },
    { "not signed",
        { { .actor = "O01", .request = REQUEST_1, .signer = "O01" },
            { .actor = "O01" } } },
    /* A person of another role, in a transaction that an honest one signs. */
    { "not signed",
        { { .actor = "S1", .request = REQUEST_1 },
            { .actor = "O01", .signer = "S1" } } },
    { "only an organiser",
        { { .kind = "round.set",
            .body = "{\"id\":7,\"round\":\"R9\",\"name\":\"R\",\"position\":9,"
                    "\"blind\":0}",
            .actor = "S1",
            .request = REQUEST_1,
            .signer = "S1" } } },
    { "signature",
        { { .actor = "O01", .request = REQUEST_1, .signer = "J1" } } },
    { "nothing was merged",
        { { .actor = "S1", .request = REQUEST_1 },
            { .actor = "O01", .source = SOURCE, .signer = "S1" } } },
    { "nothing was merged",
        { { .actor = "O01", .request = REQUEST_2, .source = SOURCE } } },
    { "may not bring a first key",
        { { .kind = "key.registered",
            .body = S1S_KEY,
            .actor = "S1",
            .request = REQUEST_1 } } },
};

static void
check_forgery(struct world *w, size_t i)
{
    struct podium_findings found;
    law_world(w);
    world_fill(w, "people", "person,name,roles\nS1,Em,secretary\n");
    world_act_as(w, "S1");
    world_act_as(w, NULL);
    assert_status(
        w->pd, PODIUM_OK, run_sql(w->pd, ACCESS_READ, "BEGIN IMMEDIATE"));
    for (size_t k = 0; k < 2 && forgeries[i].events[k].actor; k++)
        forge(w, &forgeries[i].events[k]);
    assert_status(w->pd, PODIUM_OK, run_sql(w->pd, ACCESS_READ, "COMMIT"));
    assert_status(w->pd, PODIUM_OK, podium_verify(w->pd, &w->arena, &found));
    const char *finding = forgeries[i].finding;
    bool as_wanted = !finding && found.count == 0;
    for (size_t k = 0; finding && k < found.count; k++)
        as_wanted |= strstr(found.items[k].what, finding) != NULL;
    for (size_t k = 0; !as_wanted && k < found.count; k++)
        print_error("%s: %s\n", found.items[k].where, found.items[k].what);
    if (!as_wanted)
        fail_msg("forgery %zu", i);
}

static void
a_forged_log_does_not_verify(void **state)
{
    for (size_t i = 0; i < sizeof forgeries / sizeof *forgeries; i++) {
        void *fresh = NULL;
        assert_int_equal(world_new(&fresh), 0);
        check_forgery(fresh, i);
        world_free(&fresh);
    }
    (void)state;
}

/* ---- ballots ---- */

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

/* A value about somebody, under a hash that is named in a comment: verifying
 * asks for no more. */
static void
a_ballot_carries_no_personal_value(void **state)
{
    struct world *w = *state;
    struct podium_merged done;
    char hash[HASH_HEX + 1], code[PODIUM_CODE_ROOM];
    const char *path = world_path(w, "personal.ballot");
    law_world(w);
    struct podium *ballot = open_ballot(w, path, code);
    assert_status(ballot, PODIUM_OK, tx_begin(ballot));
    assert_status(
        ballot, PODIUM_OK, record_personal(ballot, "0900000000", hash));
    submit(w, ballot, code, hash);
    assert_status(ballot, PODIUM_OK, tx_end(ballot, PODIUM_OK));
    close_verified(w, ballot);
    assert_status(w->pd, PODIUM_TAMPERED,
        podium_ballot_import(w->pd, path, &w->arena, &done));
    assert_non_null(strstr(podium_message(w->pd), "personal values"));
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
    law_world(w);
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
    law_world(w);
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
        TEST(recording_asks_the_law),
        TEST(request_time_and_source_have_their_form),
        TEST(statements_ask_for_members_alone),
        TEST(a_forged_log_does_not_verify),
        TEST(a_ballot_carries_no_personal_value),
        TEST(a_ballot_signed_with_an_ended_key_is_late),
        TEST(an_honest_ballot_comes_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
