/* sign.c - signatures on hashes, and on transactions.
 *
 * What is signed is a tag that names the purpose, its NUL, and a hash: a
 * signature on a sheet can never pass for one on an event. A transaction is
 * signed on its last event, whose hash vouches for all events before it. When
 * it ends, tx_end() calls sign_prepare(), which records the founder's key as
 * one more event of the first transaction, and then sign_transaction(). Nothing
 * is recorded unsigned. Ed25519: RFC 8032. */
/* SPDX-License-Identifier: MIT */
#include "record/sign.h"

#include <string.h>

#include "record/log.h"
#include "record/random.h"
#include "record/stmt.h"

/* The longest tag, its NUL and the hash. */
#define MESSAGE_ROOM (sizeof EVENT_SIGNATURE + HASH_BYTES)

static size_t
build_signed_message(unsigned char out[MESSAGE_ROOM], const char *domain,
    const unsigned char hash[HASH_BYTES])
{
    size_t n = strlen(domain) + 1;
    memcpy(out, domain, n);
    memcpy(out + n, hash, HASH_BYTES);
    return n + HASH_BYTES;
}

void
sign_hash(const char *domain, const unsigned char hash[HASH_BYTES],
    const struct podium_key *key, unsigned char out[SIGNATURE_BYTES])
{
    unsigned char message[MESSAGE_ROOM];
    size_t n = build_signed_message(message, domain, hash);
    crypto_sign_detached(out, NULL, message, n, key->secret);
}

bool
sign_is_valid(const char *domain, const unsigned char hash[HASH_BYTES],
    const unsigned char public_key[32],
    const unsigned char value[SIGNATURE_BYTES])
{
    unsigned char message[MESSAGE_ROOM];
    size_t n = build_signed_message(message, domain, hash);
    return crypto_sign_verify_detached(value, message, n, public_key) == 0;
}

_Static_assert(sizeof SHEET_SIGNATURE <= sizeof EVENT_SIGNATURE,
    "MESSAGE_ROOM is for the longest tag");

/* *all: how many keys the person ever had. *same: above 0 if public_key is one
 * of them that may sign the last event, which includes a key that this event
 * itself revokes. */
static enum podium_status
count_keys(struct podium *pd, int64_t person, const char *public_key,
    int64_t *all, int64_t *same)
{
    struct stmt q = stmt(pd,
        "SELECT count(*), ifnull(sum(key = :key AND (until IS NULL OR"
        " until = :seq)), 0) FROM keys WHERE person = :person");
    bind_text(&q, ":key", public_key);
    bind_int(&q, ":person", person);
    bind_int(&q, ":seq", pd->seq);
    *all = *same = 0;
    if (next_row(&q)) {
        *all = col_int(&q, 0);
        *same = col_int(&q, 1);
    }
    return stmt_end(&q);
}

static enum podium_status
refuse_signer(struct podium *pd, int64_t person, const char *words)
{
    struct stmt q = stmt(pd, "SELECT person FROM people WHERE id = :id");
    bind_int(&q, ":id", person);
    const char *code = next_row(&q) ? col_text(&q, 0) : "?";
    enum podium_status status = failed(pd, PODIUM_REFUSED, words, code);
    enum podium_status end = stmt_end(&q);
    return end == PODIUM_OK ? status : end;
}

enum podium_status
sign_check_actor_key(struct podium *pd)
{
    char public_key[PODIUM_PUBLIC_ROOM] = "";
    int64_t all, same;
    if (pd->signer.present)
        podium_key_public(&pd->signer.key, public_key);
    enum podium_status status =
        count_keys(pd, pd->actor, public_key, &all, &same);
    if (status != PODIUM_OK || same > 0)
        return status;
    return refuse_signer(pd, pd->actor, all ? "key.needed" : "key.none");
}

/* REFUSED if the key is registered for somebody else: two people at one
 * machine cannot both sign with its key file. */
static enum podium_status
refuse_foreign_key(struct podium *pd, int64_t person, const char *public_key)
{
    struct stmt q = stmt(pd,
        "SELECT o.person, (SELECT person FROM people WHERE id = :person)"
        " FROM keys k JOIN people o ON o.id = k.person WHERE k.key = :key"
        " AND k.person <> :person LIMIT 1");
    bind_int(&q, ":person", person);
    bind_text(&q, ":key", public_key);
    enum podium_status status = PODIUM_OK;
    if (next_row(&q))
        status = failed(pd, PODIUM_REFUSED, "key.anothers", col_word(&q, 0),
            col_word(&q, 1));
    enum podium_status end = stmt_end(&q);
    return end == PODIUM_OK ? status : end;
}

static enum podium_status
register_first_key(struct podium *pd, const char *public_key)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "id", random_id());
    json_int(&body, "person", pd->actor);
    json_text(&body, "kind", "file");
    json_text(&body, "key", public_key);
    json_close(&body, '}');
    enum podium_status status = record_event(pd, "key.registered", &body);
    buffer_free(&body);
    return status;
}

/* Check that the actor or the second person may sign with the key given. Only
 * the founder's first key is her own word: it comes with the first event. Later
 * ones are recorded by somebody whose key is known, or one person could be
 * two. */
static enum podium_status
check_signer(struct podium *pd, const struct signer *s)
{
    char public_key[PODIUM_PUBLIC_ROOM] = "";
    int64_t all, same;
    if (s->present)
        podium_key_public(&s->key, public_key);
    enum podium_status status =
        count_keys(pd, s->person, public_key, &all, &same);
    if (status != PODIUM_OK || same > 0)
        return status;
    if (!s->present)
        return refuse_signer(pd, s->person, all ? "key.needed" : "key.none");
    if (all > 0)
        return refuse_signer(pd, s->person, "key.foreign");
    if (pd->begun == 0 && s->person == pd->actor)
        return register_first_key(pd, public_key);
    status = refuse_foreign_key(pd, s->person, public_key);
    return status == PODIUM_OK ? refuse_signer(pd, s->person, "key.none")
                               : status;
}

/* Who was withdrawn consents to nothing. */
static enum podium_status
check_active(struct podium *pd, int64_t person)
{
    bool active;
    struct stmt q =
        stmt(pd, "SELECT 1 FROM people WHERE id = :id AND state = 'active'");
    bind_int(&q, ":id", person);
    enum podium_status status = stmt_exists(&q, &active);
    return status == PODIUM_OK && !active
        ? refuse_signer(pd, person, "key.withdrawn")
        : status;
}

enum podium_status
sign_prepare(struct podium *pd)
{
    pd->signer.person = pd->actor;
    enum podium_status status = check_signer(pd, &pd->signer);
    if (pd->second.present && pd->second.person == pd->actor)
        return refuse_signer(pd, pd->actor, "key.with_self");
    if (status == PODIUM_OK && pd->second.present)
        status = check_active(pd, pd->second.person);
    if (status == PODIUM_OK && pd->second.present)
        status = check_signer(pd, &pd->second);
    return status;
}

static enum podium_status
write_signature(struct podium *pd, const struct signer *s)
{
    unsigned char hash[HASH_BYTES], value[SIGNATURE_BYTES];
    sodium_hex2bin(hash, sizeof hash, pd->head, HASH_HEX, NULL, NULL, NULL);
    sign_hash(EVENT_SIGNATURE, hash, &s->key, value);
    struct stmt q = stmt_with(pd, ACCESS_APPEND,
        "INSERT INTO signature (seq, person, key, value)"
        " VALUES (:seq, :person, :key, :value)");
    bind_int(&q, ":seq", pd->seq);
    bind_int(&q, ":person", s->person);
    bind_blob(&q, ":key", s->key.public_key, sizeof s->key.public_key);
    bind_blob(&q, ":value", value, sizeof value);
    return stmt_end(&q);
}

enum podium_status
sign_transaction(struct podium *pd)
{
    enum podium_status status = write_signature(pd, &pd->signer);
    return status == PODIUM_OK && pd->second.present
        ? write_signature(pd, &pd->second)
        : status;
}

void
sign_end_consent(struct podium *pd)
{
    podium_key_wipe(&pd->second.key);
    pd->second = (struct signer){ 0 };
}
