/* phase.h - the phase, what keeps it from ending, and issues. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_PHASE_H
#define PODIUM_PHASE_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The phase: setup, registration, judging, deliberation or published; in a
 * ballot: ballot. TAMPERED if the file has none. */
PODIUM_CHECK enum podium_status podium_phase_get(
    struct podium *pd, struct podium_arena *arena, const char **phase);

/* A blocker: what keeps the phase from ending. */
struct podium_blocker {
    const char *id;   /* e.g. "missing_sheets" */
    int64_t count;    /* how many sheets, entries ... it is about */
    const char *what; /* in the language of the handle */
};

struct podium_blockers {
    struct podium_blocker *items;
    size_t count, room;
};

/* All blockers of the phase: what is missing, and the errors of podium_check(),
 * one blocker for each kind. Without any OK, and the list is empty. */
PODIUM_CHECK enum podium_status podium_blocker_list(
    struct podium *pd, struct podium_arena *arena, struct podium_blockers *out);

/* The decision to end a phase in spite of blockers. */
struct podium_waiver {
    const char *ids;    /* of blockers, separated by spaces; "all" is all */
    const char *reason; /* needed once a blocker is waived */
};

/* Go on to the next phase; its name goes to *phase. REFUSED after the last one,
 * in a ballot, and if there is a blocker that waiver (or NULL) does not name;
 * INVALID if a blocker is waived without a reason. What was waived is recorded
 * with the actor and the reason. */
PODIUM_CHECK enum podium_status podium_phase_next(struct podium *pd,
    const struct podium_waiver *waiver, struct podium_arena *arena,
    const char **phase);

/* Go back from deliberation to judging, with a reason and the consent of a
 * second person (podium_consent_by_code()): a closed round can be opened again
 * and a score corrected. Proposals and decisions stay, and
 * podium_award_outdated() says which of them the rules no longer give. The new
 * phase goes to *phase. REFUSED in any other phase, without the consent or the
 * reason. */
PODIUM_CHECK enum podium_status podium_phase_back(
    struct podium *pd, const char *reason, const char **phase);

/* A blocker that was waived, by whom, when (ms since 1970) and why. */
struct podium_waived_blocker {
    const char *phase, *id, *reason, *person, *name;
    int64_t count, time;
};

struct podium_waivers {
    struct podium_waived_blocker *items;
    size_t count, room;
};

/* All waivers of the contest, oldest first. */
PODIUM_CHECK enum podium_status podium_waiver_list(
    struct podium *pd, struct podium_arena *arena, struct podium_waivers *out);

/* An issue: something that contradicts itself or the rules. */
struct podium_issue {
    const char *id;     /* of its kind, e.g. "no_author" */
    bool error;         /* else a warning */
    const char *noun;   /* what it is about: "entry", */
    const char *code;   /* "ST07" */
    const char *what;   /* in the language of the handle, with what to do */
    const char *detail; /* of one of eligibility, which may be waived: what it
                         * says, in no language; else NULL */
    const char *reason; /* why somebody waived it, or NULL: it stands, and is
                         * no error any more, */
    const char *person; /* and who that was */
};

struct podium_issues {
    struct podium_issue *items;
    size_t count, room, errors;
};

/* Find issues of eligibility, duplicates, sums and contradictions; errors that
 * nobody waived come first, out->errors of them. OK whether or not there are
 * any. */
PODIUM_CHECK enum podium_status podium_check(
    struct podium *pd, struct podium_arena *arena, struct podium_issues *out);

/* Let the issues of eligibility with this id that an entry has now stand, with
 * a reason: they block nothing any more, and are shown as waived. One that
 * comes to say something else is an issue again. How many goes to *count.
 * NOT_FOUND if the entry has none; INVALID if it is no issue of eligibility, or
 * the reason is missing. */
PODIUM_CHECK enum podium_status podium_issue_waive(struct podium *pd,
    const char *entry, const char *id, const char *reason, int64_t *count);
/* Those that were waived are issues again. */
PODIUM_CHECK enum podium_status podium_issue_reopen(struct podium *pd,
    const char *entry, const char *id, const char *reason, int64_t *count);

#ifdef __cplusplus
}
#endif

#endif
