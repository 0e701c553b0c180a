/* body.h - the members of an event's body: the one reader of them in C, which
 * is SQLite's own reader of JSON. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_BODY_H
#define RECORD_BODY_H

#include "record/handle.h"

struct body_member {
    const char *name;
    const char *text; /* the value, a text without its quotes; NULL: null */
    const char *json; /* the value as JSON */
};

struct body {
    struct body_member *items; /* in the order of the body */
    size_t count, room;
};

/* Read the members of a JSON object into the arena; of NULL there are none. */
enum podium_status body_read(struct podium *pd, const char *json,
    struct podium_arena *arena, struct body *out);

/* A member's value as text; NULL if it is null or there is none such. */
const char *body_text(const struct body *body, const char *name);

/* One number of a JSON object, or 0. */
enum podium_status body_int(
    struct podium *pd, const char *json, const char *name, int64_t *out);

/* Has the JSON object a member of this name that is neither null nor empty? */
enum podium_status body_gives(
    struct podium *pd, const char *json, const char *name, bool *gives);

/* Has the JSON object a text member of this name and value? */
enum podium_status body_says(struct podium *pd, const char *json,
    const char *name, const char *value, bool *says);

/* Does the body mention the row with this id anywhere? Ids are random numbers
 * of 16 digits, so that their digits stand nowhere by chance. */
bool body_mentions(const char *json, int64_t id);

#endif
