/* ratings.h - ratings from a tidy CSV file, for analysis. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_RATINGS_H
#define PODIUM_RATINGS_H

#include <podium/analysis.h>
#include <podium/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The weight of a criterion; those not named weigh nothing. */
struct podium_weight {
    const char *criterion;
    double weight;
};

struct podium_weights {
    const struct podium_weight *items;
    size_t count; /* 0: all weigh the same */
};

/* Ratings with the names of their entries, judges and criteria, in byte order,
 * so that the order of the file changes nothing. */
struct podium_rating_table {
    struct podium_ratings ratings; /* criteria averaged */
    struct podium_ratings facets;  /* criteria told apart */
    const char **entries, **judges, **criteria;
};

/* Read columns entry, judge, score and maybe criterion, in any order; an
 * empty score is missing. Several criteria of one judge and entry are also
 * averaged, by weight over those present. NOT_FOUND, IO, NOMEM; INVALID with
 * every fault in faults. */
struct podium_rating_source {
    const char *path; /* "-": standard input */
    struct podium_weights weights;
    enum podium_language language; /* of faults */
};
PODIUM_CHECK enum podium_status podium_ratings_read(
    const struct podium_rating_source *source, struct podium_arena *arena,
    struct podium_rating_table *out, struct podium_faults *faults);

#ifdef __cplusplus
}
#endif

#endif
