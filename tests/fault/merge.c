/* merge.c - random histories of copies and their ballots, merged in every
 * order: the same conflicts, the same tables wherever none is listed, every
 * event recorded or listed.
 *
 *	merge FOLDER FROM TO	histories FROM up to TO - 1
 *
 * Each history begins with the same contest. Two or three copies of it go
 * different ways, and a judge scores in a ballot. Then each copy takes the
 * others and the ballot in, in every order, and what comes of it is compared.
 * Prints "tried N bad N", where a try is one order. */
/* SPDX-License-Identifier: MIT */
#include <podium.h>
#include <sqlite3.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/seeded.h"
#include "fault/world.h"

#define COPIES 3

static struct seeded dice;
static long tried, bad, clean;
static int history;

static int
roll(int sides)
{
    return (int)seeded_below(&dice, (uint64_t)sides);
}

/* Later with every order, so that no two events are alike by chance. */
static int64_t
now(void)
{
    return WORLD_NOW + tried;
}

/* ---- what can happen to a copy ---- */

static const char *
entry_code(void)
{
    static const char *const codes[] = { "E1", "E2", "E3", "E4", "E5" };
    return codes[roll(5)];
}

static const char *
word(void)
{
    static const char *const words[] = { "red", "green", "blue", "grey" };
    return words[roll(4)];
}

static void
submit(struct podium *pd)
{
    static const char *const points[] = { "10", "20", "30" };
    struct podium_arena arena = { 0 };
    struct podium_faults faults;
    struct podium_submitted done;
    const struct podium_cell cells[] = { { "a", points[roll(3)] },
        { "a.comment", "as seen" } };
    struct podium_scoring scoring = { .entry = entry_code(),
        .scores = { cells, 1 + (size_t)roll(2) },
        .reason = "again" };
    enum podium_status status =
        podium_sheet_submit(pd, &scoring, &arena, &faults, &done);
    if (status == PODIUM_INTERNAL || status == PODIUM_NOMEM)
        die(pd, "submit");
    podium_arena_free(&arena);
}

static void
judge(const char *path)
{
    int i = roll(JUDGES);
    char person[16];
    snprintf(person, sizeof person, "J%d", i + 1);
    struct podium *pd = open_as(path, person, &world_judges[i], now());
    if (roll(8) == 0)
        (void)!podium_conflict_declare(pd, NULL, entry_code(), "test");
    else
        submit(pd);
    podium_close(pd);
}

static void
import_scores(struct podium *pd)
{
    char text[256];
    struct podium_arena arena = { 0 };
    struct podium_imported done;
    snprintf(text, sizeof text,
        "round,entry,judge,a\nR1,E1,J%d,%d\nR1,E2,J%d,%d\n", 1 + roll(2),
        5 * roll(6), 1 + roll(2), 5 * roll(6));
    const char *path = path_of("sheets", 0);
    FILE *f = fopen(path, "wb");
    if (!f || fputs(text, f) < 0 || fclose(f) != 0)
        die(NULL, path);
    const struct podium_table_file table = { .path = path };
    (void)!podium_import(pd, "sheets", &table, &arena, &done);
    podium_arena_free(&arena);
}

static void
edit_entry(struct podium *pd)
{
    struct podium_cell cells[] = { { "entry", entry_code() },
        { "title", word() }, { "field", "F" } };
    put_row(pd, "entries", roll(2) == 0, cells, 3);
}

static void
edit_author(struct podium *pd)
{
    struct podium_cell cells[] = { { "entry", entry_code() },
        { "position", roll(2) ? "1" : "2" }, { "name", word() } };
    put_row(pd, "authors", roll(2) == 0, cells, 3);
}

static void
agree(struct podium *pd)
{
    struct podium_cell cells[] = { { "entry", entry_code() },
        { "author", roll(2) ? "1" : "2" },
        { "who", roll(2) ? "self" : "representative" },
        { "purpose", roll(2) ? "name" : "result" }, { "given", "2026-01-02" },
        { "kept", "paper" }, { "withdrawn", roll(3) ? "" : "2026-02-03" } };
    struct podium_cells key = { cells, 4 };
    if (roll(4) == 0)
        (void)!podium_row_withdraw(pd, "consents", &key, "test");
    else
        put_row(pd, "consents", roll(2) == 0, cells, 7);
}

static void
edit_small(struct podium *pd)
{
    struct podium_cell fact[] = { { "key", "place" }, { "value", word() } };
    struct podium_cell unit[] = { { "unit", roll(2) ? "U1" : "U2" },
        { "name", word() } };
    struct podium_cell person[] = { { "person", roll(2) ? "J1" : "J4" },
        { "name", word() }, { "roles", "judge" } };
    switch (roll(3)) {
    case 0:
        put_row(pd, "contest", roll(2) == 0, fact, 2);
        break;
    case 1:
        put_row(pd, "units", roll(2) == 0, unit, 2);
        break;
    default:
        put_row(pd, "people", roll(2) == 0, person, 3);
    }
}

static void
conflict(struct podium *pd)
{
    char code[16];
    snprintf(code, sizeof code, "J%d", 1 + roll(JUDGES));
    struct podium_cell cells[] = { { "judge", code }, { "entry", entry_code() },
        { "reason", word() } };
    struct podium_cells key = { cells, 2 };
    if (roll(3) == 0)
        (void)!podium_row_withdraw(pd, "conflicts", &key, "test");
    else
        put_row(pd, "conflicts", roll(2) == 0, cells, 3);
}

static void
assignment(struct podium *pd)
{
    char code[16];
    snprintf(code, sizeof code, "J%d", 1 + roll(JUDGES));
    struct podium_cell cells[] = { { "round", "R1" }, { "entry", entry_code() },
        { "judge", code } };
    struct podium_cells key = { cells, 3 };
    if (roll(2) == 0)
        (void)!podium_row_withdraw(pd, "assignments", &key, "test");
    else
        put_row(pd, "assignments", true, cells, 3);
}

static void
withdraw(struct podium *pd)
{
    struct podium_cell cells[] = { { "entry", entry_code() } };
    struct podium_cells key = { cells, 1 };
    (void)!podium_row_withdraw(pd, "entries", &key, "test");
}

static void
change_rule(struct podium *pd)
{
    struct podium_cell cells[] = { { "rule", roll(2) ? "digits" : "rounding" },
        { "value", roll(2) ? "1" : "3" } };
    (void)!podium_reason_set(pd, "test");
    put_row(pd, "rules", roll(2) == 0, cells, 2);
    (void)!podium_reason_set(pd, NULL);
}

static void
move_on(struct podium *pd)
{
    static const struct podium_waiver all = { "all", "test" };
    struct podium_arena arena = { 0 };
    const char *phase;
    if (roll(4) > 0)
        (void)!podium_round_move(pd, "R1", roll(4) == 0);
    else
        (void)!podium_phase_next(pd, &all, &arena, &phase);
    podium_arena_free(&arena);
}

static void
replace_judge(struct podium *pd)
{
    static const char *const codes[] = { "J1", "J2", "J3" };
    const struct podium_transfer order = {
        .from = codes[roll(3)], .to = codes[roll(3)], .reason = "test"
    };
    struct podium_arena arena = { 0 };
    struct podium_transferred handed;
    if (roll(2))
        (void)!podium_assignment_replace(pd, &order, &arena, &handed);
    else
        (void)!podium_assignment_train(pd, &order, &arena, &handed);
    podium_arena_free(&arena);
}

/* The rule, or its outcome. */
static void
discrepancy(struct podium *pd)
{
    struct podium_cell cells[] = { { "rule", "discrepancy_between" },
        { "value", "1" } };
    if (roll(2)) {
        (void)!podium_reason_set(pd, "test");
        put_row(pd, "rules", true, cells, 2);
        (void)!podium_reason_set(pd, NULL);
        return;
    }
    const struct podium_resolution order = { NULL, entry_code(),
        roll(2) ? PODIUM_RESOLUTION_RESCORE : PODIUM_RESOLUTION_THIRD, "J3",
        "test" };
    (void)!podium_discrepancy_resolve(pd, &order);
}

/* Somebody decides one of the conflicts, if there are any. */
static void
decide(struct podium *pd)
{
    struct podium_arena arena = { 0 };
    struct podium_merge_conflicts list;
    if (podium_merge_conflict_list(pd, &arena, &list) != PODIUM_OK)
        die(pd, "list");
    for (size_t i = 0; i < list.count; i++)
        if (!list.items[i].choice) {
            (void)!podium_merge_conflict_decide(
                pd, list.items[i].id, roll(2) == 0, "test");
            break;
        }
    podium_arena_free(&arena);
}

static void
do_something(const char *path)
{
    static void (*const things[])(struct podium *) = { edit_entry, edit_entry,
        edit_author, edit_author, agree, agree, edit_small, conflict, decide,
        decide, assignment, withdraw, change_rule, import_scores, move_on,
        replace_judge, discrepancy };
    if (roll(3) == 0) {
        judge(path);
        return;
    }
    struct podium *pd = open_as(path, "O01", &world_organiser, now());
    things[roll((int)(sizeof things / sizeof *things))](pd);
    podium_close(pd);
}

/* Take one file into another; what is no ballot is a copy. */
static void
take_in(const char *path, const char *other, bool ballot)
{
    struct podium_arena arena = { 0 };
    struct podium_merged merged;
    struct podium *pd = open_as(path, "O01", &world_organiser, now());
    enum podium_status status = ballot
        ? podium_ballot_import(pd, other, &arena, &merged)
        : podium_merge(pd, other, &arena, &merged);
    if (status != PODIUM_OK)
        die(pd, "merge");
    podium_close(pd);
    podium_arena_free(&arena);
}

/* ---- outcome ---- */

/* A sheet that lost a decision is void in the copy that had it, or late as it
 * was, and kept with its refusal in the others: it counts in none. */
#define NOT_LOST                                                                    \
    "NOT (s.state IN ('void', 'late') AND EXISTS (SELECT 1 FROM merge_conflicts m," \
    " json_each(m.subjects) r WHERE m.choice IS NOT NULL AND r.value ="             \
    " format('sheets:%d/%d/%d', s.round, s.entry, s.judge)))"

/* The derived tables as rows of words, without what differs by the order of
 * events alone: their numbers. The rows of `row` are (words). */
static const char dump_sql[] =
    "CREATE TEMP TABLE row AS"
    " SELECT json_array('state', phase) AS words FROM contest_state"
    " UNION ALL SELECT json_array('amendments', what, e.kind, e.body ->> 'id',"
    "  e.body ->> 'rule', e.body ->> 'value', e.body ->> 'round',"
    "  e.body ->> 'entry', e.body ->> 'judge', e.body ->> 'receipt')"
    "  FROM amendments a JOIN event e ON e.seq = a.seq"
    " UNION ALL SELECT json_array('contest', key, value) FROM contest"
    " UNION ALL SELECT json_array('rounds', id, round, name, state) FROM rounds"
    " UNION ALL SELECT json_array('units', id, unit, name, place) FROM units"
    " UNION ALL SELECT json_array('people', id, person, name, roles, state)"
    "  FROM people"
    " UNION ALL SELECT json_array('keys', id, person, key, ended) FROM keys"
    " UNION ALL SELECT json_array('rules', id, round, field, rule, value)"
    "  FROM rules"
    " UNION ALL SELECT json_array('entries', id, entry, title, field, state)"
    "  FROM entries"
    " UNION ALL SELECT json_array('authors', id, entry, position, name)"
    "  FROM authors"
    " UNION ALL SELECT json_array('consents', id, author, who, purpose,"
    "  withdrawn, name, name_hash) FROM author_consents"
    " UNION ALL SELECT json_array('conflicts', id, judge, entry, unit, reason,"
    "  round) FROM conflicts"
    " UNION ALL SELECT json_array('discrepancies', round, entry, how, judge,"
    "  reason) FROM discrepancies"
    " UNION ALL SELECT json_array('assignments', id, round, entry, judge, kind)"
    "  FROM assignments"
    " UNION ALL SELECT json_array('sheets', round, entry, judge, version,"
    "  state, origin, receipt, rules) FROM sheets s WHERE " NOT_LOST
    " UNION ALL SELECT json_array('scores', s.round, s.entry, s.judge,"
    "  s.receipt, c.criterion, c.score) FROM scores c"
    "  JOIN sheets s ON s.sheet = c.sheet WHERE " NOT_LOST ";"
    /* What the open conflicts are about, as lists of words. */
    "CREATE TEMP TABLE open_subject AS SELECT subject, json('[\"' ||"
    " replace(replace(replace(substr(subject, instr(subject, ':') + 1), '\"',"
    " ''), '\\', ''), '/',"
    " '\",\"') || '\"]')"
    " AS words FROM open_merge_conflicts;"
    "DELETE FROM row WHERE EXISTS (SELECT 1 FROM open_subject r WHERE"
    " CASE WHEN r.subject = 'phase:' THEN row.words ->> 0 = 'state' ELSE"
    " NOT EXISTS (SELECT 1 FROM json_each(r.words) p WHERE p.value <> ''"
    " AND p.value NOT IN (SELECT CAST(value AS TEXT) FROM"
    " json_each(row.words) WHERE value IS NOT NULL)) END);"
    /* What hangs on a thing that is there in one order only. */
    "CREATE TEMP TABLE gone AS SELECT id FROM entries WHERE EXISTS (SELECT 1"
    " FROM open_subject r WHERE r.subject = 'entry_number:' || entry) UNION SELECT id"
    " FROM people WHERE EXISTS (SELECT 1 FROM open_subject r WHERE r.subject ="
    " 'person_code:' || person);"
    "DELETE FROM row WHERE EXISTS (SELECT 1 FROM json_each(row.words) w"
    " JOIN gone g ON g.id = w.value);";

static void
run_query(sqlite3 *db, const char *sql, struct buffer *out)
{
    sqlite3_stmt *q;
    if (sqlite3_prepare_v2(db, sql, -1, &q, NULL) != SQLITE_OK)
        die(NULL, sqlite3_errmsg(db));
    while (sqlite3_step(q) == SQLITE_ROW) {
        buffer_text(out, (const char *)sqlite3_column_text(q, 0));
        buffer_char(out, '\n');
    }
    sqlite3_finalize(q);
}

struct outcome {
    struct buffer conflicts, tables;
};

/* agreed: without the list of changed rules, in which a change stays that one
 * copy recorded, and the other refused until its own was kept, and without the
 * sheets of withdrawn entries, which count no more. */
static struct outcome
look_at(const char *path, bool agreed)
{
    struct outcome o = { 0 };
    sqlite3 *db;
    char *why = NULL;
    if (sqlite3_open(path, &db) != SQLITE_OK ||
        sqlite3_exec(db, dump_sql, NULL, NULL, &why) != SQLITE_OK)
        die(NULL, why ? why : path);
    run_query(db,
        "SELECT DISTINCT subject FROM open_merge_conflicts ORDER BY subject",
        &o.conflicts);
    run_query(db,
        agreed ? "SELECT words FROM row WHERE words ->> 0 <> 'amendments'"
                 " AND NOT (words ->> 0 IN ('sheets', 'scores') AND EXISTS"
                 " (SELECT 1 FROM entries e WHERE e.id = words ->> 2 AND"
                 " e.state = 'withdrawn')) ORDER BY words"
               : "SELECT words FROM row ORDER BY words",
        &o.tables);
    sqlite3_close(db);
    return o;
}

/* Is every event of a copy recorded or listed in the file? */
static bool
holds_all(const char *path, const char *copy)
{
    sqlite3 *db;
    sqlite3_stmt *q;
    bool all = false;
    if (sqlite3_open(path, &db) != SQLITE_OK ||
        sqlite3_prepare_v2(db, "ATTACH ? AS other", -1, &q, NULL) != SQLITE_OK)
        die(NULL, path);
    sqlite3_bind_text(q, 1, copy, -1, SQLITE_STATIC);
    sqlite3_step(q);
    sqlite3_finalize(q);
    if (sqlite3_prepare_v2(db,
            "SELECT count(*) FROM other.event o WHERE o.kind NOT IN"
            " ('ballot.issued', 'merge.refused', 'sheet.deferred')"
            " AND NOT EXISTS (SELECT 1 FROM main.event e WHERE e.kind ="
            "  o.kind AND e.body = o.body AND e.time = o.time)"
            " AND NOT EXISTS (SELECT 1 FROM main.event e WHERE e.kind ="
            "  'merge.refused' AND e.body ->> '$.event.body' = o.body)",
            -1, &q, NULL) == SQLITE_OK &&
        sqlite3_step(q) == SQLITE_ROW)
        all = sqlite3_column_int(q, 0) == 0;
    sqlite3_finalize(q);
    sqlite3_close(db);
    return all;
}

static void
complain(const char *what, const char *a, const char *b)
{
    bad++;
    if (getenv("MERGE_SHOW"))
        fprintf(stderr, "history %d: %s\n---\n%s---\n%s", history, what, a, b);
}

/* ---- all orders ---- */

struct gathering {
    const char *names[COPIES + 1]; /* files; the last is the ballot */
    int count;
    struct outcome first;
    bool seen;
};

static void
judge_order(struct gathering *g, const int *order)
{
    char result[256];
    snprintf(result, sizeof result, "%s", path_of("result", 0));
    copy_file(g->names[order[0]], result);
    for (int i = 1; i < g->count; i++)
        take_in(result, g->names[order[i]], order[i] == g->count - 1);
    tried++;
    struct outcome o = look_at(result, false);
    bool all = true;
    for (int i = 0; i < g->count; i++)
        all = all && holds_all(result, g->names[i]);
    if (!all)
        complain("an event is neither recorded nor listed", "", "");
    else if (!verifies(result))
        complain("the result does not verify", "", "");
    else if (g->seen &&
        strcmp(buffer_string(&o.conflicts),
            buffer_string(&g->first.conflicts)) != 0)
        complain("conflicts differ", buffer_string(&g->first.conflicts),
            buffer_string(&o.conflicts));
    else if (g->seen &&
        strcmp(buffer_string(&o.tables), buffer_string(&g->first.tables)) != 0)
        complain("tables differ", buffer_string(&g->first.tables),
            buffer_string(&o.tables));
    if (g->seen) {
        buffer_free(&o.conflicts);
        buffer_free(&o.tables);
        return;
    }
    clean += o.conflicts.size == 0;
    g->first = o;
    g->seen = true;
}

/* Every order that begins with a copy. */
static void
all_orders(struct gathering *g, int *order, int done)
{
    if (done == g->count) {
        judge_order(g, order);
        return;
    }
    for (int i = 0; i < g->count; i++) {
        bool used = done == 0 && i == g->count - 1;
        for (int j = 0; j < done; j++)
            used = used || order[j] == i;
        if (used)
            continue;
        order[done] = i;
        all_orders(g, order, done + 1);
    }
}

/* ---- until both say the same ---- */

#define ROUNDS 6

/* Every judge scores all her entries again. */
static void
score_again(const char *path)
{
    static const char *const entries[] = { "E1", "E2", "E3" };
    struct podium_arena arena = { 0 };
    struct podium_faults faults;
    struct podium_submitted done;
    struct podium_cell score = { "a", "25" };
    for (int i = 0; i < JUDGES; i++) {
        char person[16];
        snprintf(person, sizeof person, "J%d", i + 1);
        struct podium *pd = open_as(path, person, &world_judges[i], now());
        for (int j = 0; j < 3; j++) {
            struct podium_scoring scoring = {
                .entry = entries[j], .scores = { &score, 1 }, .reason = "again"
            };
            (void)!podium_sheet_submit(pd, &scoring, &arena, &faults, &done);
        }
        podium_close(pd);
    }
    podium_arena_free(&arena);
}

/* Decide every open conflict of a copy; how many there were. */
static size_t
decide_all(const char *path)
{
    struct podium_arena arena = { 0 };
    struct podium_merge_conflicts list;
    size_t open = 0;
    bool refused = false;
    struct podium *pd = open_as(path, "O01", &world_organiser, now());
    if (podium_merge_conflict_list(pd, &arena, &list) != PODIUM_OK)
        die(pd, "list");
    for (size_t i = 0; i < list.count; i++)
        if (!list.items[i].choice) {
            bool there = roll(2) == 0;
            open++;
            if (podium_merge_conflict_decide(
                    pd, list.items[i].id, there, "test") == PODIUM_OK)
                continue;
            refused = podium_merge_conflict_decide(
                          pd, list.items[i].id, !there, "test") != PODIUM_OK;
        }
    podium_close(pd);
    if (refused)
        score_again(path);
    podium_arena_free(&arena);
    return open;
}

/* Was there a conflict about the phase? What one copy recorded then and the
 * other's decision refused has to be undone by hand. */
static bool
phases_conflicted(const char *path)
{
    sqlite3 *db;
    struct buffer found = { 0 };
    if (sqlite3_open(path, &db) != SQLITE_OK)
        die(NULL, path);
    run_query(db,
        "SELECT subjects FROM merge_conflicts WHERE subjects LIKE '%phase:%'",
        &found);
    sqlite3_close(db);
    bool any = found.size > 0;
    buffer_free(&found);
    return any;
}

/* Two copies take each other in, and whoever has a conflict decides it, until
 * nothing is left to decide: then both must say the same. */
static void
bring_together(const char *a, const char *b)
{
    int quiet = 0;
    take_in(a, b, false);
    take_in(b, a, false);
    for (int i = 0; quiet < 2 && i < ROUNDS; i++) {
        quiet = decide_all(i % 2 ? b : a) > 0 ? 0 : quiet + 1;
        /* At first each decides for itself. */
        if (i == 0 && decide_all(b) > 0)
            quiet = 0;
        take_in(b, a, false);
        take_in(a, b, false);
    }
    if (phases_conflicted(a) || phases_conflicted(b))
        return;
    tried++;
    struct outcome x = look_at(a, true), y = look_at(b, true);
    /* What a person has to do first, such as to change a code that both gave,
     * stays listed. */
    if (x.conflicts.size + y.conflicts.size == 0 &&
        strcmp(buffer_string(&x.tables), buffer_string(&y.tables)) != 0)
        complain("copies stay different", buffer_string(&x.tables),
            buffer_string(&y.tables));
    buffer_free(&x.conflicts);
    buffer_free(&x.tables);
    buffer_free(&y.conflicts);
    buffer_free(&y.tables);
}

static void
one_history(void)
{
    char names[COPIES + 1][256];
    struct gathering g = { .count = 3 + roll(2) };
    int order[COPIES + 1], mates = g.count - 1;
    for (int i = 0; i < mates; i++) {
        snprintf(names[i], sizeof names[i], "%s", path_of("copy", i));
        copy_file(path_of("base", 0), names[i]);
        g.names[i] = names[i];
    }
    int whose = roll(JUDGES);
    char person[16];
    snprintf(person, sizeof person, "J%d", whose + 1);
    snprintf(names[mates], sizeof names[mates], "%s", path_of("ballot", 0));
    g.names[mates] = names[mates];
    copy_file(path_of("issued", whose), names[mates]);
    struct podium *ballot =
        open_as(names[mates], person, &world_judges[whose], now());
    for (int i = roll(4); i > 0; i--)
        submit(ballot);
    podium_close(ballot);
    int steps = 3 + roll(8);
    for (int i = 0; i < steps; i++) {
        do_something(names[roll(mates)]);
        if (roll(4) == 0)
            take_in(names[roll(mates)], names[roll(mates)], false);
    }
    all_orders(&g, order, 0);
    bring_together(names[0], names[1]);
    buffer_free(&g.first.conflicts);
    buffer_free(&g.first.tables);
}

int
main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    world_make(argv[1], false);
    for (history = atoi(argv[2]); history < atoi(argv[3]); history++) {
        dice = (struct seeded){ 20261125 + (uint64_t)history };
        one_history();
    }
    fprintf(stderr, "%ld histories without any conflict\n", clean);
    printf("tried %ld bad %ld\n", tried, bad);
    return 0;
}
