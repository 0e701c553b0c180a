/* sheet.h - a judge's own sheets: drafts, submitting, receipts. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_SHEET_H
#define PODIUM_SHEET_H

#include <podium/table.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PODIUM_RECEIPT_ROOM 13 /* 12 characters and a NUL */

/* What the person of the handle says about one entry that is assigned to
 * her. */
struct podium_scoring {
    const char *round; /* NULL: the open one */
    const char *entry; /* its number; in a blind round its blind code */
    struct podium_cells scores; /* criterion and points, as typed */
    const char *comment;        /* NULL: as the draft or the sheet has it */
    const char *reason;         /* of a correction */
    const char *judge; /* whose sheet; NULL: hers. Another's only to correct it
                        * after the round is closed, from paper */
};

struct podium_submitted {
    char receipt[PODIUM_RECEIPT_ROOM];
    const char *entry; /* as given */
    const char *total; /* points */
    int64_t version;
    bool late; /* the round was closed already */
};

/* Keep answers as a draft: outside the log, only in this copy. NOT_FOUND if
 * the entry is not on her list; INVALID with the faults. */
PODIUM_CHECK enum podium_status podium_draft_save(struct podium *pd,
    const struct podium_scoring *scoring, struct podium_arena *arena,
    struct podium_faults *faults);

/* Submit the sheet: the draft, and over it what is given now. Every criterion
 * but a bonus must have its score. Signed with the key of podium_unlock(). A
 * sheet that stands is corrected, which takes a reason; after the round is
 * closed that takes a second person as well (podium_consent()). */
PODIUM_CHECK enum podium_status podium_sheet_submit(struct podium *pd,
    const struct podium_scoring *scoring, struct podium_arena *arena,
    struct podium_faults *faults, struct podium_submitted *out);

/* Declare a conflict of the handle's person with an entry on her list, in a
 * round (NULL: the open one): the entry is taken off her list. REFUSED once
 * she has handed in a sheet for it, INVALID without a reason. */
PODIUM_CHECK enum podium_status podium_abstain(struct podium *pd,
    const char *round, const char *entry, const char *reason);

/* Which sheet a receipt names. */
struct podium_receipt {
    const char *receipt;
    const char *round, *entry, *judge; /* codes; entry as the judge saw it */
    int64_t version, seq, time;        /* seq: of the event */
    const char *state;                 /* submitted, void, late or disputed */
    const char *origin;                /* imported, keyed or judge */
    bool withdrawn;  /* the entry is: the sheet never counts */
    bool practice;   /* of a trainee: it never counts */
    bool incomplete; /* a score is missing: it does not count */
    bool revoked;    /* the key that signed it has been revoked */
    bool old_rules;  /* rules or rubric changed since */
};

struct podium_receipts {
    struct podium_receipt *items;
    size_t count, room;
};

/* The sheets that came when their round was closed, and wait for a chair. */
PODIUM_CHECK enum podium_status podium_late_list(
    struct podium *pd, struct podium_arena *arena, struct podium_receipts *out);

/* Look a receipt up, however it is typed; NOT_FOUND if no sheet has it. */
PODIUM_CHECK enum podium_status podium_receipt_find(struct podium *pd,
    const char *receipt, struct podium_arena *arena,
    struct podium_receipt *out);
/* The receipt of the sheet that a request brought, or NULL. */
PODIUM_CHECK enum podium_status podium_receipt_of_request(struct podium *pd,
    const char *request, struct podium_arena *arena, const char **receipt);

/* Let a late sheet count, by a chair, with the reason. */
PODIUM_CHECK enum podium_status podium_sheet_admit(
    struct podium *pd, const char *receipt, const char *reason);

#ifdef __cplusplus
}
#endif

#endif
