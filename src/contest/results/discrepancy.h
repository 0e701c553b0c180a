/* discrepancy.h - all discrepancies of a round. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RESULTS_DISCREPANCY_H
#define CONTEST_RESULTS_DISCREPANCY_H

#include <podium/discrepancy.h>

/* How many block, in all rounds that have begun. */
enum podium_status discrepancies_open(
    struct podium *pd, struct podium_arena *arena, int64_t *count);

#endif
