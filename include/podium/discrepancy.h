/* discrepancy.h - discrepancies: sheets of one entry that are too far apart
 * under the rules. The entry is not ranked until somebody has resolved the
 * discrepancy. All sheets stay. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_DISCREPANCY_H
#define PODIUM_DISCREPANCY_H

#include <podium/rank.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A decision about a discrepancy. */
struct podium_decision {
    const char *how;    /* third, rescore or upheld */
    const char *judge;  /* code of the third judge, or NULL */
    const char *person; /* who decided: code */
    const char *reason;
    int64_t time;
};

struct podium_discrepancy {
    const struct podium_result *result; /* with its sheets */
    const struct podium_ranking *ranking;
    const struct podium_decision *decisions; /* oldest first */
    size_t decision_count;
};

struct podium_discrepancies {
    struct podium_discrepancy *items;
    size_t count, room;
    size_t open; /* how many are open, so that they block */
};

/* The entries of a round (NULL: the last that has a sheet) whose sheets are too
 * far apart, resolved or not, or about which a decision was recorded. NOT_FOUND
 * for an unknown round. OK also if there are none. */
PODIUM_CHECK enum podium_status podium_discrepancy_list(struct podium *pd,
    const char *round, struct podium_arena *arena,
    struct podium_discrepancies *out);

enum podium_resolution_way {
    PODIUM_RESOLUTION_THIRD,
    PODIUM_RESOLUTION_RESCORE,
    PODIUM_RESOLUTION_UPHOLD
};

struct podium_resolution {
    const char *round; /* NULL: the last that has a sheet */
    const char *entry;
    enum podium_resolution_way way;
    const char *judge; /* the third */
    const char *reason;
};

/* Resolve a discrepancy, with a reason. A third judge is assigned, or the panel
 * is asked for new versions: both while the round is open, by an organiser, a
 * secretary or a chair. Or a chair upholds the sheets as they are; a sheet that
 * changes afterwards opens the discrepancy again. NOT_FOUND if the sheets of
 * the entry are not too far apart, or the third judge is no active judge;
 * REFUSED if it is resolved already, or she is barred or has the entry; INVALID
 * without a reason. */
PODIUM_CHECK enum podium_status podium_discrepancy_resolve(
    struct podium *pd, const struct podium_resolution *wanted);

#ifdef __cplusplus
}
#endif

#endif
