/* hash.h - BLAKE2b-256 over length-prefixed fields. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_HASH_H
#define RECORD_HASH_H

#include <sodium.h>
#include <stdbool.h>
#include <stdint.h>

#define HASH_BYTES 32
#define HASH_ROOM 65 /* hex and a NUL */

/* A hash being computed. What is hashed is the domain tag with its final
 * NUL, then each field as 8 bytes of length (little-endian) and its bytes; a
 * NULL field is the length 2^64 - 1 alone. */
struct hash {
    crypto_generichash_state state;
};

void hash_start(struct hash *h, const char *domain);
void hash_bytes(struct hash *h, const void *bytes, size_t size);
void hash_text(struct hash *h, const char *text); /* NULL: a NULL field */
void hash_int(struct hash *h, int64_t value);     /* as decimal text */
void hash_end(struct hash *h, unsigned char out[HASH_BYTES]);

void hash_hex(char out[HASH_ROOM], const unsigned char hash[HASH_BYTES]);
/* Is it 64 hex digits in lower case, as a hash or a public key is written? */
bool is_hash_hex(const char *text);

/* The first 16 digits in groups of four, as people write them down and compare
 * them. */
#define HASH_GROUPS_ROOM 20
void hash_groups(char out[HASH_GROUPS_ROOM], const char *hex);

/* The first 60 bits as 12 of Crockford's base32 digits and a NUL. */
extern const char base32_digits[];
void hash_base32(char out[13], const unsigned char bytes[8]);

#endif
