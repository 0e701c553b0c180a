/* body_form.h - the canonical form of an event's body, and its members. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_BODY_FORM_H
#define RECORD_BODY_FORM_H

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

/* The members of one body. Zero-initialise; free with form_free(). */
struct body_form {
    struct body_value items[MOST_MEMBERS];
    size_t count;
    struct buffer texts; /* each ends with a NUL */
};

/* Read the body of an event of this kind, which must be written as
 * schema/body.csv says: else INVALID, with the first member that is not.
 * SCHEMA if there is no such kind; NOMEM. */
enum podium_status form_read(struct podium *pd, const char *kind,
    const char *body, struct body_form *out);
void form_free(struct body_form *form);

/* Is the source of an event from another file written as it should be? */
enum podium_status form_check_source(struct podium *pd, const char *source);

/* The number or the text of a member; 0 or NULL where it is none. The text
 * lives as long as the form. */
int64_t form_int(const struct body_form *form, const char *name);
const char *form_text(const struct body_form *form, const char *name);

/* Bind the parameters of a statement by the members of their names: a number,
 * a text, or JSON; NULL where the body has no such member, or it is null. Those
 * of the event itself (:seq, :source, :actor, :own) are left. The form must
 * live until stmt_end(). */
struct stmt;
void form_bind(struct stmt *q, const struct body_form *form);

/* Is it a member of the body of this kind? */
bool form_has(const char *kind, const char *member);

#endif
