/* schema.h - the SQL and the permit table, compiled in. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_SCHEMA_H
#define RECORD_SCHEMA_H

#include "record/handle.h"

#define APPLICATION_ID 0x706f6475 /* "podu" */
/* The tables of a file with a lower version are derived again from its log. */
#define SCHEMA_VERSION 13

/* A kind of event: a row of schema/permit.csv. phases, round and roles hold
 * the words that are allowed, or "*" for any. */
struct kind {
    const char *name, *phases, *round, *roles;
    const char *second;       /* phases in which a second person signs, too */
    const char *reason;       /* phases in which the body must give one */
    const char *const *apply; /* statements of schema/apply/NAME.sql */
    const char *judge;        /* the query of schema/judge/NAME.sql, or NULL */
};

/* Who may see what: a row of schema/visibility.csv. There may be several rows
 * for one `what`; one that fits is enough. */
struct visibility_rule {
    const char *what, *phases, *round, *roles;
};

/* A derived table, and how to read all of it in a total order. */
struct derived_table {
    const char *name, *query;
};

extern const struct kind kinds[]; /* ends with a NULL name */
extern const struct visibility_rule
    visibility_rules[];                             /* ends with a NULL what */
extern const struct derived_table derived_tables[]; /* ends with a NULL name */

const struct kind *kind_find(const char *name);

/* Make stored tables, derived tables and views in an empty database. */
enum podium_status schema_create(struct podium *pd);
/* Drop derived tables and views, and make those of this version, empty. */
enum podium_status schema_rebuild(struct podium *pd);
/* Is everything in the file's schema podium's own? Nothing of it is evaluated.
 * TAMPERED if not. current: it is of this version; of an older one only the
 * stored tables are compared, as the others are dropped unread. */
enum podium_status schema_check(struct podium *pd, bool current);

#endif
