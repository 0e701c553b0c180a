/* form_header.h - the headings of what a registration form collected. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_FORM_HEADER_H
#define TABLES_FORM_HEADER_H

#include "tables/layout.h"

/* Take a row of n cells as the headings: whole questions, on one line each. */
void form_header_set(
    struct layout *l, const char *const *cells, size_t n, size_t number);

/* The last number in a text, of at most two digits: where it begins, its length
 * and what it is. NULL if there is none. */
const char *last_number(const char *text, size_t *size, size_t *value);

#endif
