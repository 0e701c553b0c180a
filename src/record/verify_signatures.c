/* verify_signatures.c - is every event covered by a signature of its actor?
 *
 * In: the log with its signatures, in order, and the keys that replaying it
 * gives. A transaction begins with an event that was recorded in this copy (it
 * has no source) and has a request id; it ends before the next such event. All
 * its events of this copy have one actor, who has signed the last of them. Its
 * other events came from another copy, which was verified before: there may be
 * such events only in a transaction that says so, by copy.merged or
 * merge.decided. */
/* SPDX-License-Identifier: MIT */
#include <sodium.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/words.h"
#include "record/schema.h"
#include "record/sign.h"
#include "record/stmt.h"
#include "record/verify.h"

struct known_key {
    int64_t person, since, until; /* until 0: in use */
    unsigned char key[32];
};

struct known_keys {
    struct known_key *items;
    size_t count, room;
};

/* State while the log is read in order. */
struct signature_check {
    struct check *check;
    struct known_keys keys;
    int64_t seq;          /* of the current event */
    int signers;          /* valid signatures on it */
    int needed;           /* on the last event of the transaction */
    char phase[32];       /* before it */
    bool by_owner;        /* the person of the transaction signed it */
    int64_t begun, owner; /* the transaction: first event, person */
    bool carries;         /* it may hold events of another copy */
};

static enum podium_status
load_known_keys(
    struct podium *pd, struct podium_arena *arena, struct known_keys *out)
{
    struct stmt q = stmt(pd,
        "SELECT person, since, ifnull(until, 0), key FROM keys ORDER BY id");
    while (next_row(&q)) {
        struct known_key *k = arena_push(arena, out);
        if (!k)
            break;
        *k = (struct known_key){ .person = col_int(&q, 0),
            .since = col_int(&q, 1),
            .until = col_int(&q, 2) };
        sodium_hex2bin(
            k->key, sizeof k->key, col_text(&q, 3), 64, NULL, NULL, NULL);
    }
    return stmt_end_into(&q, arena);
}

/* A key may sign from the event that registers it to the one that revokes it,
 * both included. */
static bool
is_valid_at(const struct known_key *k, int64_t seq)
{
    return k->since <= seq && (!k->until || k->until >= seq);
}

static bool
is_key_of(
    const struct signature_check *w, int64_t person, const unsigned char *key)
{
    for (size_t i = 0; i < w->keys.count; i++) {
        const struct known_key *k = &w->keys.items[i];
        if (k->person == person && is_valid_at(k, w->seq) &&
            memcmp(k->key, key, sizeof k->key) == 0)
            return true;
    }
    return false;
}

/* The columns of the query in check_signatures(). */
enum {
    SIGNED_SEQ,
    SIGNED_ACTOR,
    SIGNED_KIND,
    SIGNED_SOURCE,
    SIGNED_HASH,
    SIGNED_PERSON,
    SIGNED_KEY,
    SIGNED_VALUE,
    SIGNED_REQUEST,
    SIGNED_PHASE
};

static void
check_signature_row(struct signature_check *w, const struct stmt *q)
{
    unsigned char hash[HASH_BYTES];
    int64_t person = col_int(q, SIGNED_PERSON);
    bool plain = sqlite3_column_type(q->raw, SIGNED_PERSON) == SQLITE_INTEGER &&
        sqlite3_column_type(q->raw, SIGNED_KEY) == SQLITE_BLOB &&
        sqlite3_column_bytes(q->raw, SIGNED_KEY) == 32 &&
        sqlite3_column_type(q->raw, SIGNED_VALUE) == SQLITE_BLOB &&
        sqlite3_column_bytes(q->raw, SIGNED_VALUE) == SIGNATURE_BYTES;
    sodium_hex2bin(hash, sizeof hash, col_text(q, SIGNED_HASH), HASH_HEX, NULL,
        NULL, NULL);
    if (!plain ||
        !is_key_of(w, person, sqlite3_column_blob(q->raw, SIGNED_KEY)) ||
        !sign_is_valid(EVENT_SIGNATURE, hash,
            sqlite3_column_blob(q->raw, SIGNED_KEY),
            sqlite3_column_blob(q->raw, SIGNED_VALUE))) {
        finding_add_event(w->check, w->seq, WORDS("verify.signature"));
        return;
    }
    w->signers++;
    w->by_owner = w->by_owner || person == w->owner;
    w->check->out->signatures++;
}

static void
check_signer_count(struct signature_check *w)
{
    if (w->signers < w->needed)
        finding_add_event(w->check, w->seq, WORDS("verify.one_signer"));
}

/* To be called when the current event is the last of its transaction. */
static void
check_owner_signed(struct signature_check *w)
{
    if (w->begun && !w->by_owner)
        finding_add_event(w->check, w->seq, WORDS("verify.unsigned"));
}

static void
begin_transaction(struct signature_check *w, const struct stmt *q)
{
    const char *kind = col_word(q, SIGNED_KIND);
    w->begun = col_int(q, SIGNED_SEQ);
    w->needed = 0;
    w->owner = col_int(q, SIGNED_ACTOR);
    w->carries =
        strcmp(kind, "copy.merged") == 0 || strcmp(kind, "merge.decided") == 0;
}

/* Does the event belong to the transaction that has begun? */
static void
check_belongs(struct signature_check *w, const struct stmt *q, bool own)
{
    bool belongs =
        own ? w->begun && col_int(q, SIGNED_ACTOR) == w->owner : w->carries;
    if (!belongs)
        finding_add_event(w->check, col_int(q, SIGNED_SEQ),
            WORDS(own ? "verify.unsigned" : "verify.carried"));
}

static void
begin_event(struct signature_check *w, const struct stmt *q)
{
    const struct kind *kind = kind_find(col_word(q, SIGNED_KIND));
    bool own = col_is_null(q, SIGNED_SOURCE);
    if (own && !col_is_null(q, SIGNED_REQUEST)) {
        check_signer_count(w);
        check_owner_signed(w);
        begin_transaction(w, q);
    } else {
        check_belongs(w, q, own);
    }
    w->seq = col_int(q, SIGNED_SEQ);
    w->signers = 0;
    w->by_owner = false;
    if (own && kind && words_allow(kind->second, w->phase))
        w->needed = 2;
    if (!col_is_null(q, SIGNED_PHASE))
        snprintf(w->phase, sizeof w->phase, "%s", col_word(q, SIGNED_PHASE));
}

void
check_signatures(struct check *c, struct podium *apart)
{
    struct signature_check w = { .check = c, .phase = "setup" };
    finding_add_read(c, "keys", load_known_keys(apart, c->arena, &w.keys));
    struct stmt q = stmt(c->pd,
        "SELECT e.seq, e.actor, e.kind, e.source, e.hash, s.person, s.key,"
        " s.value, e.request, CASE WHEN e.kind LIKE 'phase.%' THEN"
        " e.body ->> 'to' END FROM event e LEFT JOIN signature s ON s.seq = e.seq"
        " ORDER BY e.seq, s.person");
    while (next_row(&q)) {
        if (col_int(&q, SIGNED_SEQ) != w.seq)
            begin_event(&w, &q);
        if (!col_is_null(&q, SIGNED_PERSON))
            check_signature_row(&w, &q);
    }
    finding_add_read(c, "signature", stmt_end(&q));
    check_signer_count(&w);
    check_owner_signed(&w);
}
