/* test_busy.c - somebody else holds the file: every call says so, and what it
 * gives back is empty, not what was on the stack. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <string.h>

#include "record/handle.h"

/* A contest file, held by another connection for as long as the test takes. */
struct held {
    struct world *w;
    struct podium *pd;
    sqlite3 *other;
};

static struct held
hold_file(struct world *w)
{
    struct held h = { .w = w };
    const struct podium_options options = { .mode = PODIUM_MODE_WRITE,
        .now = NOW };
    const char *path = world_contest(w, "busy.podium");
    assert_status(h.pd, PODIUM_OK, podium_open(path, &options, &h.pd));
    sqlite3_busy_timeout(h.pd->db, 0);
    assert_int_equal(sqlite3_open(path, &h.other), SQLITE_OK);
    assert_int_equal(
        sqlite3_exec(h.other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
    return h;
}

static void
let_go(struct held *h)
{
    sqlite3_close(h->other);
    podium_close(h->pd);
}

/* Call it with outputs full of rubbish. */
#define IS_BUSY(call) assert_status(h.pd, PODIUM_BUSY, call)
#define RUBBISH(x) memset(&(x), 0xa5, sizeof(x))

static void
what_a_busy_write_gives_back_is_empty(void **state)
{
    struct held h = hold_file(*state);
    struct podium_arena *arena = &h.w->arena;
    const struct podium_cell cell = { "field", "G" };
    const struct podium_cells cells = { &cell, 1 };
    const struct podium_scoring scoring = { .entry = "E1" };
    const struct podium_typing typing = { .paper = { NULL, "E1", "J1" } };
    struct podium_faults faults;
    struct podium_submitted submitted;
    struct podium_entered entered;
    const char *phase;
    char code[PODIUM_CODE_ROOM];
    int64_t entries;
    size_t count;
    RUBBISH(faults);
    IS_BUSY(podium_row_add(h.pd, "fields", &cells, arena, &faults));
    assert_int_equal(faults.count, 0);
    RUBBISH(faults);
    IS_BUSY(podium_row_edit(h.pd, "fields", &cells, arena, &faults));
    assert_int_equal(faults.count, 0);
    RUBBISH(faults);
    IS_BUSY(podium_draft_save(h.pd, &scoring, arena, &faults));
    assert_int_equal(faults.count, 0);
    RUBBISH(faults);
    RUBBISH(submitted);
    IS_BUSY(podium_sheet_submit(h.pd, &scoring, arena, &faults, &submitted));
    assert_int_equal(faults.count, 0);
    assert_int_equal(submitted.version, 0);
    RUBBISH(faults);
    RUBBISH(entered);
    IS_BUSY(podium_paper_enter(h.pd, &typing, arena, &faults, &entered));
    assert_int_equal(faults.count + entered.count, 0);
    RUBBISH(faults);
    IS_BUSY(podium_paper_check(h.pd, &typing, arena, &faults));
    assert_int_equal(faults.count, 0);
    RUBBISH(phase);
    IS_BUSY(podium_phase_next(h.pd, NULL, arena, &phase));
    assert_null(phase);
    RUBBISH(count);
    IS_BUSY(podium_award_decide_all(h.pd, "x", &count));
    assert_int_equal(count, 0);
    RUBBISH(entries);
    IS_BUSY(podium_ballot_export(h.pd, "J1", "b.ballot", &entries));
    assert_int_equal(entries, 0);
    RUBBISH(code);
    IS_BUSY(podium_card_issue(h.pd, "J1", NULL, code));
    assert_string_equal(code, "");
    RUBBISH(code);
    IS_BUSY(podium_code_renew(h.pd, code));
    assert_string_equal(code, "");
    let_go(&h);
}

static void
what_a_busy_read_gives_back_is_empty(void **state)
{
    struct held h = hold_file(*state);
    struct podium_arena *arena = &h.w->arena;
    struct podium_rankings rankings;
    struct podium_contest_status overview;
    struct podium_issues issues;
    struct podium_blockers blockers;
    struct podium_worklist worklist;
    struct podium_events events;
    struct podium_findings findings;
    struct podium_rows rows;
    RUBBISH(rankings);
    IS_BUSY(podium_rank(h.pd, NULL, NULL, arena, &rankings));
    assert_int_equal(rankings.count, 0);
    RUBBISH(overview);
    IS_BUSY(podium_contest_status_load(h.pd, arena, &overview));
    assert_int_equal(overview.blockers.count, 0);
    RUBBISH(issues);
    IS_BUSY(podium_check(h.pd, arena, &issues));
    assert_int_equal(issues.count + issues.errors, 0);
    RUBBISH(blockers);
    IS_BUSY(podium_blocker_list(h.pd, arena, &blockers));
    assert_int_equal(blockers.count, 0);
    RUBBISH(worklist);
    IS_BUSY(podium_worklist_load(h.pd, NULL, arena, &worklist));
    assert_int_equal(worklist.count, 0);
    RUBBISH(events);
    IS_BUSY(podium_event_list(h.pd, 0, 0, arena, &events));
    assert_int_equal(events.count, 0);
    RUBBISH(findings);
    IS_BUSY(podium_verify(h.pd, arena, &findings));
    assert_int_equal(findings.count, 0);
    RUBBISH(rows);
    IS_BUSY(podium_row_list(h.pd, "fields", arena, &rows));
    assert_int_equal(rows.rows, 0);
    let_go(&h);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_a_busy_write_gives_back_is_empty),
        TEST(what_a_busy_read_gives_back_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
