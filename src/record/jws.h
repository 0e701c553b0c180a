/* jws.h - a text signed by a certificate key, as others check it too: compact
 * JSON Web Signatures (RFC 7515) with EdDSA (RFC 8037). */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_JWS_H
#define RECORD_JWS_H

#include <podium/key.h>

#include "base/buffer.h"

#define KID_ROOM                                                               \
    5 /* 4 hex digits and a NUL: every byte makes a QR code denser */

/* The name of a key in signatures: the first 4 hex digits of its public key. */
void jws_kid(const unsigned char public_key[32], char out[KID_ROOM]);

/* A public key, 64 hex digits, in base64url. */
#define JWK_ROOM 44
void jws_key_text(const char *public_hex, char out[JWK_ROOM]);

/* HEADER.PAYLOAD.SIGNATURE in base64url, added to out. */
void jws_sign(
    struct buffer *out, const char *payload, const struct podium_key *key);

enum jws_fault {
    JWS_GOOD,
    JWS_NO_SIGNATURE, /* not three parts of base64url */
    JWS_OTHER_KEY,    /* its header is not that of this key */
    JWS_FORGED
};

/* Whether this key (64 hex digits) signed it; then its payload goes to out. The
 * header must be, byte for byte, what jws_sign() writes: no other algorithm,
 * "none" least of all, is ever looked for. */
enum jws_fault jws_open(
    const char *text, const char *public_hex, struct buffer *payload);

/* The key that it names, as its header has it; false if it is no signature. */
bool jws_named_key(const char *text, char kid[KID_ROOM]);

#endif
