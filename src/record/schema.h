/* schema.h - the SQL and the permit table, compiled in. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_SCHEMA_H
#define RECORD_SCHEMA_H

#include "record/handle.h"

#define APPLICATION_ID 0x706f6475 /* "podu" */
/* Versions 1 and 2 were drafts: their tables are replayed like those of any
 * older podium. */
#define SCHEMA_VERSION 4

/* A kind of event: a row of schema/permit.csv. The middle three hold words
 * or "*" for any. */
struct kind {
    const char *name, *phases, *round, *roles;
    int signatures;
    const char *const *apply; /* statements of schema/apply/NAME.sql */
};

/* What a person may look at: a row of schema/sight.csv. The rows of one
 * `what` add up. */
struct sight {
    const char *what, *phases, *round, *roles;
};

/* A derived table, and how to read all of it in a total order. */
struct derived {
    const char *name, *query;
};

extern const struct kind kinds[];       /* ends with a NULL name */
extern const struct sight sights[];     /* ends with a NULL what */
extern const struct derived deriveds[]; /* ends with a NULL name */

const struct kind *kind_find(const char *name);

/* Make stored tables, derived tables and views in an empty database. */
enum podium_status schema_create(struct podium *pd);
/* Drop what is derived and make today's, empty. */
enum podium_status schema_rebuild(struct podium *pd);

#endif
