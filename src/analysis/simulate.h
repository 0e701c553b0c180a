/* simulate.h - ranks by drawing from what the mixed model knows. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_SIMULATE_H
#define ANALYSIS_SIMULATE_H

#include "analysis/linear.h"

/* The posterior of the entries given the variances. */
struct posterior {
    const struct sums *s;
    double ratio, sigma;
    const double *g;     /* inverse system of mu and judges, over sigma^2 */
    const double *score; /* means */
};

/* P(first), P(in the prize set) and the 90 % interval of each rank. mu and
 * judges are drawn together, then every entry given them: this has exactly
 * the covariance of the prediction errors. */
void simulate_ranks(const struct posterior *p,
    const struct podium_simulation *how, struct podium_arena *arena,
    struct podium_analysis *out);

#endif
