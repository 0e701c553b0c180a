/* certificate_key.c - the keys that sign certificates. */
/* SPDX-License-Identifier: MIT */
#include <podium/proof.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "contest/awards/certificate_key.h"
#include "record/begin.h"
#include "record/hash.h"
#include "record/jws.h"
#include "record/random.h"
#include "record/stmt.h"

_Static_assert(
    PODIUM_FINGERPRINT_ROOM == HASH_GROUPS_ROOM, "one way to write it");

void
podium_certificate_fingerprint(
    const char *public_key, char out[PODIUM_FINGERPRINT_ROOM])
{
    hash_groups(out, public_key);
}

static enum podium_status
load_certificate_keys(struct podium *pd, struct podium_arena *arena,
    struct podium_certificate_keys *out)
{
    struct stmt q = stmt(pd,
        "SELECT key, since, ifnull(until, 0), reason FROM certificate_keys"
        " ORDER BY since");
    while (next_row(&q)) {
        struct podium_certificate_key *k = arena_push(arena, out);
        if (!k)
            break;
        char x[JWK_ROOM];
        jws_key_text(col_word(&q, 0), x);
        *k = (struct podium_certificate_key){
            .x = podium_strdup(arena, x),
            .kid = arena_text(arena, col_word(&q, 0), KID_ROOM - 1),
            .public_key = podium_strdup(arena, col_text(&q, 0)),
            .since = col_int(&q, 1),
            .until = col_int(&q, 2),
            .current = col_int(&q, 2) == 0,
            .reason = podium_strdup(arena, col_text(&q, 3)),
        };
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_certificate_key_list(struct podium *pd, struct podium_arena *arena,
    struct podium_certificate_keys *out)
{
    *out = (struct podium_certificate_keys){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK
        ? read_end(pd, load_certificate_keys(pd, arena, out))
        : status;
}

const char *
podium_certificate_jwk_set(
    const struct podium_certificate_keys *keys, struct podium_arena *arena)
{
    struct buffer b = { 0 };
    json_open(&b, '{');
    json_open_in(&b, "keys", '[');
    for (size_t i = 0; i < keys->count; i++) {
        json_open(&b, '{');
        json_text(&b, "kty", "OKP");
        json_text(&b, "crv", "Ed25519");
        json_text(&b, "use", "sig");
        json_text(&b, "alg", "EdDSA");
        json_text(&b, "kid", keys->items[i].kid);
        json_text(&b, "x", keys->items[i].x);
        json_close(&b, '}');
    }
    json_close(&b, ']');
    json_close(&b, '}');
    const char *out = podium_strdup(arena, buffer_string(&b));
    arena->failed |= b.failed;
    buffer_free(&b);
    return arena->failed ? NULL : out;
}

enum podium_status
check_certificate_key(struct podium *pd, const struct podium_key *key)
{
    char hex[PODIUM_PUBLIC_ROOM];
    bool current = false;
    podium_key_public(key, hex);
    struct stmt q = stmt(pd,
        "SELECT 1 FROM certificate_keys WHERE key = :key AND until IS NULL");
    bind_text(&q, ":key", hex);
    enum podium_status status = stmt_exists(&q, &current);
    if (status == PODIUM_OK && !current)
        return failed(pd, PODIUM_REFUSED, "certificate.other_key");
    return status;
}

enum podium_status
check_may_sign(struct podium *pd, const struct podium_key *key,
    const struct podium_certificates *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (!list->items[i].number)
            return failed(pd, PODIUM_REFUSED, "certificate.unnumbered",
                list->items[i].code);
    return check_certificate_key(pd, key);
}

static enum podium_status
record_certificate_key(
    struct podium *pd, const char *public_key, const char *reason)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "id", random_id());
    json_text(&body, "key", public_key);
    if (reason)
        json_text(&body, "reason", reason);
    else
        json_null(&body, "reason");
    json_close(&body, '}');
    enum podium_status status = record_event(pd, "certificate_key.set", &body);
    buffer_free(&body);
    return status;
}

enum podium_status
podium_certificate_key_set(
    struct podium *pd, const char *public_key, const char *reason)
{
    struct podium_arena arena = { 0 };
    struct podium_certificate_keys keys = { 0 };
    enum podium_status status = write_begin(pd, "certificate_key.set");
    if (status != PODIUM_OK)
        return status;
    status = load_certificate_keys(pd, &arena, &keys);
    if (status == PODIUM_OK && !is_hash_hex(public_key))
        status = failed(pd, PODIUM_INVALID, "key.not_public", public_key);
    for (size_t i = 0; status == PODIUM_OK && i < keys.count; i++)
        if (strcmp(keys.items[i].public_key, public_key) == 0)
            status = failed(pd, PODIUM_EXISTS, "certificate.key_known");
    if (status == PODIUM_OK && keys.count > 0 && !reason)
        status = failed(pd, PODIUM_EXISTS, "certificate.key_there");
    if (status == PODIUM_OK)
        status = record_certificate_key(
            pd, public_key, keys.count > 0 ? reason : NULL);
    podium_arena_free(&arena);
    return tx_end(pd, status);
}
