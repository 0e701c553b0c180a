/* alike_codes.h - codes that people take for the same: J01, j01. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_TABLE_ALIKE_CODES_H
#define CONTEST_TABLE_ALIKE_CODES_H

#include "contest/table/records.h"

/* The keys of a table's rows, each as text_name_key() gives its codes. */
struct alike_codes {
    struct podium_arena *arena;
    const struct table *table;
    struct map by_fold; /* to index in rows, plus 1 */
    struct {
        const char *const **items; /* texts of a row */
        size_t count, room;
    } rows;
};

void alike_codes_load(struct alike_codes *out, struct podium_arena *arena,
    const struct table *t, const struct rows *rows);

/* The texts of the row whose key is the same but for case, kinds of spaces and
 * hyphens, and what is not seen; NULL if there is none. */
const char *const *alike_codes_find(
    const struct alike_codes *codes, const char *const *texts);

/* Report the row, which is new, if there is one that is alike; else it is one
 * of them from now on. */
void alike_codes_check(
    struct alike_codes *codes, struct fault_sink *at, const char *const *texts);

#endif
