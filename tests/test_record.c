/* test_record.c - statements, transactions, the log. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "record/chain.h"
#include "record/hash.h"
#include "record/log.h"
#include "record/stmt.h"

static void
a_forgotten_or_unknown_parameter_is_an_error(void **state)
{
    struct world *w = *state;
    struct stmt q = stmt(w->pd, "SELECT :a");
    assert_false(next_row(&q));
    assert_int_equal(stmt_end(&q), PODIUM_INTERNAL);
    q = stmt(w->pd, "SELECT :a");
    bind_int(&q, ":b", 1);
    assert_int_equal(stmt_end(&q), PODIUM_INTERNAL);
    q = stmt(w->pd, "SELECT :a");
    bind_int(&q, ":a", 7);
    assert_true(next_row(&q));
    assert_int_equal(col_int(&q, 0), 7);
    assert_int_equal(stmt_end(&q), PODIUM_OK);
}

static void
reading_statements_cannot_write(void **state)
{
    static const char *const attempts[] = {
        "INSERT INTO event SELECT * FROM event",
        "DELETE FROM fields",
        "UPDATE contest_state SET phase = 'published'",
        "DROP TABLE fields",
        "CREATE TABLE t (x)",
        "ATTACH ':memory:' AS other",
        "PRAGMA user_version = 2",
        "DELETE FROM personal",
    };
    struct world *w = *state;
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++)
        for (int access = ACCESS_READ; access <= ACCESS_APPLY; access++) {
            bool allowed = access == ACCESS_APPEND
                ? strncmp(attempts[i], "INSERT INTO event", 17) == 0
                : access == ACCESS_APPLY &&
                    (strstr(attempts[i], "fields") ||
                        strstr(attempts[i], "contest_state")) &&
                    strncmp(attempts[i], "DROP", 4) != 0;
            struct stmt q = stmt_with(w->pd, (enum access)access, attempts[i]);
            bool prepared = q.status == PODIUM_OK;
            if (prepared != allowed)
                fail_msg("%s with access %d", attempts[i], access);
            q.stepped = true;
            (void)stmt_end(&q);
        }
}

static void
inner_levels_are_undone_alone(void **state)
{
    struct world *w = *state;
    struct podium_faults faults;
    const struct podium_cell a[] = { { "field", "A" }, { "name", "A" } };
    const struct podium_cell b[] = { { "field", "B" }, { "name", "B" } };
    struct podium_rows rows;
    assert_status(w->pd, PODIUM_OK, podium_begin(w->pd));
    assert_status(w->pd, PODIUM_OK,
        podium_row_add(w->pd, "fields", &(struct podium_cells){ a, 2 },
            &w->arena, &faults));
    assert_status(w->pd, PODIUM_OK, podium_begin(w->pd));
    assert_status(w->pd, PODIUM_OK,
        podium_row_add(w->pd, "fields", &(struct podium_cells){ b, 2 },
            &w->arena, &faults));
    assert_status(w->pd, PODIUM_REFUSED, podium_end(w->pd, PODIUM_REFUSED));
    assert_status(w->pd, PODIUM_OK,
        podium_row_add(w->pd, "fields", &(struct podium_cells){ b, 2 },
            &w->arena, &faults));
    assert_status(w->pd, PODIUM_OK, podium_end(w->pd, PODIUM_OK));
    assert_status(
        w->pd, PODIUM_OK, podium_row_list(w->pd, "fields", &w->arena, &rows));
    assert_int_equal(rows.rows, 2);
    struct podium_findings found;
    assert_status(w->pd, PODIUM_OK, podium_verify(w->pd, &w->arena, &found));
    assert_int_equal(found.count, 0);
    assert_int_equal(found.events, 4);
}

static void
the_log_says_from_what_to_what(void **state)
{
    struct world *w = *state;
    struct podium_events events;
    world_small(w);
    world_fill(w, "entries", "entry,title\nE1,\"Kite, large\"\n");
    assert_status(
        w->pd, PODIUM_OK, podium_event_list(w->pd, 0, 0, &w->arena, &events));
    const struct podium_event *last = &events.items[events.count - 1];
    assert_string_equal(last->kind, "entry.set");
    assert_string_equal(last->actor, "O01");
    assert_string_equal(last->thing, "E1");
    assert_string_equal(last->change, "title \"Kite\" → \"Kite, large\"");
}

static void
a_receipt_is_twelve_letters_of_the_first_sixty_bits(void **state)
{
    unsigned char hash[HASH_BYTES] = { 0 };
    char code[13];
    (void)state;
    hash_base32(code, hash);
    assert_string_equal(code, "000000000000");
    memset(hash, 0xff, sizeof hash);
    hash_base32(code, hash);
    assert_string_equal(code, "ZZZZZZZZZZZZ");
    memset(hash, 0, sizeof hash);
    hash[7] = 0x10; /* the 60th bit */
    hash_base32(code, hash);
    assert_string_equal(code, "000000000001");
    hash[7] = 0x0f; /* those after it */
    hash[8] = 0xff;
    hash_base32(code, hash);
    assert_string_equal(code, "000000000000");
    for (size_t i = 0; i < 8; i++) /* each digit is the next */
        hash[i] = (unsigned char[]){ 0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54,
            0xb0 }[i];
    hash_base32(code, hash);
    assert_string_equal(code, "0123456789AB");
}

/* ---- from the inside ---- */

static void
an_event_needs_a_transaction_and_a_known_kind(void **state)
{
    struct world *w = *state;
    struct buffer body = { 0 };
    struct event e = { .kind = "moon.landed", .body = "{}" };
    buffer_text(&body, "{}");
    assert_status(
        w->pd, PODIUM_INTERNAL, record_event(w->pd, "unit.set", &body));
    assert_status(w->pd, PODIUM_SCHEMA, apply_event(w->pd, &e));
    assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
    assert_status(w->pd, PODIUM_SCHEMA, record_carried(w->pd, &e, SOURCE));
    assert_status(
        w->pd, PODIUM_SCHEMA, record_event(w->pd, "moon.landed", &body));
    assert_status(w->pd, PODIUM_REFUSED, tx_end(w->pd, PODIUM_REFUSED));
    body.failed = true;
    assert_status(w->pd, PODIUM_NOMEM, record_event(w->pd, "unit.set", &body));
    buffer_free(&body);
}

/* A first key comes with the first event alone, never from another copy. */
static void
a_first_key_is_not_brought_in(void **state)
{
    struct world *w = *state;
    int64_t id;
    char body[256];
    assert_status(w->pd, PODIUM_OK,
        ask_int(w->pd, "SELECT actor FROM event WHERE seq = 1", 0, &id));
    snprintf(body, sizeof body,
        "{\"id\":%lld,\"person\":%lld,\"kind\":\"file\",\"key\":\"%064d\"}",
        (long long)id + 1, (long long)id, 7);
    struct event e = { .kind = "key.registered",
        .time = NOW,
        .body = body,
        .request = "00112233445566778899aabbccddeeff" };
    assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
    assert_status(w->pd, PODIUM_INVALID, record_carried(w->pd, &e, SOURCE));
    assert_status(w->pd, PODIUM_REFUSED, tx_end(w->pd, PODIUM_REFUSED));
}

static int
refuse_commit(void *data)
{
    (void)data;
    return 1;
}

static void
what_is_not_committed_is_not_said_to_be(void **state)
{
    struct world *w = *state;
    struct podium_imported done;
    const char *before, *after;
    int64_t count;
    assert_status(
        w->pd, PODIUM_OK, podium_head_get(w->pd, &w->arena, &before, &count));
    sqlite3_commit_hook(w->pd->db, refuse_commit, NULL);
    assert_int_not_equal(
        world_import(w, "units", "unit,name\nU1,One\n", &done), PODIUM_OK);
    sqlite3_commit_hook(w->pd->db, NULL, NULL);
    assert_status(
        w->pd, PODIUM_OK, podium_head_get(w->pd, &w->arena, &after, &count));
    assert_string_equal(before, after);
    int64_t units = -1;
    assert_status(w->pd, PODIUM_OK,
        ask_int(w->pd, "SELECT count(*) FROM units", 0, &units));
    assert_int_equal(units, 0);
    world_fill(w, "units", "unit,name\nU1,One\n");
    assert_status(
        w->pd, PODIUM_OK, podium_head_get(w->pd, &w->arena, &after, &count));
    assert_string_not_equal(before, after);
}

/* Fossil's self-check: what the file holds is not what was written. */
static void
what_is_read_back_differently_is_undone(void **state)
{
    struct world *w = *state;
    struct podium_imported done;
    sqlite3_set_authorizer(w->pd->db, NULL, NULL);
    assert_int_equal(sqlite3_exec(w->pd->db,
                         "DROP TRIGGER event_stays; CREATE TEMP TRIGGER t"
                         " AFTER INSERT ON main.event BEGIN UPDATE event SET"
                         " body = body || ' ' WHERE seq = new.seq; END",
                         NULL, NULL, NULL),
        SQLITE_OK);
    assert_status(w->pd, PODIUM_IO,
        world_import(w, "units", "unit,name\nU1,One\n", &done));
    assert_int_equal(
        sqlite3_exec(w->pd->db, "DROP TRIGGER t", NULL, NULL, NULL), SQLITE_OK);
    world_fill(w, "units", "unit,name\nU1,One\n");
}

/* Columns of the wrong type: STRICT keeps them out, a damaged page may not. */
static void
a_chain_of_other_types_is_no_chain(void **state)
{
    static const char *const rows[] = {
        "SELECT 'x', 0, 0, NULL, 'k', '{}', NULL, 'p', 'h'",
        "SELECT 1, 0, NULL, NULL, 'k', '{}', NULL, 'p', 'h'",
        "SELECT 1, 0, 0, 5, 'k', '{}', NULL, 'p', 'h'",
        "SELECT 1, 0, 0, NULL, NULL, '{}', NULL, 'p', 'h'",
        "SELECT 1, 0, 0, NULL, 'k' || char(0), '{}', NULL, 'p', 'h'",
        "SELECT 1, 0, 0, NULL, 'k', x'7b7d', NULL, 'p', 'h'",
    };
    struct world *w = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct chain chain = { 0 };
        struct stmt q = stmt(w->pd, rows[i]);
        assert_true(next_row(&q));
        assert_int_equal(chain_step(&chain, &q), CHAIN_TYPE);
        q.stepped = true;
        assert_status(w->pd, PODIUM_OK, stmt_end(&q));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_forgotten_or_unknown_parameter_is_an_error),
        TEST(reading_statements_cannot_write),
        TEST(inner_levels_are_undone_alone),
        TEST(the_log_says_from_what_to_what),
        TEST(a_receipt_is_twelve_letters_of_the_first_sixty_bits),
        TEST(an_event_needs_a_transaction_and_a_known_kind),
        TEST(a_first_key_is_not_brought_in),
        TEST(what_is_not_committed_is_not_said_to_be),
        TEST(what_is_read_back_differently_is_undone),
        TEST(a_chain_of_other_types_is_no_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
