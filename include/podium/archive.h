/* archive.h - all that was published, in a file that answers fast.
 *
 * It is made from editions (podium/edition.h) and holds nothing else: what
 * leaves the site leaves the archive when that is made anew. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_ARCHIVE_H
#define PODIUM_ARCHIVE_H

#include <podium/edition.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Write the archive, over one that is there. The same editions give the
 * same bytes. IO (errno says why), NOMEM. */
PODIUM_CHECK enum podium_status podium_archive_write(
    const char *path, const struct podium_edition *editions, size_t count);

/* What is looked for. */
struct podium_archive_query {
    const char *words;         /* all of them, with or without marks; or NULL */
    const char *similar;       /* a title that nearly the same one is looked
                                * for; or NULL */
    const char *prize, *field; /* only with these words in them; or NULL */
    int64_t year;              /* only of this one; 0: of all */
    size_t most;               /* rows; 0: 50 */
};

struct podium_archive_row {
    int64_t year;
    const char *contest, *edition, *entry, *title, *authors, *unit, *field,
        *prize;   /* any but contest and title may be NULL */
    int likeness; /* of a similar title, thousandths */
};

struct podium_archive_rows {
    struct podium_archive_row *items;
    size_t count, room;
    int64_t searched; /* entries that the archive has */
};

/* Best first; the newest of those that are equally good. OK also if nothing is
 * found. NOT_FOUND if there is no archive, SCHEMA if it is none, BUSY, IO,
 * NOMEM. */
PODIUM_CHECK enum podium_status podium_archive_search(const char *path,
    const struct podium_archive_query *query, struct podium_arena *arena,
    struct podium_archive_rows *out);

#ifdef __cplusplus
}
#endif

#endif
