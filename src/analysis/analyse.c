/* analyse.c - one door to every method. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "analysis/parts.h"

static const char *const names[PODIUM_METHODS] = {
    [PODIUM_MEAN] = "mean",
    [PODIUM_MEDIAN] = "median",
    [PODIUM_TRIMMED] = "trimmed",
    [PODIUM_ZSCORE] = "zscore",
    [PODIUM_RANK_SUM] = "rank-sum",
    [PODIUM_FIXED] = "fixed",
    [PODIUM_MIXED] = "mixed",
    [PODIUM_BRADLEY_TERRY] = "bradley-terry",
    [PODIUM_SCHULZE] = "schulze",
    [PODIUM_COPELAND] = "copeland",
};

const char *
podium_method_name(enum podium_method method)
{
    return names[method];
}

enum podium_status
podium_method_find(const char *name, enum podium_method *out)
{
    for (int i = 0; i < PODIUM_METHODS; i++)
        if (strcmp(names[i], name) == 0) {
            *out = (enum podium_method)i;
            return PODIUM_OK;
        }
    return PODIUM_NOT_FOUND;
}

static double *
nothings(struct podium_arena *arena, size_t n)
{
    double *x = numbers(arena, n);
    for (size_t i = 0; x && i < n; i++)
        x[i] = NAN;
    return x;
}

static void
prepare(const struct podium_ratings *r, struct podium_arena *arena,
    struct podium_analysis *out)
{
    *out = (struct podium_analysis){
        .entry_n = podium_alloc(arena, r->entries + 1, sizeof(size_t)),
        .judge_n = podium_alloc(arena, r->judges + 1, sizeof(size_t)),
        .score = nothings(arena, r->entries),
        .se = nothings(arena, r->entries),
        .rank = podium_alloc(arena, r->entries + 1, sizeof(size_t)),
        .severity = nothings(arena, r->judges),
        .judge_se = nothings(arena, r->judges),
        .mu = NAN,
        .se_mu = NAN,
        .var_entry = NAN,
        .var_judge = NAN,
        .var_residual = NAN,
        .reml = NAN,
        .rank_low = podium_alloc(arena, r->entries + 1, sizeof(size_t)),
        .rank_high = podium_alloc(arena, r->entries + 1, sizeof(size_t)),
        .p_first = nothings(arena, r->entries),
        .p_prize = nothings(arena, r->entries),
    };
    for (size_t i = 0; !arena->failed && i < r->count; i++) {
        out->entry_n[r->entry[i]]++;
        out->judge_n[r->judge[i]]++;
    }
}

enum podium_status
podium_analyse(const struct podium_ratings *r, enum podium_method method,
    const struct podium_simulation *simulation, struct podium_arena *arena,
    struct podium_analysis *out)
{
    if (r->count == 0)
        return PODIUM_INVALID;
    prepare(r, arena, out);
    if (arena->failed)
        return PODIUM_NOMEM;
    switch (method) {
    case PODIUM_FIXED:
        analyse_fixed(r, arena, out);
        break;
    case PODIUM_MIXED:
        analyse_mixed(r, simulation, arena, out);
        break;
    case PODIUM_BRADLEY_TERRY:
        analyse_bradley_terry(r, arena, out);
        break;
    case PODIUM_SCHULZE:
    case PODIUM_COPELAND:
        analyse_votes(r, method, arena, out);
        break;
    default:
        analyse_simple(r, method, arena, out);
    }
    return arena->failed ? PODIUM_NOMEM : PODIUM_OK;
}
