/* consent.h - what was agreed to about authors. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RULES_CONSENT_H
#define CONTEST_RULES_CONSENT_H

#include "base/date.h"
#include "base/map.h"
#include "record/handle.h"

/* What may be agreed to: publishing the name, a photo, the result; telling what
 * the judges said; passing on to the national archive; letting birth date and
 * telephone number out. */
#define CONSENT_PURPOSES "name photo result feedback archive data"

/* Whose consent, as bits. */
enum { CONSENT_SELF = 1, CONSENT_REPRESENTATIVE = 2 };

/* From ids of authors to whose consent holds for this purpose. */
enum podium_status consents_load(struct podium *pd, const char *purpose,
    struct podium_arena *arena, struct map *out);
unsigned consents_of(const struct map *consents, int64_t author);

/* Whose consent is needed for somebody born on an ISO date: of a child both the
 * child's, from 7 years, and the representative's; none of an adult. Where the
 * date is not known (NULL, or no date), both if child says that it is one. Law
 * 91/2025/QH15, article 24: silence is none. */
unsigned consent_needed(const char *birth_date, bool child, struct date today);

#endif
