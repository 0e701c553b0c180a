/* eligibility.c - who and what may enter a field of the contest.
 *
 * In: the rows of the table rules that are of no round, and the facts
 * birth_from and birth_to, which hold where no row does. Out: the bounds for
 * one field. */
/* SPDX-License-Identifier: MIT */
#include "contest/rules/eligibility.h"

#include <string.h>

#include "contest/ground/facts.h"
#include "contest/ground/values.h"
#include "record/stmt.h"

/* The value of a rule that holds for the field, or NULL. */
struct eligibility_rule {
    const char *name, *value;
};

static void
set_day(struct day_bound *bound, const char *text)
{
    if (text && date_read(text, &bound->day))
        bound->text = text;
}

static void
set_count(struct count_bound *bound, const char *text)
{
    bound->given = text != NULL;
    bound->count = text ? cell_int(text) : 0;
}

static const char *
value_of(const struct eligibility_rule *rules, const char *name)
{
    while (rules->name && strcmp(rules->name, name) != 0)
        rules++;
    return rules->value;
}

static void
set_eligibility(const struct eligibility_rule *rules, struct eligibility *out)
{
    set_day(&out->birth_from, value_of(rules, "birth_from"));
    set_day(&out->birth_to, value_of(rules, "birth_to"));
    set_day(&out->age_on, value_of(rules, "age_on"));
    set_count(&out->age_min, value_of(rules, "age_min"));
    set_count(&out->age_max, value_of(rules, "age_max"));
    set_count(&out->authors_min, value_of(rules, "authors_min"));
    set_count(&out->authors_max, value_of(rules, "authors_max"));
    set_count(&out->entries_per_author, value_of(rules, "entries_per_author"));
    set_day(&out->filed_from, value_of(rules, "filed_from"));
    set_day(&out->filed_to, value_of(rules, "filed_to"));
    out->units_allowed = value_of(rules, "units_allowed");
    out->fields_allowed = value_of(rules, "fields_allowed");
    out->dossier = value_of(rules, "dossier");
    out->consent = value_of(rules, "consent");
}

enum podium_status
eligibility_load(struct podium *pd, int64_t field, struct podium_arena *arena,
    struct eligibility *out)
{
    struct eligibility_rule rules[] = { { "birth_from", NULL },
        { "birth_to", NULL }, { "age_on", NULL }, { "age_min", NULL },
        { "age_max", NULL }, { "authors_min", NULL }, { "authors_max", NULL },
        { "entries_per_author", NULL }, { "filed_from", NULL },
        { "filed_to", NULL }, { "units_allowed", NULL },
        { "fields_allowed", NULL }, { "dossier", NULL }, { "consent", NULL },
        { NULL, NULL } };
    const struct wanted_fact facts[] = { { "birth_from", &rules[0].value },
        { "birth_to", &rules[1].value } };
    *out = (struct eligibility){ 0 };
    enum podium_status status = facts_load(pd, facts, 2, arena);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT rule, value FROM rules WHERE round IS NULL"
        " AND ifnull(field, :field) = :field ORDER BY field IS NOT NULL, rule");
    bind_int(&q, ":field", field);
    while (next_row(&q))
        for (struct eligibility_rule *r = rules; r->name; r++)
            if (strcmp(r->name, col_word(&q, 0)) == 0)
                r->value = podium_strdup(arena, col_word(&q, 1));
    status = stmt_end_into(&q, arena);
    if (status == PODIUM_OK)
        set_eligibility(rules, out);
    return status;
}

bool
eligibility_asks_birth(const struct eligibility *e)
{
    return e->birth_from.text || e->birth_to.text || e->age_min.given ||
        e->age_max.given;
}

struct date
day_of_today(const struct podium *pd)
{
    static const struct date earliest = { 2026, 1, 1 };
    struct date today = moment_date(pd->now);
    return date_compare(today, earliest) < 0 ? earliest : today;
}

int64_t
age_on_day(struct date birth, struct date day)
{
    struct date birthday = { day.year, birth.month, birth.day };
    return day.year - birth.year - (date_compare(day, birthday) < 0);
}

enum podium_status
contest_is_for_the_young(struct podium *pd, bool *young)
{
    struct stmt q = stmt(pd,
        "SELECT 1 FROM rules WHERE rule IN ('birth_from', 'birth_to', 'age_min',"
        " 'age_max') UNION ALL SELECT 1 FROM contest WHERE key IN"
        " ('birth_from', 'birth_to') AND value <> ''");
    return stmt_exists(&q, young);
}
