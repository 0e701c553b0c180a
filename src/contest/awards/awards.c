/* awards.c - prizes as the rules propose them.
 *
 * In: the rankings of podium_rank(), each field's prizes (quota, threshold) and
 * its rules. Out: for every entry the prize that the rules give it, or the rule
 * that kept it from the next better one.
 *
 * Entries are taken in the order of the ranking, those that share a place as
 * one group: the group gets the highest prize whose threshold it reaches and
 * whose quota still holds all of it. What must hold: nobody gets a better prize
 * than somebody with a better place (`top`), and an entry whose mean in some
 * criterion is under the criterion's minimum gets none. Thresholds are compared
 * as fractions, so that no rounding error decides. */
/* SPDX-License-Identifier: MIT */
#include <podium/award.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "contest/results/ranking.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

struct prize {
    int64_t id, quota, threshold; /* thousandths */
    bool has_threshold;
    const char *code, *name;
    int64_t given;
};

struct prizes {
    struct prize *items;
    size_t count, room;
};

/* The proposal for one field while it is being made. */
struct allocation {
    struct prizes prizes;
    struct rules rules;
    const struct rubric *rubric;
    struct podium_field_proposal *out;
    size_t top; /* index of the best prize that may still be given: nobody gets
                 * a better one than somebody with a better place */
};

/* The prizes of a field: its own, or else those of all fields. */
static enum podium_status
load_field_prizes(struct podium *pd, int64_t field, struct podium_arena *arena,
    struct prizes *out)
{
    struct stmt q = stmt(pd,
        "SELECT id, prize, name, quota, threshold, at_meeting FROM prizes p"
        " WHERE p.field = :field OR (p.field IS NULL AND NOT EXISTS"
        " (SELECT 1 FROM prizes o WHERE o.field = :field))"
        " ORDER BY position, prize COLLATE code");
    bind_int(&q, ":field", field);
    *out = (struct prizes){ 0 };
    const char *unset = NULL;
    while (next_row(&q)) {
        if (col_int(&q, 5) && col_is_null(&q, 4))
            unset = podium_strdup(arena, col_text(&q, 2));
        struct prize *p = arena_push(arena, out);
        if (!p)
            break;
        *p = (struct prize){ .id = col_int(&q, 0),
            .code = podium_strdup(arena, col_text(&q, 1)),
            .name = podium_strdup(arena, col_text(&q, 2)),
            .quota = col_is_null(&q, 3) ? INT64_MAX : col_int(&q, 3),
            .has_threshold = !col_is_null(&q, 4),
            .threshold = col_int(&q, 4) };
    }
    enum podium_status status = stmt_end_into(&q, arena);
    if (status == PODIUM_OK && unset)
        return failed(pd, PODIUM_REFUSED, "award.no_threshold", unset);
    return status;
}

/* Is the mean of criterion i over the counted sheets under its minimum? */
static bool
is_under_minimum(
    const struct allocation *h, const struct podium_result *r, size_t i)
{
    const struct criterion *c = &h->rubric->items[i];
    int128 sum = 0;
    int64_t n = 0;
    for (size_t s = 0; c->has_minimum && s < r->sheet_count; s++) {
        if (r->sheets[s].fate != PODIUM_FATE_COUNTED ||
            !r->sheets[s].scores[i].present)
            continue;
        sum += r->sheets[s].scores[i].score;
        n++;
    }
    return n > 0 && sum < (int128)c->minimum * n;
}

static const struct criterion *
criterion_under_minimum(
    const struct allocation *h, const struct podium_result *r)
{
    for (size_t i = 0; h->rubric && i < h->rubric->count; i++)
        if (is_under_minimum(h, r, i))
            return &h->rubric->items[i];
    return NULL;
}

/* Is the result under the prize's threshold? Compared as fractions: a float
 * could round a result over it. */
static bool
is_under_threshold(const struct allocation *h, const struct podium_result *r,
    const struct prize *p)
{
    struct rational line = { (int128)p->threshold * THOUSAND, 1 };
    struct rational value = { r->millionths, 1 };
    if (!p->has_threshold)
        return false;
    if (!h->rules.threshold_on_rounded)
        value = (struct rational){ (int128)r->exact_numerator,
            r->exact_denominator };
    return rational_compare(value, line) < 0;
}

/* Which prizes it has the result for, be there one left or not. */
static void
list_reached(const struct allocation *h, struct podium_proposal *out,
    struct podium_arena *arena)
{
    int64_t *ids = podium_alloc(arena, h->prizes.count + 1, sizeof *ids);
    out->reached = ids;
    for (size_t i = 0; ids && i < h->prizes.count; i++)
        if (!is_under_threshold(h, out->result, &h->prizes.items[i]))
            ids[out->reached_count++] = h->prizes.items[i].id;
}

/* Why prize p cannot be given to all `group` entries that share this result;
 * NONE if it can. */
static enum podium_stop
stop_by_quota_or_threshold(const struct allocation *h,
    const struct podium_result *r, const struct prize *p, int64_t group)
{
    int64_t left = p->quota - p->given;
    if (is_under_threshold(h, r, p))
        return PODIUM_STOP_THRESHOLD;
    if (left <= 0)
        return PODIUM_STOP_QUOTA;
    if (left < group && !h->rules.quota_may_exceed)
        return PODIUM_STOP_TIE;
    return PODIUM_STOP_NONE;
}

/* How many entries from `first` on share its place and may have a prize. */
static int64_t
count_prize_group(const struct allocation *h, size_t first)
{
    const struct podium_ranking *ranking = h->out->ranking;
    int64_t group = 0;
    for (size_t i = first; i < ranking->count &&
         ranking->results[i].place == ranking->results[first].place;
         i++)
        group += !criterion_under_minimum(h, &ranking->results[i]);
    return group;
}

/* The prize for one entry of a group of `group`; NULL if it gets none, and then
 * proposal->stop says why. */
static struct prize *
find_prize_for_entry(
    struct allocation *h, struct podium_proposal *proposal, int64_t group)
{
    const struct podium_result *r = proposal->result;
    const struct criterion *low = criterion_under_minimum(h, r);
    if (low) {
        proposal->stop = PODIUM_STOP_MINIMUM;
        proposal->criterion = low->name;
        return NULL;
    }
    for (size_t i = 0; i < h->prizes.count; i++) {
        struct prize *p = &h->prizes.items[i];
        enum podium_stop stop = stop_by_quota_or_threshold(h, r, p, group);
        if (stop == PODIUM_STOP_NONE && i < h->top)
            stop = PODIUM_STOP_ABOVE;
        if (stop == PODIUM_STOP_NONE)
            return p;
        proposal->stop = stop;
        proposal->stop_prize = p->name;
    }
    return NULL;
}

/* Give the entries that share the place of `first` their prize. Returns the
 * index after the last of them. */
static size_t
give_group_its_prize(struct allocation *h, size_t first)
{
    const struct podium_ranking *ranking = h->out->ranking;
    int64_t group = count_prize_group(h, first), winners = 0;
    struct prize *prize = NULL;
    size_t i = first;
    for (; i < ranking->count &&
         ranking->results[i].place == ranking->results[first].place;
         i++) {
        struct podium_proposal *proposal = &h->out->items[i];
        proposal->result = &ranking->results[i];
        struct prize *p = find_prize_for_entry(h, proposal, group);
        if (!p)
            continue;
        proposal->prize = p->code;
        proposal->prize_name = p->name;
        proposal->prize_id = p->id;
        prize = p;
        winners++;
    }
    if (prize) {
        prize->given += winners;
        h->top = (size_t)(prize - h->prizes.items);
    } else if (group > 0) {
        h->top = h->prizes.count;
    }
    return i;
}

static void
propose_field_prizes(struct allocation *h)
{
    struct podium_field_proposal *out = h->out;
    for (size_t i = 0; i < out->count;) {
        if (out->ranking->results[i].place > 0) {
            i = give_group_its_prize(h, i);
            continue;
        }
        out->items[i].result = &out->ranking->results[i];
        out->items[i].stop = PODIUM_STOP_UNRANKED;
        i++;
    }
}

static enum podium_status
propose_prizes(struct podium *pd, const char *round, const char *field,
    struct podium_arena *arena, struct podium_proposals *out)
{
    struct rubrics rubrics;
    enum podium_status status =
        podium_rank(pd, round, field, arena, &out->rankings);
    if (status == PODIUM_OK)
        status = rubrics_load(pd, arena, &rubrics);
    out->count = out->rankings.count;
    out->items = podium_alloc(arena, out->count, sizeof *out->items);
    for (size_t i = 0; status == PODIUM_OK && out->items && i < out->count;
         i++) {
        struct podium_ranking *ranking = &out->rankings.items[i];
        struct podium_field_proposal *f = &out->items[i];
        struct allocation h = { .out = f,
            .rubric =
                rubric_find(&rubrics, ranking->round_id, ranking->field_id) };
        f->ranking = ranking;
        f->count = ranking->count;
        f->items = podium_alloc(arena, f->count, sizeof *f->items);
        status = rules_load(
            pd, ranking->round_id, ranking->field_id, arena, &h.rules);
        if (status == PODIUM_OK)
            status = load_field_prizes(pd, ranking->field_id, arena, &h.prizes);
        if (status == PODIUM_OK && f->items)
            propose_field_prizes(&h);
        for (size_t k = 0; status == PODIUM_OK && f->items && k < f->count; k++)
            list_reached(&h, &f->items[k], arena);
    }
    return status == PODIUM_OK && arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_award_propose(struct podium *pd, const char *round, const char *field,
    struct podium_arena *arena, struct podium_proposals *out)
{
    *out = (struct podium_proposals){ 0 };
    enum podium_status status = view_begin(pd, "results");
    return status == PODIUM_OK
        ? read_end(pd, propose_prizes(pd, round, field, arena, out))
        : status;
}

struct proposed_award {
    int64_t entry, prize; /* ids */
};

static int
by_awarded_entry(const void *a, const void *b)
{
    const struct proposed_award *x = a, *y = b;
    return x->entry < y->entry ? -1 : x->entry > y->entry;
}

/* The awards by ascending ids, as every body has them. */
static void
add_proposed_awards(struct buffer *body, const struct podium_field_proposal *f)
{
    struct podium_arena arena = { 0 };
    size_t n = 0;
    char key[24];
    struct proposed_award *awards =
        podium_alloc(&arena, f->count + 1, sizeof *awards);
    for (size_t i = 0; awards && i < f->count; i++)
        if (f->items[i].prize)
            awards[n++] = (struct proposed_award){ f->items[i].result->entry_id,
                f->items[i].prize_id };
    if (n > 0)
        qsort(awards, n, sizeof *awards, by_awarded_entry);
    json_open_in(body, "awards", '{');
    for (size_t i = 0; i < n; i++)
        json_int(body, int_text(key, awards[i].entry), awards[i].prize);
    json_close(body, '}');
    body->failed |= !awards;
    podium_arena_free(&arena);
}

static enum podium_status
record_field_proposal(struct podium *pd, const struct podium_field_proposal *f)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "round", f->ranking->round_id);
    json_int(&body, "field", f->ranking->field_id);
    add_proposed_awards(&body, f);
    json_close(&body, '}');
    enum podium_status status = record_event(pd, "award.proposed", &body);
    buffer_free(&body);
    return status;
}

enum podium_status
podium_award_record(struct podium *pd, const struct podium_proposals *proposals)
{
    enum podium_status status = write_begin(pd, "award.proposed");
    if (status != PODIUM_OK)
        return status;
    for (size_t i = 0; status == PODIUM_OK && i < proposals->count; i++)
        status = record_field_proposal(pd, &proposals->items[i]);
    return tx_end(pd, status);
}
