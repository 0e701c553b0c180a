/* vietnamese.h - the letters and syllables of Vietnamese. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_VIETNAMESE_H
#define BASE_VIETNAMESE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Vowels in the order of the alphabet. */
enum viet_vowel {
    VIET_A,
    VIET_A_BREVE,
    VIET_A_HAT,
    VIET_E,
    VIET_E_HAT,
    VIET_I,
    VIET_O,
    VIET_O_HAT,
    VIET_O_HORN,
    VIET_U,
    VIET_U_HORN,
    VIET_Y,
    VIET_VOWELS
};

enum viet_tone {
    VIET_LEVEL,
    VIET_GRAVE,
    VIET_HOOK,
    VIET_TILDE,
    VIET_ACUTE,
    VIET_DOT,
    VIET_TONES
};

/* A vowel with its tone, in one character of Unicode. */
int32_t viet_letter(enum viet_vowel vowel, enum viet_tone tone, bool upper);

/* A letter of Vietnamese, from ASCII or not, in the other case; anything else
 * as it is. */
int32_t viet_upper(int32_t c);
int32_t viet_lower(int32_t c);

/* Is it a vowel with a tone, or another letter that ASCII lacks, in lower
 * case? */
bool viet_is_lower_beyond_ascii(int32_t c);

/* Is size bytes of UTF-8, in normal form C and letters alone, a syllable as
 * Vietnamese can have: an onset, a rime, and a tone that the rime takes? Upper
 * and lower case may be mixed as names and headings do. Syllables that names of
 * the minorities often have are taken too. */
bool viet_is_syllable(const char *word, size_t size);

/* Is it one of those that names and headings have most? */
bool viet_is_frequent(const char *word, size_t size);

#endif
