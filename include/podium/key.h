/* key.h - who acts, proven: codes on cards, key files, signatures. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_KEY_H
#define PODIUM_KEY_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PODIUM_CODE_ROOM 10   /* "K7QX-3M9T" and a NUL */
#define PODIUM_PUBLIC_ROOM 65 /* 64 hex digits and a NUL */

/* An Ed25519 key pair. Wipe it after use. */
struct podium_key {
    unsigned char public_key[32], secret[64];
};

PODIUM_API void podium_key_wipe(struct podium_key *key);
/* The public half as hex. */
PODIUM_API void podium_key_public(
    const struct podium_key *key, char out[PODIUM_PUBLIC_ROOM]);

/* The key file of a machine, mode 0600, like an SSH key. passphrase may be
 * NULL: then whoever reads the file can sign. Reading: NOT_FOUND; INVALID if
 * it is no key file; REFUSED without the right passphrase; IO; NOMEM. Making
 * draws a new key; EXISTS if the path is taken. Protecting writes the same key
 * anew under another passphrase (NULL: none). */
PODIUM_CHECK enum podium_status podium_key_read(
    const char *path, const char *passphrase, struct podium_key *key);
PODIUM_CHECK enum podium_status podium_key_make(
    const char *path, const char *passphrase, struct podium_key *key);
PODIUM_CHECK enum podium_status podium_key_protect(
    const char *path, const char *passphrase, const struct podium_key *key);

/* From now on the person of the handle signs with this key: the last event
 * of each transaction, and with it the unbroken run of theirs before it. An
 * organiser or secretary who has no key yet is given this one, by an event of
 * the same transaction. Committing is REFUSED if the key is not theirs. */
PODIUM_CHECK enum podium_status podium_sign_with(
    struct podium *pd, const struct podium_key *key);

/* Does the person of the handle sign with a code, and with nothing else? */
PODIUM_CHECK enum podium_status podium_signs_by_code(
    struct podium *pd, bool *by_code);

/* The same with the code on the person's card (argon2id, 64 MiB): case,
 * hyphens and spaces do not matter, O is 0, I and L are 1. NOT_FOUND if they
 * have no card. REFUSED if the code is wrong; then BUSY for a while that
 * grows with each wrong one, and never for anybody else. */
PODIUM_CHECK enum podium_status podium_unlock(
    struct podium *pd, const char *code);

/* A second person agrees to what the next transaction does, and signs it as
 * well. As podium_unlock(), for the person with that code, or with a key. */
PODIUM_CHECK enum podium_status podium_consent(
    struct podium *pd, const char *person, const char *code);
PODIUM_CHECK enum podium_status podium_consent_with(
    struct podium *pd, const char *person, const struct podium_key *key);

/* Draw a new code for a person and record its public key; the code exists
 * nowhere else than in code. EXISTS if they have one, unless a reason for
 * another is given; then the old one ends. */
PODIUM_CHECK enum podium_status podium_card_issue(struct podium *pd,
    const char *person, const char *reason, char code[PODIUM_CODE_ROOM]);

/* The person of the handle, unlocked with her code, draws one that nobody
 * printed. */
PODIUM_CHECK enum podium_status podium_code_renew(
    struct podium *pd, char code[PODIUM_CODE_ROOM]);

/* Give a person the key of a further machine. */
PODIUM_CHECK enum podium_status podium_key_add(
    struct podium *pd, const char *person, const char *public_key);

/* End every key of a person; what was signed before stays, and is marked. */
PODIUM_CHECK enum podium_status podium_key_revoke(
    struct podium *pd, const char *person, const char *reason);

/* A key that a contest knows. */
struct podium_known_key {
    const char *person, *name; /* code, name */
    const char *kind;          /* card, own or file */
    const char *public_key;    /* hex */
    const char *ended;         /* replaced, revoked; NULL: in use */
    const char *reason;        /* or NULL */
    int64_t since, until;      /* event.seq; until 0: in use */
};

struct podium_known_keys {
    struct podium_known_key *items;
    size_t count, room;
};

PODIUM_CHECK enum podium_status podium_key_list(struct podium *pd,
    struct podium_arena *arena, struct podium_known_keys *out);

#ifdef __cplusplus
}
#endif

#endif
