/* flow.h - the cheapest way to send units through a network. */
/* SPDX-License-Identifier: MIT */
#ifndef MATHS_FLOW_H
#define MATHS_FLOW_H

#include <podium/base.h>

/* One direction of an arc; the other direction is at index ^ 1. */
struct flow_arc {
    size_t to, next;  /* next arc of the same node, plus 1; 0 ends */
    int64_t capacity; /* left */
    int64_t cost;     /* of one unit; not below 0 when given */
};

struct flow {
    struct podium_arena *arena;
    size_t nodes;
    size_t *first; /* arc of each node, plus 1 */
    struct {
        struct flow_arc *items;
        size_t count, room;
    } arcs;
};

/* A network without arcs. If memory runs out here or later, arena->failed is
 * set and the result means nothing. */
void flow_start(struct flow *f, struct podium_arena *arena, size_t nodes);

/* Add an arc; returns its index, for flow_units_on(). */
size_t flow_add_arc(
    struct flow *f, size_t from, size_t to, int64_t capacity, int64_t cost);

/* Send as much as fits from source to sink at the least total cost; returns
 * how much. */
int64_t flow_solve(struct flow *f, size_t source, size_t sink);

/* Units on an arc after solving. */
int64_t flow_units_on(const struct flow *f, size_t arc);

#endif
