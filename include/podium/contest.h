/* contest.h - the contest at a glance, its facts, and who may see what. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_CONTEST_H
#define PODIUM_CONTEST_H

#include <podium/phase.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A contest at a glance. */
struct podium_contest_status {
    const char *name, *phase;
    int64_t fields, entries, withdrawn, authors, units, judges;
    int64_t rounds, assignments, sheets, proposals, awards;
    struct podium_blockers blockers; /* of the phase */
};

/* Load it into *out. */
PODIUM_CHECK enum podium_status podium_contest_status_load(struct podium *pd,
    struct podium_arena *arena, struct podium_contest_status *out);

/* May the person of the handle (podium_options.actor) see this now? `what` is a
 * word of schema/visibility.csv: everything, judges, own, results, rules or
 * log; *may is false for any other word, and for a person who is withdrawn.
 * Where nobody is named, whoever holds the file reads it and may see all of it;
 * who holds a ballot is its judge.
 *
 * Every function that reads asks by itself, and is REFUSED as
 * podium_visibility_require(), with nothing in *out. Results are rankings,
 * discrepancies, awards and proposals, amendments, trust in keys, merge
 * conflicts and late sheets; judges, the ratings for a report on another judge;
 * rules, the tables contest, rounds, fields, rules, criteria, bands and prizes;
 * log, the events and the head; own, the worklist, the form and the report of
 * the handle's person; everything, all else.
 *
 * A function that writes asks first whether the role may do that at all, so
 * that no refusal says what is in the file. Faces ask nothing: these two
 * functions are for what they offer, not for what they show.
 */
PODIUM_CHECK enum podium_status podium_visibility_check(
    struct podium *pd, const char *what, bool *may);

/* The same, but REFUSED, with who may and when in the message, if the person
 * may see neither this nor everything. */
PODIUM_CHECK enum podium_status podium_visibility_require(
    struct podium *pd, const char *what);

/* The value of one fact of the contest goes to *value, NULL if it has none:
 * that is OK. */
PODIUM_CHECK enum podium_status podium_fact_get(struct podium *pd,
    const char *key, struct podium_arena *arena, const char **value);
/* The language of printed pages: English if the fact `language` is "en", else
 * Vietnamese. */
PODIUM_CHECK enum podium_status podium_contest_language_get(
    struct podium *pd, enum podium_language *language);

#ifdef __cplusplus
}
#endif

#endif
