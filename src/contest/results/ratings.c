/* ratings.c - a ranking's sheets as ratings, for analysis. */
/* SPDX-License-Identifier: MIT */
#include <podium/ratings.h>

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/map.h"
#include "maths/rational.h"
#include "tables/rating_list.h"

/* Names in the making. */
struct names {
    const char **items;
    size_t count, room;
    struct map index; /* name to place, plus 1 */
};

struct gathering {
    const struct podium_ranking *ranking;
    struct podium_arena *arena;
    struct names entries, judges;
};

static void
add_name(struct gathering *g, struct names *names, const char *name)
{
    bool added;
    int64_t *slot = map_put(&names->index, name, &added);
    const char **to = slot && added ? arena_push(g->arena, names) : NULL;
    if (to)
        *to = name;
}

static int
by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Names in byte order, as in a file of ratings. */
static void
settle_names(struct names *names)
{
    if (names->count > 0)
        qsort(names->items, names->count, sizeof *names->items, by_bytes);
    for (size_t i = 0; i < names->count; i++)
        *map_get(&names->index, names->items[i]) = (int64_t)i + 1;
}

static size_t
place_of(const struct names *names, const char *name)
{
    return (size_t)*map_get(&names->index, name) - 1;
}

/* The total of a sheet, and its scores, into the two lists. */
static void
write_sheet(const struct gathering *g, const struct podium_result *r,
    const struct podium_counted_sheet *s, struct rating_list lists[2])
{
    struct rating_place at = { place_of(&g->entries, r->entry),
        place_of(&g->judges, s->judge), 0 };
    rating_list_add(&lists[0], at, (double)s->total / MILLION);
    for (; at.criterion < g->ranking->criterion_count; at.criterion++)
        if (s->scores[at.criterion].present)
            rating_list_add(&lists[1], at,
                (double)s->scores[at.criterion].score / THOUSAND);
}

/* How many sheets are complete, and how many of those are set aside; their
 * names are noted. */
static size_t
count_sheets(struct gathering *g, size_t *set_aside)
{
    size_t n = 0;
    for (size_t i = 0; i < g->ranking->count; i++) {
        const struct podium_result *r = &g->ranking->results[i];
        add_name(g, &g->entries, r->entry);
        *set_aside += r->set_aside;
        for (size_t k = 0; k < r->sheet_count; k++)
            if (r->sheets[k].fate != PODIUM_INCOMPLETE) {
                add_name(g, &g->judges, r->sheets[k].judge);
                n++;
            }
    }
    return n;
}

static void
write_all(struct gathering *g, struct rating_list lists[2])
{
    for (size_t i = 0; i < g->ranking->count; i++) {
        const struct podium_result *r = &g->ranking->results[i];
        for (size_t k = 0; k < r->sheet_count; k++)
            if (r->sheets[k].fate != PODIUM_INCOMPLETE)
                write_sheet(g, r, &r->sheets[k], lists);
    }
}

enum podium_status
podium_ratings_of(const struct podium_ranking *ranking,
    struct podium_arena *arena, struct podium_rating_table *out)
{
    struct gathering g = { .ranking = ranking,
        .arena = arena,
        .entries.index.arena = arena,
        .judges.index.arena = arena };
    struct rating_list lists[2];
    *out = (struct podium_rating_table){ 0 };
    size_t n = count_sheets(&g, &out->set_aside);
    size_t criteria = ranking->criterion_count;
    const char **names = podium_alloc(arena, criteria + 1, sizeof *names);
    const struct rating_place apart = { g.entries.count, g.judges.count,
        criteria };
    struct rating_place together = apart;
    together.criterion = 0;
    if (arena->failed || !rating_list_make(arena, n, together, &lists[0]) ||
        !rating_list_make(arena, n * criteria, apart, &lists[1]))
        return PODIUM_NOMEM;
    settle_names(&g.entries);
    settle_names(&g.judges);
    for (size_t c = 0; c < criteria; c++)
        names[c] = ranking->criteria[c].criterion;
    write_all(&g, lists);
    out->ratings = rating_list_ratings(&lists[0]);
    out->facets = rating_list_ratings(&lists[1]);
    out->entries = g.entries.items;
    out->judges = g.judges.items;
    out->criteria = names;
    return PODIUM_OK;
}
