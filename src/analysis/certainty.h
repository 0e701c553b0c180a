/* certainty.h - how sure a ranking by the mixed model is. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_CERTAINTY_H
#define ANALYSIS_CERTAINTY_H

#include "analysis/fit.h"

/* Probability of the first rank and of a prize, and the 90 % interval of each
 * rank, from a dense fit. First the kept system (see crossed.h) is drawn with
 * the covariance of its prediction errors, then every row given that: together
 * this is exactly the joint distribution of all errors, without a matrix of
 * entries by entries. */
void simulate_ranks(const struct fit *f, const struct podium_simulation *how,
    struct podium_arena *arena, struct podium_analysis *out);

/* How sure the difference of neighbouring ranks and of the given pairs is, in
 * closed form. */
void compare_across_lines(const struct fit *f,
    const struct podium_simulation *how, struct podium_arena *arena,
    struct podium_analysis *out);

#endif
