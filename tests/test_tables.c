/* test_tables.c - ratings from CSV files, and the map that names them. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <math.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "base/map.h"
#include "base/message.h"
#include "base/seeded.h"
#include "base/text.h"
#include "tables/headings.h"

/* Keys of all lengths that differ only somewhere, before and after growing. */
static void
a_map_finds_what_was_put_and_nothing_else(void **state)
{
    struct world *w = *state;
    struct map map = { .arena = &w->arena };
    char key[40];
    assert_null(map_get(&map, ""));
    for (int i = 0; i < 3000; i++) {
        snprintf(
            key, sizeof key, "%.*s%d", i % 23, "abcdefghijklmnopqrstuvw", i);
        bool added;
        *map_put(&map, podium_strdup(&w->arena, key), &added) = i;
        assert_true(added);
    }
    bool added;
    *map_put(&map, "", &added) = -1;
    assert_true(added);
    for (int i = 0; i < 3000; i++) {
        size_t size = (size_t)snprintf(key, sizeof key, "%.*s%d#", i % 23,
                          "abcdefghijklmnopqrstuvw", i) -
            1;
        assert_null(map_get(&map, key));
        key[size] = '\0';
        assert_int_equal(*map_get(&map, key), i);
        assert_int_equal(*map_put(&map, key, &added), i);
        assert_false(added);
    }
    assert_int_equal(*map_get(&map, ""), -1);
    assert_int_equal(map.count, 3001);
}

/* Ids that differ only in their order, or only in one byte. */
static void
a_map_tells_ids_apart_by_value_and_order(void **state)
{
    struct world *w = *state;
    struct map map = { .arena = &w->arena };
    bool added;
    for (int64_t a = 0; a < 20; a++)
        for (int64_t b = 0; b < 20; b++) {
            const int64_t ids[] = { a, b << 40, 7 };
            *map_put_ids(&map, ids, 3, &added) = a * 20 + b;
            assert_true(added);
        }
    for (int64_t a = 0; a < 20; a++)
        for (int64_t b = 0; b < 20; b++) {
            const int64_t ids[] = { a, b << 40, 7 };
            assert_int_equal(*map_get_ids(&map, ids, 3), a * 20 + b);
            assert_null(map_get_ids(&map, ids, 2));
        }
    const int64_t other[] = { 0, 0, 8 };
    assert_null(map_get_ids(&map, other, 3));
    assert_int_equal(map.count, 400);
}

/* ---- ratings ---- */

#define ENTRIES 7
#define JUDGES 5
#define CRITERIA 3
#define ROWS (ENTRIES * JUDGES * CRITERIA)

static double
score_of(size_t i)
{
    return (double)(i * 37 % 26) + (double)(i * 613 % 1000) / 1000;
}

static size_t
number_in(const char *name)
{
    return (size_t)atoi(name + strcspn(name, "0123456789"));
}

/* Which of the entries and judges of write_row() a rating is of, in one. */
static size_t
pair_of(const struct podium_rating_table *t, const struct podium_ratings *r,
    size_t n)
{
    return number_in(t->entries[r->entry[n]]) / 6 * JUDGES + 12 -
        number_in(t->judges[r->judge[n]]);
}

/* The row of a rating: names whose byte order is not that of the numbers. */
static void
write_row(struct buffer *b, size_t i)
{
    char row[80];
    size_t e = i / JUDGES / CRITERIA, j = i / CRITERIA % JUDGES,
           c = i % CRITERIA;
    snprintf(row, sizeof row, "E%zu,%s%zu,criterion-%zu,%zu.%03zu\n", e * 6,
        j % 2 ? "Giám khảo " : "J", 12 - j, c * 9, (i * 37) % 26,
        (i * 613) % 1000);
    buffer_text(b, row);
}

static const char *
file_of(struct world *w, const size_t order[ROWS])
{
    struct buffer b = { 0 };
    buffer_text(&b, "entry,judge,criterion,score\n");
    for (size_t i = 0; i < ROWS; i++)
        write_row(&b, order[i]);
    const char *path = world_file(w, "ratings.csv", buffer_string(&b));
    buffer_free(&b);
    return path;
}

static void
read_ratings(struct world *w, const char *path, struct podium_rating_table *out)
{
    const struct podium_rating_source source = { .path = path, .facets = true };
    struct podium_faults faults;
    assert_int_equal(
        podium_ratings_read(&source, &w->arena, out, &faults), PODIUM_OK);
}

/* Each score is that of the row which its names come from, and each rating
 * the mean over the criteria. */
static void
check_scores(const struct podium_rating_table *t)
{
    double sum[ENTRIES * JUDGES] = { 0 };
    for (size_t n = 0; n < t->facets.count; n++) {
        size_t pair = pair_of(t, &t->facets, n),
               c = number_in(t->criteria[t->facets.criterion[n]]) / 9;
        double score = score_of(pair * CRITERIA + c);
        assert_true(fabs(t->facets.score[n] - score) < 1e-9);
        sum[pair] += score / CRITERIA;
    }
    for (size_t n = 0; n < t->ratings.count; n++)
        assert_true(
            fabs(t->ratings.score[n] - sum[pair_of(t, &t->ratings, n)]) < 1e-9);
}

static void
assert_same(const struct podium_ratings *a, const struct podium_ratings *b)
{
    assert_int_equal(a->count, b->count);
    assert_int_equal(a->entries, b->entries);
    assert_int_equal(a->judges, b->judges);
    for (size_t i = 0; i < a->count; i++) {
        assert_int_equal(a->entry[i], b->entry[i]);
        assert_int_equal(a->judge[i], b->judge[i]);
        assert_memory_equal(&a->score[i], &b->score[i], sizeof(double));
        if (a->criteria)
            assert_int_equal(a->criterion[i], b->criterion[i]);
    }
}

static void
the_order_of_a_file_changes_nothing(void **state)
{
    struct world *w = *state;
    struct seeded random = { 3 };
    struct podium_rating_table first, table;
    size_t order[ROWS];
    for (size_t i = 0; i < ROWS; i++)
        order[i] = i;
    read_ratings(w, file_of(w, order), &first);
    assert_int_equal(first.facets.count, ROWS);
    assert_int_equal(first.ratings.count, ROWS / CRITERIA);
    check_scores(&first);
    assert_string_equal(first.entries[1], "E6");
    assert_string_equal(first.judges[0], "Giám khảo 9");
    for (int turn = 0; turn < 20; turn++) {
        for (size_t i = ROWS - 1; i > 0; i--) {
            size_t k = seeded_below(&random, (uint32_t)i + 1), kept = order[i];
            order[i] = order[k];
            order[k] = kept;
        }
        read_ratings(w, file_of(w, order), &table);
        assert_same(&first.ratings, &table.ratings);
        assert_same(&first.facets, &table.facets);
    }
}

/* So many of one entry and of one pair that they are sorted another way. */
static void
many_rows_of_one_entry_are_put_in_order(void **state)
{
    struct world *w = *state;
    struct podium_rating_table table;
    struct buffer b = { 0 };
    buffer_text(&b, "entry,judge,criterion,score\n");
    for (int i = 999; i >= 0; i--) {
        char row[40];
        /* as many of each, or some would be partial */
        snprintf(row, sizeof row, "E,J%03d,c%03d,%d\n", i % 4 * 25, i, i);
        buffer_text(&b, row);
    }
    read_ratings(w, world_file(w, "one.csv", buffer_string(&b)), &table);
    buffer_free(&b);
    assert_int_equal(table.facets.count, 1000);
    for (size_t i = 0; i < 1000; i++) {
        const struct podium_ratings *f = &table.facets;
        assert_int_equal(
            (int)f->score[i], atoi(table.criteria[f->criterion[i]] + 1));
        if (i > 0)
            assert_true(f->judge[i - 1] < f->judge[i] ||
                (f->judge[i - 1] == f->judge[i] &&
                    f->criterion[i - 1] < f->criterion[i]));
    }
}

static void
what_is_wrong_in_ratings_is_told_by_row_and_column(void **state)
{
    struct world *w = *state;
    static const struct {
        const char *text, *where;
        size_t count; /* 0: one fault */
    } cases[] = {
        { "entry,judge,score\nA,X,1\nB,X,2\nA,X,\n", "r.csv:4:1 (entry)" },
        { "entry,judge,score\nA,X,1\nA,Y,0x10\n", "r.csv:3:3 (score)" },
        { "entry,judge,score\nA,X,1\nA,X,2\nB,X,z\n", "r.csv:3:1 (entry)", 2 },
        { "entry,judge,score\nA,X,-\n", "r.csv:2:3 (score)" },
        { "entry,judge,score\nA,X,1234567890123456789\n", "r.csv:2:3 (score)" },
        { "entry,judge,score\nA,,1\n", "r.csv:2:2 (judge)" },
        { "entry,judge,score\n,X,1\n", "r.csv:2:1 (entry)" },
        { "entry,judge,score,entry\nA,X,1,B\n", "r.csv:1:4 (entry)" },
        { "entry,score\nA,1\n", "r.csv:1" },
        { "entry,judge,score\nA,X,1,5\n", "r.csv:2" },
        { "entry,judge,score\nA,\xff,5\n", "r.csv:2:2 (judge)" },
        { "entry,judge,score\nA,Ho\xc3\xa0,5\nA,\xff,5\n",
            "r.csv:3:2 (judge)" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct podium_rating_source source = {
            .path = world_file(w, "r.csv", cases[i].text)
        };
        struct podium_rating_table table;
        struct podium_faults faults;
        assert_int_equal(
            podium_ratings_read(&source, &w->arena, &table, &faults),
            PODIUM_INVALID);
        assert_int_equal(faults.count, cases[i].count ? cases[i].count : 1);
        assert_string_equal(faults.items[0].where, cases[i].where);
    }
}

/* As a spreadsheet may leave them: signs, spaces, quotes, decomposed letters,
 * an empty criterion, a missing score. */
static void
cells_are_cleaned_before_they_are_names(void **state)
{
    struct world *w = *state;
    struct podium_rating_table table;
    read_ratings(w,
        world_file(w, "r.csv",
            "judge,score,note,entry,criterion\r\n"
            "J1,+8.25,x,E1,\r\n"
            " J1 ,\" 7,5 \",,E2,\r\n"
            "\"J1\",-0.125,y,Ho\xcc\x80"
            "a,\r\n"
            "J2,,,H\xc3\xb2"
            "a,\r\n"
            "J2,3,,H\xc3\xb2"
            "a,b\r\n"),
        &table);
    assert_int_equal(table.ratings.entries, 3);
    assert_int_equal(table.ratings.judges, 2);
    assert_string_equal(table.entries[2],
        "H\xc3\xb2"
        "a");
    assert_int_equal(table.ratings.count, 4);
    static const double scores[] = { 8.25, 7.5, -0.125, 3 };
    for (size_t i = 0; i < 4; i++)
        assert_true(fabs(table.ratings.score[i] - scores[i]) < 1e-15);
}

/* Whether podium takes a heading that it wrote or printed for what it is. */
static void
assert_heading(struct heading_set *set, const char *heading, const char *column)
{
    const char *found = heading_column(set, heading);
    if (!found || strcmp(found, column) != 0)
        fail_msg("%s: \"%s\" is %s, not %s", set->table, heading,
            found ? found : "nothing", column);
}

static void
headings_lead_back_to_their_columns(void **state)
{
    struct world *w = *state;
    for (const char *const *t = podium_table_list(); *t; t++) {
        struct podium_columns columns;
        const char *names[32] = { 0 };
        if (podium_column_list(*t, &w->arena, &columns) != PODIUM_OK)
            continue;
        for (size_t i = 0; i < columns.count; i++)
            names[i] = columns.items[i].name;
        struct heading_set set = {
            .table = *t, .columns = names, .known.arena = &w->arena
        };
        for (size_t i = 0; i < columns.count; i++) {
            const char *vi = podium_column_heading(
                PODIUM_LANGUAGE_VI, *t, names[i], &w->arena);
            char capitals[64];
            assert_heading(&set, names[i], names[i]);
            assert_heading(&set, vi, names[i]);
            snprintf(capitals, sizeof capitals, "%s (*)", vi);
            assert_heading(&set, capitals, names[i]);
            assert_heading(&set, text_ascii(&w->arena, vi), names[i]);
        }
        assert_string_equal(heading_column(&set, "STT"), HEADING_NOT_READ);
        assert_string_equal(heading_column(&set, "ghi chu"), HEADING_NOT_READ);
        assert_null(heading_column(&set, "Chi\xe1\xbb\x81u cao"));
    }
}

/* What lists print above the columns of tables that have a list. */
static void
printed_headings_lead_back_too(void **state)
{
    struct world *w = *state;
    static const char *const lists[] = { "entries", "people", "assignments",
        "conflicts", "authors", "criteria", "prizes", "panels", "contest" };
    for (size_t t = 0; t < sizeof lists / sizeof *lists; t++) {
        struct podium_columns columns;
        const char *names[32] = { 0 };
        assert_int_equal(
            podium_column_list(lists[t], &w->arena, &columns), PODIUM_OK);
        for (size_t i = 0; i < columns.count; i++)
            names[i] = columns.items[i].name;
        struct heading_set set = {
            .table = lists[t], .columns = names, .known.arena = &w->arena
        };
        for (size_t i = 0; i < columns.count; i++) {
            char id[64];
            bool person = strcmp(lists[t], "people") == 0 &&
                strcmp(names[i], "title") == 0;
            snprintf(id, sizeof id, "column.%s%s", person ? "person_" : "",
                names[i]);
            for (int l = PODIUM_LANGUAGE_EN; l <= PODIUM_LANGUAGE_VI; l++)
                if (message_known(id))
                    assert_heading(&set,
                        message_text((enum podium_language)l, id), names[i]);
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_map_finds_what_was_put_and_nothing_else),
        TEST(a_map_tells_ids_apart_by_value_and_order),
        TEST(the_order_of_a_file_changes_nothing),
        TEST(many_rows_of_one_entry_are_put_in_order),
        TEST(what_is_wrong_in_ratings_is_told_by_row_and_column),
        TEST(cells_are_cleaned_before_they_are_names),
        TEST(headings_lead_back_to_their_columns),
        TEST(printed_headings_lead_back_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
