/* badge.c - certificates as credentials that other programs read.
 *
 * In: certificates that have numbers, and the committee's key. Out: for each,
 * an Open Badges 3.0 credential (1EdTech; W3C Verifiable Credentials 2.0) as
 * JSON, with a proof of the suite eddsa-rdfc-2022 (W3C Data Integrity EdDSA
 * Cryptosuites 1.0, section 3.2), issued by the did:key of that key.
 *
 * What is signed is not the JSON but what it says, as RDF in N-Quads. The shape
 * is fixed, and only one node has no name (the identity of whom it is for), so
 * that the canonical form (W3C RDF Dataset Canonicalization, RDFC-1.0) is just
 * the lines in order, with that node as _:c14n0; no JSON-LD is read. What must
 * hold: whatever is in the JSON is in a line, and says no more than the
 * certificate does; a text cannot end its line. The same certificate gives the
 * same bytes. */
/* SPDX-License-Identifier: MIT */
#include <podium/proof.h>

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/base58.h"
#include "base/buffer.h"
#include "base/date.h"
#include "contest/awards/certificate_key.h"
#include "record/begin.h"
#include "record/hash.h"
#include "record/log.h"

#define RDF_TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#define OPEN_BADGES "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
#define CREDENTIALS "https://www.w3.org/2018/credentials#"
#define SECURITY "https://w3id.org/security#"
#define SCHEMA_ORG "https://schema.org/"
#define DATE_TIME "http://www.w3.org/2001/XMLSchema#dateTime"
/* With an s, as the context of Open Badges has it. */
#define BOOLEAN "https://www.w3.org/2001/XMLSchema#boolean"
#define NAMELESS "_:c14n0"

#define BADGE_SIGNATURE_ROOM (1 + BASE58_ROOM(crypto_sign_BYTES))
#define DID_ROOM 64
#define UUID_ROOM 48

/* One credential being made. */
struct badge {
    struct podium_arena *arena;
    const struct podium_key *key;
    const struct podium_certificate *certificate;
    const char *contest; /* hash of its first event */
    char did[DID_ROOM], method[2 * DID_ROOM];
    char id[UUID_ROOM], subject[UUID_ROOM], achievement[UUID_ROOM],
        criteria[UUID_ROOM];
    char moment[DATE_ROOM];
    const char *name, *work, *recipient, *prize, *about, *reason, *issuer;
    struct {
        const char **items;
        size_t count, room;
    } quads;
};

/* ---- names of things ---- */

/* The did:key of an Ed25519 key: multicodec 0xed as a varint, then the key. */
static void
write_did(struct badge *b)
{
    unsigned char coded[2 + 32] = { 0xed, 0x01 };
    char text[BASE58_ROOM(34)];
    memcpy(coded + 2, b->key->public_key, 32);
    base58_text(coded, sizeof coded, text);
    snprintf(b->did, sizeof b->did, "did:key:z%.50s", text);
    snprintf(b->method, sizeof b->method, "%s#z%.50s", b->did, text);
}

/* A UUID of version 8 (RFC 9562) for a thing of this contest. */
static void
write_uuid(char out[UUID_ROOM], const struct badge *b, const char *what,
    const char *which)
{
    unsigned char h[HASH_BYTES];
    char hex[HASH_ROOM];
    struct hash hash;
    hash_start(&hash, "podium-badge-1");
    hash_text(&hash, b->contest);
    hash_text(&hash, what);
    hash_text(&hash, which);
    hash_end(&hash, h);
    h[6] = (unsigned char)((h[6] & 0x0f) | 0x80);
    h[8] = (unsigned char)((h[8] & 0x3f) | 0x80);
    hash_hex(hex, h);
    snprintf(out, UUID_ROOM, "urn:uuid:%.8s-%.4s-%.4s-%.4s-%.12s", hex, hex + 8,
        hex + 12, hex + 16, hex + 20);
}

/* ---- lines ---- */

static const char *
take_text(struct podium_arena *arena, struct buffer *b)
{
    const char *text = podium_strdup(arena, buffer_string(b));
    arena->failed |= b->failed;
    buffer_free(b);
    return text ? text : "";
}

/* Nothing below a space is in a text: it would need escapes of its own. */
static const char *
plain_text(struct podium_arena *arena, const char *text)
{
    char *copy = podium_strdup(arena, text ? text : "");
    for (char *c = copy; c && *c; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7f)
            *c = ' ';
    return copy ? copy : "";
}

/* Parts after one another. */
#define JOINED(arena, ...)                                                     \
    join_parts((arena), (const char *const[]){ __VA_ARGS__, NULL })

static const char *
join_parts(struct podium_arena *arena, const char *const parts[])
{
    struct buffer b = { 0 };
    for (; *parts; parts++)
        buffer_text(&b, *parts);
    return take_text(arena, &b);
}

static const char *
iri_term(struct badge *b, const char *iri)
{
    return JOINED(b->arena, "<", iri, ">");
}

static const char *
text_term(struct badge *b, const char *text)
{
    struct buffer out = { 0 };
    buffer_char(&out, '"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            buffer_char(&out, '\\');
        buffer_char(&out, *text);
    }
    buffer_char(&out, '"');
    return take_text(b->arena, &out);
}

static const char *
typed_term(struct badge *b, const char *text, const char *type)
{
    return JOINED(b->arena, text_term(b, text), "^^<", type, ">");
}

/* Subject and object as terms, the predicate as it is. */
static void
add_quad(struct badge *b, const char *subject, const char *predicate,
    const char *object)
{
    const char **line = arena_push(b->arena, &b->quads);
    if (line)
        *line =
            JOINED(b->arena, subject, " <", predicate, "> ", object, " .\n");
}

/* A text that is not there has no line. */
static void
add_text_quad(struct badge *b, const char *subject, const char *predicate,
    const char *text)
{
    if (*text)
        add_quad(b, subject, predicate, text_term(b, text));
}

static int
compare_lines(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* SHA-256 of the lines in order; none are left. */
static void
hash_quads(struct badge *b, unsigned char out[crypto_hash_sha256_BYTES])
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    if (b->quads.count > 0)
        qsort(b->quads.items, b->quads.count, sizeof *b->quads.items,
            compare_lines);
    for (size_t i = 0; i < b->quads.count; i++)
        crypto_hash_sha256_update(&state,
            (const unsigned char *)b->quads.items[i],
            strlen(b->quads.items[i]));
    crypto_hash_sha256_final(&state, out);
    b->quads.count = 0;
}

/* ---- what is said, as lines and as JSON ---- */

static void
add_credential_quads(struct badge *b)
{
    const char *id = iri_term(b, b->id), *issuer = iri_term(b, b->did);
    add_quad(b, id, RDF_TYPE, "<" CREDENTIALS "VerifiableCredential>");
    add_quad(b, id, RDF_TYPE, "<" OPEN_BADGES "OpenBadgeCredential>");
    add_text_quad(b, id, SCHEMA_ORG "name", b->name);
    add_text_quad(b, id, SCHEMA_ORG "description", b->work);
    add_quad(b, id, CREDENTIALS "issuer", issuer);
    add_quad(b, issuer, RDF_TYPE, "<" OPEN_BADGES "Profile>");
    add_text_quad(b, issuer, SCHEMA_ORG "name", b->issuer);
    add_quad(
        b, id, CREDENTIALS "validFrom", typed_term(b, b->moment, DATE_TIME));
    add_quad(b, id, CREDENTIALS "credentialSubject", iri_term(b, b->subject));
}

static void
add_subject_quads(struct badge *b)
{
    const char *subject = iri_term(b, b->subject);
    const char *achievement = iri_term(b, b->achievement);
    const char *criteria = iri_term(b, b->criteria);
    add_quad(b, subject, RDF_TYPE, "<" OPEN_BADGES "AchievementSubject>");
    add_quad(b, subject, OPEN_BADGES "identifier", NAMELESS);
    add_quad(b, NAMELESS, RDF_TYPE, "<" OPEN_BADGES "IdentityObject>");
    add_quad(
        b, NAMELESS, OPEN_BADGES "hashed", typed_term(b, "false", BOOLEAN));
    add_quad(
        b, NAMELESS, OPEN_BADGES "identityHash", text_term(b, b->recipient));
    add_quad(b, NAMELESS, OPEN_BADGES "identityType", text_term(b, "name"));
    add_quad(b, subject, OPEN_BADGES "achievement", achievement);
    add_quad(b, achievement, RDF_TYPE, "<" OPEN_BADGES "Achievement>");
    add_quad(b, achievement, SCHEMA_ORG "name", text_term(b, b->prize));
    add_quad(b, achievement, SCHEMA_ORG "description", text_term(b, b->about));
    add_quad(b, achievement, OPEN_BADGES "Criteria", criteria);
    add_quad(b, criteria, OPEN_BADGES "narrative", text_term(b, b->reason));
}

static void
add_proof_quads(struct badge *b)
{
    add_quad(b, NAMELESS, RDF_TYPE, "<" SECURITY "DataIntegrityProof>");
    add_quad(b, NAMELESS, "http://purl.org/dc/terms/created",
        typed_term(b, b->moment, DATE_TIME));
    add_quad(b, NAMELESS, SECURITY "cryptosuite",
        typed_term(b, "eddsa-rdfc-2022", SECURITY "cryptosuiteString"));
    add_quad(
        b, NAMELESS, SECURITY "proofPurpose", "<" SECURITY "assertionMethod>");
    add_quad(
        b, NAMELESS, SECURITY "verificationMethod", iri_term(b, b->method));
}

/* Over the hash of the proof's own words, then that of the credential. */
static void
sign_badge(struct badge *b, char out[BADGE_SIGNATURE_ROOM])
{
    unsigned char hashes[2 * crypto_hash_sha256_BYTES];
    unsigned char signature[crypto_sign_BYTES];
    add_proof_quads(b);
    hash_quads(b, hashes);
    add_credential_quads(b);
    add_subject_quads(b);
    hash_quads(b, hashes + crypto_hash_sha256_BYTES);
    crypto_sign_detached(
        signature, NULL, hashes, sizeof hashes, b->key->secret);
    /* z: base58 with the digits of Bitcoin (multibase). */
    *out = 'z';
    base58_text(signature, sizeof signature, out + 1);
}

static void
json_types(struct buffer *out, const char *first, const char *second)
{
    json_open_in(out, "type", '[');
    json_text(out, NULL, first);
    if (second)
        json_text(out, NULL, second);
    json_close(out, ']');
}

static void
json_text_if(struct buffer *out, const char *key, const char *text)
{
    if (*text)
        json_text(out, key, text);
}

static void
write_subject(const struct badge *b, struct buffer *out)
{
    json_open_in(out, "credentialSubject", '{');
    json_text(out, "id", b->subject);
    json_types(out, "AchievementSubject", NULL);
    json_open_in(out, "identifier", '[');
    json_open(out, '{');
    json_text(out, "type", "IdentityObject");
    json_bool(out, "hashed", false);
    json_text(out, "identityHash", b->recipient);
    json_text(out, "identityType", "name");
    json_close(out, '}');
    json_close(out, ']');
    json_open_in(out, "achievement", '{');
    json_text(out, "id", b->achievement);
    json_types(out, "Achievement", NULL);
    json_text(out, "name", b->prize);
    json_text(out, "description", b->about);
    json_open_in(out, "criteria", '{');
    json_text(out, "id", b->criteria);
    json_text(out, "narrative", b->reason);
    json_close(out, '}');
    json_close(out, '}');
    json_close(out, '}');
}

static void
write_proof(const struct badge *b, const char *value, struct buffer *out)
{
    json_open_in(out, "proof", '{');
    json_text(out, "type", "DataIntegrityProof");
    json_text(out, "created", b->moment);
    json_text(out, "verificationMethod", b->method);
    json_text(out, "cryptosuite", "eddsa-rdfc-2022");
    json_text(out, "proofPurpose", "assertionMethod");
    json_text(out, "proofValue", value);
    json_close(out, '}');
}

static const char *
badge_text(struct badge *b)
{
    char value[BADGE_SIGNATURE_ROOM];
    struct buffer out = { 0 };
    sign_badge(b, value);
    json_open(&out, '{');
    json_open_in(&out, "@context", '[');
    json_text(&out, NULL, "https://www.w3.org/ns/credentials/v2");
    json_text(&out, NULL,
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    json_close(&out, ']');
    json_text(&out, "id", b->id);
    json_types(&out, "VerifiableCredential", "OpenBadgeCredential");
    json_text_if(&out, "name", b->name);
    json_text_if(&out, "description", b->work);
    json_open_in(&out, "issuer", '{');
    json_text(&out, "id", b->did);
    json_types(&out, "Profile", NULL);
    json_text_if(&out, "name", b->issuer);
    json_close(&out, '}');
    json_text(&out, "validFrom", b->moment);
    write_subject(b, &out);
    write_proof(b, value, &out);
    json_close(&out, '}');
    return take_text(b->arena, &out);
}

/* ---- what a certificate says ---- */

/* The first of two words that is there. */
static const char *
said_word_or(const struct badge *b, int word, int other)
{
    const char *const *words = b->certificate->words;
    return plain_text(b->arena, words[word] ? words[word] : words[other]);
}

static const char *
said_word(const struct badge *b, int word)
{
    return said_word_or(b, word, word);
}

/* Two texts with a point between them, or the one that is there. */
static const char *
both_texts(const struct badge *b, const char *first, const char *second)
{
    return *first && *second ? JOINED(b->arena, first, " · ", second)
        : *first             ? first
                             : second;
}

static void
load_badge(struct badge *b)
{
    const struct podium_certificate *c = b->certificate;
    const char *contest = said_word(b, PODIUM_WORD_CONTEST);
    const char *title = said_word(b, PODIUM_WORD_TITLE);
    b->name = both_texts(b, title, said_word(b, PODIUM_WORD_NUMBER));
    b->work = said_word(b, PODIUM_WORD_WORK);
    b->recipient = said_word(b, PODIUM_WORD_NAMES);
    b->prize = said_word_or(b, PODIUM_WORD_PRIZE, PODIUM_WORD_TITLE);
    b->about = both_texts(b, contest, said_word(b, PODIUM_WORD_FIELD));
    b->reason = said_word_or(b, PODIUM_WORD_DECISION, PODIUM_WORD_CONTEST);
    b->issuer = said_word_or(b, PODIUM_WORD_HOST, PODIUM_WORD_CONTEST);
    moment_iso(b->moment, c->numbered);
    write_did(b);
    write_uuid(b->id, b, "credential", INT_TEXT(c->number));
    write_uuid(b->subject, b, "subject", INT_TEXT(c->number));
    const char *which = both_texts(b, b->prize, b->about);
    write_uuid(b->achievement, b, "achievement", which);
    write_uuid(b->criteria, b, "criteria", which);
}

static enum podium_status
sign_badges(struct podium *pd, const struct podium_key *key,
    struct podium_arena *arena, struct podium_certificates *list)
{
    char contest[HASH_ROOM];
    enum podium_status status = first_hash_load(pd, contest);
    for (size_t i = 0; status == PODIUM_OK && i < list->count; i++) {
        struct badge b = { .arena = arena,
            .key = key,
            .certificate = &list->items[i],
            .contest = contest };
        load_badge(&b);
        list->items[i].badge = badge_text(&b);
        if (arena->failed)
            status = failed_memory(pd);
    }
    return status;
}

enum podium_status
podium_certificate_badge_sign(struct podium *pd, const struct podium_key *key,
    struct podium_arena *arena, struct podium_certificates *list)
{
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    status = check_may_sign(pd, key, list);
    if (status == PODIUM_OK)
        status = sign_badges(pd, key, arena, list);
    return read_end(pd, status);
}
