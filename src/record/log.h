/* log.h - the one way to change a contest: record an event. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_LOG_H
#define RECORD_LOG_H

#include "record/body.h"

/* One row of the log, as stored. */
struct event {
    int64_t seq, time, actor;
    const char *request, *kind, *body, *source, *prev, *hash;
};

/* Transactions nest; see podium_begin(). */
enum podium_status tx_begin(struct podium *pd);
enum podium_status tx_end(struct podium *pd, enum podium_status status);

/* Several reads as one: nobody writes between them, and the file is locked
 * once. Inside a transaction both calls do nothing. read_end() returns the
 * status given to it. */
enum podium_status read_begin(struct podium *pd);
enum podium_status read_end(struct podium *pd, enum podium_status status);

/* Append an event and apply it to the tables, inside a transaction. round is
 * REFUSED if the permit table does not allow this kind now, INVALID if the law
 * of its kind or a constraint does not, EXISTS. The body is
 * JSON; the buffer is left as it is. */
enum podium_status record_event(
    struct podium *pd, const char *kind, const struct buffer *body);

/* Append an event of another copy unchanged; source is JSON that names the
 * copy and the event's hash and id there. Permissions were checked there; here
 * only SQL constraints can reject it. The first event of the transaction must
 * be one of record_event(). */
enum podium_status record_carried(
    struct podium *pd, const struct event *from, const char *source);

/* Store a personal value outside the log, under its salted hash, which goes
 * to out. */
enum podium_status record_personal(
    struct podium *pd, const char *value, char out[HASH_HEX + 1]);

/* Delete the personal values that personal.erased events name. */
enum podium_status personal_delete_erased(struct podium *pd);

/* Write the whole file anew, so that nothing that was deleted is left in its
 * bytes. Outside of transactions. */
enum podium_status file_write_anew(struct podium *pd);

/* OK if record_event() would allow this kind now; else the status and message
 * that it would fail with. body: of the event, from which the round it
 * hangs on and the reason are read; NULL where there is no body yet. */
enum podium_status permit_check(
    struct podium *pd, const char *kind, const struct body *body);
/* The same for role and phase alone, and for the role. */
enum podium_status permit_check_kind(struct podium *pd, const char *kind);
enum podium_status permit_check_role(struct podium *pd, const char *kind);
/* permit_check() for an event that is in the log already, but for consent;
 * changes pd->actor. OK for one that was recorded in another copy. */
enum podium_status permit_check_again(
    struct podium *pd, const struct event *e, const struct body *body);

/* May this event be, given the tables just before it? INVALID with the first
 * that schema/judge/KIND.sql says against it. */
enum podium_status law_check(
    struct podium *pd, const struct event *e, const struct body *body);

/* All that is asked of an event, for one that is in the log already, read again
 * where it is: its body, its permit (REFUSED) and the law. Changes
 * pd->actor. */
enum podium_status law_check_again(struct podium *pd, const struct event *e);

/* Set pd->actor, the people.id of the actor, unless it is set. NOT_FOUND if
 * there is no such person. */
enum podium_status actor_load(struct podium *pd);

/* Load number and hash of the last event into pd->seq and pd->head; 0 and
 * zeros if the log is empty. */
enum podium_status head_load(struct podium *pd);
/* The hash of the first event, which no other contest has; "" if the log is
 * empty. */
enum podium_status first_hash_load(struct podium *pd, char out[HASH_HEX + 1]);

/* The hash that e should have, computed from its other members, as hex. */
void event_hash(const struct event *e, char out[HASH_HEX + 1]);

/* The hash of a personal value, as hex. */
void personal_hash(
    const void *salt, const char *value, size_t size, char out[HASH_HEX + 1]);

/* Change the tables as the event says: run schema/apply/KIND.sql. */
enum podium_status apply_event(struct podium *pd, const struct event *e);

/* Store how many events the tables are derived from. */
enum podium_status store_event_count(struct podium *pd, int64_t events);

#define EVENT_COLUMNS                                                          \
    "seq, time, actor, request, kind, body, source, prev, hash"
enum {
    EVENT_SEQ,
    EVENT_TIME,
    EVENT_ACTOR,
    EVENT_REQUEST,
    EVENT_KIND,
    EVENT_BODY,
    EVENT_SOURCE,
    EVENT_PREV,
    EVENT_HASH,
    EVENT_COLUMN_COUNT
};
struct stmt;
/* One row of them, or of the table signature, from the columns of a query. */
#define INSERT_EVENT                                                           \
    "INSERT INTO event (" EVENT_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define INSERT_SIGNATURE "INSERT INTO signature VALUES (?, ?, ?, ?)"
struct event event_row(const struct stmt *q); /* EVENT_COLUMNS, in order */

#endif
