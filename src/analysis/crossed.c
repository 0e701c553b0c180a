/* crossed.c - ratings sorted into rows and cells of a crossed design.
 *
 * In: ratings in any order. Out: struct crossed, in which the ratings of a row
 * lie together, and within the row those of a column (a cell). The larger of
 * entries and judges becomes the rows, as rows are eliminated cheaply. Scores
 * have their mean taken off, so that sums of squares lose no digits. Rows
 * with the same number of cells have the same weight, so their sums of ones
 * and pairs can be added up once (struct group) for all variance ratios: that
 * pays where there are many such rows. */
/* SPDX-License-Identifier: MIT */
#include "analysis/crossed.h"

#include <string.h>

size_t
crossed_order(const struct crossed *c)
{
    return c->fixed + c->columns;
}

/* ---- ratings sorted into rows and cells ---- */

/* Keys to sort ratings by: each is below `keys`. */
struct sort_keys {
    const size_t *key;
    size_t keys;
};

/* Sort order[] by key, stable: a counting sort. */
static bool
sort_by_key(const struct sort_keys *by, size_t n, size_t *order,
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

/* Are the ratings sorted by row, and within rows by column, already? */
static bool
ratings_are_sorted(const size_t *row, const size_t *column, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (row[i] < row[i - 1] ||
            (row[i] == row[i - 1] && column[i] < column[i - 1]))
            return false;
    return true;
}

/* Number the fixed effects, one a criterion. Criteria that nobody scored get
 * none, or the system would be singular. */
static bool
number_fixed_effects(struct crossed *c, const struct podium_ratings *r,
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
alloc_crossed(struct crossed *c, struct podium_arena *arena)
{
    c->first = podium_alloc(arena, c->rows + 2, sizeof *c->first);
    c->column = podium_alloc(arena, c->count + 1, sizeof *c->column);
    c->from = podium_alloc(arena, c->count + 2, sizeof *c->from);
    c->y = alloc_zeros(arena, c->count);
    c->column_n = alloc_zeros(arena, c->columns);
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
fill_crossed(struct crossed *c, const struct podium_ratings *r,
    struct podium_arena *arena)
{
    const size_t *row = c->swapped ? r->judge : r->entry;
    const size_t *column = c->swapped ? r->entry : r->judge;
    size_t *order = NULL;
    for (size_t i = 0; i < r->count; i++)
        c->mean += r->score[i] / (double)r->count;
    if (!ratings_are_sorted(row, column, r->count)) {
        const struct sort_keys by_column = { column, c->columns };
        const struct sort_keys by_row = { row, c->rows };
        order = podium_alloc(arena, r->count + 1, sizeof *order);
        for (size_t i = 0; order && i < r->count; i++)
            order[i] = i;
        if (!order || !sort_by_key(&by_column, r->count, order, arena) ||
            !sort_by_key(&by_row, r->count, order, arena))
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
add_row_group(
    struct crossed *c, size_t size, size_t rows, struct podium_arena *arena)
{
    struct group *g = &c->groups[c->group_count];
    *g = (struct group){ .size = size,
        .rows = rows,
        .times = alloc_zeros(arena, c->columns),
        .pairs = alloc_zeros(arena, c->columns * c->columns) };
    c->group_of[size] = (uint32_t)++c->group_count;
    return !arena->failed;
}

static void
count_column_pairs(const struct crossed *c, size_t row, struct group *g)
{
    size_t m = c->columns;
    for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
        double *pairs = g->pairs + c->column[i] * m;
        g->times[c->column[i]] += 1;
        for (size_t k = i; k < c->first[row + 1]; k++)
            pairs[c->column[k]] += 1;
    }
}

/* Make a group for each row size whose rows have more pairs of cells in total
 * than there are pairs of columns: only there it saves time. */
static bool
make_row_groups(struct crossed *c, struct podium_arena *arena)
{
    const size_t *rows = c->rows_of_size;
    c->group_of = podium_alloc(arena, c->largest + 1, sizeof *c->group_of);
    c->groups = podium_alloc(arena, c->largest + 1, sizeof *c->groups);
    if (arena->failed || !rows)
        return false;
    for (size_t size = 1; size <= c->largest; size++)
        if (rows[size] * size * size > c->columns * c->columns &&
            !add_row_group(c, size, rows[size], arena))
            return false;
    for (size_t i = 0; i < c->rows; i++) {
        uint32_t group = c->group_of[row_size(c, i)];
        if (group)
            count_column_pairs(c, i, &c->groups[group - 1]);
    }
    return true;
}

static bool
alloc_sparse(
    const struct crossed *c, struct podium_arena *arena, struct sparse *out)
{
    size_t n = crossed_order(c);
    *out = (struct sparse){ .index = podium_alloc(arena, n, sizeof(size_t)),
        .q = alloc_zeros(arena, n),
        .slot = podium_alloc(arena, n, sizeof(size_t)) };
    return !arena->failed;
}

/* Count rows by size and ratings by column; allocate room for the ratings of
 * the largest row. */
static bool
tally_sizes(struct crossed *c, struct podium_arena *arena)
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
    c->row_room = alloc_zeros(arena, most);
    return !arena->failed;
}

static bool
alloc_crossed_scratch(struct crossed *c, struct podium_arena *arena)
{
    c->scratch = podium_alloc(arena, 2, sizeof *c->scratch);
    return c->scratch && alloc_sparse(c, arena, &c->scratch[0]) &&
        alloc_sparse(c, arena, &c->scratch[1]);
}

struct crossed *
crossed_make(
    const struct podium_ratings *r, bool dense, struct podium_arena *arena)
{
    struct crossed *c = podium_alloc(arena, 1, sizeof *c);
    if (r->count >= UINT32_MAX) /* indexes are uint32_t */
        arena->failed = true;
    if (arena->failed)
        return NULL;
    c->count = r->count;
    c->swapped = r->judges > r->entries;
    c->rows = c->swapped ? r->judges : r->entries;
    c->columns = c->swapped ? r->entries : r->judges;
    if (!number_fixed_effects(c, r, arena) || !alloc_crossed(c, arena) ||
        !fill_crossed(c, r, arena) || !tally_sizes(c, arena))
        return NULL;
    c->plain = c->cells == c->count && c->fixed == 1;
    /* Groups assume one rating in each cell: else precisions differ. */
    if (dense && c->plain && !make_row_groups(c, arena))
        return NULL;
    return alloc_crossed_scratch(c, arena) ? c : NULL;
}
