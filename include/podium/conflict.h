/* conflict.h - conflicts of interest: those that were detected, and a judge's
 * own declaration. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_CONFLICT_H
#define PODIUM_CONFLICT_H

#include <podium/duplicate.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A judge who seems to be near to an entry. She is barred from it until an
 * organiser dismisses that. */
struct podium_detected_conflict {
    const char *judge, *name;  /* code, name */
    const char *entry, *title; /* code, title */
    const char *why;   /* author, supervisor, relative: she has the name of one;
                        * coauthor: of one of an author's earlier co-authors;
                        * unit: she is of the entry's or an author's */
    const char *state; /* open, confirmed or dismissed */
    const char *reason, *person; /* of the decision; NULL while it is open */
};

struct podium_detected_conflicts {
    struct podium_detected_conflict *items;
    size_t count, room;
};

/* All of them, those that are open first. */
PODIUM_CHECK enum podium_status podium_detected_conflict_list(struct podium *pd,
    struct podium_arena *arena, struct podium_detected_conflicts *out);

/* Look for them again: among authors and those whom dossiers name, as is done
 * after every change of them; and, in n earlier contests, for judges who were
 * authors together with an author of today. How many are new goes to *count. */
PODIUM_CHECK enum podium_status podium_conflict_detect(struct podium *pd,
    const struct podium_earlier_contest *earlier, size_t n, int64_t *count);

/* Confirm that a judge has a conflict with an entry, or dismiss it, with a
 * reason. NOT_FOUND if none was detected; INVALID without a reason. */
PODIUM_CHECK enum podium_status podium_conflict_decide(struct podium *pd,
    const char *judge, const char *entry, bool confirm, const char *reason);

/* Declare a conflict of the person of the handle with an entry assigned to her,
 * in a round (NULL: the open one): the assignment is removed. NOT_FOUND if it
 * is not assigned to her, REFUSED after she has submitted a sheet for it,
 * INVALID without a reason. */
PODIUM_CHECK enum podium_status podium_conflict_declare(struct podium *pd,
    const char *round, const char *entry, const char *reason);

#ifdef __cplusplus
}
#endif

#endif
