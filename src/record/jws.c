/* jws.c - a text signed by a certificate key, as others check it too. */
/* SPDX-License-Identifier: MIT */
#include "record/jws.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#define VARIANT sodium_base64_VARIANT_URLSAFE_NO_PADDING
#define HEADER_ROOM 64
#define HEADER_START "{\"alg\":\"EdDSA\",\"kid\":\""
#define HEADER_END "\"}"
#define MOST_BYTES 4096 /* of what is read */
#define PIECE 3072u

void
jws_kid(const unsigned char public_key[32], char out[KID_ROOM])
{
    sodium_bin2hex(out, KID_ROOM, public_key, (KID_ROOM - 1) / 2);
}

void
jws_key_text(const char *public_hex, char out[JWK_ROOM])
{
    unsigned char key[32] = { 0 };
    size_t n = 0;
    (void)sodium_hex2bin(
        key, sizeof key, public_hex, strlen(public_hex), NULL, &n, NULL);
    sodium_bin2base64(out, JWK_ROOM, key, sizeof key, VARIANT);
}

/* Three bytes are four digits, so that pieces may be written one by one. */
static void
add_base64(struct buffer *out, const void *bytes, size_t size)
{
    char text[PIECE * 4 / 3 + 4];
    for (size_t at = 0; at < size; at += PIECE) {
        size_t n = size - at < PIECE ? size - at : PIECE;
        sodium_bin2base64(
            text, sizeof text, (const unsigned char *)bytes + at, n, VARIANT);
        buffer_text(out, text);
    }
}

static void
write_header(const unsigned char public_key[32], char out[HEADER_ROOM])
{
    char kid[KID_ROOM];
    jws_kid(public_key, kid);
    snprintf(out, HEADER_ROOM, "%s%s%s", HEADER_START, kid, HEADER_END);
}

void
jws_sign(struct buffer *out, const char *payload, const struct podium_key *key)
{
    char header[HEADER_ROOM];
    unsigned char signature[crypto_sign_BYTES];
    struct buffer b = { 0 };
    write_header(key->public_key, header);
    add_base64(&b, header, strlen(header));
    buffer_char(&b, '.');
    add_base64(&b, payload, strlen(payload));
    if (!b.failed)
        crypto_sign_detached(signature, NULL,
            (const unsigned char *)buffer_string(&b), b.size, key->secret);
    buffer_char(&b, '.');
    add_base64(&b, signature, sizeof signature);
    if (b.failed)
        out->failed = true;
    else
        buffer_text(out, buffer_string(&b));
    buffer_free(&b);
}

/* The three parts of a signature, decoded. */
struct parts {
    char header[HEADER_ROOM];
    unsigned char signature[crypto_sign_BYTES];
    size_t signed_size; /* bytes of the text that are signed */
    const char *payload;
    size_t payload_size; /* in base64url */
};

/* Decode a part; false unless it is base64url to its end, of at most `room`
 * bytes, and written as it would be written. */
static bool
decode_part(
    const char *text, size_t size, void *out, size_t room, size_t *decoded)
{
    const char *end = NULL;
    char again[MOST_BYTES * 4 / 3 + 4];
    if (size == 0 || size > MOST_BYTES ||
        sodium_base642bin(
            out, room, text, size, NULL, decoded, &end, VARIANT) != 0 ||
        end != text + size)
        return false;
    sodium_bin2base64(again, sizeof again, out, *decoded, VARIANT);
    return strlen(again) == size && memcmp(again, text, size) == 0;
}

static bool
read_parts(const char *text, struct parts *p)
{
    const char *first = strchr(text, '.');
    const char *second = first ? strchr(first + 1, '.') : NULL;
    size_t n = 0;
    if (!second || strchr(second + 1, '.') ||
        !decode_part(
            text, (size_t)(first - text), p->header, sizeof p->header - 1, &n))
        return false;
    p->header[n] = '\0';
    p->payload = first + 1;
    p->payload_size = (size_t)(second - first - 1);
    p->signed_size = (size_t)(second - text);
    return decode_part(second + 1, strlen(second + 1), p->signature,
               sizeof p->signature, &n) &&
        n == sizeof p->signature;
}

enum jws_fault
jws_open(const char *text, const char *public_hex, struct buffer *payload)
{
    struct parts p = { 0 };
    char header[HEADER_ROOM], bytes[MOST_BYTES];
    unsigned char key[32];
    size_t n = 0;
    if (sodium_hex2bin(key, sizeof key, public_hex, strlen(public_hex), NULL,
            &n, NULL) != 0 ||
        n != sizeof key)
        return JWS_OTHER_KEY;
    if (!read_parts(text, &p))
        return JWS_NO_SIGNATURE;
    write_header(key, header);
    if (strcmp(p.header, header) != 0)
        return JWS_OTHER_KEY;
    if (crypto_sign_verify_detached(
            p.signature, (const unsigned char *)text, p.signed_size, key) != 0)
        return JWS_FORGED;
    if (!decode_part(p.payload, p.payload_size, bytes, sizeof bytes, &n))
        return JWS_NO_SIGNATURE;
    buffer_add(payload, bytes, n);
    return JWS_GOOD;
}

bool
jws_named_key(const char *text, char kid[KID_ROOM])
{
    struct parts p = { 0 };
    size_t start = strlen(HEADER_START);
    if (!read_parts(text, &p) ||
        strlen(p.header) != start + KID_ROOM - 1 + strlen(HEADER_END) ||
        strncmp(p.header, HEADER_START, start) != 0)
        return false;
    memcpy(kid, p.header + start, KID_ROOM - 1);
    kid[KID_ROOM - 1] = '\0';
    return true;
}
