/* discrepancy.h - sheets of one entry that are too far apart under the rules:
 * the entry is not ranked until somebody has settled it. All sheets stay. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_DISCREPANCY_H
#define PODIUM_DISCREPANCY_H

#include <podium/rank.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What somebody decided about one. */
struct podium_decision {
    const char *how;    /* third, rescore or upheld */
    const char *judge;  /* the third's code, or NULL */
    const char *person; /* who decided: code */
    const char *reason;
    int64_t time;
};

struct podium_apart {
    const struct podium_result *result; /* with its sheets */
    const struct podium_ranking *ranking;
    const struct podium_decision *decisions; /* in their order */
    size_t decision_count;
};

struct podium_aparts {
    struct podium_apart *items;
    size_t count, room;
    size_t open; /* that block */
};

/* Every entry of a round (NULL: the last that has a sheet) whose sheets are
 * too far apart, settled or not; or were, and somebody decided about it. */
PODIUM_CHECK enum podium_status podium_discrepancies(struct podium *pd,
    const char *round, struct podium_arena *arena, struct podium_aparts *out);

enum podium_settling_way { PODIUM_CALL_THIRD, PODIUM_RESCORE, PODIUM_UPHOLD };

struct podium_settlement {
    const char *round; /* NULL: the last that has a sheet */
    const char *entry;
    enum podium_settling_way way;
    const char *judge; /* the third */
    const char *reason;
};

/* Settle one, with a reason. A third judge is assigned, or the panel is asked
 * for new versions: both while the round is open, by those who organise or a
 * chair. A chair upholds the sheets as they are; one that changes opens it
 * again. NOT_FOUND if the sheets of the entry are not too far apart, REFUSED if
 * it is settled already, or the third judge is barred or has the entry. */
PODIUM_CHECK enum podium_status podium_discrepancy_resolve(
    struct podium *pd, const struct podium_settlement *settlement);

#ifdef __cplusplus
}
#endif

#endif
