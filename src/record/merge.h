/* merge.h - the events of one copy brought into another. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_MERGE_H
#define RECORD_MERGE_H

#include <podium/merge.h>

#include "base/map.h"
#include "record/log.h"
#include "record/subjects.h"

/* Something one copy recorded, or refused to. */
struct item {
    struct event event;
    const char *id;       /* the same in every copy */
    int64_t at;           /* seq of what holds it in its copy: it, or the
                           * merge.refused that keeps it */
    bool refused, ballot; /* ballot: it came in one */
    struct texts roots;   /* a refusal's: what it is about */
};

/* Some of them. */
struct item_list {
    struct item_of {
        const struct item *item;
        size_t until; /* where the other side recorded it as well */
        size_t met;   /* where it first saw it, be it to refuse it */
    } * items;
    size_t count, room;
};

/* One copy, after the point where the two went apart. */
struct side {
    struct podium *pd;
    struct podium_arena *arena;
    struct map known;   /* ids recorded or refused here, to items, plus 1 */
    struct map refused; /* ids ever refused here */
    struct map met;     /* ids to their first item, plus 1 */
    struct map decided; /* ids in a decision made here, to its item, plus 1 */
    struct {
        struct item *items;
        size_t count, room;
    } items;
};

/* Load what a copy recorded after event seq. */
enum podium_status side_load(struct podium *pd, int64_t after,
    struct podium_arena *arena, struct side *out);

/* Was the event with this id recorded there, and not only refused? */
bool side_recorded(const struct side *side, const char *id);

/* From which item on a copy knew the event with this id, because it had
 * recorded it or somebody had decided about it; SIZE_MAX if it never did. */
size_t side_knew(const struct side *side, const char *id);

/* From which item on a copy had seen it at all; SIZE_MAX if it never did. */
size_t side_met(const struct side *side, const char *id);

/* Add what a merge.refused keeps. */
enum podium_status side_unpack(struct side *side, const char *body);

/* A merge under way. */
struct merge {
    struct podium *pd;
    struct podium_arena *arena;
    const char *copy; /* name of the other, for `source` */
    const char *only; /* kind of event that is wanted; NULL: any */
    struct side *here, *there;
    struct item_list mine; /* what was done here and not there */
    struct map about; /* key to node of the chain of mine about it, plus 1 */
    struct {
        struct node {
            struct item_of mine;
            size_t next; /* plus 1 */
        } * items;
        size_t count, room;
    } nodes;
    struct {
        struct missing {
            int64_t id;
            struct texts roots;
        } * items;
        size_t count, room;
    } missing; /* things that refused events speak of, and may have made */
    struct texts closed_here, closed_there; /* rounds, by who closed them */
    struct podium_merged *out;
};

/* What an event of the other copy is about, and what was done here that it
 * contradicts. */
struct quarrel {
    struct texts roots; /* keys */
    struct item_list against;
};

/* Has there anything that here does not know? Counts what is known. */
enum podium_status merge_news(struct merge *m, bool *news);

/* Bring all of there into here, inside a transaction that has begun with an
 * event of its own. */
enum podium_status merge_sides(struct merge *m);

/* Note what was done here and not there. */
enum podium_status merge_prepare(struct merge *m);

/* What an event of there contradicts, added to out. */
enum podium_status merge_compare(
    struct merge *m, const struct item *item, struct quarrel *out);

/* Note which rounds each side closed. */
enum podium_status merge_note_closing(struct merge *m);

/* Is e a sheet that was in time in its own copy, whose round both closed? */
enum podium_status merge_in_time(
    struct merge *m, const struct event *e, bool *in_time);

/* Sheets handed in here while the other side closed their round are late, as
 * they would have been there. */
enum podium_status merge_defer(struct merge *m);

/* After an event of there that decides a conflict: what it means here. */
enum podium_status merge_settle(struct merge *m, const struct event *decided);

/* The number of the last event that two files share, 0 if none. */
enum podium_status common_past(
    struct podium *a, struct podium *b, int64_t *seq);

/* Values about people that the other copy has and this one lacks. */
enum podium_status merge_personal(struct podium *here, struct podium *there);

#endif
