/* sealed.c - texts that only the holder of a key can read.
 *
 * XChaCha20-Poly1305 with a random nonce (draft-irtf-cfrg-xchacha), the
 * location as additional data, and a key that is BLAKE2b of a tag, keyed with
 * the seed of the Ed25519 key: neither key can be had from the other. In hex:
 * the nonce, then the text with its tag. */
/* SPDX-License-Identifier: MIT */
#include "record/sealed.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "record/random.h"
#include "record/stmt.h"

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

const char *
sealed_location(char room[SEALED_LOCATION_ROOM], int64_t round, int64_t entry,
    int64_t judge, int64_t criterion)
{
    snprintf(room, SEALED_LOCATION_ROOM, "%lld/%lld/%lld/%lld",
        (long long)round, (long long)entry, (long long)judge,
        (long long)criterion);
    return room;
}

struct sealed_notes {
    struct sealed_note {
        int64_t round, entry, criterion;
        const char *sealed;
    } * items;
    size_t count, room;
};

static enum podium_status
load_sealed_notes(struct podium *pd, int64_t judge, struct podium_arena *arena,
    struct sealed_notes *out)
{
    struct stmt q = stmt(pd,
        "SELECT round, entry, criterion, sealed FROM local_draft WHERE judge ="
        " :judge AND sealed IS NOT NULL ORDER BY round, entry, criterion");
    bind_int(&q, ":judge", judge);
    while (next_row(&q)) {
        struct sealed_note *n = arena_push(arena, out);
        if (!n)
            break;
        *n = (struct sealed_note){ col_int(&q, 0), col_int(&q, 1),
            col_int(&q, 2), podium_strdup(arena, col_word(&q, 3)) };
    }
    return stmt_end_into(&q, arena);
}

static enum podium_status
store_sealed_note(struct podium *pd, int64_t judge, const struct sealed_note *n,
    const char *sealed)
{
    struct stmt q = stmt_with(pd, ACCESS_LOCAL,
        "UPDATE local_draft SET sealed = :sealed WHERE round = :round"
        " AND entry = :entry AND judge = :judge AND criterion = :criterion");
    bind_text(&q, ":sealed", sealed);
    bind_int(&q, ":round", n->round);
    bind_int(&q, ":entry", n->entry);
    bind_int(&q, ":judge", judge);
    bind_int(&q, ":criterion", n->criterion);
    return stmt_end(&q);
}

enum podium_status
drafts_reseal(struct podium *pd, int64_t judge, const struct podium_key *old,
    const struct podium_key *now)
{
    struct podium_arena arena = { 0 };
    struct sealed_notes notes = { 0 };
    enum podium_status status = load_sealed_notes(pd, judge, &arena, &notes);
    for (size_t i = 0; status == PODIUM_OK && i < notes.count; i++) {
        const struct sealed_note *n = &notes.items[i];
        char room[SEALED_LOCATION_ROOM];
        const char *location =
            sealed_location(room, n->round, n->entry, judge, n->criterion);
        const char *text = text_unseal(&arena, old, location, n->sealed);
        struct buffer sealed = { 0 };
        if (text && text_seal(now, location, text, &sealed))
            status = store_sealed_note(pd, judge, n, buffer_string(&sealed));
        else if (text || arena.failed)
            status = failed_memory(pd);
        buffer_free(&sealed);
    }
    podium_arena_free(&arena);
    return status;
}
