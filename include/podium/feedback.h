/* feedback.h - what entrants learn about their entries. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_FEEDBACK_H
#define PODIUM_FEEDBACK_H

#include <podium/certificate.h>
#include <podium/rank.h>
#include <podium/site.h>
#include <podium/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A sheet, by nobody: they are in the order of what is shown of them. */
struct podium_feedback_sheet {
    const char *letter; /* A to Z, then AA, AB ... */
    enum podium_fate fate;
    const char *aside;   /* the message that says why it does not count, with
                          * its letter and a limit; NULL: it counts */
    const char *total;   /* points; "" if incomplete */
    const char **scores; /* one for each criterion; "" if it is missing */
};

struct podium_feedback_criterion {
    const char *name, *maximum;
    const char *mean; /* of the sheets that count; "" without one */
};

struct podium_feedback_comment {
    const char *criterion; /* name; NULL: on the whole entry */
    const char *text;
    bool begins; /* it is the first on what it is about */
};

/* What the rule "feedback_shows" lets out; the rest is NULL or 0. Numbers have
 * a decimal point. */
struct podium_feedback {
    const char *entry, *title, *field, *unit; /* unit: or NULL */
    bool provisional;
    const char *objection_until, *objection_how; /* or NULL */
    int64_t place, of;                           /* of so many in its field */
    const char *total, *prize;
    int64_t sheets_in, sheets_due; /* podium_result_sheets_due() */
    const char *outlier_threshold; /* points, where sheets were set aside */
    const struct podium_feedback_criterion *criteria;
    size_t criterion_count;
    const struct podium_feedback_sheet *sheets;
    size_t sheet_count;
    bool means, aside;
    const struct podium_feedback_comment *comments; /* by criterion and text */
    size_t comment_count;
    size_t withheld;             /* comments that a chair keeps back */
    const char *const *receipts; /* by their letters, not as the sheets; ends
                                  * with NULL */
    size_t receipt_count;
    /* Heads of the paper; any may be NULL. */
    enum podium_language language; /* of the contest */
    const char *parent, *host, *heading, *motto, *contest, *edition;
};

struct podium_feedbacks {
    struct podium_feedback *items;
    size_t count, room;
};

/* The feedback on all entries, by field and code, or on one. REFUSED before the
 * contest is published; NOT_FOUND for an unknown entry. */
PODIUM_CHECK enum podium_status podium_feedback_list(struct podium *pd,
    const char *entry, struct podium_arena *arena,
    struct podium_feedbacks *out);

/* What a judge wrote on an entry. */
struct podium_comment {
    const char *entry, *judge;              /* codes */
    const char *criterion, *criterion_name; /* NULL: on the whole entry */
    const char *text;
    const char *withheld; /* why entrants do not read it; NULL: they do, where
                           * the rule "feedback_shows" has comments */
};

struct podium_comments {
    struct podium_comment *items;
    size_t count, room;
};

/* The comments of all sheets that count, or on one entry, by field, entry and
 * judge. REFUSED to who may not see who judged; NOT_FOUND for an unknown entry.
 */
PODIUM_CHECK enum podium_status podium_comment_list(struct podium *pd,
    const char *entry, struct podium_arena *arena, struct podium_comments *out);

struct podium_comment_id {
    const char *entry, *judge, *criterion; /* NULL: on the whole entry */
};

/* Keep a comment from entrants, or let them read it again. It stays in the log,
 * with the reason; a sheet submitted again with the same comment changes
 * nothing, one with another has to be read again. NOT_FOUND if there is no such
 * comment, EXISTS if nothing would change, REFUSED to all but the chair of the
 * panel, and an organiser where it has none. */
PODIUM_CHECK enum podium_status podium_comment_withhold(
    struct podium *pd, const struct podium_comment_id *id, const char *reason);
PODIUM_CHECK enum podium_status podium_comment_release(
    struct podium *pd, const struct podium_comment_id *id, const char *reason);

struct podium_feedback_addresses {
    const char *const *items;
    struct podium_faults faults; /* of the table, where it was refused */
};

/* An address for each of the list, in the arena: 32 hex digits that nobody
 * guesses. They are those of a table of the office, a CSV file or a workbook
 * with the columns entry and address, and new ones, which are added to it, for
 * its owner alone to read. INVALID, with every fault, where an address has
 * another form or is there twice, and nothing is written; REFUSED to who may
 * not see everything; IO, NOMEM. */
PODIUM_CHECK enum podium_status podium_feedback_addresses(struct podium *pd,
    const char *path, const struct podium_feedbacks *list,
    struct podium_arena *arena, struct podium_feedback_addresses *out);

/* Write a page each into FOLDER/feedback, where folder has a site that
 * podium_site_write() made, so that its style is there: under an address that
 * nobody guesses, one for each of the list. No page names an
 * author, and nothing links to it. A page whose address is not given any more
 * says that it is gone. In libpodium-pages. NOT_FOUND if there is no site;
 * BUSY, IO, NOMEM. */
PODIUM_CHECK enum podium_status podium_feedback_pages_write(
    const struct podium_feedbacks *list, const char *const addresses[],
    const char *folder, enum podium_language language,
    struct podium_site_problem *problem);

/* Draw A4 pages for the post, each entry on pages of its own: how->path. In
 * libpodium-render; fails as podium_certificate_draw(). */
PODIUM_CHECK enum podium_status podium_feedback_draw(
    const struct podium_feedbacks *list, const struct podium_drawing *how,
    struct podium_draw_problem *problem);

#ifdef __cplusplus
}
#endif

#endif
