/* history.c - the log as people read it. */
/* SPDX-License-Identifier: MIT */
#include <podium/log.h>

#include <string.h>

#include "base/arena.h"
#include "record/begin.h"
#include "record/change.h"
#include "record/log.h"
#include "record/stmt.h"

enum podium_status
change_names_load(
    struct podium *pd, struct podium_arena *arena, struct change_names *out)
{
    struct stmt q = stmt(pd,
        "SELECT id, code FROM (SELECT body ->> 'id' AS id, coalesce("
        " body ->> 'entry', body ->> 'criterion', body ->> 'prize',"
        " body ->> 'person', body ->> 'unit', body ->> 'field',"
        " body ->> 'round') AS code FROM event WHERE kind IN ('entry.set',"
        " 'criterion.set', 'prize.set', 'unit.set', 'field.set',"
        " 'round.set') UNION ALL SELECT id, person FROM people)");
    *out =
        (struct change_names){ .pd = pd, .arena = arena, .ids.arena = arena };
    while (next_row(&q)) {
        bool added;
        const char **code = arena_push(arena, &out->codes);
        const char *id = podium_strdup(arena, col_text(&q, 0));
        int64_t *slot = code && id ? map_put(&out->ids, id, &added) : NULL;
        if (!slot)
            break;
        *code = podium_strdup(arena, col_text(&q, 1));
        *slot = (int64_t)out->codes.count;
    }
    return stmt_end_into(&q, arena);
}

/* Which events to load. */
struct event_filter {
    int64_t after; /* seq: only later ones */
    bool amending; /* only amendments, which every result lists */
    size_t limit;  /* at most so many; 0: all */
};

/* The body that an event replaces is that of the event before it about the
 * same row: with the same id, or for a sheet the same round, entry and
 * judge. What is about no row replaces nothing. */
static enum podium_status
load_events(struct podium *pd, const struct event_filter *wanted,
    struct podium_arena *arena, struct podium_events *out)
{
    struct change_names names;
    *out = (struct podium_events){ 0 };
    enum podium_status status = change_names_load(pd, arena, &names);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT * FROM (SELECT e.seq, e.time, ifnull(p.person, '?'), e.kind,"
        " e.body, e.hash, lag(e.body) OVER (PARTITION BY"
        " CASE WHEN e.kind LIKE 'award.%' THEN e.kind ELSE 0 END,"
        " CASE WHEN e.kind = 'contest.created' OR e.kind LIKE 'phase.%' THEN e.seq"
        "  ELSE coalesce(e.body ->> 'id', (e.body ->> 'round') || ' ' ||"
        "  (e.body ->> 'entry') || ' ' || (e.body ->> 'judge'),"
        "  e.body ->> 'field', e.body ->> 'entry', e.body ->> 'round',"
        "  e.body ->> 'key', e.seq) END"
        " ORDER BY e.seq), (SELECT x.person FROM consents c JOIN people x ON"
        " x.id = c.person WHERE c.seq = e.seq), (SELECT k.kind = 'card' FROM"
        " consents c JOIN keys k ON k.key = c.key WHERE c.seq = e.seq)"
        " FROM event e LEFT JOIN people p ON p.id = e.actor)"
        " WHERE seq > :after AND (NOT :amending OR seq IN (SELECT seq FROM"
        " amendments UNION SELECT s.sheet FROM contest_state c JOIN sheets s"
        "  ON s.sheet > c.returned AND s.version > 1))"
        " ORDER BY seq LIMIT :limit");
    bind_int(&q, ":after", wanted->after);
    bind_int(&q, ":amending", wanted->amending);
    bind_int(&q, ":limit", wanted->limit ? (int64_t)wanted->limit : -1);
    while (status == PODIUM_OK && next_row(&q)) {
        struct podium_event *e = arena_push(arena, out);
        if (!e)
            break;
        e->seq = col_int(&q, 0);
        e->time = col_int(&q, 1);
        e->actor = podium_strdup(arena, col_text(&q, 2));
        e->kind = podium_strdup(arena, col_text(&q, 3));
        e->body = podium_strdup(arena, col_text(&q, 4));
        e->hash = podium_strdup(arena, col_text(&q, 5));
        e->second = podium_strdup(arena, col_text(&q, 7));
        e->second_printed = col_int(&q, 8) != 0;
        status = change_row_code(&names, e->body, &e->thing);
        if (status == PODIUM_OK)
            status = change_text(&names, col_text(&q, 6), e->body, &e->change);
    }
    enum podium_status end = stmt_end_into(&q, arena);
    return status == PODIUM_OK ? end : status;
}

enum podium_status
podium_event_list(struct podium *pd, int64_t after, size_t limit,
    struct podium_arena *arena, struct podium_events *out)
{
    const struct event_filter wanted = { after, false, limit };
    *out = (struct podium_events){ 0 };
    enum podium_status status = view_begin(pd, "log");
    return status == PODIUM_OK
        ? read_end(pd, load_events(pd, &wanted, arena, out))
        : status;
}

static enum podium_status
list_amendments(
    struct podium *pd, struct podium_arena *arena, struct podium_events *out)
{
    int64_t any = 0;
    enum podium_status status = ask_int(pd,
        "SELECT EXISTS (SELECT 1 FROM amendments) OR EXISTS (SELECT 1"
        " FROM contest_state WHERE returned IS NOT NULL)",
        0, &any);
    if (status != PODIUM_OK || !any)
        return status;
    return load_events(pd, &(struct event_filter){ 0, true, 0 }, arena, out);
}

enum podium_status
podium_amendment_list(
    struct podium *pd, struct podium_arena *arena, struct podium_events *out)
{
    *out = (struct podium_events){ 0 };
    enum podium_status status = view_begin(pd, "results");
    return status == PODIUM_OK ? read_end(pd, list_amendments(pd, arena, out))
                               : status;
}

enum podium_status
podium_head_get(struct podium *pd, struct podium_arena *arena,
    const char **hash, int64_t *count)
{
    *hash = NULL;
    *count = 0;
    enum podium_status status = view_begin(pd, "log");
    if (status != PODIUM_OK)
        return status;
    status = read_end(pd, head_load(pd));
    *hash = podium_strdup(arena, pd->head);
    *count = pd->seq;
    return status == PODIUM_OK && arena->failed ? failed_memory(pd) : status;
}

/* A head as people type it, in lower case without spaces and hyphens; false
 * unless it is 16 to 64 hex digits: of fewer another could be made on purpose.
 */
static bool
normalise_head(const char *text, char out[HASH_HEX + 1])
{
    static const char digits[] = "0123456789abcdef0123456789ABCDEF";
    size_t n = 0;
    for (; *text; text++) {
        const char *digit = strchr(digits, *text);
        if (digit) {
            if (n == HASH_HEX)
                return false;
            out[n++] = digits[(digit - digits) % 16];
        } else if (*text != ' ' && *text != '-') {
            return false;
        }
    }
    out[n] = '\0';
    return n >= 16;
}

static enum podium_status
find_anchor(struct podium *pd, const char *head, struct podium_arena *arena,
    struct podium_anchor *out)
{
    char normal[HASH_HEX + 1];
    if (!normalise_head(head, normal))
        return failed(pd, PODIUM_INVALID, "anchor.not_head", head);
    struct stmt q = stmt(pd,
        "SELECT seq, time, hash, (SELECT max(seq) FROM event) - seq FROM event"
        " WHERE substr(hash, 1, length(:head)) = :head ORDER BY seq LIMIT 1");
    bind_text(&q, ":head", normal);
    if (next_row(&q))
        *out = (struct podium_anchor){ .seq = col_int(&q, 0),
            .time = col_int(&q, 1),
            .ago = col_int(&q, 3),
            .hash = podium_strdup(arena, col_text(&q, 2)) };
    enum podium_status status = stmt_end_into(&q, arena);
    if (status == PODIUM_OK && !out->hash)
        return failed(pd, PODIUM_NOT_FOUND, "anchor.absent", head);
    return status;
}

enum podium_status
podium_anchor_find(struct podium *pd, const char *head,
    struct podium_arena *arena, struct podium_anchor *out)
{
    *out = (struct podium_anchor){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK ? read_end(pd, find_anchor(pd, head, arena, out))
                               : status;
}
