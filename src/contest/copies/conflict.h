/* conflict.h - what the listing of merge conflicts and the deciding share. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_COPIES_CONFLICT_H
#define CONTEST_COPIES_CONFLICT_H

#include "base/arena.h"
#include "record/handle.h"

/* The events h here that a conflict contradicts. If h is itself a
 * merge.refused, the event that it keeps is meant: ITS() takes kind or body
 * from there. */
#define AGAINST                                                                \
    " FROM merge_conflicts m JOIN event e ON e.seq = m.seq,"                   \
    " json_each(e.body, '$.against') j JOIN event h ON h.seq = j.value ->>"    \
    " 'seq' WHERE m.id = :id"
#define ITS(what)                                                              \
    "CASE h.kind WHEN 'merge.refused' THEN h.body ->> '$.event." what          \
    "' ELSE h." what " END"

/* Of decisions of two copies that contradict each other: the events that one
 * copy chose. */
struct chosen_events {
    struct podium *pd;
    struct podium_arena *arena;
    struct chosen_event {
        const char *kind, *body;
    } * items;
    size_t count, room;
};

/* Load what the choice of a conflict stands for, there or here; nothing if the
 * conflict is not about decisions. */
enum podium_status chosen_events_load(
    struct chosen_events *out, const char *id, bool there);

/* If it is about decisions: record again what the choice stands for, or refuse
 * it and say what must be done before. */
enum podium_status record_decided_again(
    struct podium *pd, const char *id, bool there, struct podium_arena *arena);

#endif
