/* lists.h - entries of all contests by field, year, unit and prize; and what
 * the search reads. */
/* SPDX-License-Identifier: MIT */
#ifndef PAGES_LISTS_H
#define PAGES_LISTS_H

#include "pages/page.h"

/* The lists that there are: "field", "year", "unit", "prize"; ends with NULL.
 * lists/WORD.html names the groups, lists/WORD/NUMBER.html has one. */
extern const char *const list_words[];

void write_lists(struct site *site);

#endif
