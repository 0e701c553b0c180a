/* test.h - cmocka, and a fresh contest for every test. */
/* SPDX-License-Identifier: MIT */
#ifndef TEST_H
#define TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <podium.h>

/* What each test gets as *state: a contest in memory, and a folder. */
struct world {
    struct podium *pd;
    struct podium_arena arena;
    char folder[64];
};

/* For tests of what comes after a phase. */
extern const struct podium_waiver waive_all;

#define NOW INT64_C(1700000000000) /* 2023-11-14 */

/* Acts as this person (NULL: the organiser) and signs with her key, which the
 * contest gets to know first. */
void world_act_as(struct world *w, const char *person);

/* The key of a person (NULL: the organiser), the same in every test. */
const struct podium_key *world_key(const char *person);

int world_new(void **state);
int world_free(void **state);

#define TEST(f) cmocka_unit_test_setup_teardown(f, world_new, world_free)

/* On failure shows the status by name, and the library's message. The call
 * comes first: it may be the one that sets pd. */
#define assert_status(pd, expected, call)                                      \
    do {                                                                       \
        enum podium_status status_of_call = (call);                            \
        check_status(                                                          \
            (pd), (expected), status_of_call, #call, __FILE__, __LINE__);      \
    } while (0)
void check_status(struct podium *pd, enum podium_status expected,
    enum podium_status got, const char *call, const char *file, int line);

/* A file of the world's folder with this text; its path. */
const char *world_file(struct world *w, const char *name, const char *text);

/* The path of a name in the world's folder. */
const char *world_path(struct world *w, const char *name);

/* A contest file of that name with one field, closed again; its path. */
const char *world_contest(struct world *w, const char *name);

/* Import a table from text; faults and counts go to out. */
enum podium_status world_import(struct world *w, const char *table,
    const char *text, struct podium_imported *out);

/* The same, which must succeed. */
void world_fill(struct world *w, const char *table, const char *text);

/* A small contest: round R1 open, field F, criteria a (30) and b (70),
 * entries E1 to E4, judges J1 to J3 assigned to all. */
void world_small(struct world *w);

/* 64 hex digits, and the source of an event that another copy brought. */
#define HEX_64                                                                 \
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define SOURCE                                                                 \
    "{\"copy\":\"c\",\"hash\":\"" HEX_64                                       \
    "\",\"id\":\"0123456789abcdef0123456789abcdef\"}"

/* A contest in judging: round R1 open, field F, criteria a (30, with a comment
 * below 5) and b (70), judges J1 and J2 of entry E1; E2 is nobody's. */
void world_judging(struct world *w);

/* The id of the row of a table that has this code in a column. */
int64_t world_id(
    struct world *w, const char *table, const char *column, const char *code);

/* A pattern in which <R1>, <E1>, <J1>, <a> and the like stand for ids. */
const char *world_with_ids(struct world *w, const char *pattern);

/* Scores of both criteria as a pattern, and any such by ascending ids. */
#define WHOLE "\"<a>\":20000,\"<b>\":70000"
const char *world_in_order(struct world *w, const char *scores);

#endif
