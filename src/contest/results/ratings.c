/* ratings.c - a ranking's sheets as ratings, for analysis. */
/* SPDX-License-Identifier: MIT */
#include <podium/ratings.h>

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/code_order.h"
#include "base/decimal.h"
#include "base/map.h"
#include "maths/rational.h"
#include "tables/rating_list.h"

/* Names while they are collected, each once. */
struct name_list {
    const char **items;
    size_t count, room;
    struct map index; /* name to index in items, plus 1 */
};

struct rating_gathering {
    const struct podium_ranking *ranking;
    struct podium_arena *arena;
    struct name_list entries, judges;
};

static void
add_name(struct rating_gathering *g, struct name_list *names, const char *name)
{
    bool added;
    int64_t *slot = map_put(&names->index, name, &added);
    const char **to = slot && added ? arena_push(g->arena, names) : NULL;
    if (to)
        *to = name;
}

static int
compare_name_codes(const void *a, const void *b)
{
    return code_compare(*(const char *const *)a, *(const char *const *)b);
}

/* Put the names in the order of codes, as names from a file of ratings are, and
 * correct the index. */
static void
sort_name_list(struct name_list *names)
{
    if (names->count > 0)
        qsort(names->items, names->count, sizeof *names->items,
            compare_name_codes);
    for (size_t i = 0; i < names->count; i++)
        *map_get(&names->index, names->items[i]) = (int64_t)i + 1;
}

static size_t
name_index(const struct name_list *names, const char *name)
{
    return (size_t)*map_get(&names->index, name) - 1;
}

/* Add the total of a sheet to the first list, its scores to the second. */
static void
add_sheet_ratings(const struct rating_gathering *g,
    const struct podium_result *r, const struct podium_counted_sheet *s,
    struct rating_list lists[2])
{
    struct rating_indexes at = { name_index(&g->entries, r->entry),
        name_index(&g->judges, s->judge), 0 };
    rating_list_add(&lists[0], at, (double)s->total / MILLION);
    for (; at.criterion < g->ranking->criterion_count; at.criterion++)
        if (s->scores[at.criterion].present)
            rating_list_add(&lists[1], at,
                (double)s->scores[at.criterion].score / THOUSAND);
}

/* Count the complete sheets, and those of them that are set aside, and collect
 * the names of entries and judges. */
static size_t
count_complete_sheets(struct rating_gathering *g, size_t *set_aside)
{
    size_t n = 0;
    for (size_t i = 0; i < g->ranking->count; i++) {
        const struct podium_result *r = &g->ranking->results[i];
        add_name(g, &g->entries, r->entry);
        *set_aside += r->set_aside;
        for (size_t k = 0; k < r->sheet_count; k++)
            if (r->sheets[k].fate != PODIUM_FATE_INCOMPLETE) {
                add_name(g, &g->judges, r->sheets[k].judge);
                n++;
            }
    }
    return n;
}

static void
add_all_ratings(struct rating_gathering *g, struct rating_list lists[2])
{
    for (size_t i = 0; i < g->ranking->count; i++) {
        const struct podium_result *r = &g->ranking->results[i];
        for (size_t k = 0; k < r->sheet_count; k++)
            if (r->sheets[k].fate != PODIUM_FATE_INCOMPLETE)
                add_sheet_ratings(g, r, &r->sheets[k], lists);
    }
}

enum podium_status
podium_ratings_from_ranking(const struct podium_ranking *ranking,
    struct podium_arena *arena, struct podium_rating_table *out)
{
    struct rating_gathering g = { .ranking = ranking,
        .arena = arena,
        .entries.index.arena = arena,
        .judges.index.arena = arena };
    struct rating_list lists[2];
    *out = (struct podium_rating_table){ 0 };
    size_t n = count_complete_sheets(&g, &out->set_aside);
    size_t criteria = ranking->criterion_count;
    const char **names = podium_alloc(arena, criteria + 1, sizeof *names);
    const struct rating_indexes apart = { g.entries.count, g.judges.count,
        criteria };
    struct rating_indexes together = apart;
    together.criterion = 0;
    if (arena->failed || !rating_list_make(arena, n, together, &lists[0]) ||
        !rating_list_make(arena, n * criteria, apart, &lists[1]))
        return PODIUM_NOMEM;
    sort_name_list(&g.entries);
    sort_name_list(&g.judges);
    for (size_t c = 0; c < criteria; c++)
        names[c] = ranking->criteria[c].criterion;
    add_all_ratings(&g, lists);
    out->ratings = rating_list_ratings(&lists[0]);
    out->facets = rating_list_ratings(&lists[1]);
    out->entries = g.entries.items;
    out->judges = g.judges.items;
    out->criteria = names;
    return PODIUM_OK;
}
