/* keys.c - a contest's public keys, and signing with a file or a code.
 *
 * A person signs with an Ed25519 key: one from a key file, or one derived from
 * a code (see access_code.c). The contest stores public keys, and the salts of
 * those from codes. Whoever enters a code proves to be that person if code and
 * salt give one of her public keys in use. After each wrong code from the third
 * on the next try has to wait, twice as long each time: codes are short, and a
 * stolen machine must not try them all. Every change of keys is an event. */
/* SPDX-License-Identifier: MIT */
#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "record/access_code.h"
#include "record/begin.h"
#include "record/hash.h"
#include "record/log.h"
#include "record/random.h"
#include "record/sign.h"
#include "record/stmt.h"
#include "record/typed_code.h"

#define MOST_KEYS 8
/* Wrong codes from which on there is a wait: 2, 4, 8 ... seconds, at most
 * LONGEST_WAIT_MS. */
#define FREE_TRIES 3
#define LONGEST_WAIT_MS INT64_C(300000)

enum podium_status
podium_key_use(struct podium *pd, const struct podium_key *key)
{
    pd->signer.key = *key;
    pd->signer.present = true;
    return PODIUM_OK;
}

enum podium_status
podium_consent_by_key(
    struct podium *pd, const char *person, const struct podium_key *key)
{
    int64_t id;
    enum podium_status status = find_typed_id(pd, CODED_PEOPLE, person, &id);
    if (status != PODIUM_OK)
        return status;
    pd->second = (struct signer){ .person = id, .key = *key, .present = true };
    return PODIUM_OK;
}

/* ---- codes ---- */

/* A person's keys in use that are derived from a code. */
struct code_keys {
    struct {
        char key[PODIUM_PUBLIC_ROOM];
        unsigned char salt[SALT_BYTES];
    } items[MOST_KEYS];
    size_t count;
};

static enum podium_status
load_code_keys(struct podium *pd, int64_t person, struct code_keys *out)
{
    struct stmt q = stmt(pd,
        "SELECT key, salt FROM keys WHERE person = :person AND until IS NULL"
        " AND salt IS NOT NULL ORDER BY id LIMIT 8");
    bind_int(&q, ":person", person);
    out->count = 0;
    while (out->count < MOST_KEYS && next_row(&q)) {
        snprintf(out->items[out->count].key, PODIUM_PUBLIC_ROOM, "%s",
            col_text(&q, 0));
        sodium_hex2bin(out->items[out->count].salt, SALT_BYTES, col_text(&q, 1),
            SALT_HEX, NULL, NULL, NULL);
        out->count++;
    }
    return stmt_end(&q);
}

_Static_assert(MOST_KEYS == 8, "the LIMIT spells it");

static int64_t
wait_after(int64_t failures)
{
    if (failures < FREE_TRIES)
        return 0;
    int64_t doublings = failures - FREE_TRIES + 1;
    int64_t wait =
        doublings > 20 ? LONGEST_WAIT_MS : INT64_C(1000) << doublings;
    return wait < LONGEST_WAIT_MS ? wait : LONGEST_WAIT_MS;
}

static enum podium_status
store_failures(struct podium *pd, int64_t person, int64_t failures)
{
    if (pd->mode != PODIUM_MODE_WRITE)
        return PODIUM_OK;
    struct stmt q = stmt_with(pd, ACCESS_LOCAL,
        "INSERT INTO local_wait (person, failures, last)"
        " VALUES (:person, :failures, :now) ON CONFLICT (person)"
        " DO UPDATE SET failures = excluded.failures, last = excluded.last");
    bind_int(&q, ":person", person);
    bind_int(&q, ":failures", failures);
    bind_int(&q, ":now", pd->now);
    return stmt_end(&q);
}

/* BUSY while the wait after wrong codes lasts. If the clock was set back, the
 * wait starts again now; otherwise it would last until the old time comes
 * again. */
static enum podium_status
check_wait(struct podium *pd, int64_t person, int64_t *failures)
{
    struct stmt q = stmt(
        pd, "SELECT failures, last FROM local_wait WHERE person = :person");
    bind_int(&q, ":person", person);
    int64_t left = 0;
    bool back = false;
    *failures = 0;
    if (next_row(&q)) {
        *failures = col_int(&q, 0);
        int64_t wait = wait_after(*failures), last = col_int(&q, 1);
        back = pd->now < last;
        left = back ? wait : last + wait - pd->now;
    }
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK && back)
        status = store_failures(pd, person, *failures);
    if (status == PODIUM_OK && left > 0)
        return failed(
            pd, PODIUM_BUSY, "key.wait", INT_TEXT((left + 999) / 1000));
    return status;
}

/* Derive the key of a code; REFUSED if it is none of the person's. who: the
 * code of the person, for messages. */
static enum podium_status
derive_code_key(struct podium *pd, int64_t person, const char *who,
    const char *code, struct podium_key *key)
{
    struct code_keys coded;
    int64_t failures;
    char normal[9];
    enum podium_status status = load_code_keys(pd, person, &coded);
    if (status != PODIUM_OK)
        return status;
    if (coded.count == 0)
        return failed(pd, PODIUM_NOT_FOUND, "key.no_card", who);
    if (!code_normalise(code, normal))
        return failed(pd, PODIUM_REFUSED, "key.not_code");
    status = check_wait(pd, person, &failures);
    for (size_t i = 0; status == PODIUM_OK && i < coded.count; i++) {
        char hex[PODIUM_PUBLIC_ROOM];
        if (!code_key(normal, coded.items[i].salt, key))
            return failed_memory(pd);
        podium_key_public(key, hex);
        if (strcmp(hex, coded.items[i].key) == 0)
            return failures ? store_failures(pd, person, 0) : PODIUM_OK;
    }
    podium_key_wipe(key);
    if (status == PODIUM_OK)
        status = store_failures(pd, person, failures + 1);
    if (status != PODIUM_OK)
        return status;
    return failed(pd, PODIUM_REFUSED, "key.wrong_code", who);
}

enum podium_status
podium_code_is_needed(struct podium *pd, bool *by_code)
{
    *by_code = false;
    enum podium_status status = actor_load(pd);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT count(*) > 0 AND ifnull(min(salt IS NOT NULL), 0) FROM keys"
        " WHERE person = :person AND until IS NULL");
    bind_int(&q, ":person", pd->actor);
    *by_code = next_row(&q) && col_int(&q, 0);
    return stmt_end(&q);
}

/* The actor's code, such as "J03", for messages. */
static enum podium_status
load_actor_code(struct podium *pd, char room[64])
{
    struct stmt q = stmt(pd, "SELECT person FROM people WHERE id = :id");
    bind_int(&q, ":id", pd->actor);
    snprintf(room, 64, "%s", next_row(&q) ? col_word(&q, 0) : "");
    return stmt_end(&q);
}

enum podium_status
podium_code_use(struct podium *pd, const char *code)
{
    struct podium_key key = { { 0 }, { 0 } };
    char who[64];
    enum podium_status status = actor_load(pd);
    if (status == PODIUM_OK)
        status = load_actor_code(pd, who);
    if (status == PODIUM_OK)
        status = derive_code_key(pd, pd->actor, who, code, &key);
    if (status == PODIUM_OK)
        status = podium_key_use(pd, &key);
    podium_key_wipe(&key);
    return status;
}

enum podium_status
podium_consent_by_code(struct podium *pd, const char *person, const char *code)
{
    struct podium_key key;
    int64_t id;
    enum podium_status status = find_typed_id(pd, CODED_PEOPLE, person, &id);
    if (status == PODIUM_OK)
        status = derive_code_key(pd, id, person, code, &key);
    if (status == PODIUM_OK)
        status = podium_consent_by_key(pd, person, &key);
    podium_key_wipe(&key);
    return status;
}

/* ---- recording keys ---- */

/* A new code whose key is to be recorded. */
struct new_code {
    const char *event; /* kind of the event */
    int64_t person;
    const char *kind, *reason, *code;
    struct podium_key *made; /* its key goes here; NULL: nowhere */
};

static enum podium_status
record_code_key(struct podium *pd, const struct new_code *n)
{
    unsigned char salt[SALT_BYTES];
    char hex[PODIUM_PUBLIC_ROOM], salt_hex[SALT_HEX + 1];
    struct podium_key key;
    struct buffer body = { 0 };
    random_bytes(salt, sizeof salt);
    if (!code_key(n->code, salt, &key))
        return failed_memory(pd);
    podium_key_public(&key, hex);
    if (n->made)
        *n->made = key;
    podium_key_wipe(&key);
    sodium_bin2hex(salt_hex, sizeof salt_hex, salt, sizeof salt);
    json_open(&body, '{');
    json_int(&body, "id", random_id());
    json_int(&body, "person", n->person);
    json_text(&body, "kind", n->kind);
    json_text(&body, "key", hex);
    json_text(&body, "salt", salt_hex);
    json_text(&body, "reason", n->reason);
    json_close(&body, '}');
    enum podium_status status = record_event(pd, n->event, &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
has_code(struct podium *pd, int64_t person, bool *has)
{
    struct code_keys coded;
    enum podium_status status = load_code_keys(pd, person, &coded);
    *has = coded.count > 0;
    return status;
}

/* A first card is for who cannot sign yet. An organiser who signs with a file
 * may give herself one as well, see schema/judge/key.added.sql. */
static enum podium_status
check_first_card(struct podium *pd, const char *person, int64_t id)
{
    bool has = false;
    enum podium_status status = has_code(pd, id, &has);
    if (status == PODIUM_OK && has)
        return failed(pd, PODIUM_EXISTS, "key.has_card", person);
    if (status == PODIUM_OK)
        status = actor_load(pd);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT 1 FROM keys WHERE person = :person AND until IS NULL"
        " AND person <> :actor");
    bind_int(&q, ":person", id);
    bind_int(&q, ":actor", pd->actor);
    status = stmt_exists(&q, &has);
    if (status == PODIUM_OK && has)
        return failed(pd, PODIUM_EXISTS, "law.second_key", person);
    return status;
}

static enum podium_status
issue_card(
    struct podium *pd, const char *person, const char *reason, const char *code)
{
    int64_t id;
    enum podium_status status = find_typed_id(pd, CODED_PEOPLE, person, &id);
    if (status == PODIUM_OK && !reason)
        status = check_first_card(pd, person, id);
    if (status != PODIUM_OK)
        return status;
    return record_code_key(
        pd, &(struct new_code){ "key.added", id, "card", reason, code });
}

enum podium_status
podium_card_issue(struct podium *pd, const char *person, const char *reason,
    char code[PODIUM_CODE_ROOM])
{
    *code = '\0';
    enum podium_status status =
        write_begin(pd, reason ? "key.added" : "key.registered");
    if (status != PODIUM_OK)
        return status;
    code_draw(code);
    return tx_end(pd, issue_card(pd, person, reason, code));
}

enum podium_status
code_renew(
    struct podium *pd, char code[PODIUM_CODE_ROOM], struct podium_key *made)
{
    bool has = false;
    char who[64];
    code_draw(code);
    enum podium_status status = actor_load(pd);
    if (status == PODIUM_OK)
        status = load_actor_code(pd, who);
    if (status == PODIUM_OK)
        status = has_code(pd, pd->actor, &has);
    if (status == PODIUM_OK && !has)
        return failed(pd, PODIUM_NOT_FOUND, "key.no_card", who);
    const struct new_code renewed = { .event = "key.renewed",
        .person = pd->actor,
        .kind = "own",
        .code = code,
        .made = made };
    return status == PODIUM_OK ? record_code_key(pd, &renewed) : status;
}

static enum podium_status
add_file_key(struct podium *pd, const char *person, const char *public_key)
{
    struct buffer body = { 0 };
    int64_t id;
    if (!is_hash_hex(public_key))
        return failed(pd, PODIUM_INVALID, "key.not_public", public_key);
    enum podium_status status = find_typed_id(pd, CODED_PEOPLE, person, &id);
    if (status != PODIUM_OK)
        return status;
    json_open(&body, '{');
    json_int(&body, "id", random_id());
    json_int(&body, "person", id);
    json_text(&body, "kind", "file");
    json_text(&body, "key", public_key);
    json_close(&body, '}');
    status = record_event(pd, "key.added", &body);
    buffer_free(&body);
    return status;
}

enum podium_status
podium_key_add(struct podium *pd, const char *person, const char *public_key)
{
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, add_file_key(pd, person, public_key));
}

/* NOT_FOUND if the person has no key in use. REFUSED if the actor revokes her
 * own and no other organiser has one. */
static enum podium_status
check_revoke(struct podium *pd, int64_t id, const char *person)
{
    int64_t in_use = 0, others = 0;
    struct stmt q = stmt(pd,
        "SELECT (SELECT count(*) FROM keys WHERE person = :id AND until IS"
        " NULL), (SELECT count(*) FROM people p WHERE p.id <> :id AND p.state"
        " = 'active' AND ' ' || p.roles || ' ' LIKE '% organiser %' AND"
        " EXISTS (SELECT 1 FROM keys k WHERE k.person = p.id AND k.until IS"
        " NULL))");
    bind_int(&q, ":id", id);
    if (next_row(&q)) {
        in_use = col_int(&q, 0);
        others = col_int(&q, 1);
    }
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK && in_use == 0)
        return failed(pd, PODIUM_NOT_FOUND, "key.none", person);
    if (status == PODIUM_OK && others == 0 && id == pd->actor)
        return failed(pd, PODIUM_REFUSED, "key.last", person);
    return status;
}

static enum podium_status
revoke_keys(struct podium *pd, const char *person, const char *reason)
{
    struct buffer body = { 0 };
    int64_t id = 0;
    enum podium_status status = actor_load(pd);
    if (status == PODIUM_OK)
        status = find_typed_id(pd, CODED_PEOPLE, person, &id);
    if (status == PODIUM_OK)
        status = check_revoke(pd, id, person);
    if (status != PODIUM_OK)
        return status;
    json_open(&body, '{');
    json_int(&body, "person", id);
    json_text(&body, "reason", reason);
    json_close(&body, '}');
    status = record_event(pd, "key.revoked", &body);
    buffer_free(&body);
    return status;
}

enum podium_status
podium_key_revoke(struct podium *pd, const char *person, const char *reason)
{
    enum podium_status status = write_begin(pd, "key.revoked");
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, revoke_keys(pd, person, reason));
}

static enum podium_status
list_known_keys(struct podium *pd, struct podium_arena *arena,
    struct podium_known_keys *out)
{
    struct stmt q = stmt(pd,
        "SELECT p.person, p.name, k.kind, k.key, k.ended, k.reason, k.since,"
        " ifnull(k.until, 0) FROM keys k JOIN people p ON p.id = k.person"
        " ORDER BY p.person COLLATE code, k.since, k.id");
    while (next_row(&q)) {
        struct podium_known_key *k = arena_push(arena, out);
        if (!k)
            break;
        *k = (struct podium_known_key){
            .person = podium_strdup(arena, col_text(&q, 0)),
            .name = podium_strdup(arena, col_text(&q, 1)),
            .kind = podium_strdup(arena, col_text(&q, 2)),
            .public_key = podium_strdup(arena, col_text(&q, 3)),
            .ended = podium_strdup(arena, col_text(&q, 4)),
            .reason = podium_strdup(arena, col_text(&q, 5)),
            .since = col_int(&q, 6),
            .until = col_int(&q, 7),
        };
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_key_list(struct podium *pd, struct podium_arena *arena,
    struct podium_known_keys *out)
{
    *out = (struct podium_known_keys){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK ? read_end(pd, list_known_keys(pd, arena, out))
                               : status;
}
