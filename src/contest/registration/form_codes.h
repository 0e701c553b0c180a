/* form_codes.h - codes for what a registration form brings. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_REGISTRATION_FORM_CODES_H
#define CONTEST_REGISTRATION_FORM_CODES_H

#include "contest/table/records.h"

/* Codes that end in a number, one after the other. */
struct code_series {
    struct podium_arena *arena;
    const struct table *table; /* whose only key is the code */
    const char *prefix;
    size_t width; /* of the number, with zeros before it */
    int64_t next;
    struct rows *taken; /* rows whose codes are left out */
};

/* arena, table and taken are set: begin with `first`; NULL: after the last of
 * the rows that ends in a number; otherwise with `otherwise`. False if `first`
 * does not end in a number. */
bool code_series_start(
    struct code_series *s, const char *first, const char *otherwise);
/* A code that is given otherwise: the series leaves it out. */
void code_series_take(struct code_series *s, const char *code);
/* NULL when memory ran out. */
const char *code_series_next(struct code_series *s);

#endif
