/* issue.c - issues being found. */
/* SPDX-License-Identifier: MIT */
#include "contest/phase/issue.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"

static struct podium_issue *
new_issue(struct issue_search *c, const char *code, const char *const words[])
{
    struct buffer what = { 0 };
    struct podium_issue *issue = arena_push(c->arena, c->out);
    if (!issue)
        return NULL;
    message_add(&what, c->pd->language, words);
    *issue = (struct podium_issue){ .id = strchr(words[0], '.') + 1,
        .code = podium_strdup(c->arena, code),
        .what = podium_strdup(c->arena, buffer_string(&what)) };
    c->arena->failed |= what.failed;
    buffer_free(&what);
    return issue;
}

void
issue_add(struct issue_search *c, bool error, const char *noun,
    const char *code, const char *const words[])
{
    struct podium_issue *issue = new_issue(c, code, words);
    if (!issue)
        return;
    issue->noun = podium_strdup(c->arena, noun);
    issue->error = error;
}

void
ineligible_add(struct issue_search *c, const char *entry,
    const char *const detail[], const char *const words[])
{
    struct podium_issue *issue = new_issue(c, entry, words);
    struct buffer b = { 0 };
    if (!issue)
        return;
    for (size_t i = 0; detail[i]; i++) {
        buffer_text(&b, i ? " " : "");
        buffer_text(&b, detail[i]);
    }
    issue->noun = "entry";
    issue->error = true;
    issue->detail = podium_strdup(c->arena, buffer_string(&b));
    c->arena->failed |= b.failed;
    buffer_free(&b);
}
