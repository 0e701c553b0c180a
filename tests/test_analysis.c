/* test_analysis.c - what the reference values cannot show of the statistics:
 * the way for large designs, and want of memory. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <math.h>

#include "analysis/fit.h"
#include "analysis/parts.h"
#include "base/seeded.h"

#define ENTRIES 2000
#define JUDGES 600 /* so many that the search begins by iterating */
#define EACH 4
#define CRITERIA 2

/* Ratings of a random design, with room for them. */
struct contest {
    size_t entry[ENTRIES * EACH], judge[ENTRIES * EACH];
    double score[ENTRIES * EACH];
    struct podium_ratings ratings;
};

/* The sum of twelve uniform numbers less six: near enough to normal. */
static double
chance(struct seeded *random)
{
    double sum = -6;
    for (int i = 0; i < 12; i++)
        sum += (double)seeded_below(random, 1000000) / 1e6;
    return sum;
}

static void
draw_contest(struct contest *c, double entries, double judges)
{
    struct seeded random = { 7 };
    double severity[JUDGES];
    size_t n = 0;
    for (size_t j = 0; j < JUDGES; j++)
        severity[j] = judges * chance(&random);
    for (size_t e = 0; e < ENTRIES; e++) {
        double ability = entries * chance(&random);
        size_t first = seeded_below(&random, JUDGES);
        for (size_t k = 0; k < EACH; k++, n++) {
            c->entry[n] = e;
            c->judge[n] = (first + k * 29) % JUDGES;
            c->score[n] =
                50 + ability + severity[c->judge[n]] + 6 * chance(&random);
        }
    }
    c->ratings = (struct podium_ratings){ .count = n,
        .entries = ENTRIES,
        .judges = JUDGES,
        .entry = c->entry,
        .judge = c->judge,
        .score = c->score };
}

static void
assert_near(double a, double b, double part)
{
    if (fabs(a - b) > part * fabs(b))
        print_error("%g is not within %g of %g\n", a, part, b);
    assert_true(fabs(a - b) <= part * fabs(b));
}

/* Both ways, from the same start. */
static void
fit_both(const struct crossed *c, struct podium_arena *arena, struct fit *dense,
    struct fit *large, struct inverse_outline *outline)
{
    assert_true(fit_make(c, true, arena, dense));
    assert_true(fit_dense(dense));
    assert_true(fit_make(c, false, arena, large));
    assert_true(fit_large(large, arena, outline));
}

static void
iterating_finds_what_factoring_finds(void **state)
{
    static struct contest contest;
    struct podium_arena arena = { 0 };
    struct fit dense, large;
    struct inverse_outline outline;
    (void)state;
    draw_contest(&contest, 8, 5);
    const struct crossed *c = crossed_make(&contest.ratings, true, &arena);
    assert_non_null(c);
    fit_both(c, &arena, &dense, &large, &outline);
    /* Traces are estimated from eight probes: that is the error. */
    assert_near(large.t[ROW], dense.t[ROW], 0.006);
    assert_near(large.t[COLUMN], dense.t[COLUMN], 0.006);
    assert_near(large.sigma2, dense.sigma2, 0.001);
    double sigma = sqrt(dense.sigma2);
    for (size_t i = 0; i < crossed_order(c); i++)
        assert_true(fabs(large.kept[i] - dense.kept[i]) < 0.005 * sigma);
    /* The errors stated are within what they say of themselves, and a bit for
     * the rows that were not sampled. */
    assert_true(outline.apart > 0 && outline.apart < 0.2);
    for (size_t row = 0; row < c->rows; row++) {
        double rough = 0;
        crossed_row(c, dense.t, row, c->scratch);
        for (size_t i = 0; i < c->scratch->count; i++)
            if (c->scratch->index[i] >= c->fixed)
                rough += c->scratch->q[i] * c->scratch->q[i] /
                    outline.diagonal[c->scratch->index[i]];
        double exact = sparse_quadratic(c->scratch, dense.inverse, dense.order);
        double w = entry_weight(dense.t[ROW], c->scratch->precision);
        assert_near(sqrt(w + w * w * rough * outline.of_row),
            sqrt(w + w * w * exact), 0.05);
    }
    podium_arena_free(&arena);
}

/* Whatever the variances: near zero the estimated traces say little, and a
 * search that goes there at once would report judges who are all alike. */
static void
the_search_ends_in_the_lowest_minimum(void **state)
{
    static struct contest contest;
    static const double spreads[][2] = { { 8, 1 }, { 1, 8 }, { 8, 0.3 },
        { 0.5, 5 }, { 8, 0 }, { 30, 6 } };
    (void)state;
    for (size_t i = 0; i < sizeof spreads / sizeof *spreads; i++) {
        struct podium_arena arena = { 0 };
        struct podium_analysis analysis;
        struct fit dense;
        draw_contest(&contest, spreads[i][0], spreads[i][1]);
        const struct crossed *c = crossed_make(&contest.ratings, true, &arena);
        assert_non_null(c);
        assert_true(fit_make(c, true, &arena, &dense));
        assert_true(fit_dense(&dense));
        assert_int_equal(podium_ratings_analyse(&contest.ratings,
                             PODIUM_METHOD_MIXED, NULL, &arena, &analysis),
            PODIUM_OK);
        if (fabs(analysis.reml - dense.criterion) > 1e-6)
            fail_msg("entries %g, judges %g: criterion %.9f, not %.9f",
                spreads[i][0], spreads[i][1], analysis.reml, dense.criterion);
        podium_arena_free(&arena);
    }
}

/* ---- want of memory ---- */

#define SMALL 6

/* What is called with too little memory; the method, or one of the others. */
static enum podium_status
call(const struct podium_ratings *r, int what, struct podium_arena *arena)
{
    static const size_t places[] = { 2 };
    static const struct podium_pair pairs[] = { { 0, 1 } };
    static const struct podium_simulation how = { .draws = 100,
        .prizes = 2,
        .seed = 1,
        .places = places,
        .place_count = 1,
        .pairs = pairs,
        .pair_count = 1 };
    struct podium_analysis analysis;
    struct podium_agreement agreement;
    struct podium_design design;
    struct podium_profile profile;
    if (what < PODIUM_METHOD_COUNT)
        return podium_ratings_analyse(
            r, (enum podium_method)what, &how, arena, &analysis);
    if (what == PODIUM_METHOD_COUNT)
        return podium_agreement_compute(r, arena, &agreement);
    if (what == PODIUM_METHOD_COUNT + 1)
        return podium_design_compute(r, arena, &design);
    return podium_profile_compute(r, 0, arena, &profile);
}

static void
call_with_more_and_more(const struct podium_ratings *r, int what)
{
    enum podium_status status = PODIUM_NOMEM;
    size_t limit = 0;
    while (status == PODIUM_NOMEM) {
        struct podium_arena arena = { .limit = limit += 48 };
        status = call(r, what, &arena);
        assert_true((status == PODIUM_NOMEM) == arena.failed);
        podium_arena_free(&arena);
    }
    assert_int_equal(status, PODIUM_OK);
    assert_true(limit > 48); /* it was wanting at first */
}

static void
want_of_memory_is_said_and_does_no_harm(void **state)
{
    static const double points[SMALL * SMALL * CRITERIA] = { 4, 5, 3, 4, 2, 1,
        5, 5, 4, 2, 1, 3, 2, 2, 4, 5, 5, 1, 3, 4, 3, 4, 2, 5, 1, 2, 3, 4, 4, 5,
        2, 3, 1, 3, 4, 2, 5, 4, 2, 3, 3, 1, 1, 2, 4, 4, 5, 3, 2, 5, 3, 1, 4, 2,
        3, 3, 4, 5, 1, 4, 2, 2, 5, 3, 4, 1, 3, 5, 2, 4, 3, 2 };
    size_t entry[SMALL * SMALL * CRITERIA], judge[SMALL * SMALL * CRITERIA];
    size_t criterion[SMALL * SMALL * CRITERIA], n = SMALL * SMALL;
    (void)state;
    for (size_t i = 0; i < n * CRITERIA; i++) {
        entry[i] = i % n / SMALL;
        judge[i] = i % SMALL;
        criterion[i] = i / n;
    }
    const struct podium_ratings plain = { .count = n,
        .entries = SMALL,
        .judges = SMALL,
        .entry = entry,
        .judge = judge,
        .score = points };
    struct podium_ratings facets = plain;
    facets.count = n * CRITERIA;
    facets.criteria = CRITERIA;
    facets.criterion = criterion;
    for (int what = 0; what <= PODIUM_METHOD_COUNT + 2; what++)
        call_with_more_and_more(&plain, what);
    call_with_more_and_more(&facets, PODIUM_METHOD_MIXED);
    call_with_more_and_more(&facets, PODIUM_METHOD_RASCH);
}

#define SCORES 3000

/* How many are better, and 1; 0 for one that is missing. */
static size_t
rank_by_counting(const double *score, size_t which, bool low)
{
    size_t rank = 1;
    if (isnan(score[which]))
        return 0;
    for (size_t i = 0; i < SCORES; i++)
        if (low ? score[i] < score[which] : score[i] > score[which])
            rank++;
    return rank;
}

/* What a float cannot tell apart, a ranking must: all lie within a few of its
 * steps. */
static void
scores_that_are_nearly_equal_keep_their_order(void **state)
{
    static double score[SCORES];
    static size_t rank[SCORES];
    struct seeded random = { 11 };
    struct podium_arena arena = { 0 };
    (void)state;
    for (size_t i = 0; i < SCORES; i++)
        score[i] = i % 100 == 7
            ? (double)NAN
            : (i % 2 ? 7 : -7) + 2e-8 * (double)seeded_below(&random, 500);
    for (int low = 0; low < 2; low++) {
        rank_scores(score, SCORES, low, &arena, rank);
        for (size_t i = 0; i < SCORES; i++)
            assert_int_equal(rank[i], rank_by_counting(score, i, low));
    }
    podium_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(iterating_finds_what_factoring_finds),
        cmocka_unit_test(the_search_ends_in_the_lowest_minimum),
        cmocka_unit_test(want_of_memory_is_said_and_does_no_harm),
        cmocka_unit_test(scores_that_are_nearly_equal_keep_their_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
