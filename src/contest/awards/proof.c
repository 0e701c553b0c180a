/* proof.c - certificates that prove themselves.
 *
 * In: certificates that have numbers, and the committee's key. Out: for each, a
 * signature with all that it says, short enough for a QR code that a phone
 * reads from a picture. What must hold: several recipients that have no room
 * are the first and how many others, with a hash of them all; what is still too
 * long is refused, and named. Checking asks the keys of the contest, then its
 * list: a signature says what was printed, the list whether it still holds. */
/* SPDX-License-Identifier: MIT */
#include <podium/proof.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "contest/awards/certificate_key.h"
#include "contest/ground/facts.h"
#include "record/begin.h"
#include "record/hash.h"
#include "record/jws.h"
#include "record/stmt.h"

#define HEAD_DIGITS 16
#define LIST_DIGITS 16

/* What is the same in all proofs of a contest. */
struct proving {
    struct podium *pd;
    struct podium_arena *arena;
    const struct podium_key *key;
    const char *name, *short_name, *date;
};

static enum podium_status
load_proving(struct proving *p)
{
    const struct wanted_fact wanted[] = { { "name", &p->name },
        { "short_name", &p->short_name }, { "signing_date", &p->date } };
    enum podium_status status =
        facts_load(p->pd, wanted, sizeof wanted / sizeof *wanted, p->arena);
    return status == PODIUM_OK ? head_load(p->pd) : status;
}

static const char *
field_of(const struct proving *p, const struct podium_certificate *c,
    enum podium_status *status)
{
    struct stmt q = stmt(p->pd,
        "SELECT ifnull(f.short, f.name) FROM entries e"
        " JOIN fields f ON f.id = e.field WHERE e.id = :entry");
    bind_int(&q, ":entry", c->entry);
    const char *field =
        next_row(&q) ? podium_strdup(p->arena, col_text(&q, 0)) : NULL;
    *status = stmt_end_into(&q, p->arena);
    return field;
}

/* The beginning of the hash of all names. */
static void
hash_recipients(const struct podium_certificate *c, char out[LIST_DIGITS + 1])
{
    unsigned char hash[HASH_BYTES];
    char hex[HASH_HEX + 1];
    struct hash h;
    hash_start(&h, "podium-recipients-1");
    for (size_t i = 0; i < c->recipient_count; i++)
        hash_text(&h, c->recipients[i]);
    hash_end(&h, hash);
    hash_hex(hex, hash);
    memcpy(out, hex, LIST_DIGITS);
    out[LIST_DIGITS] = '\0';
}

static void
add_member(struct buffer *b, const char *key, const char *value)
{
    if (value && *value)
        json_text(b, key, value);
}

/* What is signed: of all recipients, or of the first and a hash of all. */
static void
write_payload(const struct proving *p, const struct podium_certificate *c,
    const char *field, bool all, struct buffer *out)
{
    char head[HEAD_DIGITS + 1], list[LIST_DIGITS + 1];
    memcpy(head, p->pd->head, HEAD_DIGITS);
    head[HEAD_DIGITS] = '\0';
    json_open(out, '{');
    json_int(out, "n", c->number);
    add_member(out, "r", all ? c->words[PODIUM_WORD_NAMES] : c->recipients[0]);
    add_member(out, "p", c->words[PODIUM_WORD_PRIZE]);
    add_member(out, "c", p->short_name ? p->short_name : p->name);
    add_member(out, "f", field);
    add_member(out, "d", p->date);
    json_text(out, "h", head);
    if (!all) {
        json_int(out, "o", (int64_t)c->recipient_count - 1);
        hash_recipients(c, list);
        json_text(out, "x", list);
    }
    json_close(out, '}');
}

static const char *
signed_text(const struct proving *p, const struct podium_certificate *c,
    const char *field, bool all)
{
    struct buffer payload = { 0 }, text = { 0 };
    write_payload(p, c, field, all, &payload);
    if (!payload.failed)
        jws_sign(&text, buffer_string(&payload), p->key);
    p->arena->failed |= payload.failed || text.failed;
    const char *out = podium_strdup(p->arena, buffer_string(&text));
    buffer_free(&payload);
    buffer_free(&text);
    return out;
}

/* The column to shorten: the longest text that can be. */
static const char *
longest_column(const struct proving *p, const struct podium_certificate *c,
    const char *field)
{
    const char *prize = c->words[PODIUM_WORD_PRIZE];
    size_t contest_bytes = strlen(p->short_name ? p->short_name
            : p->name                           ? p->name
                                                : "");
    size_t field_bytes = field ? strlen(field) : 0;
    size_t prize_bytes = prize ? strlen(prize) : 0;
    if (contest_bytes >= field_bytes && contest_bytes >= prize_bytes)
        return "contest: short_name";
    return field_bytes >= prize_bytes ? "fields: short" : "prizes: name";
}

static enum podium_status
sign_certificate(const struct proving *p, struct podium_certificate *c)
{
    enum podium_status status;
    const char *field = field_of(p, c, &status);
    if (status != PODIUM_OK)
        return status;
    const char *text = signed_text(p, c, field, true);
    if (text && strlen(text) > PODIUM_PROOF_MOST && c->recipient_count > 1)
        text = signed_text(p, c, field, false);
    if (p->arena->failed || !text)
        return failed_memory(p->pd);
    c->words[PODIUM_WORD_PROOF] = text;
    if (strlen(text) > PODIUM_PROOF_MOST)
        return failed(p->pd, PODIUM_INVALID, "certificate.proof_long", c->code,
            longest_column(p, c, field));
    return PODIUM_OK;
}

enum podium_status
podium_certificate_sign(struct podium *pd, const struct podium_key *key,
    struct podium_arena *arena, struct podium_certificates *list)
{
    struct proving p = { .pd = pd, .arena = arena, .key = key };
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    status = load_proving(&p);
    if (status == PODIUM_OK)
        status = check_may_sign(pd, key, list);
    for (size_t i = 0; status == PODIUM_OK && i < list->count; i++)
        status = sign_certificate(&p, &list->items[i]);
    return read_end(pd, status);
}

/* A number as long as any, and a key that everybody knows: what comes out is
 * compared with nothing and printed nowhere. */
#define LONG_NUMBER 9999

static enum podium_status
try_certificate(const struct proving *p, struct podium_certificate *c,
    struct podium_faults *faults)
{
    int64_t number = c->number;
    c->number = number ? number : LONG_NUMBER;
    enum podium_status status = sign_certificate(p, c);
    c->number = number;
    if (status != PODIUM_INVALID)
        return status;
    struct podium_fault *fault = arena_push(p->arena, faults);
    if (fault)
        *fault = (struct podium_fault){ podium_strdup(p->arena,
                                            podium_message_words(p->pd)[2]),
            podium_strdup(p->arena, podium_message(p->pd)), 0, 0 };
    return p->arena->failed ? failed_memory(p->pd) : PODIUM_OK;
}

enum podium_status
podium_certificate_check_proofs(struct podium *pd, struct podium_arena *arena,
    struct podium_certificates *list, struct podium_faults *faults)
{
    const struct podium_key nobodys = { { 0 }, { 0 } };
    struct proving p = { .pd = pd, .arena = arena, .key = &nobodys };
    bool signs = false;
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd, "SELECT 1 FROM certificate_keys");
    status = stmt_exists(&q, &signs);
    if (status == PODIUM_OK && signs)
        status = load_proving(&p);
    for (size_t i = 0; status == PODIUM_OK && signs && i < list->count; i++)
        status = try_certificate(&p, &list->items[i], faults);
    return read_end(pd, status);
}

/* ---- checking ---- */

static enum podium_status
read_payload(struct podium *pd, const char *payload, struct podium_arena *arena,
    struct podium_proof *out)
{
    struct stmt q = stmt(pd,
        "SELECT :p ->> 'n', :p ->> 'r', :p ->> 'p', :p ->> 'c', :p ->> 'f',"
        " :p ->> 'd', :p ->> 'h', :p ->> 'x', ifnull(:p ->> 'o', 0)"
        " WHERE json_valid(:p)");
    const char **to[] = { &out->number, &out->recipient, &out->prize,
        &out->contest, &out->field, &out->date, &out->head, &out->everybody };
    const int texts = sizeof to / sizeof *to;
    bind_text(&q, ":p", payload);
    if (next_row(&q)) {
        for (int i = 0; i < texts; i++)
            *to[i] = podium_strdup(arena, col_text(&q, i));
        out->others = col_int(&q, texts);
    } else {
        out->fault = PODIUM_PROOF_NONE;
    }
    return stmt_end_into(&q, arena);
}

/* A certificate of the list, or what an erasure left of it. */
struct listed {
    struct podium_certificate says; /* recipients and words of these alone */
    const char *said;
};

/* Where the list has no such number, the proof is none of a certificate. */
static enum podium_status
find_listed(struct podium *pd, struct podium_arena *arena,
    struct podium_proof *out, struct listed *l)
{
    struct stmt q = stmt(pd,
        "SELECT c.ended, c.reason, ifnull(r.number, 0), s.value,"
        " s.value ->> 'prize' FROM certificates c"
        " LEFT JOIN certificates r ON r.replaces = c.id"
        " LEFT JOIN personal s ON s.hash = c.said"
        " WHERE c.number = CAST(:number AS INTEGER)");
    bind_text(&q, ":number", out->number ? out->number : "0");
    if (!next_row(&q)) {
        out->fault = PODIUM_PROOF_UNKNOWN;
    } else {
        if (col_text(&q, 0))
            out->fault = strcmp(col_word(&q, 0), "revoked") == 0
                ? PODIUM_PROOF_REVOKED
                : PODIUM_PROOF_REPLACED;
        out->reason = podium_strdup(arena, col_text(&q, 1));
        out->replaced_by = col_int(&q, 2);
        l->said = podium_strdup(arena, col_text(&q, 3));
        l->says.words[PODIUM_WORD_PRIZE] =
            podium_strdup(arena, col_text(&q, 4));
    }
    return stmt_end_into(&q, arena);
}

static enum podium_status
load_listed_names(
    struct podium *pd, struct podium_arena *arena, struct listed *l)
{
    struct {
        const char **items;
        size_t count, room;
    } names = { 0 };
    struct buffer joined = { 0 };
    struct stmt q = stmt(
        pd, "SELECT value FROM json_each(:said, '$.recipients') ORDER BY key");
    bind_text(&q, ":said", l->said);
    while (next_row(&q)) {
        const char **name = arena_push(arena, &names);
        if (!name)
            break;
        *name = podium_strdup(arena, col_word(&q, 0));
        buffer_text(&joined, joined.size ? ", " : "");
        buffer_text(&joined, *name);
    }
    l->says.recipients = names.items;
    l->says.recipient_count = names.count;
    l->says.words[PODIUM_WORD_NAMES] =
        podium_strdup(arena, buffer_string(&joined));
    arena->failed |= joined.failed;
    buffer_free(&joined);
    return stmt_end_into(&q, arena);
}

static bool
is_same(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

/* Is it what the list has under the number, of whom and for what? */
static bool
says_as_listed(const struct podium_proof *p, const struct podium_certificate *c)
{
    char list[LIST_DIGITS + 1];
    if (!is_same(p->prize, c->words[PODIUM_WORD_PRIZE]))
        return false;
    if (p->others == 0)
        return is_same(p->recipient, c->words[PODIUM_WORD_NAMES]);
    hash_recipients(c, list);
    return c->recipients && p->others + 1 == (int64_t)c->recipient_count &&
        is_same(p->recipient, c->recipients[0]) && is_same(p->everybody, list);
}

/* Does what is signed still hold? Whoever got hold of a key, or of a copy that
 * gave its own numbers, signs what the list never had. */
static enum podium_status
check_list(
    struct podium *pd, struct podium_arena *arena, struct podium_proof *out)
{
    struct listed l = { 0 };
    enum podium_status status = find_listed(pd, arena, out, &l);
    if (status == PODIUM_OK && l.said)
        status = load_listed_names(pd, arena, &l);
    if (status != PODIUM_OK || !l.said || arena->failed ||
        says_as_listed(out, &l.says))
        return status;
    out->fault = PODIUM_PROOF_OTHERWISE;
    out->listed_recipient = l.says.words[PODIUM_WORD_NAMES];
    out->listed_prize = l.says.words[PODIUM_WORD_PRIZE];
    return PODIUM_OK;
}

/* With the keys that have the name it says: a name is short, and two keys may
 * share it. */
static enum podium_status
open_proof(struct podium *pd, const char *text, const char *kid,
    struct podium_arena *arena, struct podium_proof *out)
{
    static const enum podium_proof_fault faults[] = {
        [JWS_GOOD] = PODIUM_PROOF_VALID,
        [JWS_NO_SIGNATURE] = PODIUM_PROOF_NONE,
        [JWS_OTHER_KEY] = PODIUM_PROOF_OTHER_KEY,
        [JWS_FORGED] = PODIUM_PROOF_FORGED,
    };
    char print[PODIUM_FINGERPRINT_ROOM];
    struct buffer payload = { 0 };
    struct stmt q = stmt(pd,
        "SELECT key FROM certificate_keys"
        " WHERE substr(key, 1, length(:kid)) = :kid ORDER BY since DESC");
    bind_text(&q, ":kid", kid);
    while (out->fault != PODIUM_PROOF_VALID && next_row(&q)) {
        const char *key = col_word(&q, 0);
        out->fault = faults[jws_open(text, key, &payload)];
        podium_certificate_fingerprint(key, print);
        out->key = podium_strdup(arena, print);
    }
    enum podium_status status = stmt_end_into(&q, arena);
    if (status == PODIUM_OK && out->fault == PODIUM_PROOF_VALID)
        status = read_payload(pd, buffer_string(&payload), arena, out);
    arena->failed |= payload.failed;
    buffer_free(&payload);
    return status;
}

static enum podium_status
check_proof(struct podium *pd, const char *text, struct podium_arena *arena,
    struct podium_proof *out)
{
    char kid[KID_ROOM];
    *out = (struct podium_proof){ .fault = PODIUM_PROOF_NONE };
    if (!jws_named_key(text, kid))
        return PODIUM_OK;
    out->fault = PODIUM_PROOF_OTHER_KEY;
    enum podium_status status = open_proof(pd, text, kid, arena, out);
    if (status == PODIUM_OK && out->fault == PODIUM_PROOF_VALID)
        status = check_list(pd, arena, out);
    return status;
}

enum podium_status
podium_proof_check(struct podium *pd, const char *text,
    struct podium_arena *arena, struct podium_proof *out)
{
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    status = check_proof(pd, text, arena, out);
    if (status == PODIUM_OK && arena->failed)
        status = failed_memory(pd);
    return read_end(pd, status);
}
