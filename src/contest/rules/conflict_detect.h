/* conflict_detect.h - judges who may be too near to an entry. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_RULES_CONFLICT_DETECT_H
#define CONTEST_RULES_CONFLICT_DETECT_H

#include "base/map.h"
#include "record/handle.h"

/* Why: she has the name of an author, or of somebody that the dossier names as
 * supervisor or relative; was a co-author of an author before; or is of its
 * unit, which is recorded only once somebody decides about it. */
#define CONFLICT_REASONS "author supervisor relative coauthor unit"

/* People with a name, by their names without tones. */
struct named_person {
    int64_t id;
    const char *name, *key; /* text_name_key() of it without titles, and i for
                             * y */
    size_t next;            /* of the same name without tones, plus 1 */
};

struct named_people {
    struct named_person *items;
    size_t count, room;
    struct map by_fold; /* to the last of a name, plus 1 */
};

void named_people_add(struct named_people *list, int64_t id, const char *name,
    struct podium_arena *arena);
/* The first who may have this name, plus 1; 0 if nobody does. */
size_t named_people_find(const struct named_people *list, const char *name,
    struct podium_arena *arena);
/* May a person of the list have this name: is it the same, wherever the tones
 * are in their syllables, or was one of the two written without any? */
bool may_be_named(const struct named_person *person, const char *name,
    struct podium_arena *arena);

/* The active judges. */
enum podium_status judges_load_names(
    struct podium *pd, struct podium_arena *arena, struct named_people *out);

/* Record that a judge may have a conflict, unless that is known. *count grows
 * if it was not. */
enum podium_status record_detected_conflict(struct podium *pd, int64_t judge,
    int64_t entry, const char *why, int64_t *count);

/* Find judges among the authors and those whom dossiers name, and record them.
 * Does nothing where the phase no longer allows it. */
enum podium_status conflicts_detect(
    struct podium *pd, struct podium_arena *arena, int64_t *count);

#endif
