/* evidence.c - what other copies recorded is kept, so that it can be checked.
 *
 * A merge records the events of another copy under the signature of whoever
 * merges. So that this says "I brought them" and never "they are true", the
 * other copy's own events are kept whole, with their signatures. */
/* SPDX-License-Identifier: MIT */
#include "record/evidence.h"

#include "record/log.h"
#include "record/stmt.h"

/* An event of this log needs no evidence; ?1 is its number, ?9 its hash. */
#define KEEP_EVENT                                                             \
    "INSERT OR IGNORE INTO copy_event (" EVENT_COLUMNS                         \
    ") SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS"                      \
    " (SELECT 1 FROM event WHERE seq = ?1 AND hash = ?9)"
#define KEEP_SIGNATURE                                                         \
    "INSERT OR IGNORE INTO copy_signature SELECT ?, ?, ?, ?"                   \
    " WHERE EXISTS (SELECT 1 FROM copy_event WHERE hash = ?1)"

static enum podium_status
keep_rows(struct podium *here, struct stmt *q, const char *insert)
{
    enum podium_status status = copy_rows(q, here, insert);
    if (q->status != PODIUM_OK)
        failed_like(here, q->pd);
    return status;
}

static enum podium_status
keep_own(struct podium *here, struct podium *there, int64_t after)
{
    struct stmt q =
        stmt(there, "SELECT " EVENT_COLUMNS " FROM event WHERE seq > :after");
    bind_int(&q, ":after", after);
    enum podium_status status = keep_rows(here, &q, KEEP_EVENT);
    if (status != PODIUM_OK)
        return status;
    q = stmt(there,
        "SELECT e.hash, s.person, s.key, s.value FROM signature s"
        " JOIN event e ON e.seq = s.seq WHERE e.seq > :after");
    bind_int(&q, ":after", after);
    return keep_rows(here, &q, KEEP_SIGNATURE);
}

enum podium_status
evidence_keep(struct podium *here, struct podium *there, int64_t after)
{
    enum podium_status status = keep_own(here, there, after);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(there, "SELECT " EVENT_COLUMNS " FROM copy_event");
    status = keep_rows(here, &q, KEEP_EVENT);
    if (status != PODIUM_OK)
        return status;
    q = stmt(there, "SELECT hash, person, key, value FROM copy_signature");
    return keep_rows(here, &q, KEEP_SIGNATURE);
}
