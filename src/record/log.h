/* log.h - the one way to change a contest: record an event. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_LOG_H
#define RECORD_LOG_H

#include "record/handle.h"

/* One row of the log, as stored. */
struct event {
    int64_t seq, time, actor;
    const char *request, *kind, *body, *source, *prev, *hash;
};

/* Transactions nest; see podium_begin(). */
enum podium_status tx_begin(struct podium *pd);
enum podium_status tx_end(struct podium *pd, enum podium_status status);

/* Several reads as one: nobody writes between them, and the file is locked
 * once. Inside another transaction they change nothing. read_end() passes
 * status on. */
enum podium_status read_begin(struct podium *pd);
enum podium_status read_end(struct podium *pd, enum podium_status status);

/* Append an event and apply it to the tables, inside a transaction. round is
 * the round it concerns, or 0. REFUSED if the permit table does not allow
 * this kind now, INVALID or EXISTS if a constraint does not. The body is
 * JSON; the buffer is left as it is. */
enum podium_status record_event(struct podium *pd, const char *kind,
    int64_t round, const struct buffer *body);

/* Append an event of another copy as it was there, naming where: it has been
 * judged there, and only the constraints of the tables hold it up. A
 * transaction must have begun with an event of its own. */
enum podium_status record_carried(
    struct podium *pd, const struct event *from, const char *source);

/* Keep a personal value apart from the log; its hash goes to out. */
enum podium_status record_personal(
    struct podium *pd, const char *value, char out[HASH_HEX + 1]);

/* Would record_event() allow this kind now? */
enum podium_status permitted(
    struct podium *pd, const char *kind, int64_t round);

/* Who acts: people.id of the actor, looked up once. */
enum podium_status actor_find(struct podium *pd);

/* The last event, or seq 0 and zeros. */
enum podium_status head_load(struct podium *pd);

/* The hash that e ought to have, as hex. */
void event_hash(const struct event *e, char out[HASH_HEX + 1]);

/* The hash of a personal value, as hex. */
void personal_hash(
    const void *salt, const char *value, size_t size, char out[HASH_HEX + 1]);

/* Run schema/apply/KIND.sql. */
enum podium_status apply_event(struct podium *pd, const struct event *e);

/* Note how many events the tables follow from. */
enum podium_status apply_count(struct podium *pd, int64_t events);

#define EVENT_COLUMNS                                                          \
    "seq, time, actor, request, kind, body, source, prev, hash"
struct stmt;
struct event event_row(const struct stmt *q); /* EVENT_COLUMNS, in order */

#endif
