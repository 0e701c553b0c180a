/* alike.c - how alike two texts are, by the groups of three letters that they
 * share.
 *
 * In: texts, which are folded. Out: likeness in thousandths, and of many texts
 * those that are alike to one, through an index from groups to texts: what
 * shares no group with it is never compared. */
/* SPDX-License-Identifier: MIT */
#include "base/alike.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

#define GRAM 3 /* letters */
/* Grams that a text has, for it to be inside another. */
#define LEAST_INSIDE 8

/* The next gram of a folded text, of letters as UTF-8; its size goes to *size.
 * A text of fewer letters is one gram. NULL at the end. */
static const char *
next_gram(const char **text, size_t *size)
{
    const char *start = *text, *end = start;
    if (!*start)
        return NULL;
    for (size_t letters = 0; *end && letters < GRAM; letters++) {
        end++;
        while ((*end & 0xc0) == 0x80)
            end++;
    }
    *size = (size_t)(end - start);
    if (!*end) {
        *text = end;
        return start;
    }
    ++*text;
    while ((**text & 0xc0) == 0x80)
        ++*text;
    return start;
}

static int64_t *
gram_slot(struct alike_index *index, const char *gram, size_t size, bool *added)
{
    char key[GRAM * 4 + 1] = { 0 };
    memcpy(key, gram, size < sizeof key ? size : sizeof key - 1);
    return map_put_copy(&index->grams, key, added);
}

void
alike_add(struct alike_index *index, const char *text)
{
    struct podium_arena *arena = index->grams.arena;
    const char *folded = text_fold(arena, text), *gram;
    size_t size;
    struct alike_text *entry = arena_push(arena, &index->texts);
    if (!folded || !entry)
        return;
    uint32_t number = (uint32_t)index->texts.count - 1;
    while ((gram = next_gram(&folded, &size))) {
        bool added;
        int64_t *last = gram_slot(index, gram, size, &added);
        if (!last)
            return;
        if (*last && index->postings.items[*last - 1].text == number)
            continue; /* this text has had it */
        struct alike_posting *p = arena_push(arena, &index->postings);
        if (!p)
            return;
        *p = (struct alike_posting){ number, (uint32_t)*last };
        *last = (int64_t)index->postings.count;
        entry = &index->texts.items[number];
        entry->grams++;
    }
}

/* Count a gram to the texts that have it. */
static void
count_shared(struct alike_index *index, int64_t last)
{
    for (int64_t i = last; i; i = index->postings.items[i - 1].before)
        index->texts.items[index->postings.items[i - 1].text].shared++;
}

/* So many grams of the two texts are the same. */
static int
likeness(uint32_t shared, uint32_t a, uint32_t b)
{
    uint32_t less = a < b ? a : b;
    int dice = (int)(2000 * (uint64_t)shared / (a + b));
    int inside =
        less >= LEAST_INSIDE ? (int)(900 * (uint64_t)shared / less) : 0;
    return dice > inside ? dice : inside;
}

/* Count the different grams of a folded text to the texts that have them. How
 * many it has. */
static uint32_t
count_grams(struct alike_index *index, const char *folded)
{
    struct podium_arena own = { 0 };
    struct map seen = { .arena = &own };
    const char *gram;
    size_t size;
    while ((gram = next_gram(&folded, &size))) {
        bool added;
        char key[GRAM * 4 + 1] = { 0 };
        memcpy(key, gram, size < sizeof key ? size : sizeof key - 1);
        if (!map_put_copy(&seen, key, &added))
            break;
        const int64_t *last = added ? map_get(&index->grams, key) : NULL;
        if (last)
            count_shared(index, *last);
    }
    uint32_t count = (uint32_t)seen.count;
    index->grams.arena->failed |= own.failed;
    podium_arena_free(&own);
    return count;
}

void
alike_find(
    struct alike_index *index, const char *text, struct alike_matches *out)
{
    const char *folded = text_fold(index->grams.arena, text);
    *out = (struct alike_matches){ 0 };
    for (size_t i = 0; i < index->texts.count; i++)
        index->texts.items[i].shared = 0;
    uint32_t grams = folded ? count_grams(index, folded) : 0;
    for (size_t i = 0; i < index->texts.count && grams > 0; i++) {
        const struct alike_text *t = &index->texts.items[i];
        int like = t->shared ? likeness(t->shared, grams, t->grams) : 0;
        struct alike_match *m =
            like >= ALIKE_LEAST ? arena_push(index->grams.arena, out) : NULL;
        if (m)
            *m = (struct alike_match){ i, like };
    }
}

const struct alike_match *
alike_likest(
    const struct alike_index *index, const struct alike_matches *matches)
{
    const struct alike_match *best = &matches->items[0];
    for (size_t i = 1; i < matches->count; i++) {
        const struct alike_match *m = &matches->items[i];
        bool shorter = index->texts.items[m->text].grams <
            index->texts.items[best->text].grams;
        if (m->likeness > best->likeness ||
            (m->likeness == best->likeness && shorter))
            best = m;
    }
    return best;
}
