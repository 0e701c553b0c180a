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
    double risk;       /* of drawing none of the wrong ones (0.05) */
    double wrong;      /* share of sheets assumed to be wrong (0.05) */
    int64_t margin;    /* around a prize line, thousandths of a point (1000) */
    const char *round; /* NULL: the last that has a sheet */
};

/* A sheet to compare. */
struct podium_audit_sheet {
    const char *receipt, *entry, *judge, *origin; /* codes */
    bool near_line; /* the entry is close to a prize line */
    bool drawn;     /* the dice chose it */
};

struct podium_audit_sample {
    struct podium_audit_sheet *items; /* by entry and judge */
    size_t count, room;
    size_t population; /* current sheets to draw from */
    size_t needed;     /* to draw */
    size_t near_line;  /* sheets of entries close to a prize line */
};

/* Draw a sample. It always has every sheet of an entry whose result is within
 * the margin of a prize line, that is, of the threshold of a prize or of an
 * entry that gets another prize. Of the others it has those whose BLAKE2b(dice,
 * receipt) is lowest, imported and keyed sheets first: as many as are needed so
 * that, if a share `wrong` of all sheets were wrong, none of these would be
 * drawn with a probability of at most `risk` (hypergeometric distribution,
 * computed exactly; Cochran, Sampling Techniques, 3rd ed., 1977, 3.3). INVALID
 * if the dice or a share make no sense; otherwise as podium_award_propose(). */
PODIUM_CHECK enum podium_status podium_audit_sample(struct podium *pd,
    const struct podium_audit *audit, struct podium_arena *arena,
    struct podium_audit_sample *out);

#ifdef __cplusplus
}
#endif

#endif
