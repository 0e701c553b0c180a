/* log.c - the one way to change a contest: record an event.
 *
 * A transaction is tx_begin(), events, tx_end(). The log is the contest; all
 * other tables are derived from it. For each event, in this order: permit.c
 * checks that the actor may record this kind now, and law.c what it says; the
 * event is appended with
 * the hash of the event before it, so that a later change breaks the chain;
 * schema/apply/KIND.sql changes the tables; the row is read back and hashed
 * again, and a difference undoes the transaction (Fossil checks its commits in
 * the same way). tx_end() signs the last event, for which it may record the
 * founder's key: therefore log.c and sign.c call each other. */
/* SPDX-License-Identifier: MIT */
#include "record/log.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "record/body.h"
#include "record/hash.h"
#include "record/random.h"
#include "record/schema.h"
#include "record/sign.h"
#include "record/stmt.h"

static const char zeros[] =
    "0000000000000000000000000000000000000000000000000000000000000000";

void
event_hash(const struct event *e, char out[HASH_HEX + 1])
{
    unsigned char hash[HASH_BYTES];
    struct hash h;
    hash_start(&h, "podium-event-1");
    hash_int(&h, e->seq);
    hash_text(&h, e->request);
    hash_int(&h, e->time);
    hash_int(&h, e->actor);
    hash_text(&h, e->kind);
    hash_text(&h, e->body);
    hash_text(&h, e->source);
    hash_text(&h, e->prev);
    hash_end(&h, hash);
    hash_hex(out, hash);
}

void
personal_hash(
    const void *salt, const char *value, size_t size, char out[HASH_HEX + 1])
{
    unsigned char hash[HASH_BYTES];
    struct hash h;
    hash_start(&h, "podium-personal-1");
    hash_bytes(&h, salt, HASH_BYTES);
    hash_bytes(&h, value, size);
    hash_end(&h, hash);
    hash_hex(out, hash);
}

struct event
event_row(const struct stmt *q)
{
    return (struct event){
        .seq = col_int(q, EVENT_SEQ),
        .time = col_int(q, EVENT_TIME),
        .actor = col_int(q, EVENT_ACTOR),
        .request = col_text(q, EVENT_REQUEST),
        .kind = col_text(q, EVENT_KIND),
        .body = col_text(q, EVENT_BODY),
        .source = col_text(q, EVENT_SOURCE),
        .prev = col_text(q, EVENT_PREV),
        .hash = col_text(q, EVENT_HASH),
    };
}

enum podium_status
head_load(struct podium *pd)
{
    struct stmt q =
        stmt(pd, "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
    pd->seq = 0;
    memcpy(pd->head, zeros, sizeof pd->head);
    if (next_row(&q)) {
        pd->seq = col_int(&q, 0);
        snprintf(pd->head, sizeof pd->head, "%s", col_text(&q, 1));
    }
    return stmt_end(&q);
}

enum podium_status
first_hash_load(struct podium *pd, char out[HASH_HEX + 1])
{
    struct stmt q = stmt(pd, "SELECT hash FROM event WHERE seq = 1");
    *out = '\0';
    if (next_row(&q))
        snprintf(out, HASH_ROOM, "%s", col_text(&q, 0));
    return stmt_end(&q);
}

/* Choose the request id of a new transaction: the caller's, which is used
 * once, or a random one. EXISTS if the log has it already: that request was
 * recorded before and must not be recorded twice. */
static enum podium_status
request_begin(struct podium *pd)
{
    pd->request_used = false;
    if (!pd->given_request) {
        random_hex(pd->transaction, REQUEST_HEX / 2);
        return PODIUM_OK;
    }
    snprintf(pd->transaction, sizeof pd->transaction, "%s", pd->given_request);
    free(pd->given_request);
    pd->given_request = NULL;
    struct stmt q =
        stmt(pd, "SELECT seq, kind FROM event WHERE request = :request");
    bind_text(&q, ":request", pd->transaction);
    enum podium_status status = PODIUM_OK;
    if (next_row(&q))
        status = failed(pd, PODIUM_EXISTS, "request.done",
            INT_TEXT(col_int(&q, 0)), col_text(&q, 1));
    enum podium_status end = stmt_end(&q);
    return status == PODIUM_OK ? end : status;
}

static enum podium_status
outermost_begin(struct podium *pd)
{
    pd->permit = (struct permit_memory){ 0 };
    podium_arena_free(&pd->excused_arena);
    pd->excused = (struct map){ 0 };
    enum podium_status status = head_load(pd);
    pd->begun = pd->seq;
    return status == PODIUM_OK ? request_begin(pd) : status;
}

enum podium_status
tx_begin(struct podium *pd)
{
    bool outer = pd->depth == 0;
    enum podium_status status = run_sql(
        pd, ACCESS_READ, outer ? "BEGIN IMMEDIATE" : "SAVEPOINT inner_level");
    if (status != PODIUM_OK)
        return status;
    pd->depth++;
    if (outer)
        status = outermost_begin(pd);
    return status == PODIUM_OK ? PODIUM_OK : tx_end(pd, status);
}

enum podium_status
podium_request_is_done(struct podium *pd, const char *request, bool *done)
{
    struct stmt q = stmt(pd, "SELECT 1 FROM event WHERE request = :request");
    bind_text(&q, ":request", request);
    return stmt_exists(&q, done);
}

/* Before COMMIT: check the signers' keys, store how many events the tables are
 * derived from, sign. */
static enum podium_status
finish_transaction(struct podium *pd)
{
    if (!pd->request_used) /* nothing was recorded */
        return PODIUM_OK;
    enum podium_status status = sign_prepare(pd);
    if (status == PODIUM_OK)
        status = store_event_count(pd, pd->seq);
    return status == PODIUM_OK ? sign_transaction(pd) : status;
}

enum podium_status
tx_end(struct podium *pd, enum podium_status status)
{
    bool outer = pd->depth == 1;
    if (status == PODIUM_OK && outer)
        status = finish_transaction(pd);
    pd->depth--;
    if (status == PODIUM_OK)
        status =
            run_sql(pd, ACCESS_READ, outer ? "COMMIT" : "RELEASE inner_level");
    if (status == PODIUM_OK && outer && pd->request_used)
        sign_end_consent(pd);
    if (status == PODIUM_OK)
        return PODIUM_OK;
    /* Not run_sql(), which would overwrite the message with a later cause. */
    sqlite3_exec(pd->db,
        outer ? "ROLLBACK" : "ROLLBACK TO inner_level; RELEASE inner_level",
        NULL, NULL, NULL);
    pd->permit = (struct permit_memory){ 0 };
    if (!outer) {
        struct failure first = pd->failure;
        pd->failure = (struct failure){ 0 };
        enum podium_status reload = head_load(pd);
        failure_free(&pd->failure);
        pd->failure = first;
        if (reload != PODIUM_OK) /* cannot fail: it was read before */
            return reload;
    }
    return status;
}

enum podium_status
podium_reason_set(struct podium *pd, const char *reason)
{
    if (reason && !*reason)
        reason = NULL;
    size_t size = reason ? strlen(reason) + 1 : 0;
    char *copy = reason ? malloc(size) : NULL;
    if (reason && !copy)
        return failed_memory(pd);
    if (copy)
        memcpy(copy, reason, size);
    free(pd->because);
    pd->because = copy;
    return PODIUM_OK;
}

enum podium_status
read_begin(struct podium *pd)
{
    bool outer = pd->reading == 0 && pd->depth == 0;
    enum podium_status status =
        outer ? run_sql(pd, ACCESS_READ, "BEGIN") : PODIUM_OK;
    pd->reading += status == PODIUM_OK;
    return status;
}

enum podium_status
read_end(struct podium *pd, enum podium_status status)
{
    pd->reading--;
    if (pd->reading == 0 && pd->depth == 0)
        sqlite3_exec(pd->db, "COMMIT", NULL, NULL, NULL);
    return status;
}

enum podium_status
podium_begin(struct podium *pd)
{
    return tx_begin(pd);
}

enum podium_status
podium_end(struct podium *pd, enum podium_status status)
{
    return tx_end(pd, status);
}

/* One statement of an apply file. */
static enum podium_status
apply_statement(struct podium *pd, const char *sql, const struct event *e,
    const struct body *body)
{
    struct stmt q = stmt_with(pd, ACCESS_APPLY, sql);
    body_bind(&q, body);
    offer_int(&q, ":seq", e->seq);
    offer_text(&q, ":source", e->source);
    return stmt_end(&q);
}

static enum podium_status
apply_body(struct podium *pd, const struct event *e, const struct body *body)
{
    const struct kind *kind = kind_find(e->kind);
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && kind->apply[i]; i++)
        status = apply_statement(pd, kind->apply[i], e, body);
    return status;
}

enum podium_status
apply_event(struct podium *pd, const struct event *e)
{
    struct body body;
    enum podium_status status = body_read(pd, e->kind, e->body, &body);
    if (status == PODIUM_OK) {
        status = apply_body(pd, e, &body);
        body_free(&body);
    }
    return status;
}

enum podium_status
store_event_count(struct podium *pd, int64_t events)
{
    struct stmt q = stmt_with(
        pd, ACCESS_APPLY, "UPDATE contest_state SET events = :events");
    bind_int(&q, ":events", events);
    return stmt_end(&q);
}

static enum podium_status
append_event(struct podium *pd, const struct event *e)
{
    struct stmt q = stmt_with(pd, ACCESS_APPEND,
        "INSERT INTO event (seq, time, actor, request, kind, body, source,"
        " prev, hash) VALUES (:seq, :time, :actor, :request, :kind, :body,"
        " :source, :prev, :hash)");
    bind_int(&q, ":seq", e->seq);
    bind_int(&q, ":time", e->time);
    bind_int(&q, ":actor", e->actor);
    bind_text(&q, ":request", e->request);
    bind_text(&q, ":kind", e->kind);
    bind_text(&q, ":body", e->body);
    bind_text(&q, ":source", e->source);
    bind_text(&q, ":prev", e->prev);
    bind_text(&q, ":hash", e->hash);
    return stmt_end(&q);
}

static enum podium_status
check_stored_event(struct podium *pd, const struct event *e)
{
    struct stmt q =
        stmt(pd, "SELECT " EVENT_COLUMNS " FROM event WHERE seq = :seq");
    bind_int(&q, ":seq", e->seq);
    char hash[HASH_HEX + 1] = "";
    if (next_row(&q)) {
        struct event stored = event_row(&q);
        event_hash(&stored, hash);
    }
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK && strcmp(hash, e->hash) != 0)
        return failed(pd, PODIUM_IO, "record.read_back");
    return status;
}

/* Without an organiser nobody could change anything any more. */
static enum podium_status
check_organiser(struct podium *pd, const char *kind)
{
    int64_t organisers = 0;
    if (strncmp(kind, "person.", 7) != 0)
        return PODIUM_OK;
    enum podium_status status = ask_int(pd,
        "SELECT count(*) FROM people WHERE state = 'active'"
        " AND ' ' || roles || ' ' LIKE '% organiser %'",
        0, &organisers);
    if (status == PODIUM_OK && organisers == 0)
        return failed(pd, PODIUM_REFUSED, "permit.last");
    return status;
}

static enum podium_status
write_event(struct podium *pd, const struct event *e, const struct body *body)
{
    enum podium_status status = append_event(pd, e);
    if (status == PODIUM_OK)
        status = apply_body(pd, e, body);
    if (status == PODIUM_OK)
        status = check_organiser(pd, e->kind);
    if (status == PODIUM_OK)
        status = check_stored_event(pd, e);
    if (status != PODIUM_OK)
        return status;
    pd->seq = e->seq;
    memcpy(pd->head, e->hash, sizeof pd->head);
    pd->request_used = true;
    return PODIUM_OK;
}

/* Give an event its number and its hashes, and write it. */
static enum podium_status
chain_event(
    struct podium *pd, const struct event *given, const struct body *body)
{
    char prev[HASH_HEX + 1], hash[HASH_HEX + 1];
    struct event e = *given;
    memcpy(prev, pd->head, sizeof prev);
    e.seq = pd->seq + 1;
    e.prev = prev;
    event_hash(&e, hash);
    e.hash = hash;
    return write_event(pd, &e, body);
}

enum podium_status
record_event(struct podium *pd, const char *kind, const struct buffer *json)
{
    if (json->failed)
        return failed_memory(pd);
    if (pd->depth == 0)
        return failed(pd, PODIUM_INTERNAL, "bug.transaction", kind);
    struct body body;
    enum podium_status status = body_read(pd, kind, buffer_string(json), &body);
    if (status != PODIUM_OK)
        return status;
    status = permit_check(pd, kind, &body);
    struct event e = {
        .request = pd->request_used ? NULL : pd->transaction,
        .time = pd->now,
        .actor = pd->actor,
        .kind = kind,
        .body = buffer_string(json),
    };
    if (status == PODIUM_OK)
        status = law_check(pd, &e, &body);
    if (status == PODIUM_OK)
        status = chain_event(pd, &e, &body);
    body_free(&body);
    return status;
}

enum podium_status
record_carried(struct podium *pd, const struct event *from, const char *source)
{
    struct event e = {
        .request = from->request,
        .time = from->time,
        .actor = from->actor,
        .kind = from->kind,
        .body = from->body,
        .source = source,
    };
    struct body body;
    enum podium_status status = body_read(pd, e.kind, e.body, &body);
    if (status != PODIUM_OK)
        return status;
    pd->permit = (struct permit_memory){ 0 };
    status = law_check(pd, &e, &body);
    if (status == PODIUM_OK)
        status = chain_event(pd, &e, &body);
    body_free(&body);
    return status;
}

enum podium_status
record_personal(struct podium *pd, const char *value, char out[HASH_HEX + 1])
{
    unsigned char salt[HASH_BYTES];
    random_bytes(salt, sizeof salt);
    personal_hash(salt, value, strlen(value), out);
    struct stmt q = stmt_with(pd, ACCESS_APPEND,
        "INSERT INTO personal (hash, salt, value)"
        " VALUES (:hash, :salt, :value)");
    bind_text(&q, ":hash", out);
    bind_blob(&q, ":salt", salt, sizeof salt);
    bind_text(&q, ":value", value);
    return stmt_end(&q);
}

enum podium_status
personal_delete_erased(struct podium *pd)
{
    struct stmt q = stmt_with(pd, ACCESS_ERASE,
        "DELETE FROM personal WHERE hash IN (SELECT hash FROM erasures)");
    return stmt_end(&q);
}

enum podium_status
file_write_anew(struct podium *pd)
{
    /* What was deleted is overwritten already (secure_delete): a reader who is
     * in the way is no failure. */
    enum podium_status status = run_sql(pd, ACCESS_BUILD, "VACUUM");
    return status == PODIUM_NOMEM ? status : PODIUM_OK;
}
