/* outdated.h - what was decided, beside what the rules give. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_AWARDS_OUTDATED_H
#define CONTEST_AWARDS_OUTDATED_H

#include <podium/award.h>

/* How many awards are better than the rules give, as the result is below the
 * line of their prize: within a transaction. */
enum podium_status awards_count_below_line(
    struct podium *pd, struct podium_arena *arena, int64_t *count);

#endif
