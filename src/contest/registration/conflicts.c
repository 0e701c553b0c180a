/* conflicts.c - conflicts of interest that were detected. */
/* SPDX-License-Identifier: MIT */
#include <podium/conflict.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "contest/rules/conflict_detect.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/typed_code.h"

/* ---- listing ---- */

static enum podium_status
load_detected(struct podium *pd, struct podium_arena *arena,
    struct podium_detected_conflicts *out)
{
    struct stmt q = stmt(pd,
        "WITH d AS (SELECT judge, entry, why, state, reason, seq FROM"
        " detected_conflicts UNION ALL SELECT u.judge, u.entry, 'unit', 'open',"
        " NULL, NULL FROM undecided_unit_conflicts u JOIN people p ON p.id ="
        " u.judge AND p.state = 'active' AND ' ' || p.roles || ' ' LIKE"
        " '% judge %' JOIN entries e ON e.id = u.entry AND e.state = 'active')"
        " SELECT p.person, p.name, e.entry, e.title, d.why, d.state, d.reason,"
        " w.person FROM d JOIN people p ON p.id = d.judge"
        " JOIN entries e ON e.id = d.entry LEFT JOIN event v ON v.seq = d.seq"
        " LEFT JOIN people w ON w.id = v.actor ORDER BY d.state <> 'open', d.why = 'unit', p.person COLLATE code, e.entry"
        " COLLATE code, d.why");
    while (next_row(&q)) {
        struct podium_detected_conflict *c = arena_push(arena, out);
        if (!c)
            break;
        bool decided = strcmp(col_word(&q, 5), "open") != 0;
        *c = (struct podium_detected_conflict){
            .judge = podium_strdup(arena, col_word(&q, 0)),
            .name = podium_strdup(arena, col_word(&q, 1)),
            .entry = podium_strdup(arena, col_word(&q, 2)),
            .title = podium_strdup(arena, col_word(&q, 3)),
            .why = podium_strdup(arena, col_word(&q, 4)),
            .state = podium_strdup(arena, col_word(&q, 5)),
            .reason = podium_strdup(arena, col_text(&q, 6)),
            .person = decided ? podium_strdup(arena, col_text(&q, 7)) : NULL,
        };
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_detected_conflict_list(struct podium *pd, struct podium_arena *arena,
    struct podium_detected_conflicts *out)
{
    *out = (struct podium_detected_conflicts){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK ? read_end(pd, load_detected(pd, arena, out))
                               : status;
}

/* ---- earlier co-authors ---- */

/* What is compared: the judges and the authors of today. */
struct today {
    struct podium *pd;
    struct podium_arena *arena;
    struct named_people judges, authors; /* ids of authors: of their entries */
};

static enum podium_status
load_authors(struct today *t)
{
    struct stmt q = stmt(t->pd,
        "SELECT a.entry, a.name FROM author_names a JOIN entries e"
        " ON e.id = a.entry AND e.state = 'active' WHERE a.name IS NOT NULL"
        " ORDER BY a.id");
    while (next_row(&q) && !t->arena->failed)
        named_people_add(
            &t->authors, col_int(&q, 0), col_word(&q, 1), t->arena);
    return stmt_end_into(&q, t->arena);
}

/* An earlier author, and whether a judge of today has that name. */
struct earlier_author {
    const char *entry, *name;
    size_t judge; /* the first who may be it, plus 1 */
};

struct earlier_authors {
    struct earlier_author *items;
    size_t count, room;
};

static enum podium_status
load_earlier_authors(
    struct today *t, struct podium *earlier, struct earlier_authors *out)
{
    struct stmt q = stmt(earlier,
        "SELECT e.entry, a.name FROM author_names a JOIN entries e"
        " ON e.id = a.entry WHERE a.name IS NOT NULL ORDER BY e.id, a.position");
    while (next_row(&q)) {
        struct earlier_author *a = arena_push(t->arena, out);
        if (!a)
            break;
        a->entry = podium_strdup(t->arena, col_word(&q, 0));
        a->name = podium_strdup(t->arena, col_word(&q, 1));
        if (a->name)
            a->judge = named_people_find(&t->judges, a->name, t->arena);
    }
    return stmt_end_into(&q, t->arena);
}

/* A judge of today who was the author `one`, together with the author `other`:
 * the entries of today that have `other` for an author. */
static enum podium_status
record_coauthor(struct today *t, const struct earlier_author *one,
    const struct earlier_author *other, int64_t *count)
{
    enum podium_status status = PODIUM_OK;
    for (size_t j = one->judge; j && status == PODIUM_OK;
         j = t->judges.items[j - 1].next) {
        if (!may_be_named(&t->judges.items[j - 1], one->name, t->arena))
            continue;
        for (size_t a = named_people_find(&t->authors, other->name, t->arena);
             a && status == PODIUM_OK; a = t->authors.items[a - 1].next)
            if (may_be_named(&t->authors.items[a - 1], other->name, t->arena))
                status =
                    record_detected_conflict(t->pd, t->judges.items[j - 1].id,
                        t->authors.items[a - 1].id, "coauthor", count);
    }
    return status;
}

static enum podium_status
detect_coauthors(struct today *t, struct podium *earlier, int64_t *count)
{
    struct earlier_authors all = { 0 };
    enum podium_status status = view_begin(earlier, "everything");
    if (status == PODIUM_OK)
        status = read_end(earlier, load_earlier_authors(t, earlier, &all));
    if (status != PODIUM_OK)
        failed_like(t->pd, earlier);
    for (size_t i = 0; status == PODIUM_OK && i < all.count; i++) {
        if (!all.items[i].judge)
            continue;
        for (size_t k = 0; status == PODIUM_OK && k < all.count; k++)
            if (k != i && strcmp(all.items[i].entry, all.items[k].entry) == 0)
                status =
                    record_coauthor(t, &all.items[i], &all.items[k], count);
    }
    return status;
}

enum podium_status
podium_conflict_detect(struct podium *pd,
    const struct podium_earlier_contest *earlier, size_t n, int64_t *count)
{
    struct podium_arena arena = { 0 };
    struct today t = { .pd = pd, .arena = &arena };
    *count = 0;
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = permit_check_kind(pd, "conflict.detected");
    if (status == PODIUM_OK)
        status = conflicts_detect(pd, &arena, count);
    if (status == PODIUM_OK)
        status = judges_load_names(pd, &arena, &t.judges);
    if (status == PODIUM_OK)
        status = load_authors(&t);
    for (size_t i = 0; status == PODIUM_OK && i < n; i++)
        status = detect_coauthors(&t, earlier[i].contest, count);
    if (status == PODIUM_OK && arena.failed)
        status = failed_memory(pd);
    podium_arena_free(&arena);
    return tx_end(pd, status);
}

/* ---- decisions ---- */

/* What was detected of a judge and an entry. */
struct detected {
    int64_t judge, entry;
    const char *why;
    bool recorded; /* one of units is only once it is decided */
};

struct detected_list {
    struct detected *items;
    size_t count, room;
};

static enum podium_status
find_detected(struct podium *pd, const char *judge, const char *entry,
    struct podium_arena *arena, struct detected_list *out)
{
    struct typed_row person, row;
    enum podium_status status = find_typed_person(pd, judge, arena, &person);
    if (status == PODIUM_OK)
        status = find_typed_entry(pd, entry, arena, &row);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT why, 1 FROM detected_conflicts WHERE judge = :judge"
        " AND entry = :entry UNION ALL SELECT 'unit', 0 FROM"
        " undecided_unit_conflicts WHERE judge = :judge AND entry = :entry"
        " ORDER BY 1");
    bind_int(&q, ":judge", person.id);
    bind_int(&q, ":entry", row.id);
    while (next_row(&q)) {
        struct detected *d = arena_push(arena, out);
        if (d)
            *d = (struct detected){ person.id, row.id,
                podium_strdup(arena, col_word(&q, 0)), col_int(&q, 1) != 0 };
    }
    status = stmt_end_into(&q, arena);
    if (status == PODIUM_OK && out->count == 0)
        return failed(
            pd, PODIUM_NOT_FOUND, "conflict.not_detected", judge, entry);
    return status;
}

static enum podium_status
record_decision(struct podium *pd, const struct detected *d, bool confirm,
    const char *reason)
{
    struct buffer body = { 0 };
    int64_t count = 0;
    enum podium_status status = d->recorded
        ? PODIUM_OK
        : record_detected_conflict(pd, d->judge, d->entry, d->why, &count);
    json_open(&body, '{');
    json_int(&body, "judge", d->judge);
    json_int(&body, "entry", d->entry);
    json_text(&body, "why", d->why);
    json_int(&body, "confirmed", confirm);
    json_text(&body, "reason", reason);
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_event(pd, "conflict.decided", &body);
    buffer_free(&body);
    return status;
}

enum podium_status
podium_conflict_decide(struct podium *pd, const char *judge, const char *entry,
    bool confirm, const char *reason)
{
    struct podium_arena arena = { 0 };
    struct detected_list list = { 0 };
    if (!reason || !*reason)
        return failed(pd, PODIUM_INVALID, "phase.no_reason");
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = permit_check_kind(pd, "conflict.decided");
    if (status == PODIUM_OK)
        status = find_detected(pd, judge, entry, &arena, &list);
    for (size_t i = 0; status == PODIUM_OK && i < list.count; i++)
        status = record_decision(pd, &list.items[i], confirm, reason);
    podium_arena_free(&arena);
    return tx_end(pd, status);
}
