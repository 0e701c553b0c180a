/* merge.h - two copies made one, ballots that come back, and what they say
 * differently. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_MERGE_H
#define PODIUM_MERGE_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a merge did, in events, and what to know about the sheets that it
 * brought. */
struct podium_merged {
    int64_t known;     /* here already */
    int64_t recorded;  /* brought in */
    int64_t refused;   /* kept as conflicts */
    int64_t waiting;   /* conflicts that nobody has decided, old ones too */
    int64_t late;      /* sheets that wait for a chair, old ones included */
    int64_t withdrawn; /* new sheets of entries that are withdrawn */
    int64_t old_rules; /* new sheets given under other rules than today's */
};

/* Bring in what another copy of this contest recorded after the two went
 * apart: its events one by one, with their request, actor and time. What
 * contradicts what was done here meanwhile is kept whole, listed, and blocks.
 * The other file is verified first, whole: TAMPERED if it does not hold,
 * SCHEMA if it is no contest file, INVALID if it is another contest. Twice
 * changes nothing. */
PODIUM_CHECK enum podium_status podium_merge(struct podium *pd,
    const char *path, struct podium_arena *arena, struct podium_merged *out);

/* Write a ballot: a file with the entries that a judge has still to score in
 * the open round, the rubric, her public keys, and nothing of anyone else's.
 * How many entries goes to *entries. NOT_FOUND if she has no card, or nothing
 * left to score; EXISTS if the path is taken. */
PODIUM_CHECK enum podium_status podium_ballot_export(
    struct podium *pd, const char *judge, const char *path, int64_t *entries);

/* The code of the judge whose ballot this file is; NULL if it is none. */
PODIUM_CHECK enum podium_status podium_ballot_judge(
    struct podium *pd, struct podium_arena *arena, const char **judge);

/* Bring the sheets of a ballot in. Refused whole: another contest or no ballot
 * (INVALID), one that was not issued here (REFUSED), a broken chain, a forged
 * or altered sheet (TAMPERED). */
PODIUM_CHECK enum podium_status podium_ballot_import(struct podium *pd,
    const char *path, struct podium_arena *arena, struct podium_merged *out);

/* An event of another copy that contradicts what stands here. */
struct podium_dispute {
    const char *id;     /* the same in every copy */
    const char *person; /* code of who did it there, or "" */
    int64_t time;       /* ms since 1970 */
    const char *about;  /* in the language of the handle */
    const char *there;  /* what it says */
    const char *here;   /* what was done here */
    const char *change; /* from here to there, only what differs */
    const char *choice; /* here, there; NULL: undecided */
    const char *roots;  /* JSON array of what it is about, for programs */
};

struct podium_disputes {
    struct podium_dispute *items;
    size_t count, room;
};

PODIUM_CHECK enum podium_status podium_dispute_list(
    struct podium *pd, struct podium_arena *arena, struct podium_disputes *out);

/* Decide: what stands here stays, or what came from there takes its place.
 * id may be shortened to four characters or more, as long as it is clear.
 * NOT_FOUND; REFUSED if it is decided already; EXISTS, INVALID or REFUSED while
 * something else here still forbids what came. */
PODIUM_CHECK enum podium_status podium_dispute_decide(
    struct podium *pd, const char *id, bool there, const char *reason);

#ifdef __cplusplus
}
#endif

#endif
