/* visibility.c - may this person see this now?
 *
 * In: a word of schema/visibility.csv, of whose rows one that fits phase, state
 * of the rounds and role is enough. Out: yes, or REFUSED with who may and
 * when. */
/* SPDX-License-Identifier: MIT */
#include <podium/contest.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/words.h"
#include "record/log.h"
#include "record/schema.h"
#include "record/stmt.h"

/* Inputs of the visibility rules: the phase; "open" if any round is open, else
 * "closed" if any is closed, else "planned"; the actor's roles (NULL: she is
 * no active person). */
static enum podium_status
load_visibility_inputs(struct podium *pd, struct podium_arena *arena,
    const char **phase, const char **round, const char **roles)
{
    static const char *const states[] = { "planned", "closed", "open" };
    struct stmt q = stmt(pd,
        "SELECT phase, (SELECT max((state = 'open') * 2 + (state = 'closed'))"
        " FROM rounds), (SELECT roles FROM people WHERE id = :actor"
        " AND state = 'active') FROM contest_state");
    bind_int(&q, ":actor", pd->actor);
    if (next_row(&q)) {
        *phase = podium_strdup(arena, col_word(&q, 0));
        *round = states[col_int(&q, 1)];
        *roles = podium_strdup(arena, col_text(&q, 2));
    }
    return stmt_end_into(&q, arena);
}

/* Nobody is named: whoever holds the file reads it, and nothing is hidden. Who
 * holds a ballot is its judge. */
static enum podium_status
is_holder(struct podium *pd, bool *holder)
{
    bool ballot;
    *holder = false;
    if (pd->actor_code)
        return PODIUM_OK;
    struct stmt q = stmt(pd, "SELECT 1 FROM ballot");
    enum podium_status status = stmt_exists(&q, &ballot);
    *holder = !ballot;
    return status;
}

enum podium_status
podium_visibility_check(struct podium *pd, const char *what, bool *may)
{
    const char *phase = NULL, *round = NULL, *roles = NULL;
    struct podium_arena arena = { 0 };
    enum podium_status status = is_holder(pd, may);
    if (status != PODIUM_OK || *may)
        return status;
    status = actor_load(pd);
    if (status == PODIUM_OK)
        status = load_visibility_inputs(pd, &arena, &phase, &round, &roles);
    for (const struct visibility_rule *s = visibility_rules;
         status == PODIUM_OK && roles && s->what; s++)
        *may = *may ||
            (strcmp(s->what, what) == 0 && words_allow(s->phases, phase) &&
                words_allow(s->round, round) && words_allow(s->roles, roles));
    podium_arena_free(&arena);
    return status;
}

/* Who sees it at all, and when this person does, if ever. */
struct visibility_terms {
    struct buffer roles, phases;
    bool ever, closed;
};

/* Add words that are not there yet. */
static void
add_new_words(struct buffer *list, const char *words)
{
    size_t n;
    for (const char *word; (word = words_next(&words, &n));) {
        char one[32];
        snprintf(one, sizeof one, "%.*s", (int)n, word);
        if (list->size && words_have_text(buffer_string(list), one))
            continue;
        buffer_text(list, list->size ? " " : "");
        buffer_text(list, one);
    }
}

static struct visibility_terms
find_visibility_terms(const char *what, const char *roles)
{
    struct visibility_terms t = { 0 };
    for (const struct visibility_rule *s = visibility_rules; s->what; s++) {
        if (strcmp(s->what, what) != 0 && strcmp(s->what, "everything") != 0)
            continue;
        add_new_words(&t.roles, s->roles);
        if (strcmp(s->what, what) != 0 || !words_allow(s->roles, roles))
            continue;
        t.ever = true;
        t.closed = t.closed || strcmp(s->round, "closed") == 0;
        add_new_words(&t.phases, s->phases);
    }
    return t;
}

static enum podium_status
refuse_to_show(
    struct podium *pd, const char *what, const char *person, const char *roles)
{
    struct visibility_terms t = find_visibility_terms(what, roles);
    struct buffer phases = { 0 }, who = { 0 };
    message_words(&phases, pd->language, "phase", buffer_string(&t.phases));
    message_words(&who, pd->language, "role", buffer_string(&t.roles));
    enum podium_status status = t.ever
        ? failed(pd, PODIUM_REFUSED,
              t.closed ? "visibility.closed" : "visibility.phase", person,
              buffer_string(&phases))
        : failed(pd, PODIUM_REFUSED, "visibility.role", person,
              buffer_string(&who));
    if (phases.failed || who.failed || t.roles.failed || t.phases.failed)
        status = failed_memory(pd);
    buffer_free(&phases);
    buffer_free(&who);
    buffer_free(&t.roles);
    buffer_free(&t.phases);
    return status;
}

enum podium_status
podium_visibility_require(struct podium *pd, const char *what)
{
    bool everything = false, may = false;
    enum podium_status status =
        podium_visibility_check(pd, "everything", &everything);
    if (status == PODIUM_OK && !everything)
        status = podium_visibility_check(pd, what, &may);
    if (status != PODIUM_OK || everything || may)
        return status;
    struct stmt q =
        stmt(pd, "SELECT person, roles FROM people WHERE id = :actor");
    bind_int(&q, ":actor", pd->actor);
    if (next_row(&q))
        status = refuse_to_show(pd, what, col_word(&q, 0), col_word(&q, 1));
    enum podium_status end = stmt_end(&q);
    return end == PODIUM_OK ? status : end;
}
