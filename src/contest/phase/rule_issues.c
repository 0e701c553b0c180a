/* rule_issues.c - rules of eligibility that nobody could keep. */
/* SPDX-License-Identifier: MIT */
#include "contest/phase/rule_issues.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/map.h"
#include "base/message.h"
#include "base/words.h"
#include "record/stmt.h"

struct rule_search {
    struct issue_search *c;
    struct map units, fields; /* codes that are there */
    struct map seen;          /* texts of issues */
};

/* Add an issue, unless a field before had the same. */
static void
add_rule_issue(
    struct rule_search *s, const char *rule, const char *const words[])
{
    struct buffer text = { 0 };
    bool added = false;
    message_add(&text, s->c->pd->language, words);
    (void)map_put_copy(&s->seen, buffer_string(&text), &added);
    if (added)
        issue_add(s->c, true, "rule", rule, words);
    s->c->arena->failed |= text.failed;
    buffer_free(&text);
}

static void
check_codes_known(struct rule_search *s, const char *rule, const char *codes,
    const struct map *known)
{
    size_t n;
    const char *code;
    while (codes && (code = words_next(&codes, &n))) {
        const char *one = arena_text(s->c->arena, code, n);
        if (one && !map_get(known, one))
            add_rule_issue(s, rule, WORDS("check.rule_code", rule, one));
    }
}

/* The lower bound of two must not be above the upper one. */
static void
check_days_ordered(struct rule_search *s, const char *low_rule,
    const struct day_bound *low, const char *high_rule,
    const struct day_bound *high)
{
    if (low->text && high->text && date_compare(low->day, high->day) > 0)
        add_rule_issue(s, low_rule,
            WORDS("check.rule_bounds", low_rule, low->text, high_rule,
                high->text));
}

static void
check_counts_ordered(struct rule_search *s, const char *low_rule,
    const struct count_bound *low, const char *high_rule,
    const struct count_bound *high)
{
    if (low->given && high->given && low->count > high->count)
        add_rule_issue(s, low_rule,
            WORDS("check.rule_bounds", low_rule, INT_TEXT(low->count),
                high_rule, INT_TEXT(high->count)));
}

static void
check_rules_of_field(struct rule_search *s, const struct eligibility *e)
{
    /* A unit that is not there would shut out everybody. */
    check_codes_known(s, "units_allowed", e->units_allowed, &s->units);
    check_codes_known(s, "fields_allowed", e->fields_allowed, &s->fields);
    check_days_ordered(
        s, "birth_from", &e->birth_from, "birth_to", &e->birth_to);
    check_days_ordered(
        s, "filed_from", &e->filed_from, "filed_to", &e->filed_to);
    check_counts_ordered(s, "age_min", &e->age_min, "age_max", &e->age_max);
    check_counts_ordered(
        s, "authors_min", &e->authors_min, "authors_max", &e->authors_max);
    if (e->age_on.text)
        return;
    if (e->age_min.given)
        add_rule_issue(s, "age_min", WORDS("check.age_no_day", "age_min"));
    else if (e->age_max.given)
        add_rule_issue(s, "age_max", WORDS("check.age_no_day", "age_max"));
}

static enum podium_status
load_codes(struct issue_search *c, const char *sql, struct map *out)
{
    bool added;
    struct stmt q = stmt(c->pd, sql);
    out->arena = c->arena;
    while (next_row(&q))
        (void)map_put_copy(out, col_word(&q, 0), &added);
    return stmt_end_into(&q, c->arena);
}

enum podium_status
find_rule_issues(struct issue_search *c, const struct field_rules_list *fields)
{
    struct rule_search s = { .c = c, .seen.arena = c->arena };
    enum podium_status status =
        load_codes(c, "SELECT unit FROM units", &s.units);
    if (status == PODIUM_OK)
        status = load_codes(c, "SELECT field FROM fields", &s.fields);
    for (size_t i = 0; status == PODIUM_OK && i < fields->count; i++)
        check_rules_of_field(&s, &fields->items[i].rules);
    return status;
}
