/* conflict_detect.c - judges who may be too near to an entry.
 *
 * In: the names of judges, of authors, and of those whom dossiers name. Out: an
 * event for each judge and entry that seem to be near, which bars the judge
 * until somebody confirms or dismisses it: a homonym costs a glance, an author
 * who scores her own entry costs the contest. It is asked after every change of
 * people, authors and relations, so that nobody has to remember to ask. */
/* SPDX-License-Identifier: MIT */
#include "contest/rules/conflict_detect.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/text.h"
#include "base/words.h"
#include "record/log.h"
#include "record/stmt.h"

/* What people write before a name, folded. */
#define TITLES                                                                   \
    "gs pgs ts tskh ths ks kts cn bs ds bscki bsckii nsut nsnd ngut ngnd gv gvc" \
    " ong ba thay co anh chi em dr prof mr mrs ms"

static bool
is_title(struct podium_arena *arena, const char *word, size_t size)
{
    const char *copy = arena_text(arena, word, size);
    const char *folded = copy ? text_fold(arena, copy) : NULL;
    return folded && *folded && words_have_text(TITLES, folded);
}

/* A name without titles before it and what is explained after it. */
static const char *
bare_name(struct podium_arena *arena, const char *name)
{
    const char *kept = arena_text(arena, name, strcspn(name, ",;("));
    while (kept && *kept) {
        size_t n = strcspn(kept, " .");
        const char *after = kept + n + strspn(kept + n, " .");
        if (!strchr(after, ' ') || !is_title(arena, kept, n))
            break;
        kept = after;
    }
    return kept;
}

/* One name may be written with i and with y (Lí, Lý). */
static const char *
with_i_for_y(struct podium_arena *arena, const char *key)
{
    char *copy = key ? arena_text(arena, key, strlen(key)) : NULL;
    for (char *c = copy; c && *c; c++)
        if (*c == 'y')
            *c = 'i';
    return copy;
}

static const char *
loose_fold(struct podium_arena *arena, const char *name)
{
    const char *bare = bare_name(arena, name);
    return bare ? with_i_for_y(arena, text_fold(arena, bare)) : NULL;
}

static const char *
loose_key(struct podium_arena *arena, const char *name)
{
    const char *bare = bare_name(arena, name);
    return bare ? with_i_for_y(arena, text_name_key(arena, bare)) : NULL;
}

void
named_people_add(struct named_people *list, int64_t id, const char *name,
    struct podium_arena *arena)
{
    bool added;
    list->by_fold.arena = arena;
    const char *kept = podium_strdup(arena, name);
    const char *fold = kept ? loose_fold(arena, kept) : NULL;
    int64_t *slot =
        fold && *fold ? map_put(&list->by_fold, fold, &added) : NULL;
    struct named_person *p = slot ? arena_push(arena, list) : NULL;
    if (!p)
        return;
    *p = (struct named_person){ id, kept, loose_key(arena, kept),
        (size_t)*slot };
    *slot = (int64_t)list->count;
}

size_t
named_people_find(const struct named_people *list, const char *name,
    struct podium_arena *arena)
{
    const char *fold = list->count > 0 ? loose_fold(arena, name) : NULL;
    const int64_t *first = fold ? map_get(&list->by_fold, fold) : NULL;
    return first ? (size_t)*first : 0;
}

bool
may_be_named(const struct named_person *person, const char *name,
    struct podium_arena *arena)
{
    const char *key = loose_key(arena, name);
    bool plain = text_is_ascii(name, strlen(name));
    return key && person->key &&
        (strcmp(key, person->key) == 0 ||
            plain != text_is_ascii(person->name, strlen(person->name)));
}

enum podium_status
judges_load_names(
    struct podium *pd, struct podium_arena *arena, struct named_people *out)
{
    *out = (struct named_people){ 0 };
    struct stmt q = stmt(pd,
        "SELECT id, name FROM people WHERE state = 'active'"
        " AND ' ' || roles || ' ' LIKE '% judge %' ORDER BY id");
    while (next_row(&q) && !arena->failed)
        named_people_add(out, col_int(&q, 0), col_word(&q, 1), arena);
    return stmt_end_into(&q, arena);
}

static enum podium_status
is_detected_already(struct podium *pd, int64_t judge, int64_t entry,
    const char *why, bool *known)
{
    struct stmt q = stmt(pd,
        "SELECT 1 FROM detected_conflicts WHERE judge = :judge"
        " AND entry = :entry AND why = :why UNION ALL SELECT 1 FROM conflicts"
        " WHERE judge = :judge AND entry = :entry");
    bind_int(&q, ":judge", judge);
    bind_int(&q, ":entry", entry);
    bind_text(&q, ":why", why);
    return stmt_exists(&q, known);
}

enum podium_status
record_detected_conflict(struct podium *pd, int64_t judge, int64_t entry,
    const char *why, int64_t *count)
{
    struct buffer body = { 0 };
    bool known;
    enum podium_status status =
        is_detected_already(pd, judge, entry, why, &known);
    if (status != PODIUM_OK || known)
        return status;
    json_open(&body, '{');
    json_int(&body, "judge", judge);
    json_int(&body, "entry", entry);
    json_text(&body, "why", why);
    json_close(&body, '}');
    status = record_event(pd, "conflict.detected", &body);
    buffer_free(&body);
    ++*count;
    return status;
}

/* A judge and an entry that seem to be near. */
struct near_pair {
    int64_t judge, entry;
    const char *why;
};

struct near_pairs {
    struct near_pair *items;
    size_t count, room;
};

static void
add_near(struct near_pairs *out, const struct named_people *judges,
    const struct stmt *q, struct podium_arena *arena)
{
    const char *name = col_word(q, 1);
    for (size_t i = named_people_find(judges, name, arena); i;
         i = judges->items[i - 1].next) {
        if (!may_be_named(&judges->items[i - 1], name, arena))
            continue;
        struct near_pair *p = arena_push(arena, out);
        if (p)
            *p = (struct near_pair){ judges->items[i - 1].id, col_int(q, 0),
                podium_strdup(arena, col_word(q, 2)) };
    }
}

static enum podium_status
find_near(struct podium *pd, const struct named_people *judges,
    struct podium_arena *arena, struct near_pairs *out)
{
    struct stmt q = stmt(pd,
        "SELECT a.entry, a.name, 'author' FROM author_names a"
        " WHERE a.name IS NOT NULL"
        " UNION ALL SELECT r.entry, p.value, r.role FROM relations r"
        " JOIN personal p ON p.hash = r.name");
    while (next_row(&q) && !arena->failed)
        add_near(out, judges, &q, arena);
    return stmt_end_into(&q, arena);
}

enum podium_status
conflicts_detect(struct podium *pd, struct podium_arena *arena, int64_t *count)
{
    struct named_people judges;
    struct near_pairs near = { 0 };
    enum podium_status status = permit_check_kind(pd, "conflict.detected");
    if (status != PODIUM_OK)
        return status == PODIUM_REFUSED ? PODIUM_OK : status;
    status = judges_load_names(pd, arena, &judges);
    if (status == PODIUM_OK && judges.count > 0)
        status = find_near(pd, &judges, arena, &near);
    for (size_t i = 0; status == PODIUM_OK && i < near.count; i++)
        status = record_detected_conflict(pd, near.items[i].judge,
            near.items[i].entry, near.items[i].why, count);
    return status;
}
