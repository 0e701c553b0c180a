/* words.c - lists of words with one space between. */
/* SPDX-License-Identifier: MIT */
#include "base/words.h"

#include <string.h>

const char *
words_next(const char **list, size_t *size)
{
    const char *word = *list;
    *size = strcspn(word, " ");
    *list += *size + strspn(word + *size, " ");
    return *word ? word : NULL;
}

bool
words_have(const char *list, const char *word, size_t n)
{
    size_t size;
    for (const char *w; (w = words_next(&list, &size));)
        if (size == n && strncmp(w, word, n) == 0)
            return true;
    return false;
}

bool
words_have_text(const char *list, const char *word)
{
    return words_have(list, word, strlen(word));
}

int
words_index(const char *list, const char *word)
{
    size_t size, n = strlen(word);
    int i = 0;
    for (const char *w; (w = words_next(&list, &size)); i++)
        if (size == n && strncmp(w, word, n) == 0)
            return i;
    return 0;
}

bool
words_allow(const char *allowed, const char *words)
{
    size_t size;
    if (strcmp(allowed, "*") == 0)
        return true;
    for (const char *w; (w = words_next(&words, &size));)
        if (words_have(allowed, w, size))
            return true;
    return false;
}
