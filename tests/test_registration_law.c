/* test_registration_law.c - what no event about registration or certificates
 * may say, whoever brings it. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "record/log.h"
#include "record/schema.h"
#include "record/stmt.h"

#define AUTHOR "Lan Anh"

/* An event, of which <A> stands for the author and others as in
 * world_with_ids(), and of the words that refuse it; NULL: none. */
struct written_event {
    const char *kind, *body, *message;
};

#define DECIDED(why)                                                           \
    "{\"judge\":<J1>,\"entry\":<E1>,\"why\":\"" why                            \
    "\",\"confirmed\":0,\"reason\":\"x\"}"
#define CONSENT(name, hash)                                                    \
    "{\"id\":7,\"author\":<A>,\"who\":\"self\",\"purpose\":\"name\","          \
    "\"given\":\"2023-01-01\",\"kept\":\"paper\",\"reference\":null,"          \
    "\"withdrawn\":null,\"name\":" name ",\"name_hash\":" hash "}"
#define ERASED(hash) "{\"hashes\":[\"" hash "\"],\"reason\":\"x\"}"

#define NUMBERED(number, kind, entry, person, rest)                            \
    "{\"id\":7,\"number\":" number ",\"kind\":\"" kind "\",\"entry\":" entry   \
    ",\"author\":null,\"person\":" person ",\"said\":\"" HEX_64                \
    "\",\"replaces\":" rest "}"
#define FIRST "null,\"reason\":null"

static const struct written_event events[] = {
    { "certificate.numbered",
        NUMBERED("1", "participation", "<E1>", "null", FIRST), NULL },
    { "certificate.numbered",
        NUMBERED("2", "participation", "<E1>", "null", FIRST), "not the next" },
    { "certificate.numbered", NUMBERED("1", "award", "<E1>", "null", FIRST),
        "no award" },
    { "certificate.numbered", NUMBERED("1", "thanks", "<E1>", "null", FIRST),
        "no award" },
    { "certificate.numbered", NUMBERED("1", "thanks", "null", "<J2>", FIRST),
        "no award" },
    { "certificate.numbered",
        NUMBERED("1", "participation", "<E1>", "<J1>", FIRST), "no award" },
    { "certificate.numbered",
        NUMBERED("1", "participation", "<E1>", "null", "9,\"reason\":\"x\""),
        "replaces none" },
    { "certificate.numbered",
        NUMBERED("1", "participation", "<E1>", "null", "null,\"reason\":\"x\""),
        "replaces none" },
    { "certificate.revoked", "{\"id\":9,\"reason\":\"x\"}", "does not hold" },
    { "certificate_key.set",
        "{\"id\":7,\"key\":\"" HEX_64 "\",\"reason\":null}", NULL },
    { "certificate_key.set",
        "{\"id\":7,\"key\":\"" HEX_64 "\",\"reason\":\"x\"}", "the first has" },
    { "conflict.decided", DECIDED("author"), NULL },
    { "conflict.decided", DECIDED("relative"), "no conflict of J1 with E1" },
    { "conflict.decided",
        "{\"judge\":<J2>,\"entry\":<E1>,\"why\":\"author\",\"confirmed\":0,"
        "\"reason\":\"x\"}",
        "no conflict of J2 with E1" },
    { "consent.set", CONSENT("\"" AUTHOR "\"", "null"), NULL },
    { "consent.set", CONSENT("\"Somebody Else\"", "null"), "another name" },
    { "consent.set", CONSENT("null", "null"), "another name" },
    { "consent.set", CONSENT("null", "\"" HEX_64 "\""), "another name" },
    { "consent.set", CONSENT("\"" AUTHOR "\"", "\"" HEX_64 "\""),
        "another name" },
    { "personal.erased", ERASED(HEX_64), NULL },
    { "personal.erased", ERASED("An"), "hashes" },
    { "personal.erased", ERASED(HEX_64 "0"), "hashes" },
    { "personal.erased",
        ERASED("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789"
               "ABCDEF0123456789"),
        "hashes" },
};

/* The body with ids for the marks. */
static const char *
body_with_ids(struct world *w, const char *pattern)
{
    char id[24];
    struct buffer b = { 0 };
    const char *mark = strstr(pattern, "<A>");
    if (!mark)
        return world_with_ids(w, pattern);
    snprintf(id, sizeof id, "%lld",
        (long long)world_id(w, "authors", "name", AUTHOR));
    buffer_add(&b, pattern, (size_t)(mark - pattern));
    buffer_text(&b, id);
    buffer_text(&b, mark + strlen("<A>"));
    const char *text = world_with_ids(w, buffer_string(&b));
    buffer_free(&b);
    return text;
}

/* What the law says to an event that the organiser wrote by hand. */
static enum podium_status
judge_event(struct world *w, const struct written_event *written)
{
    const struct event e = { .seq = w->pd->seq + 1,
        .time = NOW,
        .kind = written->kind,
        .actor = world_id(w, "people", "person", "O01"),
        .body = body_with_ids(w, written->body) };
    struct body body;
    enum podium_status status = body_read(w->pd, e.kind, e.body, &body);
    if (status == PODIUM_OK)
        status = law_check(w->pd, &e, &body);
    body_free(&body);
    return status;
}

static void
detect(struct world *w, const char *pattern)
{
    struct buffer body = { 0 };
    buffer_text(&body, world_with_ids(w, pattern));
    assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
    assert_status(w->pd, PODIUM_OK,
        tx_end(w->pd, record_event(w->pd, "conflict.detected", &body)));
    buffer_free(&body);
}

static void
the_law_of_registration_refuses_each_lie(void **state)
{
    struct world *w = *state;
    world_judging(w);
    world_fill(
        w, "authors", "entry,name,birth_date\nE1," AUTHOR ",1980-01-02\n");
    detect(w, "{\"judge\":<J1>,\"entry\":<E1>,\"why\":\"author\"}");
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        const char *message = events[i].message;
        enum podium_status status = judge_event(w, &events[i]);
        if (status != (message ? PODIUM_INVALID : PODIUM_OK))
            fail_msg("event %zu: %d, %s", i, status, podium_message(w->pd));
        if (message && !strstr(podium_message(w->pd), message))
            fail_msg("event %zu: %s", i, podium_message(w->pd));
    }
}

/* Nor does a person's become one that signs certificates. */
static void
no_certificate_key_is_a_persons(void **state)
{
    struct world *w = *state;
    char public_key[PODIUM_PUBLIC_ROOM];
    static const struct written_event lies[] = {
        { "key.added",
            "{\"id\":7,\"person\":<O01>,\"kind\":\"file\",\"key\":\"" HEX_64
            "\"}",
            "a certificate key" },
        { "key.renewed",
            "{\"id\":7,\"person\":<O01>,\"kind\":\"own\",\"key\":\"" HEX_64
            "\",\"salt\":\"0123456789abcdef0123456789abcdef\",\"reason\":null}",
            "a certificate key" },
    };
    world_judging(w);
    assert_status(
        w->pd, PODIUM_OK, podium_certificate_key_set(w->pd, HEX_64, NULL));
    for (size_t i = 0; i < sizeof lies / sizeof *lies; i++) {
        assert_status(w->pd, PODIUM_INVALID, judge_event(w, &lies[i]));
        assert_non_null(strstr(podium_message(w->pd), lies[i].message));
    }
    podium_key_public(world_key(NULL), public_key);
    assert_status(w->pd, PODIUM_INVALID,
        podium_certificate_key_set(w->pd, public_key, "another"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_law_of_registration_refuses_each_lie),
        TEST(no_certificate_key_is_a_persons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
