/* rasch.h - state of a fit of the many-facet Rasch model. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_RASCH_H
#define ANALYSIS_RASCH_H

#include "analysis/parts.h"
#include "base/arena.h"

/* The facets, entries first, and the steps of the scale beside them. */
enum facet { FACET_ENTRY, FACET_JUDGE, FACET_CRITERION, FACETS };

#define MOST_CATEGORIES 128

/* One rating: an element of each facet, and its category from 0. */
struct rasch_mark {
    size_t of[FACETS];
    int category;
    double score;
};

struct rasch {
    size_t n[FACETS];
    struct rasch_mark
        *marks; /* those in use first, by entry; then the others */
    size_t used, count;
    bool *extreme[FACETS];
    double *measure[FACETS];           /* ability, severity, difficulty */
    double *information[FACETS];       /* sums of variances */
    int steps;                         /* categories in use less one */
    double category[MOST_CATEGORIES];  /* scores in use, ascending */
    double threshold[MOST_CATEGORIES]; /* of step k = 1 .. steps */
    double step_information[MOST_CATEGORIES];
    size_t components, *component; /* of entries in use */
    size_t *judge_component;
    double log_likelihood;
};

/* Distribution of a mark under the model: probability of each category and of
 * at least that category, expected category and its variance. */
struct mark_distribution {
    double p[MOST_CATEGORIES], reach[MOST_CATEGORIES];
    double mean, variance;
};
void rasch_distribution(
    const struct rasch *r, double location, struct mark_distribution *out);

/* Ability less severity less difficulty. */
double rasch_location(const struct rasch *r, const struct rasch_mark *mark);

/* Find the measures of all elements that are not extreme; false if no finite
 * ones exist. */
bool rasch_fit(struct rasch *r, struct podium_arena *arena);

#endif
