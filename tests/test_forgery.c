/* test_forgery.c - what somebody writes into a log with other tools. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <sodium.h>

#include "base/buffer.h"
#include "contest/judging/sheet_event.h"
#include "record/carry.h"
#include "record/evidence.h"
#include "record/hash.h"
#include "record/log.h"
#include "record/schema.h"
#include "record/sign.h"
#include "record/stmt.h"

/* An event that adds a unit, or another one, written without asking anybody. */
struct forgery {
    const char *kind, *body; /* NULL: a unit is added */
    const char *actor;       /* code */
    const char *request, *source;
    const char *signer; /* code of who signs it, NULL: nobody; "O01" signs with
                         * the organiser's key */
    const char *second; /* who signs it as well, or NULL */
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
    if (kind_find(e->kind))
        assert_status(w->pd, PODIUM_OK, apply_event(w->pd, e));
    assert_status(w->pd, PODIUM_OK, store_event_count(w->pd, e->seq));
}

static void
sign_forged(struct world *w, const struct event *e, const char *signer)
{
    unsigned char hash[HASH_BYTES], value[SIGNATURE_BYTES];
    const struct podium_key *key = key_of(signer);
    int64_t person = world_id(w, "people", "person", signer);
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
        "{\"id\":%lld,\"unit\":\"G%lld\",\"name\":\"Forged\",\"place\":null,"
        "\"reason\":null}",
        (long long)w->pd->seq + 1000, (long long)w->pd->seq);
    struct event e = { .seq = w->pd->seq + 1,
        .time = NOW,
        .actor = world_id(w, "people", "person", f->actor),
        .request = f->request,
        .kind = f->kind ? f->kind : "unit.set",
        .body = f->body ? world_with_ids(w, f->body) : unit,
        .source = f->source,
        .prev = w->pd->head,
        .hash = hash };
    event_hash(&e, hash);
    append_forged(w, &e);
    if (f->signer)
        sign_forged(w, &e, f->signer);
    if (f->second)
        sign_forged(w, &e, f->second);
}

#define REQUEST_1 "00000000000000000000000000000001"
#define REQUEST_2 "00000000000000000000000000000002"
#define S1S_KEY                                                                \
    "{\"id\":7,\"person\":<S1>,\"kind\":\"file\",\"key\":\"" HEX_64 "\"}"

#define MERGED                                                                 \
    .kind = "copy.merged",                                                     \
    .body = "{\"copy\":\"c\",\"events\":9,\"head\":\"" HEX_64 "\"}",           \
    .actor = "O01", .request = REQUEST_1
#define BALLOT_SOURCE                                                          \
    "{\"copy\":\"c\",\"hash\":\"" HEX_64 "\",\"id\":\"" REQUEST_2              \
    "\",\"ballot\":1}"
#define MOVED_ON(from, to)                                                     \
    .kind = "phase.moved",                                                     \
    .body = "{\"from\":\"" from "\",\"to\":\"" to "\"}", .actor = "O01"
#define MOVED(from, to) MOVED_ON(from, to), .request = REQUEST_1
#define RETURNED                                                               \
    .kind = "phase.returned",                                                  \
    .body = "{\"from\":\"deliberation\",\"to\":\"judging\","                   \
            "\"reason\":\"x\"}",                                               \
    .actor = "O01", .signer = "O01"

#define PUBLISHED                                                              \
    { MOVED("judging", "deliberation") },                                      \
    {                                                                          \
        MOVED_ON("deliberation", "published")                                  \
    }
#define UPHELD(how, code)                                                      \
    .kind = "discrepancy." how,                                                \
    .body = "{\"round\":<R1>,\"entry\":<" code ">,\"receipts\":[],"            \
            "\"reason\":\"x\"}",                                               \
    .request = REQUEST_1
#define DECIDED                                                                \
    .kind = "award.decided",                                                   \
    .body = "{\"entry\":<E1>,\"prize\":null,\"reason\":\"x\"}",                \
    .request = REQUEST_2
#define THRESHOLD THRESHOLD_OF("<P>")
#define THRESHOLD_OF(prize)                                                    \
    .kind = "threshold.set",                                                   \
    .body = "{\"id\":" prize ","                                               \
            "\"threshold\":5000,\"above\":0,\"below\":0,"                      \
            "\"reason\":\"x\"}",                                               \
    .request = REQUEST_2
#define ENTRY(state)                                                           \
    .kind = "entry.set",                                                       \
    .body = "{\"id\":<E1>,\"entry\":\"E1\",\"blind_code\":null,"               \
            "\"title\":\"Kites\",\"field\":<F>,\"unit\":null,"                 \
            "\"summary\":null,\"filed\":null,\"state\":\"" state               \
            "\",\"reason\":\"x\"}",                                            \
    .actor = "O01", .signer = "O01"
#define ERRATUM(reason)                                                        \
    .kind = "unit.set",                                                        \
    .body = "{\"id\":9,\"unit\":\"G9\",\"name\":\"Forged\",\"place\":null,"    \
            "\"reason\":" reason "}",                                          \
    .actor = "O01", .signer = "O01"

/* J1's keys end, and O01 gives her a new card. */
#define REVOKED                                                                \
    {                                                                          \
        .kind = "key.revoked", .body = "{\"person\":<J1>,\"reason\":\"x\"}",   \
        .actor = "O01", .request = REQUEST_1, .signer = "O01"                  \
    }
#define REISSUED                                                               \
    .kind = "key.added",                                                       \
    .body = "{\"id\":8,\"person\":<J1>,\"kind\":\"card\",\"key\":\"" HEX_64    \
            "\",\"salt\":\"" REQUEST_1 "\",\"reason\":null}",                  \
    .actor = "O01", .request = REQUEST_2, .signer = "O01"

#define TYPED(person)                                                          \
    .kind = "sheet.typed",                                                     \
    .body = "{\"round\":<R1>,\"entry\":<E1>,\"judge\":<J2>,\"person\":" person \
            ",\"typed\":{\"<a>\":9000},\"typed_comment\":null}",               \
    .request = REQUEST_1
#define ABSTAINED(judge)                                                       \
    .kind = "conflict.declared",                                               \
    .body = "{\"id\":7,\"assignment\":7,\"round\":<R1>,\"entry\":<E1>,"        \
            "\"judge\":" judge ",\"reason\":\"x\"}",                           \
    .request = REQUEST_1
/* A sheet that J2 is said to have given in a ballot. */
#define REFUSED_OF_BALLOT                                                           \
    .kind = "merge.refused",                                                        \
    .body =                                                                         \
        "{\"id\":\"" REQUEST_2 "\",\"copy\":\"c\",\"subjects\":[],"                 \
        "\"against\":[],\"ballot\":1,\"event\":{\"seq\":2,\"request\":\"" REQUEST_2 \
        "\",\"time\":0,\"actor\":<J2>,\"kind\":"                                    \
        "\"sheet.submitted\",\"body\":\"{\\\"round\\\":<R1>,"                       \
        "\\\"entry\\\":<E1>,\\\"code\\\":\\\"E1\\\",\\\"judge\\\":<J2>,"            \
        "\\\"version\\\":1,\\\"scores\\\":{\\\"<a>\\\":9000},"                      \
        "\\\"comment\\\":null,\\\"reason\\\":null,\\\"origin\\\":"                  \
        "\\\"judge\\\",\\\"rules\\\":\\\"" HEX_64 "\\\",\\\"after\\\":null,"        \
        "\\\"hash\\\":\\\"" HEX_64 "\\\",\\\"receipt\\\":"                          \
        "\\\"000000000000\\\",\\\"key\\\":\\\"" HEX_64                              \
        "\\\",\\\"signature\\\":\\\"" HEX_64 HEX_64                                 \
        "\\\"}\",\"hash\":\"" HEX_64 "\"}}"
#define ROUND(from, to)                                                        \
    .kind = "round.moved",                                                     \
    .body = "{\"round\":<R1>,\"from\":\"" from "\",\"to\":\"" to "\"}",        \
    .request = REQUEST_1

/* Events that somebody appends, and what verifying says against them;
 * NULL: nothing, as they are honest. */
static const struct {
    const char *finding;
    struct forgery events[3];
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
        { { .actor = "O01", .request = REQUEST_1, .signer = "J2" } } },
    { "nothing was merged",
        { { .actor = "S1", .request = REQUEST_1 },
            { .actor = "O01", .source = SOURCE, .signer = "S1" } } },
    { "nothing was merged",
        { { .actor = "O01", .request = REQUEST_2, .source = SOURCE } } },
    /* Who merges says "I brought this", never "this is true". */
    { NULL, { { MERGED, .signer = "O01" } } },
    /* A new card for who had one takes somebody else's consent. */
    { "a second person agrees", { REVOKED, { REISSUED } } },
    { NULL, { REVOKED, { REISSUED, .second = "S1" } } },
    { "not what the copy had",
        { { MERGED }, { .actor = "S1", .source = SOURCE, .signer = "O01" } } },
    { "not what the copy had",
        { { MERGED },
            { .actor = "S1", .source = BALLOT_SOURCE, .signer = "O01" } } },
    /* The names of parts of a body are no kinds. */
    { "which this podium does not know",
        { { .kind = "source",
            .body = SOURCE,
            .actor = "O01",
            .request = REQUEST_1,
            .signer = "O01" } } },
    { "which this podium does not know",
        { { .kind = "waiver",
            .body = "{\"blocker\":\"incomplete\",\"count\":1}",
            .actor = "O01",
            .request = REQUEST_1,
            .signer = "O01" } } },
    /* A contest goes forward a phase at a time, and back once, by two. */
    { NULL, { { MOVED("judging", "deliberation"), .signer = "O01" } } },
    { "does not go from",
        { { MOVED("judging", "published"), .signer = "O01" } } },
    { "does not go from",
        { { MOVED("judging", "registration"), .signer = "O01" } } },
    { "does not go from",
        { { MOVED("deliberation", "published"), .signer = "O01" } } },
    { NULL,
        { { MOVED("judging", "deliberation") },
            { RETURNED, .second = "S1" } } },
    { "signatures of two people",
        { { MOVED("judging", "deliberation") }, { RETURNED } } },
    { "going back to judging",
        { { RETURNED, .request = REQUEST_1, .second = "S1" } } },
    /* A chair upholds sheets of her own panel, and none of her own alone. */
    { NULL, { { UPHELD("upheld", "E2"), .actor = "C1", .signer = "C1" } } },
    { "scored E1 herself",
        { { UPHELD("upheld", "E1"), .actor = "C1", .signer = "C1" } } },
    { "does not chair",
        { { UPHELD("upheld", "E2"), .actor = "C2", .signer = "C2" } } },
    { NULL,
        { { UPHELD("confirmed", "E1"), .actor = "C1", .signer = "C1",
            .second = "S1" } } },
    { "signatures of two people",
        { { UPHELD("confirmed", "E1"), .actor = "C1", .signer = "C1" } } },
    { "scored E1 as well",
        { { UPHELD("confirmed", "E1"), .actor = "C1", .signer = "C1",
            .second = "J1" } } },
    /* She decides on prizes of her own field. */
    { NULL,
        { { MOVED("judging", "deliberation"), .signer = "O01" },
            { DECIDED, .actor = "C1", .signer = "C1" } } },
    { "does not chair",
        { { MOVED("judging", "deliberation"), .signer = "O01" },
            { DECIDED, .actor = "C2", .signer = "C2" } } },
    { NULL,
        { { MOVED("judging", "deliberation"), .signer = "O01" },
            { DECIDED, .actor = "C3", .signer = "C3" } } },
    { "does not chair",
        { { UPHELD("upheld", "E2"), .actor = "C3", .signer = "C3" } } },
    { NULL,
        { { MOVED("judging", "deliberation"), .signer = "O01" },
            { THRESHOLD, .actor = "C1", .signer = "C1" } } },
    { "does not chair",
        { { MOVED("judging", "deliberation"), .signer = "O01" },
            { THRESHOLD, .actor = "C2", .signer = "C2" } } },
    /* What is published keeps its entries. */
    { NULL, { PUBLISHED, { ENTRY("active"), .second = "S1" } } },
    { "only title, unit",
        { PUBLISHED, { ENTRY("withdrawn"), .second = "S1" } } },
    /* What is published is corrected by two, with a reason. */
    { NULL, { PUBLISHED, { ERRATUM("\"typo\""), .second = "S1" } } },
    { "signatures of two people", { PUBLISHED, { ERRATUM("\"typo\"") } } },
    { "takes a reason", { PUBLISHED, { ERRATUM("null"), .second = "S1" } } },
    /* Two people are two, and nobody acts for another. */
    { NULL, { { TYPED("<S1>"), .actor = "S1", .signer = "S1" } } },
    { "typed nothing herself",
        { { TYPED("<J2>"), .actor = "S1", .signer = "S1" } } },
    { "abstains herself",
        { { ABSTAINED("<J2>"), .actor = "J1", .signer = "J1" } } },
    { "is not assigned",
        { { ABSTAINED("<J1>"), .actor = "J1", .signer = "J1" } } },
    { NULL, { { ROUND("open", "closed"), .actor = "O01", .signer = "O01" } } },
    { "from the state that it has",
        { { ROUND("open", "planned"), .actor = "O01", .signer = "O01" } } },
    { "from the state that it has",
        { { ROUND("open", "open"), .actor = "O01", .signer = "O01" } } },
    { "from the state that it has",
        { { ROUND("planned", "closed"), .actor = "O01", .signer = "O01" } } },
    { "becomes late by a merge",
        { { .kind = "sheet.deferred",
            .body = "{\"receipt\":\"000000000000\"}",
            .actor = "S1",
            .request = REQUEST_1,
            .signer = "S1" } } },
    { "only an organiser gives C3",
        { { .kind = "key.added",
            .body =
                "{\"id\":7,\"person\":<C3>,\"kind\":\"file\",\"key\":\"" HEX_64
                "\"}",
            .actor = "S1",
            .request = REQUEST_1,
            .signer = "S1" } } },
    { "the meeting sets none",
        { { MOVED("judging", "deliberation"), .signer = "O01" },
            { THRESHOLD_OF("<Q>"), .actor = "O01", .signer = "O01" } } },
    { "by a merge, and by nothing else",
        { { REFUSED_OF_BALLOT, .actor = "S1", .request = REQUEST_1,
            .signer = "S1" } } },
    { "receipt is not that",
        { { MERGED },
            { REFUSED_OF_BALLOT, .actor = "O01", .signer = "O01" } } },
    { "is barred from E2",
        { { .kind = "discrepancy.referred",
            .body = "{\"round\":<R1>,\"entry\":<E2>,\"how\":\"third\","
                    "\"judge\":<J2>,\"assignment\":9,\"receipts\":[],"
                    "\"reason\":\"x\"}",
            .actor = "O01",
            .request = REQUEST_1,
            .signer = "O01" } } },
    { "is barred from E2",
        { { .kind = "assignment.set",
            .body = "{\"id\":7,\"round\":<R1>,\"entry\":<E2>,"
                    "\"judge\":<J2>,\"kind\":\"ordinary\"}",
            .actor = "S1",
            .request = REQUEST_1,
            .signer = "S1" } } },
    { "may not bring a first key",
        { { .kind = "key.registered",
            .body = S1S_KEY,
            .actor = "S1",
            .request = REQUEST_1 } } },
};

/* Does verifying find this, or with NULL nothing? */
static void
check_found(struct world *w, const char *finding, const char *lie, size_t i)
{
    struct podium_findings found;
    assert_status(w->pd, PODIUM_OK, podium_verify(w->pd, &w->arena, &found));
    bool as_wanted = !finding && found.count == 0;
    for (size_t k = 0; finding && k < found.count; k++)
        as_wanted |= strstr(found.items[k].what, finding) != NULL;
    for (size_t k = 0; !as_wanted && k < found.count; k++)
        print_error("%s: %s\n", found.items[k].where, found.items[k].what);
    if (!as_wanted)
        fail_msg("%s %zu", lie, i);
}

static void
check_forgery(struct world *w, size_t i)
{
    world_judging(w);
    world_fill(w, "people",
        "person,name,roles\nS1,Em,secretary\nC1,Giang,judge chair\n"
        "C2,Hoa,judge chair\nC3,Y,chair organiser\n");
    assert_status(w->pd, PODIUM_OK, podium_reason_set(w->pd, "x"));
    world_fill(w, "prizes",
        "prize,name,field,quota,at_meeting\nP,First,F,1,yes\n"
        "Q,Second,F,1,no\n");
    assert_status(w->pd, PODIUM_OK, podium_reason_set(w->pd, NULL));
    world_fill(w, "panels", "round,field,person,role\nR1,F,C1,chair\n");
    world_fill(w, "assignments", "round,entry,judge\nR1,E1,C1\n");
    world_fill(w, "conflicts", "judge,entry,reason\nJ2,E2,kin\n");
    world_fill(
        w, "sheets", "round,entry,judge,a,b\nR1,E1,C1,9,9\nR1,E1,J1,9,9\n");
    static const char *const people[] = { "S1", "C1", "C2", "C3", "J1", NULL };
    for (size_t k = 0; k < sizeof people / sizeof *people; k++)
        world_act_as(w, people[k]);
    assert_status(
        w->pd, PODIUM_OK, run_sql(w->pd, ACCESS_READ, "BEGIN IMMEDIATE"));
    for (size_t k = 0; k < 3 && forgeries[i].events[k].actor; k++)
        forge(w, &forgeries[i].events[k]);
    assert_status(w->pd, PODIUM_OK, run_sql(w->pd, ACCESS_READ, "COMMIT"));
    check_found(w, forgeries[i].finding, "forgery", i);
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

/* A sheet as J1's own command would write it, but for its signature and what it
 * says of the sheet before it. */
static const char *
signed_sheet(struct world *w, const unsigned char value[SIGNATURE_BYTES],
    const char *after)
{
    char contest[HASH_ROOM], hex[HASH_ROOM], receipt[13];
    char key[PODIUM_PUBLIC_ROOM], signature[2 * SIGNATURE_BYTES + 1];
    unsigned char hash[HASH_BYTES], own[SIGNATURE_BYTES];
    struct criterion_score scores[2] = {
        { world_id(w, "criteria", "criterion", "a"), 20000 },
        { world_id(w, "criteria", "criterion", "b"), 70000 }
    };
    if (scores[0].criterion > scores[1].criterion) {
        struct criterion_score first = scores[0];
        scores[0] = scores[1];
        scores[1] = first;
    }
    assert_status(w->pd, PODIUM_OK, contest_hash(w->pd, contest));
    const struct sheet_facts facts = { .contest = contest,
        .judge = world_id(w, "people", "person", "J1"),
        .round = world_id(w, "rounds", "round", "R1"),
        .version = 1,
        .code = "E1",
        .rules = HEX_64,
        .scores = scores,
        .score_count = 2,
        .after = after,
        .request = REQUEST_1 };
    sheet_hash(&facts, hash);
    hash_hex(hex, hash);
    hash_base32(receipt, hash);
    podium_key_public(world_key("J1"), key);
    sign_hash(SHEET_SIGNATURE, hash, world_key("J1"), own);
    sodium_bin2hex(
        signature, sizeof signature, value ? value : own, SIGNATURE_BYTES);
    char text[1200];
    snprintf(text, sizeof text,
        "{\"round\":<R1>,\"entry\":<E1>,\"code\":\"E1\",\"judge\":<J1>,"
        "\"version\":1,\"scores\":{%s},\"comment\":null,\"reason\":null,"
        "\"origin\":\"judge\",\"rules\":\"" HEX_64
        "\",\"after\":%s%s%s,\"hash\":\"%s\",\"receipt\":\"%s\",\"key\":\"%s\","
        "\"signature\":\"%s\"}",
        world_in_order(w, WHOLE), after ? "\"" : "", after ? after : "null",
        after ? "\"" : "", hex, receipt, key, signature);
    return podium_strdup(&w->arena, text);
}

/* The event is signed by its judge; the sheet, which is what goes into other
 * copies, is not, or it follows a sheet that she never gave. */
static void
a_sheet_that_its_judge_did_not_sign_does_not_verify(void **state)
{
    static const unsigned char nothing[SIGNATURE_BYTES];
    static const struct {
        const unsigned char *value;
        const char *after, *finding;
    } cases[] = { { NULL, NULL, NULL }, { nothing, NULL, "judge" },
        { NULL, HEX_64, "came before it" } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        void *fresh = NULL;
        struct podium_findings found;
        assert_int_equal(world_new(&fresh), 0);
        struct world *w = fresh;
        world_judging(w);
        world_act_as(w, "J1");
        const struct forgery sheet = { .kind = "sheet.submitted",
            .body = signed_sheet(w, cases[i].value, cases[i].after),
            .actor = "J1",
            .request = REQUEST_1,
            .signer = "J1" };
        assert_status(
            w->pd, PODIUM_OK, run_sql(w->pd, ACCESS_READ, "BEGIN IMMEDIATE"));
        forge(w, &sheet);
        assert_status(w->pd, PODIUM_OK, run_sql(w->pd, ACCESS_READ, "COMMIT"));
        assert_status(
            w->pd, PODIUM_OK, podium_verify(w->pd, &w->arena, &found));
        assert_int_equal(found.count, cases[i].finding ? 1 : 0);
        if (cases[i].finding)
            assert_non_null(strstr(found.items[0].what, cases[i].finding));
        world_free(&fresh);
    }
    (void)state;
}

/* ---- what somebody merges who does not keep to the program ---- */

/* Two events that another copy recorded, and how many of them are brought. */
static const struct brought {
    const char *finding;
    struct forgery events[2];
    size_t carried;
    bool without_evidence;
} brought[] = {
    { NULL,
        { { .actor = "O01", .request = REQUEST_1, .signer = "O01" },
            { .actor = "S1", .request = REQUEST_2, .signer = "S1" } },
        2, false },
    { "had recorded more",
        { { .actor = "O01", .request = REQUEST_1, .signer = "O01" },
            { .actor = "S1", .request = REQUEST_2, .signer = "S1" } },
        1, false },
    { "not what the copy had",
        { { .actor = "O01", .request = REQUEST_1, .signer = "O01" },
            { .actor = "S1", .request = REQUEST_2, .signer = "S1" } },
        2, true },
    /* What S1 never signed is not hers because it is kept. */
    { "not signed",
        { { .actor = "O01", .request = REQUEST_1, .signer = "O01" },
            { .actor = "S1", .request = REQUEST_2 } },
        2, false },
    { "not signed",
        { { .actor = "O01", .request = REQUEST_1, .signer = "O01" },
            { .actor = "S1", .request = REQUEST_2, .signer = "J1" } },
        2, false },
    /* Nor is what the copy says of a third one. */
    { "not what the copy had",
        { { MERGED }, { .actor = "S1", .source = SOURCE, .signer = "O01" } }, 2,
        false },
    /* Nor may she there what she may not here. */
    { "only an organiser",
        { { .actor = "O01", .request = REQUEST_1, .signer = "O01" },
            { .kind = "round.set",
                .body = "{\"id\":7,\"round\":\"R9\",\"name\":\"R\","
                        "\"position\":9,\"blind\":0}",
                .actor = "S1",
                .request = REQUEST_2,
                .signer = "S1" } },
        2, false },
};

/* A copy of the contest of w that has recorded these events. */
static void
forge_copy(struct world *w, const struct brought *b, struct world *copy)
{
    const struct podium_options write = { .mode = PODIUM_MODE_WRITE,
        .now = NOW };
    const char *path = world_path(w, "copy.podium");
    int64_t events;
    assert_status(
        w->pd, PODIUM_OK, podium_backup(w->pd, path, &w->arena, &events));
    *copy = (struct world){ 0 };
    assert_status(copy->pd, PODIUM_OK, podium_open(path, &write, &copy->pd));
    assert_status(
        copy->pd, PODIUM_OK, run_sql(copy->pd, ACCESS_READ, "BEGIN IMMEDIATE"));
    for (size_t k = 0; k < 2; k++)
        forge(copy, &b->events[k]);
    assert_status(
        copy->pd, PODIUM_OK, run_sql(copy->pd, ACCESS_READ, "COMMIT"));
}

/* Merge it without asking whether it is good. */
static void
merge_by_hand(struct world *w, const struct brought *b, struct podium *copy)
{
    struct divergence there;
    struct buffer body = { 0 };
    assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
    int64_t common = w->pd->seq;
    assert_status(copy, PODIUM_OK, head_load(copy));
    json_open(&body, '{');
    json_text(&body, "copy", "copy.podium");
    json_int(&body, "events", copy->seq);
    json_text(&body, "head", copy->head);
    json_close(&body, '}');
    assert_status(w->pd, PODIUM_OK, record_event(w->pd, "copy.merged", &body));
    buffer_free(&body);
    if (!b->without_evidence)
        assert_status(w->pd, PODIUM_OK, evidence_keep(w->pd, copy, common));
    assert_status(
        copy, PODIUM_OK, divergence_load(copy, common, &w->arena, &there));
    assert_int_equal(there.items.count, 2);
    for (size_t i = 0; i < b->carried; i++)
        (void)!carry_event(w->pd, "copy.podium", &there.items.items[i], false);
    assert_status(w->pd, PODIUM_OK, tx_end(w->pd, PODIUM_OK));
}

static void
who_merges_cannot_say_what_others_said(void **state)
{
    for (size_t i = 0; i < sizeof brought / sizeof *brought; i++) {
        void *fresh = NULL;
        struct world copy;
        assert_int_equal(world_new(&fresh), 0);
        struct world *w = fresh;
        world_judging(w);
        world_fill(w, "people", "person,name,roles\nS1,Em,secretary\n");
        world_act_as(w, "S1");
        world_act_as(w, "J1");
        world_act_as(w, NULL);
        forge_copy(w, &brought[i], &copy);
        merge_by_hand(w, &brought[i], copy.pd);
        check_found(w, brought[i].finding, "brought", i);
        podium_close(copy.pd);
        podium_arena_free(&copy.arena);
        world_free(&fresh);
    }
    (void)state;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_forged_log_does_not_verify),
        cmocka_unit_test(who_merges_cannot_say_what_others_said),
        cmocka_unit_test(a_sheet_that_its_judge_did_not_sign_does_not_verify),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
