/* access_code.h - codes: 40 random bits in Crockford's base32. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_ACCESS_CODE_H
#define RECORD_ACCESS_CODE_H

#include <podium/key.h>

#define SALT_BYTES 16
#define SALT_HEX 32

/* Draw a random code, such as "K7QX-3M9T". */
void code_draw(char out[PODIUM_CODE_ROOM]);

/* The base32 digit that a typed character means (o is '0', l is '1'), or
 * NUL. */
char base32_digit(char c);

/* Bring a code as a person types it to 8 digits in upper case without spaces
 * and hyphens; false if it is no code. */
bool code_normalise(const char *text, char out[9]);

/* The key pair of a code; false when memory ran out, or it is no code. */
bool code_key(const char *code, const unsigned char salt[SALT_BYTES],
    struct podium_key *key);

/* Stretch any text, such as a passphrase, to 32 bytes by argon2id; false when
 * memory ran out. */
bool stretch_text(const char *text, const unsigned char salt[SALT_BYTES],
    unsigned char out[32]);

#endif
