/* published_names.c - how authors are named in public.
 *
 * In: an author, her birth date where it is known, what was agreed to. Out: her
 * name, or her initials. What must hold: a child's name needs the consent of
 * all whom the law asks (contest/rules/consent.h), and silence is none; an
 * adult's needs none, but one that was taken back counts. Who turned 18 is an
 * adult. */
/* SPDX-License-Identifier: MIT */
#include "contest/publication/published_names.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "contest/rules/eligibility.h"
#include "record/stmt.h"

static enum podium_status
load_objections(struct podium *pd, struct podium_arena *arena, struct map *out)
{
    struct stmt q = stmt(pd,
        "SELECT author FROM author_consents WHERE purpose = 'name'"
        " AND withdrawn IS NOT NULL");
    *out = (struct map){ .arena = arena };
    while (next_row(&q)) {
        bool added;
        int64_t id = col_int(&q, 0);
        if (!map_put_ids(out, &id, 1, &added))
            break;
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
publishing_load(
    struct podium *pd, struct podium_arena *arena, struct publishing *out)
{
    *out = (struct publishing){ .today = day_of_today(pd) };
    enum podium_status status = consents_load(pd, "name", arena, &out->names);
    if (status == PODIUM_OK)
        status = consents_load(pd, "result", arena, &out->results);
    if (status == PODIUM_OK)
        status = load_objections(pd, arena, &out->objections);
    return status == PODIUM_OK ? contest_is_for_the_young(pd, &out->young)
                               : status;
}

static unsigned
consent_needed_of(const struct publishing *p, const struct named_author *a)
{
    return consent_needed(a->birth, a->minor || p->young, p->today);
}

/* The first letter of each word: "Tòng Ái Liên" is T.Á.L. */
static const char *
initials_of(struct podium_arena *arena, const char *name)
{
    struct buffer b = { 0 };
    bool begins = true;
    for (const char *s = name; *s; s++) {
        size_t size = 1;
        while (((unsigned char)s[size] & 0xC0) == 0x80)
            size++;
        if (begins && *s != ' ') {
            buffer_add(&b, s, size);
            buffer_char(&b, '.');
        }
        begins = *s == ' ';
        s += size - 1;
    }
    const char *text = podium_strdup(arena, buffer_string(&b));
    arena->failed |= b.failed;
    buffer_free(&b);
    return text;
}

struct podium_edition_author
published_author(const struct publishing *p, struct podium_arena *arena,
    const struct named_author *a)
{
    unsigned needed = consent_needed_of(p, a);
    unsigned given = consents_of(&p->names, a->id);
    bool objects = !needed && !given && map_get_ids(&p->objections, &a->id, 1);
    bool initials = objects || (needed & ~given) != 0;
    return (struct podium_edition_author){ .initials = initials,
        .name = initials ? initials_of(arena, a->name)
                         : podium_strdup(arena, a->name) };
}

bool
may_publish_result(const struct publishing *p, const struct named_author *a)
{
    return (consent_needed_of(p, a) & ~consents_of(&p->results, a->id)) == 0;
}
