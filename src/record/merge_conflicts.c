/* merge_conflicts.c - what an event of another copy contradicts.
 *
 * Two events are concurrent when neither copy knew the other's: what one side
 * recorded after the copies went apart, and the other has not. Concurrent
 * events about the same thing are a conflict, whichever side is merged into
 * which, so that the order of merging does not matter. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/words.h"
#include "record/merge.h"
#include "record/schema.h"
#include "record/stmt.h"

/* Events that say from what to what: two of them about one thing contradict
 * each other even if they say the same. */
static bool
moves(const struct event *e)
{
    return strcmp(e->kind, "phase.moved") == 0 ||
        strcmp(e->kind, "round.moved") == 0;
}

static bool
is_removal(const struct event *e)
{
    return strstr(e->kind, ".removed") != NULL;
}

/* What the merging itself records is about no thing. */
static bool
is_merging(const struct event *e)
{
    return strcmp(e->kind, "copy.merged") == 0 ||
        strcmp(e->kind, "merge.refused") == 0 ||
        strcmp(e->kind, "sheet.deferred") == 0 ||
        strcmp(e->kind, "ballot.exported") == 0;
}

/* Did the other side not know this one yet when it recorded the item? */
static bool
is_concurrent(const struct merge *m, const struct item *item, size_t until)
{
    return (size_t)(item - m->there->items.items) < until;
}

static enum podium_status
note_item(struct merge *m, const struct item *item)
{
    struct texts keys = { 0 };
    struct item_of one = { item, side_knew(m->there, item->id),
        side_met(m->there, item->id) };
    struct item_of *mine = arena_push(m->arena, &m->mine);
    if (mine)
        *mine = one;
    enum podium_status status =
        touched(m->pd, item->event.kind, item->event.body, m->arena, &keys);
    for (size_t i = 0; status == PODIUM_OK && i < keys.count; i++) {
        bool added;
        struct node *node = arena_push(m->arena, &m->nodes);
        int64_t *slot = node ? map_put(&m->about, keys.items[i], &added) : NULL;
        if (!slot)
            break;
        *node = (struct node){ one, (size_t)*slot };
        *slot = (int64_t)m->nodes.count;
    }
    return status;
}

enum podium_status
merge_prepare(struct merge *m)
{
    enum podium_status status = PODIUM_OK;
    m->about = (struct map){ .arena = m->arena };
    for (size_t i = 0; status == PODIUM_OK && i < m->here->items.count; i++) {
        const struct item *item = &m->here->items.items[i];
        /* What was refused here is not settled yet: it counts as well. So does
         * what the other side refused at first. */
        if (!is_merging(&item->event) &&
            (!side_recorded(m->there, item->id) ||
                map_get(&m->there->refused, item->id)))
            status = note_item(m, item);
    }
    return m->arena->failed ? failed_memory(m->pd) : status;
}

static void
note_against(struct merge *m, const struct item *mine, struct quarrel *quarrel)
{
    for (size_t i = 0; i < quarrel->against.count; i++)
        if (quarrel->against.items[i].item == mine)
            return;
    struct item_of *slot = arena_push(m->arena, &quarrel->against);
    if (slot)
        slot->item = mine;
}

static void
compare_key(struct merge *m, const struct item *there, const char *key,
    struct quarrel *out)
{
    const struct event *e = &there->event;
    int64_t *slot = map_get(&m->about, key);
    for (size_t i = slot ? (size_t)*slot : 0; i > 0;
         i = m->nodes.items[i - 1].next) {
        const struct item *mine = m->nodes.items[i - 1].mine.item;
        bool same = strcmp(mine->event.kind, e->kind) == 0 &&
            strcmp(mine->event.body, e->body) == 0;
        if ((same && !moves(e)) ||
            !is_concurrent(m, there, m->nodes.items[i - 1].mine.until))
            continue;
        texts_add(m->arena, &out->roots, key);
        note_against(m, mine, out);
    }
}

/* The value of a text member that needs no unescaping, such as "to". */
static bool
plain_member(const char *body, const char *key, char *out, size_t room)
{
    const char *at = strstr(body, key);
    size_t n = at ? strcspn(at + strlen(key), "\"") : room;
    if (n >= room)
        return false;
    memcpy(out, at + strlen(key), n);
    out[n] = '\0';
    return true;
}

/* May this kind still be recorded in the phase that a move leads to? Sheets
 * are told by their round alone: they come late. */
static bool
fits_phase(const struct event *e, const struct event *move)
{
    char to[32];
    const struct kind *kind = kind_find(e->kind);
    if (!kind || strncmp(e->kind, "sheet.", 6) == 0 ||
        !plain_member(move->body, "\"to\":\"", to, sizeof to))
        return true;
    return strcmp(kind->phases, "*") == 0 || words_have_text(kind->phases, to);
}

/* A phase that ended on one side, while the other did what it no longer
 * allows. */
static bool
phases_differ(const struct event *e, const struct event *mine)
{
    bool moved = strcmp(e->kind, "phase.moved") == 0;
    bool moved_here = strcmp(mine->kind, "phase.moved") == 0;
    return (moved && !fits_phase(mine, e)) ||
        (moved_here && !fits_phase(e, mine));
}

/* A round opened again on one side, while sheets came late on the other:
 * whether they count depends on who was first. Not so for ballots, which ask
 * the file that they come to. */
static enum podium_status
compare_rounds(struct merge *m, const struct item *moved, const struct item *by,
    struct texts *found)
{
    const struct event *move = &moved->event, *other = &by->event;
    int64_t round;
    if (by->ballot || strcmp(move->kind, "round.moved") != 0 ||
        !strstr(move->body, "\"to\":\"open\"") ||
        strncmp(other->kind, "sheet.", 6) != 0)
        return PODIUM_OK;
    enum podium_status status = body_int(m->pd, move->body, "round", &round);
    if (status != PODIUM_OK || !mentions(other->body, round))
        return status;
    return touched(m->pd, move->kind, move->body, m->arena, found);
}

/* A thing that one side took away, while the other spoke of it. */
static enum podium_status
compare_removal(struct merge *m, const struct event *removal,
    const struct event *other, struct texts *found)
{
    int64_t id;
    struct texts keys = { 0 };
    if (!is_removal(removal))
        return PODIUM_OK;
    enum podium_status status = body_int(m->pd, removal->body, "id", &id);
    if (status != PODIUM_OK || !id || !mentions(other->body, id))
        return status;
    status = touched(m->pd, removal->kind, removal->body, m->arena, &keys);
    if (status == PODIUM_OK && keys.count > 0)
        texts_add(m->arena, found, keys.items[0]);
    return status;
}

/* The keys of both are in dispute, since each copy lacks one of the two. */
static enum podium_status
note_pair(struct merge *m, const struct event *e, const struct item *mine,
    struct quarrel *out)
{
    enum podium_status status =
        touched(m->there->pd, e->kind, e->body, m->arena, &out->roots);
    if (status == PODIUM_OK)
        status = touched(
            m->pd, mine->event.kind, mine->event.body, m->arena, &out->roots);
    note_against(m, mine, out);
    return status;
}

static enum podium_status
compare_pair(struct merge *m, const struct item *item, const struct item *mine,
    struct quarrel *out)
{
    const struct event *e = &item->event;
    struct texts found = { 0 };
    if (phases_differ(e, &mine->event))
        texts_add(m->arena, &found, "phase:");
    enum podium_status status = compare_rounds(m, item, mine, &found);
    if (status == PODIUM_OK)
        status = compare_rounds(m, mine, item, &found);
    if (status == PODIUM_OK)
        status = compare_removal(m, e, &mine->event, &found);
    if (status == PODIUM_OK)
        status = compare_removal(m, &mine->event, e, &found);
    if (status != PODIUM_OK || found.count == 0)
        return status;
    for (size_t i = 0; i < found.count; i++)
        texts_add(m->arena, &out->roots, found.items[i]);
    return note_pair(m, e, mine, out);
}

/* Only moves and removals contradict what they do not touch. */
static bool
reaches_far(const struct event *e)
{
    return moves(e) || is_removal(e);
}

/* What the other side refused and listed it knew about when it went on, and
 * whoever decides looks at both. */
static enum podium_status
compare_pairs(struct merge *m, const struct item *item, struct quarrel *out)
{
    enum podium_status status = PODIUM_OK;
    bool far = reaches_far(&item->event);
    for (size_t i = 0; status == PODIUM_OK && i < m->mine.count; i++)
        if ((far || reaches_far(&m->mine.items[i].item->event)) &&
            is_concurrent(m, item, m->mine.items[i].met))
            status = compare_pair(m, item, m->mine.items[i].item, out);
    return status;
}

/* Is nothing with this id here? */
static enum podium_status
is_missing(struct merge *m, int64_t id, bool *missing)
{
    struct stmt q =
        stmt(m->pd, "SELECT 1 FROM event WHERE body ->> 'id' = :id LIMIT 1");
    bind_int(&q, ":id", id);
    *missing = !next_row(&q);
    return stmt_end(&q);
}

/* What rests on something that was refused is refused with it. */
static enum podium_status
compare_missing(struct merge *m, const struct event *e, struct texts *roots)
{
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < m->missing.count; i++) {
        const struct missing *gone = &m->missing.items[i];
        bool missing = false;
        if (mentions(e->body, gone->id))
            status = is_missing(m, gone->id, &missing);
        for (size_t j = 0; missing && j < gone->roots.count; j++)
            texts_add(m->arena, roots, gone->roots.items[j]);
    }
    return status;
}

enum podium_status
merge_compare(struct merge *m, const struct item *item, struct quarrel *out)
{
    const struct event *e = &item->event;
    struct texts keys = { 0 };
    if (is_merging(e))
        return PODIUM_OK;
    enum podium_status status =
        touched(m->there->pd, e->kind, e->body, m->arena, &keys);
    for (size_t i = 0; i < keys.count; i++)
        compare_key(m, item, keys.items[i], out);
    if (status == PODIUM_OK)
        status = compare_pairs(m, item, out);
    if (status == PODIUM_OK)
        status = compare_missing(m, e, &out->roots);
    return m->arena->failed ? failed_memory(m->pd) : status;
}
