/* ceremony.c - decided awards in the order in which they are announced.
 *
 * In: decisions, authors, consents, the parts of the ceremony. Out: the
 * announcements in the order of the parts, or the least prize first. What must
 * hold: nothing is announced that is not decided, and nobody who won is left
 * out, so an award that is only proposed refuses them all, and so does one that
 * no part announces. */
/* SPDX-License-Identifier: MIT */
#include <podium/ceremony.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "contest/awards/certificates.h"
#include "contest/ground/facts.h"
#include "contest/publication/published_names.h"
#include "record/begin.h"
#include "record/stmt.h"

static enum podium_status
refuse_undecided(struct podium *pd)
{
    struct stmt q = stmt(pd,
        "SELECT e.entry FROM proposals s JOIN entries e ON e.id = s.entry"
        " WHERE e.state = 'active' AND s.entry NOT IN"
        " (SELECT entry FROM awards) ORDER BY e.entry COLLATE code LIMIT 1");
    char entry[64] = "";
    if (next_row(&q))
        snprintf(entry, sizeof entry, "%s", col_word(&q, 0));
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK && *entry)
        return failed(pd, PODIUM_REFUSED, "ceremony.undecided", entry);
    return status;
}

struct name_list {
    const char **items;
    size_t count, room;
};

static enum podium_status
load_announced_names(struct podium *pd, const struct publishing *how,
    int64_t entry, struct podium_arena *arena, struct podium_announcement *out)
{
    struct name_list names = { 0 }, shown = { 0 }, spoken = { 0 };
    struct stmt q = stmt(pd,
        "SELECT a.id, n.name, p.value, a.minor, s.value FROM authors a"
        " JOIN author_names n ON n.id = a.id"
        " LEFT JOIN personal p ON p.hash = a.birth_date"
        " LEFT JOIN personal s ON s.hash = a.spoken"
        " WHERE a.entry = :entry AND n.name IS NOT NULL ORDER BY a.position");
    bind_int(&q, ":entry", entry);
    while (next_row(&q)) {
        const struct named_author a = { .id = col_int(&q, 0),
            .name = podium_strdup(arena, col_word(&q, 1)),
            .birth = podium_strdup(arena, col_text(&q, 2)),
            .minor = col_int(&q, 3) != 0 };
        const char **name = arena_push(arena, &names);
        const char **seen = arena_push(arena, &shown);
        const char **heard = arena_push(arena, &spoken);
        if (!name || !seen || !heard || !a.name)
            break;
        *name = a.name;
        *heard = podium_strdup(arena, col_text(&q, 4));
        *seen = published_author(how, arena, &a).name;
    }
    out->name_count = names.count;
    (void)arena_push(arena, &names); /* a NULL after the last */
    (void)arena_push(arena, &shown);
    out->names = names.items;
    out->shown = shown.items;
    out->spoken = spoken.items;
    return stmt_end_into(&q, arena);
}

struct part {
    const char *code, *prize, *presenter, *message; /* or NULL */
    int64_t field;                                  /* id; 0: all */
};

struct part_list {
    struct part *items;
    size_t count, room;
};

/* Where the table has no row there is one part, which announces all. */
static enum podium_status
load_part_list(
    struct podium *pd, struct podium_arena *arena, struct part_list *out)
{
    struct stmt q = stmt(pd,
        "SELECT part, prize, presenter, message, ifnull(field, 0) FROM parts"
        " ORDER BY position, part COLLATE code");
    struct part *part;
    while (next_row(&q) && (part = arena_push(arena, out)))
        *part = (struct part){ podium_strdup(arena, col_text(&q, 0)),
            podium_strdup(arena, col_text(&q, 1)),
            podium_strdup(arena, col_text(&q, 2)),
            podium_strdup(arena, col_text(&q, 3)), col_int(&q, 4) };
    enum podium_status status = stmt_end_into(&q, arena);
    if (status == PODIUM_OK && out->count == 0 &&
        (part = arena_push(arena, out)))
        *part = (struct part){ 0 };
    return status;
}

static enum podium_status
load_announcements(struct podium *pd, const struct publishing *how,
    const struct part *part, struct podium_arena *arena,
    struct podium_ceremony *out)
{
    struct stmt q = stmt(pd,
        "SELECT p.name, f.name, e.entry, e.title, u.name, ifnull(p.money, 0),"
        " e.id, c.citation FROM awards a JOIN prizes p ON p.id = a.prize"
        " JOIN entries e ON e.id = a.entry AND e.state = 'active'"
        " JOIN fields f ON f.id = e.field LEFT JOIN units u ON u.id = e.unit"
        " LEFT JOIN citations c ON c.entry = e.id"
        " WHERE p.prize = ifnull(:prize, p.prize)"
        " AND :field IN (0, f.id)"
        " ORDER BY p.position DESC, f.position, f.field COLLATE code,"
        " e.entry COLLATE code");
    enum podium_status status = PODIUM_OK;
    bind_text(&q, ":prize", part->prize);
    bind_int(&q, ":field", part->field);
    while (status == PODIUM_OK && next_row(&q)) {
        struct podium_announcement *a = arena_push(arena, out);
        if (!a)
            break;
        *a = (struct podium_announcement){ .presenter = part->presenter,
            .prize = podium_strdup(arena, col_text(&q, 0)),
            .field = podium_strdup(arena, col_text(&q, 1)),
            .entry = podium_strdup(arena, col_text(&q, 2)),
            .title = podium_strdup(arena, col_text(&q, 3)),
            .unit = podium_strdup(arena, col_text(&q, 4)),
            .money = col_int(&q, 5),
            .citation = podium_strdup(arena, col_text(&q, 7)) };
        status = load_announced_names(pd, how, col_int(&q, 6), arena, a);
        out->names += a->name_count;
        out->awards++;
    }
    enum podium_status end = stmt_end_into(&q, arena);
    return status == PODIUM_OK ? end : status;
}

/* A prize that nobody was given is passed over; one that the contest does not
 * have was mistyped. */
static enum podium_status
check_part_prize(struct podium *pd, const struct part *part)
{
    bool there = !part->prize;
    struct stmt q = stmt(pd, "SELECT 1 FROM prizes WHERE prize = :prize");
    bind_text(&q, ":prize", part->prize);
    enum podium_status status = there ? stmt_end(&q) : stmt_exists(&q, &there);
    if (status != PODIUM_OK || there)
        return status;
    return failed(
        pd, PODIUM_REFUSED, "ceremony.unknown", part->code, part->prize);
}

/* Every award is announced once: by name, as two totals may agree by chance. */
static enum podium_status
check_announced(struct podium *pd, struct podium_arena *arena,
    const struct podium_ceremony *c)
{
    struct map announced = { .arena = arena };
    bool added = true;
    for (size_t i = 0; i < c->count && !arena->failed; i++) {
        const struct podium_announcement *a = &c->items[i];
        if (!a->message && map_put(&announced, a->entry, &added) && !added)
            return failed(
                pd, PODIUM_REFUSED, "ceremony.twice", a->entry, a->prize);
    }
    struct stmt q = stmt(pd,
        "SELECT e.entry, p.name FROM awards a JOIN prizes p ON p.id = a.prize"
        " JOIN entries e ON e.id = a.entry AND e.state = 'active'"
        " ORDER BY e.entry COLLATE code");
    enum podium_status status = PODIUM_OK;
    while (status == PODIUM_OK && next_row(&q))
        if (!map_get(&announced, col_word(&q, 0)))
            status = failed(pd, PODIUM_REFUSED, "ceremony.unannounced",
                col_word(&q, 0), col_word(&q, 1));
    enum podium_status end = stmt_end_into(&q, arena);
    return status == PODIUM_OK ? end : status;
}

static enum podium_status
load_ceremony_parts(struct podium *pd, const struct publishing *how,
    struct podium_arena *arena, struct podium_ceremony *out)
{
    struct part_list parts = { 0 };
    enum podium_status status = load_part_list(pd, arena, &parts);
    for (size_t i = 0; status == PODIUM_OK && i < parts.count; i++) {
        const struct part *part = &parts.items[i];
        status = check_part_prize(pd, part);
        struct podium_announcement *message =
            part->message ? arena_push(arena, out) : NULL;
        if (message)
            *message = (struct podium_announcement){ .message = part->message };
        if (status == PODIUM_OK &&
            (!part->message || part->prize || part->field))
            status = load_announcements(pd, how, part, arena, out);
    }
    return status == PODIUM_OK ? check_announced(pd, arena, out) : status;
}

static enum podium_status
load_ceremony(
    struct podium *pd, struct podium_arena *arena, struct podium_ceremony *out)
{
    struct publishing how;
    const struct wanted_fact wanted[] = { { "name", &out->contest },
        { "edition", &out->edition }, { "host", &out->host } };
    enum podium_status status = refuse_undecided(pd);
    if (status == PODIUM_OK)
        status = certificates_check_awards(pd, arena);
    if (status == PODIUM_OK)
        status = facts_load(pd, wanted, sizeof wanted / sizeof *wanted, arena);
    if (status == PODIUM_OK)
        status = podium_contest_language_get(pd, &out->language);
    if (status == PODIUM_OK)
        status = publishing_load(pd, arena, &how);
    if (status == PODIUM_OK)
        status = load_ceremony_parts(pd, &how, arena, out);
    if (status == PODIUM_OK && out->awards == 0)
        return failed(pd, PODIUM_NOT_FOUND, "ceremony.none");
    if (status == PODIUM_OK)
        status = head_load(pd);
    out->head = podium_strdup(arena, pd->head);
    return status == PODIUM_OK && arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_ceremony_list(
    struct podium *pd, struct podium_arena *arena, struct podium_ceremony *out)
{
    *out = (struct podium_ceremony){ 0 };
    enum podium_status status = view_begin(pd, "script");
    return status == PODIUM_OK ? read_end(pd, load_ceremony(pd, arena, out))
                               : status;
}
