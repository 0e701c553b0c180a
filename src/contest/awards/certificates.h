/* certificates.h - which certificates there are. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_AWARDS_CERTIFICATES_H
#define CONTEST_AWARDS_CERTIFICATES_H

#include <podium/certificate.h>

/* No page says what is known to be otherwise, or what two copies say in two
 * ways: REFUSED, within a transaction. */
enum podium_status certificates_check_awards(
    struct podium *pd, struct podium_arena *arena);

/* All that are wanted, within a transaction, whatever else there is; there may
 * be none. NOT_FOUND if there is no such entry or judge. */
enum podium_status certificates_load(struct podium *pd,
    const struct podium_certificates_wanted *wanted, struct podium_arena *arena,
    struct podium_certificates *out);

/* Those that may be certified: podium_certificate_list() within a transaction.
 */
enum podium_status certificates_load_any(struct podium *pd,
    const struct podium_certificates_wanted *wanted, struct podium_arena *arena,
    struct podium_certificates *out);

/* Would one that has a number say something else now? If what it said was
 * erased, then also. */
bool certificate_says_otherwise(
    const struct podium_certificate *c, struct podium_arena *arena);

#endif
