/* issue.h - issues being found. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_PHASE_ISSUE_H
#define CONTEST_PHASE_ISSUE_H

#include <podium/phase.h>

#include "record/handle.h"

struct issue_search {
    struct podium *pd;
    struct podium_arena *arena;
    struct podium_issues *out;
};

/* Add an issue about a row: a noun and a code name it. words: a message id, of
 * which the part after its point is the id of the issue, and its arguments. */
void issue_add(struct issue_search *c, bool error, const char *noun,
    const char *code, const char *const words[]);

/* Add an error about an entry, which somebody may waive. detail: what it says,
 * in no language and with nothing personal; a waiver holds for that alone. */
void ineligible_add(struct issue_search *c, const char *entry,
    const char *const detail[], const char *const words[]);

/* Find what breaks a rule of eligibility (ineligible.c). */
enum podium_status find_ineligible(struct issue_search *c);

#endif
