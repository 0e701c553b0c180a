/* access_code.h - codes: 40 random bits in Crockford's base32. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_ACCESS_CODE_H
#define RECORD_ACCESS_CODE_H

#include <podium/key.h>

#define SALT_BYTES 16
#define SALT_HEX 32

/* Draw one: "K7QX-3M9T". */
void code_draw(char out[PODIUM_CODE_ROOM]);

/* The base32 digit that a character typed stands for, or 0. */
char base32_digit(char c);

/* As a person types it to 8 plain characters; false if it cannot be one. */
bool code_normal(const char *text, char out[9]);

/* The key pair of a code; false when memory ran out, or it is no code. */
bool code_key(const char *code, const unsigned char salt[SALT_BYTES],
    struct podium_key *key);

/* The same for any text, such as a passphrase: 32 bytes. */
bool stretch(const char *text, const unsigned char salt[SALT_BYTES],
    unsigned char out[32]);

#endif
