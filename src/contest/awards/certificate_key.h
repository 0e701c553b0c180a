/* certificate_key.h - may this key sign certificates? */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_AWARDS_CERTIFICATE_KEY_H
#define CONTEST_AWARDS_CERTIFICATE_KEY_H

#include <podium/certificate.h>

#include "record/handle.h"

/* REFUSED if it is not the one that signs here now. */
enum podium_status check_certificate_key(
    struct podium *pd, const struct podium_key *key);

/* The same of certificates: REFUSED also if one has no number. */
enum podium_status check_may_sign(struct podium *pd,
    const struct podium_key *key, const struct podium_certificates *list);

#endif
