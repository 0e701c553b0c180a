/* body.h - the canonical form of an event's body, and its members. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_BODY_H
#define RECORD_BODY_H

#include "record/handle.h"

#define MOST_MEMBERS 16

enum value_type {
    VALUE_NULL,
    VALUE_INT,
    VALUE_TEXT, /* without quotes and escapes */
    VALUE_JSON  /* an object or a list, as it stands in the body */
};

struct body_value {
    const char *name;
    enum value_type type;
    int64_t number;
    size_t text; /* where it begins in the texts */
};

/* The members of one body. Zero-initialise; free with body_free(). */
struct body {
    struct body_value items[MOST_MEMBERS];
    size_t count;
    struct buffer texts; /* each ends with a NUL */
};

/* Read the body of an event of this kind, which must be written as
 * schema/body.csv says: else INVALID, with the first member that is not.
 * SCHEMA if there is no such kind; NOMEM. */
enum podium_status body_read(
    struct podium *pd, const char *kind, const char *json, struct body *out);
void body_free(struct body *body);

/* Is the source of an event from another file written as it should be? */
enum podium_status body_check_source(struct podium *pd, const char *source);

/* The number or the text of a member; 0 or NULL where it is none. The text
 * lives as long as the body. */
int64_t body_int(const struct body *body, const char *name);
const char *body_text(const struct body *body, const char *name);

/* One number of a body that is needed for nothing else. */
enum podium_status body_number(struct podium *pd, const char *kind,
    const char *json, const char *name, int64_t *out);

/* Bind the parameters of a statement by the members of their names: a number,
 * a text, or JSON; NULL where the body has no such member, or it is null. Those
 * of the event itself (:seq, :source, :actor, :own) are left. The body must
 * live until stmt_end(). */
struct stmt;
void body_bind(struct stmt *q, const struct body *body);

/* Is it a member of the body of this kind? */
bool body_has(const char *kind, const char *member);

/* Does the body mention the row with this id anywhere? Ids are random numbers
 * of 16 digits, so that their digits stand nowhere by chance. */
bool body_mentions(const char *body, int64_t id);

#endif
