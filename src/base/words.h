/* words.h - lists of words with one space between. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* The next word of a list, which is moved on past it; its bytes go to *size.
 * NULL where there is none left. */
const char *words_next(const char **list, size_t *size);

/* Does the list hold this word of n bytes? */
bool words_have(const char *list, const char *word, size_t n);
bool words_have_text(const char *list, const char *word);

/* Where the word stands in the list, from 0; 0 if it does not. */
int words_index(const char *list, const char *word);

/* Is any of these words in `allowed`, or `allowed` "*"? */
bool words_allow(const char *allowed, const char *words);

#endif
