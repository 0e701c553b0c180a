/* edition.h - what of a contest is published.
 *
 * An edition holds nothing that may not be published: what is not in it is on
 * no page, in no list and in no file of a site. There is nothing before the
 * contest is published; of entries what the rule "publishes" lets out; of a
 * child's name the initials, unless it was agreed to (Law 91/2025/QH15, article
 * 24); of an author who was erased nothing. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_EDITION_H
#define PODIUM_EDITION_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

enum podium_publication {
    PODIUM_PUBLICATION_NONE,        /* the contest is not published */
    PODIUM_PUBLICATION_PROVISIONAL, /* objections may still come */
    PODIUM_PUBLICATION_FINAL
};

/* What the rule "publishes" of a field lets out; each also what is before it.
 */
enum podium_published {
    PODIUM_PUBLISHED_PRIZES,  /* entries that won */
    PODIUM_PUBLISHED_ENTRIES, /* all entries */
    PODIUM_PUBLISHED_PLACES,  /* their places */
    PODIUM_PUBLISHED_RESULTS  /* their results */
};

struct podium_edition_author {
    const char *name; /* or initials */
    bool initials;
};

/* A prize of a field, in the order of prizes. */
struct podium_edition_prize {
    const char *name;
    int64_t id, field_id, given;
    const char *threshold; /* points, or NULL */
    bool top;              /* the best of its field */
    bool unreached;        /* nobody in the field has the points for it */
};

struct podium_edition_field {
    int64_t id;
    const char *field, *name; /* code, name */
    enum podium_published published;
    bool withheld; /* the rule lets out more, but a child has not agreed */
    int64_t entries, awards;
};

/* An entry that is published. */
struct podium_edition_entry {
    int64_t number;    /* in the order in which they were registered: never
                        * another entry's */
    const char *entry; /* code */
    const char *title, *summary, *unit, *town; /* or NULL */
    const char *unit_now; /* where the unit is a province that is no more: the
                           * one that it is in now; else NULL */
    size_t field;         /* which of the fields */
    const char *prize;    /* name, or NULL */
    int64_t prize_id;
    bool top;             /* it is the best prize of its field */
    bool shares;          /* another one has the same place */
    int64_t place;        /* 0: none, or not published */
    const char *citation; /* why it won, or NULL */
    const char *total;    /* "" : none, or not published; with a point */
    int64_t sheets_in, sheets_due; /* podium_result_sheets_due() */
    const struct podium_edition_author *authors;
    size_t author_count;
};

struct podium_edition_erratum {
    int64_t time;      /* ms since 1970 */
    const char *entry; /* code: whose prize is another one since, */
    const char *prize; /* this one; NULL: none */
};

struct podium_edition {
    enum podium_publication publication;
    const char *id;    /* 64 hex digits: of its first event, never another's */
    const char *head;  /* of its log */
    int64_t year;      /* of its decision, or of its publication */
    int64_t published; /* ms since 1970 */
    enum podium_language language; /* of the contest */
    /* Facts; any may be NULL. */
    const char *name, *edition, *host, *decision, *decision_date, *signing_date,
        *objection_until, *objection_how;
    int64_t entries, authors, units, judges, sheets, awards;
    int64_t expected; /* sheets, by the assignments */
    /* How it was judged. */
    const char *method, *outlier_threshold; /* points, or NULL */
    int64_t judges_per_entry;
    const char *const *tie_steps; /* as the rule has them, a criterion by its
                                   * name; ends with NULL; or NULL */
    struct {
        struct podium_edition_field *items;
        size_t count, room;
    } fields;
    struct {
        struct podium_edition_prize *items;
        size_t count, room;
    } prizes;
    struct {
        struct podium_edition_entry *items; /* by field; then by place, prize
                                             * and code */
        size_t count, room;
    } list;
    struct {
        struct podium_edition_erratum *items;
        size_t count, room;
    } errata;
};

/* Load it. OK also if nothing is published yet: then only id, facts and
 * publication are filled in, and how many entries, fields and sheets there are.
 * REFUSED while copies disagree, or where decisions
 * are no longer what the rules give. */
PODIUM_CHECK enum podium_status podium_edition_load(
    struct podium *pd, struct podium_arena *arena, struct podium_edition *out);

#ifdef __cplusplus
}
#endif

#endif
