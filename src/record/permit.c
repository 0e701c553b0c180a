/* permit.c - may this person record this now?
 *
 * The row of an event's kind in schema/permit.csv names the phases, states of
 * the round and roles with which it may be recorded, and the phases in which a
 * second person signs it, too. All must fit, or it is REFUSED with the first
 * that does not. An allowed kind is remembered, until an event could change the
 * answer. The very first event is always allowed: it creates the first
 * person. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/words.h"
#include "record/body.h"
#include "record/log.h"
#include "record/schema.h"
#include "record/stmt.h"
#include "record/typed_code.h"

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
        status = refuse_phase(pd, kind, col_word(&q, 0));
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
    enum podium_status status = pd->actor_code
        ? find_typed_id(pd, CODED_PEOPLE, pd->actor_code, &pd->actor)
        : ask_int(pd,
              "SELECT id FROM people WHERE id = ifnull((SELECT judge FROM"
              " ballot), (SELECT actor FROM event WHERE seq = 1))",
              0, &pd->actor);
    if (status == PODIUM_OK && !pd->actor)
        return failed(pd, PODIUM_NOT_FOUND, "person.unknown", "");
    return status;
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
    /* First the role: it is the true reason for who may never do this. */
    status = check_roles(pd, kind);
    if (status == PODIUM_OK)
        status = check_phase(pd, kind);
    if (status == PODIUM_OK && round)
        status = check_round_state(pd, kind, round);
    bool remember = status == PODIUM_OK && !invalidates_permit(kind->name);
    pd->permit = remember ? (struct permit_memory){ .kind = kind,
        .round = round,
        .actor = pd->actor }
                          : (struct permit_memory){ 0 };
    return status;
}

enum podium_status
permit_check_role(struct podium *pd, const char *name)
{
    const struct kind *kind = kind_find(name);
    if (!kind)
        return failed(pd, PODIUM_INTERNAL, "record.unknown_kind", name);
    enum podium_status status = actor_load(pd);
    return status == PODIUM_OK ? check_roles(pd, kind) : status;
}

enum podium_status
permit_check_kind(struct podium *pd, const char *name)
{
    const struct kind *kind = kind_find(name);
    if (!kind)
        return failed(pd, PODIUM_INTERNAL, "record.unknown_kind", name);
    return check_permit_row(pd, kind, NULL);
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
