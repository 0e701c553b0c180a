/* certificates.c - which certificates there are.
 *
 * In: awards, entries or judges, and what has a number already. Out: a
 * certificate for each, or for each author, in the order of awards, or of
 * codes. One that has a number keeps the recipients for whom it was numbered,
 * even if the authors have changed since. */
/* SPDX-License-Identifier: MIT */
#include <podium/award.h>
#include <podium/certificate.h>

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/message.h"
#include "contest/awards/certificate_choice.h"
#include "contest/awards/certificate_words.h"
#include "contest/awards/certificates.h"
#include "record/begin.h"
#include "record/stmt.h"

const char *
podium_certificate_kind_word(int kind)
{
    static const char *const words[PODIUM_CERTIFICATE_KINDS] = {
        [PODIUM_CERTIFICATE_AWARD] = "award",
        [PODIUM_CERTIFICATE_PARTICIPATION] = "participation",
        [PODIUM_CERTIFICATE_THANKS] = "thanks",
    };
    return kind >= 0 && kind < PODIUM_CERTIFICATE_KINDS ? words[kind] : NULL;
}

/* A certificate that holds. */
struct holding {
    int64_t id, number, author, numbered;
    const char *said;
};

struct holdings {
    struct holding *items;
    size_t count, room;
};

struct subjects {
    struct certificate_subject *items;
    size_t count, room;
};

struct listing {
    struct certificate_frame frame;
    const struct podium_certificates_wanted *wanted;
    struct holdings holdings;
    struct map held;    /* from subject and author to its index there, plus 1 */
    struct map holders; /* subjects */
    struct subjects subjects;
    struct podium_certificates *out;
    int64_t only; /* id of the one that is wanted; 0: all */
    int64_t any_revoked;
    enum podium_status status;
};

/* ---- what may be certified ---- */

/* The id of what it is for. */
static int64_t
subject_id(const struct certificate_subject *s)
{
    return s->entry ? s->entry : s->person;
}

/* Those whose names were not erased; *erased: there were others. */
static enum podium_status
load_recipients(struct listing *l, struct certificate_subject *s, bool *erased)
{
    struct podium_arena *arena = l->frame.arena;
    struct stmt q = stmt(l->frame.pd,
        "SELECT id, name FROM (SELECT id, name, position"
        " FROM author_names WHERE entry = :entry UNION ALL"
        " SELECT 0, name, 1 FROM people WHERE id = :person)"
        " ORDER BY position");
    bind_int(&q, ":entry", s->entry);
    bind_int(&q, ":person", s->person);
    while (next_row(&q)) {
        bool named = col_text(&q, 1);
        struct recipient *one = named ? arena_push(arena, &s->names) : NULL;
        *erased |= !named;
        if (!one)
            continue;
        one->author = col_int(&q, 0);
        one->name = podium_strdup(arena, col_text(&q, 1));
    }
    return stmt_end_into(&q, arena);
}

/* Nothing is certified of nobody. */
static enum podium_status
keep_subject(struct listing *l, struct certificate_subject subject)
{
    bool erased = false;
    if (l->only && l->only != subject_id(&subject))
        return PODIUM_OK;
    enum podium_status status = load_recipients(l, &subject, &erased);
    bool kept = !erased || subject.names.count > 0;
    struct certificate_subject *s =
        kept ? arena_push(l->frame.arena, &l->subjects) : NULL;
    if (s)
        *s = subject;
    return status;
}

/* Decided awards, and proposed ones if they are wanted. */
static enum podium_status
load_awarded(struct listing *l)
{
    struct podium_awards awards;
    enum podium_status status =
        podium_award_list(l->frame.pd, l->frame.arena, &awards);
    for (size_t i = 0; status == PODIUM_OK && i < awards.count; i++) {
        const struct podium_award *a = &awards.items[i];
        if (a->prize && (a->decided || l->wanted->proposed))
            status = keep_subject(l,
                (struct certificate_subject){ .entry = a->entry_id,
                    .code = a->entry,
                    .title = a->title,
                    .unit = a->unit,
                    .field = a->field_name,
                    .prize = a->prize_name,
                    .citation = a->citation,
                    .decided = a->decided });
    }
    return status;
}

/* From ids of entries and judges, codes, titles, units and fields. */
static enum podium_status
load_listed(struct listing *l, const char *sql)
{
    struct podium_arena *arena = l->frame.arena;
    struct stmt q = stmt(l->frame.pd, sql);
    enum podium_status status = PODIUM_OK;
    while (status == PODIUM_OK && next_row(&q))
        status = keep_subject(l,
            (struct certificate_subject){ .entry = col_int(&q, 0),
                .person = col_int(&q, 1),
                .code = podium_strdup(arena, col_text(&q, 2)),
                .title = podium_strdup(arena, col_text(&q, 3)),
                .unit = podium_strdup(arena, col_text(&q, 4)),
                .field = podium_strdup(arena, col_text(&q, 5)),
                .decided = true });
    enum podium_status end = stmt_end_into(&q, arena);
    return status == PODIUM_OK ? end : status;
}

/* The one that is wanted, if it is only one. */
static enum podium_status
find_only(struct listing *l)
{
    return l->wanted->code
        ? certificate_find_subject(l->frame.pd, l->wanted->kind,
              l->wanted->code, l->frame.arena, &l->only)
        : PODIUM_OK;
}

static enum podium_status
load_subjects(struct listing *l)
{
    switch (l->wanted->kind) {
    case PODIUM_CERTIFICATE_AWARD:
        return load_awarded(l);
    case PODIUM_CERTIFICATE_PARTICIPATION:
        return load_listed(l,
            "SELECT e.id, 0, e.entry, e.title, u.name, f.name FROM entries e"
            " JOIN fields f ON f.id = e.field"
            " LEFT JOIN units u ON u.id = e.unit WHERE e.state = 'active'"
            " ORDER BY e.entry COLLATE code");
    default:
        /* Judges who have judged. */
        return load_listed(l,
            "SELECT 0, p.id, p.person, NULL, u.name, NULL FROM people p"
            " LEFT JOIN units u ON u.id = p.unit"
            " WHERE p.id IN (SELECT judge FROM sheets)"
            " ORDER BY p.person COLLATE code");
    }
}

/* ---- what has a number ---- */

static void
keep_holding(struct listing *l, int64_t subject, struct holding *h)
{
    bool added;
    int64_t *at =
        map_put_ids(&l->held, (int64_t[]){ subject, h->author }, 2, &added);
    int64_t *any = map_put_ids(&l->holders, &subject, 1, &added);
    if (at && any)
        *at = (int64_t)l->holdings.count;
}

static enum podium_status
load_holdings(struct listing *l)
{
    struct podium_arena *arena = l->frame.arena;
    struct stmt q = stmt(l->frame.pd,
        "SELECT ifnull(c.entry, c.person), c.id, c.number, ifnull(c.author, 0),"
        " e.time, p.value FROM certificates c"
        " JOIN event e ON e.seq = c.numbered"
        " LEFT JOIN personal p ON p.hash = c.said"
        " WHERE c.kind = :kind AND c.ended IS NULL ORDER BY c.number");
    bind_text(&q, ":kind", podium_certificate_kind_word((int)l->wanted->kind));
    while (next_row(&q)) {
        struct holding *h = arena_push(arena, &l->holdings);
        if (!h)
            break;
        *h = (struct holding){ col_int(&q, 1), col_int(&q, 2), col_int(&q, 3),
            col_int(&q, 4), podium_strdup(arena, col_text(&q, 5)) };
        keep_holding(l, col_int(&q, 0), h);
    }
    return stmt_end_into(&q, arena);
}

/* The one that a subject, or one of its authors (0: all), has; or NULL. */
static const struct holding *
find_held(const struct listing *l, int64_t subject, int64_t author)
{
    const int64_t *at =
        map_get_ids(&l->held, (int64_t[]){ subject, author }, 2);
    return at ? &l->holdings.items[*at - 1] : NULL;
}

/* ---- certificates ---- */

/* Was it revoked, and given no number since? */
static enum podium_status
find_revoked(struct listing *l, struct podium_certificate *c)
{
    if (!l->any_revoked || l->status != PODIUM_OK)
        return l->status;
    struct stmt q = stmt(l->frame.pd,
        "SELECT 1 FROM certificates WHERE kind = :kind"
        " AND ifnull(entry, person) = :subject"
        " AND ifnull(author, 0) = :author AND ended = 'revoked'");
    bind_text(&q, ":kind", podium_certificate_kind_word((int)c->kind));
    bind_int(&q, ":subject", c->entry ? c->entry : c->person);
    bind_int(&q, ":author", c->author);
    return stmt_exists(&q, &c->revoked);
}

static void
add_certificate(struct listing *l, const struct certificate_subject *s,
    const struct recipient *one, const struct holding *held)
{
    struct podium_certificate *c = arena_push(l->frame.arena, l->out);
    if (!c)
        return;
    *c = (struct podium_certificate){ .kind = l->wanted->kind };
    if (held) {
        c->id = held->id;
        c->number = held->number;
        c->numbered = held->numbered;
        c->said = held->said;
    }
    certificate_write(&l->frame, s, one, c);
    if (!held)
        l->status = find_revoked(l, c);
}

/* One for all recipients, or one for each: as they were numbered, else as it is
 * wanted. */
static void
add_certificates(struct listing *l, const struct certificate_subject *s)
{
    int64_t subject = subject_id(s);
    bool any = map_get_ids(&l->holders, &subject, 1);
    const struct holding *whole = find_held(l, subject, 0);
    bool each = any ? !whole : l->wanted->each_author && s->names.count > 1;
    if (!each) {
        add_certificate(l, s, NULL, whole);
        return;
    }
    for (size_t i = 0; i < s->names.count; i++) {
        const struct recipient *one = &s->names.items[i];
        add_certificate(l, s, one, find_held(l, subject, one->author));
    }
}

enum podium_status
certificates_load(struct podium *pd,
    const struct podium_certificates_wanted *wanted, struct podium_arena *arena,
    struct podium_certificates *out)
{
    struct listing l = { .frame = { .pd = pd, .arena = arena },
        .wanted = wanted,
        .out = out,
        .held = { .arena = arena },
        .holders = { .arena = arena } };
    *out = (struct podium_certificates){ 0 };
    enum podium_status status = certificate_frame_load(&l.frame);
    if (status == PODIUM_OK)
        status = load_holdings(&l);
    if (status == PODIUM_OK)
        status = ask_int(pd,
            "SELECT count(*) FROM certificates WHERE ended = 'revoked'", 0,
            &l.any_revoked);
    if (status == PODIUM_OK)
        status = find_only(&l);
    if (status == PODIUM_OK)
        status = load_subjects(&l);
    for (size_t i = 0; status == PODIUM_OK && i < l.subjects.count; i++) {
        add_certificates(&l, &l.subjects.items[i]);
        status = l.status;
    }
    if (arena->failed)
        return failed_memory(pd);
    return status;
}

/* ---- whether there are any ---- */

enum podium_status
certificates_check_awards(struct podium *pd, struct podium_arena *arena)
{
    struct podium_outdated_awards outdated;
    int64_t open = 0;
    enum podium_status status = podium_award_outdated(pd, arena, &outdated);
    if (status == PODIUM_OK)
        status =
            ask_int(pd, "SELECT count(*) FROM open_merge_conflicts", 0, &open);
    if (status == PODIUM_OK && outdated.count > 0)
        return failed(pd, PODIUM_REFUSED, "certificate.outdated",
            outdated.items[0].entry);
    if (status == PODIUM_OK && open > 0)
        return failed(pd, PODIUM_REFUSED, "certificate.disputed");
    return status;
}

/* While judging goes on again, awards are not what will be. */
static enum podium_status
check_decided_phase(struct podium *pd)
{
    int64_t decided = 0;
    enum podium_status status = ask_int(pd,
        "SELECT count(*) FROM contest_state"
        " WHERE phase IN ('deliberation', 'published')",
        0, &decided);
    if (status == PODIUM_OK && !decided)
        return failed(pd, PODIUM_REFUSED, "certificate.judging");
    return status;
}

static enum podium_status
say_none(struct podium *pd, const struct podium_certificates_wanted *wanted)
{
    bool award = wanted->kind == PODIUM_CERTIFICATE_AWARD;
    if (wanted->code)
        return failed(pd, PODIUM_NOT_FOUND,
            award ? "certificate.no_award" : "certificate.no_subject",
            wanted->code);
    return failed(pd, PODIUM_NOT_FOUND,
        award ? "certificate.none" : "certificate.no_subjects");
}

enum podium_status
certificates_load_any(struct podium *pd,
    const struct podium_certificates_wanted *wanted, struct podium_arena *arena,
    struct podium_certificates *out)
{
    enum podium_status status = certificates_check_awards(pd, arena);
    if (status == PODIUM_OK)
        status = certificates_load(pd, wanted, arena, out);
    if (status == PODIUM_OK)
        status =
            out->count > 0 ? check_decided_phase(pd) : say_none(pd, wanted);
    return status;
}

bool
certificate_says_otherwise(
    const struct podium_certificate *c, struct podium_arena *arena)
{
    const char *now = c->number ? certificate_said(c, arena) : NULL;
    return now && (!c->said || strcmp(now, c->said) != 0);
}

/* What may be printed: nothing that was revoked, and nothing under a number
 * that says something else. */
static enum podium_status
keep_printable(struct podium *pd, struct podium_arena *arena,
    struct podium_certificates *out)
{
    size_t kept = 0;
    for (size_t i = 0; i < out->count; i++) {
        const struct podium_certificate *c = &out->items[i];
        if (certificate_says_otherwise(c, arena))
            return failed(pd, PODIUM_REFUSED, "certificate.says_otherwise",
                INT_TEXT(c->number));
        if (!c->revoked)
            out->items[kept++] = *c;
    }
    out->count = kept;
    return kept > 0 ? PODIUM_OK
                    : failed(pd, PODIUM_NOT_FOUND, "certificate.all_revoked");
}

enum podium_status
podium_certificate_list(struct podium *pd,
    const struct podium_certificates_wanted *wanted, struct podium_arena *arena,
    struct podium_certificates *out)
{
    *out = (struct podium_certificates){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    status = certificates_load_any(pd, wanted, arena, out);
    if (status == PODIUM_OK)
        status = certificates_choose(pd, wanted, arena, out);
    if (status == PODIUM_OK)
        status = keep_printable(pd, arena, out);
    return read_end(pd, status);
}
