/* ranking.c - the official ranking of a field, with its derivation.
 *
 * In: the current sheets of a round, the field's rubric and rules, and the
 * decisions about discrepancies. Out: for each entry its total (exact and
 * rounded), its place, and the derivation: which sheets counted, which were set
 * aside by which rule, which tie step decided.
 *
 * The steps: total of each sheet (score times weight, in millionths of a
 * point), each judge's highest total, aggregation of an entry's totals
 * (maths/aggregate), discrepancy, tie values, places (maths/rank). All
 * arithmetic is in integers and fractions; nothing is rounded before the rules
 * say so, so that equal results are equal on every machine. A sheet without a
 * score it needs is incomplete and never counts; an absent bonus adds nothing;
 * an entry with an open discrepancy has no place. */
/* SPDX-License-Identifier: MIT */
#include "contest/results/ranking.h"

#include <string.h>

#include "base/arena.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/typed_code.h"

/* A field while it is being ranked. */
struct ranking_pool {
    struct podium *pd;
    struct podium_arena *arena;
    const struct rubric *rubric; /* NULL: the field has no rubric */
    size_t criteria;             /* of the rubric */
    const struct round_sheets *sheets;
    const struct decisions *decisions;
    struct podium_rankings *all; /* its counters of sheets by origin */
    struct rules rules;
    struct pool_entry {
        struct podium_result *result;
        struct aggregate_sheet *sheets; /* as result->sheets */
        struct aggregate_result made;
    } * entries;
    size_t count;
    struct map top_totals; /* judge's code to highest total */
};

struct result_list {
    struct podium_result *items;
    size_t count, room;
};

static enum podium_status
load_pool_entries(
    struct ranking_pool *p, int64_t field, struct result_list *out)
{
    struct stmt q = stmt(p->pd,
        "SELECT e.id, e.entry, e.title, u.name"
        " FROM entries e LEFT JOIN units u ON u.id = e.unit"
        " WHERE e.field = :field AND e.state = 'active' ORDER BY e.entry COLLATE code");
    bind_int(&q, ":field", field);
    while (next_row(&q)) {
        struct podium_result *r = arena_push(p->arena, out);
        if (!r)
            break;
        *r = (struct podium_result){ .entry_id = col_int(&q, 0),
            .entry = podium_strdup(p->arena, col_text(&q, 1)),
            .title = podium_strdup(p->arena, col_text(&q, 2)),
            .unit = podium_strdup(p->arena, col_text(&q, 3)),
            .total = "",
            .exact = "" };
    }
    return stmt_end_into(&q, p->arena);
}

/* Copy the scores of a sheet into an array with one element for each criterion
 * of the rubric. */
static void
copy_sheet_scores(struct ranking_pool *p, const struct round_sheet *from,
    struct podium_counted_sheet *to)
{
    to->judge = from->judge;
    to->scores = podium_alloc(p->arena, p->criteria, sizeof *to->scores);
    for (size_t j = 0; to->scores && j < from->score_count; j++) {
        const struct criterion_score *known =
            &p->sheets->scores.items[from->first + j];
        for (size_t i = 0; i < p->criteria; i++)
            if (p->rubric->items[i].id == known->criterion)
                to->scores[i] = (struct podium_score){ known->score, true };
    }
}

static void
count_sheet_origin(struct podium_rankings *all, char origin)
{
    if (origin == 'i')
        all->imported++;
    else if (origin == 'k')
        all->keyed++;
    else
        all->signed_by_judge++;
}

/* Copy the sheets of an entry into its result. */
static void
copy_entry_sheets(struct ranking_pool *p, struct podium_result *r)
{
    const struct entry_sheets *mine = round_sheets_find(p->sheets, r->entry_id);
    if (!mine)
        return;
    r->sheets = podium_alloc(p->arena, mine->count, sizeof *r->sheets);
    r->sheet_count = r->sheets ? mine->count : 0;
    r->missing = mine->assigned - r->sheet_count;
    if (p->rules.judges_asked &&
        mine->assigned < (size_t)p->rules.judges_per_entry)
        r->too_few = (size_t)p->rules.judges_per_entry - mine->assigned;
    for (size_t i = 0; i < r->sheet_count; i++) {
        copy_sheet_scores(p, &mine->items[i], &r->sheets[i]);
    }
}

/* Count the sheets that count by their origin: only known after aggregation. */
static void
count_counted_origins(struct ranking_pool *p, const struct podium_result *r)
{
    const struct entry_sheets *mine = round_sheets_find(p->sheets, r->entry_id);
    for (size_t i = 0; mine && i < r->sheet_count; i++)
        if (r->sheets[i].fate == PODIUM_FATE_COUNTED)
            count_sheet_origin(p->all, mine->items[i].origin);
}

/* The sum of score times weight; false if a score is missing, or the field has
 * no rubric. An absent bonus adds nothing. */
static bool
total_if_complete(const struct ranking_pool *p,
    const struct podium_counted_sheet *s, int64_t *total)
{
    size_t n = p->criteria;
    *total = 0;
    for (size_t i = 0; i < n; i++) {
        const struct criterion *c = &p->rubric->items[i];
        if (!s->scores[i].present && criterion_is_required(c))
            return false;
        if (s->scores[i].present)
            *total += s->scores[i].score * c->weight;
    }
    return n > 0;
}

static void
raise_top_total(struct ranking_pool *p, const char *judge, int64_t total)
{
    bool added;
    int64_t *top = map_put(&p->top_totals, judge, &added);
    if (top && (added || total > *top))
        *top = total;
}

/* The totals of an entry's sheets. For all entries before the first is
 * aggregated, as each judge's highest total must be known by then. */
static void
total_entry_sheets(struct ranking_pool *p, struct pool_entry *e)
{
    struct podium_result *r = e->result;
    e->sheets = podium_alloc(p->arena, r->sheet_count, sizeof *e->sheets);
    for (size_t i = 0; e->sheets && i < r->sheet_count; i++) {
        struct aggregate_sheet *s = &e->sheets[i];
        s->scores = r->sheets[i].scores;
        s->score_count = p->criteria;
        s->complete = total_if_complete(p, &r->sheets[i], &s->total);
        if (!s->complete) {
            r->sheets[i].fate = PODIUM_FATE_INCOMPLETE;
            continue;
        }
        r->sheets[i].total = s->total;
        raise_top_total(p, r->sheets[i].judge, s->total);
    }
}

static bool
is_top_of_judge(
    const struct ranking_pool *p, const struct podium_counted_sheet *s)
{
    const int64_t *top = map_get(&p->top_totals, s->judge);
    return top && *top == s->total;
}

static void
aggregate_entry(struct ranking_pool *p, struct pool_entry *e)
{
    struct podium_result *r = e->result;
    for (size_t i = 0; i < r->sheet_count; i++)
        e->sheets[i].top = is_top_of_judge(p, &r->sheets[i]);
    discrepancy_leave_out(
        &p->rules.apart, p->decisions, r, p->arena, e->sheets);
    aggregate(&p->rules.ranking, e->sheets, r->sheet_count, &e->made);
    for (size_t i = 0; i < r->sheet_count; i++) {
        r->sheets[i].fate = e->sheets[i].fate;
        r->sheets[i].pass = e->sheets[i].pass;
    }
}

static const char *
exact_points_text(struct ranking_pool *p, struct rational value)
{
    char room[RATIONAL_ROOM];
    return podium_strdup(p->arena, rational_exact(room, value));
}

static void
describe_result(struct ranking_pool *p, struct pool_entry *e)
{
    struct podium_result *r = e->result;
    char room[RATIONAL_ROOM];
    r->counted = e->made.counted;
    r->set_aside = e->made.set_aside;
    r->floor = e->made.floor;
    r->passes = e->made.pass_mean_count;
    r->pass_means = podium_alloc(p->arena, r->passes, sizeof *r->pass_means);
    for (size_t i = 0; r->pass_means && i < r->passes; i++)
        r->pass_means[i] = exact_points_text(p, e->made.pass_mean[i]);
    if (!e->made.has_result)
        return;
    r->exact = exact_points_text(p, e->made.exact);
    r->millionths = (int64_t)e->made.rounded.n;
    r->exact_numerator = (int64_t)e->made.exact.n;
    r->exact_denominator = e->made.exact.d;
    r->total = podium_strdup(p->arena,
        rational_decimal(room, e->made.rounded, p->rules.ranking.digits, '.'));
}

/* The mean of one criterion over the counted sheets that have it, in
 * millionths; false if there is none. */
static bool
criterion_mean(const struct ranking_pool *p, const struct pool_entry *e,
    const char *code, struct rational *out)
{
    size_t c = 0, n = p->criteria;
    *out = (struct rational){ 0, 0 };
    while (c < n && strcmp(p->rubric->items[c].code, code) != 0)
        c++;
    for (size_t i = 0; c < n && i < e->result->sheet_count; i++) {
        const struct podium_counted_sheet *s = &e->result->sheets[i];
        if (s->fate != PODIUM_FATE_COUNTED || !s->scores[c].present)
            continue;
        out->n += (int128)s->scores[c].score * THOUSAND;
        out->d++;
    }
    return out->d > 0;
}

static int64_t
count_top_sheets(const struct ranking_pool *p, const struct pool_entry *e)
{
    int64_t count = 0;
    for (size_t i = 0; i < e->result->sheet_count; i++)
        count += e->result->sheets[i].fate == PODIUM_FATE_COUNTED &&
            is_top_of_judge(p, &e->result->sheets[i]);
    return count;
}

static int64_t
extreme_total(const struct pool_entry *e, bool highest)
{
    int64_t value = 0;
    bool any = false;
    for (size_t i = 0; i < e->result->sheet_count; i++) {
        const struct podium_counted_sheet *s = &e->result->sheets[i];
        if (s->fate != PODIUM_FATE_COUNTED)
            continue;
        if (!any || (highest ? s->total > value : s->total < value))
            value = s->total;
        any = true;
    }
    return value;
}

static bool
tie_step_value(const struct ranking_pool *p, const struct pool_entry *e,
    size_t step, struct rational *out)
{
    const struct tie_rules *ties = &p->rules.ties;
    *out = (struct rational){ 0, 1 };
    if (ties->steps[step] == TIE_CRITERION)
        return criterion_mean(p, e, ties->criteria[step], out);
    if (!e->made.has_result)
        return false;
    if (ties->steps[step] == TIE_MEDIAN)
        *out = aggregate_median(e->sheets, e->result->sheet_count);
    else if (ties->steps[step] == TIE_TOP)
        out->n = (int128)count_top_sheets(p, e) * MILLION;
    else
        out->n = extreme_total(e, ties->steps[step] == TIE_HIGHEST);
    return true;
}

static void
make_rank_item(struct ranking_pool *p, size_t i, struct rank_item *item)
{
    struct pool_entry *e = &p->entries[i];
    struct podium_result *r = e->result;
    *item = (struct rank_item){ .order = i,
        .ranked = e->made.has_result && e->made.ranked &&
            !discrepancy_blocks(r->discrepancy),
        .result = p->rules.ranking.rank_on_rounded ? e->made.rounded
                                                   : e->made.exact };
    r->tie_values =
        podium_alloc(p->arena, p->rules.ties.count, sizeof *r->tie_values);
    item->keys =
        podium_alloc(p->arena, p->rules.ties.count, sizeof *item->keys);
    item->key_count = item->keys ? p->rules.ties.count : 0;
    for (size_t t = 0; t < item->key_count; t++) {
        struct rank_key *key = &item->keys[t];
        key->present = tie_step_value(p, e, t, &key->value);
        r->tie_values[t] = key->present ? exact_points_text(p, key->value) : "";
    }
}

/* Sort the results, best first. */
static struct podium_result *
rank_pool(struct ranking_pool *p)
{
    struct rank_item *items = podium_alloc(p->arena, p->count, sizeof *items);
    struct rank_item **best = podium_alloc(p->arena, p->count,
        sizeof(struct rank_item *)); // NOLINT(bugprone-sizeof-expression)
    struct podium_result *sorted =
        podium_alloc(p->arena, p->count, sizeof *sorted);
    if (!sorted) /* the last of them: the arena remembers a failure */
        return NULL;
    if (!p->entries) /* unreachable: the arena would have failed */
        return NULL;
    for (size_t i = 0; i < p->count; i++) {
        make_rank_item(p, i, &items[i]);
        best[i] = &items[i];
    }
    rank_items(best, p->count);
    for (size_t i = 0; i < p->count; i++) {
        sorted[i] = *p->entries[best[i]->order].result;
        sorted[i].place = best[i]->place;
        sorted[i].decided = best[i]->decided;
    }
    return sorted;
}

static void
describe_ranking_rules(struct ranking_pool *p, struct podium_ranking *out)
{
    static const char *const methods[] = { "mean", "median", "drop-high-low" };
    char room[DECIMAL_ROOM];
    const struct aggregate_rules *r = &p->rules.ranking;
    out->tie_count = p->rules.ties.count;
    out->tie_steps =
        podium_alloc(p->arena, out->tie_count, sizeof *out->tie_steps);
    for (size_t i = 0; out->tie_steps && i < out->tie_count; i++)
        out->tie_steps[i] = p->rules.ties.words[i];
    out->method = methods[r->method];
    out->criterion_count = p->criteria;
    out->criteria =
        podium_alloc(p->arena, out->criterion_count, sizeof *out->criteria);
    for (size_t i = 0; out->criteria && i < out->criterion_count; i++) {
        const struct criterion *c = &p->rubric->items[i];
        out->criteria[i] =
            (struct podium_criterion){ c->code, c->name, c->weight, c->bonus };
    }
    out->outlier_least = r->outlier_least;
    if (r->has_outlier)
        out->outlier_threshold = podium_strdup(
            p->arena, decimal_text(room, r->outlier_threshold / THOUSAND, '.'));
}

enum podium_status
rank_field(struct podium *pd, const struct ranking_base *base,
    struct podium_arena *arena, struct podium_ranking *out)
{
    struct ranking_pool p = { .pd = pd,
        .arena = arena,
        .sheets = &base->sheets,
        .decisions = &base->decisions,
        .all = base->all,
        .top_totals.arena = arena };
    struct result_list list = { 0 };
    p.rubric = rubric_find(&base->rubrics, out->round_id, out->field_id);
    p.criteria = p.rubric ? p.rubric->count : 0;
    enum podium_status status =
        rules_load(pd, out->round_id, out->field_id, arena, &p.rules);
    if (status == PODIUM_OK)
        status = load_pool_entries(&p, out->field_id, &list);
    if (status != PODIUM_OK)
        return status;
    p.count = list.count;
    p.entries = podium_alloc(arena, p.count, sizeof *p.entries);
    for (size_t i = 0; p.entries && i < p.count; i++) {
        p.entries[i].result = &list.items[i];
        copy_entry_sheets(&p, &list.items[i]);
        if (!arena->failed)
            total_entry_sheets(&p, &p.entries[i]);
    }
    for (size_t i = 0; p.entries && !arena->failed && i < p.count; i++) {
        aggregate_entry(&p, &p.entries[i]);
        describe_result(&p, &p.entries[i]);
        count_counted_origins(&p, p.entries[i].result);
    }
    for (size_t i = 0; status == PODIUM_OK && p.entries && i < p.count; i++)
        status = discrepancy_assess(
            pd, &p.rules.apart, &base->decisions, arena, p.entries[i].result);
    if (status != PODIUM_OK)
        return status;
    if (!arena->failed) {
        out->results = rank_pool(&p);
        out->count = p.count;
        describe_ranking_rules(&p, out);
    }
    return arena->failed ? failed_memory(pd) : PODIUM_OK;
}

/* The given round; without one the last that has a sheet, else the first. */
static enum podium_status
find_ranked_round(struct podium *pd, const char *code,
    struct podium_arena *arena, const char **round, int64_t *id)
{
    int64_t named = 0;
    enum podium_status status = find_typed_id(pd, CODED_ROUNDS, code, &named);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT id, round FROM rounds r WHERE :id IN (0, id)"
        " ORDER BY CASE WHEN EXISTS (SELECT 1 FROM sheets s WHERE"
        " s.round = r.id AND s.state = 'submitted') THEN -position ELSE position + 1000000 END, round COLLATE code"
        " LIMIT 1");
    bind_int(&q, ":id", named);
    *id = 0;
    if (next_row(&q)) {
        *id = col_int(&q, 0);
        *round = podium_strdup(arena, col_text(&q, 1));
    }
    status = stmt_end_into(&q, arena);
    if (status == PODIUM_OK && !*id)
        return failed(pd, PODIUM_NOT_FOUND, "round.none");
    return status;
}

static enum podium_status
load_ranked_fields(struct podium *pd, const char *code,
    struct podium_arena *arena, struct podium_rankings *out)
{
    int64_t named = 0;
    enum podium_status status = find_typed_id(pd, CODED_FIELDS, code, &named);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT id, field, name FROM fields"
        " WHERE :id IN (0, id) ORDER BY position, field COLLATE code");
    bind_int(&q, ":id", named);
    while (next_row(&q)) {
        struct podium_ranking *r = arena_push(arena, out);
        if (!r)
            break;
        *r = (struct podium_ranking){ .field_id = col_int(&q, 0),
            .field = podium_strdup(arena, col_text(&q, 1)),
            .field_name = podium_strdup(arena, col_text(&q, 2)) };
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
rank_fields(struct podium *pd, const char *round, const char *field,
    struct podium_arena *arena, struct podium_rankings *out)
{
    struct ranking_base base = { .all = out };
    int64_t round_id;
    const char *round_code = NULL;
    *out = (struct podium_rankings){ 0 };
    enum podium_status status =
        find_ranked_round(pd, round, arena, &round_code, &round_id);
    if (status == PODIUM_OK)
        status = load_ranked_fields(pd, field, arena, out);
    if (status == PODIUM_OK)
        status = rubrics_load(pd, arena, &base.rubrics);
    if (status == PODIUM_OK)
        status =
            round_sheets_load(pd, round_id, &base.rubrics, arena, &base.sheets);
    if (status == PODIUM_OK)
        status = decisions_load(pd, round_id, arena, &base.decisions);
    for (size_t i = 0; status == PODIUM_OK && i < out->count; i++) {
        out->items[i].round = round_code;
        out->items[i].round_id = round_id;
        status = rank_field(pd, &base, arena, &out->items[i]);
    }
    return status;
}

enum podium_status
podium_rank(struct podium *pd, const char *round, const char *field,
    struct podium_arena *arena, struct podium_rankings *out)
{
    *out = (struct podium_rankings){ 0 };
    enum podium_status status = view_begin(pd, "results");
    if (status != PODIUM_OK)
        return status;
    return read_end(pd, rank_fields(pd, round, field, arena, out));
}
