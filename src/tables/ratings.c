/* ratings.c - ratings from a tidy CSV file, for analysis. */
/* SPDX-License-Identifier: MIT */
#include <podium/ratings.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/message.h"
#include "tables/csv.h"

enum { ENTRY, JUDGE, CRITERION, SCORE, COLUMNS };

static const char *const column_names[COLUMNS] = { "entry", "judge",
    "criterion", "score" };

struct names {
    const char **items;
    size_t count, room;
};

/* The mean in the making of one judge's scores for one entry. */
struct cell {
    size_t entry, judge;
    double sum, weight;
};

struct reading {
    const struct podium_rating_source *source;
    struct podium_arena *arena;
    struct podium_faults *faults;
    struct csv csv;
    size_t columns[COLUMNS]; /* of the file, from 1; 0: absent */
    struct map entry_index, judge_index, cell_index, seen;
    struct names entries, judges;
    struct {
        struct cell *items;
        size_t count, room;
    } cells;
};

static void
fault(struct reading *r, size_t row, size_t column, const char *const words[])
{
    struct place place = { .file = r->csv.file,
        .row = row,
        .column = column,
        .name = column ? r->csv.names[column - 1] : NULL };
    fault_add(r->faults, r->arena, r->source->language, &place, words);
}

static bool
read_header(struct reading *r)
{
    for (size_t i = 0; i < COLUMNS; i++) {
        for (size_t c = 0; c < r->csv.columns; c++)
            if (strcmp(r->csv.names[c], column_names[i]) == 0)
                r->columns[i] = c + 1;
        if (!r->columns[i] && i != CRITERION)
            fault(r, 1, 0, WORDS("csv.absent", column_names[i]));
    }
    return r->columns[ENTRY] && r->columns[JUDGE] && r->columns[SCORE];
}

/* A plain decimal of at most 18 digits: nothing that strtod adds, such as
 * nan, inf or hexadecimal. The division is correctly rounded for all that
 * have up to 15 digits. */
static bool
read_number(const char *text, double *out)
{
    double value = 0, scale = 1;
    size_t digits = 0;
    bool negative = *text == '-', point = false;
    for (text += negative || *text == '+'; *text; text++) {
        if (*text >= '0' && *text <= '9') {
            value = value * 10 + (*text - '0');
            scale *= point ? 10 : 1;
            digits++;
        } else if ((*text == '.' || *text == ',') && !point && digits > 0) {
            point = true;
        } else {
            return false;
        }
    }
    *out = (negative ? -value : value) / scale;
    return digits > 0 && digits <= 18;
}

static size_t
index_of(
    struct reading *r, struct map *map, struct names *names, const char *name)
{
    bool added;
    int64_t *slot = map_put(map, name, &added);
    if (!slot)
        return 0;
    if (added) {
        const char **to = arena_push(r->arena, names);
        if (!to)
            return 0;
        *to = name;
        *slot = (int64_t)names->count;
    }
    return (size_t)*slot - 1;
}

static double
weight_of(const struct podium_weights *weights, const char *criterion)
{
    for (size_t i = 0; i < weights->count; i++)
        if (strcmp(weights->items[i].criterion, criterion) == 0)
            return weights->items[i].weight;
    return weights->count == 0 ? 1 : 0;
}

static const char *
cell_text(const struct reading *r, size_t row, size_t column)
{
    size_t c = r->columns[column];
    return c ? r->csv.cells[row * r->csv.columns + c - 1] : "";
}

/* The same entry, judge and criterion may stand once. */
static void
check_once(struct reading *r, size_t row, size_t entry, size_t judge)
{
    char key[600];
    bool added;
    snprintf(key, sizeof key, "%zu %zu %.500s", entry, judge,
        cell_text(r, row, CRITERION));
    const char *kept = podium_strdup(r->arena, key);
    int64_t *slot = kept ? map_put(&r->seen, kept, &added) : NULL;
    if (slot && added)
        *slot = (int64_t)r->csv.row_numbers[row];
    else if (slot)
        fault(r, r->csv.row_numbers[row], r->columns[ENTRY],
            WORDS("cell.twice", cell_text(r, row, ENTRY), INT_TEXT(*slot)));
}

static void
add_score(
    struct reading *r, size_t entry, size_t judge, double score, double weight)
{
    char key[48];
    bool added;
    snprintf(key, sizeof key, "%zu %zu", entry, judge);
    const char *kept = podium_strdup(r->arena, key);
    int64_t *slot = kept ? map_put(&r->cell_index, kept, &added) : NULL;
    if (!slot)
        return;
    if (added) {
        struct cell *cell = arena_push(r->arena, &r->cells);
        if (!cell)
            return;
        *cell = (struct cell){ .entry = entry, .judge = judge };
        *slot = (int64_t)r->cells.count;
    }
    struct cell *cell = &r->cells.items[*slot - 1];
    cell->sum += weight * score;
    cell->weight += weight;
}

static void
read_row(struct reading *r, size_t row)
{
    const char *entry = cell_text(r, row, ENTRY);
    const char *judge = cell_text(r, row, JUDGE);
    const char *text = cell_text(r, row, SCORE);
    size_t number = r->csv.row_numbers[row];
    double score;
    if (!*entry || !*judge) {
        fault(
            r, number, r->columns[*entry ? JUDGE : ENTRY], WORDS("cell.empty"));
        return;
    }
    size_t e = index_of(r, &r->entry_index, &r->entries, entry);
    size_t j = index_of(r, &r->judge_index, &r->judges, judge);
    if (r->arena->failed)
        return;
    check_once(r, row, e, j);
    if (!*text)
        return; /* missing, never zero */
    if (!read_number(text, &score)) {
        fault(r, number, r->columns[SCORE], WORDS("cell.number", text));
        return;
    }
    double weight =
        weight_of(&r->source->weights, cell_text(r, row, CRITERION));
    if (weight > 0)
        add_score(r, e, j, score, weight);
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Sort the names; the new number of each goes to the map. */
static void
sort_names(struct names *names, struct map *map)
{
    if (names->count > 0)
        qsort(names->items, names->count, sizeof *names->items, by_name);
    for (size_t i = 0; i < names->count; i++) {
        int64_t *slot = map_get(map, names->items[i]);
        if (slot)
            *slot = (int64_t)i;
    }
}

static int
by_cell(const void *a, const void *b)
{
    const struct cell *x = a, *y = b;
    if (x->entry != y->entry)
        return x->entry < y->entry ? -1 : 1;
    return x->judge < y->judge ? -1 : x->judge > y->judge;
}

static void
renumber(struct reading *r)
{
    const char **entries =
        podium_alloc(r->arena, r->entries.count + 1, sizeof *entries);
    const char **judges =
        podium_alloc(r->arena, r->judges.count + 1, sizeof *judges);
    if (!entries || !judges || r->cells.count == 0)
        return;
    memcpy(entries, r->entries.items, r->entries.count * sizeof *entries);
    memcpy(judges, r->judges.items, r->judges.count * sizeof *judges);
    sort_names(&r->entries, &r->entry_index);
    sort_names(&r->judges, &r->judge_index);
    for (size_t i = 0; i < r->cells.count; i++) {
        struct cell *c = &r->cells.items[i];
        c->entry = (size_t)*map_get(&r->entry_index, entries[c->entry]);
        c->judge = (size_t)*map_get(&r->judge_index, judges[c->judge]);
    }
    qsort(r->cells.items, r->cells.count, sizeof *r->cells.items, by_cell);
}

static void
hand_out(struct reading *r, struct podium_rating_table *out)
{
    size_t n = r->cells.count;
    size_t *entry = podium_alloc(r->arena, n + 1, sizeof *entry);
    size_t *judge = podium_alloc(r->arena, n + 1, sizeof *judge);
    double *score = podium_alloc(r->arena, n + 1, sizeof *score);
    for (size_t i = 0; !r->arena->failed && i < n; i++) {
        entry[i] = r->cells.items[i].entry;
        judge[i] = r->cells.items[i].judge;
        score[i] = r->cells.items[i].sum / r->cells.items[i].weight;
    }
    *out = (struct podium_rating_table){
        .ratings = { n, r->entries.count, r->judges.count, entry, judge,
            score },
        .entries = r->entries.items,
        .judges = r->judges.items,
    };
}

enum podium_status
podium_ratings_read(const struct podium_rating_source *source,
    struct podium_arena *arena, struct podium_rating_table *out,
    struct podium_faults *faults)
{
    struct reading r = { .source = source,
        .arena = arena,
        .faults = faults,
        .entry_index.arena = arena,
        .judge_index.arena = arena,
        .cell_index.arena = arena,
        .seen.arena = arena };
    *out = (struct podium_rating_table){ 0 };
    *faults = (struct podium_faults){ 0 };
    enum podium_status status =
        csv_read(source->path, source->language, arena, &r.csv, faults);
    if (status != PODIUM_OK)
        return status;
    if (r.csv.columns > 0 && read_header(&r))
        for (size_t i = 0; i < r.csv.rows; i++)
            read_row(&r, i);
    if (!arena->failed)
        renumber(&r);
    hand_out(&r, out);
    if (arena->failed)
        return PODIUM_NOMEM;
    return faults->count > 0 ? PODIUM_INVALID : PODIUM_OK;
}
