/* permit.c - may this person record or see this now?
 *
 * The row of an event's kind in schema/permit.csv names the phases, states of
 * the round and roles with which it may be recorded, and the phases in which a
 * second person signs it, too.
 * All must fit, or it is REFUSED with the first that does not. What may be
 * seen is in schema/visibility.csv, where one fitting row of several is enough.
 * An allowed kind is remembered, until an event could change the answer. The
 * very first event is always allowed: it creates the first person. */
/* SPDX-License-Identifier: MIT */
#include <podium/contest.h>

#include <stdio.h>
#include <string.h>

#include "base/words.h"
#include "record/body.h"
#include "record/log.h"
#include "record/schema.h"
#include "record/stmt.h"

static const char *
kind_text(const struct podium *pd, const struct kind *kind)
{
    return message_word(pd->language, "kind", kind->name);
}

static enum podium_status
refuse_phase(struct podium *pd, const struct kind *kind, const char *phase)
{
    struct buffer now = { 0 }, allowed = { 0 };
    message_words(&now, pd->language, "phase", phase);
    message_words(&allowed, pd->language, "phase", kind->phases);
    /* A sheet that was found wrong when prizes are decided: there is a way. */
    bool corrects = strncmp(kind->name, "sheet.", 6) == 0 &&
        strcmp(phase, "deliberation") == 0;
    enum podium_status status = failed(pd, PODIUM_REFUSED,
        corrects ? "permit.phase_back" : "permit.phase", kind_text(pd, kind),
        buffer_string(&now), buffer_string(&allowed));
    buffer_free(&now);
    buffer_free(&allowed);
    return status;
}

static enum podium_status
refuse_role(struct podium *pd, const struct kind *kind, const char *person,
    const char *roles)
{
    struct buffer has = { 0 }, needed = { 0 };
    message_words(&has, pd->language, "role", roles);
    message_words(&needed, pd->language, "role", kind->roles);
    enum podium_status status =
        failed(pd, PODIUM_REFUSED, "permit.role", kind_text(pd, kind), person,
            buffer_string(&has), buffer_string(&needed));
    buffer_free(&has);
    buffer_free(&needed);
    return status;
}

static enum podium_status
check_phase(struct podium *pd, const struct kind *kind)
{
    struct stmt q = stmt(pd, "SELECT phase FROM contest_state");
    enum podium_status status = PODIUM_OK;
    if (next_row(&q) && !words_allow(kind->phases, col_word(&q, 0)))
        status = refuse_phase(pd, kind, col_text(&q, 0));
    enum podium_status end = stmt_end(&q);
    return end == PODIUM_OK ? status : end;
}

static enum podium_status
check_round_state(struct podium *pd, const struct kind *kind, int64_t round)
{
    struct stmt q =
        stmt(pd, "SELECT state, round FROM rounds WHERE id = :round");
    bind_int(&q, ":round", round);
    enum podium_status status = PODIUM_OK;
    if (next_row(&q) && !words_allow(kind->round, col_word(&q, 0)))
        status = failed(pd, PODIUM_REFUSED, "permit.round", col_text(&q, 1));
    enum podium_status end = stmt_end(&q);
    return end == PODIUM_OK ? status : end;
}

static enum podium_status
check_roles(struct podium *pd, const struct kind *kind)
{
    struct stmt q = stmt(pd,
        "SELECT roles, person FROM people"
        " WHERE id = :id AND state = 'active'");
    bind_int(&q, ":id", pd->actor);
    enum podium_status status = PODIUM_OK;
    if (!next_row(&q))
        status = failed(pd, PODIUM_REFUSED, "permit.nobody");
    else if (!words_allow(kind->roles, col_word(&q, 0)))
        status = refuse_role(pd, kind, col_text(&q, 1), col_text(&q, 0));
    enum podium_status end = stmt_end(&q);
    return end == PODIUM_OK ? status : end;
}

/* Does the phase need a second person's consent to this kind? */
static enum podium_status
check_consent(struct podium *pd, const struct kind *kind)
{
    bool needed = false;
    if (!*kind->second)
        return PODIUM_OK;
    struct stmt q = stmt(pd, "SELECT phase FROM contest_state");
    if (next_row(&q))
        needed = words_allow(kind->second, col_word(&q, 0));
    enum podium_status status = stmt_end(&q);
    if (status != PODIUM_OK || !needed)
        return status;
    if (!pd->second.present)
        return failed(pd, PODIUM_REFUSED, "permit.second", kind_text(pd, kind));
    if (pd->second.person == pd->actor)
        return failed(
            pd, PODIUM_REFUSED, "permit.same_person", kind_text(pd, kind));
    return PODIUM_OK;
}

enum podium_status
actor_load(struct podium *pd)
{
    if (pd->actor)
        return PODIUM_OK;
    struct stmt q = stmt(pd,
        pd->actor_code ? "SELECT id FROM people WHERE person = :code"
                       : "SELECT id FROM people WHERE id = ifnull((SELECT judge"
                         " FROM ballot), (SELECT actor FROM event WHERE"
                         " seq = 1))");
    if (pd->actor_code)
        bind_text(&q, ":code", pd->actor_code);
    if (next_row(&q))
        pd->actor = col_int(&q, 0);
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK && !pd->actor)
        return failed(pd, PODIUM_NOT_FOUND, "person.unknown",
            pd->actor_code ? pd->actor_code : "");
    return status;
}

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
        *phase = podium_strdup(arena, col_text(&q, 0));
        *round = states[col_int(&q, 1)];
        *roles = podium_strdup(arena, col_text(&q, 2));
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_visibility_check(struct podium *pd, const char *what, bool *may)
{
    const char *phase = NULL, *round = NULL, *roles = NULL;
    struct podium_arena arena = { 0 };
    *may = false;
    enum podium_status status = actor_load(pd);
    if (status == PODIUM_OK)
        status = load_visibility_inputs(pd, &arena, &phase, &round, &roles);
    for (const struct visibility_rule *s = visibility_rules; roles && s->what;
         s++)
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

/* Kinds that invalidate the remembered permission. */
static bool
invalidates_permit(const char *kind)
{
    return strncmp(kind, "phase.", 6) == 0 || strncmp(kind, "round.", 6) == 0 ||
        strncmp(kind, "person.", 7) == 0;
}

static enum podium_status
check_reason(
    struct podium *pd, const struct kind *kind, const struct body *body)
{
    bool frozen;
    if (!*kind->reason)
        return PODIUM_OK;
    struct stmt q = stmt(pd,
        "SELECT 1 FROM contest_state WHERE instr(' ' || :phases || ' ', ' '"
        " || phase || ' ')");
    bind_text(&q, ":phases", kind->reason);
    enum podium_status status = stmt_exists(&q, &frozen);
    if (status == PODIUM_OK && frozen && !body_text(body, "reason"))
        return failed(pd, PODIUM_REFUSED, "permit.reason", kind_text(pd, kind));
    return status;
}

/* Phase, state of the round, and role of pd->actor. body: of the event,
 * from which the round it hangs on is read; NULL: of no round. */
static enum podium_status
check_permit_row(
    struct podium *pd, const struct kind *kind, const struct body *body)
{
    bool hangs = body && strcmp(kind->round, "*") != 0;
    int64_t round = hangs ? body_int(body, "round") : 0;
    enum podium_status status = actor_load(pd);
    if (status != PODIUM_OK ||
        (pd->permit.kind == kind && pd->permit.round == round &&
            pd->permit.actor == pd->actor))
        return status;
    status = check_phase(pd, kind);
    if (status == PODIUM_OK && round)
        status = check_round_state(pd, kind, round);
    if (status == PODIUM_OK)
        status = check_roles(pd, kind);
    bool remember = status == PODIUM_OK && !invalidates_permit(kind->name);
    pd->permit = remember ? (struct permit_memory){ .kind = kind,
        .round = round,
        .actor = pd->actor }
                          : (struct permit_memory){ 0 };
    return status;
}

enum podium_status
permit_check(struct podium *pd, const char *name, const struct body *body)
{
    const struct kind *kind = kind_find(name);
    if (!kind)
        return failed(pd, PODIUM_INTERNAL, "record.unknown_kind", name);
    if (pd->seq == 0) /* the first event creates the first person */
        return PODIUM_OK;
    enum podium_status status = check_permit_row(pd, kind, body);
    if (status == PODIUM_OK)
        status = check_consent(pd, kind);
    return status == PODIUM_OK && body ? check_reason(pd, kind, body) : status;
}

/* Whether enough people signed is checked with the signatures. */
enum podium_status
permit_check_again(
    struct podium *pd, const struct event *e, const struct body *body)
{
    const struct kind *kind = kind_find(e->kind);
    pd->actor = e->actor;
    if (e->source || e->seq == 1) { /* what it changes may undo a permission */
        pd->permit = (struct permit_memory){ 0 };
        return PODIUM_OK;
    }
    enum podium_status status = check_permit_row(pd, kind, body);
    return status == PODIUM_OK ? check_reason(pd, kind, body) : status;
}
