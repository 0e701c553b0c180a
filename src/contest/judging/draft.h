/* draft.h - a draft: answers that a judge has not submitted yet. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_DRAFT_H
#define CONTEST_JUDGING_DRAFT_H

#include "contest/judging/working_sheet.h"

/* Set the scores and the comment of the draft, instead of those of the current
 * sheet. */
enum podium_status draft_apply(struct working_sheet *d);

/* Delete a draft. */
enum podium_status draft_delete(
    struct podium *pd, int64_t round, int64_t entry, int64_t judge);

#endif
