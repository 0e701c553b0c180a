/* rating_runs.c - the rows of a file of ratings.
 *
 * Files come with the criteria of a sheet below each other, so rows are kept
 * as runs of one entry and judge: a quarter of what has to be sorted. */
/* SPDX-License-Identifier: MIT */
#include "tables/rating_runs.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/message.h"
#include "base/text.h"

#define RATINGS_PIECE 4096 /* ratings that memory is asked for at once */

static const char *const column_names[COLUMNS + 1] = { "entry", "judge",
    "criterion", "score", NULL };

void
add_rating_fault(
    struct rating_runs *r, size_t row, size_t column, const char *const words[])
{
    struct location location = { .file = r->csv.file,
        .workbook = r->csv.workbook,
        .row = row,
        .column = column,
        .name = column ? r->csv.names[column - 1] : NULL };
    fault_add(r->faults, r->arena, r->source->language, &location, words);
}

/* A plain decimal of at most 18 digits: nothing that strtod adds, such as
 * nan, inf or hexadecimal. The division is correctly rounded for all that
 * have up to 15 digits. */
static double
read_fine_number(const char *text)
{
    int64_t value = 0, below = 1;
    int digits = 0;
    bool negative = *text == '-', point = false;
    for (text += negative || *text == '+'; *text && digits < 18; text++) {
        if (*text < '0' || *text > '9') {
            point = true;
            continue;
        }
        value = value * 10 + (*text - '0');
        below *= point ? 10 : 1;
        digits++;
    }
    return (double)(negative ? -value : value) * THOUSAND / (double)below;
}

/* A score as the import of a contest reads it, in thousandths, which doubles
 * hold exactly: sums of them do not depend on their order. More decimals than
 * three, as other programs write them, are taken here as well. */
static void
read_score(struct rating_runs *r, const char *text)
{
    int64_t thousandths = 0;
    enum number_fault fault = decimal_read(text, r->csv.grouping, &thousandths);
    r->score =
        fault == NUMBER_FINE ? read_fine_number(text) : (double)thousandths;
    if (fault == NUMBER_OK || fault == NUMBER_FINE)
        return;
    r->number_fault = fault;
    r->no_number = podium_strdup(r->arena, text);
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
            add_rating_fault(r, r->csv.header_row, c, WORDS("csv.twice", name));
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
            add_rating_fault(r, r->csv.header_row, 0,
                WORDS("csv.absent", column_names[i],
                    message_word(
                        r->source->language, "column", column_names[i])));
    }
}

bool
has_rating_columns(const struct rating_runs *r)
{
    return r->columns[ENTRY] && r->columns[JUDGE] && r->columns[SCORE];
}

static bool
is_numbered(const struct map *names, uint32_t number, const char *name)
{
    return number < names->count && strcmp(names->items[number].key, name) == 0;
}

/* The number of a name, as names come; 0 where memory ran out. It is tried
 * first whether it is the name in the row above, which has this number, or the
 * next in turn: the criteria of each sheet come in the same order. */
static uint32_t
number_name(struct map *names, const char *name, uint32_t above)
{
    bool added;
    uint32_t next = above + 1 < names->count ? above + 1 : 0;
    if (is_numbered(names, above, name))
        return above;
    if (is_numbered(names, next, name))
        return next;
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
    int k = 0;
    while (k < COLUMNS && r->columns[k] != column)
        k++;
    if (k == COLUMNS)
        return;
    r->given[k] = true;
    if (k != SCORE)
        r->current[k] = number_name(&r->names[k], text, r->current[k]);
    else
        read_score(r, text);
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
        add_rating_fault(r, number, r->columns[SCORE],
            WORDS(number_fault_id(r->number_fault), r->no_number));
    if (r->columns[CRITERION] && !r->given[CRITERION])
        r->current[CRITERION] =
            number_name(&r->names[CRITERION], "", r->current[CRITERION]);
    r->arena->failed |= number > UINT32_MAX;
    struct run *run = find_run(r);
    if (!run)
        return;
    *r->piece++ = (struct rating){
        r->given[SCORE] ? r->score : (double)NAN, /* missing, never zero */
        r->current[CRITERION], (uint32_t)number
    };
    if (r->given[SCORE])
        r->sum += r->score;
    r->free--;
    r->ratings++;
    run->count++;
}

#define EXACT_MAX 9007199254740992.0 /* whole numbers below are exact: 2^53 */

/* The scores are summed as they come: in whole thousandths that is exact. */
static bool
sum_scores(void *with, size_t column, int64_t *thousandths)
{
    const struct rating_runs *r = with;
    bool known = column == r->columns[SCORE] && fabs(r->sum) < EXACT_MAX &&
        fabs(r->sum - nearbyint(r->sum)) <= 0;
    *thousandths = known ? (int64_t)r->sum : 0;
    return known;
}

static void
read_row(void *with, size_t number)
{
    struct rating_runs *r = with;
    if (!r->headed)
        read_rating_header(r);
    if (has_rating_columns(r))
        keep_row(r, number);
    memset(r->given, 0, sizeof r->given);
    r->score = (double)NAN;
    r->no_number = NULL;
}

/* Report names that look the same: what is one to people must not be two
 * here. */
static void
check_names_apart(struct rating_runs *r, int facet)
{
    struct map seen = { .arena = r->arena };
    const struct map *names = &r->names[facet];
    for (size_t i = 0; i < names->count && !r->arena->failed; i++) {
        bool added;
        const char *key = text_name_key(r->arena, names->items[i].key);
        int64_t *first = key ? map_put(&seen, key, &added) : NULL;
        if (first && added)
            *first = (int64_t)i;
        else if (first)
            add_rating_fault(r, 0, 0,
                WORDS("ratings.alike", names->items[*first].key,
                    names->items[i].key, column_names[facet]));
    }
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
    const struct csv_sink sink = { read_cell, read_row, sum_scores, out };
    struct heading_set headings = {
        .table = "ratings", .columns = column_names, .known.arena = arena
    };
    const struct csv_source file = { .path = source->path,
        .language = source->language,
        .encoding = source->encoding,
        .worksheet = source->worksheet,
        .headings = &headings,
        .sink = &sink,
        .notes = &out->notes };
    enum podium_status status = csv_read(&file, arena, &out->csv, faults);
    if (status == PODIUM_OK && out->csv.columns > 0 && !out->headed)
        read_rating_header(out); /* there was no row */
    for (int k = 0; status == PODIUM_OK && k < FACETS; k++)
        check_names_apart(out, k);
    return status;
}
