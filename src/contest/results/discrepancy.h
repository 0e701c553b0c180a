/* discrepancy.h - all discrepancies of a round. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RESULTS_DISCREPANCY_H
#define CONTEST_RESULTS_DISCREPANCY_H

#include <podium/discrepancy.h>

#include "contest/ground/missing.h"

/* The discrepancies that are open, in all rounds that were opened. */
enum podium_status find_open_discrepancies(
    struct podium *pd, struct podium_arena *arena, struct missing *out);

#endif
