/* duplicate.h - what may be entered twice. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_DUPLICATE_H
#define PODIUM_DUPLICATE_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A contest that was held before. */
struct podium_earlier_contest {
    struct podium *contest;
    const char *name; /* by which it is called: its file */
};

/* Two titles that are nearly the same, or two authors of one name. Homonyms are
 * people: what else is known is beside them. */
struct podium_duplicate {
    const char *what;          /* "title" or "author" */
    const char *contest;       /* of the other: the name of an earlier one, or
                                * NULL: of this one */
    const char *entry, *other; /* codes */
    const char *text, *other_text;
    const char *unit, *other_unit; /* names; NULL: none */
    int born, other_born;          /* years; 0: not known */
    int likeness;                  /* thousandths; 1000: the same */
};

struct podium_duplicates {
    struct podium_duplicate *items;
    size_t count, room;
};

/* Compare the entries that are active with each other, and with those of n
 * earlier contests. Titles first, those most alike first. */
PODIUM_CHECK enum podium_status podium_duplicate_list(struct podium *pd,
    const struct podium_earlier_contest *earlier, size_t n,
    struct podium_arena *arena, struct podium_duplicates *out);

#ifdef __cplusplus
}
#endif

#endif
