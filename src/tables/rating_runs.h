/* rating_runs.h - the rows of a file of ratings. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_RATING_RUNS_H
#define TABLES_RATING_RUNS_H

#include <podium/ratings.h>

#include "base/decimal.h"
#include "base/map.h"
#include "tables/csv.h"

enum { ENTRY, JUDGE, CRITERION, FACETS, SCORE = FACETS, COLUMNS };

/* What a row says beside its entry and judge. */
struct rating {
    double score; /* thousandths; NAN: missing */
    uint32_t criterion;
    uint32_t row; /* of the file */
};

/* Rows that follow each other, of one entry and one judge. */
struct run {
    struct run *next; /* in the order of the file */
    struct rating *items;
    uint32_t count;
    uint32_t at[CRITERION]; /* numbers of entry and judge */
};

struct rating_runs {
    const struct podium_rating_source *source;
    struct podium_arena *arena;
    struct podium_faults *faults;
    struct podium_faults notes; /* what was passed over in the file */
    struct csv csv;
    bool headed;              /* the header has been looked up */
    size_t columns[COLUMNS];  /* of the file, from 1; 0: absent */
    struct map names[FACETS]; /* to their numbers, as they come */
    /* The row being read (until its cells come, the one above), which of its
     * cells were not empty, and its score if that is no number. */
    uint32_t current[FACETS];
    double score;
    bool given[COLUMNS];
    const char
        *no_number; /* what is in the score's cell instead, and why not */
    enum number_fault number_fault;
    struct run *first, *last;
    size_t count;         /* of runs */
    size_t ratings;       /* of all runs */
    double sum;           /* of their scores */
    struct rating *piece; /* where the next ratings go, */
    size_t free;          /* for so many */
};

/* Read all of source's file. Every fault is added to faults; the runs of rows
 * without one are in out all the same. Statuses of csv_read(). */
enum podium_status rating_runs_read(const struct podium_rating_source *source,
    struct podium_arena *arena, struct rating_runs *out,
    struct podium_faults *faults);
/* Does the file have the columns that a rating needs? */
bool has_rating_columns(const struct rating_runs *r);
/* Say what is wrong in a row (0: in the file), at a column (0: in the row). */
void add_rating_fault(struct rating_runs *r, size_t row, size_t column,
    const char *const words[]);

#endif
