/* findings.h - what verifying has found so far. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_FINDINGS_H
#define RECORD_FINDINGS_H

#include <podium/log.h>

#include "record/handle.h"

struct check {
    struct podium *pd;
    struct podium_arena *arena;
    struct podium_findings *out;
    /* BUSY or NOMEM: a read that says nothing about the file failed, so that
     * the findings are worth nothing. Else OK. */
    enum podium_status failed;
};

/* The text of a message, in the arena. */
const char *finding_text(struct check *c, const char *const args[]);
/* Add a finding: in event seq (0: elsewhere), where, what. */
void finding_add(
    struct check *c, int64_t seq, const char *where, const char *what);
/* The same, about an event and with the words of a message. */
void finding_add_event(struct check *c, int64_t seq, const char *const what[]);
/* Take the status with which a read of c->pd ended: what SQLite cannot read is
 * a finding, no failure; only running out of memory is a failure. */
void finding_add_read(
    struct check *c, const char *where, enum podium_status status);

#endif
