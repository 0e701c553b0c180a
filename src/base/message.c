/* message.c - catalogues of messages, compiled in. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/words.h"

struct message_row {
    const char *id, *text;
};

static const struct message_row english[] = {
#include "po/en.po.rows"
};
static const struct message_row vietnamese[] = {
#include "po/vi.po.rows"
};

static int
compare_message_id(const void *id, const void *row)
{
    return strcmp(id, ((const struct message_row *)row)->id);
}

static const char *
find_row(const struct message_row *rows, size_t count, const char *id)
{
    const struct message_row *row =
        bsearch(id, rows, count, sizeof *rows, compare_message_id);
    return row ? row->text : NULL;
}

static const char *
find_translation(enum podium_language language, const char *id)
{
    const char *text = NULL;
    if (language == PODIUM_LANGUAGE_VI)
        text = find_row(vietnamese, sizeof vietnamese / sizeof *vietnamese, id);
    if (!text)
        text = find_row(english, sizeof english / sizeof *english, id);
    return text;
}

const char *
message_text(enum podium_language language, const char *id)
{
    const char *text = find_translation(language, id);
    return text ? text : id;
}

bool
message_known(const char *id)
{
    return find_translation(PODIUM_LANGUAGE_EN, id) != NULL;
}

static const char *
find_word_text(enum podium_language language, const char *group,
    const char *word, size_t size)
{
    char id[64];
    snprintf(id, sizeof id, "%s.%.*s", group, (int)size, word);
    return find_translation(language, id);
}

const char *
message_word(enum podium_language language, const char *group, const char *word)
{
    const char *text = find_word_text(language, group, word, strlen(word));
    return text ? text : word;
}

void
message_words(struct buffer *out, enum podium_language language,
    const char *group, const char *words)
{
    size_t n;
    bool first = true;
    for (const char *word; (word = words_next(&words, &n)); first = false) {
        const char *text = find_word_text(language, group, word, n);
        buffer_text(out, first ? "" : ", ");
        if (text)
            buffer_text(out, text);
        else
            buffer_add(out, word, n);
    }
}

void
message_add(struct buffer *out, enum podium_language language,
    const char *const words[])
{
    size_t count = 0;
    while (words[count + 1])
        count++;
    const char *text = message_text(language, words[0]);
    for (const char *s = text; *s; s++) {
        bool hole = s[0] == '{' && s[1] >= '1' && s[1] <= '9' && s[2] == '}';
        if (!hole) {
            buffer_char(out, *s);
            continue;
        }
        size_t i = (size_t)(s[1] - '0');
        if (i <= count)
            buffer_text(out, words[i]);
        s += 2;
    }
}

const char *
podium_message_format(enum podium_language language, const char *id,
    const char *const args[], struct podium_arena *arena)
{
    const char *words[11] = { id };
    struct buffer b = { 0 };
    for (size_t i = 0; args && args[i] && i < 9; i++)
        words[i + 1] = args[i];
    message_add(&b, language, words);
    const char *text =
        b.failed ? NULL : podium_strdup(arena, buffer_string(&b));
    arena->failed = arena->failed || b.failed;
    buffer_free(&b);
    return text;
}
