/* subjects.h - what an event is about. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_SUBJECTS_H
#define RECORD_SUBJECTS_H

#include "record/handle.h"

/* A list of texts in an arena. */
struct texts {
    const char **items;
    size_t count, room;
};

/* Add the keys of an event to out: texts such as "entries:81" or
 * "entry_number:E5", which two events about the same thing share. What the
 * body of a removal does not say is looked up in pd, where the event stands. */
enum podium_status touched(struct podium *pd, const char *kind,
    const char *body, struct podium_arena *arena, struct texts *out);

/* A number in a body, or 0. */
enum podium_status body_int(
    struct podium *pd, const char *body, const char *name, int64_t *out);

/* Does the body speak of the thing with this id? Ids are random numbers of
 * 16 digits, so that their digits stand nowhere by chance. */
bool mentions(const char *body, int64_t id);

bool texts_have(const struct texts *list, const char *text);
void texts_add(
    struct podium_arena *arena, struct texts *list, const char *text);

#endif
