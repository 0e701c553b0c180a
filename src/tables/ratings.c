/* ratings.c - ratings from a tidy CSV file, for analysis.
 *
 * In: a file with columns entry, judge, score and maybe criterion. Out: each
 * judge's scores for each entry, as numbers of names in byte order. What must
 * hold: the same entry, judge and criterion stand once in a file, and the
 * order of its rows changes nothing. So names are sorted, then runs of rows by
 * entry and judge; what stands twice and what is to be averaged are neighbours
 * then. */
/* SPDX-License-Identifier: MIT */
#include <podium/ratings.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/code_order.h"
#include "base/message.h"
#include "tables/rating_list.h"
#include "tables/rating_runs.h"

/* The names of a facet in byte order. */
struct names {
    const char **items;
    uint32_t *renumbered; /* where the i-th that came stands there */
};

struct reading {
    struct rating_runs runs;
    struct podium_arena *arena;
    struct names names[FACETS];
    struct run **sorted; /* by entry, judge and row */
    size_t partial;      /* sheets that were left out */
};

/* All ratings of one judge for one entry, by criterion and row. */
struct pair {
    uint32_t at[CRITERION];
    struct rating *items;
    size_t count;
};

static int
compare_read_names(const void *a, const void *b)
{
    return code_compare(*(const char *const *)a, *(const char *const *)b);
}

/* Put the names of a facet into the order of codes. */
static void
sort_names(struct reading *r, int facet)
{
    const struct map *read = &r->runs.names[facet];
    struct names *names = &r->names[facet];
    size_t n = read->count;
    names->renumbered = podium_alloc(r->arena, n + 1, sizeof(uint32_t));
    names->items = podium_alloc(r->arena, n + 1, sizeof *names->items);
    if (!names->renumbered || !names->items)
        return;
    for (size_t i = 0; i < n; i++)
        names->items[i] = read->items[i].key;
    if (n > 0)
        qsort(names->items, n, sizeof *names->items, compare_read_names);
    for (size_t i = 0; i < n; i++)
        names->renumbered[*map_get(read, names->items[i])] = (uint32_t)i;
}

static int
by_judge(const void *a, const void *b)
{
    const struct run *x = *(struct run *const *)a, *y = *(struct run *const *)b;
    if (x->at[JUDGE] != y->at[JUDGE])
        return x->at[JUDGE] < y->at[JUDGE] ? -1 : 1;
    return x->items->row < y->items->row ? -1 : x->items->row > y->items->row;
}

/* The runs by entry: a counting sort (Knuth, The Art of Computer Programming
 * 3, 5.2 D), which leaves those of an entry together as most files have them.
 * Returns where the runs of each entry end; NULL where memory ran out. */
static const uint32_t *
sort_by_entry(struct reading *r)
{
    uint32_t *ends =
        podium_alloc(r->arena, r->runs.names[ENTRY].count + 2, sizeof *ends);
    r->sorted = podium_alloc(r->arena, r->runs.count + 1, sizeof(void *));
    if (!ends || !r->sorted)
        return NULL;
    for (const struct run *run = r->runs.first; run; run = run->next)
        ends[run->at[ENTRY] + 1]++;
    for (size_t k = 1; k < r->runs.names[ENTRY].count; k++)
        ends[k] += ends[k - 1];
    for (struct run *run = r->runs.first; run; run = run->next)
        r->sorted[ends[run->at[ENTRY]]++] = run;
    return ends;
}

/* Give runs the numbers that names have in byte order, and sort them by entry,
 * judge and row. False where memory ran out. */
static bool
sort_runs(struct reading *r)
{
    for (int k = 0; k < FACETS; k++)
        sort_names(r, k);
    if (r->arena->failed)
        return false;
    for (struct run *run = r->runs.first; run; run = run->next)
        for (int k = 0; k < CRITERION; k++)
            run->at[k] = r->names[k].renumbered[run->at[k]];
    const uint32_t *ends = sort_by_entry(r);
    if (!ends)
        return false;
    for (size_t k = 0, first = 0; k < r->runs.names[ENTRY].count; k++) {
        bool sorted = true;
        for (size_t i = first + 1; i < ends[k] && sorted; i++)
            sorted = by_judge(&r->sorted[i - 1], &r->sorted[i]) < 0;
        if (!sorted)
            qsort(&r->sorted[first], ends[k] - first, sizeof(void *), by_judge);
        first = ends[k];
    }
    return true;
}

static int
by_criterion(const void *a, const void *b)
{
    const struct rating *x = a, *y = b;
    if (x->criterion != y->criterion)
        return x->criterion < y->criterion ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

static void
sort_criteria(struct reading *r, struct pair pair)
{
    bool sorted = true;
    for (size_t i = 0; i < pair.count; i++) {
        struct rating *one = &pair.items[i];
        one->criterion = r->names[CRITERION].renumbered[one->criterion];
        sorted &= i == 0 || by_criterion(one - 1, one) < 0;
    }
    if (!sorted)
        qsort(pair.items, pair.count, sizeof *pair.items, by_criterion);
}

/* How many runs, from the i-th on, are of the same pair. */
static size_t
count_runs(const struct reading *r, size_t i)
{
    const struct run *first = r->sorted[i];
    size_t n = 1;
    while (i + n < r->runs.count &&
        r->sorted[i + n]->at[ENTRY] == first->at[ENTRY] &&
        r->sorted[i + n]->at[JUDGE] == first->at[JUDGE])
        n++;
    return n;
}

/* The pair of n runs from the i-th on; if there are several, their ratings are
 * moved together. */
static struct pair
gather_pair(struct reading *r, size_t i, size_t n)
{
    const struct run *first = r->sorted[i];
    struct pair pair = { { first->at[ENTRY], first->at[JUDGE] }, first->items,
        first->count };
    for (size_t k = 1; k < n; k++)
        pair.count += r->sorted[i + k]->count;
    if (n > 1)
        pair.items = podium_alloc(r->arena, pair.count, sizeof *pair.items);
    if (!pair.items) /* memory ran out */
        return (struct pair){ 0 };
    for (size_t k = 0, done = 0; n > 1 && k < n; k++) {
        const struct run *run = r->sorted[i + k];
        memcpy(&pair.items[done], run->items, run->count * sizeof *run->items);
        done += run->count;
    }
    sort_criteria(r, pair);
    return pair;
}

/* ---- the table ---- */

/* Weights are decimals as well: in whole thousandths their sums are exact. */
static double
in_thousandths(double weight)
{
    double whole = nearbyint(weight * THOUSAND);
    return fabs(whole - weight * THOUSAND) < 1e-6 ? whole : weight * THOUSAND;
}

/* The weight of each criterion; NULL where memory ran out. */
static double *
load_weights(struct reading *r)
{
    const struct podium_weights *weights = &r->runs.source->weights;
    const struct names *names = &r->names[CRITERION];
    size_t n = r->runs.names[CRITERION].count;
    double *out = podium_alloc(r->arena, n + 1, sizeof *out);
    for (size_t i = 0; out && i < weights->count; i++) {
        size_t k = 0;
        while (
            k < n && strcmp(names->items[k], weights->items[i].criterion) != 0)
            k++;
        if (k == n)
            add_rating_fault(&r->runs, 0, 0,
                WORDS("analysis.no_criterion", weights->items[i].criterion));
        else
            out[k] = in_thousandths(weights->items[i].weight);
    }
    for (size_t k = 0; out && weights->count == 0 && k < n + 1; k++)
        out[k] = 1;
    return out;
}

/* Entry, judge and criterion of a rating, as people would name it. */
static const char *
rating_name(struct reading *r, struct pair pair, const struct rating *one)
{
    const uint32_t at[FACETS] = { pair.at[ENTRY], pair.at[JUDGE],
        one->criterion };
    struct buffer b = { 0 };
    for (int k = 0; k < FACETS; k++) {
        if (!r->runs.columns[k])
            continue;
        buffer_text(&b, b.size ? ", " : "");
        buffer_text(&b, r->names[k].items[at[k]]);
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
        if (a->criterion == b->criterion)
            add_rating_fault(&r->runs, b->row, r->runs.columns[ENTRY],
                WORDS("cell.twice", rating_name(r, pair, b), INT_TEXT(a->row)));
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
        sum += weight[one->criterion] * one->score;
        by += weight[one->criterion];
    }
    if (by > 0)
        rating_list_add(out,
            (struct rating_indexes){ pair.at[ENTRY], pair.at[JUDGE], 0 },
            sum / by / THOUSAND);
}

static void
add_facets(struct pair pair, struct rating_list *out)
{
    for (size_t i = 0; i < pair.count; i++) {
        const struct rating *one = &pair.items[i];
        if (!isnan(one->score))
            rating_list_add(out,
                (struct rating_indexes){
                    pair.at[ENTRY], pair.at[JUDGE], one->criterion },
                one->score / THOUSAND);
    }
}

/* ---- sheets that lack a criterion ---- */

#define MOST_NAMED 20

static size_t
count_given(const struct rating *items, size_t count)
{
    size_t given = 0;
    for (size_t i = 0; i < count; i++)
        given += isnan(items[i].score) ? 0 : 1;
    return given;
}

/* How many criteria the most complete sheet has of the entry of the i-th run.
 */
static size_t
most_given(const struct reading *r, size_t i)
{
    const uint32_t entry = r->sorted[i]->at[ENTRY];
    size_t most = 0;
    for (size_t n; i < r->runs.count && r->sorted[i]->at[ENTRY] == entry;
         i += n) {
        size_t given = 0;
        n = count_runs(r, i);
        for (size_t k = i; k < i + n; k++)
            given += count_given(r->sorted[k]->items, r->sorted[k]->count);
        most = given > most ? given : most;
    }
    return most;
}

/* Does a judge's sheet lack what others gave the entry? Its mean would be of
 * other criteria than theirs. */
static bool
is_partial(const struct reading *r, struct pair pair, size_t criteria)
{
    return r->runs.columns[CRITERION] &&
        count_given(pair.items, pair.count) < criteria;
}

static void
note_partial(struct reading *r, struct pair pair)
{
    const struct location where = { .file = r->runs.csv.file,
        .workbook = r->runs.csv.workbook,
        .row = pair.items[0].row };
    if (r->partial++ < MOST_NAMED)
        fault_add(&r->runs.notes, r->arena, r->runs.source->language, &where,
            WORDS("ratings.partial", r->names[ENTRY].items[pair.at[ENTRY]],
                r->names[JUDGE].items[pair.at[JUDGE]]));
}

static void
note_other_partial(struct reading *r)
{
    const struct location where = { .file = r->runs.csv.file,
        .workbook = r->runs.csv.workbook };
    if (r->partial > MOST_NAMED)
        fault_add(&r->runs.notes, r->arena, r->runs.source->language, &where,
            WORDS("ratings.partial_others", INT_TEXT(r->partial - MOST_NAMED)));
}

static void
write_table(struct reading *r, struct podium_rating_table *out)
{
    struct rating_list means, facets;
    const struct rating_indexes averaged = { r->runs.names[ENTRY].count,
        r->runs.names[JUDGE].count, 0 };
    struct rating_indexes apart = averaged;
    apart.criterion = r->runs.names[CRITERION].count;
    bool both = r->runs.source->facets && r->runs.columns[CRITERION];
    if (!sort_runs(r))
        return;
    const double *weight = load_weights(r);
    if (!weight ||
        !rating_list_make(r->arena, r->runs.count, averaged, &means) ||
        !rating_list_make(r->arena, both ? r->runs.ratings : 0, apart, &facets))
        return;
    size_t criteria = 0;
    for (size_t i = 0, n; i < r->runs.count; i += n) {
        if (i == 0 || r->sorted[i]->at[ENTRY] != r->sorted[i - 1]->at[ENTRY])
            criteria = most_given(r, i);
        n = count_runs(r, i);
        struct pair pair = gather_pair(r, i, n);
        check_rating_once(r, pair);
        if (pair.count > 0 && is_partial(r, pair, criteria)) {
            note_partial(r, pair);
            continue;
        }
        add_mean(pair, weight, &means);
        if (both)
            add_facets(pair, &facets);
    }
    note_other_partial(r);
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
    struct reading r = { .arena = arena };
    *out = (struct podium_rating_table){ 0 };
    *faults = (struct podium_faults){ 0 };
    enum podium_status status =
        rating_runs_read(source, arena, &r.runs, faults);
    if (status == PODIUM_OK && has_rating_columns(&r.runs))
        write_table(&r, out);
    out->notes = r.runs.notes;
    out->guessed = r.runs.csv.guessed;
    faults_sort(faults, source->language, arena);
    if (status != PODIUM_OK)
        return status;
    if (arena->failed)
        return PODIUM_NOMEM;
    return faults->count > 0 ? PODIUM_INVALID : PODIUM_OK;
}
