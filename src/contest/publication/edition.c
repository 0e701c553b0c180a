/* edition.c - what of a contest is published.
 *
 * In: the decided awards, the ranking, the rule "publishes", consents. Out: the
 * one structure that every page, list and file of a site is made from. What
 * must hold: nothing before the contest is published; no entry, place or result
 * that the rule keeps back; no result of an entry of a child to whose result
 * nobody agreed; an entry that was withdrawn is not there. Entries keep the
 * number in which they were registered, so that an address never leads to
 * another one's page. */
/* SPDX-License-Identifier: MIT */
#include <podium/edition.h>

#include <stdlib.h>
#include <string.h>

#include <podium/province.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "contest/awards/certificates.h"
#include "contest/ground/facts.h"
#include "contest/publication/edition_work.h"
#include "contest/publication/objections.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

static enum podium_status
load_edition_facts(struct edition_work *w)
{
    struct podium_edition *out = w->out;
    const struct wanted_fact wanted[] = { { "name", &out->name },
        { "edition", &out->edition }, { "host", &out->host },
        { "decision", &out->decision },
        { "decision_date", &out->decision_date },
        { "signing_date", &out->signing_date },
        { "objection_until", &out->objection_until },
        { "objection_how", &out->objection_how } };
    char first[HASH_HEX + 1] = "";
    enum podium_status status =
        facts_load(w->pd, wanted, sizeof wanted / sizeof *wanted, w->arena);
    if (status == PODIUM_OK)
        status = podium_contest_language_get(w->pd, &out->language);
    if (status == PODIUM_OK)
        status = first_hash_load(w->pd, first);
    out->id = podium_strdup(w->arena, first);
    return status;
}

/* Published is what the phase says; objections end with the day that is given
 * for them. */
static enum podium_status
load_publication(struct edition_work *w)
{
    struct podium_edition *out = w->out;
    struct stmt q = stmt(w->pd,
        "SELECT v.time FROM contest_state s LEFT JOIN event v ON v.kind ="
        " 'phase.moved' AND v.body ->> 'to' = 'published'"
        " WHERE s.phase = 'published' ORDER BY v.seq DESC LIMIT 1");
    if (next_row(&q)) {
        out->published = col_int(&q, 0);
        out->publication = objections_may_come(w->pd, out->objection_until)
            ? PODIUM_PUBLICATION_PROVISIONAL
            : PODIUM_PUBLICATION_FINAL;
    }
    struct date day;
    const char *dated = out->decision_date ? out->decision_date
        : out->signing_date                ? out->signing_date
                                           : "";
    out->year = date_read(dated, &day)
        ? day.year
        : moment_date(out->published ? out->published : w->pd->now).year;
    return stmt_end(&q);
}

static enum podium_status
load_counts(struct edition_work *w)
{
    struct podium_edition *out = w->out;
    struct stmt q = stmt(w->pd,
        "WITH e AS (SELECT id, unit FROM entries WHERE state = 'active')"
        " SELECT (SELECT count(*) FROM e), (SELECT count(*) FROM authors"
        " WHERE entry IN (SELECT id FROM e)), (SELECT count(DISTINCT unit)"
        " FROM e), (SELECT count(DISTINCT judge) FROM sheets WHERE state ="
        " 'submitted'), (SELECT count(*) FROM current_sheets),"
        " (SELECT count(*) FROM awards WHERE prize IS NOT NULL AND entry IN"
        " (SELECT id FROM e)), (SELECT count(*) FROM assignments WHERE kind <>"
        " 'trainee' AND entry IN (SELECT id FROM e))");
    if (next_row(&q)) {
        out->entries = col_int(&q, 0);
        out->authors = col_int(&q, 1);
        out->units = col_int(&q, 2);
        out->judges = col_int(&q, 3);
        out->sheets = col_int(&q, 4);
        out->awards = col_int(&q, 5);
        out->expected = col_int(&q, 6);
    }
    return stmt_end(&q);
}

static enum podium_status
load_numbers(struct edition_work *w)
{
    struct stmt q = stmt(w->pd,
        "SELECT body ->> 'id' FROM event WHERE kind = 'entry.set'"
        " GROUP BY 1 ORDER BY min(seq)");
    int64_t number = 0;
    while (next_row(&q)) {
        bool added;
        int64_t id = col_int(&q, 0);
        int64_t *at = map_put_ids(&w->numbers, &id, 1, &added);
        if (!at)
            break;
        *at = ++number;
    }
    return stmt_end_into(&q, w->arena);
}

static enum podium_status
load_edition_fields(struct edition_work *w)
{
    struct stmt q = stmt(w->pd,
        "SELECT f.id, f.field, f.name, count(e.id), count(a.prize) FROM fields f"
        " LEFT JOIN entries e ON e.field = f.id AND e.state = 'active'"
        " LEFT JOIN awards a ON a.entry = e.id"
        " GROUP BY f.id ORDER BY f.position, f.field COLLATE code");
    while (next_row(&q)) {
        struct podium_edition_field *f = arena_push(w->arena, &w->out->fields);
        if (!f)
            break;
        *f = (struct podium_edition_field){ .id = col_int(&q, 0),
            .field = podium_strdup(w->arena, col_text(&q, 1)),
            .name = podium_strdup(w->arena, col_text(&q, 2)),
            .entries = col_int(&q, 3),
            .awards = col_int(&q, 4) };
    }
    return stmt_end_into(&q, w->arena);
}

/* The prizes of each field: its own, or else those of all. */
static enum podium_status
load_edition_prizes(struct edition_work *w)
{
    char points[DECIMAL_ROOM];
    struct stmt q = stmt(w->pd,
        "SELECT f.id, p.name, p.threshold, (SELECT count(*) FROM awards a"
        " JOIN entries e ON e.id = a.entry AND e.state = 'active'"
        " WHERE a.prize = p.id AND e.field = f.id), p.id"
        " FROM fields f JOIN prizes p ON p.field = f.id OR (p.field IS NULL AND"
        " NOT EXISTS (SELECT 1 FROM prizes o WHERE o.field = f.id))"
        " ORDER BY f.position, f.field COLLATE code, p.position,"
        " p.prize COLLATE code");
    int64_t field = 0;
    while (next_row(&q)) {
        struct podium_edition_prize *p = arena_push(w->arena, &w->out->prizes);
        if (!p)
            break;
        *p = (struct podium_edition_prize){ .field_id = col_int(&q, 0),
            .name = podium_strdup(w->arena, col_text(&q, 1)),
            .top = col_int(&q, 0) != field,
            .given = col_int(&q, 3),
            .id = col_int(&q, 4) };
        if (!col_is_null(&q, 2))
            p->threshold = podium_strdup(
                w->arena, decimal_text(points, col_int(&q, 2), '.'));
        field = p->field_id;
    }
    return stmt_end_into(&q, w->arena);
}

/* "tỉnh Hà Giang (cũ)", and how much of it is the name alone. */
static const char *
province_name(const char *text, size_t *size)
{
    static const char *const kinds[] = { "tỉnh ", "Tỉnh ", "thành phố ",
        "Thành phố " };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strncmp(text, kinds[i], strlen(kinds[i])) == 0)
            text += strlen(kinds[i]);
    const char *old = strstr(text, " (cũ)");
    *size = old ? (size_t)(old - text) : strlen(text);
    return text;
}

/* The province that one which is no more is in now (Resolution
 * 202/2025/QH15); NULL if it is none such. */
static const char *
province_now(const char *unit)
{
    size_t count, n = 0, m;
    const struct podium_province *provinces = podium_provinces(&count);
    const char *name = unit ? province_name(unit, &n) : "";
    for (size_t i = 0; i < count && n > 0; i++) {
        const char *other = province_name(provinces[i].name, &m);
        bool gone = strcmp(provinces[i].name, provinces[i].now) != 0;
        if (gone && n == m && strncmp(name, other, n) == 0)
            return provinces[i].now;
    }
    return NULL;
}

/* Is this the best prize of the field? */
static bool
is_top_prize(const struct podium_edition *e, int64_t field, int64_t prize)
{
    for (size_t i = 0; i < e->prizes.count; i++)
        if (e->prizes.items[i].id == prize &&
            e->prizes.items[i].field_id == field)
            return e->prizes.items[i].top;
    return false;
}

static enum podium_status
load_candidates(struct edition_work *w)
{
    struct stmt q = stmt(w->pd,
        "SELECT e.id, e.entry, e.title, e.summary, u.name, u.place, e.field,"
        " p.name, ifnull(p.id, 0), c.citation"
        " FROM entries e JOIN fields f ON f.id = e.field"
        " LEFT JOIN units u ON u.id = e.unit"
        " LEFT JOIN awards a ON a.entry = e.id"
        " LEFT JOIN citations c ON c.entry = e.id"
        " LEFT JOIN prizes p ON p.id = a.prize WHERE e.state = 'active'"
        " ORDER BY f.position, f.field COLLATE code, p.position IS NULL,"
        " p.position, e.entry COLLATE code");
    struct podium_arena *arena = w->arena;
    while (next_row(&q)) {
        bool added;
        int64_t id = col_int(&q, 0);
        const int64_t *number = map_get_ids(&w->numbers, &id, 1);
        struct candidate *c = arena_push(&w->scratch, &w->all);
        int64_t *at = map_put_ids(&w->by_id, &id, 1, &added);
        if (!c || !at)
            break;
        *at = (int64_t)(w->all.count - 1);
        *c = (struct candidate){ .id = id, .order = w->all.count };
        c->entry = (struct podium_edition_entry){
            .number = number ? *number : 0,
            .entry = podium_strdup(arena, col_text(&q, 1)),
            .title = podium_strdup(arena, col_text(&q, 2)),
            .summary = podium_strdup(arena, col_text(&q, 3)),
            .unit = podium_strdup(arena, col_text(&q, 4)),
            .town = podium_strdup(arena, col_text(&q, 5)),
            .unit_now = province_now(col_text(&q, 4)),
            .field = field_index(w->out, col_int(&q, 6)),
            .prize = podium_strdup(arena, col_text(&q, 7)),
            .prize_id = col_int(&q, 8),
            .top = is_top_prize(w->out, col_int(&q, 6), col_int(&q, 8)),
            .citation =
                col_int(&q, 8) ? podium_strdup(arena, col_text(&q, 9)) : NULL,
            .total = "",
        };
    }
    return stmt_end_into(&q, arena);
}

struct published_authors {
    struct podium_edition_author *items;
    size_t count, room;
};

/* All authors, entry by entry; who was erased is not named. */
static enum podium_status
load_edition_authors(struct edition_work *w)
{
    struct stmt q = stmt(w->pd,
        "SELECT a.entry, a.id, n.name, p.value, a.minor FROM authors a"
        " JOIN author_names n ON n.id = a.id"
        " LEFT JOIN personal p ON p.hash = a.birth_date"
        " ORDER BY a.entry, a.position");
    struct published_authors names = { 0 };
    struct candidate *last = NULL;
    while (next_row(&q)) {
        struct candidate *c = find_candidate(w, col_int(&q, 0));
        if (!c)
            continue;
        if (c != last)
            names = (struct published_authors){ 0 };
        last = c;
        const struct named_author a = { .id = col_int(&q, 1),
            .name = podium_strdup(w->arena, col_text(&q, 2)),
            .birth = podium_strdup(w->arena, col_text(&q, 3)),
            .minor = col_int(&q, 4) != 0 };
        c->hidden |= !may_publish_result(&w->how, &a);
        struct podium_edition_author *to =
            a.name ? arena_push(w->arena, &names) : NULL;
        if (!to)
            continue; /* erased: her result stays as it was */
        *to = published_author(&w->how, w->arena, &a);
        c->entry.authors = names.items;
        c->entry.author_count = names.count;
    }
    return stmt_end_into(&q, w->arena);
}

/* ---- what is published ---- */

static int
by_field_and_place(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (x->entry.field != y->entry.field)
        return x->entry.field < y->entry.field ? -1 : 1;
    int64_t p = x->entry.place ? x->entry.place : INT64_MAX;
    int64_t q = y->entry.place ? y->entry.place : INT64_MAX;
    if (p != q)
        return p < q ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

static bool
is_published(const struct edition_work *w, const struct candidate *c)
{
    return c->entry.prize ||
        (c->entry.field < w->out->fields.count &&
            w->out->fields.items[c->entry.field].published >=
                PODIUM_PUBLISHED_ENTRIES);
}

static void
keep_published(struct edition_work *w)
{
    struct podium_edition *out = w->out;
    qsort(w->all.items, w->all.count, sizeof *w->all.items, by_field_and_place);
    for (size_t i = 0; i < w->all.count; i++) {
        const struct candidate *c = &w->all.items[i];
        struct podium_edition_entry *e =
            is_published(w, c) ? arena_push(w->arena, &out->list) : NULL;
        if (e)
            *e = c->entry;
    }
}

/* The last correction of each entry that is published. */
static enum podium_status
load_errata(struct edition_work *w)
{
    struct stmt q = stmt(w->pd,
        "SELECT max(v.time), e.entry, p.name, e.id FROM amendments a"
        " JOIN event v ON v.seq = a.seq"
        " JOIN entries e ON e.id = v.body ->> 'entry' AND e.state = 'active'"
        " LEFT JOIN awards d ON d.entry = e.id"
        " LEFT JOIN prizes p ON p.id = d.prize"
        " WHERE a.what = 'erratum' AND v.kind = 'award.decided'"
        " GROUP BY e.id ORDER BY max(v.seq)");
    while (next_row(&q)) {
        const struct candidate *c = find_candidate(w, col_int(&q, 3));
        if (!c || !is_published(w, c))
            continue;
        struct podium_edition_erratum *e =
            arena_push(w->arena, &w->out->errata);
        if (!e)
            break;
        *e = (struct podium_edition_erratum){ .time = col_int(&q, 0),
            .entry = podium_strdup(w->arena, col_text(&q, 1)),
            .prize = podium_strdup(w->arena, col_text(&q, 2)) };
    }
    return stmt_end_into(&q, w->arena);
}

static enum podium_status
load_published(struct edition_work *w)
{
    static enum podium_status (*const steps[])(struct edition_work *) = {
        load_numbers, load_edition_prizes, load_candidates,
        load_edition_authors, load_edition_results, load_errata
    };
    enum podium_status status = certificates_check_awards(w->pd, &w->scratch);
    if (status == PODIUM_OK)
        status = publishing_load(w->pd, &w->scratch, &w->how);
    for (size_t i = 0; status == PODIUM_OK && i < sizeof steps / sizeof *steps;
         i++)
        status = steps[i](w);
    if (status != PODIUM_OK)
        return status;
    keep_published(w);
    status = head_load(w->pd);
    w->out->head = podium_strdup(w->arena, w->pd->head);
    bool failed = w->arena->failed || w->scratch.failed;
    return status == PODIUM_OK && failed ? failed_memory(w->pd) : status;
}

/* Until the contest is published nobody learns who won. */
static void
forget_awards(struct podium_edition *out)
{
    out->awards = 0;
    for (size_t i = 0; i < out->fields.count; i++)
        out->fields.items[i].awards = 0;
}

enum podium_status
podium_edition_load(
    struct podium *pd, struct podium_arena *arena, struct podium_edition *out)
{
    struct edition_work w = { .pd = pd,
        .arena = arena,
        .out = out,
        .by_id = { .arena = &w.scratch },
        .numbers = { .arena = &w.scratch } };
    *out = (struct podium_edition){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    status = load_edition_facts(&w);
    if (status == PODIUM_OK)
        status = load_publication(&w);
    if (status == PODIUM_OK)
        status = load_counts(&w);
    if (status == PODIUM_OK)
        status = load_edition_fields(&w);
    if (status == PODIUM_OK && out->publication != PODIUM_PUBLICATION_NONE)
        status = load_published(&w);
    else
        forget_awards(out);
    podium_arena_free(&w.scratch);
    return read_end(pd, status);
}
