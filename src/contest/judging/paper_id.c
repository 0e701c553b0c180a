/* paper_id.c - what the QR of a paper score sheet says. */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/paper_id.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/buffer.h"

#define MARK "PODIUM:"
#define CONTEST_DIGITS 8

static void
add_contest(struct buffer *b, const char *contest)
{
    for (size_t i = 0; i < CONTEST_DIGITS && contest[i]; i++)
        buffer_char(b, (char)toupper((unsigned char)contest[i]));
}

const char *
paper_key(
    struct podium_arena *arena, const char *contest, struct paper_place place)
{
    struct buffer b = { 0 };
    const char *const parts[] = { place.round, place.entry, place.judge };
    buffer_text(&b, MARK);
    add_contest(&b, contest);
    for (size_t i = 0; i < 3; i++) {
        buffer_char(&b, ':'); /* stands in no code */
        buffer_text(&b, parts[i] ? parts[i] : "");
    }
    const char *text = podium_strdup(arena, buffer_string(&b));
    arena->failed = arena->failed || b.failed;
    buffer_free(&b);
    return text;
}

/* Up to `most` parts of a text; how many there are. */
static size_t
split(struct podium_arena *arena, const char *text, const char *between,
    const char **out, size_t most)
{
    size_t n = 0;
    for (const char *s = text + strspn(text, between); *s;) {
        size_t size = strcspn(s, between);
        if (n < most)
            out[n] = arena_text(arena, s, size);
        n++;
        s += size;
        s += strspn(s, between);
    }
    return n;
}

enum paper_fault
paper_read(struct podium_arena *arena, const char *text, const char *contest,
    struct paper_place *out)
{
    const char *parts[4] = { 0 };
    *out = (struct paper_place){ 0 };
    if (strncmp(text, MARK, strlen(MARK)) == 0) {
        if (split(arena, text + strlen(MARK), ":", parts, 4) != 4 || !parts[3])
            return PAPER_NO_KEY;
        *out = (struct paper_place){ parts[1], parts[2], parts[3] };
        return strlen(parts[0]) == CONTEST_DIGITS &&
                strncasecmp(parts[0], contest, CONTEST_DIGITS) == 0
            ? PAPER_OK
            : PAPER_OTHER_CONTEST;
    }
    size_t n = split(arena, text, " \t", parts, 3);
    if (n == 2)
        *out = (struct paper_place){ NULL, parts[0], parts[1] };
    else if (n == 3)
        *out = (struct paper_place){ parts[0], parts[1], parts[2] };
    else
        return PAPER_NO_KEY;
    return PAPER_OK;
}
