/* text.h - Unicode: normal form, order, width and plain ASCII. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <podium/base.h>

/* Whether size bytes are well-formed UTF-8. */
bool text_is_utf8(const char *s, size_t size);

/* Whether all of size bytes are ASCII. */
bool text_is_ascii(const char *s, size_t size);

/* Is the byte an ASCII letter, or of a character beyond ASCII? */
bool is_letter_byte(char c);

/* Whether UTF-8 is in normal form C. */
bool text_is_normal(const char *s, size_t size);

/* Is it of the letters and the punctuation that most texts need, for which ICU
 * is not opened: assigned for long, one column wide, in normal form C? */
bool text_is_latin(int32_t c);

/* A copy of s in normal form C, trimmed of white space at both ends, with LF
 * between lines. NULL when memory ran out. */
const char *text_clean(struct podium_arena *arena, const char *s, size_t size);

/* Whether text_clean() would leave UTF-8 as it is. */
bool text_is_clean(const char *s, size_t size);

/* s on one line: line breaks, TABs and spaces beside them become one space.
 * NULL when memory ran out. */
const char *text_line(struct podium_arena *arena, const char *s);

/* Columns a terminal gives to s: 0 for combining marks, 2 for wide forms. */
size_t text_width(const char *s);

/* Key for finding the same words written otherwise: lower case, without
 * tones, hats and punctuation ("Hoà" and "HÒA" are both "hoa"). */
const char *text_fold(struct podium_arena *arena, const char *s);

/* Key for finding the same name written otherwise: in lower case, spaces of all
 * kinds as one, without what is not seen, tones wherever in their syllable.
 * What sounds otherwise stays apart (Thuý and Thủy). */
const char *text_name_key(struct podium_arena *arena, const char *s);

/* Does it say nothing: spaces of any kind, and what is not seen? */
bool text_is_blank(struct podium_arena *arena, const char *s);

/* ASCII letters, digits and hyphens only, for file names. */
const char *text_ascii(struct podium_arena *arena, const char *s);

/* A code as the name of a file, the same on every file system: other codes give
 * other names, upper and lower case alike, and none leaves its folder. */
const char *text_file_name(struct podium_arena *arena, const char *code);

/* Order of two names as a Vietnamese list has them: by given name (the last
 * word), then by the whole. Never by the C library's locale, which puts half
 * of the toned letters on the wrong vowel; and by the same rules in whatever
 * language somebody reads. */
struct text_order;
struct text_order *text_order_new(void);
void text_order_free(struct text_order *order);
/* Order of two texts that are no names of people. */
int text_order_words(
    const struct text_order *order, const char *a, const char *b);
int text_order_name(
    const struct text_order *order, const char *a, const char *b);

#endif
