/* aggregate.h - from the totals of an entry's sheets to its result, exactly,
 * with the derivation. */
/* SPDX-License-Identifier: MIT */
#ifndef MATHS_AGGREGATE_H
#define MATHS_AGGREGATE_H

#include <podium/rank.h>

#include "maths/rational.h"

enum method { METHOD_MEAN, METHOD_MEDIAN, METHOD_DROP_HIGH_LOW };

/* How results are made. The outlier rule is that of the score sheet for
 * young scientific talent (Mau 7): a total further than the threshold from
 * the mean of all is invalid and leaves the sum. The score sheet does not say
 * whether to repeat that, nor how many sheets must be left: both are rules
 * here. */
struct aggregate_rules {
    enum method method;
    bool has_outlier;
    int64_t outlier_threshold; /* millionths of a point */
    bool outlier_until_stable;
    int64_t outlier_least; /* no pass leaves fewer sheets than this */
    bool below_least_unranked;
    int64_t least_sheets; /* fewer: no rank */
    enum rounding rounding;
    int digits;
    bool rank_on_rounded;
};

/* A sheet of the entry; aggregate() sets fate and pass. */
struct aggregate_sheet {
    int64_t total; /* millionths; only if complete */
    bool complete;
    bool apart; /* left out by the discrepancy rule, after a third judge */
    enum podium_fate fate;
    int pass; /* of the outlier rule that set it aside, from 1 */
    /* These order sheets of equal total, never their judges. */
    const struct podium_score *scores;
    size_t score_count;
    bool top; /* the highest total that its judge gave in the field */
};

#define MOST_PASSES 8

struct aggregate_result {
    bool has_result, ranked, floor;
    size_t counted;         /* sheets that make the result */
    size_t set_aside;       /* complete sheets that do not */
    int passes;             /* of the outlier rule */
    size_t pass_mean_count; /* number of pass_mean: of the first passes */
    struct rational pass_mean[MOST_PASSES];
    struct rational exact, rounded;
};

void aggregate(const struct aggregate_rules *rules,
    struct aggregate_sheet *sheets, size_t n, struct aggregate_result *out);

/* The median of the counted sheets, of which there is at least one. */
struct rational aggregate_median(
    const struct aggregate_sheet *sheets, size_t n);

/* Ways to break a tie of equal results, tried in order. */
enum tie_step {
    TIE_CRITERION, /* higher mean of one criterion */
    TIE_MEDIAN,    /* higher median of the counted totals */
    TIE_TOP,       /* more judges who gave this entry their highest total */
    TIE_HIGHEST,   /* higher highest counted total */
    TIE_LOWEST     /* higher lowest counted total */
};

#define MOST_TIE_STEPS 8

struct tie_rules {
    size_t count;
    enum tie_step steps[MOST_TIE_STEPS];
    const char *words[MOST_TIE_STEPS];    /* as the rule spells them */
    const char *criteria[MOST_TIE_STEPS]; /* code, for TIE_CRITERION */
};

/* One entry to be ranked: its result, then its value at each tie step. */
struct rank_item {
    bool ranked;
    struct rational result;
    struct rank_key {
        bool present; /* an absent value comes last */
        struct rational value;
    } * keys; /* as many for each item */
    size_t key_count;
    size_t order;   /* unique: order among equals, so that output is stable */
    size_t place;   /* out: from 1, 0 if unranked; equals share the best */
    size_t decided; /* out: tie step that broke the tie with its equals, from
                     * 1; 0: there were none; key_count + 1: none did */
};

/* Sort pointers to items best first, unranked last, and set place and
 * decided in each. */
void rank_items(struct rank_item **items, size_t n);

#endif
