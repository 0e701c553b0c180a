/* rating_rows.h - ratings as a file has them, and their order by name. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_RATING_ROWS_H
#define TABLES_RATING_ROWS_H

#include "base/map.h"

enum { ENTRY, JUDGE, CRITERION, FACETS };

/* The names of one facet. */
struct facet {
    struct map known;   /* to their places, as they came */
    const char **names; /* in byte order, by rating_rows_sort() */
    uint32_t *to;       /* from a place to that order */
    uint32_t last;      /* place of the name that came last */
};

struct rating {
    double score;            /* NAN: missing */
    uint32_t criterion, row; /* row: of the file */
};

/* Ratings of one judge for one entry that follow one another. */
struct rating_run {
    uint32_t entry, judge, first;
};

struct rating_rows {
    struct podium_arena *arena; /* of names and their order */
    struct podium_arena own;    /* of ratings and runs, until handed out */
    struct facet facets[FACETS];
    struct {
        struct rating *items;
        size_t count, room;
    } ratings;
    struct {
        struct rating_run *items;
        size_t count, room;
    } runs;
    uint32_t *order; /* of runs, by entry, judge and row */
    size_t next;     /* in it */
    struct {
        struct rating *items;
        size_t count, room;
    } pair; /* at hand */
};

/* All ratings of one judge for one entry, by criterion and row; places are
 * those of names in byte order. */
struct rating_pair {
    uint32_t entry, judge;
    const struct rating *items;
    size_t count;
};

void rating_rows_init(struct rating_rows *rows, struct podium_arena *arena);
void rating_rows_free(struct rating_rows *rows);
/* The place of a name, which is kept, not copied; 0 where memory ran out. */
uint32_t rating_rows_name(
    struct rating_rows *rows, int facet, const char *name);
/* One more, with places of names as they came. */
void rating_rows_add(struct rating_rows *rows, const uint32_t at[FACETS],
    double score, uint32_t row);
/* False where memory ran out. */
bool rating_rows_sort(struct rating_rows *rows);
/* After that: one pair after the other, by entry and judge; good until the
 * next call. */
bool rating_rows_next(struct rating_rows *rows, struct rating_pair *pair);

/* The place of a name that was met before; false where it is new. Names follow
 * one another: the last one and the one after it are tried first. */
static inline bool
rating_rows_knows(struct rating_rows *rows, int facet, const char *name,
    size_t size, uint32_t *place)
{
    struct facet *f = &rows->facets[facet];
    const struct map_item *items = f->known.items;
    uint64_t start = map_start(name, size);
    if (f->known.count == 0)
        return false;
    if (!map_is_key(&items[f->last], name, size, start)) {
        uint32_t next = f->last + 1 < f->known.count ? f->last + 1 : 0;
        if (!map_is_key(&items[next], name, size, start)) {
            const int64_t *known = map_get_bytes(&f->known, name, size);
            if (!known)
                return false;
            next = (uint32_t)*known;
        }
        f->last = next;
    }
    *place = f->last;
    return true;
}

#endif
