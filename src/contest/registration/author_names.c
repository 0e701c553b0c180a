/* author_names.c - the names of several authors in one cell.
 *
 * In: "1. Nguyễn Văn A, 2. Trần Thị B và Lò Văn C". Out: the three names. What
 * has a digit, a bracket or another sign in it may be a class, a year or a
 * remark: it is never taken for a name. */
/* SPDX-License-Identifier: MIT */
#include "contest/registration/author_names.h"

#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

/* How many bytes of the text are a number and its sign, or a dash or a point,
 * before a name in a list. */
static size_t
bullet_size(const char *text)
{
    size_t n = strspn(text, "0123456789");
    if (n > 0 && n <= 2 && text[n] && strchr(".)/-:", text[n]))
        return n + 1;
    if (*text == '-' || *text == '*' || *text == '+')
        return 1;
    return strncmp(text, "\xe2\x80\xa2", 3) == 0 ? 3 : 0; /* a bullet */
}

/* The length of a word for "and" here, between spaces; 0: none. */
static size_t
and_size(const char *text)
{
    static const char *const words[] = { " và ", " Và ", " and ", " & ",
        " VÀ " };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strncmp(text, words[i], strlen(words[i])) == 0)
            return strlen(words[i]);
    return 0;
}

/* The length of what separates names here; 0 if nothing does. */
static size_t
separator_size(const char *text)
{
    if (*text == '\n' || *text == ',' || *text == ';')
        return 1;
    return and_size(text);
}

static bool
can_be_name(const char *text)
{
    for (const char *s = text; *s; s++)
        if (isdigit((unsigned char)*s) || strchr("()[]{}<>:@/\\=|\"?!", *s))
            return false;
    return true;
}

/* Add the name in these bytes, if there is one; NULL, or what is none. */
static const char *
add_listed_name(const char *bytes, size_t size, struct podium_arena *arena,
    struct name_list *out)
{
    const char *text = text_clean(arena, bytes, size);
    size_t bullet = text ? bullet_size(text) : 0;
    if (bullet > 0)
        text = text_clean(arena, text + bullet, strlen(text + bullet));
    if (!text || !*text)
        return NULL;
    if (!can_be_name(text))
        return text;
    const char **item = arena_push(arena, out);
    if (item)
        *item = text;
    return NULL;
}

const char *
author_names_read(
    const char *cell, struct podium_arena *arena, struct name_list *out)
{
    const char *start = cell, *doubtful = NULL;
    for (const char *s = cell;; s++) {
        size_t n = *s ? separator_size(s) : 0;
        if (*s && n == 0)
            continue;
        const char *none =
            add_listed_name(start, (size_t)(s - start), arena, out);
        doubtful = doubtful ? doubtful : none;
        if (!*s)
            return doubtful;
        /* One space may end one word and begin another. */
        s += n > 1 ? n - 2 : 0;
        start = s + 1;
    }
}

bool
says_nobody(struct podium_arena *arena, const char *cell)
{
    static const char *const words[] = { "không", "không có", "khong",
        "khong co", "chưa có", "chua co", "none", "no", "n/a" };
    const char *folded = text_fold(arena, cell);
    if (folded && !*folded && *cell) /* a dash, a point */
        return true;
    const char *key = text_name_key(arena, cell);
    for (size_t i = 0; key && i < sizeof words / sizeof *words; i++) {
        const char *word = text_name_key(arena, words[i]);
        if (word && strcmp(key, word) == 0)
            return true;
    }
    return false;
}
