/* hash.c - BLAKE2b-256 over length-prefixed fields. */
/* SPDX-License-Identifier: MIT */
#include "record/hash.h"

#include <string.h>

#include "base/buffer.h"

void
hash_start(struct hash *h, const char *domain)
{
    crypto_generichash_init(&h->state, NULL, 0, HASH_BYTES);
    crypto_generichash_update(
        &h->state, (const unsigned char *)domain, strlen(domain) + 1);
}

static void
add_length(struct hash *h, uint64_t n)
{
    unsigned char bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)(n >> (8 * i) & 0xff);
    crypto_generichash_update(&h->state, bytes, sizeof bytes);
}

void
hash_bytes(struct hash *h, const void *bytes, size_t size)
{
    add_length(h, size);
    crypto_generichash_update(&h->state, bytes, size);
}

void
hash_text(struct hash *h, const char *text)
{
    if (text)
        hash_bytes(h, text, strlen(text));
    else
        add_length(h, UINT64_MAX);
}

void
hash_int(struct hash *h, int64_t value)
{
    hash_text(h, INT_TEXT(value));
}

void
hash_end(struct hash *h, unsigned char out[HASH_BYTES])
{
    crypto_generichash_final(&h->state, out, HASH_BYTES);
}

void
hash_hex(char out[HASH_ROOM], const unsigned char hash[HASH_BYTES])
{
    sodium_bin2hex(out, HASH_ROOM, hash, HASH_BYTES);
}

bool
is_hash_hex(const char *text)
{
    return strlen(text) == HASH_ROOM - 1 &&
        strspn(text, "0123456789abcdef") == HASH_ROOM - 1;
}

void
hash_groups(char out[HASH_GROUPS_ROOM], const char *hex)
{
    for (size_t i = 0; i < HASH_GROUPS_ROOM; i++)
        if (i % 5 == 4)
            out[i] = ' ';
        else
            out[i] = hex[i - i / 5];
    out[HASH_GROUPS_ROOM - 1] = '\0';
}

const char base32_digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

void
hash_base32(char out[13], const unsigned char bytes[8])
{
    uint64_t bits = 0;
    for (int i = 0; i < 8; i++)
        bits = bits << 8 | bytes[i];
    for (int i = 0; i < 12; i++)
        out[i] = base32_digits[bits >> (59 - 5 * i) & 31];
    out[12] = '\0';
}
