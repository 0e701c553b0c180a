/* outdated.h - proposals and decisions that the rules no longer give. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_AWARDS_OUTDATED_H
#define CONTEST_AWARDS_OUTDATED_H

#include <podium/award.h>

/* How many entries podium_award_outdated() names. */
enum podium_status count_outdated_awards(
    struct podium *pd, struct podium_arena *arena, int64_t *count);

#endif
