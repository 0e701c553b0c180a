/* members.h - the members of a JSON object, to be shown. What an event says is
 * read by body_read() alone. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_MEMBERS_H
#define RECORD_MEMBERS_H

#include "record/handle.h"

struct member {
    const char *name;
    const char *text; /* the value, a text without its quotes; NULL: null */
    const char *json; /* the value as JSON */
};

struct members {
    struct member *items; /* in the order of the object */
    size_t count, room;
};

/* Read the members of a JSON object into the arena; of NULL there are none. */
enum podium_status members_read(struct podium *pd, const char *json,
    struct podium_arena *arena, struct members *out);

/* A member's value as text; NULL if it is null or there is none such. */
const char *members_text(const struct members *members, const char *name);

#endif
