/* sealed.h - texts that only the holder of a key can read. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_SEALED_H
#define RECORD_SEALED_H

#include <podium/key.h>

#include "base/buffer.h"
#include "record/handle.h"

/* Encrypt a text for whoever has the secret key. It opens at the same location
 * alone, which is any name. Added to `out` as hex; false: no memory. */
bool text_seal(const struct podium_key *key, const char *location,
    const char *text, struct buffer *out);

/* The text in a new buffer of `arena`; NULL if it was sealed with another key
 * or for another location, or is damaged. */
const char *text_unseal(struct podium_arena *arena,
    const struct podium_key *key, const char *location, const char *sealed);

/* Where a judge's note on one criterion is sealed. */
#define SEALED_LOCATION_ROOM 96
const char *sealed_location(char room[SEALED_LOCATION_ROOM], int64_t round,
    int64_t entry, int64_t judge, int64_t criterion);

/* A judge gets a new key: what the old one opens in her drafts is sealed with
 * the new one. What it does not open stays. */
enum podium_status drafts_reseal(struct podium *pd, int64_t judge,
    const struct podium_key *old, const struct podium_key *now);

#endif
