/* exact.c - do effects alone explain all ratings, without any residual?
 *
 * In: the cells of a design. Out: whether numbers for entries, judges and
 * criteria can be chosen so that each rating is their sum, while some rating
 * could have been another. Then the likelihood of the model grows without bound
 * as the residual variance goes to 0, and wherever a search ends is no optimum.
 * Each rating ties two numbers together: whether all ties agree is found by
 * union-find with differences (R. E. Tarjan 1979, "Applications of path
 * compression on balanced trees"). */
/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "analysis/crossed.h"
#include "base/arena.h"

/* Scores are thousandths, and means of them by weights: what is nearer is one
 * number. */
#define NEAR 1e-7

/* Numbers, each by its difference to another's; that of a root is itself. */
struct ties {
    size_t *root;
    double *above;
    bool redundant;    /* a tie said again what the others had said */
    bool contradicted; /* or something else */
};

static bool
ties_make(struct ties *t, size_t n, struct podium_arena *arena)
{
    *t = (struct ties){ 0 };
    t->root = podium_alloc(arena, n + 1, sizeof *t->root);
    t->above = podium_alloc(arena, n + 1, sizeof *t->above);
    for (size_t i = 0; t->root && i < n; i++)
        t->root[i] = i;
    return t->root && t->above;
}

/* The root of i, which becomes the number that i, and all on the way, differ
 * from. */
static size_t
find_tie_root(struct ties *t, size_t i)
{
    size_t root = i;
    double sum = 0;
    for (; t->root[root] != root; root = t->root[root])
        sum += t->above[root];
    while (i != root) {
        size_t next = t->root[i];
        double above = t->above[i];
        t->root[i] = root;
        t->above[i] = sum;
        sum -= above;
        i = next;
    }
    return root;
}

/* Number a is so much more than number b. */
static void
tie(struct ties *t, size_t a, size_t b, double difference)
{
    size_t x = find_tie_root(t, a), y = find_tie_root(t, b);
    double known = t->above[a] - t->above[b];
    if (x != y) {
        t->root[x] = y;
        t->above[x] = difference - known;
    } else if (fabs(known - difference) > NEAR) {
        t->contradicted = true;
    } else if (a != b) {
        t->redundant = true;
    }
}

/* What the ratings of each cell say of the criteria. */
static void
tie_criteria(const struct crossed *c, struct ties *criteria)
{
    for (size_t cell = 0; cell < c->cells && !criteria->contradicted; cell++) {
        size_t first = c->from[cell];
        for (size_t i = first + 1; i < c->from[cell + 1]; i++)
            tie(criteria, c->criterion[i], c->criterion[first],
                c->y[i] - c->y[first]);
    }
}

/* Do all criteria hang together? Otherwise what they add is anybody's guess. */
static bool
are_criteria_joined(const struct crossed *c, struct ties *criteria)
{
    for (size_t i = 0; i < c->count; i++)
        if (find_tie_root(criteria, c->criterion[i]) !=
            find_tie_root(criteria, c->criterion[0]))
            return false;
    return true;
}

static void
tie_cells(const struct crossed *c, struct ties *criteria, struct ties *effects)
{
    for (size_t row = 0; row < c->rows && !effects->contradicted; row++)
        for (size_t cell = c->first[row]; cell < c->first[row + 1]; cell++) {
            size_t i = c->from[cell];
            double y = c->y[i];
            if (criteria &&
                find_tie_root(criteria, c->criterion[i]) != c->criterion[i])
                y -= criteria->above[c->criterion[i]];
            tie(effects, row, c->rows + c->column[cell], y);
        }
}

bool
crossed_is_exact(const struct crossed *c, struct podium_arena *arena)
{
    struct ties of_criteria = { 0 }, effects;
    bool several = c->criterion && c->fixed_at;
    if (several && !ties_make(&of_criteria, c->fixed, arena))
        return false;
    if (several)
        tie_criteria(c, &of_criteria);
    if (several && of_criteria.contradicted)
        return false;
    if (c->cells < c->count) /* entry:judge explains the rest */
        return of_criteria.redundant;
    if ((several && !are_criteria_joined(c, &of_criteria)) ||
        !ties_make(&effects, c->rows + c->columns, arena))
        return false;
    tie_cells(c, several ? &of_criteria : NULL, &effects);
    return !effects.contradicted && effects.redundant;
}
