/* contest_page.h - the pages of one contest. */
/* SPDX-License-Identifier: MIT */
#ifndef PAGES_CONTEST_PAGE_H
#define PAGES_CONTEST_PAGE_H

#include "pages/page.h"

/* A page that grew beyond this goes on on another one: all of it must stay
 * under 100 KB. */
#define PAGE_BYTES ((size_t)80 * 1024)
#define PAGE_ROWS 200

/* FOLDER/index.html, and awards-2.html ... where there are many. */
void write_contest_page(struct site *site, enum podium_language language,
    const struct site_contest *c);
/* FOLDER/entries.html ...: all published entries, with what is published of
 * their results. */
void write_ranking_pages(struct site *site, enum podium_language language,
    const struct site_contest *c);
/* index.html. */
void write_front_page(struct site *site, enum podium_language language);
/* FOLDER/e/NUMBER.html. */
void write_entry_page(struct site *site, enum podium_language language,
    const struct site_entry *e);

/* Does a field tell of entries that did not win? */
bool has_ranking(const struct podium_edition *e);

/* The state of its results, in a box of its own. */
void add_publication(struct page *p, const struct podium_edition *e);

/* FOLDER/STEM.html, FOLDER/STEM-2.html ... */
const char *part_path(
    struct page *p, const char *folder, const char *stem, size_t part);

#endif
