/* rank.h - the official ranking, with its derivation. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_RANK_H
#define PODIUM_RANK_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Whether a sheet counted, or why not. */
enum podium_fate {
    PODIUM_FATE_COUNTED,
    PODIUM_FATE_INCOMPLETE,    /* a score is missing: it never counts */
    PODIUM_FATE_OUTLIER,       /* too far from the mean */
    PODIUM_FATE_LEFT_OUT_HIGH, /* the highest, under drop-high-low */
    PODIUM_FATE_LEFT_OUT_LOW,
    PODIUM_FATE_LEFT_OUT_APART /* far from the others, after a third judge */
};

/* The state of an entry's discrepancy: whether its sheets are too far apart
 * under the rules, and what was done about it. The states marked "blocks" keep
 * the entry from being ranked. */
enum podium_discrepancy_state {
    PODIUM_DISCREPANCY_NONE,         /* no: there is none */
    PODIUM_DISCREPANCY_OPEN,         /* yes; blocks */
    PODIUM_DISCREPANCY_THIRD_CALLED, /* a third judge is to score it; blocks */
    PODIUM_DISCREPANCY_RESCORING, /* the panel is to score it again; blocks */
    PODIUM_DISCREPANCY_THIRD_AGREES, /* the third judge's sheet is near another
                                      */
    PODIUM_DISCREPANCY_UPHELD        /* a chair decided that the sheets stay */
};

/* A criterion of the rubric by which a field is ranked. */
struct podium_criterion {
    const char *criterion, *name; /* code, name */
    int64_t weight;               /* thousandths */
    bool bonus;
};

/* A score of a sheet, in thousandths. */
struct podium_score {
    int64_t score;
    bool present;
};

/* One judge's sheet in the derivation of a result. */
struct podium_counted_sheet {
    const char *judge;           /* code */
    struct podium_score *scores; /* one for each criterion */
    int64_t total;               /* millionths of a point; 0 if incomplete */
    enum podium_fate fate;
    int pass; /* of the outlier rule that set it aside, from 1 */
};

/* What the rules make of an entry. Texts of numbers have a decimal point. */
struct podium_result {
    const char *entry, *title, *unit; /* unit: name, or NULL */
    int64_t entry_id;
    size_t place;       /* from 1; 0: unranked; equals share the best */
    const char *total;  /* rounded as the rules say; "" without a sheet */
    const char *exact;  /* in points, as a reduced fraction; "" likewise */
    int64_t millionths; /* of a point, of `total` */
    int64_t exact_numerator, exact_denominator; /* millionths of a point */
    size_t counted, set_aside, missing; /* sheets; missing: not submitted */
    size_t too_few; /* judges fewer than the rules ask for */
    enum podium_discrepancy_state discrepancy;
    const char *range;       /* highest total less the lowest, in points */
    bool floor;              /* the outlier rule stopped at outlier_least
                              * sheets */
    size_t decided;          /* tie step that decided its place, from 1; 0: none
                              * was needed; tie_count + 1: it shares its
                              * place */
    size_t passes;           /* of the outlier rule */
    const char **pass_means; /* exact, in points */
    const char **tie_values; /* exact, one for each tie step, "" if none */
    struct podium_counted_sheet *sheets; /* in the order of judges' codes */
    size_t sheet_count;
};

/* The ranking of one field in one round: best first, unranked last. */
struct podium_ranking {
    const char *round, *field, *field_name; /* codes; the field's name */
    int64_t round_id, field_id;
    const char **tie_steps; /* as the rules name them */
    size_t tie_count;
    const char *method;            /* as the rule names it */
    const char *outlier_threshold; /* in points, or NULL */
    int64_t outlier_least;
    struct podium_criterion *criteria;
    size_t criterion_count;
    struct podium_result *results;
    size_t count;
};

struct podium_rankings {
    struct podium_ranking *items;
    size_t count, room;
    size_t imported, keyed, signed_by_judge; /* sheets that count, by origin */
};

/* How many sheets of an entry are in and whole, of how many there should be: by
 * its judges, and by those whom the rules ask for and nobody assigned. A result
 * that rests on fewer says so, wherever it is shown. */
struct podium_sheets_due {
    size_t in, due;
};
PODIUM_API struct podium_sheets_due podium_result_sheets_due(
    const struct podium_result *r);
/* Sheets that are there and lack a score, so that they do not count. */
PODIUM_API size_t podium_result_incomplete(const struct podium_result *r);

/* What an exact fraction of points such as "205/3" is about: "68.33"; NULL if
 * the text is no fraction, as a whole number needs no other. Not a number that
 * anything is compared by. */
#define PODIUM_POINTS_ROOM 48
PODIUM_API const char *podium_points_about(
    const char *exact, char room[PODIUM_POINTS_ROOM]);

/* Rank a field (NULL: all, in their order) in a round (NULL: the last that has
 * a sheet, else the first). NOT_FOUND for an unknown field or round, or if
 * there is no round. A field without sheets is OK: all its entries are
 * unranked. */
PODIUM_CHECK enum podium_status podium_rank(struct podium *pd,
    const char *round, const char *field, struct podium_arena *arena,
    struct podium_rankings *out);

#ifdef __cplusplus
}
#endif

#endif
