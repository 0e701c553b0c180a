/* certainty.h - how sure a ranking by the mixed model is. */
/* SPDX-License-Identifier: MIT */
#ifndef ANALYSIS_CERTAINTY_H
#define ANALYSIS_CERTAINTY_H

#include "analysis/fit.h"

/* P(first), P(in the prize set) and the 90 % interval of each rank, from a
 * dense fit. The kept side is drawn with the covariance of its prediction
 * errors, then every row given it: together that is exactly the covariance of
 * the prediction errors of all, which no matrix of entries need hold. */
void simulate_ranks(const struct fit *f, const struct podium_simulation *how,
    struct podium_arena *arena, struct podium_analysis *out);

/* The lines between places, in closed form. */
void look_at_lines(const struct fit *f, const struct podium_simulation *how,
    struct podium_arena *arena, struct podium_analysis *out);

#endif
