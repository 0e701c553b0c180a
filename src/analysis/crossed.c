/* crossed.c - ratings sorted into rows and cells of a crossed design. */
/* SPDX-License-Identifier: MIT */
#include "analysis/crossed.h"

#include <string.h>

size_t
crossed_order(const struct crossed *c)
{
    return c->fixed + c->columns;
}

/* ---- ratings sorted into rows and cells ---- */

/* Keys of ratings, and the order that sorts them. */
struct sorting {
    const size_t *key;
    size_t keys;
};

/* order[] stably sorted by key: a counting sort. */
static bool
sort_by(const struct sorting *by, size_t n, size_t *order,
    struct podium_arena *arena)
{
    size_t *start = podium_alloc(arena, by->keys + 2, sizeof *start);
    size_t *sorted = podium_alloc(arena, n + 1, sizeof *sorted);
    if (!start || !sorted)
        return false;
    for (size_t i = 0; i < n; i++)
        start[by->key[i] + 1]++;
    for (size_t k = 0; k < by->keys; k++)
        start[k + 1] += start[k];
    for (size_t i = 0; i < n; i++)
        sorted[start[by->key[order[i]]]++] = order[i];
    memcpy(order, sorted, n * sizeof *order);
    return true;
}

/* Is it in order of rows, and in them of columns, already? */
static bool
is_sorted(const size_t *row, const size_t *column, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (row[i] < row[i - 1] ||
            (row[i] == row[i - 1] && column[i] < column[i - 1]))
            return false;
    return true;
}

/* Which fixed effect each criterion has: those that nobody scored have none,
 * or the system would be singular. */
static bool
number_fixed(struct crossed *c, const struct podium_ratings *r,
    struct podium_arena *arena)
{
    c->fixed = 1;
    if (!r->criterion)
        return true;
    c->fixed_at = podium_alloc(arena, r->criteria + 1, sizeof *c->fixed_at);
    if (!c->fixed_at)
        return false;
    for (size_t i = 0; i < r->count; i++)
        c->fixed_at[r->criterion[i]] = 1;
    c->fixed = 0;
    for (size_t k = 0; k < r->criteria; k++)
        c->fixed_at[k] = c->fixed_at[k] ? c->fixed++ : SIZE_MAX;
    return true;
}

static bool
allocate(struct crossed *c, struct podium_arena *arena)
{
    c->first = podium_alloc(arena, c->rows + 2, sizeof *c->first);
    c->column = podium_alloc(arena, c->count + 1, sizeof *c->column);
    c->from = podium_alloc(arena, c->count + 2, sizeof *c->from);
    c->y = numbers(arena, c->count);
    c->column_n = numbers(arena, c->columns);
    if (c->fixed > 1)
        c->criterion = podium_alloc(arena, c->count + 1, sizeof *c->criterion);
    return !arena->failed;
}

static void
fill_cells(
    struct crossed *c, const struct podium_ratings *r, const size_t *order)
{
    const size_t *row = c->swapped ? r->judge : r->entry;
    const size_t *column = c->swapped ? r->entry : r->judge;
    size_t last_row = SIZE_MAX, last_column = SIZE_MAX;
    for (size_t k = 0; k < c->count; k++) {
        size_t i = order ? order[k] : k;
        if (row[i] != last_row || column[i] != last_column) {
            c->column[c->cells] = (uint32_t)column[i];
            c->from[c->cells++] = (uint32_t)k;
            c->first[row[i] + 1]++;
        }
        last_row = row[i];
        last_column = column[i];
        c->y[k] = r->score[i] - c->mean;
        if (c->criterion && c->fixed_at)
            c->criterion[k] = (uint32_t)c->fixed_at[r->criterion[i]];
    }
    c->from[c->cells] = (uint32_t)c->count;
    for (size_t i = 0; i < c->rows; i++) {
        size_t size = c->first[i + 1];
        c->largest = size > c->largest ? size : c->largest;
        c->first[i + 1] += c->first[i];
    }
}

static bool
fill(struct crossed *c, const struct podium_ratings *r,
    struct podium_arena *arena)
{
    const size_t *row = c->swapped ? r->judge : r->entry;
    const size_t *column = c->swapped ? r->entry : r->judge;
    size_t *order = NULL;
    for (size_t i = 0; i < r->count; i++)
        c->mean += r->score[i] / (double)r->count;
    if (!is_sorted(row, column, r->count)) {
        const struct sorting by_column = { column, c->columns };
        const struct sorting by_row = { row, c->rows };
        order = podium_alloc(arena, r->count + 1, sizeof *order);
        for (size_t i = 0; order && i < r->count; i++)
            order[i] = i;
        if (!order || !sort_by(&by_column, r->count, order, arena) ||
            !sort_by(&by_row, r->count, order, arena))
            return false;
    }
    fill_cells(c, r, order);
    return true;
}

static size_t
row_size(const struct crossed *c, size_t row)
{
    return c->first[row + 1] - c->first[row];
}

/* ---- rows of equal size as one ---- */

static bool
add_group(
    struct crossed *c, size_t size, size_t rows, struct podium_arena *arena)
{
    struct group *g = &c->groups[c->group_count];
    *g = (struct group){ .size = size,
        .rows = rows,
        .times = numbers(arena, c->columns),
        .pairs = numbers(arena, c->columns * c->columns) };
    c->group_of[size] = (uint32_t)++c->group_count;
    return !arena->failed;
}

static void
count_pairs(const struct crossed *c, size_t row, struct group *g)
{
    size_t m = c->columns;
    for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
        double *pairs = g->pairs + c->column[i] * m;
        g->times[c->column[i]] += 1;
        for (size_t k = i; k < c->first[row + 1]; k++)
            pairs[c->column[k]] += 1;
    }
}

/* A group pays when its rows have more pairs than the columns do. */
static bool
make_groups(struct crossed *c, struct podium_arena *arena)
{
    const size_t *rows = c->rows_of_size;
    c->group_of = podium_alloc(arena, c->largest + 1, sizeof *c->group_of);
    c->groups = podium_alloc(arena, c->largest + 1, sizeof *c->groups);
    if (arena->failed || !rows)
        return false;
    for (size_t size = 1; size <= c->largest; size++)
        if (rows[size] * size * size > c->columns * c->columns &&
            !add_group(c, size, rows[size], arena))
            return false;
    for (size_t i = 0; i < c->rows; i++) {
        uint32_t group = c->group_of[row_size(c, i)];
        if (group)
            count_pairs(c, i, &c->groups[group - 1]);
    }
    return true;
}

static bool
sparse_make(
    const struct crossed *c, struct podium_arena *arena, struct sparse *out)
{
    size_t n = crossed_order(c);
    *out = (struct sparse){ .index = podium_alloc(arena, n, sizeof(size_t)),
        .q = numbers(arena, n),
        .place = podium_alloc(arena, n, sizeof(size_t)) };
    return !arena->failed;
}

/* Rows by size, the room for the largest, ratings of each column. */
static bool
count(struct crossed *c, struct podium_arena *arena)
{
    size_t most = 0;
    c->rows_of_size = podium_alloc(arena, c->largest + 1, sizeof(size_t));
    for (size_t i = 0; c->rows_of_size && i < c->rows; i++) {
        size_t n = c->from[c->first[i + 1]] - c->from[c->first[i]];
        c->rows_of_size[row_size(c, i)]++;
        most = n > most ? n : most;
    }
    for (size_t i = 0; i < c->cells; i++)
        c->column_n[c->column[i]] += (double)(c->from[i + 1] - c->from[i]);
    c->row_room = numbers(arena, most);
    return !arena->failed;
}

static bool
make_scratch(struct crossed *c, struct podium_arena *arena)
{
    c->scratch = podium_alloc(arena, 2, sizeof *c->scratch);
    return c->scratch && sparse_make(c, arena, &c->scratch[0]) &&
        sparse_make(c, arena, &c->scratch[1]);
}

struct crossed *
crossed_make(
    const struct podium_ratings *r, bool dense, struct podium_arena *arena)
{
    struct crossed *c = podium_alloc(arena, 1, sizeof *c);
    if (r->count >= UINT32_MAX) /* a hundred gigabytes of them */
        arena->failed = true;
    if (arena->failed)
        return NULL;
    c->count = r->count;
    c->swapped = r->judges > r->entries;
    c->rows = c->swapped ? r->judges : r->entries;
    c->columns = c->swapped ? r->entries : r->judges;
    if (!number_fixed(c, r, arena) || !allocate(c, arena) ||
        !fill(c, r, arena) || !count(c, arena))
        return NULL;
    c->plain = c->cells == c->count && c->fixed == 1;
    /* With several ratings in a cell precisions differ: no groups. */
    if (dense && c->plain && !make_groups(c, arena))
        return NULL;
    return make_scratch(c, arena) ? c : NULL;
}
