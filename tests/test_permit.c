/* test_permit.c - what each phase, round state and role may do and see, cell
 * by cell: the tables are read here again, in another way. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <stdlib.h>

#include "record/log.h"
#include "record/schema.h"
#include "record/stmt.h"

static const char *const phases[] = { "setup", "registration", "judging",
    "deliberation", "published", "ballot" };
enum { JUDGING = 2, PUBLISHED = 4, BALLOT = 5 }; /* of phases */
enum { OPEN = 1, CLOSED = 2 };                   /* of rounds */
static const char *const rounds[] = { "planned", "open", "closed" };
static const char *const roles[] = { "judge", "secretary", "chair", "organiser",
    "member", "announcer" };

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* A CSV of five columns at most, without quotes. */
struct sheet_of_cells {
    char cells[128][5][96];
    size_t rows;
};

static void
read_table(const char *path, struct sheet_of_cells *out)
{
    char line[256];
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    out->rows = 0;
    assert_non_null(fgets(line, sizeof line, f)); /* the header */
    while (fgets(line, sizeof line, f)) {
        assert_true(out->rows < COUNT(out->cells));
        char *at = line;
        for (int c = 0; c < 5; c++) {
            size_t n = strcspn(at, ",\n");
            snprintf(out->cells[out->rows][c], 96, "%.*s", (int)n, at);
            at += n + (at[n] == ',');
        }
        out->rows++;
    }
    fclose(f);
}

static bool
says(const char *cell, const char *word)
{
    char padded[128], wanted[64];
    snprintf(padded, sizeof padded, " %s ", cell);
    snprintf(wanted, sizeof wanted, " %s ", word);
    return strcmp(cell, "*") == 0 || strstr(padded, wanted) != NULL;
}

/* Is every word of a cell one that is tried here? */
static bool
knows(const char *cell, const char *const *words, size_t n)
{
    while (*cell && strcmp(cell, "*") != 0) {
        size_t size = strcspn(cell, " "), i = 0;
        while (i < n &&
            (strlen(words[i]) != size || strncmp(words[i], cell, size) != 0))
            i++;
        if (i == n)
            return false;
        cell += size + (cell[size] == ' ');
    }
    return true;
}

static void
check_table_words(const struct sheet_of_cells *table)
{
    for (size_t k = 0; k < table->rows; k++) {
        const char(*row)[96] = table->cells[k];
        if (!knows(row[1], phases, COUNT(phases)) ||
            !knows(row[2], rounds, COUNT(rounds)) ||
            !knows(row[3], roles, COUNT(roles)))
            fail_msg("%s,%s,%s,%s", row[0], row[1], row[2], row[3]);
    }
}

/* A contest in that phase with its round in that state, and one person of
 * each role, whose code is the role. False where there is no such state. A
 * ballot is made of a contest in judging, by hand. */
static bool
stage_world(struct world *w, size_t phase, size_t round)
{
    const char *now;
    if (phase == BALLOT) {
        (void)stage_world(w, JUDGING, round);
        sqlite3_set_authorizer(w->pd->db, NULL, NULL);
        assert_int_equal(
            sqlite3_exec(w->pd->db, "UPDATE contest_state SET phase = 'ballot'",
                NULL, NULL, NULL),
            SQLITE_OK);
        return true;
    }
    if (phase < JUDGING && round > 0)
        return false;
    world_fill(w, "rounds", "round,name\nR1,Final\n");
    world_fill(w, "people",
        "person,name,roles\njudge,A,judge\nsecretary,B,secretary\n"
        "announcer,X,announcer\n"
        "chair,C,chair\norganiser,D,organiser\nmember,E,member\n");
    for (size_t i = 0; i < phase; i++) {
        if (i == 2 && round > 0)
            assert_status(
                w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", true));
        if (i == 2 && round > 1)
            assert_status(
                w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", false));
        assert_status(w->pd, PODIUM_OK,
            podium_phase_next(w->pd, &waive_all, &w->arena, &now));
    }
    if (phase == 2 && round > 0)
        assert_status(w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", true));
    if (phase == 2 && round > 1)
        assert_status(w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", false));
    return true;
}

static int64_t
person(struct world *w, const char *code)
{
    struct stmt q = stmt(w->pd, "SELECT id FROM people WHERE person = :code");
    bind_text(&q, ":code", code);
    int64_t id = next_row(&q) ? col_int(&q, 0) : 0;
    assert_status(w->pd, PODIUM_OK, stmt_end(&q));
    assert_true(id != 0);
    return id;
}

/* Be somebody, with a second person beside. */
static void
be(struct world *w, const char *role)
{
    free(w->pd->actor_code);
    w->pd->actor_code = strdup(role);
    w->pd->actor = person(w, role);
    w->pd->second.person =
        person(w, strcmp(role, "member") == 0 ? "judge" : "member");
    w->pd->second.present = true;
}

/* One of the two, not some other failure. */
static bool
may_do(struct world *w, const char *kind, int64_t round)
{
    struct body body = {
        .items = { { "round", VALUE_INT, round, 0 },
            { "reason", VALUE_TEXT, 0, 0 } },
        .count = 2,
    };
    buffer_add(&body.texts, "x", 2);
    w->pd->permit = (struct permit_memory){ 0 };
    enum podium_status status = permit_check(w->pd, kind, &body);
    body_free(&body);
    if (status != PODIUM_OK)
        assert_status(w->pd, PODIUM_REFUSED, status);
    return status == PODIUM_OK;
}

static bool
may_see(struct world *w, const char *what)
{
    bool may;
    assert_status(w->pd, PODIUM_OK, podium_visibility_check(w->pd, what, &may));
    return may;
}

static void
check_doing(struct world *w, const struct sheet_of_cells *permit, size_t phase,
    size_t round)
{
    int64_t id;
    assert_status(
        w->pd, PODIUM_OK, ask_int(w->pd, "SELECT id FROM rounds", 0, &id));
    for (size_t k = 0; k < permit->rows; k++)
        for (size_t r = 0; r < COUNT(roles); r++) {
            const char(*row)[96] = permit->cells[k];
            bool expected = says(row[1], phases[phase]) &&
                says(row[2], rounds[round]) && says(row[3], roles[r]);
            be(w, roles[r]);
            bool got = may_do(w, row[0], id);
            if (got != expected)
                fail_msg("%s in %s, round %s, by a %s: %d", row[0],
                    phases[phase], rounds[round], roles[r], got);
            bool two = says(row[4], phases[phase]);
            w->pd->second.present = false;
            got = may_do(w, row[0], id);
            if (got != (expected && !two))
                fail_msg("%s alone: %d", row[0], got);
        }
}

static void
check_seeing(struct world *w, const struct sheet_of_cells *visibility,
    const char *what, size_t phase, size_t round)
{
    for (size_t r = 0; r < COUNT(roles); r++) {
        bool expected = false;
        for (size_t k = 0; k < visibility->rows; k++) {
            const char(*row)[96] = visibility->cells[k];
            expected = expected ||
                (strcmp(row[0], what) == 0 && says(row[1], phases[phase]) &&
                    says(row[2], rounds[round]) && says(row[3], roles[r]));
        }
        be(w, roles[r]);
        bool got = may_see(w, what);
        if (got != expected)
            fail_msg("%s in %s, round %s, by a %s: %d", what, phases[phase],
                rounds[round], roles[r], got);
    }
}

static void
every_cell_of_the_permit_and_visibility_tables_holds(void **state)
{
    static struct sheet_of_cells permit, visibility;
    size_t stages = 0;
    read_table("schema/permit.csv", &permit);
    read_table("schema/visibility.csv", &visibility);
    assert_true(permit.rows >= 50 && visibility.rows > 6);
    check_table_words(&permit);
    check_table_words(&visibility);
    for (size_t phase = 0; phase < COUNT(phases); phase++)
        for (size_t round = 0; round < COUNT(rounds); round++) {
            void *fresh;
            assert_int_equal(world_new(&fresh), 0);
            if (stage_world(fresh, phase, round)) {
                stages++;
                check_doing(fresh, &permit, phase, round);
                for (size_t k = 0; k < visibility.rows; k++)
                    check_seeing(fresh, &visibility, visibility.cells[k][0],
                        phase, round);
                check_seeing(fresh, &visibility, "nothing such", phase, round);
            }
            world_free(&fresh);
        }
    assert_int_equal(stages, 2 + 4 * COUNT(rounds));
    (void)state;
}

/* What the table must say, whatever else it says: nobody learns of another's
 * scores while they can still change. */
static void
nobody_sees_what_others_gave_before_the_round_is_closed(void **state)
{
    static const char *const whats[] = { "everything", "judges", "own",
        "results", "rules", "script", "log" };
    static const struct {
        size_t phase, round;
        const char *role, *seen;
    } cases[] = {
        { JUDGING, OPEN, "judge", " own rules" },
        { JUDGING, OPEN, "chair", " own rules" },
        { JUDGING, OPEN, "member", " own rules" },
        { JUDGING, OPEN, "secretary", " everything own rules" },
        { JUDGING, CLOSED, "judge", " own rules" },
        { JUDGING, CLOSED, "chair", " judges own results rules" },
        { PUBLISHED, CLOSED, "judge", " own results rules" },
        { PUBLISHED, CLOSED, "chair", " judges own results rules" },
        { PUBLISHED, CLOSED, "announcer", " script" },
        { JUDGING, CLOSED, "announcer", "" },
        { BALLOT, OPEN, "judge", " own rules log" },
        { BALLOT, OPEN, "member", " own rules" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char seen[128] = "";
        void *fresh;
        assert_int_equal(world_new(&fresh), 0);
        struct world *w = fresh;
        (void)stage_world(w, cases[i].phase, cases[i].round);
        be(w, cases[i].role);
        for (size_t k = 0; k < COUNT(whats); k++)
            if (may_see(w, whats[k])) {
                strcat(seen, " ");
                strcat(seen, whats[k]);
            }
        assert_string_equal(seen, cases[i].seen);
        world_free(&fresh);
    }
    (void)state;
}

static void
one_open_round_hides_the_results_of_a_closed_one(void **state)
{
    struct world *w = *state;
    (void)stage_world(w, JUDGING, CLOSED);
    world_fill(w, "rounds", "round,name\nR2,Second\n");
    be(w, "chair");
    assert_true(may_see(w, "results"));
    world_act_as(w, NULL);
    w->pd->second.present = false;
    assert_status(w->pd, PODIUM_OK, podium_round_move(w->pd, "R2", true));
    be(w, "chair");
    assert_false(may_see(w, "results"));
}

static void
somebody_withdrawn_may_nothing(void **state)
{
    struct world *w = *state;
    (void)stage_world(w, JUDGING, OPEN);
    const struct podium_cell cell = { "person", "secretary" };
    const struct podium_cells key = { &cell, 1 };
    be(w, "secretary");
    assert_true(may_do(w, "entry.set", 0));
    assert_true(may_see(w, "own"));
    world_act_as(w, NULL);
    w->pd->second.present = false;
    assert_status(
        w->pd, PODIUM_OK, podium_row_withdraw(w->pd, "people", &key, "left"));
    be(w, "secretary");
    assert_false(may_do(w, "entry.set", 0));
    assert_false(may_see(w, "own"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_cell_of_the_permit_and_visibility_tables_holds),
        TEST(nobody_sees_what_others_gave_before_the_round_is_closed),
        TEST(one_open_round_hides_the_results_of_a_closed_one),
        TEST(somebody_withdrawn_may_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
