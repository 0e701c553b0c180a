/* check.h - all issues of a contest. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_PHASE_CHECK_H
#define CONTEST_PHASE_CHECK_H

#include <podium/phase.h>

/* Find all issues, those of eligibility that were waived marked as such. */
enum podium_status find_all_issues(
    struct podium *pd, struct podium_arena *arena, struct podium_issues *out);

#endif
