/* test_aggregate.c - from totals to a result, and from results to places. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/seeded.h"
#include "maths/aggregate.h"
#include "maths/discrepancy.h"

static void
fractions_round_as_the_rules_say(void **state)
{
    static const struct {
        int64_t n, d;
        int digits;
        enum rounding mode;
        const char *text;
    } cases[] = {
        /* n / d in millionths */
        { 2500000, 1, 0, ROUND_HALF_UP, "3" },
        { 2500000, 1, 0, ROUND_HALF_EVEN, "2" },
        { 3500000, 1, 0, ROUND_HALF_EVEN, "4" },
        { 2500000, 1, 0, ROUND_DOWN, "2" },
        { 2000001, 1, 0, ROUND_UP, "3" },
        { -2500000, 1, 0, ROUND_HALF_UP, "-3" },
        { -2500000, 1, 0, ROUND_DOWN, "-2" },
        { -100000, 1, 0, ROUND_HALF_UP, "0" },
        { 253000000, 3, 2, ROUND_HALF_UP, "84.33" },
        { 254000000, 3, 2, ROUND_HALF_UP, "84.67" },
        { 1000000, 8, 2, ROUND_HALF_UP, "0.13" },
        { 1000000, 8, 2, ROUND_HALF_EVEN, "0.12" },
        { 84995000, 1, 2, ROUND_HALF_UP, "85.00" },
        { 84994999, 1, 2, ROUND_HALF_UP, "84.99" },
        { 1, 3, 6, ROUND_HALF_UP, "0.000000" },
    };
    char small[RATIONAL_ROOM];
    (void)state;
    /* What is not rounded is cut, and a zero has no sign. */
    assert_string_equal(
        rational_decimal(small, (struct rational){ -1, 3 }, 2, '.'), "0.00");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char room[RATIONAL_ROOM];
        struct rational r = { cases[i].n, cases[i].d };
        r = rational_round(r, cases[i].digits, cases[i].mode);
        assert_string_equal(
            rational_decimal(room, r, cases[i].digits, '.'), cases[i].text);
    }
}

static void
exact_results_are_reduced_fractions(void **state)
{
    char room[RATIONAL_ROOM];
    (void)state;
    assert_string_equal(
        rational_exact(room, (struct rational){ 253000000, 3 }), "253/3");
    assert_string_equal(
        rational_exact(room, (struct rational){ 84000000, 1 }), "84");
    assert_string_equal(
        rational_exact(room, (struct rational){ -500000, 1 }), "-1/2");
    assert_string_equal(rational_exact(room, (struct rational){ 0, 7 }), "0");
}

/* Totals that double: the mean of twenty is further than a point from each. */
static void
what_would_leave_nothing_is_not_done(void **state)
{
    struct aggregate_sheet sheets[20];
    struct aggregate_result result;
    const struct aggregate_rules rules = { .has_outlier = true,
        .outlier_threshold = MILLION,
        .outlier_until_stable = true,
        .outlier_least = 1,
        .digits = 2 };
    (void)state;
    for (size_t i = 0; i < 20; i++)
        sheets[i] = (struct aggregate_sheet){ .complete = true,
            .total = INT64_C(1000000) * (1 << i) };
    aggregate(&rules, sheets, 20, &result);
    assert_true(result.floor);
    assert_int_equal(result.counted, 20);
    assert_int_equal(result.set_aside, 0);
    assert_int_equal(result.passes, 1);
}

/* A hundred at nought, and ten of which each is just too far once those above
 * it have left: it must be further than T from a mean that holds it, and those
 * below it must not. They are more than the passes that are reported. */
static void
outliers_may_leave_in_many_passes(void **state)
{
    enum { CAMP = 100, STRAGGLERS = 10 };
    struct aggregate_sheet many[CAMP + STRAGGLERS] = { { 0 } };
    struct aggregate_result result;
    const struct aggregate_rules rules = { .has_outlier = true,
        .outlier_threshold = MILLION,
        .outlier_until_stable = true,
        .outlier_least = 1 };
    int64_t sum = 0;
    (void)state;
    for (int64_t k = 0; k < CAMP + STRAGGLERS; k++) {
        many[k].complete = true;
        if (k < CAMP)
            continue;
        /* x > T + (sum + x) / (k + 1) */
        many[k].total = (MILLION * (k + 1) + sum) / k + 2;
        sum += many[k].total;
    }
    aggregate(&rules, many, CAMP + STRAGGLERS, &result);
    assert_int_equal(result.counted, CAMP);
    assert_int_equal(result.set_aside, STRAGGLERS);
    assert_int_equal(result.passes, STRAGGLERS + 1);
    assert_int_equal(result.pass_mean_count, MOST_PASSES);
    assert_int_equal(result.exact.n, 0);
    assert_false(result.floor);
    for (int i = 0; i < CAMP; i++)
        assert_int_equal(many[i].fate, PODIUM_FATE_COUNTED);
    for (int i = 0; i < STRAGGLERS; i++) {
        assert_int_equal(many[CAMP + i].fate, PODIUM_FATE_OUTLIER);
        assert_int_equal(many[CAMP + i].pass, STRAGGLERS - i);
    }
}

/* Totals in points, in the order of judges; 1000 marks an incomplete one. */
static struct aggregate_result
aggregate_points(struct aggregate_rules rules, const int *points, size_t n,
    struct aggregate_sheet *sheets)
{
    struct aggregate_result out;
    for (size_t i = 0; i < n; i++)
        sheets[i] =
            (struct aggregate_sheet){ .total = (int64_t)points[i] * MILLION,
                .complete = points[i] != 1000 };
    aggregate(&rules, sheets, n, &out);
    return out;
}

static void
outliers_leave_in_one_pass_or_until_stable(void **state)
{
    const int points[] = { 50, 52, 54, 70, 100 };
    struct aggregate_sheet s[5];
    struct aggregate_rules rules = { .has_outlier = true,
        .outlier_threshold = 15 * MILLION,
        .outlier_least = 2,
        .least_sheets = 1 };
    struct aggregate_result r;
    (void)state;
    /* Mean 65.2: 50 is 15.2 away, 100 is 34.8. */
    r = aggregate_points(rules, points, 5, s);
    assert_int_equal(r.counted, 3);
    assert_int_equal(s[0].fate, PODIUM_FATE_OUTLIER);
    assert_int_equal(s[4].fate, PODIUM_FATE_OUTLIER);
    assert_int_equal(s[4].pass, 1);
    /* Of 52, 54, 70 the mean is 58.67 and none is 15 away. */
    rules.outlier_until_stable = true;
    r = aggregate_points(rules, points, 5, s);
    assert_int_equal(r.counted, 3);
    assert_int_equal(r.passes, 2);
}

static void
a_second_pass_takes_the_mean_of_those_that_stay(void **state)
{
    /* Mean 77.33; then 64.8, from which 84 is 19.2 away. */
    const int points[] = { 60, 60, 60, 60, 84, 140 };
    struct aggregate_sheet s[6];
    struct aggregate_rules rules = { .has_outlier = true,
        .outlier_threshold = 17500000,
        .outlier_least = 2,
        .least_sheets = 1 };
    (void)state;
    assert_int_equal(aggregate_points(rules, points, 6, s).counted, 5);
    rules.outlier_until_stable = true;
    struct aggregate_result r = aggregate_points(rules, points, 6, s);
    assert_int_equal(r.counted, 4);
    assert_int_equal(s[4].pass, 2);
    assert_int_equal(s[5].pass, 1);
    /* Another pass that leaves too few is not made; the first stands. */
    rules.outlier_least = 5;
    r = aggregate_points(rules, points, 6, s);
    assert_int_equal(r.counted, 5);
    assert_true(r.floor);
}

static void
exactly_the_threshold_away_is_not_beyond_it(void **state)
{
    const int points[] = { 40, 70 };
    struct aggregate_sheet s[2];
    struct aggregate_rules rules = { .has_outlier = true,
        .outlier_threshold = 15 * MILLION,
        .outlier_least = 1,
        .least_sheets = 1 };
    (void)state;
    assert_int_equal(aggregate_points(rules, points, 2, s).counted, 2);
    rules.outlier_threshold--;
    struct aggregate_result r = aggregate_points(rules, points, 2, s);
    assert_true(r.floor); /* both are too far: none would remain */
    assert_int_equal(r.counted, 2);
}

static void
missing_is_never_zero(void **state)
{
    const int points[] = { 1000, 80, 90, 1000 };
    struct aggregate_sheet s[4];
    struct aggregate_rules rules = { .least_sheets = 3 };
    struct aggregate_result r;
    (void)state;
    r = aggregate_points(rules, points, 4, s);
    assert_int_equal(r.counted, 2);
    assert_int_equal(r.exact.n, 170 * MILLION);
    assert_int_equal(s[0].fate, PODIUM_FATE_INCOMPLETE);
    assert_false(r.ranked);
    r = aggregate_points(rules, points, 1, s);
    assert_false(r.has_result);
    assert_false(r.ranked);
}

static void
high_and_low_leave_only_from_three(void **state)
{
    const int points[] = { 90, 60, 75, 60 };
    struct aggregate_sheet s[4];
    struct aggregate_rules rules = { .method = METHOD_DROP_HIGH_LOW,
        .least_sheets = 1 };
    struct aggregate_result r;
    (void)state;
    r = aggregate_points(rules, points, 4, s);
    assert_int_equal(r.exact.n, 135 * MILLION);
    assert_int_equal(
        s[1].fate, PODIUM_FATE_LEFT_OUT_LOW); /* the first of two */
    assert_int_equal(s[0].fate, PODIUM_FATE_LEFT_OUT_HIGH);
    r = aggregate_points(rules, points, 2, s);
    assert_int_equal(r.counted, 2);
    rules.method = METHOD_MEDIAN;
    r = aggregate_points(rules, points, 4, s);
    assert_int_equal(r.exact.n, 135 * MILLION);
    assert_int_equal(r.exact.d, 2);
}

/* What the discrepancy rule leaves out counts for least_sheets alone. */
static void
sheets_left_out_after_a_third_judge_were_given(void **state)
{
    struct aggregate_sheet s[] = { { .total = 90 * MILLION, .complete = true },
        { .total = 60 * MILLION, .complete = true, .apart = true },
        { .total = 84 * MILLION, .complete = true } };
    const struct aggregate_rules rules = { .method = METHOD_MEAN,
        .least_sheets = 3 };
    struct aggregate_result r;
    (void)state;
    aggregate(&rules, s, 3, &r);
    assert_int_equal(s[1].fate, PODIUM_FATE_LEFT_OUT_APART);
    assert_int_equal(r.counted, 2);
    assert_int_equal(r.set_aside, 1);
    assert_int_equal(r.exact.n, 174 * MILLION);
    assert_int_equal(r.exact.d, 2);
    assert_true(r.ranked);
}

static void
whose_sheet_it_is_decides_nothing(void **state)
{
    /* Equal totals 50, parted by the first criterion: 20 leaves, 30 stays,
     * whichever judge gave it. */
    struct podium_score low[] = { { 20, true }, { 30, true } };
    struct podium_score high[] = { { 30, true }, { 20, true } };
    struct aggregate_rules rules = { .method = METHOD_DROP_HIGH_LOW,
        .least_sheets = 1 };
    (void)state;
    for (int swapped = 0; swapped < 2; swapped++) {
        struct aggregate_sheet s[3] = {
            { .total = 50,
                .complete = true,
                .scores = swapped ? high : low,
                .score_count = 2 },
            { .total = 50,
                .complete = true,
                .scores = swapped ? low : high,
                .score_count = 2 },
            { .total = 80, .complete = true, .scores = high, .score_count = 2 },
        };
        struct aggregate_result r;
        aggregate(&rules, s, 3, &r);
        assert_int_equal(s[swapped].fate, PODIUM_FATE_LEFT_OUT_LOW);
        assert_int_equal(s[1 - swapped].fate, PODIUM_FATE_COUNTED);
        /* The same scores: the one that is its judge's highest stays, since
         * the tie step top-scores would count it. */
        s[0].scores = s[1].scores = low;
        s[swapped].top = true;
        aggregate(&rules, s, 3, &r);
        assert_int_equal(s[swapped].fate, PODIUM_FATE_COUNTED);
    }
}

/* The tie step that parts two of equal result, and which of them is better:
 * below 0 the first. Values are whole here, and an absent one is -1. */
static size_t
step_between(const struct rank_item *a, const struct rank_item *b, int *order)
{
    size_t k = 0;
    for (*order = 0; *order == 0 && k < a->key_count; k++) {
        const struct rank_key *x = &a->keys[k], *y = &b->keys[k];
        int64_t left = x->present ? (int64_t)x->value.n : -1;
        int64_t right = y->present ? (int64_t)y->value.n : -1;
        *order = (left < right) - (left > right);
    }
    return *order == 0 ? a->key_count + 1 : k;
}

/* An entry's place is one more than there are better ones; the step that
 * decided about it is the last that any of its equals needed. */
static void
check_file_location(const struct rank_item *items, size_t n, size_t which)
{
    const struct rank_item *item = &items[which];
    size_t place = 1, decided = 0;
    for (size_t i = 0; i < n; i++) {
        const struct rank_item *other = &items[i];
        int order;
        if (i == which || !other->ranked || !item->ranked)
            continue;
        if (other->result.n != item->result.n) {
            place += other->result.n > item->result.n;
            continue;
        }
        size_t step = step_between(item, other, &order);
        place += order > 0;
        decided = step > decided ? step : decided;
    }
    assert_int_equal(item->place, item->ranked ? place : 0);
    assert_int_equal(item->decided, decided);
}

/* Ranks of random items are those that counting gives, whatever order they
 * come in. */
static void
the_order_of_entries_changes_nothing(void **state)
{
    struct seeded random = { 7 };
    (void)state;
    for (int round = 0; round < 300; round++) {
        struct rank_item a[20], b[20], *p[20], *q[20];
        struct rank_key keys[20][2];
        for (size_t i = 0; i < 20; i++) {
            a[i] = (struct rank_item){ .order = i,
                .ranked = seeded_below(&random, 10) > 0,
                .result = { (int128)seeded_below(&random, 5) * MILLION, 1 } };
            a[i].keys = keys[i];
            a[i].key_count = 2;
            for (size_t k = 0; k < 2; k++)
                keys[i][k] = (struct rank_key){ seeded_below(&random, 5) > 0,
                    { (int128)seeded_below(&random, 3), 1 } };
        }
        memcpy(b, a, sizeof a);
        for (size_t i = 0; i < 20; i++) {
            p[i] = &a[i];
            q[i] = &b[i];
        }
        for (size_t i = 19; i > 0; i--) {
            size_t j = seeded_below(&random, i + 1);
            struct rank_item *moved = q[i];
            q[i] = q[j];
            q[j] = moved;
        }
        rank_items(p, 20);
        rank_items(q, 20);
        for (size_t i = 0; i < 20; i++) {
            check_file_location(a, 20, i);
            assert_memory_equal(p[i], q[i], sizeof a[0]);
        }
        for (size_t i = 1; i < 20; i++)
            assert_true(p[i]->place == 0 ||
                (p[i - 1]->place > 0 && p[i - 1]->place <= p[i]->place));
    }
    rank_items(NULL, 0);
}

static void
totals_are_apart_only_beyond_the_limit(void **state)
{
    static const struct {
        struct discrepancy_limits rules;
        int64_t totals[4];
        size_t n;
        bool apart;
    } cases[] = {
        { { .has_between = true, .between = 15 }, { 60, 75 }, 2, false },
        { { .has_between = true, .between = 15 }, { 60, 76 }, 2, true },
        { { .has_between = true, .between = 0 }, { 5, 5, 5 }, 3, false },
        { { .has_between = true, .between = 0 }, { 5 }, 1, false },
        { { .has_between = true, .between = 0 }, { 0 }, 0, false },
        { { .has_between = true, .between = 9 }, { -5, 5 }, 2, true },
        /* The mean of 0, 0 and 10 is 10/3: 6 2/3 from the last. */
        { { .has_from_mean = true, .from_mean = 6 }, { 0, 0, 10 }, 3, true },
        { { .has_from_mean = true, .from_mean = 7 }, { 0, 0, 10 }, 3, false },
        { { .has_between = true,
              .between = 10,
              .has_from_mean = true,
              .from_mean = 6 },
            { 0, 0, 10 }, 3, true },
        { { 0 }, { 0, 1000 }, 2, false },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (too_far_apart(&cases[i].rules, cases[i].totals, cases[i].n) !=
            cases[i].apart)
            fail_msg("case %zu", i);
    const struct discrepancy_limits rules = { .has_between = true,
        .between = 15 };
    const int64_t totals[] = { 90, 70, 80, 40 };
    assert_true(agrees_with_another(&rules, totals, 4, 2));
    assert_true(agrees_with_another(&rules, totals, 4, 0));
    assert_false(agrees_with_another(&rules, totals, 4, 3));
    assert_int_equal(totals_range(totals, 4), 50);
}

static void
nearest_totals_count_after_a_third_judge(void **state)
{
    static const struct {
        enum discrepancy_counts counts;
        int64_t totals[4];
        size_t n, third;
        const char *counting; /* + or - for each */
    } cases[] = {
        { DISCREPANCY_COUNTS_ALL, { 90, 70, 84 }, 3, 2, "+++" },
        { DISCREPANCY_COUNTS_NEAREST, { 90, 70, 84 }, 3, 2, "+-+" },
        { DISCREPANCY_COUNTS_NEAREST, { 90, 84, 30 }, 3, 2, "++-" },
        { DISCREPANCY_COUNTS_NEAREST, { 90, 70, 80 }, 3, 2, "+++" },
        { DISCREPANCY_COUNTS_NEAREST, { 70, 70, 90 }, 3, 2, "++-" },
        { DISCREPANCY_COUNTS_NEAREST, { 10, 20, 50, 60 }, 4, 3, "++++" },
        { DISCREPANCY_COUNTS_THIRD, { 90, 84, 30 }, 3, 2, "-++" },
        { DISCREPANCY_COUNTS_THIRD, { 84, 90, 70 }, 3, 0, "++-" },
        { DISCREPANCY_COUNTS_THIRD, { 90, 70, 80 }, 3, 2, "+++" },
        { DISCREPANCY_COUNTS_THIRD, { 10, 20, 50, 60 }, 4, 3, "--++" },
        { DISCREPANCY_COUNTS_THIRD, { 5 }, 1, 0, "+" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool counts[4];
        choose_counting_totals(cases[i].counts, cases[i].totals, cases[i].n,
            cases[i].third, counts);
        for (size_t j = 0; j < cases[i].n; j++)
            if (counts[j] != (cases[i].counting[j] == '+'))
                fail_msg("case %zu, total %zu", i, j);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fractions_round_as_the_rules_say),
        cmocka_unit_test(exact_results_are_reduced_fractions),
        cmocka_unit_test(what_would_leave_nothing_is_not_done),
        cmocka_unit_test(outliers_may_leave_in_many_passes),
        cmocka_unit_test(outliers_leave_in_one_pass_or_until_stable),
        cmocka_unit_test(a_second_pass_takes_the_mean_of_those_that_stay),
        cmocka_unit_test(exactly_the_threshold_away_is_not_beyond_it),
        cmocka_unit_test(missing_is_never_zero),
        cmocka_unit_test(high_and_low_leave_only_from_three),
        cmocka_unit_test(sheets_left_out_after_a_third_judge_were_given),
        cmocka_unit_test(whose_sheet_it_is_decides_nothing),
        cmocka_unit_test(the_order_of_entries_changes_nothing),
        cmocka_unit_test(totals_are_apart_only_beyond_the_limit),
        cmocka_unit_test(nearest_totals_count_after_a_third_judge),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
