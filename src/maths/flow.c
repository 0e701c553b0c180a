/* flow.c - minimum-cost flow, primal-dual.
 *
 * In: a network of arcs with capacities and costs not below 0, a source and a
 * sink. Out: the largest flow, at the least cost of all largest flows. In each
 * round Dijkstra's algorithm finds the distance of every node from the source,
 * measured in reduced costs, which the potentials keep from falling below 0;
 * then all paths of the shortest length are filled at once (R. K. Ahuja,
 * T. L. Magnanti, J. B. Orlin, "Network Flows", 1993, 9.8). Every arc has a
 * reverse arc at index ^ 1, whose capacity is the flow that can be taken
 * back. Integers only, so that the result is the same on every machine. */
/* SPDX-License-Identifier: MIT */
#include "maths/flow.h"

#include "base/arena.h"

#define FAR (INT64_MAX / 4)

void
flow_start(struct flow *f, struct podium_arena *arena, size_t nodes)
{
    *f = (struct flow){ .arena = arena,
        .nodes = nodes,
        .first = podium_alloc(arena, nodes, sizeof *f->first) };
}

static void
add_half_arc(
    struct flow *f, size_t from, size_t to, int64_t capacity, int64_t cost)
{
    struct flow_arc *arc = arena_push(f->arena, &f->arcs);
    if (!arc)
        return;
    *arc = (struct flow_arc){
        .to = to, .next = f->first[from], .capacity = capacity, .cost = cost
    };
    f->first[from] = f->arcs.count;
}

size_t
flow_add_arc(
    struct flow *f, size_t from, size_t to, int64_t capacity, int64_t cost)
{
    size_t index = f->arcs.count;
    if (!f->first)
        return 0;
    add_half_arc(f, from, to, capacity, cost);
    add_half_arc(f, to, from, 0, -cost);
    return index;
}

int64_t
flow_units_on(const struct flow *f, size_t arc)
{
    return f->arcs.items[arc ^ 1].capacity;
}

/* Work space of one solve. */
struct search {
    struct flow *f;
    int64_t *distance, *potential;
    size_t *heap, *slot; /* nodes; index of each in heap, plus 1 */
    size_t heap_size;
    size_t *cursor; /* next arc to try, while filling */
    bool *on_path;
};

static void
put_in_heap(struct search *s, size_t i, size_t node)
{
    s->heap[i] = node;
    s->slot[node] = i + 1;
}

static void
sift_up(struct search *s, size_t i)
{
    size_t node = s->heap[i];
    while (i > 0 && s->distance[node] < s->distance[s->heap[(i - 1) / 2]]) {
        put_in_heap(s, i, s->heap[(i - 1) / 2]);
        i = (i - 1) / 2;
    }
    put_in_heap(s, i, node);
}

static size_t
pop_nearest(struct search *s)
{
    size_t top = s->heap[0], node = s->heap[--s->heap_size], i = 0;
    s->slot[top] = 0;
    if (s->heap_size == 0)
        return top;
    for (size_t child; (child = 2 * i + 1) < s->heap_size; i = child) {
        if (child + 1 < s->heap_size &&
            s->distance[s->heap[child + 1]] < s->distance[s->heap[child]])
            child++;
        if (s->distance[node] <= s->distance[s->heap[child]])
            break;
        put_in_heap(s, i, s->heap[child]);
    }
    put_in_heap(s, i, node);
    return top;
}

static void
relax_arc(struct search *s, size_t node, const struct flow_arc *arc)
{
    if (arc->capacity == 0)
        return;
    int64_t d = s->distance[node] + arc->cost + s->potential[node] -
        s->potential[arc->to];
    if (d >= s->distance[arc->to])
        return;
    s->distance[arc->to] = d;
    if (s->slot[arc->to] == 0)
        put_in_heap(s, s->heap_size++, arc->to);
    sift_up(s, s->slot[arc->to] - 1);
}

/* Find the distance of every node by reduced costs and add it to the node's
 * potential; true if the sink can be reached. */
static bool
update_potentials(struct search *s, size_t source, size_t sink)
{
    for (size_t i = 0; i < s->f->nodes; i++) {
        s->distance[i] = FAR;
        s->cursor[i] = s->f->first[i];
    }
    s->distance[source] = 0;
    put_in_heap(s, s->heap_size++, source);
    while (s->heap_size > 0) {
        size_t node = pop_nearest(s);
        for (size_t a = s->f->first[node]; a; a = s->f->arcs.items[a - 1].next)
            relax_arc(s, node, &s->f->arcs.items[a - 1]);
    }
    bool reached = s->distance[sink] < FAR;
    for (size_t i = 0; i < s->f->nodes; i++)
        s->potential[i] +=
            s->distance[i] < FAR ? s->distance[i] : s->distance[sink];
    return reached;
}

static bool
is_tight(const struct search *s, size_t node, const struct flow_arc *arc)
{
    return arc->capacity > 0 && !s->on_path[arc->to] &&
        arc->cost + s->potential[node] - s->potential[arc->to] == 0;
}

/* Send up to limit units from node to sink along tight arcs, whose reduced
 * cost is 0; returns how many were sent. The recursion is as deep as a path of
 * the network is long: source, entry, judge, back to an entry, ..., sink. */
static int64_t
send_along_paths(
    struct search *s, size_t node, size_t sink, int64_t limit) // NOLINT
{
    int64_t sent = 0;
    if (node == sink)
        return limit;
    s->on_path[node] = true;
    for (size_t *a = &s->cursor[node]; *a && sent < limit;) {
        size_t index = *a - 1;
        struct flow_arc *arc = &s->f->arcs.items[index];
        if (is_tight(s, node, arc)) {
            int64_t want = limit - sent;
            if (want > arc->capacity)
                want = arc->capacity;
            int64_t done = send_along_paths(s, arc->to, sink, want);
            arc->capacity -= done;
            s->f->arcs.items[index ^ 1].capacity += done;
            sent += done;
            if (done == want)
                continue;
        }
        *a = arc->next;
    }
    s->on_path[node] = false;
    return sent;
}

int64_t
flow_solve(struct flow *f, size_t source, size_t sink)
{
    struct search s = { .f = f };
    int64_t total = 0;
    s.distance = podium_alloc(f->arena, f->nodes, sizeof *s.distance);
    s.potential = podium_alloc(f->arena, f->nodes, sizeof *s.potential);
    s.heap = podium_alloc(f->arena, f->nodes, sizeof *s.heap);
    s.slot = podium_alloc(f->arena, f->nodes, sizeof *s.slot);
    s.cursor = podium_alloc(f->arena, f->nodes, sizeof *s.cursor);
    s.on_path = podium_alloc(f->arena, f->nodes, sizeof *s.on_path);
    if (f->arena->failed)
        return 0;
    while (update_potentials(&s, source, sink))
        for (int64_t sent = 1; sent > 0; total += sent) {
            for (size_t i = 0; i < f->nodes; i++)
                s.cursor[i] = f->first[i];
            sent = send_along_paths(&s, source, sink, FAR);
        }
    return total;
}
