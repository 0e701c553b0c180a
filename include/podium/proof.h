/* proof.h - certificates that prove themselves: signed by the key of the
 * organising committee, which is no person's, and checked without the
 * internet. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_PROOF_H
#define PODIUM_PROOF_H

#include <podium/certificate.h>
#include <podium/key.h>
#include <podium/site.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A key that signs certificates. */
struct podium_certificate_key {
    const char *kid;        /* its name in signatures: 4 hex digits */
    const char *public_key; /* hex */
    const char *x;          /* the same in base64url, as a JWK has it */
    const char *reason;     /* why another replaced it, or NULL */
    bool current;
    int64_t since, until; /* event.seq; until 0: current */
};

struct podium_certificate_keys {
    struct podium_certificate_key *items;
    size_t count, room;
};

/* All of them, the current one last. */
PODIUM_CHECK enum podium_status podium_certificate_key_list(struct podium *pd,
    struct podium_arena *arena, struct podium_certificate_keys *out);

/* The keys as a JWK set (RFC 7517, RFC 8037) in the arena; NULL when memory ran
 * out. */
PODIUM_API const char *podium_certificate_jwk_set(
    const struct podium_certificate_keys *keys, struct podium_arena *arena);

/* A sealed key on paper. */
struct podium_key_paper {
    const char *text;        /* of its file */
    const char *contest;     /* name, or NULL */
    const char *fingerprint; /* podium_certificate_fingerprint() */
};

/* Draw a page with the text of a key file, as a QR code and as lines to be
 * typed: who scans it into a file has the key again. In libpodium-render; only
 * path, language and now of how are used; fails as podium_certificate_draw().
 */
PODIUM_CHECK enum podium_status podium_key_paper_draw(
    const struct podium_key_paper *paper, const struct podium_drawing *how,
    struct podium_draw_problem *problem);

/* From now on this key signs: 64 hex digits. EXISTS if the contest has a key
 * and no reason for another is given, or has known this one; INVALID if it is a
 * person's, or is none. What an earlier key signed stays signed. */
PODIUM_CHECK enum podium_status podium_certificate_key_set(
    struct podium *pd, const char *public_key, const char *reason);

/* A public key as people compare it: 16 hex digits in groups of four. */
#define PODIUM_FINGERPRINT_ROOM 20
PODIUM_API void podium_certificate_fingerprint(
    const char *public_key, char out[PODIUM_FINGERPRINT_ROOM]);

/* The longest text of a QR code that phones still read from a picture. */
#define PODIUM_PROOF_MOST 420

/* Sign every certificate that has a number: its word PODIUM_WORD_PROOF is then
 * a compact JWS (RFC 7515, EdDSA) of number, recipient, prize, contest, field,
 * date and the beginning of the log's head. Contest and field are written by
 * their short names, where they have them. REFUSED if the key is not the
 * contest's current one; INVALID if one would be longer than PODIUM_PROOF_MOST:
 * the message names what to shorten. REFUSED
 * also if one has no number. */
PODIUM_CHECK enum podium_status podium_certificate_sign(struct podium *pd,
    const struct podium_key *key, struct podium_arena *arena,
    struct podium_certificates *list);

/* Make a badge of every certificate that has a number: its `badge` is then an
 * Open Badges 3.0 credential (1EdTech) as JSON, in the arena, issued by the
 * did:key of the key and signed with the suite eddsa-rdfc-2022. It says nothing
 * that is not on the page. REFUSED if the key is not the contest's current one,
 * or one has no number. */
PODIUM_CHECK enum podium_status podium_certificate_badge_sign(struct podium *pd,
    const struct podium_key *key, struct podium_arena *arena,
    struct podium_certificates *list);

/* What podium_certificate_sign() would meet: a fault for each certificate whose
 * proof would be too long. All get a text in PODIUM_WORD_PROOF that is as long
 * as a proof and proves nothing, so that its room on the page can be checked.
 * Nothing where the contest has no certificate key. */
PODIUM_CHECK enum podium_status podium_certificate_check_proofs(
    struct podium *pd, struct podium_arena *arena,
    struct podium_certificates *list, struct podium_faults *faults);

/* The list of the numbers that were given, and of those that ended, as a
 * compact JWS in the arena: what who checks a proof without this file needs. No
 * person is in it. REFUSED if the key is not the contest's current one. */
PODIUM_CHECK enum podium_status podium_certificate_list_sign(struct podium *pd,
    const struct podium_key *key, struct podium_arena *arena, const char **out);

enum podium_proof_fault {
    PODIUM_PROOF_VALID,
    PODIUM_PROOF_REPLACED, /* signed, but it does not hold any more */
    PODIUM_PROOF_REVOKED,
    PODIUM_PROOF_NONE,      /* it is no signature */
    PODIUM_PROOF_OTHER_KEY, /* no key of this contest */
    PODIUM_PROOF_FORGED,
    PODIUM_PROOF_UNKNOWN,  /* signed, but the contest has no such number */
    PODIUM_PROOF_OTHERWISE /* signed, but the list has another person or prize
                            * under this number */
};

/* What a proof says, read out of what is signed; NULL where it says nothing. */
struct podium_proof {
    enum podium_proof_fault fault;
    const char *number, *recipient, *prize, *contest, *field, *date, *head;
    int64_t others;        /* recipients beside the one that it names */
    const char *everybody; /* then, a hash of all names */
    const char *key;       /* fingerprint of the one that it names, or NULL */
    int64_t replaced_by;   /* number; 0: none */
    const char *reason;    /* why it does not hold any more, or NULL */
    const char *listed_recipient, *listed_prize; /* for OTHERWISE */
};

/* Check a proof against the keys and the list of this contest. OK also if it is
 * not valid; out->fault says why. */
PODIUM_CHECK enum podium_status podium_proof_check(struct podium *pd,
    const char *text, struct podium_arena *arena, struct podium_proof *out);

/* A page that checks certificates in a browser, without a server. */
struct podium_proof_page {
    const char *folder;
    const char *contest;           /* its name */
    const char *keys;              /* of podium_certificate_jwk_set() */
    const char *list;              /* of podium_certificate_list_sign() */
    enum podium_language language; /* of the first page */
};

/* Write the page in both languages, with keys.json (a JWK set) and list.jws
 * beside it; what has the bytes that it had is not touched. Every file is whole
 * at any moment. In libpodium-pages. EXISTS if the folder has something else
 * in it; BUSY, IO, NOMEM. */
PODIUM_CHECK enum podium_status podium_proof_page_write(
    const struct podium_proof_page *page, struct podium_site_problem *problem);

#ifdef __cplusplus
}
#endif

#endif
