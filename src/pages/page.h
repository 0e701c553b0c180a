/* page.h - a page of a site: its frame, and how it says things. */
/* SPDX-License-Identifier: MIT */
#ifndef PAGES_PAGE_H
#define PAGES_PAGE_H

#include "pages/html.h"
#include "pages/tree.h"

/* A contest of the site, and where its pages are. */
struct site_contest {
    const struct podium_edition *edition;
    int64_t year, number; /* of its address */
    char folder[48];      /* 2026/1/ */
};

/* An entry of the site. */
struct site_entry {
    const struct site_contest *contest;
    const struct podium_edition_entry *entry;
};

struct site {
    const struct podium_site *asked;
    const char *title;
    enum podium_language first;    /* the language of the pages at the root */
    struct site_contest *contests; /* the newest first */
    size_t count;
    struct site_entry *entries; /* of all published contests */
    size_t entry_count;
    struct {
        struct retired_address {
            int64_t year, number;
        } * items;
        size_t count, room;
    } retired; /* of contests that left the site */
    struct tree tree;
};

/* The page that is being written. */
struct page {
    struct site *site;
    enum podium_language language;
    const char *path; /* without the folder of its language */
    char up[32];      /* to the folder of its language */
    char root[40];    /* to the folder of the site */
    struct buffer body;
    struct podium_arena arena; /* of texts that it says */
};

/* A step of the way to a page: what it is called, and its path. */
struct crumb {
    const char *name, *path;
};

struct page_head {
    const char *title, *about;  /* about: a sentence, or NULL */
    const struct crumb *crumbs; /* ends with a NULL name; the last is this page
                                 */
    bool no_index;
};

/* Begin a page up to <main>; path such as "2026/1/index.html". */
struct page page_begin(struct site *site, enum podium_language language,
    const char *path, const struct page_head *head);
/* Finish it and hand it to the tree. */
void page_end(struct page *p, enum tree_rank rank, bool initials);

/* A message in the language of the page, not escaped yet. */
const char *page_text(struct page *p, const char *id);
const char *page_says(struct page *p, const char *const words[]);
#define SAYS(p, ...) page_says((p), (const char *const[]){ __VA_ARGS__, NULL })

/* Numbers, days and moments as readers of the page write them. */
const char *page_number(struct page *p, const char *number);
const char *page_day(struct page *p, const char *iso);
const char *page_moment(struct page *p, int64_t ms);

/* ` lang="vi"` where a text of the contest is in another language than the
 * page, else "". */
const char *lang_of(const struct page *p, const struct podium_edition *e);

/* Names of authors, each isolated; true if one is of initials. */
bool page_authors(struct page *p, const struct podium_edition_entry *e);

/* Where a prize or a rank rests on fewer sheets than it should: a sentence, or
 * NULL. */
const char *sheets_due_text(
    struct page *p, const struct podium_edition_entry *e);

/* "Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X": a contest by name. */
const char *contest_title(struct page *p, const struct podium_edition *e);

/* The address of an entry's page from the folder of the language. */
const char *entry_path(struct page *p, const struct site_entry *e);

/* The folder of a language in the site: "" or "en/". */
const char *language_folder(
    const struct site *site, enum podium_language language);

#endif
