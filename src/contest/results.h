/* results.h - ranking one field, for those who build on it. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RESULTS_H
#define CONTEST_RESULTS_H

#include <podium/rank.h>

#include "contest/book.h"
#include "contest/rules.h"

/* Fill in the results of out->field_id in out->round_id. */
enum podium_status field_rank(struct podium *pd, const struct rubrics *rubrics,
    struct podium_arena *arena, struct podium_ranking *out);

#endif
