/* test_permit.c - what each phase, round state and role may do and see, cell
 * by cell: the tables are read here again, in another way. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <stdlib.h>

#include "record/log.h"
#include "record/schema.h"
#include "record/stmt.h"

static const char *const phases[] = { "setup", "registration", "judging",
    "deliberation", "published" };
static const char *const rounds[] = { "planned", "open", "closed" };
static const char *const roles[] = { "judge", "secretary", "chair", "organiser",
    "member" };

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* A CSV of five columns at most, without quotes. */
struct sheet_of_cells {
    char cells[64][5][96];
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

/* A contest in that phase with its round in that state, and one person of
 * each role, whose code is the role. False where there is no such state. */
static bool
stage_world(struct world *w, size_t phase, size_t round)
{
    const char *now;
    if (phase < 2 && round > 0)
        return false;
    world_fill(w, "rounds", "round,name\nR1,Final\n");
    world_fill(w, "people",
        "person,name,roles\njudge,A,judge\nsecretary,B,secretary\n"
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
    w->pd->actor = person(w, role);
    w->pd->second.person =
        person(w, strcmp(role, "member") == 0 ? "judge" : "member");
    w->pd->second.present = true;
    w->pd->permit = (struct permit_memory){ 0 };
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
            bool got = permitted(w->pd, row[0], id) == PODIUM_OK;
            if (got != expected)
                fail_msg("%s in %s, round %s, by a %s: %d", row[0],
                    phases[phase], rounds[round], roles[r], got);
            bool two = atoi(row[4]) == 2;
            w->pd->second.present = false;
            w->pd->permit = (struct permit_memory){ 0 };
            got = permitted(w->pd, row[0], id) == PODIUM_OK;
            if (got != (expected && !two))
                fail_msg("%s alone: %d", row[0], got);
        }
}

static void
check_seeing(struct world *w, const struct sheet_of_cells *sight, size_t phase,
    size_t round)
{
    static const char *const whats[] = { "everything", "own", "results",
        "rules", "nothing such" };
    for (size_t x = 0; x < COUNT(whats); x++)
        for (size_t r = 0; r < COUNT(roles); r++) {
            bool expected = false, got;
            for (size_t k = 0; k < sight->rows; k++) {
                const char(*row)[96] = sight->cells[k];
                expected = expected ||
                    (strcmp(row[0], whats[x]) == 0 &&
                        says(row[1], phases[phase]) &&
                        says(row[2], rounds[round]) && says(row[3], roles[r]));
            }
            be(w, roles[r]);
            assert_status(
                w->pd, PODIUM_OK, podium_may_see(w->pd, whats[x], &got));
            if (got != expected)
                fail_msg("%s in %s, round %s, by a %s: %d", whats[x],
                    phases[phase], rounds[round], roles[r], got);
        }
}

static void
every_cell_of_the_permit_and_sight_tables_holds(void **state)
{
    static struct sheet_of_cells permit, sight;
    read_table("schema/permit.csv", &permit);
    read_table("schema/sight.csv", &sight);
    assert_true(permit.rows > 30 && sight.rows > 3);
    for (size_t phase = 0; phase < COUNT(phases); phase++)
        for (size_t round = 0; round < COUNT(rounds); round++) {
            void *fresh;
            assert_int_equal(world_new(&fresh), 0);
            if (stage_world(fresh, phase, round)) {
                check_doing(fresh, &permit, phase, round);
                check_seeing(fresh, &sight, phase, round);
            }
            world_free(&fresh);
        }
    (void)state;
}

static void
somebody_withdrawn_may_nothing(void **state)
{
    struct world *w = *state;
    bool may;
    stage_world(w, 2, 1);
    const struct podium_cell cell = { "person", "secretary" };
    const struct podium_cells key = { &cell, 1 };
    assert_status(
        w->pd, PODIUM_OK, podium_row_withdraw(w->pd, "people", &key, "left"));
    be(w, "secretary");
    assert_int_equal(permitted(w->pd, "entry.set", 0), PODIUM_REFUSED);
    assert_status(w->pd, PODIUM_OK, podium_may_see(w->pd, "own", &may));
    assert_false(may);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_cell_of_the_permit_and_sight_tables_holds),
        TEST(somebody_withdrawn_may_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
