/* assign.h - who scores what. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_ASSIGN_H
#define PODIUM_ASSIGN_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How to assign. */
struct podium_assignment_plan {
    const char *round; /* NULL: the first that is open, else planned */
    const char *field; /* NULL: all */
    uint64_t seed;     /* the same seed and contest give the same answer */
    bool afresh; /* plan as if nothing were assigned yet; such a plan must not
                  * be recorded */
};

/* One new assignment. */
struct podium_assignment {
    const char *round, *entry, *judge; /* codes */
    int64_t round_id, entry_id, judge_id;
};

/* An entry with fewer judges than the rules want, and why. */
struct podium_shortage {
    const char *entry;
    int64_t wanted, has;
    const char *reason; /* in the language of the handle */
};

/* The load of one judge. */
struct podium_load {
    const char *judge, *name;
    int64_t before, added;
};

struct podium_assignments {
    struct podium_assignment *items;
    size_t count, room;
    struct podium_shortage *shortages;
    size_t shortage_count;
    struct podium_load *loads;
    size_t load_count;
};

/* Complete the assignments of a round: every entry gets the number of judges
 * its rules ask for, from the panel of its field (or from all judges where it
 * has none), never against a conflict, never over a judge's load, as evenly as
 * can be (minimum-cost flow). What is assigned already stays. Nothing is
 * written. OK also with shortages: read out->shortages. NOT_FOUND for an
 * unknown round or field; REFUSED if the round is closed, or none is open or
 * planned. */
PODIUM_CHECK enum podium_status podium_assignment_compute(struct podium *pd,
    const struct podium_assignment_plan *plan, struct podium_arena *arena,
    struct podium_assignments *out);

/* Record the new assignments, all or none. EXISTS if one of them was made
 * meanwhile. */
PODIUM_CHECK enum podium_status podium_assignment_record(
    struct podium *pd, const struct podium_assignments *assigned);

/* A transfer of one judge's assignments to another judge. */
struct podium_transfer {
    const char *round;     /* NULL: the first that is open, else planned */
    const char *from, *to; /* judges' codes */
    const char *reason;    /* of a replacement */
};

struct podium_transferred {
    struct podium_assignment *items; /* the new assignments */
    size_t count, room;
    struct podium_untransferred_entries {
        struct podium_untransferred { /* entries not transferred, and why */
            const char *entry;
            bool submitted; /* the first judge has submitted a sheet */
            bool barred;    /* the second judge has a conflict */
            bool assigned;  /* the second judge has it already */
            bool outside;   /* the second judge is not on its panel */
        } * items;
        size_t count, room;
    } kept;
    int64_t load, limit; /* entries that the second judge has now in the round,
                          * and what the rules allow; limit 0: any number */
};

/* The second judge replaces the first for all entries of which the first has
 * not submitted a sheet. Her drafts of them are deleted. Entries that were not
 * transferred are in out->kept, which is OK. INVALID without a reason, or if
 * both are the same; NOT_FOUND if one is no active judge, or the round is
 * unknown; REFUSED if it is closed, or none is open or planned. */
PODIUM_CHECK enum podium_status podium_assignment_replace(struct podium *pd,
    const struct podium_transfer *transfer, struct podium_arena *arena,
    struct podium_transferred *out);

/* The second judge, a trainee, gets the same list in addition; her sheets never
 * count. As podium_assignment_replace(), but without a reason. */
PODIUM_CHECK enum podium_status podium_assignment_train(struct podium *pd,
    const struct podium_transfer *transfer, struct podium_arena *arena,
    struct podium_transferred *out);

#ifdef __cplusplus
}
#endif

#endif
