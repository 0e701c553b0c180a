/* rating_rows.c - ratings as a file has them, and their order by name.
 *
 * Ratings are kept as they come, and runs of them are sorted: by counting
 * into entries, then by judge within each. */
/* SPDX-License-Identifier: MIT */
#include "tables/rating_rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* Below this, what is nearly in order is sorted by insertion. */
#define FEW 64

void
rating_rows_init(struct rating_rows *rows, struct podium_arena *arena)
{
    *rows = (struct rating_rows){ .arena = arena };
    for (int k = 0; k < FACETS; k++)
        rows->facets[k].known.arena = arena;
}

void
rating_rows_free(struct rating_rows *rows)
{
    podium_arena_free(&rows->own);
}

uint32_t
rating_rows_name(struct rating_rows *rows, int facet, const char *name)
{
    struct map *known = &rows->facets[facet].known;
    bool added;
    int64_t *place = map_put(known, name, &added);
    if (place && added)
        *place = (int64_t)known->count - 1;
    return place ? (uint32_t)*place : 0;
}

void
rating_rows_add(struct rating_rows *rows, const uint32_t at[FACETS],
    double score, uint32_t row)
{
    uint32_t first = (uint32_t)rows->ratings.count;
    size_t runs = rows->runs.count;
    const struct rating_run *last = runs ? &rows->runs.items[runs - 1] : NULL;
    if (!last || last->entry != at[ENTRY] || last->judge != at[JUDGE]) {
        struct rating_run *run = arena_push(&rows->own, &rows->runs);
        if (run)
            *run = (struct rating_run){ at[ENTRY], at[JUDGE], first };
    }
    struct rating *rating = arena_push(&rows->own, &rows->ratings);
    if (rating)
        *rating = (struct rating){ score, at[CRITERION], row };
    rows->arena->failed |= rows->own.failed || first == UINT32_MAX;
}

/* ---- sorting ---- */

/* A name and its place in the file. */
struct named {
    const char *name;
    uint32_t place;
};

static int
by_name(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    return strcmp(x->name, y->name);
}

/* As most files have them. */
static bool
are_in_order(const struct named *list, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (by_name(&list[i - 1], &list[i]) > 0)
            return false;
    return true;
}

/* A facet that the file lacks still has a place 0. */
static bool
sort_names(struct podium_arena *arena, struct facet *f)
{
    size_t n = f->known.count;
    struct named *list = podium_alloc(arena, n + 1, sizeof *list);
    f->names = podium_alloc(arena, n + 1, sizeof *f->names);
    f->to = podium_alloc(arena, n + 1, sizeof *f->to);
    if (arena->failed)
        return false;
    for (size_t i = 0; i < n; i++)
        list[i] = (struct named){ f->known.items[i].key, (uint32_t)i };
    if (!are_in_order(list, n))
        qsort(list, n, sizeof *list, by_name);
    for (size_t i = 0; i < n; i++) {
        f->names[i] = list[i].name;
        f->to[list[i].place] = (uint32_t)i;
    }
    return true;
}

static uint32_t
entry_of(const struct rating_rows *rows, size_t run)
{
    return rows->facets[ENTRY].to[rows->runs.items[run].entry];
}

static uint32_t
judge_of(const struct rating_rows *rows, size_t run)
{
    return rows->facets[JUDGE].to[rows->runs.items[run].judge];
}

/* Order the runs by entry; of each entry, where its runs end. */
static size_t *
sort_by_entry(struct rating_rows *rows)
{
    size_t entries = rows->facets[ENTRY].known.count, n = rows->runs.count;
    size_t *start = podium_alloc(rows->arena, entries + 2, sizeof *start);
    rows->order = podium_alloc(rows->arena, n + 1, sizeof *rows->order);
    if (!start || !rows->order)
        return NULL;
    for (size_t i = 0; i < n; i++)
        start[entry_of(rows, i) + 2]++;
    for (size_t e = 0; e < entries; e++)
        start[e + 1] += start[e];
    for (size_t i = 0; i < n; i++)
        rows->order[start[entry_of(rows, i) + 1]++] = (uint32_t)i;
    return start + 1;
}

static int
by_number(const void *a, const void *b)
{
    const uint64_t *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

/* The runs of one entry by judge, those of one judge as they came. */
static void
sort_by_judge(
    const struct rating_rows *rows, uint32_t *order, size_t n, uint64_t *keys)
{
    for (size_t i = 0; i < n; i++)
        keys[i] = (uint64_t)judge_of(rows, order[i]) << 32 | order[i];
    for (size_t i = 1; i < n && n < FEW; i++) {
        uint64_t one = keys[i];
        size_t k = i;
        for (; k > 0 && keys[k - 1] > one; k--)
            keys[k] = keys[k - 1];
        keys[k] = one;
    }
    if (n >= FEW)
        qsort(keys, n, sizeof *keys, by_number);
    for (size_t i = 0; i < n; i++)
        order[i] = (uint32_t)keys[i];
}

bool
rating_rows_sort(struct rating_rows *rows)
{
    for (int k = 0; k < FACETS; k++)
        if (!sort_names(rows->arena, &rows->facets[k]))
            return false;
    const size_t *end = sort_by_entry(rows);
    size_t most = 0, entries = rows->facets[ENTRY].known.count;
    for (size_t e = 0, at = 0; end && e < entries; at = end[e++])
        most = end[e] - at > most ? end[e] - at : most;
    uint64_t *keys =
        end ? podium_alloc(rows->arena, most + 1, sizeof *keys) : NULL;
    for (size_t e = 0, at = 0; keys && e < entries; at = end[e++])
        sort_by_judge(rows, rows->order + at, end[e] - at, keys);
    return keys != NULL;
}

/* ---- handing out ---- */

static int
by_criterion(const void *a, const void *b)
{
    const struct rating *x = a, *y = b;
    if (x->criterion != y->criterion)
        return x->criterion < y->criterion ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

/* One more of the pair at hand, mostly at its end. */
static void
insert(struct rating_rows *rows, struct rating one)
{
    one.criterion = rows->facets[CRITERION].to[one.criterion];
    struct rating *last = arena_push(rows->arena, &rows->pair);
    if (!last)
        return;
    struct rating *list = rows->pair.items;
    size_t k = rows->pair.count - 1;
    for (; k > 0 && rows->pair.count < FEW &&
         list[k - 1].criterion > one.criterion;
         k--)
        list[k] = list[k - 1];
    list[k] = one;
}

bool
rating_rows_next(struct rating_rows *rows, struct rating_pair *pair)
{
    if (rows->next == rows->runs.count)
        return false;
    rows->pair.count = 0;
    pair->entry = entry_of(rows, rows->order[rows->next]);
    pair->judge = judge_of(rows, rows->order[rows->next]);
    do {
        size_t run = rows->order[rows->next++];
        size_t end = run + 1 < rows->runs.count
            ? rows->runs.items[run + 1].first
            : rows->ratings.count;
        for (size_t i = rows->runs.items[run].first; i < end; i++)
            insert(rows, rows->ratings.items[i]);
    } while (rows->next < rows->runs.count &&
        entry_of(rows, rows->order[rows->next]) == pair->entry &&
        judge_of(rows, rows->order[rows->next]) == pair->judge);
    if (rows->pair.count >= FEW)
        qsort(rows->pair.items, rows->pair.count, sizeof *rows->pair.items,
            by_criterion);
    pair->items = rows->pair.items;
    pair->count = rows->pair.count;
    return !rows->arena->failed;
}
