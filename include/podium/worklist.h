/* worklist.h - a judge's own view: what is assigned to her, and how far she is.
 */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_WORKLIST_H
#define PODIUM_WORKLIST_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An entry that a judge has to score, by the code she sees. */
struct podium_worklist_entry {
    const char *code, *title;
    const char *state; /* todo, draft, submitted, late or disputed; again:
                        * submitted, but the panel is to score it again;
                        * revising: submitted, and there is a newer draft */
    bool practice;     /* as a trainee: her sheet never counts */
    bool absent;       /* the entry was checked in as absent */
};

/* A judge's own view: her assignments in a round (NULL: the open one, else the
 * last that was opened), and how far she is; nothing of anybody else. Empty
 * before any round was opened; NOT_FOUND for an unknown one. */
struct podium_worklist {
    const char *contest, *phase, *name;
    int64_t assigned, submitted, drafts;
    struct podium_worklist_entry *items; /* by code */
    size_t count, room;
};

PODIUM_CHECK enum podium_status podium_worklist_load(struct podium *pd,
    const char *round, struct podium_arena *arena, struct podium_worklist *out);

#ifdef __cplusplus
}
#endif

#endif
