/* sheet.h - a judge's own sheets: drafts, submitting, receipts. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_SHEET_H
#define PODIUM_SHEET_H

#include <podium/table.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PODIUM_RECEIPT_ROOM 13 /* 12 characters and a NUL */

/* What the person of the handle gives for one entry that is assigned to her. */
struct podium_scoring {
    const char *round; /* NULL: the open one */
    const char *entry; /* its number; in a blind round its blind code */
    struct podium_cells scores; /* as typed: criterion and points;
                                 * CRITERION.comment and a text; of a draft also
                                 * CRITERION.note, for the judge alone, and
                                 * CRITERION.unsure, yes or no */
    const char *comment;        /* on the whole; NULL: as the draft or the sheet
                                 * has it, "": none */
    const char *reason;         /* of a correction */
    const char *judge; /* code of the judge; NULL: the person herself. Another
                        * judge only to amend her sheet from paper after the
                        * round was closed */
};

struct podium_submitted {
    char receipt[PODIUM_RECEIPT_ROOM];
    const char *entry; /* as given */
    const char *total; /* points */
    int64_t version;
    bool
        late; /* after its round was closed: it counts once a chair admits it */
};

/* Save answers as a draft: outside the log, in this copy only. NOT_FOUND if the
 * round is unknown or the entry not assigned to her; REFUSED if she is barred
 * from it or has no key in use, the round is closed, or scoring->judge is
 * somebody else; INVALID with the faults, and then nothing is saved. */
PODIUM_CHECK enum podium_status podium_draft_save(struct podium *pd,
    const struct podium_scoring *scoring, struct podium_arena *arena,
    struct podium_faults *faults);

/* Submit the sheet: the scores of her draft, if it is her own sheet, else of
 * the current one, and instead of these those given now, notes and marks left
 * out. Every criterion but a bonus needs a score, and a low one its comment.
 * Signed with the key of podium_code_use(). A new version of a sheet needs a
 * reason; after the round was closed also a second person
 * (podium_consent_by_code()). NOT_FOUND and REFUSED as podium_draft_save(),
 * except that a closed round may be amended; INVALID with the faults, or
 * without one if only the reason is missing. */
PODIUM_CHECK enum podium_status podium_sheet_submit(struct podium *pd,
    const struct podium_scoring *scoring, struct podium_arena *arena,
    struct podium_faults *faults, struct podium_submitted *out);

/* Which sheet a receipt names. */
struct podium_receipt {
    const char *receipt;
    const char *round, *entry, *judge; /* codes; entry as the judge saw it */
    int64_t version, seq, time;        /* seq: of the event */
    const char *state;                 /* submitted, void, late or disputed */
    const char *origin;                /* imported, keyed or judge */
    bool withdrawn;  /* the entry is withdrawn: its sheets never count */
    bool practice;   /* a trainee's: it never counts */
    bool incomplete; /* a score is missing: it does not count */
    bool revoked;    /* the key that signed it has been revoked */
    bool old_rules;  /* rules or rubric changed since */
};

struct podium_receipts {
    struct podium_receipt *items;
    size_t count, room;
};

/* The late sheets that no chair has admitted yet, oldest first. */
PODIUM_CHECK enum podium_status podium_sheet_list_late(
    struct podium *pd, struct podium_arena *arena, struct podium_receipts *out);

/* Find the sheet with this receipt, in any spelling of it; NOT_FOUND if no
 * sheet has it. */
PODIUM_CHECK enum podium_status podium_receipt_find(struct podium *pd,
    const char *receipt, struct podium_arena *arena,
    struct podium_receipt *out);
/* The receipt of the sheet that was submitted with this request goes to
 * *receipt; NULL, and OK, if the log has no such request or it was no sheet. */
PODIUM_CHECK enum podium_status podium_receipt_find_by_request(
    struct podium *pd, const char *request, struct podium_arena *arena,
    const char **receipt);

/* Admit a late sheet, so that it counts; the version that was current becomes
 * void. NOT_FOUND if no sheet has this receipt; REFUSED if it is not late, or
 * by anybody but a chair. The reason is recorded as it is given, also NULL. */
PODIUM_CHECK enum podium_status podium_sheet_admit(
    struct podium *pd, const char *receipt, const char *reason);

/* Admit every late sheet that came with a file: a copy or a ballot, by the name
 * that it had when it was brought in, without folders. In the order in which
 * they came; all or none. *count: how many. NOT_FOUND if no late sheet came
 * with it; else as podium_sheet_admit(). */
PODIUM_CHECK enum podium_status podium_sheet_admit_all(
    struct podium *pd, const char *copy, const char *reason, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
