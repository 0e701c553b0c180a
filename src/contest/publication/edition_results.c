/* edition_results.c - places and results that are published.
 *
 * In: the ranking, the rule "publishes", which entries' results may be
 * published. Out: places and totals of the candidates. What must hold: where
 * one entry of a field may not be shown its place, none is, since it could be
 * read off the others; nor do thresholds tell then who reached them. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <podium/rank.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "contest/publication/edition_work.h"
#include "contest/rules/rules.h"

size_t
field_index(const struct podium_edition *e, int64_t id)
{
    size_t i = 0;
    while (i < e->fields.count && e->fields.items[i].id != id)
        i++;
    return i;
}

struct candidate *
find_candidate(struct edition_work *w, int64_t entry)
{
    const int64_t *at = map_get_ids(&w->by_id, &entry, 1);
    return at ? &w->all.items[*at] : NULL;
}

static void
keep_result(struct edition_work *w, const struct podium_ranking *ranking,
    const struct podium_result *r, enum podium_published published)
{
    struct candidate *c = find_candidate(w, r->entry_id);
    struct podium_sheets_due sheets = podium_result_sheets_due(r);
    if (!c)
        return;
    c->entry.sheets_in = (int64_t)sheets.in;
    c->entry.sheets_due = (int64_t)sheets.due;
    if (published < PODIUM_PUBLISHED_PLACES)
        return;
    c->entry.place = (int64_t)r->place;
    c->entry.shares = r->place > 0 && r->decided == ranking->tie_count + 1;
    if (published == PODIUM_PUBLISHED_RESULTS && r->place > 0)
        c->entry.total = podium_strdup(w->arena, r->total);
}

/* Which prizes nobody in the field had the points for. */
static void
mark_unreached(struct edition_work *w, const struct podium_ranking *ranking)
{
    int64_t best = 0, threshold = 0;
    for (size_t i = 0; i < ranking->count; i++)
        if (ranking->results[i].place == 1)
            best = ranking->results[i].millionths;
    for (size_t i = 0; i < w->out->prizes.count; i++) {
        struct podium_edition_prize *p = &w->out->prizes.items[i];
        p->unreached |= p->field_id == ranking->field_id && p->given == 0 &&
            p->threshold &&
            decimal_read(p->threshold, '\0', &threshold) == NUMBER_OK &&
            best < threshold * THOUSAND;
    }
}

/* "criterion:moi" by the name of that criterion. */
static const char *
tie_step_name(const struct podium_ranking *r, size_t step)
{
    const char *word = r->tie_steps[step], *code = strchr(word, ':');
    for (size_t i = 0; code && i < r->criterion_count; i++)
        if (strcmp(r->criteria[i].criterion, code + 1) == 0)
            return r->criteria[i].name;
    return word;
}

static void
describe_method(struct edition_work *w, const struct podium_ranking *r,
    const struct rules *rules)
{
    struct podium_edition *out = w->out;
    out->method = podium_strdup(w->arena, r->method);
    out->outlier_threshold = podium_strdup(w->arena, r->outlier_threshold);
    out->judges_per_entry = rules->judges_per_entry;
    const char **steps =
        podium_alloc(w->arena, r->tie_count + 1, sizeof(const char *));
    for (size_t i = 0; steps && i < r->tie_count; i++)
        steps[i] = podium_strdup(w->arena, tie_step_name(r, i));
    out->tie_steps = steps;
}

/* What the rule lets out; but the place of one entry can be read off those of
 * all others, so where one may not be published none is. */
static enum podium_published
published_of_field(
    const struct edition_work *w, size_t field, const struct rules *rules)
{
    bool hidden = false;
    for (size_t i = 0; i < w->all.count; i++)
        hidden |=
            w->all.items[i].entry.field == field && w->all.items[i].hidden;
    return hidden && rules->publishes > PODIUM_PUBLISHED_ENTRIES
        ? PODIUM_PUBLISHED_ENTRIES
        : rules->publishes;
}

enum podium_status
load_edition_results(struct edition_work *w)
{
    struct podium_rankings all;
    enum podium_status status =
        podium_rank(w->pd, NULL, NULL, &w->scratch, &all);
    if (status == PODIUM_NOT_FOUND)
        return PODIUM_OK; /* a contest without rounds has no results */
    for (size_t f = 0; status == PODIUM_OK && f < all.count; f++) {
        struct podium_ranking *r = &all.items[f];
        struct rules rules;
        status =
            rules_load(w->pd, r->round_id, r->field_id, &w->scratch, &rules);
        size_t at = field_index(w->out, r->field_id);
        if (status != PODIUM_OK || at == w->out->fields.count)
            break;
        struct podium_edition_field *field = &w->out->fields.items[at];
        field->published = published_of_field(w, at, &rules);
        field->withheld = field->published != rules.publishes;
        for (size_t i = 0; i < r->count; i++)
            keep_result(w, r, &r->results[i], field->published);
        if (field->published == PODIUM_PUBLISHED_RESULTS)
            mark_unreached(w, r);
        describe_method(w, r, &rules);
    }
    return status;
}
