/* findings.c - what verifying has found so far. */
/* SPDX-License-Identifier: MIT */
#include "record/findings.h"

#include "base/arena.h"

#define MOST_FINDINGS 20

const char *
finding_text(struct check *c, const char *const args[])
{
    struct buffer b = { 0 };
    message_add(&b, c->pd->language, args);
    const char *text = podium_strdup(c->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

void
finding_add(struct check *c, int64_t seq, const char *where, const char *what)
{
    if (c->out->count >= MOST_FINDINGS)
        return;
    struct podium_finding *f = arena_push(c->arena, c->out);
    if (f)
        *f =
            (struct podium_finding){ .seq = seq, .where = where, .what = what };
}

void
finding_add_event(struct check *c, int64_t seq, const char *const what[])
{
    finding_add(c, seq, finding_text(c, WORDS("verify.event", INT_TEXT(seq))),
        finding_text(c, what));
}

void
finding_add_read(struct check *c, const char *where, enum podium_status status)
{
    if (status == PODIUM_NOMEM || status == PODIUM_BUSY)
        c->failed = c->failed == PODIUM_OK ? status : c->failed;
    else if (status != PODIUM_OK)
        finding_add(
            c, 0, where, podium_strdup(c->arena, podium_message(c->pd)));
}
