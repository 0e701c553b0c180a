/* consent.c - what was agreed to about authors. */
/* SPDX-License-Identifier: MIT */
#include "contest/rules/consent.h"

#include <string.h>

#include "contest/rules/eligibility.h"
#include "record/stmt.h"

#define ADULT_YEARS 18
#define SPEAKING_YEARS 7 /* from which a child's own consent is needed */

enum podium_status
consents_load(struct podium *pd, const char *purpose,
    struct podium_arena *arena, struct map *out)
{
    char today[DATE_ROOM];
    *out = (struct map){ .arena = arena };
    struct stmt q = stmt(pd,
        "SELECT author, who FROM valid_consents WHERE purpose = :purpose"
        " AND given <= :today");
    bind_text(&q, ":purpose", purpose);
    bind_text(&q, ":today", date_iso(today, day_of_today(pd)));
    while (next_row(&q)) {
        bool added;
        int64_t id = col_int(&q, 0);
        int64_t *bits = map_put_ids(out, &id, 1, &added);
        if (!bits)
            break;
        *bits |= strcmp(col_word(&q, 1), "self") == 0 ? CONSENT_SELF
                                                      : CONSENT_REPRESENTATIVE;
    }
    return stmt_end_into(&q, arena);
}

unsigned
consents_of(const struct map *consents, int64_t author)
{
    const int64_t *bits = map_get_ids(consents, &author, 1);
    return bits ? (unsigned)*bits : 0;
}

unsigned
consent_needed(const char *birth_date, bool child, struct date today)
{
    struct date birth;
    const unsigned both = CONSENT_SELF | CONSENT_REPRESENTATIVE;
    if (!birth_date || !date_read(birth_date, &birth))
        return child ? both : 0;
    int64_t age = age_on_day(birth, today);
    if (age >= ADULT_YEARS)
        return 0;
    return age < SPEAKING_YEARS ? CONSENT_REPRESENTATIVE : both;
}
