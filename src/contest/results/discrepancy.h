/* discrepancy.h - all discrepancies of a round. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RESULTS_DISCREPANCY_H
#define CONTEST_RESULTS_DISCREPANCY_H

#include <podium/discrepancy.h>

/* How many discrepancies are open, in all rounds that were opened. */
enum podium_status count_open_discrepancies(
    struct podium *pd, struct podium_arena *arena, int64_t *count);

#endif
