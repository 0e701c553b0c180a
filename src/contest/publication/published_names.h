/* published_names.h - how authors are named in public. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_PUBLICATION_PUBLISHED_NAMES_H
#define CONTEST_PUBLICATION_PUBLISHED_NAMES_H

#include <podium/edition.h>

#include "contest/rules/consent.h"

/* What decides about names and results, loaded once for a contest. */
struct publishing {
    struct map names, results; /* consents to each */
    struct map objections; /* adults who took back a consent to their name */
    bool young;            /* an unknown birth date is a child's */
    struct date today;
};

enum podium_status publishing_load(
    struct podium *pd, struct podium_arena *arena, struct publishing *out);

/* An author as the tables have her. */
struct named_author {
    int64_t id;
    const char *name, *birth; /* NULL: erased, or not known */
    bool minor;
};

/* Her name, or her initials, in the arena. */
struct podium_edition_author published_author(const struct publishing *p,
    struct podium_arena *arena, const struct named_author *a);
/* May the result of her entry be published? */
bool may_publish_result(
    const struct publishing *p, const struct named_author *a);

#endif
