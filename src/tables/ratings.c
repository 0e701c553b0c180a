/* ratings.c - ratings from a tidy CSV file, for analysis.
 *
 * Rows are taken one by one and kept as numbers; a counting sort by entry,
 * judge and criterion then finds what stands twice and what to average. */
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

/* The names of one facet as they come, and which came last. */
struct facet {
    struct map index; /* name to place, plus 1 */
    const char **items;
    size_t count, room, last;
    struct {
        struct glance {
            uint64_t start; /* its first bytes */
            size_t size;
        } * items;
        size_t count, room;
    } glances; /* to tell names apart without reading them */
};

/* One row: places of its names, its score, where it stood. */
struct rating {
    uint32_t of[FACETS];
    uint32_t row;
    double score;
};

struct reading {
    const struct podium_rating_source *source;
    struct podium_arena *arena;
    struct podium_faults *faults;
    struct csv csv;
    size_t columns[COLUMNS]; /* of the file, from 1; 0: absent */
    struct facet facets[FACETS];
    struct {
        struct rating *items;
        size_t count, room;
    } ratings;
    struct rating now; /* the row at hand */
    bool named[FACETS], scored;
    const char *bad; /* what was read instead of a number */
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
read_header(void *data)
{
    struct reading *r = data;
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

static struct glance
glance_of(const char *name, size_t size)
{
    struct glance g = { 0, size };
    memcpy(&g.start, name, size < sizeof g.start ? size : sizeof g.start);
    return g;
}

/* Is it the name at this place? */
static bool
is_at(const struct facet *f, size_t place, struct glance g, const char *name)
{
    if (place >= f->glances.count)
        return false;
    const struct glance *known = &f->glances.items[place];
    return known->start == g.start && known->size == g.size &&
        (g.size <= sizeof g.start || strcmp(f->items[place], name) == 0);
}

static uint32_t
look_up(struct reading *r, struct facet *f, const char *name, struct glance g)
{
    int64_t *slot = map_get(&f->index, name);
    bool added;
    if (!slot) {
        const char *kept = podium_strdup(r->arena, name);
        const char **to = kept ? arena_push(r->arena, f) : NULL;
        struct glance *glance = to ? arena_push(r->arena, &f->glances) : NULL;
        slot = glance ? map_put(&f->index, kept, &added) : NULL;
        if (!slot)
            return 0;
        *to = kept;
        *glance = g;
        *slot = (int64_t)f->count;
    }
    return (uint32_t)*slot - 1;
}

/* Rows follow one another in their facets: the last name is tried before the
 * map, and the one that came after it at first. */
static uint32_t
place_of(struct reading *r, int facet, const char *name, size_t size)
{
    struct facet *f = &r->facets[facet];
    struct glance g = glance_of(name, size);
    size_t next = f->last + 1 < f->count ? f->last + 1 : 0;
    if (f->count > 0 && is_at(f, f->last, g, name))
        return (uint32_t)f->last;
    f->last =
        f->count > 0 && is_at(f, next, g, name) ? next : look_up(r, f, name, g);
    return (uint32_t)f->last;
}

static void
take_cell(void *data, size_t column, const char *text, size_t size)
{
    struct reading *r = data;
    int role = 0;
    while (role < COLUMNS && r->columns[role] != column)
        role++;
    if (role == SCORE && *text) {
        r->scored = read_number(text, &r->now.score);
        r->bad = r->scored ? NULL : podium_strdup(r->arena, text);
    } else if (role < FACETS && (*text || role == CRITERION)) {
        r->now.of[role] = place_of(r, role, text, size);
        r->named[role] = true;
    }
}

/* An empty score is missing, never zero. */
static void
take_row(void *data, size_t number)
{
    struct reading *r = data;
    if (!r->named[ENTRY] || !r->named[JUDGE])
        fault(r, number, r->columns[r->named[ENTRY] ? JUDGE : ENTRY],
            WORDS("cell.empty"));
    else if (r->bad)
        fault(r, number, r->columns[SCORE], WORDS("cell.number", r->bad));
    struct rating *kept = r->named[ENTRY] && r->named[JUDGE]
        ? arena_push(r->arena, &r->ratings)
        : NULL;
    if (kept) {
        *kept = r->now;
        kept->row = (uint32_t)number;
        kept->score = r->scored ? r->now.score : (double)NAN;
    }
    r->now = (struct rating){ 0 };
    memset(r->named, 0, sizeof r->named);
    r->scored = false;
    r->bad = NULL;
}

/* ---- sorting --------------------------------------------------------------
 */

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

/* Names in byte order; to[place] becomes the new place of each. */
static uint32_t *
sort_names(struct reading *r, struct facet *f)
{
    struct named *list = podium_alloc(r->arena, f->count + 1, sizeof *list);
    uint32_t *to = podium_alloc(r->arena, f->count + 1, sizeof *to);
    if (!list || !to)
        return NULL;
    for (size_t i = 0; i < f->count; i++)
        list[i] = (struct named){ f->items[i], (uint32_t)i };
    qsort(list, f->count, sizeof *list, by_name);
    for (size_t i = 0; i < f->count; i++) {
        f->items[i] = list[i].name;
        to[list[i].place] = (uint32_t)i;
    }
    return to;
}

static int
by_place(const void *a, const void *b)
{
    const struct rating *x = a, *y = b;
    for (int k = JUDGE; k < FACETS; k++)
        if (x->of[k] != y->of[k])
            return x->of[k] < y->of[k] ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

/* Those of one entry: mostly few, and often in order already. */
static void
sort_entry(struct rating *list, size_t n)
{
    if (n > 64) {
        qsort(list, n, sizeof *list, by_place);
        return;
    }
    for (size_t i = 1; i < n; i++) {
        struct rating one = list[i];
        size_t k = i;
        for (; k > 0 && by_place(&list[k - 1], &one) > 0; k--)
            list[k] = list[k - 1];
        list[k] = one;
    }
}

/* A counting sort by entry, then within each. */
static bool
sort_ratings(struct reading *r)
{
    size_t n = r->ratings.count, entries = r->facets[ENTRY].count;
    const struct rating *from = r->ratings.items;
    uint32_t *to[FACETS];
    for (int k = 0; k < FACETS; k++)
        if (!(to[k] = sort_names(r, &r->facets[k])))
            return false;
    size_t *start = podium_alloc(r->arena, entries + 2, sizeof *start);
    struct rating *sorted = podium_alloc(r->arena, n + 1, sizeof *sorted);
    if (!start || !sorted)
        return false;
    for (size_t i = 0; i < n; i++)
        start[to[ENTRY][from[i].of[ENTRY]] + 2]++;
    for (size_t e = 0; e < entries; e++)
        start[e + 1] += start[e];
    for (size_t i = 0; i < n; i++) {
        struct rating *at = &sorted[start[to[ENTRY][from[i].of[ENTRY]] + 1]++];
        *at = from[i];
        for (int k = 0; k < FACETS; k++)
            at->of[k] = r->facets[k].count ? to[k][at->of[k]] : 0;
    }
    for (size_t e = 0; e < entries; e++)
        sort_entry(sorted + start[e], start[e + 1] - start[e]);
    r->ratings.items = sorted;
    return true;
}

static bool
same_place(const struct rating *a, const struct rating *b)
{
    return memcmp(a->of, b->of, sizeof a->of) == 0;
}

/* Entry, judge and criterion of a row, as people would name it. */
static const char *
place_words(struct reading *r, const struct rating *at)
{
    struct buffer b = { 0 };
    for (int k = 0; k < FACETS; k++) {
        if (!r->columns[k])
            continue;
        buffer_text(&b, b.size ? ", " : "");
        buffer_text(&b, r->facets[k].items[at->of[k]]);
    }
    const char *text = podium_strdup(r->arena, buffer_string(&b));
    buffer_free(&b);
    return text ? text : "";
}

/* The same entry, judge and criterion may stand once. */
static void
check_once(struct reading *r)
{
    for (size_t i = 1; i < r->ratings.count; i++) {
        const struct rating *a = &r->ratings.items[i - 1], *b = a + 1;
        if (same_place(a, b))
            fault(r, b->row, r->columns[ENTRY],
                WORDS("cell.twice", place_words(r, b), INT_TEXT(a->row)));
    }
}

/* ---- handing out -----------------------------------------------------------
 */

/* The weight of each criterion; NULL: all weigh the same. */
static double *
weigh(struct reading *r)
{
    const struct podium_weights *weights = &r->source->weights;
    const struct facet *f = &r->facets[CRITERION];
    double *out = podium_alloc(r->arena, f->count + 1, sizeof *out);
    for (size_t i = 0; out && i < weights->count; i++) {
        size_t k = 0;
        while (k < f->count &&
            strcmp(f->items[k], weights->items[i].criterion) != 0)
            k++;
        if (k == f->count)
            fault(r, 0, 0,
                WORDS("analysis.no_criterion", weights->items[i].criterion));
        else
            out[k] = weights->items[i].weight;
    }
    for (size_t k = 0; out && weights->count == 0 && k < f->count + 1; k++)
        out[k] = 1;
    return out;
}

/* Judges' scores for entries, however many criteria each. */
static size_t
count_pairs(const struct reading *r)
{
    size_t pairs = r->ratings.count > 0;
    for (size_t i = 1; i < r->ratings.count; i++) {
        const struct rating *a = &r->ratings.items[i - 1], *b = a + 1;
        pairs += a->of[ENTRY] != b->of[ENTRY] || a->of[JUDGE] != b->of[JUDGE];
    }
    return pairs;
}

static struct rating_place
place_at(const struct rating *r)
{
    return (
        struct rating_place){ r->of[ENTRY], r->of[JUDGE], r->of[CRITERION] };
}

/* The mean of each judge's scores for each entry. */
static void
average(const struct reading *r, const double *weight, struct rating_list *out)
{
    const struct rating *list = r->ratings.items;
    for (size_t i = 0; i < r->ratings.count;) {
        size_t first = i;
        double sum = 0, by = 0;
        for (; i < r->ratings.count &&
             list[i].of[ENTRY] == list[first].of[ENTRY] &&
             list[i].of[JUDGE] == list[first].of[JUDGE];
             i++)
            if (!isnan(list[i].score)) {
                sum += weight[list[i].of[CRITERION]] * list[i].score;
                by += weight[list[i].of[CRITERION]];
            }
        if (by > 0)
            rating_list_add(out, place_at(&list[first]), sum / by);
    }
}

static void
hand_out(struct reading *r, struct podium_rating_table *out)
{
    struct rating_list means, facets;
    struct rating_place sizes = { r->facets[ENTRY].count,
        r->facets[JUDGE].count, 0 };
    double *weight = weigh(r);
    if (!weight || !rating_list_make(r->arena, count_pairs(r), &means))
        return;
    average(r, weight, &means);
    *out = (struct podium_rating_table){
        .ratings = rating_list_ratings(&means, sizes),
        .entries = r->facets[ENTRY].items,
        .judges = r->facets[JUDGE].items,
        .criteria = r->facets[CRITERION].items,
    };
    out->facets = out->ratings;
    if (!r->source->facets || !r->columns[CRITERION] ||
        !rating_list_make(r->arena, r->ratings.count, &facets))
        return;
    for (size_t i = 0; i < r->ratings.count; i++)
        if (!isnan(r->ratings.items[i].score))
            rating_list_add(&facets, place_at(&r->ratings.items[i]),
                r->ratings.items[i].score);
    sizes.criterion = r->facets[CRITERION].count;
    out->facets = rating_list_ratings(&facets, sizes);
}

enum podium_status
podium_ratings_read(const struct podium_rating_source *source,
    struct podium_arena *arena, struct podium_rating_table *out,
    struct podium_faults *faults)
{
    struct reading r = { .source = source, .arena = arena, .faults = faults };
    const struct csv_sink sink = { &r, read_header, take_cell, take_row };
    const struct csv_source file = { source->path, source->language, &sink };
    *out = (struct podium_rating_table){ 0 };
    *faults = (struct podium_faults){ 0 };
    for (int k = 0; k < FACETS; k++)
        r.facets[k].index.arena = arena;
    enum podium_status status = csv_stream(&file, arena, &r.csv, faults);
    if (status != PODIUM_OK)
        return status;
    if (!arena->failed && sort_ratings(&r)) {
        check_once(&r);
        hand_out(&r, out);
    }
    if (arena->failed)
        return PODIUM_NOMEM;
    return faults->count > 0 ? PODIUM_INVALID : PODIUM_OK;
}
