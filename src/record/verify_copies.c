/* verify_copies.c - is what came from other copies what they recorded?
 *
 * In: the log and the evidence that merges kept (evidence.c), of which nothing
 * is trusted. For every head that a copy.merged names, of this log or of a
 * copy, the chain is followed back to an event of this log; what came before
 * that, and the chain, is that copy as it was. Its chain, law and signatures
 * are verified as those of any file. What must hold: each event that came from
 * a copy, recorded or refused, is the event that this copy had, word for word;
 * whatever a merged copy said stands here; and no evidence is left over. What a
 * ballot brought needs none: its sheets bear the signature of their judge, and
 * it brings nothing else. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "record/log.h"
#include "record/merge.h"
#include "record/open.h"
#include "record/replay.h"
#include "record/stmt.h"
#include "record/verify.h"

struct copies_check {
    struct check *check;
    struct map here;   /* hash of an event of this log to its number */
    struct map proven; /* hashes of the evidence that a head leads to */
    struct {
        struct copy_head {
            const char *head, *name;
            int64_t seq; /* of its copy.merged, in the copy that has it */
            bool own;    /* that is this one */
        } * items;
        size_t count, room;
    } heads;
    struct {
        const char **items;
        size_t count, room;
    } chain; /* from the head backwards */
};

static void
load_hashes(struct copies_check *w)
{
    struct stmt q = stmt(w->check->pd, "SELECT hash, seq FROM event");
    while (next_row(&q)) {
        bool added;
        int64_t *seq = map_put_copy(&w->here, col_word(&q, 0), &added);
        if (!seq)
            break;
        *seq = col_int(&q, 1);
    }
    finding_add_read(w->check, "event", stmt_end(&q));
}

static void
load_heads(struct copies_check *w)
{
    struct stmt q = stmt(w->check->pd,
        "SELECT body ->> 'head', body ->> 'copy', seq, 1 FROM event"
        " WHERE kind = 'copy.merged' AND source IS NULL UNION ALL"
        " SELECT body ->> 'head', body ->> 'copy', seq, 0 FROM copy_event"
        " WHERE kind = 'copy.merged' AND source IS NULL ORDER BY 4 DESC, 3 DESC");
    while (next_row(&q)) {
        struct copy_head *h = arena_push(w->check->arena, &w->heads);
        if (!h)
            break;
        *h = (struct copy_head){ .head = podium_strdup(
                                     w->check->arena, col_word(&q, 0)),
            .name = podium_strdup(w->check->arena, col_word(&q, 1)),
            .seq = col_int(&q, 2),
            .own = col_int(&q, 3) != 0 };
    }
    finding_add_read(w->check, "copy_event", stmt_end(&q));
}

/* Follow the chain from a head back to an event of this log, whose number goes
 * to *base; 0: it leads nowhere. */
static void
follow_chain(struct copies_check *w, const char *head, int64_t *base)
{
    struct podium *pd = w->check->pd;
    const char *hash = head;
    int64_t seq = 0;
    *base = 0;
    w->chain.count = 0;
    while (hash && !*base) {
        const int64_t *here = map_get(&w->here, hash);
        if (here) {
            *base = *here;
            return;
        }
        struct stmt q =
            stmt(pd, "SELECT prev, seq FROM copy_event WHERE hash = :hash");
        bind_text(&q, ":hash", hash);
        const char **link = NULL;
        const char *prev = NULL;
        /* The numbers descend, so that no forged chain goes round. */
        if (next_row(&q) && (!seq || col_int(&q, 1) == seq - 1)) {
            seq = col_int(&q, 1);
            link = arena_push(w->check->arena, &w->chain);
            prev = podium_strdup(w->check->arena, col_word(&q, 0));
        }
        finding_add_read(w->check, "copy_event", stmt_end(&q));
        if (link)
            *link = hash;
        hash = prev;
    }
}

/* Copy one event of the chain, and its signatures, into the copy apart. */
static enum podium_status
add_link(struct copies_check *w, struct podium *apart, const char *hash)
{
    bool added;
    if (!map_put(&w->proven, hash, &added))
        return PODIUM_NOMEM;
    struct stmt q = stmt(w->check->pd,
        "SELECT " EVENT_COLUMNS " FROM copy_event WHERE hash = :hash");
    bind_text(&q, ":hash", hash);
    enum podium_status status = copy_rows(&q, apart, INSERT_EVENT);
    if (status != PODIUM_OK)
        return status;
    q = stmt(w->check->pd,
        "SELECT e.seq, s.person, s.key, s.value FROM copy_signature s"
        " JOIN copy_event e ON e.hash = s.hash WHERE s.hash = :hash");
    bind_text(&q, ":hash", hash);
    return copy_rows(&q, apart, INSERT_SIGNATURE);
}

/* The copy as it was: this log up to the event `base`, then the chain. */
static enum podium_status
fill_copy(struct copies_check *w, struct podium *apart, int64_t base)
{
    struct stmt q = stmt(w->check->pd,
        "SELECT " EVENT_COLUMNS " FROM event WHERE seq <= :base ORDER BY seq");
    bind_int(&q, ":base", base);
    enum podium_status status = copy_rows(&q, apart, INSERT_EVENT);
    if (status != PODIUM_OK)
        return status;
    q = stmt(w->check->pd,
        "SELECT seq, person, key, value FROM signature WHERE seq <= :base");
    bind_int(&q, ":base", base);
    status = copy_rows(&q, apart, INSERT_SIGNATURE);
    for (size_t i = w->chain.count; status == PODIUM_OK && i > 0; i--)
        status = add_link(w, apart, w->chain.items[i - 1]);
    return status;
}

/* The columns of the query in check_carried(). */
enum {
    CARRIED_SEQ,
    CARRIED_HASH,
    CARRIED_KIND,
    CARRIED_BODY,
    CARRIED_ACTOR,
    CARRIED_TIME,
    CARRIED_REQUEST,
    CARRIED_BALLOT
};

/* Did the copy that it came from have this event word for word? Its row is in
 * the evidence, or in this log where a copy brings back what came from here. */
static bool
is_proven(struct copies_check *w, struct check *c, const struct stmt *q)
{
#define SAME                                                                   \
    " AND kind = :kind AND body = :body AND actor = :actor AND time = :time"   \
    " AND request IS :request"
    const int64_t *here = map_get(&w->here, col_word(q, CARRIED_HASH));
    struct stmt there = stmt(w->check->pd,
        here ? "SELECT 1 FROM event WHERE seq = :key" SAME
             : "SELECT 1 FROM copy_event WHERE hash = :key" SAME);
    if (here)
        bind_int(&there, ":key", *here);
    else
        bind_text(&there, ":key", col_text(q, CARRIED_HASH));
    bind_text(&there, ":kind", col_text(q, CARRIED_KIND));
    bind_text(&there, ":body", col_text(q, CARRIED_BODY));
    bind_int(&there, ":actor", col_int(q, CARRIED_ACTOR));
    bind_int(&there, ":time", col_int(q, CARRIED_TIME));
    bind_text(&there, ":request", col_text(q, CARRIED_REQUEST));
    bool proven;
    finding_add_read(c, "copy_event", stmt_exists(&there, &proven));
    return proven;
#undef SAME
}

/* Every event of a log that came from a copy, recorded or refused. */
static void
check_carried(struct copies_check *w, struct check *c)
{
    struct stmt q = stmt(c->pd,
        "SELECT seq, source ->> 'hash', kind, body, actor, time, request,"
        " source ->> 'ballot' FROM event WHERE source IS NOT NULL UNION ALL"
        " SELECT seq, body ->> '$.event.hash', body ->> '$.event.kind',"
        " body ->> '$.event.body', body ->> '$.event.actor',"
        " body ->> '$.event.time', body ->> '$.event.request',"
        " body ->> 'ballot' FROM event WHERE kind = 'merge.refused'"
        " ORDER BY 1");
    while (next_row(&q)) {
        bool sheet = !col_is_null(&q, CARRIED_BALLOT) &&
            strcmp(col_word(&q, CARRIED_KIND), "sheet.submitted") == 0;
        if (!sheet && !is_proven(w, c, &q))
            finding_add_event(
                c, col_int(&q, CARRIED_SEQ), WORDS("verify.unproven"));
    }
    finding_add_read(c, "event", stmt_end(&q));
}

/* Does all that the copy recorded since the event `base` stand here? */
static void
check_nothing_omitted(
    struct check *c, struct podium *apart, int64_t base, int64_t seq)
{
    struct divergence here, there;
    struct podium_merged unused = { 0 };
    struct merge m = { .pd = c->pd,
        .arena = c->arena,
        .here = &here,
        .there = &there,
        .out = &unused };
    bool news = false;
    enum podium_status status = divergence_load(c->pd, base, c->arena, &here);
    if (status == PODIUM_OK)
        status = divergence_load(apart, base, c->arena, &there);
    if (status == PODIUM_OK)
        status = merge_has_news(&m, &news);
    finding_add_read(c, "copy_event", status);
    if (news)
        finding_add_event(c, seq, WORDS("verify.omitted"));
}

/* Chain, law, signatures and evidence of a copy that was put together. */
static enum podium_status
check_copy_apart(struct copies_check *w, struct check *copy)
{
    const struct replay_judge law = { report_unlawful, copy };
    if (!check_chain(copy))
        return PODIUM_OK;
    enum podium_status status = replay_log(copy->pd, &law);
    if (status != PODIUM_OK)
        return status;
    check_signatures(copy, copy->pd);
    check_carried(w, copy);
    return copy->failed;
}

/* What was found in a copy is a finding of the event that merged it. */
static void
report_copy(struct copies_check *w, const struct copy_head *h,
    const struct podium_findings *found)
{
    for (size_t i = 0; i < found->count; i++)
        finding_add(w->check, h->own ? h->seq : 0,
            finding_text(
                w->check, WORDS("verify.copy", h->name, found->items[i].where)),
            found->items[i].what);
}

static enum podium_status
check_head(struct copies_check *w, const struct copy_head *h)
{
    struct podium_findings found = { 0 };
    struct podium *apart = NULL;
    int64_t base;
    follow_chain(w, h->head, &base);
    /* A ballot, or a copy that had nothing this log lacks. */
    if (!base || w->chain.count == 0)
        return PODIUM_OK;
    enum podium_status status = open_memory(w->check->pd, &apart);
    struct check copy = {
        .pd = apart, .arena = w->check->arena, .out = &found
    };
    if (status == PODIUM_OK)
        status = run_sql(apart, ACCESS_READ, "BEGIN");
    if (status == PODIUM_OK)
        status = fill_copy(w, apart, base);
    if (status == PODIUM_OK)
        status = check_copy_apart(w, &copy);
    if (status == PODIUM_OK && found.count == 0 && h->own)
        check_nothing_omitted(w->check, apart, base, h->seq);
    if (apart && status != PODIUM_OK && status != PODIUM_NOMEM)
        finding_add(&copy, 0, finding_text(&copy, WORDS("verify.log")),
            podium_strdup(w->check->arena, podium_message(apart)));
    report_copy(w, h, &found);
    podium_close(apart);
    return status == PODIUM_NOMEM ? status : PODIUM_OK;
}

/* Evidence that no head leads to proves nothing. */
static void
check_nothing_left_over(struct copies_check *w)
{
    struct stmt q = stmt(w->check->pd, "SELECT hash FROM copy_event");
    while (next_row(&q))
        if (!map_get(&w->proven, col_word(&q, 0)))
            finding_add(w->check, 0, "copy_event",
                finding_text(w->check, WORDS("verify.left_over")));
    finding_add_read(w->check, "copy_event", stmt_end(&q));
}

void
check_copies(struct check *c)
{
    struct copies_check w = {
        .check = c, .here.arena = c->arena, .proven.arena = c->arena
    };
    enum podium_status status = PODIUM_OK;
    load_heads(&w);
    if (w.heads.count > 0)
        load_hashes(&w);
    for (size_t i = 0; status == PODIUM_OK && i < w.heads.count; i++)
        if (!map_get(&w.proven, w.heads.items[i].head))
            status = check_head(&w, &w.heads.items[i]);
    if (status == PODIUM_NOMEM)
        c->failed = status;
    check_carried(&w, c);
    check_nothing_left_over(&w);
}
