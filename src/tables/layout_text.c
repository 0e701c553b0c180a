/* layout_text.c - the text of a box: words between braces. */
/* SPDX-License-Identifier: MIT */
#include "tables/layout_text.h"

#include <string.h>

#include "base/arena.h"
#include "base/words.h"

static const char *const word_names[PODIUM_WORDS] = {
    [PODIUM_WORD_PARENT] = "parent",
    [PODIUM_WORD_HOST] = "host",
    [PODIUM_WORD_HEADING] = "heading",
    [PODIUM_WORD_MOTTO] = "motto",
    [PODIUM_WORD_TITLE] = "title",
    [PODIUM_WORD_LEAD] = "lead",
    [PODIUM_WORD_CONTEST] = "contest",
    [PODIUM_WORD_DECISION] = "decision",
    [PODIUM_WORD_ANCHOR] = "head",
    [PODIUM_WORD_DATE] = "date",
    [PODIUM_WORD_AUTHORITY] = "authority",
    [PODIUM_WORD_SIGNER_TITLE] = "signer_title",
    [PODIUM_WORD_SIGNER_NAME] = "signer_name",
    [PODIUM_WORD_UNIT] = "unit",
    [PODIUM_WORD_AWARD] = "award",
    [PODIUM_WORD_PRIZE] = "prize",
    [PODIUM_WORD_WORK] = "work",
    [PODIUM_WORD_WORK_TITLE] = "work_title",
    [PODIUM_WORD_FIELD] = "field",
    [PODIUM_WORD_CITATION] = "citation",
    [PODIUM_WORD_ENTRY] = "entry",
    [PODIUM_WORD_NAMES] = "names",
    [PODIUM_WORD_NUMBER] = "number",
    [PODIUM_WORD_PROOF] = "proof",
};

/* "unit", or "award:upper"; false if it is no word. */
static bool
read_layout_word(const char *text, size_t size, struct podium_piece *out)
{
    static const char casings[] = "- upper first rest sentence";
    const char *colon = memchr(text, ':', size);
    size_t n = colon ? (size_t)(colon - text) : size;
    int word = 0;
    while (word < PODIUM_WORDS &&
        (strlen(word_names[word]) != n ||
            memcmp(word_names[word], text, n) != 0))
        word++;
    out->word = (enum podium_word)word;
    if (word == PODIUM_WORDS || !colon)
        return word < PODIUM_WORDS;
    char casing[16] = "";
    size_t rest = size - n - 1;
    if (rest >= sizeof casing)
        return false;
    memcpy(casing, colon + 1, rest);
    out->casing = (enum podium_casing)words_index(casings, casing);
    return out->casing != PODIUM_CASING_NONE;
}

const char *
layout_text_read(
    const char *text, struct podium_arena *arena, struct podium_pieces *out)
{
    for (const char *s = text; *s;) {
        struct podium_piece *piece = arena_push(arena, out);
        size_t n = strcspn(s, "{");
        if (!piece)
            return NULL;
        if (n > 0) {
            piece->text = arena_text(arena, s, n);
            s += n;
            continue;
        }
        n = strcspn(s, "}");
        if (!s[n])
            return text;
        if (!read_layout_word(s + 1, n - 1, piece))
            return arena_text(arena, s, n + 1);
        s += n + 1;
    }
    return NULL;
}
