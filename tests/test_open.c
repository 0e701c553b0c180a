/* test_open.c - contest files: made, opened, damaged, shared. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "record/handle.h"

/* Open in a mode; the status, with the message in the arena. */
static enum podium_status
try_open(struct world *w, const char *path, enum podium_mode mode,
    const char **message)
{
    struct podium_options options = { .mode = mode, .now = NOW };
    struct podium *pd = NULL;
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
    const char *path = world_contest(w, "c.podium");
    assert_int_equal(try_open(w, path, PODIUM_MODE_READ, &message), PODIUM_OK);

    assert_int_equal(
        try_open(w, world_path(w, "no.podium"), PODIUM_MODE_READ, &message),
        PODIUM_NOT_FOUND);
    assert_non_null(strstr(message, "there is no such file"));

    const char *other = world_file(w, "empty.podium", "");
    assert_int_equal(
        try_open(w, other, PODIUM_MODE_READ, &message), PODIUM_SCHEMA);
    assert_non_null(strstr(message, "empty"));

    other = world_file(w, "text.podium", "This is a letter, not a contest. ");
    assert_int_equal(
        try_open(w, other, PODIUM_MODE_WRITE, &message), PODIUM_SCHEMA);
    assert_non_null(strstr(message, "not a podium contest"));

    other = world_path(w, "other.podium");
    run_sqlite(other, "CREATE TABLE t (x)");
    assert_int_equal(
        try_open(w, other, PODIUM_MODE_READ, &message), PODIUM_SCHEMA);
    assert_non_null(strstr(message, "not a podium contest"));

    assert_int_equal(
        try_open(w, w->folder, PODIUM_MODE_READ, &message), PODIUM_SCHEMA);
    assert_non_null(strstr(message, w->folder));

    run_sqlite(path, "PRAGMA user_version = 99");
    assert_int_equal(
        try_open(w, path, PODIUM_MODE_READ, &message), PODIUM_SCHEMA);
    assert_non_null(strstr(message, "newer"));
}

static void
a_file_cut_off_anywhere_is_refused(void **state)
{
    struct world *w = *state;
    const char *message;
    const char *path = world_contest(w, "c.podium");
    struct stat st;
    assert_int_equal(stat(path, &st), 0);
    for (off_t size = st.st_size - 1; size > 0; size -= 997) {
        assert_int_equal(truncate(path, size), 0);
        enum podium_status status =
            try_open(w, path, PODIUM_MODE_READ, &message);
        if (status != PODIUM_SCHEMA)
            fail_msg("%ld bytes: %s", (long)size, podium_status_name(status));
    }
}

/* Else a copy of the one file would lack what was done last. */
static void
a_write_ahead_log_is_given_up_before_anything_is_written(void **state)
{
    struct world *w = *state;
    struct podium_options options = { .mode = PODIUM_MODE_WRITE, .now = NOW };
    struct podium *pd = NULL;
    struct podium_rows rows;
    const char *path = world_contest(w, "c.podium"), *message;
    struct podium_faults faults;
    const struct podium_cell cells[] = { { "field", "G" }, { "name", "Two" } };
    run_sqlite(path, "PRAGMA journal_mode = WAL");
    assert_int_equal(try_open(w, path, PODIUM_MODE_READ, &message), PODIUM_OK);
    assert_status(pd, PODIUM_OK, podium_open(path, &options, &pd));
    assert_status(pd, PODIUM_OK, podium_key_use(pd, world_key(NULL)));
    assert_status(pd, PODIUM_OK,
        podium_row_add(pd, "fields", &(struct podium_cells){ cells, 2 },
            &w->arena, &faults));
    assert_int_not_equal(access(world_path(w, "c.podium-wal"), F_OK), 0);
    struct podium *other = NULL;
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
    const char *path = world_contest(w, "c.podium");
    run_sqlite(path,
        "DROP VIEW loads; DROP VIEW rubric_now; DROP TABLE scores;"
        "DROP TABLE sheets; DROP TABLE fields;"
        "CREATE TABLE fields (id INTEGER PRIMARY KEY) STRICT;"
        "CREATE VIEW rubric_now AS SELECT 1 AS round;"
        "CREATE TABLE old (x); PRAGMA user_version = 1");
    return path;
}

static void
check_renewed(struct world *w, const char *path, enum podium_mode mode)
{
    struct podium_options options = { .mode = mode, .now = NOW };
    struct podium_rows rows;
    struct podium *pd = NULL;
    assert_status(pd, PODIUM_OK, podium_open(path, &options, &pd));
    assert_status(
        pd, PODIUM_OK, podium_row_list(pd, "fields", &w->arena, &rows));
    assert_int_equal(rows.rows, 1);
    assert_string_equal(rows.items[1], "Field");
    /* What replaying prepared is run again. */
    const struct podium_cell cells[] = { { "field", "F" }, { "name", "New" } };
    struct podium_faults faults;
    if (mode == PODIUM_MODE_WRITE) {
        assert_status(pd, PODIUM_OK, podium_key_use(pd, world_key(NULL)));
        assert_status(pd, PODIUM_OK,
            podium_row_edit(pd, "fields", &(struct podium_cells){ cells, 2 },
                &w->arena, &faults));
    }
    podium_close(pd);
}

static void
an_older_file_is_replayed_by_a_newer_podium(void **state)
{
    struct world *w = *state;
    struct podium_options options = { .mode = PODIUM_MODE_EXAMINE, .now = NOW };
    struct podium_findings found;
    struct podium *pd = NULL;
    const char *path = make_older_file(w);
    check_renewed(w, path, PODIUM_MODE_WRITE);
    assert_status(pd, PODIUM_OK, podium_open(path, &options, &pd));
    assert_status(pd, PODIUM_OK, podium_verify(pd, &w->arena, &found));
    assert_int_equal(found.count, 0);
    podium_close(pd);
}

/* All bytes of a file; their number goes to size. */
static const unsigned char *
bytes_of(struct world *w, const char *path, size_t *size)
{
    struct stat st;
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    assert_int_equal(fstat(fileno(f), &st), 0);
    *size = (size_t)st.st_size;
    assert_true(*size > 0);
    unsigned char *bytes = podium_alloc(&w->arena, *size, 1);
    assert_int_equal(fread(bytes, 1, *size, f), *size);
    fclose(f);
    return bytes;
}

static void
an_older_file_that_cannot_be_written_is_replayed_into_memory(void **state)
{
    struct world *w = *state;
    const char *path = make_older_file(w);
    size_t size, size_after;
    const unsigned char *before = bytes_of(w, path, &size);
    check_renewed(w, path, PODIUM_MODE_READ);
    const unsigned char *after = bytes_of(w, path, &size_after);
    assert_int_equal(size, size_after);
    assert_memory_equal(before, after, size);
    assert_int_equal(chmod(path, 0444), 0);
    if (geteuid() != 0) /* root writes to read-only files */
        check_renewed(w, path, PODIUM_MODE_WRITE);
}

static void
two_programs_that_create_the_same_file_do_not_mix(void **state)
{
    struct world *w = *state;
    const char *path = world_path(w, "c.podium");
    const struct podium_founder founder = { .name = "Organiser",
        .key = world_key(NULL) };
    struct podium_options options = { .now = NOW };
    struct podium *a = NULL, *b = NULL;
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
    const char *path = world_contest(w, "c.podium");
    struct podium_options options = { .mode = PODIUM_MODE_WRITE, .now = NOW };
    struct podium *a = NULL, *b = NULL;
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
a_repeated_request_changes_nothing(void **state)
{
    struct world *w = *state;
    const char *path = world_contest(w, "c.podium");
    struct podium_faults faults;
    const struct podium_cell cells[] = { { "field", "G" }, { "name", "G" } };
    const struct podium_cell other[] = { { "field", "H" }, { "name", "H" } };
    struct podium_options options = { .mode = PODIUM_MODE_WRITE,
        .now = NOW,
        .request = "00112233445566778899aabbccddeeff" };
    for (int i = 0; i < 2; i++) {
        struct podium *pd = NULL;
        const char *head;
        int64_t count;
        bool done;
        assert_status(pd, PODIUM_OK, podium_open(path, &options, &pd));
        assert_status(
            pd, PODIUM_OK, podium_request_is_done(pd, options.request, &done));
        assert_status(pd, PODIUM_OK, podium_key_use(pd, world_key(NULL)));
        assert_int_equal(done, i);
        assert_status(pd, i == 0 ? PODIUM_OK : PODIUM_EXISTS,
            podium_row_add(pd, "fields",
                &(struct podium_cells){ i == 0 ? cells : other, 2 }, &w->arena,
                &faults));
        assert_status(
            pd, PODIUM_OK, podium_head_get(pd, &w->arena, &head, &count));
        assert_int_equal(count, 4);
        podium_close(pd);
    }
}

/* Change a contest file behind podium's back; its path. */
static const char *
file_changed_by(struct world *w, const char *sql)
{
    sqlite3 *db;
    const char *path = world_contest(w, "c.podium");
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
    struct podium *pd = NULL;
    const char *path =
        file_changed_by(w, "UPDATE contest_state SET events = events - 1");
    assert_int_equal(podium_open(path, &options, &pd), PODIUM_TAMPERED);
    podium_close(pd);
}

static void
a_file_without_its_state_is_refused(void **state)
{
    struct world *w = *state;
    struct podium_options options = { 0 };
    struct podium *pd = NULL;
    const char *path = file_changed_by(w, "DROP TABLE contest_state");
    assert_int_equal(podium_open(path, &options, &pd), PODIUM_TAMPERED);
    assert_non_null(strstr(podium_message(pd), "a table or view"));
    podium_close(pd);
}

/* SQLite would open it: a pipe never ends, a link leads elsewhere. */
static void
what_lies_beside_is_a_plain_file(void **state)
{
    struct world *w = *state;
    static const char *const names[] = { "c.podium-journal", "c.podium-wal",
        "c.podium-shm" };
    const char *path = world_contest(w, "c.podium"), *message;
    for (size_t i = 0; i < 3; i++) {
        const char *beside = world_path(w, names[i]);
        assert_int_equal(mkfifo(beside, 0600), 0);
        assert_int_equal(
            try_open(w, path, PODIUM_MODE_READ, &message), PODIUM_REFUSED);
        assert_non_null(strstr(message, names[i]));
        assert_int_equal(unlink(beside), 0);
        assert_int_equal(symlink(path, beside), 0);
        assert_int_equal(
            try_open(w, path, PODIUM_MODE_WRITE, &message), PODIUM_REFUSED);
        assert_int_equal(unlink(beside), 0);
    }
    assert_int_equal(try_open(w, path, PODIUM_MODE_READ, &message), PODIUM_OK);
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
        TEST(a_repeated_request_changes_nothing),
        TEST(a_file_copied_halfway_is_refused),
        TEST(a_file_without_its_state_is_refused),
        TEST(what_lies_beside_is_a_plain_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
