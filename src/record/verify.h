/* verify.h - what the parts of podium_verify() share. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_VERIFY_H
#define RECORD_VERIFY_H

#include "record/findings.h"

/* Is the chain of events unbroken? Counts them, and keeps the head. */
bool check_chain(struct check *c);

/* Is each signature of a key of that person, and are all events of people
 * with keys covered by one? The keys are those of the replayed database. */
void check_signatures(struct check *c, struct podium *apart);

/* Chain, personal values, tables, signatures and pages, in one read. */
enum podium_status verify_record(
    struct podium *pd, struct podium_arena *arena, struct podium_findings *out);

#endif
