/* sealed.h - texts that only the holder of a key can read. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_SEALED_H
#define RECORD_SEALED_H

#include <podium/key.h>

#include "base/buffer.h"

/* Encrypt a text for whoever has the secret key. It opens at the same location
 * alone, which is any name. Added to `out` as hex; false: no memory. */
bool text_seal(const struct podium_key *key, const char *location,
    const char *text, struct buffer *out);

/* The text in a new buffer of `arena`; NULL if it was sealed with another key
 * or for another location, or is damaged. */
const char *text_unseal(struct podium_arena *arena,
    const struct podium_key *key, const char *location, const char *sealed);

#endif
