/* merge.h - record the events of another copy (there) in this one (here). */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_MERGE_H
#define RECORD_MERGE_H

#include <podium/merge.h>

#include "base/map.h"
#include "record/log.h"
#include "record/subjects.h"

/* An event that one copy recorded after the divergence, or refused. */
struct item {
    struct event event;
    const char *id;        /* the same in every copy */
    int64_t at;            /* seq, in its copy, of the event itself or of the
                            * merge.refused that keeps it */
    bool refused, ballot;  /* ballot: it came from a ballot file */
    bool ended;            /* its key had ended where the ballot came in */
    struct texts subjects; /* of a refused one: subjects of the conflict */
};

/* Events of here, with indexes in the list of there; SIZE_MAX: never. */
struct item_list {
    struct known_item {
        const struct item *item;
        size_t until; /* from which on there knew it: recorded or decided */
        size_t met;   /* its first occurrence there, recorded or refused */
    } * items;
    size_t count, room;
};

/* Events of one copy since the copies diverged. The maps lead from ids to
 * indexes in items, plus 1. */
struct divergence {
    struct podium *pd;
    struct podium_arena *arena;
    struct map known;   /* the last item with the id, recorded or refused */
    struct map refused; /* has the ids that this copy ever refused */
    struct map met;     /* the first item with the id */
    struct map decided; /* the last merge.decided that names the id */
    struct {
        struct item *items;
        size_t count, room;
    } items;
};

/* Load what a copy recorded after event seq. */
enum podium_status divergence_load(struct podium *pd, int64_t after,
    struct podium_arena *arena, struct divergence *out);

/* Did this copy record the event with this id, and not only refuse it? */
bool divergence_recorded(const struct divergence *of, const char *id);
/* The event of this id, recorded or refused; NULL: there is none. */
const struct item *divergence_find(const struct divergence *of, const char *id);

/* Index of the item from which on this copy knew the event with this id,
 * because it had recorded it or somebody had decided about it; SIZE_MAX if it
 * never did. */
size_t divergence_known_from(const struct divergence *of, const char *id);

/* Index of the first item with this id, recorded or refused; SIZE_MAX if there
 * is none. */
size_t divergence_seen_from(const struct divergence *of, const char *id);

/* Add the event that the body of a merge.refused keeps. */
enum podium_status divergence_add_refused(
    struct divergence *of, const char *body);

/* A merge under way. */
struct merge {
    struct podium *pd;
    struct podium_arena *arena;
    const char *copy; /* name of the other copy, for `source` */
    const char *only; /* kind of event that is wanted; NULL: any */
    struct divergence *here, *there;
    struct item_list mine; /* recorded here and not there */
    struct map about;      /* subject to the first node of its chain, plus 1 */
    struct {
        struct node {
            struct known_item mine;
            size_t next; /* plus 1 */
        } * items;
        size_t count, room;
    } nodes;
    struct {
        struct missing {
            int64_t id;
            struct texts subjects;
        } * items;
        size_t count, room;
    } missing; /* ids of what refused events were to create */
    struct texts closed_here, closed_there; /* ids of rounds, by copy */
    struct podium_merged *out;
};

/* A conflict of one event of there with events of here; none if it has no
 * subjects. */
struct copy_conflict {
    struct texts subjects;    /* the subjects that it is about */
    struct item_list against; /* the events of here */
};

/* Is any event of there unknown here? Adds the number of known ones to
 * out->known. */
enum podium_status merge_has_news(struct merge *m, bool *news);

/* Record or refuse here all events of there, inside a transaction whose first
 * event the caller has recorded. */
enum podium_status merge_divergences(struct merge *m);

/* List the events of here that there lacks, and index them by subject. */
enum podium_status merge_prepare(struct merge *m);

/* Find the events of here that one event of there conflicts with; they are
 * added to out. */
enum podium_status merge_find_conflict(
    struct merge *m, const struct item *item, struct copy_conflict *out);

/* Find which rounds each copy closed since they diverged. */
enum podium_status merge_find_closings(struct merge *m);

/* Is e a sheet of a round that both copies closed, submitted in its own copy
 * before that? Then it is not late here either. */
enum podium_status merge_is_in_time(
    struct merge *m, const struct event *e, bool *in_time);

/* Make sheets late that were submitted here while there had closed their
 * round, as they would have been late there. */
enum podium_status merge_defer_sheets(struct merge *m);

/* The number of the last event that two files share, 0 if none. */
enum podium_status last_common_event(
    struct podium *a, struct podium *b, int64_t *seq);

/* Copy the personal values that this copy lacks from the other. */
enum podium_status merge_personal_values(
    struct podium *here, struct podium *there);

#endif
