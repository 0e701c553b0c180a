/* form_people.h - who the authors are of answers to a form and of entries. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_REGISTRATION_FORM_PEOPLE_H
#define CONTEST_REGISTRATION_FORM_PEOPLE_H

#include "base/alike.h"

struct person_keys {
    const char **items; /* of text_name_key() */
    size_t count, room;
};

/* A title and its authors. */
struct authored {
    const char *title;
    struct person_keys authors;
};

struct authored_list {
    struct authored *items;
    size_t count, room;
    struct alike_index titles;
    struct map groups; /* from all authors of a title to the first that has
                        * them */
};

/* Add a title; its authors' keys are pushed by the caller. NULL where memory
 * ran out. */
struct authored *authored_add(
    struct podium_arena *arena, struct authored_list *list, const char *title);

/* The titles before the i-th that are alike to it and have an author in common
 * with it. */
void authored_find_alike(
    struct authored_list *list, size_t i, struct alike_matches *out);

/* The first title that has the authors of the i-th, all of them and no other;
 * i itself if there is none before it, or it has no authors. */
size_t authored_first_by_same(
    struct podium_arena *arena, struct authored_list *list, size_t i);

#endif
