/* rating_runs.c - the rows of a file of ratings.
 *
 * Files come with the criteria of a sheet below each other, so rows are kept
 * as runs of one entry and judge: a quarter of what has to be sorted. */
/* SPDX-License-Identifier: MIT */
#include "tables/rating_runs.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"

#define RATINGS_PIECE 4096 /* ratings that memory is asked for at once */

static const char *const column_names[COLUMNS] = { "entry", "judge",
    "criterion", "score" };

void
add_rating_fault(
    struct rating_runs *r, size_t row, size_t column, const char *const words[])
{
    struct location location = { .file = r->csv.file,
        .row = row,
        .column = column,
        .name = column ? r->csv.names[column - 1] : NULL };
    fault_add(r->faults, r->arena, r->source->language, &location, words);
}

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
find_column(struct rating_runs *r, const char *name)
{
    size_t found = 0;
    for (size_t c = 1; c <= r->csv.columns; c++) {
        if (strcmp(r->csv.names[c - 1], name) != 0)
            continue;
        if (found)
            add_rating_fault(r, 1, c, WORDS("csv.twice", name));
        found = c;
    }
    return found;
}

static void
read_rating_header(struct rating_runs *r)
{
    r->headed = true;
    for (int i = 0; i < COLUMNS; i++) {
        r->columns[i] = find_column(r, column_names[i]);
        if (!r->columns[i] && i != CRITERION)
            add_rating_fault(r, 1, 0, WORDS("csv.absent", column_names[i]));
    }
}

bool
has_rating_columns(const struct rating_runs *r)
{
    return r->columns[ENTRY] && r->columns[JUDGE] && r->columns[SCORE];
}

/* The number of a name, as names come; 0 where memory ran out. */
static uint32_t
number_name(struct map *names, const char *name)
{
    bool added;
    int64_t *number = map_put_copy(names, name, &added);
    if (number && added)
        *number = (int64_t)names->count - 1;
    return number ? (uint32_t)*number : 0;
}

static void
read_cell(void *with, size_t column, const char *text)
{
    struct rating_runs *r = with;
    if (!r->headed)
        read_rating_header(r);
    for (int k = 0; k < COLUMNS; k++) {
        if (r->columns[k] != column)
            continue;
        r->given[k] = true;
        if (k != SCORE)
            r->current[k] = number_name(&r->names[k], text);
        else if (!read_number(text, &r->score))
            r->no_number = podium_strdup(r->arena, text);
    }
}

/* The run that the row being read belongs to; NULL where memory ran out. */
static struct run *
find_run(struct rating_runs *r)
{
    struct run *last = r->last;
    if (last && r->free > 0 && last->at[ENTRY] == r->current[ENTRY] &&
        last->at[JUDGE] == r->current[JUDGE])
        return last;
    if (r->free == 0) {
        r->piece = podium_alloc(r->arena, RATINGS_PIECE, sizeof *r->piece);
        r->free = r->piece ? RATINGS_PIECE : 0;
    }
    struct run *run = r->piece ? podium_alloc(r->arena, 1, sizeof *run) : NULL;
    if (!run)
        return NULL;
    *run = (struct run){ .items = r->piece,
        .at = { r->current[ENTRY], r->current[JUDGE] } };
    *(last ? &last->next : &r->first) = run;
    r->count++;
    return r->last = run;
}

static void
keep_row(struct rating_runs *r, size_t number)
{
    for (int k = ENTRY; k <= JUDGE; k++)
        if (!r->given[k]) {
            add_rating_fault(r, number, r->columns[k], WORDS("cell.empty"));
            return;
        }
    if (r->no_number)
        add_rating_fault(
            r, number, r->columns[SCORE], WORDS("cell.number", r->no_number));
    if (r->columns[CRITERION] && !r->given[CRITERION])
        r->current[CRITERION] = number_name(&r->names[CRITERION], "");
    r->arena->failed |= number > UINT32_MAX;
    struct run *run = find_run(r);
    if (!run)
        return;
    *r->piece++ = (struct rating){
        r->given[SCORE] ? r->score : (double)NAN, /* missing, never zero */
        r->current[CRITERION], (uint32_t)number
    };
    r->free--;
    r->ratings++;
    run->count++;
}

static void
read_row(void *with, size_t number)
{
    struct rating_runs *r = with;
    if (!r->headed)
        read_rating_header(r);
    if (has_rating_columns(r))
        keep_row(r, number);
    memset(r->current, 0, sizeof r->current);
    memset(r->given, 0, sizeof r->given);
    r->score = (double)NAN;
    r->no_number = NULL;
}

enum podium_status
rating_runs_read(const struct podium_rating_source *source,
    struct podium_arena *arena, struct rating_runs *out,
    struct podium_faults *faults)
{
    *out = (struct rating_runs){
        .source = source, .arena = arena, .faults = faults, .score = (double)NAN
    };
    for (int k = 0; k < FACETS; k++)
        out->names[k].arena = arena;
    const struct csv_sink sink = { read_cell, read_row, out };
    const struct csv_source file = { source->path, source->language, &sink };
    enum podium_status status = csv_stream(&file, arena, &out->csv, faults);
    if (status == PODIUM_OK && out->csv.columns > 0 && !out->headed)
        read_rating_header(out); /* there was no row */
    return status;
}
