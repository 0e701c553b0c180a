/* ineligible.c - what breaks a rule of eligibility.
 *
 * In: the rules of each field (rules/eligibility.c), the entries, their
 * authors. Out: an issue for each rule that an entry breaks, with the author it
 * is about. A birth date that the file does not have, as in a copy without
 * personal values, is not called missing. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/message.h"
#include "base/text.h"
#include "base/words.h"
#include "contest/phase/issue.h"
#include "contest/phase/rule_issues.h"
#include "contest/rules/consent.h"
#include "contest/rules/eligibility.h"
#include "record/stmt.h"

#define PURPOSE_COUNT 6
#define MOST_NAMED 30 /* entries of one author */

/* What has been read. */
struct eligibility_search {
    struct issue_search *c;
    struct field_rules_list fields;
    struct date today;
    struct map consents[PURPOSE_COUNT]; /* in the order of CONSENT_PURPOSES */
    struct map persons; /* from who an author is to persons' entries */
    struct {
        struct person_entries *items;
        size_t count, room;
    } entries;
};

/* The entries of one person, in the order of their codes. */
struct person_entries {
    int64_t count;
    const char *codes; /* with ", " between */
};

static enum podium_status
load_field_rules(struct eligibility_search *s)
{
    struct podium_arena *arena = s->c->arena;
    struct stmt q = stmt(
        s->c->pd, "SELECT id, field FROM fields ORDER BY field COLLATE code");
    while (next_row(&q)) {
        struct field_rules *f = arena_push(arena, &s->fields);
        if (!f)
            break;
        f->id = col_int(&q, 0);
        f->code = podium_strdup(arena, col_word(&q, 1));
    }
    enum podium_status status = stmt_end_into(&q, arena);
    for (size_t i = 0; status == PODIUM_OK && i < s->fields.count; i++)
        status = eligibility_load(
            s->c->pd, s->fields.items[i].id, arena, &s->fields.items[i].rules);
    return status;
}

/* The rules of a field, which exists. */
static const struct field_rules *
rules_of_field(const struct eligibility_search *s, int64_t id)
{
    size_t i = 0;
    while (i + 1 < s->fields.count && s->fields.items[i].id != id)
        i++;
    return &s->fields.items[i];
}

/* ---- an entry as a whole ---- */

/* A day as people of the language write it. */
static const char *
day_text(struct issue_search *c, struct date day)
{
    char room[DATE_ROOM];
    return podium_strdup(c->arena,
        c->pd->language == PODIUM_LANGUAGE_VI ? date_day_first(room, day)
                                              : date_iso(room, day));
}

/* An issue about a day and the bound that it is beyond. */
static void
add_filed(struct issue_search *c, const char *id, const char *entry,
    struct date day, struct date bound)
{
    char a[DATE_ROOM], b[DATE_ROOM];
    ineligible_add(c, entry, WORDS(date_iso(a, day), date_iso(b, bound)),
        WORDS(id, entry, day_text(c, day), day_text(c, bound)));
}

static void
check_filing(struct issue_search *c, const struct eligibility *e,
    const char *entry, const char *filed)
{
    struct date day;
    if (!e->filed_from.text && !e->filed_to.text)
        return;
    if (!filed || !date_read(filed, &day))
        ineligible_add(
            c, entry, WORDS("-"), WORDS("check.filed_missing", entry));
    else if (e->filed_from.text && date_compare(day, e->filed_from.day) < 0)
        add_filed(c, "check.filed_early", entry, day, e->filed_from.day);
    else if (e->filed_to.text && date_compare(day, e->filed_to.day) > 0)
        add_filed(c, "check.filed_late", entry, day, e->filed_to.day);
}

/* An issue that says two things as they are. */
static void
add_plain(struct issue_search *c, const char *id, const char *entry,
    const char *is, const char *wanted)
{
    ineligible_add(c, entry, WORDS(is, wanted), WORDS(id, entry, is, wanted));
}

static void
check_group_size(struct issue_search *c, const struct eligibility *e,
    const char *entry, int64_t authors)
{
    if (e->authors_min.given && authors < e->authors_min.count)
        add_plain(c, "check.authors_few", entry, INT_TEXT(authors),
            INT_TEXT(e->authors_min.count));
    if (e->authors_max.given && authors > e->authors_max.count)
        add_plain(c, "check.authors_many", entry, INT_TEXT(authors),
            INT_TEXT(e->authors_max.count));
}

static enum podium_status
check_dossier(struct eligibility_search *s, const char *items, int64_t id,
    const char *entry)
{
    const char *word;
    size_t n;
    enum podium_status status = PODIUM_OK;
    while (status == PODIUM_OK && items && (word = words_next(&items, &n))) {
        bool there = false;
        const char *item = arena_text(s->c->arena, word, n);
        struct stmt q = stmt(s->c->pd,
            "SELECT 1 FROM dossiers WHERE entry = :entry AND item = :item");
        bind_int(&q, ":entry", id);
        bind_text(&q, ":item", item);
        status = stmt_exists(&q, &there);
        if (status == PODIUM_OK && !there && item)
            ineligible_add(s->c, entry, WORDS(item),
                WORDS("check.dossier_missing", entry, item));
    }
    return status;
}

static enum podium_status
check_entries(struct eligibility_search *s)
{
    enum podium_status status = PODIUM_OK;
    struct stmt q = stmt(s->c->pd,
        "SELECT e.entry, e.field, e.filed, u.unit, (SELECT count(*) FROM"
        " authors a WHERE a.entry = e.id), e.id FROM entries e LEFT JOIN units u"
        " ON u.id = e.unit WHERE e.state = 'active'"
        " ORDER BY e.entry COLLATE code");
    while (status == PODIUM_OK && next_row(&q) && !s->c->arena->failed) {
        const struct field_rules *f = rules_of_field(s, col_int(&q, 1));
        const char *entry = col_word(&q, 0), *unit = col_text(&q, 3);
        const char *fields = f->rules.fields_allowed;
        const char *units = f->rules.units_allowed;
        check_filing(s->c, &f->rules, entry, col_text(&q, 2));
        check_group_size(s->c, &f->rules, entry, col_int(&q, 4));
        if (fields && !words_have_text(fields, f->code))
            add_plain(s->c, "check.field_not_allowed", entry, f->code, fields);
        if (units && !(unit && words_have_text(units, unit)))
            add_plain(s->c, "check.unit_not_allowed", entry, unit ? unit : "-",
                units);
        status = check_dossier(s, f->rules.dossier, col_int(&q, 5), entry);
    }
    enum podium_status ended = stmt_end_into(&q, s->c->arena);
    return status == PODIUM_OK ? ended : status;
}

/* ---- each author ---- */

/* One author. */
struct author_row {
    int64_t id;
    bool minor;                 /* was one when the author was recorded */
    const char *entry, *number; /* code; which author of it */
    const char *name, *birth;   /* NULL: not in this file */
    const char *mark; /* says whose birth date it is, and not what it is: its
                       * salted hash, or the name of who gave none */
    bool born;        /* a birth date was given */
    const char *unit; /* NULL: none */
};

/* An issue about the birth date of an author and a bound. */
static void
add_birth(struct issue_search *c, const char *id, const struct author_row *a,
    struct date bound)
{
    char room[DATE_ROOM];
    ineligible_add(c, a->entry,
        WORDS(a->number, date_iso(room, bound), a->mark),
        WORDS(id, a->entry, a->number, day_text(c, bound)));
}

/* An issue about the age of an author on a day. */
static void
add_age(struct issue_search *c, const char *id, const struct author_row *a,
    int64_t bound, struct date day)
{
    char room[DATE_ROOM];
    ineligible_add(c, a->entry,
        WORDS(a->number, INT_TEXT(bound), date_iso(room, day), a->mark),
        WORDS(id, a->entry, a->number, INT_TEXT(bound), day_text(c, day)));
}

static void
check_age(struct issue_search *c, const struct eligibility *e,
    const struct author_row *a, struct date birth)
{
    struct date day = e->age_on.day;
    if (!e->age_on.text)
        return; /* said once, about the rules */
    int64_t age = age_on_day(birth, day);
    if (e->age_min.given && age < e->age_min.count)
        add_age(c, "check.age_below", a, e->age_min.count, day);
    if (e->age_max.given && age > e->age_max.count)
        add_age(c, "check.age_above", a, e->age_max.count, day);
}

static void
check_birth(struct eligibility_search *s, const struct eligibility *e,
    const struct author_row *a)
{
    struct date birth;
    if (!a->born && eligibility_asks_birth(e))
        ineligible_add(s->c, a->entry, WORDS(a->number, a->mark),
            WORDS("check.birth_missing", a->entry, a->number));
    if (!a->birth || !date_read(a->birth, &birth))
        return;
    if (date_compare(birth, s->today) > 0) {
        issue_add(s->c, true, "entry", a->entry,
            WORDS("check.birth_future", a->entry, a->number));
        return;
    }
    if (e->birth_from.text && date_compare(birth, e->birth_from.day) < 0)
        add_birth(s->c, "check.birth_before", a, e->birth_from.day);
    else if (e->birth_to.text && date_compare(birth, e->birth_to.day) > 0)
        add_birth(s->c, "check.birth_after", a, e->birth_to.day);
    check_age(s->c, e, a, birth);
}

/* One issue for each purpose that somebody has not agreed to. */
static void
check_consents(struct eligibility_search *s, const struct eligibility *e,
    const struct author_row *a)
{
    static const char *const who[] = { "", "check.of_self",
        "check.of_representative", "check.of_both" };
    unsigned needed = consent_needed(
        a->birth, a->minor || eligibility_asks_birth(e), s->today);
    const char *list = e->consent, *word;
    size_t n;
    while (needed && list && (word = words_next(&list, &n))) {
        const char *purpose = arena_text(s->c->arena, word, n);
        if (!purpose || !words_have_text(CONSENT_PURPOSES, purpose))
            continue;
        int index = words_index(CONSENT_PURPOSES, purpose);
        unsigned missing = needed & ~consents_of(&s->consents[index], a->id);
        if (missing)
            ineligible_add(s->c, a->entry, WORDS(a->number, purpose, a->mark),
                WORDS("check.consent_missing", a->entry, a->number,
                    message_word(s->c->pd->language, "word", purpose),
                    message_text(s->c->pd->language, who[missing])));
    }
}

static enum podium_status
load_consents(struct eligibility_search *s)
{
    static const char *const purposes[] = { "name", "photo", "result",
        "feedback", "archive", "data" };
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < PURPOSE_COUNT; i++)
        status =
            consents_load(s->c->pd, purposes[i], s->c->arena, &s->consents[i]);
    return status;
}

/* Who an author is: of one name and one birth date, or, where that is not
 * known, of one unit. Homonyms are people. NULL when memory ran out. */
static const char *
person_key(struct podium_arena *arena, const struct author_row *a)
{
    struct buffer b = { 0 };
    buffer_text(&b, text_name_key(arena, a->name));
    buffer_char(&b, '\n');
    buffer_text(&b, a->birth ? a->birth : a->unit ? a->unit : "");
    const char *key = b.failed ? NULL : podium_strdup(arena, buffer_string(&b));
    arena->failed |= b.failed;
    buffer_free(&b);
    return key;
}

/* Count an entry to its author, whose entries are met in the order of their
 * codes; each beyond the number allowed is an issue. */
static void
count_entry(struct eligibility_search *s, const struct eligibility *e,
    const struct author_row *a)
{
    struct podium_arena *arena = s->c->arena;
    bool added;
    const char *key = a->name ? person_key(arena, a) : NULL;
    int64_t *slot = key ? map_put(&s->persons, key, &added) : NULL;
    if (!slot)
        return;
    if (added) {
        (void)arena_push(arena, &s->entries);
        *slot = (int64_t)s->entries.count - 1;
    }
    if (arena->failed)
        return;
    struct person_entries *p = &s->entries.items[*slot];
    struct buffer codes = { 0 };
    buffer_text(&codes, p->codes ? p->codes : "");
    buffer_text(&codes, p->codes ? ", " : "");
    buffer_text(&codes, a->entry);
    if (++p->count > MOST_NAMED) /* a placeholder, not a person */
        buffer_clear(&codes);
    if (p->count > MOST_NAMED)
        buffer_text(&codes, "...");
    p->codes = podium_strdup(arena, buffer_string(&codes));
    if (e->entries_per_author.given && p->count > e->entries_per_author.count)
        ineligible_add(s->c, a->entry,
            WORDS(a->number, p->codes, INT_TEXT(e->entries_per_author.count)),
            WORDS("check.entries_many", a->entry, a->number, p->codes,
                INT_TEXT(e->entries_per_author.count)));
    buffer_free(&codes);
}

static enum podium_status
check_authors(struct eligibility_search *s)
{
    bool counts = false; /* entries of an author, in some field */
    for (size_t i = 0; i < s->fields.count; i++)
        counts |= s->fields.items[i].rules.entries_per_author.given;
    struct stmt q = stmt(s->c->pd,
        "SELECT e.entry, a.position, ifnull(a.name, n.value),"
        " a.birth_date IS NOT NULL, b.value, ifnull(u.unit, v.unit),"
        " e.field, ifnull(a.birth_date, ifnull(a.name, a.name_hash)),"
        " a.id, a.minor FROM authors a JOIN entries e ON e.id = a.entry"
        " AND e.state = 'active' AND (a.name_hash IS NULL OR a.name_hash NOT IN"
        " (SELECT hash FROM erasures)) LEFT JOIN personal n ON n.hash = a.name_hash"
        " LEFT JOIN personal b ON b.hash = a.birth_date"
        " LEFT JOIN units u ON u.id = a.unit LEFT JOIN units v ON v.id = e.unit"
        " ORDER BY e.entry COLLATE code, a.position");
    while (next_row(&q) && !s->c->arena->failed) {
        struct author_row a = { .entry = col_word(&q, 0),
            .number = INT_TEXT(col_int(&q, 1)),
            .name = col_text(&q, 2),
            .born = col_int(&q, 3),
            .birth = col_text(&q, 4),
            .unit = col_text(&q, 5),
            .mark = col_word(&q, 7),
            .id = col_int(&q, 8),
            .minor = col_int(&q, 9) };
        const struct eligibility *e = &rules_of_field(s, col_int(&q, 6))->rules;
        check_birth(s, e, &a);
        check_consents(s, e, &a);
        if (counts)
            count_entry(s, e, &a);
    }
    return stmt_end_into(&q, s->c->arena);
}

enum podium_status
find_ineligible(struct issue_search *c)
{
    struct eligibility_search s = {
        .c = c, .today = day_of_today(c->pd), .persons.arena = c->arena
    };
    enum podium_status status = load_field_rules(&s);
    if (status == PODIUM_OK)
        status = find_rule_issues(c, &s.fields);
    if (status == PODIUM_OK)
        status = load_consents(&s);
    if (status == PODIUM_OK && s.fields.count > 0)
        status = check_entries(&s);
    if (status == PODIUM_OK && s.fields.count > 0)
        status = check_authors(&s);
    return status;
}
