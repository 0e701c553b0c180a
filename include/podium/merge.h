/* merge.h - merge copies of a contest, write and import ballots, and decide
 * merge conflicts. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_MERGE_H
#define PODIUM_MERGE_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a merge did, in numbers of events, and what the user must know about
 * sheets. */
struct podium_merged {
    int64_t known;     /* this file had them already */
    int64_t recorded;  /* recorded here */
    int64_t refused;   /* kept as merge conflicts */
    int64_t waiting;   /* open merge conflicts, old ones included */
    int64_t late;      /* late sheets not admitted yet, old ones included */
    int64_t ended;     /* new sheets of a ballot, late as its key has ended */
    int64_t withdrawn; /* new sheets of entries that are withdrawn */
    int64_t old_rules; /* new sheets scored under other rules than today's */
    int64_t barred;    /* new sheets of judges who are barred from the entry by
                        * now, or judge no more: they count until somebody
                        * decides, or the order of merges would matter */
};

/* Record what another copy of this contest recorded since the copies diverged:
 * its events one by one, with their requests, actors and times. An event that
 * contradicts one of this copy is kept whole as a merge conflict, and blocks
 * the phase. The other file is verified as a whole first: TAMPERED if that
 * fails, SCHEMA if it is no contest file, NOT_FOUND if there is none, INVALID
 * if it is of another contest or a ballot. OK also with merge conflicts: read
 * out->waiting. Merging a file twice changes nothing the second time. */
PODIUM_CHECK enum podium_status podium_merge(struct podium *pd,
    const char *path, struct podium_arena *arena, struct podium_merged *out);

/* Write a ballot: a file with the entries that a judge has still to score in
 * the open round, the rubric and her public keys, and nothing of anybody else.
 * The number of entries goes to *entries. NOT_FOUND if nobody active has this
 * code, she has no card, or nothing left to score; REFUSED if no round is open;
 * EXISTS if the path is taken. */
PODIUM_CHECK enum podium_status podium_ballot_export(
    struct podium *pd, const char *judge, const char *path, int64_t *entries);

/* The code of the judge whose ballot this file is goes to *judge; NULL, and OK,
 * if it is none. */
PODIUM_CHECK enum podium_status podium_ballot_judge(
    struct podium *pd, struct podium_arena *arena, const char **judge);

/* Record the sheets of a ballot. All or nothing: INVALID if it is of another
 * contest or no ballot, REFUSED if it was not issued here, TAMPERED if its
 * chain is broken or a sheet was forged or altered, SCHEMA or NOT_FOUND if
 * there is no podium file. */
PODIUM_CHECK enum podium_status podium_ballot_import(struct podium *pd,
    const char *path, struct podium_arena *arena, struct podium_merged *out);

/* A merge conflict: an event of another copy that contradicts events of this
 * one. */
struct podium_merge_conflict {
    const char *id;       /* the same in every copy */
    const char *person;   /* code of who did it there, or "" */
    int64_t time;         /* ms since 1970 */
    const char *about;    /* what it concerns, in the language of the handle */
    const char *there;    /* the values that this event sets */
    const char *here;     /* the values that events here set */
    const char *change;   /* from here to there, only what differs */
    const char *choice;   /* here, there; NULL: undecided */
    const char *subjects; /* JSON array of its subjects, for programs */
};

struct podium_merge_conflicts {
    struct podium_merge_conflict *items;
    size_t count, room;
};

/* All merge conflicts: the undecided first, then in the order of the log. */
PODIUM_CHECK enum podium_status podium_merge_conflict_list(struct podium *pd,
    struct podium_arena *arena, struct podium_merge_conflicts *out);

/* Decide a merge conflict: keep the version of this copy, or take that of the
 * other copy (there). id may be shortened to four characters or more, if it is
 * unambiguous: INVALID if it is not. NOT_FOUND; REFUSED if it is decided
 * already; EXISTS, INVALID or REFUSED while something else here forbids the
 * other version. The reason is recorded as it is given, also NULL. */
PODIUM_CHECK enum podium_status podium_merge_conflict_decide(
    struct podium *pd, const char *id, bool there, const char *reason);

#ifdef __cplusplus
}
#endif

#endif
