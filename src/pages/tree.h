/* tree.h - the files of a site: what changed, and in which order.
 *
 * In: pages with their paths. Out: a folder with them. What must hold at every
 * moment, also when the power goes: each file is whole, an old or a new one; no
 * page links to one that is not there. So everything is written beside its
 * path and synced first; a page that others link to, and is not there yet, is
 * reserved by one without links; then come the leaves, and the lists last. What
 * has the bytes that it had is not touched. A page that is no longer wanted
 * leaves the page that says so; other files of the site are removed. */
/* SPDX-License-Identifier: MIT */
#ifndef PAGES_TREE_H
#define PAGES_TREE_H

#include <podium/site.h>

#include "base/buffer.h"
#include "base/map.h"

/* When a file may appear; a gone page does when nothing links to it. */
enum tree_rank {
    TREE_FIRST,
    TREE_LEAF,
    TREE_LIST,
    TREE_FRONT,
    TREE_GONE,
    TREE_RANKS
};

struct tree_file {
    const char *path;
    enum tree_rank rank;
    bool changed;
};

struct tree {
    const char *root;
    struct podium_arena arena;
    struct map paths; /* of all files that are wanted, to which in files */
    struct {
        struct tree_file *items;
        size_t count, room;
    } files;
    struct {
        const char **items;
        size_t count, room;
    } unwanted;         /* paths that go when all the others have their names */
    const char *inside; /* a folder that was seen to be no link */
    const char *begins; /* how the marker begins */
    const char *marker; /* a file by which such a folder is known */
    bool (*owns)(
        const char *path); /* is it one of the files of such a folder? */
    int folder;            /* of the root, locked */
    struct podium_site_counts counts;
    enum podium_language language;
    enum podium_status status; /* the first failure */
    struct podium_site_problem *problem;
    const char *reserved; /* a whole page without a link */
    const char *gone; /* one for html_add(), with one to the front page: {*1}
                       * leads up to it */
};

/* Two pages in both languages, of which the first is the reader's: that a page
 * is not there yet, and that it is no more. */
void tree_plain_pages(struct tree *t, enum podium_language first);

/* Open the folder, made if there is none. EXISTS if it is no site; BUSY while
 * somebody else writes to it. Ends with tree_close() in any case. */
void tree_open(struct tree *t, const char *root);
/* Keep the file's bytes for tree_publish(). */
void tree_put(struct tree *t, const char *path, enum tree_rank rank,
    const struct buffer *bytes);
/* Give everything its name. */
void tree_publish(struct tree *t);
enum podium_status tree_close(struct tree *t);

/* Record the first failure. */
void tree_fail(
    struct tree *t, enum podium_status status, const char *const words[]);

/* The bytes of a file of the site in the arena; NULL if there is none. */
const char *tree_read(struct tree *t, const char *path, size_t *size);

/* The file by which a site is known, and which addresses its contests have. */
#define TREE_CONTESTS "data/contests.csv"
#define TREE_CONTESTS_BEGIN                                                    \
    "\xef\xbb\xbf"                                                             \
    "contest,year,number,name"
/* Its language and title, a line each; then addresses that were given up. */
#define TREE_SITE "data/site.txt"

#endif
