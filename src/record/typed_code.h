/* typed_code.h - the row that somebody means by a code. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_TYPED_CODE_H
#define RECORD_TYPED_CODE_H

#include "record/handle.h"

enum coded_table { CODED_ENTRIES, CODED_PEOPLE, CODED_ROUNDS, CODED_FIELDS };

/* The id of the row with a code as it was typed: the very code, else one that
 * differs in the case of letters alone, if there is just one. 0 if there is
 * none, or several could be meant, or code is NULL. */
enum podium_status typed_code_find(
    struct podium *pd, enum coded_table table, const char *code, int64_t *id);

/* The same of a person, round or field; NOT_FOUND instead of 0 where there is a
 * code. */
enum podium_status find_typed_id(
    struct podium *pd, enum coded_table table, const char *code, int64_t *id);

struct typed_row {
    int64_t id;
    const char *code; /* as it is in the table */
};

/* The same of an entry or a person; NOT_FOUND instead of 0. */
enum podium_status find_typed_entry(struct podium *pd, const char *code,
    struct podium_arena *arena, struct typed_row *out);
enum podium_status find_typed_person(struct podium *pd, const char *code,
    struct podium_arena *arena, struct typed_row *out);

#endif
