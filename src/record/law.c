/* law.c - may this event be, given the tables just before it?
 *
 * In: an event, its body read by body_read(), and the tables just before it.
 * Out: the first that speaks against it. What must hold: it is asked of every
 * event, whoever brings it and by whatever way: when it is recorded, when it
 * comes in with a ballot or a copy, and again, event by event, when a log is
 * verified, as a file that somebody wrote with other tools has passed no
 * command. The rules themselves are data: the form of a body in
 * schema/body.csv, what it may say in schema/judge/KIND.sql, who may record it
 * when in schema/permit.csv. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "record/log.h"
#include "record/schema.h"
#include "record/stmt.h"

/* The last millisecond of the year 9999. */
#define TIME_MAX INT64_C(253402300799999)

/* What every event has beside its body. A time is what a clock said: it
 * decides nothing, but people have to be able to read it. */
static enum podium_status
check_envelope(struct podium *pd, const struct event *e)
{
    bool hex = !e->request ||
        (strlen(e->request) == REQUEST_HEX &&
            strspn(e->request, "0123456789abcdef") == REQUEST_HEX);
    if (!hex)
        return failed(pd, PODIUM_INVALID, "law.form", "request");
    if (e->time < 0 || e->time > TIME_MAX)
        return failed(pd, PODIUM_INVALID, "law.time");
    return e->source ? body_check_source(pd, e->source) : PODIUM_OK;
}

/* Who consents: when it is recorded the handle knows, and afterwards the
 * signatures; 0: nobody. */
static enum podium_status
find_second(struct podium *pd, const struct event *e, int64_t *out)
{
    *out = pd->second.present ? pd->second.person : 0;
    if (*out || !e->seq)
        return PODIUM_OK;
    struct stmt q =
        stmt(pd, "SELECT person FROM consents WHERE seq = :seq LIMIT 1");
    bind_int(&q, ":seq", e->seq);
    if (next_row(&q))
        *out = col_int(&q, 0);
    return stmt_end(&q);
}

static enum podium_status
judge_event(struct podium *pd, const struct kind *kind, const struct event *e,
    const struct body *body)
{
    int64_t second = 0;
    enum podium_status status = strstr(kind->judge, ":second")
        ? find_second(pd, e, &second)
        : PODIUM_OK;
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd, kind->judge);
    body_bind(&q, body);
    offer_int(&q, ":actor", e->actor);
    offer_int(&q, ":own", !e->source);
    offer_int(&q, ":second", second);
    offer_int(&q, ":seq", e->seq); /* 0 where it is being recorded */
    if (next_row(&q))
        status = failed(pd, PODIUM_INVALID, col_word(&q, 0), col_word(&q, 1),
            col_word(&q, 2));
    enum podium_status end = stmt_end(&q);
    return status == PODIUM_OK ? end : status;
}

enum podium_status
law_check(struct podium *pd, const struct event *e, const struct body *body)
{
    const struct kind *kind = kind_find(e->kind);
    enum podium_status status = check_envelope(pd, e);
    return status == PODIUM_OK && kind->judge ? judge_event(pd, kind, e, body)
                                              : status;
}

enum podium_status
law_check_again(struct podium *pd, const struct event *e)
{
    struct body body;
    enum podium_status status = body_read(pd, e->kind, e->body, &body);
    if (status != PODIUM_OK)
        return status;
    status = permit_check_again(pd, e, &body);
    if (status == PODIUM_OK)
        status = law_check(pd, e, &body);
    body_free(&body);
    return status;
}
