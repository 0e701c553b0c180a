/* sheet.h - one sheet: its bytes, its receipt, its event. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_SHEET_H
#define CONTEST_SHEET_H

#include "contest/book.h"
#include "record/hash.h"

/* A sheet about to be recorded. */
struct sheet {
    int64_t round, judge, version;
    const struct book_entry *entry;
    bool blind; /* the judge knows the entry by its blind code */
    const struct known_score *scores; /* ascending by criterion */
    size_t score_count;
    const char *comment, *reason; /* NULL if none */
    const char *origin;           /* imported, keyed or judge */
};

/* What stays the same while many sheets are written. */
struct sheet_pen {
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

enum podium_status sheet_pen_open(
    struct podium *pd, struct podium_arena *arena, struct sheet_pen *out);

/* Record it. */
enum podium_status sheet_write(
    struct sheet_pen *pen, const struct sheet *sheet);

#endif
