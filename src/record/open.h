/* open.h - the steps of opening that creating and replaying share. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_OPEN_H
#define RECORD_OPEN_H

#include "record/handle.h"

/* A handle without a database yet; NULL when memory ran out. */
struct podium *handle_new(
    const char *path, const struct podium_options *options);

/* Open SQLite on path, guarded and hardened. */
enum podium_status open_database(
    struct podium *pd, const char *path, int flags);

/* The second half of that, for a database that is open. */
enum podium_status harden(struct podium *pd);

/* An empty contest database in memory that speaks like pd. Close *out also
 * on failure; NULL when memory ran out. */
enum podium_status open_memory(struct podium *pd, struct podium **out);

/* A new file beside its place, like podium_create(), whose log begins with one
 * event by from's actor, signed by them. Close *out also on failure; from says
 * why. */
enum podium_status create_issued(struct podium *from, const char *path,
    const char *kind, const struct buffer *body, struct podium **out);

#endif
