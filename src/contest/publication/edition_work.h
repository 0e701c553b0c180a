/* edition_work.h - the entries of an edition before it is decided what of each
 * is published. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_PUBLICATION_EDITION_WORK_H
#define CONTEST_PUBLICATION_EDITION_WORK_H

#include "contest/publication/published_names.h"

/* What is known of an entry while the edition is made. */
struct candidate {
    struct podium_edition_entry entry;
    int64_t id;
    size_t order; /* by field, prize and code */
    bool hidden;  /* its result may not be published */
};

struct candidates {
    struct candidate *items;
    size_t count, room;
};

struct edition_work {
    struct podium *pd;
    struct podium_arena *arena;
    struct podium_arena scratch; /* of what is not kept */
    struct podium_edition *out;
    struct publishing how;
    struct candidates all;
    struct map by_id;   /* entry's id to its candidate */
    struct map numbers; /* entry's id to its number */
};

/* The candidate of an entry, or NULL. */
struct candidate *find_candidate(struct edition_work *w, int64_t entry);
/* Which of the fields has this id; their number if none has. */
size_t field_index(const struct podium_edition *e, int64_t id);

/* Fill in what may be published of places and results. */
enum podium_status load_edition_results(struct edition_work *w);

#endif
