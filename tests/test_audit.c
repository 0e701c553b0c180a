/* test_audit.c - how many sheets to compare, and which. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "maths/audit.h"

/* The chance to draw none of `bad` among `all` in n, term by term. */
static double
chance_to_miss(size_t all, size_t bad, size_t n)
{
    double chance = 1;
    for (size_t i = 0; i < n; i++)
        chance *=
            all - i > bad ? (double)(all - i - bad) / (double)(all - i) : 0;
    return chance;
}

static void
a_sample_is_as_large_as_it_must_be_and_no_larger(void **state)
{
    static const struct {
        size_t all, wanted;
        double wrong, risk;
    } cases[] = {
        /* Of very many: ln 0.05 / ln 0.95, and / ln 0.99. */
        { 10000000, 59, 0.05, 0.05 },
        { 10000000, 299, 0.01, 0.05 },
        { 1, 1, 0.05, 0.05 },
        { 0, 0, 0.05, 0.05 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(
            audit_size(cases[i].all, cases[i].wrong, cases[i].risk),
            cases[i].wanted);
    for (size_t all = 1; all < 700; all += 7) {
        size_t bad = (all + 19) / 20, n = audit_size(all, 0.05, 0.05);
        assert_true(chance_to_miss(all, bad, n) <= 0.05);
        assert_true(chance_to_miss(all, bad, n - 1) > 0.05);
    }
}

static size_t
drawn_with(struct world *w, const char *dice, const char **first)
{
    struct podium_audit audit = { .dice = dice, .wrong = 0.5, .risk = 0.2 };
    struct podium_audit_sample sample;
    assert_status(w->pd, PODIUM_OK,
        podium_audit_sample(w->pd, &audit, &w->arena, &sample));
    assert_int_equal(sample.population, 4);
    assert_int_equal(sample.needed, 2); /* to miss two of four: 1/2, 1/6 */
    *first = "";
    size_t drawn = 0;
    for (size_t i = 0; i < sample.count; i++) {
        drawn += sample.items[i].drawn;
        assert_int_equal(sample.items[i].near_line,
            strcmp(sample.items[i].entry, "E2") == 0);
        assert_true(sample.items[i].drawn || sample.items[i].near_line);
        if (sample.items[i].drawn)
            *first = sample.items[i].receipt;
    }
    assert_int_equal(drawn, sample.needed);
    return sample.near_line;
}

static void
the_dice_choose_and_lines_are_always_looked_at(void **state)
{
    struct world *w = *state;
    struct podium_audit audit = { .dice = "41" };
    struct podium_audit_sample sample;
    const char *one, *two, *other;
    world_small(w);
    assert_status(w->pd, PODIUM_OK, podium_reason_set(w->pd, "test"));
    world_fill(w, "prizes",
        "prize,name,position,quota,threshold\nfirst,First,1,1,50\n");
    world_fill(w, "sheets",
        "round,entry,judge,a,b\nR1,E1,J1,20,40\nR1,E2,J1,10,39.5\n"
        "R1,E3,J1,1,1\nR1,E4,J1,2,9\n");
    assert_status(w->pd, PODIUM_INVALID,
        podium_audit_sample(w->pd, &audit, &w->arena, &sample));
    /* E2 has 49.5 points, half a point under the line. */
    assert_int_equal(drawn_with(w, "4162354162", &one), 1);
    drawn_with(w, "4 1 6 2 3 5 4 1 6 2", &two);
    assert_string_equal(one, two);
    bool differs = false;
    char dice[] = "1111111110";
    for (int i = 0; i < 6; i++) {
        dice[9]++;
        drawn_with(w, dice, &other);
        differs = differs || strcmp(one, other) != 0;
    }
    assert_true(differs);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_sample_is_as_large_as_it_must_be_and_no_larger),
        TEST(the_dice_choose_and_lines_are_always_looked_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
