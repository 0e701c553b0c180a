/* sign.h - signatures on hashes, and on transactions. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_SIGN_H
#define RECORD_SIGN_H

#include "record/handle.h"
#include "record/hash.h"

#define SIGNATURE_BYTES 64
#define EVENT_SIGNATURE "podium-event-signature-1"
#define SHEET_SIGNATURE "podium-sheet-signature-1"

/* Ed25519 (RFC 8032) over the domain tag with its final NUL and the hash. */
void sign_hash(const char *domain, const unsigned char hash[HASH_BYTES],
    const struct podium_key *key, unsigned char out[SIGNATURE_BYTES]);
bool sign_is_valid(const char *domain, const unsigned char hash[HASH_BYTES],
    const unsigned char public_key[32],
    const unsigned char value[SIGNATURE_BYTES]);

/* REFUSED unless the key on the handle is one of the actor's keys in use. */
enum podium_status sign_check_actor_key(struct podium *pd);

/* In a transaction: the actor's code is replaced by a new one, drawn into
 * `code`, whose key goes to *made. NOT_FOUND if she has none. */
enum podium_status code_renew(
    struct podium *pd, char code[PODIUM_CODE_ROOM], struct podium_key *made);

/* Before COMMIT: sign_prepare() registers the actor's key if she has none yet,
 * and checks that actor and second person may sign with theirs. Then
 * sign_transaction() signs the last event. */
enum podium_status sign_prepare(struct podium *pd);
enum podium_status sign_transaction(struct podium *pd);

/* After COMMIT: the second person consented to this transaction and to no
 * other. */
void sign_end_consent(struct podium *pd);

#endif
