/* outdated.h - what was decided, beside what the rules give. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_AWARDS_OUTDATED_H
#define CONTEST_AWARDS_OUTDATED_H

#include <podium/award.h>

#include "contest/ground/missing.h"

/* Entries with a prize whose line their own result does not reach: within a
 * transaction. */
enum podium_status find_awards_below_line(
    struct podium *pd, struct podium_arena *arena, struct missing *out);

#endif
