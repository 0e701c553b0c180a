/* ratings.h - ratings from a tidy CSV file, for analysis. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_RATINGS_H
#define PODIUM_RATINGS_H

#include <podium/analysis.h>
#include <podium/rank.h>
#include <podium/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The weight of a criterion; one that is not named has weight 0. */
struct podium_weight {
    const char *criterion;
    double weight;
};

struct podium_weights {
    const struct podium_weight *items;
    size_t count; /* 0: all weigh the same */
};

/* Ratings with the names of their entries, judges and criteria, in code order,
 * so that the order of the file changes nothing. */
struct podium_rating_table {
    struct podium_ratings ratings; /* criteria averaged */
    struct podium_ratings facets;  /* one rating for each criterion, if asked
                                    * for */
    const char **entries, **judges, **criteria;
    size_t set_aside;           /* sheets among them that the rules set aside */
    struct podium_faults notes; /* what was passed over in a file, and its */
    const char *guessed;        /* likely encoding, as in podium_imported */
};

/* Where ratings come from, and what is wanted. */
struct podium_rating_source {
    const char *path;                 /* "-": standard input */
    const char *encoding, *worksheet; /* as in struct podium_table_file */
    struct podium_weights weights;
    bool facets;                   /* one rating for each criterion as well */
    enum podium_language language; /* of faults */
};
/* Read columns entry, judge, score and maybe criterion, in any order; an empty
 * score is missing. Several criteria of one judge and entry are also averaged,
 * by weight over those present. NOT_FOUND, IO, NOMEM; INVALID with every fault
 * in faults. There is no handle, so no message. */
PODIUM_CHECK enum podium_status podium_ratings_read(
    const struct podium_rating_source *source, struct podium_arena *arena,
    struct podium_rating_table *out, struct podium_faults *faults);

/* The complete sheets of a ranking, whether or not the rules set them aside: in
 * `ratings` the total of each in points, in `facets` its scores. OK also if
 * there are none (ratings.count is 0); NOMEM. */
PODIUM_CHECK enum podium_status podium_ratings_from_ranking(
    const struct podium_ranking *ranking, struct podium_arena *arena,
    struct podium_rating_table *out);

/* The ratings of one field in which the judge has complete sheets. */
struct podium_judge_ratings {
    const char *field;
    size_t judge; /* her index in table.judges */
    struct podium_rating_table table;
};

struct podium_judge_ratings_list {
    struct podium_judge_ratings *items;
    size_t count, room;
};

/* What a report on one judge rests on: a row for each field; 0 if she has no
 * complete sheet. round NULL: as podium_rank(). REFUSED while the round is
 * open, as the report compares her with others, whose scores she must not know
 * yet, and of another judge for who may not see how judges score. Who sees
 * neither that nor everything gets "" for other judges and for entries. */
PODIUM_CHECK enum podium_status podium_judge_ratings_load(struct podium *pd,
    const char *judge, const char *round, struct podium_arena *arena,
    struct podium_judge_ratings_list *out);

#ifdef __cplusplus
}
#endif

#endif
