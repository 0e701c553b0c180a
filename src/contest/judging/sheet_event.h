/* sheet_event.h - one sheet: the bytes that are hashed, its receipt, its event.
 */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_SHEET_EVENT_H
#define CONTEST_JUDGING_SHEET_EVENT_H

#include "contest/judging/judging_index.h"
#include "record/hash.h"

/* All that goes into the hash of a sheet, which its judge signs and its receipt
 * abbreviates. */
struct sheet_facts {
    const char *contest; /* hash of its first event */
    int64_t judge, round, version;
    const char *code;  /* of the entry, as the judge sees it */
    const char *rules; /* hash of rules and rubric */
    const struct criterion_score *scores; /* ascending by criterion */
    size_t score_count;
    const char *comment; /* NULL if none */
    const char *request; /* of the transaction */
    const char *after;   /* hash of her previous sheet; NULL: none */
};

void sheet_hash(const struct sheet_facts *facts, unsigned char out[HASH_BYTES]);

/* A sheet about to be recorded. */
struct sheet {
    const char *kind; /* of the event; NULL: imported or corrected */
    int64_t round, judge, version;
    const struct indexed_entry *entry;
    bool blind; /* the judge knows the entry by its blind code */
    const struct criterion_score *scores; /* ascending by criterion */
    size_t score_count;
    const char *comment, *reason; /* NULL if none */
    const char *origin;           /* imported, keyed or judge (who signs) */
    int64_t first;                /* of double entry: who typed first; else 0 */
};

/* Writes sheets: what stays the same while many are recorded, and the last hash
 * of each judge. */
struct sheet_writer {
    struct podium *pd;
    struct podium_arena *arena;
    char contest[HASH_ROOM]; /* hash of the first event */
    char rules[HASH_ROOM];   /* hash of rules and rubric */
    struct map last;         /* judge's id to index in hashes, plus 1 */
    struct {
        char (*items)[HASH_ROOM];
        size_t count, room;
    } hashes;
};

enum podium_status sheet_writer_open(
    struct podium *pd, struct podium_arena *arena, struct sheet_writer *out);

/* Add the comments on single criteria to a body, as an object from the ids of
 * criteria; no member without any. */
void add_criterion_comments(struct buffer *body, const char *member,
    const struct criterion_score *scores, size_t count);

/* Record a sheet. Its receipt goes to `receipt` unless that is NULL. */
enum podium_status sheet_write(
    struct sheet_writer *writer, const struct sheet *sheet, char receipt[13]);

/* The hash of the first event of the contest. In a ballot: of the contest it is
 * for. */
enum podium_status contest_hash(struct podium *pd, char out[HASH_ROOM]);
/* The hash of rules and rubric. In a ballot: as they were when it was
 * issued. */
enum podium_status rules_hash(struct podium *pd, char out[HASH_ROOM]);

#endif
