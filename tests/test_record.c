/* test_record.c - opening, statements, transactions, the log. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "record/chain.h"
#include "record/hash.h"
#include "record/log.h"
#include "record/stmt.h"

static const struct podium_founder founder = { .name = "Organiser" };

static const char *
path_of(struct world *w, const char *name)
{
    char path[160];
    snprintf(path, sizeof path, "%s/%s", w->folder, name);
    return podium_strdup(&w->arena, path);
}

/* A contest file with one field, closed again. */
static const char *
make_file(struct world *w, const char *name)
{
    const char *path = path_of(w, name);
    struct podium_options options = { .now = NOW };
    struct podium *pd;
    struct podium_faults faults;
    const struct podium_cell cells[] = { { "field", "F" },
        { "name", "Field" } };
    assert_status(pd, PODIUM_OK, podium_create(path, &options, &founder, &pd));
    assert_status(pd, PODIUM_OK,
        podium_row_add(pd, "fields", &(struct podium_cells){ cells, 2 },
            &w->arena, &faults));
    assert_status(pd, PODIUM_OK, podium_publish(pd));
    podium_close(pd);
    return path;
}

/* Open in a mode; the status, with the message in the arena. */
static enum podium_status
try_open(struct world *w, const char *path, enum podium_mode mode,
    const char **message)
{
    struct podium_options options = { .mode = mode, .now = NOW };
    struct podium *pd;
    enum podium_status status = podium_open(path, &options, &pd);
    *message = podium_strdup(&w->arena, podium_message(pd));
    podium_close(pd);
    return status;
}

static void
run_sqlite(const char *path, const char *sql)
{
    sqlite3 *db;
    char *error = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &error) != SQLITE_OK)
        fail_msg("%s: %s", sql, error);
    sqlite3_close(db);
}

static void
each_bad_file_has_its_own_words(void **state)
{
    struct world *w = *state;
    const char *message;
    const char *path = make_file(w, "c.podium");
    assert_int_equal(try_open(w, path, PODIUM_READ, &message), PODIUM_OK);

    assert_int_equal(
        try_open(w, path_of(w, "no.podium"), PODIUM_READ, &message),
        PODIUM_NOT_FOUND);
    assert_non_null(strstr(message, "there is no such file"));

    const char *other = world_file(w, "empty.podium", "");
    assert_int_equal(try_open(w, other, PODIUM_READ, &message), PODIUM_SCHEMA);
    assert_non_null(strstr(message, "empty"));

    other = world_file(w, "text.podium", "This is a letter, not a contest. ");
    assert_int_equal(try_open(w, other, PODIUM_WRITE, &message), PODIUM_SCHEMA);
    assert_non_null(strstr(message, "not a podium contest"));

    other = path_of(w, "other.podium");
    run_sqlite(other, "CREATE TABLE t (x)");
    assert_int_equal(try_open(w, other, PODIUM_READ, &message), PODIUM_SCHEMA);
    assert_non_null(strstr(message, "not a podium contest"));

    assert_int_equal(
        try_open(w, w->folder, PODIUM_READ, &message), PODIUM_SCHEMA);

    run_sqlite(path, "PRAGMA user_version = 99");
    assert_int_equal(try_open(w, path, PODIUM_READ, &message), PODIUM_SCHEMA);
    assert_non_null(strstr(message, "newer"));
}

static void
a_file_cut_off_anywhere_is_refused(void **state)
{
    struct world *w = *state;
    const char *message;
    const char *path = make_file(w, "c.podium");
    struct stat st;
    assert_int_equal(stat(path, &st), 0);
    for (off_t size = st.st_size - 1; size > 0; size -= 997) {
        assert_int_equal(truncate(path, size), 0);
        enum podium_status status = try_open(w, path, PODIUM_READ, &message);
        if (status != PODIUM_SCHEMA)
            fail_msg("%ld bytes: %s", (long)size, podium_status_name(status));
    }
}

/* Else a copy of the one file would lack what was done last. */
static void
a_write_ahead_log_is_given_up_before_anything_is_written(void **state)
{
    struct world *w = *state;
    struct podium_options options = { .mode = PODIUM_WRITE, .now = NOW };
    struct podium *pd;
    struct podium_rows rows;
    const char *path = make_file(w, "c.podium"), *message;
    struct podium_faults faults;
    const struct podium_cell cells[] = { { "field", "G" }, { "name", "Two" } };
    run_sqlite(path, "PRAGMA journal_mode = WAL");
    assert_int_equal(try_open(w, path, PODIUM_READ, &message), PODIUM_OK);
    assert_status(pd, PODIUM_OK, podium_open(path, &options, &pd));
    assert_status(pd, PODIUM_OK,
        podium_row_add(pd, "fields", &(struct podium_cells){ cells, 2 },
            &w->arena, &faults));
    assert_int_not_equal(access(path_of(w, "c.podium-wal"), F_OK), 0);
    struct podium *other;
    assert_status(other, PODIUM_OK, podium_open(path, &options, &other));
    assert_status(
        other, PODIUM_OK, podium_row_list(other, "fields", &w->arena, &rows));
    assert_int_equal(rows.rows, 2);
    podium_close(other);
    podium_close(pd);
}

/* What an older podium might have left: other tables and views. */
static const char *
make_older_file(struct world *w)
{
    const char *path = make_file(w, "c.podium");
    run_sqlite(path,
        "DROP VIEW loads; DROP VIEW rubric; DROP TABLE scores;"
        "DROP TABLE sheets; DROP TABLE fields;"
        "CREATE TABLE fields (id INTEGER PRIMARY KEY) STRICT;"
        "CREATE VIEW rubric AS SELECT 1 AS round;"
        "CREATE TABLE old (x); PRAGMA user_version = 1");
    return path;
}

static void
check_renewed(struct world *w, const char *path, enum podium_mode mode)
{
    struct podium_options options = { .mode = mode, .now = NOW };
    struct podium_rows rows;
    struct podium *pd;
    assert_status(pd, PODIUM_OK, podium_open(path, &options, &pd));
    assert_status(
        pd, PODIUM_OK, podium_row_list(pd, "fields", &w->arena, &rows));
    assert_int_equal(rows.rows, 1);
    assert_string_equal(rows.items[1], "Field");
    podium_close(pd);
}

static void
an_older_file_is_replayed_by_a_newer_podium(void **state)
{
    struct world *w = *state;
    struct podium_options options = { .mode = PODIUM_EXAMINE, .now = NOW };
    struct podium_findings found;
    struct podium *pd;
    const char *path = make_older_file(w);
    check_renewed(w, path, PODIUM_WRITE);
    assert_status(pd, PODIUM_OK, podium_open(path, &options, &pd));
    assert_status(pd, PODIUM_OK, podium_verify(pd, &w->arena, &found));
    assert_int_equal(found.count, 0);
    podium_close(pd);
}

static void
an_older_file_that_cannot_be_written_is_replayed_into_memory(void **state)
{
    struct world *w = *state;
    const char *path = make_older_file(w);
    struct stat before, after;
    assert_int_equal(stat(path, &before), 0);
    check_renewed(w, path, PODIUM_READ);
    assert_int_equal(stat(path, &after), 0);
    assert_int_equal(before.st_mtime, after.st_mtime);
    assert_int_equal(before.st_size, after.st_size);
    assert_int_equal(chmod(path, 0444), 0);
    if (geteuid() != 0) /* root writes to read-only files */
        check_renewed(w, path, PODIUM_WRITE);
}

static void
two_programs_that_create_the_same_file_do_not_mix(void **state)
{
    struct world *w = *state;
    const char *path = path_of(w, "c.podium");
    struct podium_options options = { .now = NOW };
    struct podium *a, *b;
    assert_status(a, PODIUM_OK, podium_create(path, &options, &founder, &a));
    assert_status(b, PODIUM_OK, podium_create(path, &options, &founder, &b));
    assert_status(a, PODIUM_OK, podium_publish(a));
    assert_status(b, PODIUM_EXISTS, podium_publish(b));
    podium_close(a);
    podium_close(b);
    assert_status(
        a, PODIUM_EXISTS, podium_create(path, &options, &founder, &a));
    podium_close(a);
    /* Nothing but the contest is left in the folder. */
    char command[160];
    snprintf(
        command, sizeof command, "test \"$(ls '%s')\" = c.podium", w->folder);
    assert_int_equal(system(command), 0);
}

static void
a_second_writer_waits_its_turn(void **state)
{
    struct world *w = *state;
    const char *path = make_file(w, "c.podium");
    struct podium_options options = { .mode = PODIUM_WRITE, .now = NOW };
    struct podium *a, *b;
    assert_status(a, PODIUM_OK, podium_open(path, &options, &a));
    assert_status(b, PODIUM_OK, podium_open(path, &options, &b));
    sqlite3_busy_timeout(b->db, 50);
    assert_status(a, PODIUM_OK, podium_begin(a));
    assert_status(b, PODIUM_BUSY, podium_begin(b));
    assert_status(a, PODIUM_OK, podium_end(a, PODIUM_OK));
    assert_status(b, PODIUM_OK, podium_begin(b));
    assert_status(b, PODIUM_OK, podium_end(b, PODIUM_OK));
    podium_close(a);
    podium_close(b);
}

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
        "UPDATE stage SET phase = 'published'",
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
                        strstr(attempts[i], "stage")) &&
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
    assert_int_equal(found.events, 3);
}

static void
a_repeated_request_changes_nothing(void **state)
{
    struct world *w = *state;
    const char *path = make_file(w, "c.podium");
    struct podium_faults faults;
    const struct podium_cell cells[] = { { "field", "G" }, { "name", "G" } };
    const struct podium_cell other[] = { { "field", "H" }, { "name", "H" } };
    struct podium_options options = { .mode = PODIUM_WRITE,
        .now = NOW,
        .request = "00112233445566778899aabbccddeeff" };
    for (int i = 0; i < 2; i++) {
        struct podium *pd;
        const char *head;
        int64_t count;
        bool done;
        assert_status(pd, PODIUM_OK, podium_open(path, &options, &pd));
        assert_status(
            pd, PODIUM_OK, podium_request_done(pd, options.request, &done));
        assert_int_equal(done, i);
        assert_status(pd, i == 0 ? PODIUM_OK : PODIUM_EXISTS,
            podium_row_add(pd, "fields",
                &(struct podium_cells){ i == 0 ? cells : other, 2 }, &w->arena,
                &faults));
        assert_status(pd, PODIUM_OK, podium_head(pd, &w->arena, &head, &count));
        assert_int_equal(count, 3);
        podium_close(pd);
    }
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
    w->pd->actor = 0;
    w->pd->actor_code = strdup("J1");
    assert_status(w->pd, PODIUM_REFUSED,
        world_import(w, "entries", "entry,title,field\nE9,X,F\n", &done));
    free(w->pd->actor_code);
    w->pd->actor = 0;
    w->pd->actor_code = strdup("NOBODY");
    assert_status(w->pd, PODIUM_NOT_FOUND,
        world_import(w, "entries", "entry,title,field\nE9,X,F\n", &done));
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

static void
a_phase_ends_only_when_nothing_is_missing_or_with_a_reason(void **state)
{
    struct world *w = *state;
    const char *phase;
    struct podium_events events;
    assert_status(w->pd, PODIUM_REFUSED,
        podium_phase_next(w->pd, NULL, &w->arena, &phase));
    assert_status(w->pd, PODIUM_OK,
        podium_phase_next(w->pd, &waive_all, &w->arena, &phase));
    assert_status(
        w->pd, PODIUM_OK, podium_log(w->pd, 0, 0, &w->arena, &events));
    assert_non_null(
        strstr(events.items[events.count - 1].change, "reason \"test\""));
}

static void
the_log_says_from_what_to_what(void **state)
{
    struct world *w = *state;
    struct podium_events events;
    world_small(w);
    world_fill(w, "entries", "entry,title\nE1,\"Kite, large\"\n");
    assert_status(
        w->pd, PODIUM_OK, podium_log(w->pd, 0, 0, &w->arena, &events));
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
    hash_digits(code, hash);
    assert_string_equal(code, "000000000000");
    memset(hash, 0xff, sizeof hash);
    hash_digits(code, hash);
    assert_string_equal(code, "ZZZZZZZZZZZZ");
    memset(hash, 0, sizeof hash);
    hash[7] = 0x10; /* the 60th bit */
    hash_digits(code, hash);
    assert_string_equal(code, "000000000001");
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
        w->pd, PODIUM_INTERNAL, record_event(w->pd, "unit.set", 0, &body));
    assert_status(w->pd, PODIUM_SCHEMA, apply_event(w->pd, &e));
    assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
    assert_status(w->pd, PODIUM_SCHEMA, record_carried(w->pd, &e, "{}"));
    assert_status(
        w->pd, PODIUM_INTERNAL, record_event(w->pd, "moon.landed", 0, &body));
    assert_status(w->pd, PODIUM_REFUSED, tx_end(w->pd, PODIUM_REFUSED));
    body.failed = true;
    assert_status(
        w->pd, PODIUM_NOMEM, record_event(w->pd, "unit.set", 0, &body));
    buffer_free(&body);
}

/* Somebody's first key may come from another copy only where she has none. */
static void
a_second_first_key_is_not_brought_in(void **state)
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
        .body = body,
        .request = "00112233445566778899aabbccddeeff" };
    assert_status(w->pd, PODIUM_OK, tx_begin(w->pd));
    assert_status(w->pd, PODIUM_OK, record_carried(w->pd, &e, "{}"));
    e.request = NULL;
    assert_status(w->pd, PODIUM_REFUSED, record_carried(w->pd, &e, "{}"));
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
        w->pd, PODIUM_OK, podium_head(w->pd, &w->arena, &before, &count));
    sqlite3_commit_hook(w->pd->db, refuse_commit, NULL);
    assert_int_not_equal(
        world_import(w, "units", "unit,name\nU1,One\n", &done), PODIUM_OK);
    sqlite3_commit_hook(w->pd->db, NULL, NULL);
    assert_status(
        w->pd, PODIUM_OK, podium_head(w->pd, &w->arena, &after, &count));
    assert_string_equal(before, after);
    world_fill(w, "units", "unit,name\nU1,One\n");
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

/* Change a contest file behind podium's back; its path. */
static const char *
file_changed_by(struct world *w, const char *sql)
{
    sqlite3 *db;
    const char *path = make_file(w, "c.podium");
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    return path;
}

/* Between the pages of one commit a copy may hold an event that the tables do
 * not follow from yet. */
static void
a_file_copied_halfway_is_refused(void **state)
{
    struct world *w = *state;
    struct podium_options options = { 0 };
    struct podium *pd;
    const char *path =
        file_changed_by(w, "UPDATE stage SET events = events - 1");
    assert_int_equal(podium_open(path, &options, &pd), PODIUM_TAMPERED);
    podium_close(pd);
}

static void
a_file_without_its_stage_is_refused(void **state)
{
    struct world *w = *state;
    struct podium_options options = { 0 };
    struct podium *pd;
    const char *path = file_changed_by(w, "DROP TABLE stage");
    assert_int_not_equal(podium_open(path, &options, &pd), PODIUM_OK);
    podium_close(pd);
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
        TEST(each_bad_file_has_its_own_words),
        TEST(a_file_cut_off_anywhere_is_refused),
        TEST(a_write_ahead_log_is_given_up_before_anything_is_written),
        TEST(an_older_file_is_replayed_by_a_newer_podium),
        TEST(an_older_file_that_cannot_be_written_is_replayed_into_memory),
        TEST(two_programs_that_create_the_same_file_do_not_mix),
        TEST(a_second_writer_waits_its_turn),
        TEST(a_forgotten_or_unknown_parameter_is_an_error),
        TEST(reading_statements_cannot_write),
        TEST(inner_levels_are_undone_alone),
        TEST(a_repeated_request_changes_nothing),
        TEST(roles_and_phases_are_asked),
        TEST(the_last_organiser_stays),
        TEST(a_phase_ends_only_when_nothing_is_missing_or_with_a_reason),
        TEST(the_log_says_from_what_to_what),
        TEST(a_receipt_is_twelve_letters_of_the_first_sixty_bits),
        TEST(an_event_needs_a_transaction_and_a_known_kind),
        TEST(a_second_first_key_is_not_brought_in),
        TEST(what_is_not_committed_is_not_said_to_be),
        TEST(what_is_read_back_differently_is_undone),
        TEST(a_file_copied_halfway_is_refused),
        TEST(a_file_without_its_stage_is_refused),
        TEST(a_chain_of_other_types_is_no_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
