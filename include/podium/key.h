/* key.h - how people prove who they are: codes on cards, key files,
 * signatures. */
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
 * NULL: then whoever reads the file can sign. Reading: NOT_FOUND; INVALID if it
 * is no key file; REFUSED without the right passphrase; TAMPERED if it has no
 * passphrase and others may read it; IO; NOMEM. Making draws
 * a new key: EXISTS if the path is taken; IO; NOMEM. Protecting writes the same
 * key anew under another passphrase (NULL: none), over what is there: IO;
 * NOMEM. There is no handle, so no message. Wipe *key after a failure too. */
PODIUM_CHECK enum podium_status podium_key_read(
    const char *path, const char *passphrase, struct podium_key *key);
PODIUM_CHECK enum podium_status podium_key_make(
    const char *path, const char *passphrase, struct podium_key *key);
PODIUM_CHECK enum podium_status podium_key_protect(
    const char *path, const char *passphrase, const struct podium_key *key);

/* From now on the person of the handle signs with this key: one signature on
 * the last event of each transaction, which covers all events of hers directly
 * before it. Nothing is recorded unsigned: a commit is REFUSED without a key,
 * or if the contest does not know it as that person's. This call itself always
 * returns OK. The key is copied, and wiped by
 * podium_close(). */
PODIUM_CHECK enum podium_status podium_key_use(
    struct podium *pd, const struct podium_key *key);

/* Does the person of the handle sign with a code, and with nothing else? */
PODIUM_CHECK enum podium_status podium_code_is_needed(
    struct podium *pd, bool *by_code);

/* Sign with the code on the person's card (argon2id, 64 MiB). Case, hyphens and
 * spaces do not matter, O is read as 0, I and L as 1. NOT_FOUND if they have no
 * card; REFUSED if the code is wrong; then BUSY for a time that grows with each
 * wrong code of this person. */
PODIUM_CHECK enum podium_status podium_code_use(
    struct podium *pd, const char *code);

/* A second person consents to the next transaction that records something, and
 * signs it as well: with their code, as for podium_code_use(), or with a key,
 * which is copied. NOT_FOUND if there is no such person. A commit is REFUSED if
 * the key is not theirs, or they are the person of the handle. */
PODIUM_CHECK enum podium_status podium_consent_by_code(
    struct podium *pd, const char *person, const char *code);
PODIUM_CHECK enum podium_status podium_consent_by_key(
    struct podium *pd, const char *person, const struct podium_key *key);

/* Draw a new code for a person and record its public key. The code is returned
 * in `code` and kept nowhere. EXISTS if they have a code, unless a reason for a
 * new one is given; then the old one ends. Nobody gives a code to somebody else
 * who signs with a key file: EXISTS, or INVALID with a reason. Of somebody who
 * had a key before, INVALID without a second person's consent, if anybody else
 * has a key. NOT_FOUND if there is no such person. After a failure `code` is
 * nobody's. */
PODIUM_CHECK enum podium_status podium_card_issue(struct podium *pd,
    const char *person, const char *reason, char code[PODIUM_CODE_ROOM]);

/* The person of the handle, unlocked with her code, replaces it by a new one
 * that nobody has printed, and that goes to `code`. NOT_FOUND if she has
 * none. */
PODIUM_CHECK enum podium_status podium_code_renew(
    struct podium *pd, char code[PODIUM_CODE_ROOM]);

/* Give a person the key of a machine: 64 hex digits in lower case. INVALID if
 * it is not that, or she has a key in use and is not the person of the handle:
 * whoever has a key brings a further one herself. NOT_FOUND if there is no such
 * person, EXISTS if somebody has this key already. */
PODIUM_CHECK enum podium_status podium_key_add(
    struct podium *pd, const char *person, const char *public_key);

/* End every key of a person; what was signed before stays, and is marked.
 * NOT_FOUND if there is no such person, or they have no key; REFUSED if they
 * are the person of the handle and no other organiser has a key. */
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

/* All keys, ended ones as well, by person and age. */
PODIUM_CHECK enum podium_status podium_key_list(struct podium *pd,
    struct podium_arena *arena, struct podium_known_keys *out);

/* How far results rest on codes that somebody else may know. */
struct podium_key_trust {
    int64_t sheets;      /* current ones that were signed or typed by people */
    int64_t printed;     /* of these, with a code as printed on its card */
    const char *alone;   /* codes of people who got a new card by one person
                          * alone, as nobody else had a key; NULL: none */
    const char *several; /* of people who sign with more than one; NULL: none */
};

PODIUM_CHECK enum podium_status podium_key_trust_load(struct podium *pd,
    struct podium_arena *arena, struct podium_key_trust *out);

#ifdef __cplusplus
}
#endif

#endif
