/* assign.h - who scores what. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_ASSIGN_H
#define PODIUM_ASSIGN_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How to assign. */
struct podium_assign_plan {
    const char *round; /* NULL: the first that is open, else planned */
    const char *field; /* NULL: all */
    uint64_t seed;     /* the same seed and contest give the same answer */
    bool afresh; /* as if nothing were assigned yet; only for looking at */
};

/* One new assignment. */
struct podium_assignment {
    const char *round, *entry, *judge; /* codes */
    int64_t round_id, entry_id, judge_id;
};

/* An entry that lacks judges, and why. */
struct podium_shortage {
    const char *entry;
    int64_t wanted, has;
    const char *reason; /* in the language of the handle */
};

/* A judge's share. */
struct podium_load {
    const char *judge, *name;
    int64_t before, added;
};

struct podium_assigned {
    struct podium_assignment *items;
    size_t count, room;
    struct podium_shortage *shortages;
    size_t shortage_count;
    struct podium_load *loads;
    size_t load_count;
};

/* Complete the assignments of a round: every entry gets the number of judges
 * its rules ask for, from the panel of its field (or from all judges where
 * it has none), never against a conflict, never over a judge's load, as evenly
 * as can be (minimum-cost flow). What is assigned already stays. Nothing is
 * written. */
PODIUM_CHECK enum podium_status podium_assign(struct podium *pd,
    const struct podium_assign_plan *plan, struct podium_arena *arena,
    struct podium_assigned *out);

/* Record the new assignments. */
PODIUM_CHECK enum podium_status podium_assign_record(
    struct podium *pd, const struct podium_assigned *assigned);

/* One judge's list, and who is to have it. */
struct podium_handover {
    const char *round;     /* NULL: the first that is open, else planned */
    const char *from, *to; /* judges' codes */
    const char *reason;    /* of a replacement */
};

struct podium_handed {
    struct podium_assignment *items; /* the new assignments */
    size_t count, room;
    struct podium_kept_entries {
        struct podium_kept { /* it stays as it is, and why */
            const char *entry;
            bool submitted; /* she has handed in a sheet: it stays hers */
            bool barred;    /* the other has a conflict */
            bool assigned;  /* the other has it already */
        } * items;
        size_t count, room;
    } kept;
    int64_t load, limit; /* entries that the other has now in the round, and
                          * what the rules allow; limit 0: any number */
};

/* A substitute takes over the rest of a judge's list: what she has not handed
 * in. Her drafts of it are forgotten. INVALID without a reason. */
PODIUM_CHECK enum podium_status podium_assign_replace(struct podium *pd,
    const struct podium_handover *handover, struct podium_arena *arena,
    struct podium_handed *out);

/* A trainee gets the list of a judge beside her; her sheets never count. */
PODIUM_CHECK enum podium_status podium_assign_train(struct podium *pd,
    const struct podium_handover *handover, struct podium_arena *arena,
    struct podium_handed *out);

#ifdef __cplusplus
}
#endif

#endif
