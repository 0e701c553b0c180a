/* test_import.c - tables in: every fault is listed, nothing by halves. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/formula.h"
#include "record/stmt.h"

/* The text has exactly these faults, each starting so. */
static void
check_faults(struct world *w, const char *table, const char *text,
    const char *const expected[])
{
    struct podium_imported done;
    size_t n = 0;
    assert_status(w->pd, PODIUM_INVALID, world_import(w, table, text, &done));
    while (expected[n])
        n++;
    for (size_t i = 0; i < done.faults.count || i < n; i++) {
        char got[600] = "";
        if (i < done.faults.count)
            snprintf(got, sizeof got, "%s: %s", done.faults.items[i].where,
                done.faults.items[i].what);
        if (i >= n || strncmp(got, expected[i], strlen(expected[i])) != 0)
            fail_msg("fault %zu: \"%s\"\n  wanted \"%s\"", i, got,
                i < n ? expected[i] : "none");
    }
    assert_int_equal(done.added + done.changed, 0);
}
#define FAULTS(w, table, text, ...)                                            \
    check_faults(                                                              \
        (w), (table), (text), (const char *const[]){ __VA_ARGS__, NULL })

static void
all_faults_of_a_file_are_listed(void **state)
{
    struct world *w = *state;
    world_small(w);
    FAULTS(w, "entries",
        "entry,title,field\nE 1,,F\nE5,X,G\nE6,Y,F\nE6,Z,F\nE7,only\n",
        "entries.csv:2:1 (entry): \"E 1\": a code",
        "entries.csv:3:3 (field): \"G\" is not in the table fields",
        "entries.csv:5:1 (entry): \"E6\" is in row 4 already",
        "entries.csv:6: the row has 2 cells, the header 3",
        "entries.csv:6:3 (field): this cell is empty");
    FAULTS(w, "entries", "entry,titel,field,field\nE5,X,F,F\n",
        "entries.csv:1: the column \"title\"",
        "entries.csv:1:2 (titel): no column of this table: \"titel\"",
        "entries.csv:1:4 (field): the column \"field\" is there twice");
    FAULTS(w, "entries", "title,field\nX,F\n",
        "entries.csv:1: the column \"entry\"");
    FAULTS(w, "entries", "", "entries.csv: there is no header row");
    FAULTS(w, "entries", "entry,title,field\nE5,\"X,F\n",
        "entries.csv:2:2 (title): a quotation mark is opened");
    FAULTS(w, "entries", "entry,title,field\nE5,a\"b,F\n",
        "entries.csv:2:2 (title): there is a quotation mark inside");
    FAULTS(w, "entries", "entry,title,field\nE5,\xff,F\n",
        "entries.csv:2:2 (title): a cell is not UTF-8");
    FAULTS(w, "conflicts",
        "judge,entry,unit,reason\nJ1,E1,,\nJ1,,,kin\nJ9,E1,,kin\n",
        "conflicts.csv:2:4 (reason): it is empty",
        "conflicts.csv:3:2 (entry): give either",
        "conflicts.csv:4:1 (judge): \"J9\" is not in the table people");
    FAULTS(w, "people", "person,name,roles\nJ9,X,juge\nJ8,Y,judge  chair\n",
        "people.csv:2:3 (roles): \"juge\"",
        "people.csv:3:3 (roles): \"judge  chair\"");
}

static void
rules_are_checked_by_name_and_value(void **state)
{
    FAULTS(*state, "rules",
        "rule,value\nmethod,average\ndigits,7\nties,criterion:a medain\n"
        "outlier,15\noutlier_threshold,\"1,2.3\"\nquota_tie,lower\n",
        "rules.csv:2:2 (value): \"average\" is none of: mean",
        "rules.csv:3:2 (value): \"7\" is outside 0 to 6",
        "rules.csv:4:2 (value): \"criterion:a medain\"",
        "rules.csv:5:1 (rule): \"outlier\" is none of",
        "rules.csv:6:2 (value): \"1,2.3\" is outside");
    FAULTS(*state, "contest",
        "key,value\nnam,X\nlanguage,fr\n"
        "birth_from,31/2/2015\n",
        "contest.csv:2:1 (key): \"nam\" is none of",
        "contest.csv:3:2 (value): \"fr\" is none of: vi en",
        "contest.csv:4:2 (value): \"31/2/2015\" is not a day");
    FAULTS(*state, "criteria",
        "criterion,name,maximum,step,weight\na,A,0,0,-1\n",
        "criteria.csv:2:5 (weight): \"-1\" is outside 0 to 1000");
    FAULTS(*state, "criteria", "criterion,name,maximum,step\na,A,0,0\n",
        "criteria.csv:2:3 (maximum): the maximum is 0",
        "criteria.csv:2:4 (step): \"0\" is not above 0");
}

static void
scores_are_checked_against_rubric_and_assignment(void **state)
{
    struct world *w = *state;
    world_small(w);
    world_fill(w, "conflicts", "judge,entry,reason\nJ3,E4,kin\n");
    FAULTS(w, "scores",
        "round,entry,judge,criterion,score\nR1,E1,J1,a,31\nR1,E1,J1,b,-1\n"
        "R1,E1,J2,a,\"8,5,\"\nR1,E1,J2,b,10.3\nR1,E1,J3,c,1\n"
        "R1,E9,J1,a,1\nR1,E2,J1,a,1\nR1,E2,J1,a,2\nR2,E1,J1,a,1\n"
        "R1,E4,J3,a,1\nR1,E4,O01,a,1\n",
        "scores.csv:2:5 (score): \"31\" is outside 0 to 30 of criterion a",
        "scores.csv:3:5 (score): \"-1\" is outside 0 to 70",
        "scores.csv:4:5 (score): \"8,5,\" is not a number",
        "scores.csv:5:5 (score): \"10.3\" is not a multiple of 0.5",
        "scores.csv:6:4 (criterion): \"c\" is not a criterion",
        "scores.csv:7:2 (entry): \"E9\" is not in the table entries",
        "scores.csv:9:4 (criterion): \"a\" is in row 8 already",
        "scores.csv:10:1 (round): \"R2\" is not in the table rounds",
        "scores.csv:11:3 (judge): J3 has a conflict",
        "scores.csv:12:3 (judge): O01 is not assigned");
    FAULTS(w, "sheets", "round,entry,judge,a,c\nR1,E1,J1,1,2\n",
        "sheets.csv:1:5 (c): no column of this table: \"c\"");
    FAULTS(w, "sheets", "round,entry,judge,a,b\nR1,E1,J1,1,2\nR1,E1,J1,1,2\n",
        "sheets.csv:3:2 (entry): \"E1\" is in row 2 already");
}

static int64_t
submitted(struct world *w)
{
    struct podium_rounds rounds;
    assert_status(
        w->pd, PODIUM_OK, podium_round_list(w->pd, &w->arena, &rounds));
    return rounds.items[0].submitted;
}

/* "Novelty" is criterion a, until there are two of that name.
 */
static void
a_criterion_is_found_by_its_name_if_it_is_one(void **state)
{
    struct world *w = *state;
    struct podium_imported done;
    world_small(w);
    assert_status(w->pd, PODIUM_OK,
        world_import(w, "sheets",
            "round,entry,judge,NOVELTY,b\nR1,E1,J1,27,60\n", &done));
    assert_int_equal(done.added, 1);
    assert_status(w->pd, PODIUM_OK, podium_reason_set(w->pd, "test"));
    world_fill(
        w, "criteria", "criterion,name,maximum,step\nn,Novelty,30,0.5\n");
    FAULTS(w, "sheets", "round,entry,judge,Novelty,b\nR1,E2,J1,27,60\n",
        "sheets.csv:1:4 (Novelty): no column of this table: \"Novelty\"");
}

static void
a_sheet_is_corrected_by_a_new_version(void **state)
{
    struct world *w = *state;
    struct podium_imported done;
    struct podium_events events;
    world_small(w);
    assert_status(w->pd, PODIUM_OK,
        world_import(w, "sheets",
            "round;entry;judge;a;b;comment\nR1;E1;J1;27,5;60;Good\n"
            "R1;E2;J1;;60;\n",
            &done));
    assert_int_equal(done.added, 2);
    assert_int_equal(submitted(w), 2);
    /* The same again is no change, in either form. */
    assert_status(w->pd, PODIUM_OK,
        world_import(w, "scores",
            "round,entry,judge,criterion,score\nR1,E1,J1,a,27.5\n"
            "R1,E1,J1,b,60\nR1,E2,J1,a,\n",
            &done));
    assert_int_equal(done.added + done.changed, 0);
    assert_status(w->pd, PODIUM_OK,
        world_import(w, "scores",
            "round,entry,judge,criterion,score\nR1,E1,J1,a,20\n", &done));
    assert_int_equal(done.changed, 1);
    assert_int_equal(submitted(w), 2);
    assert_status(
        w->pd, PODIUM_OK, podium_event_list(w->pd, 0, 0, &w->arena, &events));
    const char *change = events.items[events.count - 1].change;
    assert_non_null(strstr(change, "version 1 → 2"));
    assert_non_null(strstr(change, "=27.5"));
    assert_null(strstr(change, "comment")); /* it stays */
    assert_status(w->pd, PODIUM_OK,
        world_import(
            w, "sheets", "round,entry,judge,a,comment\nR1,E1,J1,21,\n", &done));
    assert_status(
        w->pd, PODIUM_OK, podium_event_list(w->pd, 0, 0, &w->arena, &events));
    change = events.items[events.count - 1].change;
    assert_non_null(strstr(change, "=21"));
    assert_null(strstr(change, "comment"));
}

static void
a_low_score_needs_its_comment(void **state)
{
    struct world *w = *state;
    struct podium_imported done;
    const char *phase;
    world_fill(w, "rounds", "round,name\nR1,Final\n");
    world_fill(w, "fields", "field,name\nF,Field\n");
    world_fill(w, "people", "person,name,roles\nJ1,An,judge\n");
    world_fill(w, "criteria",
        "criterion,name,maximum,comment_below\na,Novelty,30,10\nb,Use,30,\n");
    world_fill(w, "entries", "entry,title,field\nE1,Kite,F\n");
    for (int i = 0; i < 2; i++)
        assert_status(w->pd, PODIUM_OK,
            podium_phase_next(w->pd, &waive_all, &w->arena, &phase));
    world_fill(w, "assignments", "round,entry,judge\nR1,E1,J1\n");
    assert_status(w->pd, PODIUM_REFUSED,
        world_import(w, "sheets", "round,entry,judge,a\nR1,E1,J1,20\n", &done));
    assert_status(w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", true));
    FAULTS(w, "sheets", "round,entry,judge,a,comment\nR1,E1,J1,9.5,Copied\n",
        "sheets.csv:2: criterion a below 10 needs a comment");
    FAULTS(w, "sheets", "round,entry,judge,a.comment,a\nR1,E1,J1,,9.5\n",
        "sheets.csv:2:4 (a.comment): criterion a below 10 needs a comment");
    /* The row of that score. */
    FAULTS(w, "scores",
        "round,entry,judge,criterion,score,comment\nR1,E1,J1,b,9,\n"
        "R1,E1,J1,a,9.5,\n",
        "scores.csv:3:6 (comment): criterion a below 10 needs a comment");
    world_fill(
        w, "sheets", "round,entry,judge,a.comment,a\nR1,E1,J1,Copied,9.5\n");
    /* A comment changes a sheet; an empty cell does not. */
    assert_status(w->pd, PODIUM_OK,
        world_import(w, "sheets",
            "round,entry,judge,a,a.comment\nR1,E1,J1,9.5,\n", &done));
    assert_int_equal(done.changed, 0);
    assert_status(w->pd, PODIUM_OK,
        world_import(w, "scores",
            "round,entry,judge,criterion,score,comment\nR1,E1,J1,a,,Bought\n",
            &done));
    assert_int_equal(done.changed, 1);
}

/* A comment belongs to points, and says of which criterion. */
static void
a_comment_on_a_criterion_needs_its_score(void **state)
{
    struct world *w = *state;
    world_small(w);
    FAULTS(w, "sheets", "round,entry,judge,a,a.comment,b\nR1,E1,J1,,Good,60\n",
        "sheets.csv:2:5 (a.comment): a comment on a, but no points");
    FAULTS(w, "scores",
        "round,entry,judge,criterion,score,comment\nR1,E1,J1,a,,Good\n"
        "R1,E1,J1,c,5,Good\nR1,E1,J1,b,77,Good\n",
        "scores.csv:2:6 (comment): a comment on a, but no points",
        "scores.csv:3:4 (criterion): \"c\" is not a criterion of entry E1",
        "scores.csv:4:5 (score): \"77\" is outside 0 to 70");
    FAULTS(w, "sheets", "round,entry,judge,a,c.comment\nR1,E1,J1,5,Good\n",
        "sheets.csv:1:5 (c.comment): no column of this table: \"c.comment\"");
}

static void
formulas_are_guarded_and_come_back(void **state)
{
    static const struct {
        const char *text, *guarded;
    } cases[] = {
        { "=1+1", "'=1+1" },
        { "+84912345678", "'+84912345678" },
        { "-x", "'-x" },
        { "@SUM(A1)", "'@SUM(A1)" },
        { "\t=1", "'\t=1" },
        { "'=1", "''=1" },
        { "''=1", "'''=1" },
        { "\xef\xbc\x9d"
          "1",
            "'\xef\xbc\x9d"
            "1" },
        { "plain", "plain" },
        { "'quoted'", "'quoted'" },
        { "", "" },
    };
    struct world *w = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *out = formula_guard(&w->arena, cases[i].text);
        assert_string_equal(out, cases[i].guarded);
        assert_string_equal(formula_unguard(out), cases[i].text);
    }
}

static const char *
exported(struct world *w, const char *table)
{
    const char *text;
    struct podium_export_style style = { 0 };
    assert_status(w->pd, PODIUM_OK,
        podium_export(w->pd, table, &style, &w->arena, &text));
    return text;
}

/* The one text of a query; "" if there is none. */
static const char *
kept(struct world *w, const char *sql)
{
    struct stmt q = stmt(w->pd, sql);
    const char *text =
        podium_strdup(&w->arena, next_row(&q) ? col_text(&q, 0) : NULL);
    q.stepped = true;
    assert_status(w->pd, PODIUM_OK, stmt_end(&q));
    return text ? text : "";
}

static void
minors_stay_out_of_the_log_and_of_exports(void **state)
{
    struct world *w = *state;
    struct podium_imported done;
    struct podium_events events;
    world_fill(w, "fields", "field,name\nF,Field\n");
    world_fill(w, "entries", "entry,title,field\nE1,Kite,F\n");
    world_fill(w, "authors",
        "entry,position,name,birth_date,phone\n"
        "E1,1,Secret Child,2012-03-04,0000000001\n"
        "E1,2,Open Child,2013-03-04,0000000002\n"
        "E1,3,Adult Person,1980-03-04,0000000003\n");
    world_fill(w, "consents",
        "entry,author,who,purpose,given,kept\n"
        "E1,2,self,data,2020-01-01,paper\n"
        "E1,2,representative,data,2020-01-01,paper\n");
    assert_status(
        w->pd, PODIUM_OK, podium_event_list(w->pd, 0, 0, &w->arena, &events));
    assert_string_equal(events.items[events.count - 1].kind, "consent.set");
    for (size_t i = 0; i < events.count; i++) {
        assert_null(strstr(events.items[i].body, "Child"));
        assert_null(strstr(events.items[i].body, "00000000"));
        assert_null(strstr(events.items[i].body, "1980"));
    }
    const char *text = exported(w, "authors");
    assert_non_null(strstr(text, "E1,1,Secret Child,(withheld),,(withheld),"));
    assert_non_null(strstr(text, "2013-03-04"));
    assert_non_null(strstr(text, "1980-03-04"));
    /* Coming back, what is withheld stays. */
    assert_status(w->pd, PODIUM_OK, world_import(w, "authors", text, &done));
    assert_int_equal(done.added + done.changed, 0);
    assert_string_equal(
        kept(w,
            "SELECT p.value FROM authors a JOIN personal p ON p.hash ="
            " a.birth_date WHERE a.position = 1"),
        "2012-03-04");
    assert_string_equal(
        kept(w,
            "SELECT p.value FROM authors a JOIN personal p ON p.hash ="
            " a.phone WHERE a.position = 1"),
        "0000000001");
    struct podium_findings found;
    assert_status(w->pd, PODIUM_OK, podium_verify(w->pd, &w->arena, &found));
    assert_int_equal(found.count, 0);
}

static void
what_was_withheld_comes_back_as_a_minors(void **state)
{
    struct world *w = *state;
    struct podium_events events;
    world_fill(w, "fields", "field,name\nF,Field\n");
    world_fill(w, "entries", "entry,title,field\nE1,Kite,F\n");
    world_fill(w, "authors",
        "entry,position,name,birth_date\n"
        "E1,1,Secret Child,(withheld)\n");
    assert_status(
        w->pd, PODIUM_OK, podium_event_list(w->pd, 0, 0, &w->arena, &events));
    assert_string_equal(events.items[events.count - 1].kind, "author.set");
    for (size_t i = 0; i < events.count; i++)
        assert_null(strstr(events.items[i].body, "Child"));
    assert_non_null(strstr(exported(w, "authors"), "E1,1,Secret Child,"));
    assert_string_equal(
        kept(w,
            "SELECT p.value FROM authors a JOIN personal p ON p.hash ="
            " a.name_hash WHERE a.minor"),
        "Secret Child");
}

/* Changing another cell must not make an adult of the child, whose name would
 * then stand in the log for good. */
static void
a_withheld_minor_stays_one_when_the_row_is_edited(void **state)
{
    struct world *w = *state;
    struct podium_events events;
    struct podium_faults faults;
    const struct podium_cell cells[] = { { "entry", "E1" }, { "position", "1" },
        { "share", "100" } };
    world_fill(w, "fields", "field,name\nF,Field\n");
    world_fill(w, "entries", "entry,title,field\nE1,Kite,F\n");
    world_fill(w, "authors",
        "entry,position,name,birth_date\n"
        "E1,1,Secret Child,(withheld)\n");
    assert_status(w->pd, PODIUM_OK,
        podium_row_edit(w->pd, "authors", &(struct podium_cells){ cells, 3 },
            &w->arena, &faults));
    assert_status(
        w->pd, PODIUM_OK, podium_event_list(w->pd, 0, 0, &w->arena, &events));
    assert_non_null(
        strstr(events.items[events.count - 1].body, "\"share\":100000"));
    for (size_t i = 0; i < events.count; i++)
        assert_null(strstr(events.items[i].body, "Child"));
    assert_non_null(
        strstr(exported(w, "authors"), "E1,1,Secret Child,(withheld)"));
}

static void
a_withdrawn_state_survives_the_round_trip(void **state)
{
    struct world *w = *state;
    struct podium_imported done;
    const struct podium_cell key[] = { { "entry", "E2" } };
    world_small(w);
    assert_status(w->pd, PODIUM_OK,
        podium_row_withdraw(
            w->pd, "entries", &(struct podium_cells){ key, 1 }, "left"));
    const char *text = exported(w, "entries");
    assert_non_null(strstr(text, "E2,,Lamp,F,,,,withdrawn"));
    assert_status(w->pd, PODIUM_OK, world_import(w, "entries", text, &done));
    assert_int_equal(done.added + done.changed, 0);
}

static void
nobody_is_assigned_against_a_conflict(void **state)
{
    struct world *w = *state;
    world_small(w);
    world_fill(w, "entries", "entry,title,field\nE9,Oar,F\n");
    world_fill(w, "conflicts", "judge,entry,reason\nJ3,E9,kin\n");
    FAULTS(w, "assignments", "round,entry,judge\nR1,E9,J1\nR1,E9,J3\n",
        "assignments.csv:3:3 (judge): J3 has a conflict");
}

static void
text_that_deceives_is_refused(void **state)
{
    static const struct {
        const char *title, *what; /* NULL: it is taken */
    } cases[] = {
        { "\xff", "UTF-8" },
        { "a\xe2\x80\xae"
          "b",
            "control" },
        { "a\x07"
          "b",
            "control" },
        { "a\xe2\x80\x8f", "direction" }, { "a\xd8\x9c", "direction" },
        { "\xc2\x9b"
          "31m",
            "control" },
        { "a\xf3\xa0\x82\x80", "Unicode 15" },
        { "a\xe2\x80\x9d"
          "b",
            NULL },
        { "a\xe2\x80\x9d \n\tb", NULL }, /* one line */
    };
    struct world *w = *state;
    world_small(w);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char entry[8];
        snprintf(entry, sizeof entry, "E7%zu", i);
        const struct podium_cell cells[] = { { "entry", entry },
            { "title", cases[i].title }, { "field", "F" } };
        struct podium_faults faults;
        assert_status(w->pd, cases[i].what ? PODIUM_INVALID : PODIUM_OK,
            podium_row_add(w->pd, "entries", &(struct podium_cells){ cells, 3 },
                &w->arena, &faults));
        assert_int_equal(faults.count, cases[i].what ? 1 : 0);
        if (!cases[i].what)
            continue;
        assert_string_equal(faults.items[0].where, "--title");
        if (!strstr(faults.items[0].what, cases[i].what))
            fail_msg("%zu: %s", i, faults.items[0].what);
    }
    FAULTS(w, "entries", "entry,title,field\nE8,\x1b[2J,F\n",
        "entries.csv:2:2 (title): the cell holds a control");
}

static void
rows_by_hand_follow_the_same_rules(void **state)
{
    struct world *w = *state;
    struct podium_faults faults;
    const struct podium_cell add[] = { { "entry", "E5" }, { "title", "Fan" },
        { "field", "F" } };
    const struct podium_cell bad[] = { { "entry", "E6" }, { "field", "G" } };
    const struct podium_cell edit[] = { { "entry", "E5" },
        { "title", "Large fan" } };
    const struct podium_cell missing[] = { { "entry", "E99" },
        { "title", "X" } };
    world_small(w);
    assert_status(w->pd, PODIUM_OK,
        podium_row_add(w->pd, "entries", &(struct podium_cells){ add, 3 },
            &w->arena, &faults));
    assert_status(w->pd, PODIUM_EXISTS,
        podium_row_add(w->pd, "entries", &(struct podium_cells){ add, 3 },
            &w->arena, &faults));
    assert_status(w->pd, PODIUM_INVALID,
        podium_row_add(w->pd, "entries", &(struct podium_cells){ bad, 2 },
            &w->arena, &faults));
    assert_int_equal(faults.count, 1); /* no title; the field is next */
    assert_status(w->pd, PODIUM_OK,
        podium_row_edit(w->pd, "entries", &(struct podium_cells){ edit, 2 },
            &w->arena, &faults));
    assert_status(w->pd, PODIUM_NOT_FOUND,
        podium_row_edit(w->pd, "entries", &(struct podium_cells){ missing, 2 },
            &w->arena, &faults));
    assert_status(w->pd, PODIUM_OK,
        podium_row_withdraw(
            w->pd, "entries", &(struct podium_cells){ edit, 1 }, "sold"));
    assert_non_null(
        strstr(exported(w, "entries"), "E5,,Large fan,F,,,,withdrawn"));
    assert_status(w->pd, PODIUM_NOT_FOUND,
        podium_row_withdraw(
            w->pd, "entries", &(struct podium_cells){ missing, 1 }, "sold"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(all_faults_of_a_file_are_listed),
        TEST(rules_are_checked_by_name_and_value),
        TEST(scores_are_checked_against_rubric_and_assignment),
        TEST(a_criterion_is_found_by_its_name_if_it_is_one),
        TEST(a_sheet_is_corrected_by_a_new_version),
        TEST(a_low_score_needs_its_comment),
        TEST(a_comment_on_a_criterion_needs_its_score),
        TEST(formulas_are_guarded_and_come_back),
        TEST(minors_stay_out_of_the_log_and_of_exports),
        TEST(what_was_withheld_comes_back_as_a_minors),
        TEST(a_withheld_minor_stays_one_when_the_row_is_edited),
        TEST(a_withdrawn_state_survives_the_round_trip),
        TEST(nobody_is_assigned_against_a_conflict),
        TEST(text_that_deceives_is_refused),
        TEST(rows_by_hand_follow_the_same_rules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
