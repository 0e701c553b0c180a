/* parts.c - what several methods need: ranks with ties, connected parts of a
 * design, pairwise preferences. */
/* SPDX-License-Identifier: MIT */
#include "analysis/parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/order.h"

double *
alloc_zeros(struct podium_arena *arena, size_t n)
{
    return podium_alloc(arena, n ? n : 1, sizeof(double));
}

double
dot_product(const double *x, const double *y, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i] * y[i];
    return sum;
}

static int
compare_ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

void
sort_numbers(double *x, size_t n)
{
    if (n > 0)
        qsort(x, n, sizeof *x, compare_ascending);
}

bool
by_entry_make(const struct podium_ratings *r, struct podium_arena *arena,
    struct by_entry *out)
{
    out->first = podium_alloc(arena, r->entries + 2, sizeof *out->first);
    out->judge = podium_alloc(arena, r->count, sizeof *out->judge);
    out->score = alloc_zeros(arena, r->count);
    if (arena->failed)
        return false;
    size_t *next = out->first + 1; /* equals first[e + 1] in the end */
    for (size_t i = 0; i < r->count; i++)
        next[r->entry[i] + 1]++;
    for (size_t e = 0; e < r->entries; e++)
        next[e + 1] += next[e];
    for (size_t i = 0; i < r->count; i++) {
        size_t at = next[r->entry[i]]++;
        out->judge[at] = r->judge[i];
        out->score[at] = r->score[i];
    }
    return true;
}

/* A value and where it came from. */
struct ranked {
    double value;
    size_t index;
};

static int
compare_higher_first(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->value != y->value)
        return x->value > y->value ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

static bool
nearly_equal(double a, double b)
{
    return fabs(a - b) <= 1e-9 * (1 + fabs(a));
}

/* Sort runs of equal keys by value: a key has fewer digits than a value. */
static void
sort_equal_keys(const struct keyed_score *keys, struct ranked *list, size_t n)
{
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && keys[end].key == keys[i].key; end++) {
        }
        if (end - i > 1)
            qsort(list + i, end - i, sizeof *list, compare_higher_first);
    }
}

/* From this many values on a radix sort is faster than qsort(). */
#define MANY 1024

static void
sort_ranked(struct ranked *list, size_t n, struct podium_arena *arena)
{
    if (n < MANY) {
        qsort(list, n, sizeof *list, compare_higher_first);
        return;
    }
    struct keyed_score *keys = podium_alloc(arena, 2 * n, sizeof *keys);
    struct ranked *copy = podium_alloc(arena, n, sizeof *copy);
    if (!keys || !copy)
        return;
    memcpy(copy, list, n * sizeof *copy);
    for (size_t i = 0; i < n; i++)
        keys[i] =
            (struct keyed_score){ score_sort_key(copy[i].value), (uint32_t)i };
    sort_keyed_scores(keys, n, keys + n);
    for (size_t i = 0; i < n; i++)
        list[i] = copy[keys[n + i].from];
    sort_equal_keys(keys + n, list, n);
}

static struct ranked *
sorted_values(
    const double *value, size_t n, double sign, struct podium_arena *arena)
{
    struct ranked *list = podium_alloc(arena, n ? n : 1, sizeof *list);
    size_t used = 0;
    for (size_t i = 0; list && i < n; i++)
        if (!isnan(value[i]))
            list[used++] = (struct ranked){ sign * value[i], i };
    for (size_t i = used; list && i < n; i++)
        list[i] = (struct ranked){ -INFINITY, n };
    if (list)
        sort_ranked(list, used, arena);
    return list;
}

void
rank_scores(const double *score, size_t n, bool low, struct podium_arena *arena,
    size_t *rank)
{
    struct ranked *list = sorted_values(score, n, low ? -1 : 1, arena);
    for (size_t i = 0; list && i < n && list[i].index < n; i++) {
        bool tie = i > 0 && nearly_equal(list[i - 1].value, list[i].value);
        rank[list[i].index] = tie ? rank[list[i - 1].index] : i + 1;
    }
}

void
compute_midranks(
    const double *value, size_t n, struct podium_arena *arena, double *rank)
{
    struct ranked *list = sorted_values(value, n, 1, arena);
    for (size_t i = 0; list && i < n;) {
        size_t end = i + 1;
        while (end < n && list[end].value == list[i].value)
            end++;
        for (size_t k = i; k < end; k++)
            rank[list[k].index] = (double)(i + end + 1) / 2;
        i = end;
    }
}

static size_t
find_root(size_t *parent, size_t i)
{
    while (parent[i] != i)
        i = parent[i] = parent[parent[i]];
    return i;
}

size_t
find_entry_components(const struct podium_ratings *r,
    struct podium_arena *arena, size_t *of_entry)
{
    size_t n = r->entries + r->judges, count = 0;
    size_t *parent = podium_alloc(arena, n + 1, sizeof *parent);
    size_t *number = podium_alloc(arena, n + 1, sizeof *number);
    if (!parent || !number)
        return 0;
    for (size_t i = 0; i < n; i++)
        parent[i] = i;
    for (size_t i = 0; i < r->count; i++)
        parent[find_root(parent, r->entry[i])] =
            find_root(parent, r->entries + r->judge[i]);
    for (size_t i = 0; i < r->count; i++) {
        size_t top = find_root(parent, r->entry[i]);
        if (number[top] == 0)
            number[top] = ++count;
    }
    for (size_t e = 0; e < r->entries; e++) {
        size_t top = find_root(parent, e);
        of_entry[e] = number[top] ? number[top] - 1 : SIZE_MAX;
    }
    return count;
}

bool
by_judge_make(const struct podium_ratings *r, struct podium_arena *arena,
    struct by_entry *out)
{
    const struct podium_ratings turned = { .count = r->count,
        .entries = r->judges,
        .judges = r->entries,
        .entry = r->judge,
        .judge = r->entry,
        .score = r->score };
    return by_entry_make(&turned, arena, out);
}

/* Add one judge's comparisons of the entry at i with her other entries. */
static void
add_judge_pairs(const struct by_entry *by, size_t judge, size_t i, double *line)
{
    for (size_t k = by->first[judge]; k < by->first[judge + 1]; k++) {
        if (k == i || by->score[i] < by->score[k])
            continue;
        line[by->judge[k]] += by->score[i] > by->score[k] ? 1 : 0.5;
    }
}

double *
count_preferences(const struct podium_ratings *r, struct podium_arena *arena)
{
    size_t n = r->entries;
    struct by_entry by;
    double *pair = alloc_zeros(arena, n * n);
    if (!pair || !by_judge_make(r, arena, &by))
        return NULL;
    for (size_t judge = 0; judge < r->judges; judge++)
        for (size_t i = by.first[judge]; i < by.first[judge + 1]; i++)
            add_judge_pairs(&by, judge, i, pair + by.judge[i] * n);
    return pair;
}
