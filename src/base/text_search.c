/* text_search.c - words found in texts, however they are written. */
/* SPDX-License-Identifier: MIT */
#include "base/text_search.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/text.h"

#define SPACES " \t\n"
#define SIGNS SPACES "\r,;:.?!()[]{}\"'/|+*=<>&#@%_-"

/* The next word, folded, "" if nothing of it is left; *text is moved on past
 * it. NULL at the end, or where memory ran out. */
static const char *
next_folded_word(
    struct podium_arena *arena, const char **text, const char *between)
{
    const char *start = *text + strspn(*text, between);
    size_t n = strcspn(start, between);
    *text = start + n;
    const char *word = n > 0 ? arena_text(arena, start, n) : NULL;
    return word ? text_fold(arena, word) : NULL;
}

static bool
has_word(struct podium_arena *arena, const char *text, const char *wanted)
{
    size_t n = strlen(wanted);
    for (const char *word; (word = next_folded_word(arena, &text, SPACES));)
        if (strncmp(word, wanted, n) == 0)
            return true;
    return false;
}

bool
text_has_words(struct podium_arena *arena, const char *text, const char *words)
{
    for (const char *word; (word = next_folded_word(arena, &words, SPACES));)
        if (!has_word(arena, text, word))
            return false;
    return !arena->failed;
}

const char *
text_fold_words(struct podium_arena *arena, const char *text)
{
    struct buffer b = { 0 };
    for (const char *word; (word = next_folded_word(arena, &text, SIGNS));) {
        buffer_text(&b, b.size && *word ? " " : "");
        buffer_text(&b, word);
    }
    const char *folded =
        b.failed ? NULL : podium_strdup(arena, buffer_string(&b));
    arena->failed |= b.failed;
    buffer_free(&b);
    return folded;
}

#define LEAST_TELLING 5

bool
folded_tells(const char *text, const char *value)
{
    return strlen(value) >= LEAST_TELLING && strstr(text, value);
}
