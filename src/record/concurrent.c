/* concurrent.c - which concurrent events of two copies conflict.
 *
 * In: the divergences of both copies, that is, what each recorded after the
 * last event they share. Out, for one event of the other copy (there): the
 * events of this copy (here) that it conflicts with, and the subjects that the
 * conflict is about (see subjects_add()). Two events are concurrent when
 * neither copy knew the other's. Concurrent events conflict if they share a
 * subject and do not say the same, or if one changes a phase or round, or
 * removes something, on which the other depends. An event that mentions what a
 * refused event was to create is in conflict as well. Which copy is merged into
 * which makes no difference, so that the order of merging does not matter. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/words.h"
#include "record/merge.h"
#include "record/schema.h"
#include "record/stmt.h"

/* Changes of a phase or round name the old and the new state: two concurrent
 * ones with the same subject conflict even if they say the same. */
static bool
is_state_change(const struct event *e)
{
    return strncmp(e->kind, "phase.", 6) == 0 ||
        strcmp(e->kind, "round.moved") == 0;
}

static bool
is_removal(const struct event *e)
{
    return strstr(e->kind, ".removed") != NULL;
}

/* Kinds that merging itself records: they have no subject and conflict with
 * nothing. */
static bool
is_merge_bookkeeping(const struct event *e)
{
    return strcmp(e->kind, "copy.merged") == 0 ||
        strcmp(e->kind, "merge.refused") == 0 ||
        strcmp(e->kind, "sheet.deferred") == 0 ||
        strcmp(e->kind, "ballot.exported") == 0;
}

/* Did the other copy record item before it knew a certain event of here?
 * until: index in its divergence from which on it knew that event. */
static bool
is_concurrent(const struct merge *m, const struct item *item, size_t until)
{
    return (size_t)(item - m->there->items.items) < until;
}

static enum podium_status
index_item(struct merge *m, const struct item *item)
{
    struct texts keys = { 0 };
    struct known_item one = { item, divergence_known_from(m->there, item->id),
        divergence_seen_from(m->there, item->id) };
    struct known_item *mine = arena_push(m->arena, &m->mine);
    if (mine)
        *mine = one;
    enum podium_status status = subjects_add(
        m->pd, item->event.kind, item->event.body, m->arena, &keys);
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
        /* An event that was refused here is still undecided and counts as
         * well, and so does one that the other copy refused at first. */
        if (!is_merge_bookkeeping(&item->event) &&
            (!divergence_recorded(m->there, item->id) ||
                map_get(&m->there->refused, item->id)))
            status = index_item(m, item);
    }
    return m->arena->failed ? failed_memory(m->pd) : status;
}

static void
add_conflicting_item(
    struct merge *m, const struct item *mine, struct copy_conflict *conflict)
{
    for (size_t i = 0; i < conflict->against.count; i++)
        if (conflict->against.items[i].item == mine)
            return;
    struct known_item *slot = arena_push(m->arena, &conflict->against);
    if (slot)
        slot->item = mine;
}

static void
find_subject_conflicts(struct merge *m, const struct item *there,
    const char *key, struct copy_conflict *out)
{
    const struct event *e = &there->event;
    int64_t *slot = map_get(&m->about, key);
    for (size_t i = slot ? (size_t)*slot : 0; i > 0;
         i = m->nodes.items[i - 1].next) {
        const struct item *mine = m->nodes.items[i - 1].mine.item;
        bool same = strcmp(mine->event.kind, e->kind) == 0 &&
            strcmp(mine->event.body, e->body) == 0;
        if ((same && !is_state_change(e)) ||
            !is_concurrent(m, there, m->nodes.items[i - 1].mine.until))
            continue;
        texts_add(m->arena, &out->subjects, key);
        add_conflicting_item(m, mine, out);
    }
}

/* May an event still be recorded in the phase that a phase change leads to?
 * Sheets may in any phase: if their round is closed, they are late. What takes
 * a second person there may not, nor, without one, what takes a reason. */
static enum podium_status
check_after_change(struct merge *m, const struct event *e,
    const struct body *move, bool *allowed)
{
    struct body body;
    const char *to = body_text(move, "to");
    const struct kind *kind = kind_find(e->kind);
    *allowed = true;
    if (!kind || strncmp(e->kind, "sheet.", 6) == 0)
        return PODIUM_OK;
    *allowed = words_allow(kind->phases, to) &&
        (strcmp(kind->second, "*") == 0 || !words_allow(kind->second, to));
    if (!*allowed || !words_have_text(kind->reason, to))
        return PODIUM_OK;
    enum podium_status status = body_read(m->pd, e->kind, e->body, &body);
    *allowed = body_text(&body, "reason") != NULL;
    body_free(&body);
    return status;
}

/* Did one copy change the phase, while the other recorded what the new phase
 * does not allow? */
static enum podium_status
find_phase_conflict(struct merge *m, const struct event *move,
    const struct event *other, struct texts *found)
{
    struct body body;
    bool allowed = true;
    if (strncmp(move->kind, "phase.", 6) != 0)
        return PODIUM_OK;
    enum podium_status status = body_read(m->pd, move->kind, move->body, &body);
    if (status == PODIUM_OK)
        status = check_after_change(m, other, &body, &allowed);
    body_free(&body);
    if (status == PODIUM_OK && !allowed)
        texts_add(m->arena, found, "phase:");
    return status;
}

/* One copy opened a round again, while the other recorded sheets of it as
 * late: whether these count depends on which came first. It does not for
 * sheets from a ballot: there the file that they are merged into decides. */
static enum podium_status
find_reopening_conflict(struct merge *m, const struct item *moved,
    const struct item *by, struct texts *found)
{
    const struct event *move = &moved->event, *other = &by->event;
    struct body body;
    if (by->ballot || strcmp(move->kind, "round.moved") != 0 ||
        strncmp(other->kind, "sheet.", 6) != 0)
        return PODIUM_OK;
    enum podium_status status = body_read(m->pd, move->kind, move->body, &body);
    bool opens =
        status == PODIUM_OK && strcmp(body_text(&body, "to"), "open") == 0;
    bool concerns = body_mentions(other->body, body_int(&body, "round"));
    body_free(&body);
    if (!opens || !concerns)
        return status;
    return subjects_add(m->pd, move->kind, move->body, m->arena, found);
}

/* One copy removed a row, while the other recorded an event that mentions
 * its id. */
static enum podium_status
find_removal_conflict(struct merge *m, const struct event *removal,
    const struct event *other, struct texts *found)
{
    int64_t id;
    struct texts keys = { 0 };
    if (!is_removal(removal))
        return PODIUM_OK;
    enum podium_status status =
        body_number(m->pd, removal->kind, removal->body, "id", &id);
    if (status != PODIUM_OK || !id || !body_mentions(other->body, id))
        return status;
    status = subjects_add(m->pd, removal->kind, removal->body, m->arena, &keys);
    if (status == PODIUM_OK && keys.count > 0)
        texts_add(m->arena, found, keys.items[0]);
    return status;
}

/* The conflict is about the subjects of both events, since each copy lacks
 * one of the two. */
static enum podium_status
add_conflicting_pair(struct merge *m, const struct event *e,
    const struct item *mine, struct copy_conflict *out)
{
    enum podium_status status =
        subjects_add(m->there->pd, e->kind, e->body, m->arena, &out->subjects);
    if (status == PODIUM_OK)
        status = subjects_add(m->pd, mine->event.kind, mine->event.body,
            m->arena, &out->subjects);
    add_conflicting_item(m, mine, out);
    return status;
}

static enum podium_status
find_pair_conflict(struct merge *m, const struct item *item,
    const struct item *mine, struct copy_conflict *out)
{
    const struct event *e = &item->event;
    struct texts found = { 0 };
    enum podium_status status = find_phase_conflict(m, e, &mine->event, &found);
    if (status == PODIUM_OK)
        status = find_phase_conflict(m, &mine->event, e, &found);
    if (status == PODIUM_OK)
        status = find_reopening_conflict(m, item, mine, &found);
    if (status == PODIUM_OK)
        status = find_reopening_conflict(m, mine, item, &found);
    if (status == PODIUM_OK)
        status = find_removal_conflict(m, e, &mine->event, &found);
    if (status == PODIUM_OK)
        status = find_removal_conflict(m, &mine->event, e, &found);
    if (status != PODIUM_OK || found.count == 0)
        return status;
    for (size_t i = 0; i < found.count; i++)
        texts_add(m->arena, &out->subjects, found.items[i]);
    return add_conflicting_pair(m, e, mine, out);
}

/* A phase or round change or a removal can conflict with events about other
 * rows. */
static bool
affects_other_subjects(const struct event *e)
{
    return is_state_change(e) || is_removal(e);
}

/* Here an event counts as known from where the other copy first saw it, even
 * if it refused it: it was listed there as a conflict when that copy went on,
 * and whoever decides the conflict sees both. */
static enum podium_status
find_pair_conflicts(
    struct merge *m, const struct item *item, struct copy_conflict *out)
{
    enum podium_status status = PODIUM_OK;
    bool far = affects_other_subjects(&item->event);
    for (size_t i = 0; status == PODIUM_OK && i < m->mine.count; i++)
        if ((far || affects_other_subjects(&m->mine.items[i].item->event)) &&
            is_concurrent(m, item, m->mine.items[i].met))
            status = find_pair_conflict(m, item, m->mine.items[i].item, out);
    return status;
}

/* Is there no event here whose body has this id? */
static enum podium_status
is_id_absent(struct merge *m, int64_t id, bool *missing)
{
    struct stmt q =
        stmt(m->pd, "SELECT 1 FROM event WHERE body ->> 'id' = :id LIMIT 1");
    bind_int(&q, ":id", id);
    *missing = !next_row(&q);
    return stmt_end(&q);
}

/* An event that mentions what a refused event was to create is refused with
 * it. */
static enum podium_status
find_missing_conflicts(
    struct merge *m, const struct event *e, struct texts *subjects)
{
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < m->missing.count; i++) {
        const struct missing *gone = &m->missing.items[i];
        bool missing = false;
        if (body_mentions(e->body, gone->id))
            status = is_id_absent(m, gone->id, &missing);
        for (size_t j = 0; missing && j < gone->subjects.count; j++)
            texts_add(m->arena, subjects, gone->subjects.items[j]);
    }
    return status;
}

enum podium_status
merge_find_conflict(
    struct merge *m, const struct item *item, struct copy_conflict *out)
{
    const struct event *e = &item->event;
    struct texts keys = { 0 };
    if (is_merge_bookkeeping(e))
        return PODIUM_OK;
    enum podium_status status =
        subjects_add(m->there->pd, e->kind, e->body, m->arena, &keys);
    for (size_t i = 0; i < keys.count; i++)
        find_subject_conflicts(m, item, keys.items[i], out);
    if (status == PODIUM_OK)
        status = find_pair_conflicts(m, item, out);
    if (status == PODIUM_OK)
        status = find_missing_conflicts(m, e, &out->subjects);
    return m->arena->failed ? failed_memory(m->pd) : status;
}
