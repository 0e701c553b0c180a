/* ratings_of.c - a ranking's sheets as ratings, for analysis. */
/* SPDX-License-Identifier: MIT */
#include <podium/ratings.h>

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/map.h"
#include "maths/rational.h"

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

/* Ratings being written. */
struct writing {
    size_t *entry, *judge, *criterion, count;
    double *score;
};

static bool
open_writing(struct gathering *g, size_t n, struct writing *w)
{
    *w = (struct writing){ .entry = podium_alloc(g->arena, n, sizeof(size_t)),
        .judge = podium_alloc(g->arena, n, sizeof(size_t)),
        .criterion = podium_alloc(g->arena, n, sizeof(size_t)),
        .score = podium_alloc(g->arena, n, sizeof(double)) };
    return !g->arena->failed;
}

static void
write_one(struct writing *w, const size_t at[3], double score)
{
    w->entry[w->count] = at[0];
    w->judge[w->count] = at[1];
    w->criterion[w->count] = at[2];
    w->score[w->count++] = score;
}

static void
write_sheet(const struct gathering *g, const struct podium_result *r,
    const struct podium_counted_sheet *s, struct writing w[2])
{
    size_t at[3] = { place_of(&g->entries, r->entry),
        place_of(&g->judges, s->judge), 0 };
    write_one(&w[0], at, (double)s->total / MILLION);
    for (size_t c = 0; c < g->ranking->criterion_count; c++) {
        at[2] = c;
        if (s->scores[c].present)
            write_one(&w[1], at, (double)s->scores[c].score / THOUSAND);
    }
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
write_all(struct gathering *g, struct writing w[2])
{
    for (size_t i = 0; i < g->ranking->count; i++) {
        const struct podium_result *r = &g->ranking->results[i];
        for (size_t k = 0; k < r->sheet_count; k++)
            if (r->sheets[k].fate != PODIUM_INCOMPLETE)
                write_sheet(g, r, &r->sheets[k], w);
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
    struct writing w[2];
    *out = (struct podium_rating_table){ 0 };
    size_t n = count_sheets(&g, &out->set_aside);
    size_t criteria = ranking->criterion_count;
    const char **names = podium_alloc(arena, criteria + 1, sizeof *names);
    if (arena->failed || !open_writing(&g, n + 1, &w[0]) ||
        !open_writing(&g, n * criteria + 1, &w[1]))
        return PODIUM_NOMEM;
    settle_names(&g.entries);
    settle_names(&g.judges);
    for (size_t c = 0; c < criteria; c++)
        names[c] = ranking->criteria[c].criterion;
    write_all(&g, w);
    for (int k = 0; k < 2; k++)
        *(k ? &out->facets : &out->ratings) =
            (struct podium_ratings){ .count = w[k].count,
                .entries = g.entries.count,
                .judges = g.judges.count,
                .entry = w[k].entry,
                .judge = w[k].judge,
                .score = w[k].score,
                .criteria = k ? criteria : 0,
                .criterion = k ? w[k].criterion : NULL };
    out->entries = g.entries.items;
    out->judges = g.judges.items;
    out->criteria = names;
    return PODIUM_OK;
}
