/* sealed.c - texts that only the holder of a key can read.
 *
 * XChaCha20-Poly1305 with a random nonce (draft-irtf-cfrg-xchacha), the
 * location as additional data, and a key that is BLAKE2b of a tag, keyed with
 * the seed of the Ed25519 key: neither key can be had from the other. In hex:
 * the nonce, then the text with its tag. */
/* SPDX-License-Identifier: MIT */
#include "record/sealed.h"

#include <sodium.h>
#include <string.h>

#include "base/arena.h"
#include "record/random.h"

#define NONCE_BYTES crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG_BYTES crypto_aead_xchacha20poly1305_ietf_ABYTES
#define SEALING_BYTES crypto_aead_xchacha20poly1305_ietf_KEYBYTES

static void
derive_sealing_key(
    const struct podium_key *key, unsigned char out[SEALING_BYTES])
{
    static const char tag[] = "podium-sealed-1";
    crypto_generichash(out, SEALING_BYTES, (const unsigned char *)tag,
        sizeof tag, key->secret, crypto_sign_SEEDBYTES);
}

bool
text_seal(const struct podium_key *key, const char *location, const char *text,
    struct buffer *out)
{
    unsigned char sealing[SEALING_BYTES];
    size_t n = strlen(text), size = NONCE_BYTES + n + TAG_BYTES;
    struct podium_arena arena = { 0 };
    unsigned char *box = podium_alloc(&arena, size, 1);
    char *hex = podium_alloc(&arena, 2 * size + 1, 1);
    if (box && hex) {
        derive_sealing_key(key, sealing);
        random_bytes(box, NONCE_BYTES);
        crypto_aead_xchacha20poly1305_ietf_encrypt(box + NONCE_BYTES, NULL,
            (const unsigned char *)text, n, (const unsigned char *)location,
            strlen(location), NULL, box, sealing);
        buffer_text(out, sodium_bin2hex(hex, 2 * size + 1, box, size));
        sodium_memzero(sealing, sizeof sealing);
    }
    podium_arena_free(&arena);
    return box && hex && !out->failed;
}

const char *
text_unseal(struct podium_arena *arena, const struct podium_key *key,
    const char *location, const char *sealed)
{
    unsigned char sealing[SEALING_BYTES];
    size_t most = strlen(sealed) / 2, size = 0;
    unsigned char *box = podium_alloc(arena, most + 1, 1);
    char *text = podium_alloc(arena, most + 1, 1);
    if (!box || !text ||
        sodium_hex2bin(box, most, sealed, strlen(sealed), NULL, &size, NULL) !=
            0 ||
        size < NONCE_BYTES + TAG_BYTES)
        return NULL;
    derive_sealing_key(key, sealing);
    int failed =
        crypto_aead_xchacha20poly1305_ietf_decrypt((unsigned char *)text, NULL,
            NULL, box + NONCE_BYTES, size - NONCE_BYTES,
            (const unsigned char *)location, strlen(location), box, sealing);
    sodium_memzero(sealing, sizeof sealing);
    return failed ? NULL : text;
}
