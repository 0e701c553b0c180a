/* analysis.h - what scores tell beyond the official result. It advises, and
 * says when it cannot. Pure functions on arrays; no contest file is needed.
 * They are in libpodium-analysis, which needs LAPACK. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_ANALYSIS_H
#define PODIUM_ANALYSIS_H

#include <podium/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Ratings as parallel arrays: judge[i] gave entry[i] score[i], on criterion[i]
 * if there are criteria. Entries, judges and criteria are numbered from 0; each
 * pair, or triple, occurs at most once. */
struct podium_ratings {
    size_t count, entries, judges;
    const size_t *entry, *judge;
    const double *score;
    size_t criteria;
    const size_t *criterion; /* NULL: there are none */
};

enum podium_method {
    PODIUM_METHOD_MEAN,
    PODIUM_METHOD_MEDIAN,
    PODIUM_METHOD_TRIMMED,  /* mean without one highest and one lowest */
    PODIUM_METHOD_ZSCORE,   /* mean of (x - m_j) / s_j, s_j with n - 1; 0 if s_j
                               is */
    PODIUM_METHOD_RANK_SUM, /* sum of midranks within each judge, 1 = best */
    PODIUM_METHOD_FIXED,    /* least squares, score = mu + entry + judge */
    PODIUM_METHOD_MIXED,    /* the same with random effects, REML */
    PODIUM_METHOD_RASCH, /* many-facet, joint maximum likelihood; whole scores
                          */
    PODIUM_METHOD_BRADLEY_TERRY,
    PODIUM_METHOD_SCHULZE,
    PODIUM_METHOD_COPELAND,
    PODIUM_METHOD_COUNT
};

/* "mean", "rank-sum" ...; and the method of such a name, NOT_FOUND if there is
 * none. */
PODIUM_API const char *podium_method_name(enum podium_method method);
PODIUM_CHECK enum podium_status podium_method_find(
    const char *name, enum podium_method *out);

/* A line between two places: the probability that the entry above it is truly
 * better than the one below. */
struct podium_line {
    size_t place;          /* of the entry above it; 0: one of
                            * simulation->pairs */
    size_t above, below;   /* entries */
    double difference, sd; /* between their scores; sd: its prediction error */
    double p;              /* normal distribution of difference over sd */
};

/* What a remark concerns. */
enum podium_facet {
    PODIUM_FACET_NONE,
    PODIUM_FACET_ENTRY,
    PODIUM_FACET_JUDGE,
    PODIUM_FACET_CRITERION
};

/* A remark on a result: a message id, the entry, judge or criterion it
 * concerns, and a number. */
struct podium_remark {
    const char *message;
    enum podium_facet facet;
    size_t index; /* of the entry, judge or criterion */
    double number;
};

/* The result of a method. Arrays are of entries, judges or criteria; NaN means
 * "has no value". */
struct podium_analysis {
    size_t *entry_n, *judge_n;        /* ratings of each */
    double *score, *se;               /* of entries */
    size_t *rank;                     /* equals share the best; 0: no score */
    double *severity, *judge_se;      /* of judges; positive: harsh */
    double *infit, *outfit;           /* of judges: mean squares, by rasch */
    double *criterion, *criterion_se; /* effects; by rasch: difficulty */
    /* The mixed model's; NaN otherwise. */
    double mu, se_mu, var_entry, var_judge, var_entry_judge, var_residual;
    double reml;
    double approximate; /* relative error of standard errors; 0: exact */
    /* By rasch: categories in use, and the thresholds into each from below. */
    double log_likelihood;
    size_t categories;
    double *category, *threshold, *threshold_se;
    /* Ranks by simulation, for the mixed model: 0 and NaN without. */
    size_t *rank_low, *rank_high; /* 90 % interval */
    double *p_first, *p_prize;
    size_t draws;              /* that were made */
    struct podium_line *lines; /* as simulation asked for, without those of
                                * which one entry has no score */
    size_t line_count;
    size_t components;  /* groups of entries and judges that share nobody */
    bool mean_ranks;    /* rank-sum: entries have not as many ratings each, so
                         * that their scores are means of ranks */
    const char *reason; /* message id of why values are missing, or NULL */
    struct podium_remarks {
        struct podium_remark *items;
        size_t count, room;
    } remarks;
};

/* How to simulate ranks, and which lines to report. */
struct podium_simulation {
    size_t draws, prizes; /* draws 0: none */
    uint64_t seed;
    const size_t *places; /* of the entry above each line */
    size_t place_count;
    const struct podium_pair {
        size_t above, below; /* entries */
    } * pairs;               /* more lines, between any two */
    size_t pair_count;
};

/* Analyse by one method. INVALID if there are no ratings; NOMEM. Where the
 * method cannot give a value it is NaN, out->reason may say why, and that is
 * OK. simulation is read for the mixed model alone, and may be NULL for
 * others. */
PODIUM_CHECK enum podium_status podium_ratings_analyse(
    const struct podium_ratings *ratings, enum podium_method method,
    const struct podium_simulation *simulation, struct podium_arena *arena,
    struct podium_analysis *out);

/* How far judges agree. NaN where a measure is not defined: the first three are
 * defined only if every judge has scored every entry. NOMEM. */
struct podium_agreement {
    double icc_2_1, icc_2_k;     /* Shrout and Fleiss 1979 */
    double kendall_w;            /* with ties */
    double kripp_alpha_interval; /* Krippendorff, by its definition */
};
PODIUM_CHECK enum podium_status podium_agreement_compute(
    const struct podium_ratings *ratings, struct podium_arena *arena,
    struct podium_agreement *out);

/* How one judge scores, compared with the others. NaN where it is not defined.
 * judge is below ratings->judges. NOMEM. */
struct podium_profile {
    size_t n, shared; /* her scores; those with another judge's beside them */
    double mean, spread; /* of her scores; standard deviation, n - 1 */
    double panel_spread; /* median of the spreads of all judges */
    double agreement;    /* correlation of the shared scores with the means of
                          * the others */
};
PODIUM_CHECK enum podium_status podium_profile_compute(
    const struct podium_ratings *ratings, size_t judge,
    struct podium_arena *arena, struct podium_profile *out);

/* How good the design is, that is, which judges score which entries. Both
 * measures are NaN if it is too large. NOMEM; INTERNAL if the eigenvalues
 * cannot be computed. */
struct podium_design {
    size_t components;
    double efficiency;                  /* average; 0 if not connected */
    double mean_variance_of_difference; /* in sigma^2; NaN likewise */
};
PODIUM_CHECK enum podium_status podium_design_compute(
    const struct podium_ratings *ratings, struct podium_arena *arena,
    struct podium_design *out);

#ifdef __cplusplus
}
#endif

#endif
