/* findings.c - what verifying has found so far. */
/* SPDX-License-Identifier: MIT */
#include "record/findings.h"

#include "base/arena.h"

#define MOST_FINDINGS 20

const char *
check_words(struct check *c, const char *const args[])
{
    struct buffer b = { 0 };
    message_add(&b, c->pd->language, args);
    const char *text = podium_strdup(c->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

void
check_find(struct check *c, int64_t seq, const char *where, const char *what)
{
    if (c->out->count >= MOST_FINDINGS)
        return;
    struct podium_finding *f = arena_push(c->arena, c->out);
    if (f)
        *f =
            (struct podium_finding){ .seq = seq, .where = where, .what = what };
}

void
check_find_event(struct check *c, int64_t seq, const char *const what[])
{
    check_find(c, seq, check_words(c, WORDS("verify.event", INT_TEXT(seq))),
        check_words(c, what));
}

void
check_read(struct check *c, const char *where, enum podium_status status)
{
    if (status == PODIUM_NOMEM)
        c->no_memory = true;
    else if (status != PODIUM_OK)
        check_find(c, 0, where, podium_strdup(c->arena, podium_message(c->pd)));
}
