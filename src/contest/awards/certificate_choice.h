/* certificate_choice.h - of the certificates those that are to be printed. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_AWARDS_CERTIFICATE_CHOICE_H
#define CONTEST_AWARDS_CERTIFICATE_CHOICE_H

#include <podium/certificate.h>

/* The id of the entry, or of the judge who is thanked, that somebody means by a
 * code; NOT_FOUND as find_typed_entry() has it. */
enum podium_status certificate_find_subject(struct podium *pd,
    enum podium_certificate_kind kind, const char *code,
    struct podium_arena *arena, int64_t *id);

/* Leave of the list those that are wanted, and sort it. INVALID for a day that
 * is none; NOT_FOUND where a number or a code has none, or nothing is left. */
enum podium_status certificates_choose(struct podium *pd,
    const struct podium_certificates_wanted *wanted, struct podium_arena *arena,
    struct podium_certificates *list);

#endif
