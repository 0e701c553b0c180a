/* verify.h - shared by the files that implement podium_verify(). */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_VERIFY_H
#define RECORD_VERIFY_H

#include "record/findings.h"

/* Is the chain of events unbroken? Number of events and head go to c->out. */
bool check_chain(struct check *c);

/* Is each signature made by a key of its person, and is every transaction of a
 * person with a key signed by her? apart: the replayed database, from which the
 * keys are taken. */
void check_signatures(struct check *c, struct podium *apart);

/* A judge for replay_log(): an event that the law forbids is a finding of the
 * struct check `with`; the replay goes on. */
struct event;
enum podium_status report_unlawful(
    void *with, struct podium *apart, const struct event *e);

/* Verify every copy that was merged, as far as this file keeps what it
 * recorded: see verify_copies.c. */
void check_copies(struct check *c);

/* Chain, personal values, tables, signatures and pages, in one read. */
enum podium_status verify_record(
    struct podium *pd, struct podium_arena *arena, struct podium_findings *out);

#endif
