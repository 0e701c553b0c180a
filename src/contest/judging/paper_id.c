/* paper_id.c - the text in the QR code of a paper sheet. */
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
add_contest_digits(struct buffer *b, const char *contest)
{
    for (size_t i = 0; i < CONTEST_DIGITS && contest[i]; i++)
        buffer_char(b, (char)toupper((unsigned char)contest[i]));
}

const char *
paper_id_text(
    struct podium_arena *arena, const char *contest, struct paper_id id)
{
    struct buffer b = { 0 };
    const char *const parts[] = { id.round, id.entry, id.judge };
    buffer_text(&b, MARK);
    add_contest_digits(&b, contest);
    for (size_t i = 0; i < 3; i++) {
        buffer_char(&b, ':'); /* no code contains it */
        buffer_text(&b, parts[i] ? parts[i] : "");
    }
    const char *text = podium_strdup(arena, buffer_string(&b));
    arena->failed = arena->failed || b.failed;
    buffer_free(&b);
    return text;
}

/* Split a text; the first `most` parts go to out. Returns how many there
 * are. */
static size_t
split_text(struct podium_arena *arena, const char *text, const char *between,
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

bool
paper_id_is(const char *text)
{
    return strncmp(text, MARK, sizeof MARK - 1) == 0;
}

enum paper_fault
paper_id_read(struct podium_arena *arena, const char *text, const char *contest,
    struct paper_id *out)
{
    const char *parts[4] = { 0 };
    *out = (struct paper_id){ 0 };
    if (strncmp(text, MARK, strlen(MARK)) == 0) {
        if (split_text(arena, text + strlen(MARK), ":", parts, 4) != 4 ||
            !parts[3])
            return PAPER_NO_ID;
        *out = (struct paper_id){ parts[1], parts[2], parts[3] };
        return strlen(parts[0]) == CONTEST_DIGITS &&
                strncasecmp(parts[0], contest, CONTEST_DIGITS) == 0
            ? PAPER_OK
            : PAPER_OTHER_CONTEST;
    }
    size_t n = split_text(arena, text, " \t", parts, 3);
    if (n == 2)
        *out = (struct paper_id){ NULL, parts[0], parts[1] };
    else if (n == 3)
        *out = (struct paper_id){ parts[0], parts[1], parts[2] };
    else
        return PAPER_NO_ID;
    return PAPER_OK;
}
