/* draft.h - answers that are not handed in yet. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_DRAFT_H
#define CONTEST_JUDGING_DRAFT_H

#include "contest/judging/scoresheet.h"

/* Take the draft over what the desk holds. */
enum podium_status draft_take(struct desk *d);

/* Forget a draft. */
enum podium_status draft_drop(
    struct podium *pd, int64_t round, int64_t entry, int64_t judge);

#endif
