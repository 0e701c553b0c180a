/* ratings.c - ratings from a tidy CSV file, for analysis.
 *
 * Rows are taken one by one and kept as numbers; in their order by entry, judge
 * and criterion it shows what stands twice and what to average. */
/* SPDX-License-Identifier: MIT */
#include <podium/ratings.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "tables/csv.h"
#include "tables/rating_list.h"
#include "tables/rating_rows.h"

enum { SCORE = FACETS, COLUMNS };

static const char *const column_names[COLUMNS] = { "entry", "judge",
    "criterion", "score" };

struct reading {
    const struct podium_rating_source *source;
    struct podium_arena *arena;
    struct podium_faults *faults;
    struct csv csv;
    size_t columns[COLUMNS]; /* of the file, from 1; 0: absent */
    int *roles;              /* of each column, from 1; COLUMNS: none */
    struct rating_rows rows;
    uint32_t at[FACETS]; /* names of the row at hand; NONE: empty */
    double score;        /* NAN: missing */
    const char *bad;     /* what was read instead of a number */
};

#define NONE UINT32_MAX

static void
fault(struct reading *r, size_t row, size_t column, const char *const words[])
{
    struct place place = { .file = r->csv.file,
        .row = row,
        .column = column,
        .name = column ? r->csv.names[column - 1] : NULL };
    fault_add(r->faults, r->arena, r->source->language, &place, words);
}

/* A plain decimal of at most 18 digits: nothing that strtod adds, such as
 * nan, inf or hexadecimal. The division is correctly rounded for all that
 * have up to 15 digits. */
static bool
read_number(const char *text, size_t size, double *out)
{
    static const double power[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8,
        1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18 };
    const char *end = text + size;
    int64_t value = 0;
    int digits = 0, whole = -1; /* whole: digits before the point */
    bool negative = size > 0 && *text == '-';
    for (text += negative || (size > 0 && *text == '+'); text < end; text++) {
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

static int
role_of(const struct reading *r, size_t column)
{
    return column <= r->csv.columns ? r->roles[column] : COLUMNS;
}

/* Nearly all cells are names met before, and numbers. */
static void
take_cell(void *bytes, size_t size, void *cursor)
{
    struct csv_cursor *c = cursor;
    struct reading *r = c->data;
    int role = role_of(r, c->column);
    if (size > 0 &&
        (role == SCORE ? read_number(bytes, size, &r->score)
                       : role < FACETS &&
                    rating_rows_knows(
                        &r->rows, role, bytes, size, &r->at[role])))
        csv_taken(c, size);
    else
        csv_other(c, bytes, size);
}

static void
take_text(void *data, size_t column, const char *text)
{
    struct reading *r = data;
    int role = role_of(r, column);
    if (role == SCORE && *text) {
        if (!read_number(text, strlen(text), &r->score))
            r->bad = podium_strdup(r->arena, text);
    } else if (role < FACETS && (*text || role == CRITERION)) {
        r->at[role] = rating_rows_name(&r->rows, role, text);
    }
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
            fault(r, 1, c, WORDS("csv.twice", name));
        found = c;
    }
    return found;
}

static bool
take_header(void *data)
{
    struct reading *r = data;
    r->roles = podium_alloc(r->arena, r->csv.columns + 1, sizeof *r->roles);
    if (!r->roles)
        return false;
    for (size_t c = 0; c <= r->csv.columns; c++)
        r->roles[c] = COLUMNS;
    for (int i = 0; i < COLUMNS; i++) {
        r->columns[i] = find_column(r, column_names[i]);
        if (r->columns[i])
            r->roles[r->columns[i]] = i;
        else if (i != CRITERION)
            fault(r, 1, 0, WORDS("csv.absent", column_names[i]));
    }
    return r->columns[ENTRY] && r->columns[JUDGE] && r->columns[SCORE];
}

/* Before a row: an empty score is missing, never zero. */
static void
start_row(struct reading *r)
{
    r->at[ENTRY] = r->at[JUDGE] = NONE;
    r->at[CRITERION] = 0;
    r->score = (double)NAN;
    r->bad = NULL;
}

static void
take_row(void *data, size_t number)
{
    struct reading *r = data;
    bool whole = r->at[ENTRY] != NONE && r->at[JUDGE] != NONE;
    if (!whole)
        fault(r, number, r->columns[r->at[ENTRY] == NONE ? ENTRY : JUDGE],
            WORDS("cell.empty"));
    else if (r->bad)
        fault(r, number, r->columns[SCORE], WORDS("cell.number", r->bad));
    if (whole)
        rating_rows_add(&r->rows, r->at, r->score, (uint32_t)number);
    start_row(r);
}

/* ---- handing out ---- */

/* The weight of each criterion; NULL: all weigh the same. */
static double *
weigh(struct reading *r)
{
    const struct podium_weights *weights = &r->source->weights;
    const struct facet *f = &r->rows.facets[CRITERION];
    double *out = podium_alloc(r->arena, f->known.count + 1, sizeof *out);
    for (size_t i = 0; out && i < weights->count; i++) {
        size_t k = 0;
        while (k < f->known.count &&
            strcmp(f->names[k], weights->items[i].criterion) != 0)
            k++;
        if (k == f->known.count)
            fault(r, 0, 0,
                WORDS("analysis.no_criterion", weights->items[i].criterion));
        else
            out[k] = weights->items[i].weight;
    }
    for (size_t k = 0; out && weights->count == 0 && k < f->known.count + 1;
         k++)
        out[k] = 1;
    return out;
}

/* Entry, judge and criterion of a rating, as people would name it. */
static const char *
place_words(
    struct reading *r, const struct rating_pair *pair, uint32_t criterion)
{
    const uint32_t at[FACETS] = { pair->entry, pair->judge, criterion };
    struct buffer b = { 0 };
    for (int k = 0; k < FACETS; k++) {
        if (!r->columns[k])
            continue;
        buffer_text(&b, b.size ? ", " : "");
        buffer_text(&b, r->rows.facets[k].names[at[k]]);
    }
    const char *text = podium_strdup(r->arena, buffer_string(&b));
    buffer_free(&b);
    return text ? text : "";
}

/* The same entry, judge and criterion may stand once. */
static void
check_once(struct reading *r, const struct rating_pair *pair)
{
    for (size_t i = 1; i < pair->count; i++) {
        const struct rating *a = &pair->items[i - 1], *b = &pair->items[i];
        if (a->criterion == b->criterion)
            fault(r, b->row, r->columns[ENTRY],
                WORDS("cell.twice", place_words(r, pair, b->criterion),
                    INT_TEXT(a->row)));
    }
}

/* The mean of a judge's scores for an entry. */
static void
average(const struct rating_pair *pair, const double *weight,
    struct rating_list *out)
{
    double sum = 0, by = 0;
    for (size_t i = 0; i < pair->count; i++) {
        const struct rating *one = &pair->items[i];
        if (isnan(one->score))
            continue;
        sum += weight[one->criterion] * one->score;
        by += weight[one->criterion];
    }
    if (by > 0)
        rating_list_add(out,
            (struct rating_place){ pair->entry, pair->judge, 0 }, sum / by);
}

static void
tell_apart(const struct rating_pair *pair, struct rating_list *out)
{
    for (size_t i = 0; i < pair->count; i++) {
        const struct rating *one = &pair->items[i];
        if (!isnan(one->score))
            rating_list_add(out,
                (struct rating_place){
                    pair->entry, pair->judge, one->criterion },
                one->score);
    }
}

static void
hand_out(struct reading *r, struct podium_rating_table *out)
{
    const struct facet *facets = r->rows.facets;
    struct rating_list means, apart;
    struct rating_pair pair;
    const struct rating_place together = { facets[ENTRY].known.count,
        facets[JUDGE].known.count, 0 };
    struct rating_place each = together;
    each.criterion = facets[CRITERION].known.count;
    bool both = r->source->facets && r->columns[CRITERION];
    const double *weight = weigh(r);
    if (!weight ||
        !rating_list_make(r->arena, r->rows.runs.count, together, &means) ||
        !rating_list_make(
            r->arena, both ? r->rows.ratings.count : 0, each, &apart))
        return;
    while (rating_rows_next(&r->rows, &pair)) {
        check_once(r, &pair);
        average(&pair, weight, &means);
        if (both)
            tell_apart(&pair, &apart);
    }
    *out = (struct podium_rating_table){
        .ratings = rating_list_ratings(&means),
        .entries = facets[ENTRY].names,
        .judges = facets[JUDGE].names,
        .criteria = facets[CRITERION].names,
    };
    out->facets = both ? rating_list_ratings(&apart) : out->ratings;
}

enum podium_status
podium_ratings_read(const struct podium_rating_source *source,
    struct podium_arena *arena, struct podium_rating_table *out,
    struct podium_faults *faults)
{
    struct reading r = { .source = source, .arena = arena, .faults = faults };
    const struct csv_sink sink = { &r, take_header, take_cell, take_text,
        take_row };
    const struct csv_source file = { source->path, source->language, &sink };
    *out = (struct podium_rating_table){ 0 };
    *faults = (struct podium_faults){ 0 };
    rating_rows_init(&r.rows, arena);
    start_row(&r);
    enum podium_status status = csv_stream(&file, arena, &r.csv, faults);
    if (status == PODIUM_OK && rating_rows_sort(&r.rows))
        hand_out(&r, out);
    rating_rows_free(&r.rows);
    faults_sort(faults, arena);
    if (status != PODIUM_OK)
        return status;
    if (arena->failed)
        return PODIUM_NOMEM;
    return faults->count > 0 ? PODIUM_INVALID : PODIUM_OK;
}
