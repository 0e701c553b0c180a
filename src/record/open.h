/* open.h - the steps of opening that creating and replaying share. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_OPEN_H
#define RECORD_OPEN_H

#include "record/handle.h"

/* A handle without a database yet; NULL when memory ran out. */
struct podium *handle_new(
    const char *path, const struct podium_options *options);

/* Open SQLite on path, with the authorizer and with safe settings. */
enum podium_status open_database(
    struct podium *pd, const char *path, int flags);

/* Set the authorizer and the safe settings on pd->db, which is open. */
enum podium_status harden_database(struct podium *pd);

/* Create an empty contest database in memory, with pd's language and time.
 * Close *out also on failure; NULL when memory ran out. */
enum podium_status open_memory(struct podium *pd, struct podium **out);

/* Create a contest file under a temporary name, as podium_create() does. Its
 * first event has this kind and body, and is signed by from's actor. Close
 * *out also on failure; the message is then on from. */
enum podium_status create_from_handle(struct podium *from, const char *path,
    const char *kind, const struct buffer *body, struct podium **out);

#endif
