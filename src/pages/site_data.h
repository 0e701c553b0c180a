/* site_data.h - the files of a site that are for programs. */
/* SPDX-License-Identifier: MIT */
#ifndef PAGES_SITE_DATA_H
#define PAGES_SITE_DATA_H

#include "pages/page.h"

/* FOLDER/data/awards.csv and .json, entries.csv and .json. */
void write_contest_data(struct site *site, const struct site_contest *c);
/* data/contests.csv: it also says which address a contest has. */
void write_contest_list(struct site *site);
/* search/YEAR.json and search/years.json. */
void write_search_index(struct site *site);
/* feed.xml: RFC 4287. */
void write_feed(struct site *site);

#endif
