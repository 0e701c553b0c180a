/* site.h - a static web site of published contests. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_SITE_H
#define PODIUM_SITE_H

#include <podium/edition.h>

#ifdef __cplusplus
extern "C" {
#endif

struct podium_site_problem {
    char text[1024];
    bool dropped; /* it would be solved by drop */
};

struct podium_site {
    const char *folder;
    const char *title; /* NULL: what it had, else the issuing body of the first
                        * contest */
    const struct podium_edition *editions;
    size_t count; /* the first edition decides on the language of a new site */
    bool live; /* of a contest that is not published, how far it is; else it is
                * left out */
    bool drop; /* contests that the site has and that are not given leave it;
                * else they are refused */
    enum podium_language language; /* of the problem */
    /* Called last, while nobody else may write to the folder; or NULL. */
    enum podium_status (*last)(
        void *closure, struct podium_site_problem *problem);
    void *closure;
};

struct podium_site_counts {
    int64_t written, unchanged, removed; /* files */
};

/* Write the site, or what changed of it. Every file is whole at any moment, and
 * no page links to one that is not there, also if this is interrupted; the same
 * editions give the same bytes. EXISTS if the folder has something else in it,
 * or contests that are not given; REFUSED if nothing may be published; BUSY,
 * IO, NOMEM. podium-site(5) says which files there are. */
PODIUM_CHECK enum podium_status podium_site_write(
    const struct podium_site *site, struct podium_site_counts *counts,
    struct podium_site_problem *problem);

#ifdef __cplusplus
}
#endif

#endif
