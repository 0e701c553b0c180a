/* ratings.c - ratings from a tidy CSV file, for analysis.
 *
 * In: a file with columns entry, judge, score and maybe criterion. Out: each
 * judge's scores for each entry, as numbers of names in byte order. What must
 * hold: the same entry, judge and criterion stand once in a file, and the
 * order of its rows changes nothing. So every row becomes a rating, names are
 * sorted, then ratings by entry, judge, criterion and row: what stands twice
 * and what is to be averaged are neighbours then. */
/* SPDX-License-Identifier: MIT */
#include <podium/ratings.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/map.h"
#include "base/message.h"
#include "tables/csv.h"
#include "tables/rating_list.h"

enum { ENTRY, JUDGE, CRITERION, FACETS, SCORE = FACETS, COLUMNS };

static const char *const column_names[COLUMNS] = { "entry", "judge",
    "criterion", "score" };

/* One row of the file. */
struct rating {
    uint32_t at[FACETS]; /* numbers of its names */
    uint32_t row;        /* of the file */
    double score;        /* NAN: missing */
};

struct rating_rows {
    struct rating *items;
    size_t count, room;
};

/* The names of one facet: numbered as they come, in byte order once
 * sort_names() has run. */
struct names {
    struct map numbers;
    const char **items;
};

struct reading {
    const struct podium_rating_source *source;
    struct podium_arena *arena;
    struct podium_faults *faults;
    struct csv csv;
    bool headed;             /* the header has been looked up */
    size_t columns[COLUMNS]; /* of the file, from 1; 0: absent */
    struct names names[FACETS];
    /* The row being read, which of its cells were not empty, and its score if
     * that is no number. */
    struct rating current;
    bool given[COLUMNS];
    const char *no_number;
    struct rating_rows ratings;
};

/* All ratings of one judge for one entry, by criterion and row. */
struct pair {
    const struct rating *items;
    size_t count;
};

static void
add_fault(
    struct reading *r, size_t row, size_t column, const char *const words[])
{
    struct location location = { .file = r->csv.file,
        .row = row,
        .column = column,
        .name = column ? r->csv.names[column - 1] : NULL };
    fault_add(r->faults, r->arena, r->source->language, &location, words);
}

/* ---- reading ---- */

/* A plain decimal of at most 18 digits: nothing that strtod adds, such as
 * nan, inf or hexadecimal. The division is correctly rounded for all that
 * have up to 15 digits. */
static bool
read_number(const char *text, double *out)
{
    static const double power[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8,
        1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18 };
    int64_t value = 0;
    int digits = 0, whole = -1; /* whole: digits before the point */
    bool negative = *text == '-';
    for (text += negative || *text == '+'; *text; text++) {
        if (*text >= '0' && *text <= '9' && digits < 18) {
            value = value * 10 + (*text - '0');
            digits++;
        } else if ((*text == '.' || *text == ',') && whole < 0 && digits > 0) {
            whole = digits;
        } else {
            return false;
        }
    }
    if (digits == 0)
        return false;
    *out = (double)(negative ? -value : value) /
        power[whole < 0 ? 0 : digits - whole];
    return true;
}

/* The column of the file that has this name, from 1; 0: none has. */
static size_t
find_column(struct reading *r, const char *name)
{
    size_t found = 0;
    for (size_t c = 1; c <= r->csv.columns; c++) {
        if (strcmp(r->csv.names[c - 1], name) != 0)
            continue;
        if (found)
            add_fault(r, 1, c, WORDS("csv.twice", name));
        found = c;
    }
    return found;
}

static void
read_rating_header(struct reading *r)
{
    r->headed = true;
    for (int i = 0; i < COLUMNS; i++) {
        r->columns[i] = find_column(r, column_names[i]);
        if (!r->columns[i] && i != CRITERION)
            add_fault(r, 1, 0, WORDS("csv.absent", column_names[i]));
    }
}

/* Does the file have what a rating needs? */
static bool
has_rating_columns(const struct reading *r)
{
    return r->columns[ENTRY] && r->columns[JUDGE] && r->columns[SCORE];
}

/* The number of a name, as names come; 0 where memory ran out. */
static uint32_t
number_name(struct names *names, const char *name)
{
    bool added;
    int64_t *number = map_put_copy(&names->numbers, name, &added);
    if (number && added)
        *number = (int64_t)names->numbers.count - 1;
    return number ? (uint32_t)*number : 0;
}

static void
read_cell(void *with, size_t column, const char *text)
{
    struct reading *r = with;
    if (!r->headed)
        read_rating_header(r);
    for (int k = 0; k < COLUMNS; k++) {
        if (r->columns[k] != column)
            continue;
        r->given[k] = true;
        if (k != SCORE)
            r->current.at[k] = number_name(&r->names[k], text);
        else if (!read_number(text, &r->current.score))
            r->no_number = podium_strdup(r->arena, text);
    }
}

static void
keep_row(struct reading *r, size_t number)
{
    for (int k = ENTRY; k <= JUDGE; k++)
        if (!r->given[k]) {
            add_fault(r, number, r->columns[k], WORDS("cell.empty"));
            return;
        }
    if (r->no_number)
        add_fault(
            r, number, r->columns[SCORE], WORDS("cell.number", r->no_number));
    if (r->columns[CRITERION] && !r->given[CRITERION])
        r->current.at[CRITERION] = number_name(&r->names[CRITERION], "");
    struct rating *one = arena_push(r->arena, &r->ratings);
    if (!one)
        return;
    *one = r->current;
    one->row = (uint32_t)number;
    r->arena->failed |= number > UINT32_MAX;
    if (!r->given[SCORE]) /* missing, never zero */
        one->score = (double)NAN;
}

static void
read_row(void *with, size_t number)
{
    struct reading *r = with;
    if (!r->headed)
        read_rating_header(r);
    if (has_rating_columns(r))
        keep_row(r, number);
    r->current = (struct rating){ .score = (double)NAN };
    memset(r->given, 0, sizeof r->given);
    r->no_number = NULL;
}

/* ---- sorting ---- */

static int
by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Put the names of a facet into byte order, and their numbers with them. */
static void
sort_names(struct reading *r, int facet)
{
    struct names *names = &r->names[facet];
    size_t n = names->numbers.count;
    uint32_t *renumbered = podium_alloc(r->arena, n + 1, sizeof *renumbered);
    names->items = podium_alloc(r->arena, n + 1, sizeof *names->items);
    if (!renumbered || !names->items)
        return;
    for (size_t i = 0; i < n; i++)
        names->items[i] = names->numbers.items[i].key;
    if (n > 0)
        qsort(names->items, n, sizeof *names->items, by_bytes);
    for (size_t i = 0; i < n; i++)
        renumbered[*map_get(&names->numbers, names->items[i])] = (uint32_t)i;
    for (size_t i = 0; i < r->ratings.count; i++)
        r->ratings.items[i].at[facet] =
            renumbered[r->ratings.items[i].at[facet]];
}

static int
by_pair(const void *a, const void *b)
{
    const struct rating *x = a, *y = b;
    for (int k = 0; k < FACETS; k++)
        if (x->at[k] != y->at[k])
            return x->at[k] < y->at[k] ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

static void
sort_ratings(struct reading *r)
{
    for (int k = 0; k < FACETS; k++)
        sort_names(r, k);
    if (r->ratings.count > 0 && !r->arena->failed)
        qsort(r->ratings.items, r->ratings.count, sizeof *r->ratings.items,
            by_pair);
}

/* The ratings of a judge for an entry that begin at `first`. */
static struct pair
pair_at(const struct reading *r, size_t first)
{
    const struct rating *items = &r->ratings.items[first];
    size_t n = 1;
    while (first + n < r->ratings.count &&
        items[n].at[ENTRY] == items->at[ENTRY] &&
        items[n].at[JUDGE] == items->at[JUDGE])
        n++;
    return (struct pair){ items, n };
}

/* ---- the table ---- */

/* The weight of each criterion; NULL where memory ran out. */
static double *
load_weights(struct reading *r)
{
    const struct podium_weights *weights = &r->source->weights;
    const struct names *names = &r->names[CRITERION];
    size_t n = names->numbers.count;
    double *out = podium_alloc(r->arena, n + 1, sizeof *out);
    for (size_t i = 0; out && i < weights->count; i++) {
        size_t k = 0;
        while (
            k < n && strcmp(names->items[k], weights->items[i].criterion) != 0)
            k++;
        if (k == n)
            add_fault(r, 0, 0,
                WORDS("analysis.no_criterion", weights->items[i].criterion));
        else
            out[k] = weights->items[i].weight;
    }
    for (size_t k = 0; out && weights->count == 0 && k < n + 1; k++)
        out[k] = 1;
    return out;
}

/* Entry, judge and criterion of a rating, as people would name it. */
static const char *
rating_name(struct reading *r, const struct rating *one)
{
    struct buffer b = { 0 };
    for (int k = 0; k < FACETS; k++) {
        if (!r->columns[k])
            continue;
        buffer_text(&b, b.size ? ", " : "");
        buffer_text(&b, r->names[k].items[one->at[k]]);
    }
    const char *text = podium_strdup(r->arena, buffer_string(&b));
    buffer_free(&b);
    return text ? text : "";
}

/* Report rows with the same entry, judge and criterion. */
static void
check_rating_once(struct reading *r, struct pair pair)
{
    for (size_t i = 1; i < pair.count; i++) {
        const struct rating *a = &pair.items[i - 1], *b = &pair.items[i];
        if (a->at[CRITERION] == b->at[CRITERION])
            add_fault(r, b->row, r->columns[ENTRY],
                WORDS("cell.twice", rating_name(r, b), INT_TEXT(a->row)));
    }
}

/* The weighted mean of a judge's scores for an entry, over those there are. */
static void
add_mean(struct pair pair, const double *weight, struct rating_list *out)
{
    double sum = 0, by = 0;
    for (size_t i = 0; i < pair.count; i++) {
        const struct rating *one = &pair.items[i];
        if (isnan(one->score))
            continue;
        sum += weight[one->at[CRITERION]] * one->score;
        by += weight[one->at[CRITERION]];
    }
    const uint32_t *at = pair.items->at;
    if (by > 0)
        rating_list_add(
            out, (struct rating_indexes){ at[ENTRY], at[JUDGE], 0 }, sum / by);
}

static void
add_facets(struct pair pair, struct rating_list *out)
{
    for (size_t i = 0; i < pair.count; i++) {
        const struct rating *one = &pair.items[i];
        if (!isnan(one->score))
            rating_list_add(out,
                (struct rating_indexes){
                    one->at[ENTRY], one->at[JUDGE], one->at[CRITERION] },
                one->score);
    }
}

static void
write_table(struct reading *r, struct podium_rating_table *out)
{
    struct rating_list means, facets;
    const struct rating_indexes averaged = { r->names[ENTRY].numbers.count,
        r->names[JUDGE].numbers.count, 0 };
    struct rating_indexes apart = averaged;
    apart.criterion = r->names[CRITERION].numbers.count;
    bool both = r->source->facets && r->columns[CRITERION];
    const double *weight = load_weights(r);
    if (!weight ||
        !rating_list_make(r->arena, r->ratings.count, averaged, &means) ||
        !rating_list_make(
            r->arena, both ? r->ratings.count : 0, apart, &facets))
        return;
    for (size_t i = 0; i < r->ratings.count;) {
        struct pair pair = pair_at(r, i);
        check_rating_once(r, pair);
        add_mean(pair, weight, &means);
        if (both)
            add_facets(pair, &facets);
        i += pair.count;
    }
    *out = (struct podium_rating_table){
        .ratings = rating_list_ratings(&means),
        .entries = r->names[ENTRY].items,
        .judges = r->names[JUDGE].items,
        .criteria = r->names[CRITERION].items,
    };
    out->facets = both ? rating_list_ratings(&facets) : out->ratings;
}

enum podium_status
podium_ratings_read(const struct podium_rating_source *source,
    struct podium_arena *arena, struct podium_rating_table *out,
    struct podium_faults *faults)
{
    struct reading r = { .source = source, .arena = arena, .faults = faults };
    *out = (struct podium_rating_table){ 0 };
    *faults = (struct podium_faults){ 0 };
    for (int k = 0; k < FACETS; k++)
        r.names[k].numbers.arena = arena;
    r.current.score = (double)NAN;
    const struct csv_sink sink = { read_cell, read_row, &r };
    const struct csv_source file = { source->path, source->language, &sink };
    enum podium_status status = csv_stream(&file, arena, &r.csv, faults);
    if (status == PODIUM_OK && r.csv.columns > 0 && !r.headed)
        read_rating_header(&r); /* there was no row */
    if (status == PODIUM_OK && has_rating_columns(&r)) {
        sort_ratings(&r);
        if (!arena->failed)
            write_table(&r, out);
    }
    faults_sort(faults, arena);
    if (status != PODIUM_OK)
        return status;
    if (arena->failed)
        return PODIUM_NOMEM;
    return faults->count > 0 ? PODIUM_INVALID : PODIUM_OK;
}
