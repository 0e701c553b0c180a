/* award.h - prizes proposed by the rules and decided by the committee. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_AWARD_H
#define PODIUM_AWARD_H

#include <podium/rank.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Why an entry did not get a prize. */
enum podium_stop {
    PODIUM_STOP_NONE,
    PODIUM_STOP_UNRANKED,
    PODIUM_STOP_MINIMUM,   /* a criterion's mean is under its minimum */
    PODIUM_STOP_THRESHOLD, /* the result is under the prize's threshold */
    PODIUM_STOP_QUOTA,     /* better entries got all of the prize */
    PODIUM_STOP_TIE,       /* more entries share its place than are left */
    PODIUM_STOP_ABOVE      /* an entry with a better place did not get it */
};

/* What the rules give one entry. */
struct podium_proposal {
    const struct podium_result *result;
    const char *prize, *prize_name; /* NULL: none */
    int64_t prize_id;
    enum podium_stop stop;  /* why it did not get the next better prize, or any
                             * prize; NONE at the top */
    const char *stop_prize; /* name of the prize that it did not get */
    const char *criterion;  /* for MINIMUM: its name */
    const int64_t *reached; /* ids of the prizes whose threshold it reaches, */
    size_t reached_count;   /* be there one left or not */
};

/* One field's proposal, in the order of the ranking. */
struct podium_field_proposal {
    struct podium_ranking *ranking;
    struct podium_proposal *items;
    size_t count;
};

struct podium_proposals {
    struct podium_field_proposal *items;
    size_t count;
    struct podium_rankings rankings;
};

/* Give every entry, or group of entries that share a place, the best prize
 * whose threshold it reaches and whose quota still holds the whole group, in
 * the order of each ranking (see podium_rank()). Nobody gets a better prize
 * than an entry with a better place. Nothing is written. REFUSED while a prize
 * waits for the threshold of the meeting; NOT_FOUND as podium_rank(). */
PODIUM_CHECK enum podium_status podium_award_propose(struct podium *pd,
    const char *round, const char *field, struct podium_arena *arena,
    struct podium_proposals *out);

/* Record a proposal as the panel's; it replaces the one before for its
 * fields. */
PODIUM_CHECK enum podium_status podium_award_record(
    struct podium *pd, const struct podium_proposals *proposals);

/* The threshold that a meeting sets. */
struct podium_threshold {
    const char *prize, *field; /* codes; field NULL: if only one such prize has
                                * this code */
    const char *points, *reason;
};

/* How many ranked entries reach a threshold, and how many do not. */
struct podium_threshold_counts {
    int64_t above, below;
};

/* Set the threshold of a prize that leaves it to the meeting; recorded with the
 * number of entries that reach it and that do not. NOT_FOUND if no such prize
 * has this code; INVALID if points are no number, or several fields have such a
 * prize and none is named. The reason may be NULL. */
PODIUM_CHECK enum podium_status podium_threshold_set(struct podium *pd,
    const struct podium_threshold *threshold, struct podium_arena *arena,
    struct podium_threshold_counts *out);

/* The committee decides on one entry: a prize's code, or NULL for none. This
 * replaces an earlier decision. NOT_FOUND for an entry that is unknown or
 * withdrawn, or a prize that its field does not have; INVALID without a
 * reason. */
PODIUM_CHECK enum podium_status podium_award_decide(struct podium *pd,
    const char *entry, const char *prize, const char *reason);

/* Decide as proposed for every entry not decided yet, and for every one whose
 * decision followed an older proposal; *count says how many, and 0 is OK.
 * INVALID without a reason; REFUSED while podium_award_outdated() names a
 * proposal. */
PODIUM_CHECK enum podium_status podium_award_decide_all(
    struct podium *pd, const char *reason, size_t *count);

/* Why an award was won, in a sentence of one line; NULL takes it back.
 * NOT_FOUND for an unknown entry; REFUSED if it has no prize; INVALID if it is
 * no such sentence. */
PODIUM_CHECK enum podium_status podium_award_cite(
    struct podium *pd, const char *entry, const char *citation);

/* An author as a certificate names them. */
struct podium_name {
    const char *name, *unit; /* unit: name, or NULL */
};

/* An award, decided or only proposed. */
struct podium_award {
    int64_t entry_id;
    const char *entry, *title, *unit, *field_name;
    const char *prize, *prize_name;       /* code and name, or NULL */
    const char *proposed, *proposed_name; /* as proposed; NULL: none */
    int64_t money;                        /* 0: none */
    bool decided;
    const char *reason;
    const char *citation; /* why it won; NULL: nobody said */
    const struct podium_name *authors;
    size_t author_count;
};

struct podium_awards {
    struct podium_award *items;
    size_t count, room;
};

/* Every active entry that has a prize proposed, or was decided on, by field,
 * prize and entry; one decided to get none has prize NULL. */
PODIUM_CHECK enum podium_status podium_award_list(
    struct podium *pd, struct podium_arena *arena, struct podium_awards *out);

/* An entry that the rules now give another prize. */
struct podium_outdated_award {
    const char *entry;     /* its code */
    const char *was, *now; /* names of prizes; NULL: none */
    bool proposal;         /* the recorded proposal is another: propose again */
    bool decision;         /* it was decided as proposed then: decide again */
};

struct podium_outdated_awards {
    struct podium_outdated_award *items;
    size_t count, room;
};

/* What was proposed, or decided as it was proposed, and is not what the rules
 * give now: after a correction, a withdrawal, a changed rule or prize. By
 * field, then as ranked; without any OK, and the list is empty. A decision that
 * did not follow its proposal is not outdated. */
PODIUM_CHECK enum podium_status podium_award_outdated(struct podium *pd,
    struct podium_arena *arena, struct podium_outdated_awards *out);

#ifdef __cplusplus
}
#endif

#endif
