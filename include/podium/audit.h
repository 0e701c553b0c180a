/* audit.h - which paper sheets to compare with what the file says.
 *
 * Public dice choose them, so that nobody can know beforehand; anybody can draw
 * again with the same dice. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_AUDIT_H
#define PODIUM_AUDIT_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is asked of the sample. Zero means the default. */
struct podium_audit {
    const char *dice;  /* at least ten digits, spaces do not matter */
    double risk;       /* of missing it, if so many are wrong (0.05) */
    double wrong;      /* share of wrong sheets to be found out (0.05) */
    int64_t margin;    /* from a prize line, in thousandths of a point (1000) */
    const char *round; /* NULL: the last that has a sheet */
};

/* A sheet to compare. */
struct podium_audit_sheet {
    const char *receipt, *entry, *judge, *origin; /* codes */
    bool near_line; /* it is of an entry close to a prize line */
    bool drawn;     /* the dice chose it */
};

struct podium_audit_sample {
    struct podium_audit_sheet *items; /* by entry and judge */
    size_t count, room;
    size_t population; /* sheets that stand */
    size_t needed;     /* to draw */
    size_t near_line;  /* sheets of entries close to a prize line */
};

/* Always every sheet of an entry whose result is within the margin of a prize
 * line: of a prize's threshold, or of an entry that gets another prize. And
 * the sheets whose BLAKE2b(dice, receipt) are lowest, imported and keyed ones
 * first, as many as are needed so that, if a share `wrong` of all were wrong,
 * at least one of them is drawn but for a chance of `risk`: the hypergeometric
 * distribution, exactly (Cochran, Sampling Techniques, 3rd ed., 1977, 3.3).
 * INVALID if the dice or a share make no sense; as podium_award_propose(). */
PODIUM_CHECK enum podium_status podium_audit_sample(struct podium *pd,
    const struct podium_audit *audit, struct podium_arena *arena,
    struct podium_audit_sample *out);

#ifdef __cplusplus
}
#endif

#endif
