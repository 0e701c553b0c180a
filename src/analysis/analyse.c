/* analyse.c - run any of the methods on ratings. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "analysis/parts.h"

static const char *const method_names[PODIUM_METHOD_COUNT] = {
    [PODIUM_METHOD_MEAN] = "mean",
    [PODIUM_METHOD_MEDIAN] = "median",
    [PODIUM_METHOD_TRIMMED] = "trimmed",
    [PODIUM_METHOD_ZSCORE] = "zscore",
    [PODIUM_METHOD_RANK_SUM] = "rank-sum",
    [PODIUM_METHOD_FIXED] = "fixed",
    [PODIUM_METHOD_MIXED] = "mixed",
    [PODIUM_METHOD_RASCH] = "rasch",
    [PODIUM_METHOD_BRADLEY_TERRY] = "bradley-terry",
    [PODIUM_METHOD_SCHULZE] = "schulze",
    [PODIUM_METHOD_COPELAND] = "copeland",
};

const char *
podium_method_name(enum podium_method method)
{
    return method_names[method];
}

enum podium_status
podium_method_find(const char *name, enum podium_method *out)
{
    for (int i = 0; i < PODIUM_METHOD_COUNT; i++)
        if (strcmp(method_names[i], name) == 0) {
            *out = (enum podium_method)i;
            return PODIUM_OK;
        }
    return PODIUM_NOT_FOUND;
}

static double *
alloc_nans(struct podium_arena *arena, size_t n)
{
    double *x = alloc_zeros(arena, n);
    for (size_t i = 0; x && i < n; i++)
        x[i] = NAN;
    return x;
}

static void
prepare_analysis(const struct podium_ratings *r, struct podium_arena *arena,
    struct podium_analysis *out)
{
    *out = (struct podium_analysis){ .mu = NAN,
        .se_mu = NAN,
        .var_entry = NAN,
        .var_judge = NAN,
        .var_entry_judge = NAN,
        .var_residual = NAN,
        .reml = NAN,
        .log_likelihood = NAN };
    double **const of_entries[] = { &out->score, &out->se, &out->p_first,
        &out->p_prize };
    double **const of_judges[] = { &out->severity, &out->judge_se, &out->infit,
        &out->outfit };
    size_t **const counts[] = { &out->entry_n, &out->rank, &out->rank_low,
        &out->rank_high };
    for (size_t i = 0; i < sizeof of_entries / sizeof *of_entries; i++)
        *of_entries[i] = alloc_nans(arena, r->entries);
    for (size_t i = 0; i < sizeof of_judges / sizeof *of_judges; i++)
        *of_judges[i] = alloc_nans(arena, r->judges);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        *counts[i] = podium_alloc(arena, r->entries + 1, sizeof(size_t));
    out->judge_n = podium_alloc(arena, r->judges + 1, sizeof(size_t));
    out->criterion = alloc_nans(arena, r->criteria);
    out->criterion_se = alloc_nans(arena, r->criteria);
    for (size_t i = 0; !arena->failed && i < r->count; i++) {
        out->entry_n[r->entry[i]]++;
        out->judge_n[r->judge[i]]++;
    }
}

/* Does a method compare every entry with every other? */
static bool
compares_all_pairs(enum podium_method method)
{
    return method == PODIUM_METHOD_BRADLEY_TERRY ||
        method == PODIUM_METHOD_SCHULZE || method == PODIUM_METHOD_COPELAND;
}

enum podium_status
podium_ratings_analyse(const struct podium_ratings *r,
    enum podium_method method, const struct podium_simulation *simulation,
    struct podium_arena *arena, struct podium_analysis *out)
{
    if (r->count == 0)
        return PODIUM_INVALID;
    prepare_analysis(r, arena, out);
    size_t *of_entry = podium_alloc(arena, r->entries + 1, sizeof *of_entry);
    if (arena->failed)
        return PODIUM_NOMEM;
    out->components = find_entry_components(r, arena, of_entry);
    if (arena->failed)
        return PODIUM_NOMEM;
    if (compares_all_pairs(method) && r->entries > DENSE_MOST) {
        out->reason = "analysis.too_large";
        return PODIUM_OK;
    }
    switch (method) {
    case PODIUM_METHOD_FIXED:
        analyse_fixed(r, arena, out);
        break;
    case PODIUM_METHOD_MIXED:
        analyse_mixed(r, simulation, arena, out);
        break;
    case PODIUM_METHOD_RASCH:
        analyse_rasch(r, arena, out);
        break;
    case PODIUM_METHOD_BRADLEY_TERRY:
        analyse_bradley_terry(r, arena, out);
        break;
    case PODIUM_METHOD_SCHULZE:
    case PODIUM_METHOD_COPELAND:
        analyse_votes(r, method, arena, out);
        break;
    default:
        analyse_simple(r, method, arena, out);
    }
    return arena->failed ? PODIUM_NOMEM : PODIUM_OK;
}
