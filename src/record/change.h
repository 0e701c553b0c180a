/* change.h - what an event changed, as text for people. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_CHANGE_H
#define RECORD_CHANGE_H

#include "base/map.h"
#include "record/handle.h"

/* The codes that people know instead of ids. */
struct change_names {
    struct podium *pd;
    struct podium_arena *arena;
    struct map ids; /* an id as text to its index in codes, plus 1 */
    struct {
        const char **items;
        size_t count, room;
    } codes;
};

/* Load the code of each id: of people as it is now, of other rows as it was
 * last set, even if they were removed since. */
enum podium_status change_names_load(
    struct podium *pd, struct podium_arena *arena, struct change_names *out);
/* The code of an id, or the text itself if it is no known id. */
const char *change_name(const struct change_names *names, const char *id);

/* The members of the body `now` as "key value", joined by commas. With `was`,
 * the body it replaces (or NULL), only those that differ, as "key old → new".
 * Ids are shown as codes, thousandths as decimals. */
enum podium_status change_text(const struct change_names *names,
    const char *was, const char *now, const char **out);

/* The code of the row that a body is about, such as "E12", or "". */
enum podium_status change_row_code(
    const struct change_names *names, const char *json, const char **out);

#endif
