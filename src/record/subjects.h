/* subjects.h - the subjects of an event. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_SUBJECTS_H
#define RECORD_SUBJECTS_H

#include "record/handle.h"

/* A list of texts in an arena. */
struct texts {
    const char **items;
    size_t count, room;
};

/* Add the subjects of an event to out: texts such as "entries:81" or
 * "entry_number:E5", which two events about the same row share. For a removal
 * pd must be the copy that recorded it: its log has what was removed. */
enum podium_status subjects_add(struct podium *pd, const char *kind,
    const char *body, struct podium_arena *arena, struct texts *out);

bool texts_include(const struct texts *list, const char *text);
void texts_add(
    struct podium_arena *arena, struct texts *list, const char *text);

struct stmt;
/* Add the texts of the first column, and end the statement. */
enum podium_status texts_load(
    struct stmt *q, struct podium_arena *arena, struct texts *list);

#endif
