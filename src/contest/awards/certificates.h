/* certificates.h - which certificates there are. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_AWARDS_CERTIFICATES_H
#define CONTEST_AWARDS_CERTIFICATES_H

#include <podium/certificate.h>

/* As the log writes them. */
extern const char *const certificate_kind_words[PODIUM_CERTIFICATE_KINDS];

/* podium_certificate_list() within a transaction, for whoever may. */
enum podium_status certificates_load(struct podium *pd,
    const struct podium_certificates_wanted *wanted, struct podium_arena *arena,
    struct podium_certificates *out);

/* Would one that has a number say something else now? */
bool certificate_says_otherwise(
    const struct podium_certificate *c, struct podium_arena *arena);

#endif
