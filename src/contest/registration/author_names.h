/* author_names.h - the names of several authors in one cell. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_REGISTRATION_AUTHOR_NAMES_H
#define CONTEST_REGISTRATION_AUTHOR_NAMES_H

#include <podium/base.h>

struct name_list {
    const char **items;
    size_t count, room;
};

/* Add the names that a cell lists, one a line, or with commas, semicolons or
 * "và", "and" or & between, numbered or not. NULL; or the first part of which
 * it is not certain that it is a name: one with digits or signs. */
const char *author_names_read(
    const char *cell, struct podium_arena *arena, struct name_list *out);

/* Does the cell say that there is nobody: "-", "không có", "N/A"? */
bool says_nobody(struct podium_arena *arena, const char *cell);

#endif
