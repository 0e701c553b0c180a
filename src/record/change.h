/* change.h - what an event changed, for people. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_CHANGE_H
#define RECORD_CHANGE_H

#include "base/map.h"
#include "record/handle.h"

/* The members of an event's body as "key value" joined by commas; with the
 * body it replaces, only those that differ, as "key old → new". Numbers that
 * stand in names (id text to an index, plus 1, in codes) are shown as the
 * code; thousandths as decimals. */
struct change_names {
    struct map ids;
    struct {
        const char **items;
        size_t count, room;
    } codes;
};

/* The codes that stand for ids now, or stood when they were last set. */
enum podium_status names_load(
    struct podium *pd, struct podium_arena *arena, struct change_names *out);
/* The code of an id, or the text itself. */
const char *name_of(const struct change_names *names, const char *id);

const char *change_text(struct podium_arena *arena,
    const struct change_names *names, const char *was, const char *now);

/* The code of what a body is about, or "". */
const char *change_thing(struct podium_arena *arena,
    const struct change_names *names, const char *body);

#endif
