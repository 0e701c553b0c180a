/* certificates.c - which certificates there are.
 *
 * In: awards, entries or judges, and what has a number already. Out: a
 * certificate for each, or for each author, in the order of awards, or of
 * codes. One that has a number is for whom it was numbered. */
/* SPDX-License-Identifier: MIT */
#include <podium/award.h>
#include <podium/certificate.h>

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "contest/awards/certificate_words.h"
#include "contest/awards/certificates.h"
#include "record/begin.h"
#include "record/stmt.h"

const char *const certificate_kind_words[PODIUM_CERTIFICATE_KINDS] = {
    [PODIUM_CERTIFICATE_AWARD] = "award",
    [PODIUM_CERTIFICATE_PARTICIPATION] = "participation",
    [PODIUM_CERTIFICATE_THANKS] = "thanks",
};

/* A certificate that holds. */
struct holding {
    int64_t subject; /* id of the entry or judge */
    int64_t id, number, author;
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
    struct holdings holdings; /* by subject, then number */
    struct subjects subjects;
    struct podium_certificates *out;
    int64_t any_revoked;
    enum podium_status status;
};

/* ---- what may be certified ---- */

static bool
is_wanted(const struct listing *l, const char *code)
{
    return !l->wanted->code || strcmp(l->wanted->code, code) == 0;
}

static enum podium_status
load_recipients(struct listing *l, struct certificate_subject *s)
{
    struct podium_arena *arena = l->frame.arena;
    struct stmt q = stmt(l->frame.pd,
        "SELECT id, ifnull(name, '?') FROM author_names WHERE entry = :entry"
        " ORDER BY position");
    bind_int(&q, ":entry", s->entry);
    while (next_row(&q)) {
        struct recipient *one = arena_push(arena, &s->names);
        if (!one)
            break;
        one->author = col_int(&q, 0);
        one->name = podium_strdup(arena, col_text(&q, 1));
    }
    return stmt_end_into(&q, arena);
}

static enum podium_status
find_entry_id(struct podium *pd, struct certificate_subject *s)
{
    struct stmt q = stmt(pd, "SELECT id FROM entries WHERE entry = :code");
    bind_text(&q, ":code", s->code);
    s->entry = next_row(&q) ? col_int(&q, 0) : 0;
    q.stepped = true;
    return stmt_end(&q);
}

/* Decided awards, and proposed ones if they are wanted. */
static enum podium_status
load_award_subjects(struct listing *l)
{
    struct podium_awards awards;
    struct podium *pd = l->frame.pd;
    enum podium_status status = podium_award_list(pd, l->frame.arena, &awards);
    for (size_t i = 0; status == PODIUM_OK && i < awards.count; i++) {
        const struct podium_award *a = &awards.items[i];
        bool listed = a->prize && (a->decided || l->wanted->proposed) &&
            is_wanted(l, a->entry);
        struct certificate_subject *s =
            listed ? arena_push(l->frame.arena, &l->subjects) : NULL;
        if (!s)
            continue;
        s->code = a->entry;
        s->title = a->title;
        s->unit = a->unit;
        s->field = a->field_name;
        s->prize = a->prize_name;
        s->decided = a->decided;
        status = find_entry_id(pd, s);
        if (status == PODIUM_OK)
            status = load_recipients(l, s);
    }
    return status;
}

static enum podium_status
load_entry_subjects(struct listing *l)
{
    struct podium_arena *arena = l->frame.arena;
    struct stmt q = stmt(l->frame.pd,
        "SELECT e.id, e.entry, e.title, u.name, f.name FROM entries e"
        " JOIN fields f ON f.id = e.field LEFT JOIN units u ON u.id = e.unit"
        " WHERE e.state = 'active' ORDER BY e.entry COLLATE code");
    enum podium_status status = PODIUM_OK;
    while (status == PODIUM_OK && next_row(&q)) {
        bool listed = is_wanted(l, col_text(&q, 1));
        struct certificate_subject *s =
            listed ? arena_push(arena, &l->subjects) : NULL;
        if (!s)
            continue;
        s->entry = col_int(&q, 0);
        s->code = podium_strdup(arena, col_text(&q, 1));
        s->title = podium_strdup(arena, col_text(&q, 2));
        s->unit = podium_strdup(arena, col_text(&q, 3));
        s->field = podium_strdup(arena, col_text(&q, 4));
        s->decided = true;
        status = load_recipients(l, s);
    }
    enum podium_status end = stmt_end_into(&q, arena);
    return status == PODIUM_OK ? end : status;
}

/* Judges who have judged. */
static enum podium_status
load_judge_subjects(struct listing *l)
{
    struct podium_arena *arena = l->frame.arena;
    struct stmt q = stmt(l->frame.pd,
        "SELECT p.id, p.person, p.name, u.name FROM people p"
        " LEFT JOIN units u ON u.id = p.unit"
        " WHERE p.id IN (SELECT judge FROM sheets) ORDER BY p.person"
        " COLLATE code");
    while (next_row(&q)) {
        bool listed = is_wanted(l, col_text(&q, 1));
        struct certificate_subject *s =
            listed ? arena_push(arena, &l->subjects) : NULL;
        struct recipient *one = s ? arena_push(arena, &s->names) : NULL;
        if (!one)
            continue;
        s->person = col_int(&q, 0);
        s->code = podium_strdup(arena, col_text(&q, 1));
        one->name = podium_strdup(arena, col_text(&q, 2));
        s->unit = podium_strdup(arena, col_text(&q, 3));
        s->decided = true;
    }
    return stmt_end_into(&q, arena);
}

/* ---- what has a number ---- */

static enum podium_status
load_holdings(struct listing *l)
{
    struct podium_arena *arena = l->frame.arena;
    struct stmt q = stmt(l->frame.pd,
        "SELECT ifnull(c.entry, c.person), c.id, c.number, ifnull(c.author, 0),"
        " p.value FROM certificates c LEFT JOIN personal p ON p.hash = c.said"
        " WHERE c.kind = :kind AND c.ended IS NULL ORDER BY 1, 3");
    bind_text(&q, ":kind", certificate_kind_words[l->wanted->kind]);
    while (next_row(&q)) {
        struct holding *h = arena_push(arena, &l->holdings);
        if (!h)
            break;
        *h = (struct holding){ col_int(&q, 0), col_int(&q, 1), col_int(&q, 2),
            col_int(&q, 3), podium_strdup(arena, col_text(&q, 4)) };
    }
    return stmt_end_into(&q, arena);
}

/* The first of a subject; the count of all if it has none. */
static size_t
first_holding(const struct listing *l, int64_t subject)
{
    size_t low = 0, high = l->holdings.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (l->holdings.items[middle].subject < subject)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
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
    bind_text(&q, ":kind", certificate_kind_words[c->kind]);
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
        c->said = held->said;
    }
    certificate_write(&l->frame, s, one, c);
    if (!held)
        l->status = find_revoked(l, c);
}

static const struct holding *
find_held(const struct listing *l, size_t from, int64_t subject, int64_t author)
{
    for (size_t i = from; i < l->holdings.count; i++) {
        const struct holding *h = &l->holdings.items[i];
        if (h->subject != subject)
            return NULL;
        if (h->author == author)
            return h;
    }
    return NULL;
}

/* One for all recipients, or one for each: as they were numbered, else as it is
 * wanted. */
static void
add_certificates(struct listing *l, const struct certificate_subject *s)
{
    int64_t subject = s->entry ? s->entry : s->person;
    size_t first = first_holding(l, subject);
    bool any = first < l->holdings.count &&
        l->holdings.items[first].subject == subject;
    const struct holding *whole = find_held(l, first, subject, 0);
    bool each = any ? !whole : l->wanted->each_author && s->names.count > 1;
    if (!each) {
        add_certificate(l, s, NULL, whole);
        return;
    }
    for (size_t i = 0; i < s->names.count; i++) {
        const struct recipient *one = &s->names.items[i];
        add_certificate(l, s, one, find_held(l, first, subject, one->author));
    }
}

/* ---- whether there are any ---- */

/* No page says what is known to be otherwise, or what two copies say in two
 * ways. */
static enum podium_status
check_awards_hold(struct podium *pd, struct podium_arena *arena)
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
check_any(struct listing *l)
{
    bool award = l->wanted->kind == PODIUM_CERTIFICATE_AWARD;
    if (l->out->count > 0)
        return check_decided_phase(l->frame.pd);
    if (l->wanted->code)
        return failed(l->frame.pd, PODIUM_NOT_FOUND,
            award ? "certificate.no_award" : "certificate.no_subject",
            l->wanted->code);
    return failed(l->frame.pd, PODIUM_NOT_FOUND,
        award ? "certificate.none" : "certificate.no_subjects");
}

enum podium_status
certificates_load(struct podium *pd,
    const struct podium_certificates_wanted *wanted, struct podium_arena *arena,
    struct podium_certificates *out)
{
    static enum podium_status (*const load[PODIUM_CERTIFICATE_KINDS])(
        struct listing *) = {
        [PODIUM_CERTIFICATE_AWARD] = load_award_subjects,
        [PODIUM_CERTIFICATE_PARTICIPATION] = load_entry_subjects,
        [PODIUM_CERTIFICATE_THANKS] = load_judge_subjects,
    };
    struct listing l = {
        .frame = { .pd = pd, .arena = arena }, .wanted = wanted, .out = out
    };
    *out = (struct podium_certificates){ 0 };
    enum podium_status status = certificate_frame_load(&l.frame);
    if (status == PODIUM_OK)
        status = check_awards_hold(pd, arena);
    if (status == PODIUM_OK)
        status = load_holdings(&l);
    if (status == PODIUM_OK)
        status = ask_int(pd,
            "SELECT count(*) FROM certificates WHERE ended = 'revoked'", 0,
            &l.any_revoked);
    if (status == PODIUM_OK)
        status = load[wanted->kind](&l);
    for (size_t i = 0; status == PODIUM_OK && i < l.subjects.count; i++) {
        add_certificates(&l, &l.subjects.items[i]);
        status = l.status;
    }
    if (arena->failed)
        return failed_memory(pd);
    return status == PODIUM_OK ? check_any(&l) : status;
}

bool
certificate_says_otherwise(
    const struct podium_certificate *c, struct podium_arena *arena)
{
    const char *now = c->number && c->said ? certificate_said(c, arena) : NULL;
    return now && strcmp(now, c->said) != 0;
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
    status = certificates_load(pd, wanted, arena, out);
    if (status == PODIUM_OK)
        status = keep_printable(pd, arena, out);
    return read_end(pd, status);
}
