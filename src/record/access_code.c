/* access_code.c - codes: 40 random bits in Crockford's base32.
 *
 * Eight characters without I, L, O and U (crockford.com/base32.html).
 * Argon2id, with 64 MiB and two passes, stretches a code and a salt into the
 * seed of an Ed25519 key pair, so that a person can carry a key on a card. The
 * contest stores only the public key and the salt; trying all 2^40 codes
 * against them would take thousands of years of a core. */
/* SPDX-License-Identifier: MIT */
#include "record/access_code.h"

#include <sodium.h>
#include <string.h>

#include "record/hash.h"
#include "record/random.h"

#define STRETCH_PASSES 2
#define STRETCH_BYTES ((size_t)64 * 1024 * 1024)

void
code_draw(char out[PODIUM_CODE_ROOM])
{
    unsigned char bytes[8] = { 0 };
    char digits[13];
    random_bytes(bytes, 5);
    hash_base32(digits, bytes);
    memcpy(out, digits, 4);
    out[4] = '-';
    memcpy(out + 5, digits + 4, 4);
    out[9] = '\0';
    sodium_memzero(digits, sizeof digits);
}

char
base32_digit(char c)
{
    if (c >= 'a' && c <= 'z')
        c = (char)(c - 'a' + 'A');
    if (c == 'O')
        return '0';
    if (c == 'I' || c == 'L')
        return '1';
    const char *found = c ? strchr(base32_digits, c) : NULL;
    if (found)
        return *found;
    return '\0';
}

bool
code_normalise(const char *text, char out[9])
{
    size_t n = 0;
    for (; *text; text++) {
        if (*text == '-' || *text == ' ')
            continue;
        char c = base32_digit(*text);
        if (!c || n == 8)
            return false;
        out[n++] = c;
    }
    out[n] = '\0';
    return n == 8;
}

bool
stretch_text(const char *text, const unsigned char salt[SALT_BYTES],
    unsigned char out[32])
{
    return crypto_pwhash(out, 32, text, strlen(text), salt, STRETCH_PASSES,
               STRETCH_BYTES, crypto_pwhash_ALG_ARGON2ID13) == 0;
}

bool
code_key(const char *code, const unsigned char salt[SALT_BYTES],
    struct podium_key *key)
{
    unsigned char seed[32];
    char normal[9];
    bool good =
        code_normalise(code, normal) && stretch_text(normal, salt, seed);
    if (good)
        crypto_sign_seed_keypair(key->public_key, key->secret, seed);
    sodium_memzero(seed, sizeof seed);
    sodium_memzero(normal, sizeof normal);
    return good;
}

_Static_assert(SALT_BYTES == crypto_pwhash_SALTBYTES, "argon2id's salt");
