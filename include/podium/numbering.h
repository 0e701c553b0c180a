/* numbering.h - the numbers of certificates: given once, never again. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_NUMBERING_H
#define PODIUM_NUMBERING_H

#include <podium/certificate.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Give numbers, in their order, to the certificates that have none: of decided
 * awards, entries or judges; to one that was revoked only if wanted->code asks
 * for it. *count says how many. As
 * podium_certificate_list(); REFUSED also if wanted->proposed. */
PODIUM_CHECK enum podium_status podium_certificate_number(struct podium *pd,
    const struct podium_certificates_wanted *wanted, size_t *count);

/* Give new numbers to those that say now something else than when they got
 * theirs, of all kinds; or to the one with this number, whatever it says. The
 * old ones stay in the list, replaced. NOT_FOUND if no certificate that holds
 * has the number; INVALID without a reason. */
PODIUM_CHECK enum podium_status podium_certificate_replace_changed(
    struct podium *pd, const char *reason, size_t *count);
PODIUM_CHECK enum podium_status podium_certificate_replace(
    struct podium *pd, int64_t number, const char *reason, int64_t *now);

/* One no longer holds, and no other replaces it. NOT_FOUND, INVALID as above.
 */
PODIUM_CHECK enum podium_status podium_certificate_revoke(
    struct podium *pd, int64_t number, const char *reason);

/* A certificate that got a number. */
struct podium_numbered {
    int64_t number;
    enum podium_certificate_kind kind;
    const char *code;      /* of the entry or judge */
    const char *recipient; /* names; NULL: erased, or withdrawn */
    const char *what;      /* prize, or the title of the entry */
    int64_t replaced_by;   /* number; 0: none */
    int64_t time;          /* ms since 1970 */
    const char *ended;     /* replaced, revoked; NULL: it holds */
    const char *reason;    /* why it ended */
    bool changed;          /* it would say something else now */
};

struct podium_numbered_list {
    struct podium_numbered *items;
    size_t count, room;
};

/* All that ever got a number, by number. */
PODIUM_CHECK enum podium_status podium_numbered_list(struct podium *pd,
    struct podium_arena *arena, struct podium_numbered_list *out);

#ifdef __cplusplus
}
#endif

#endif
