/* typed_code.h - the row that somebody means by a code. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_GROUND_TYPED_CODE_H
#define CONTEST_GROUND_TYPED_CODE_H

#include "record/handle.h"

struct typed_row {
    int64_t id;
    const char *code; /* as it is in the table */
};

/* The entry or the person with a code as it was typed: the very code, else one
 * that differs in the case of letters alone, if there is just one. NOT_FOUND if
 * there is none, or if several could be meant. */
enum podium_status find_typed_entry(struct podium *pd, const char *code,
    struct podium_arena *arena, struct typed_row *out);
enum podium_status find_typed_person(struct podium *pd, const char *code,
    struct podium_arena *arena, struct typed_row *out);

#endif
